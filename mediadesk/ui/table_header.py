"""The head of a screen with a table: title, count, the filter and the button for a new record."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.filter_field import FilterField

_HEIGHT = 56


class TableHeader(QWidget):
    """56 pixels above a table. What a screen has besides goes into `beside_title` and `beside_new`."""

    filtered = Signal(str)
    filter_left = Signal()
    new_wanted = Signal()

    def __init__(self, title: str, new: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self._count = label("", "quiet")
        self.filter = FilterField(self.tr("Search"))
        self.filter.setMaximumWidth(380)
        self.filter.filtered.connect(self.filtered)
        self.filter.left.connect(self.filter_left)
        self.new = text_button(new, self.new_wanted.emit, style="primary", icon="plus", shortcut="Ctrl+N")
        self.beside_title, self.beside_new = QHBoxLayout(), QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(10)
        row.addWidget(label(title, "title"))
        row.addWidget(self._count)
        row.addSpacing(6)
        row.addLayout(self.beside_title)
        row.addWidget(self.filter, 1)
        row.addStretch(1)
        row.addLayout(self.beside_new)
        row.addWidget(self.new)

    def show_count(self, count: int, placeholder: str) -> None:
        """Say how many there are, and what the filter looks through."""
        self._count.setText(f"{count:,}")
        self.filter.setPlaceholderText(placeholder)
        self.filter.setAccessibleName(placeholder)
