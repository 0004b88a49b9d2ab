"""The head of a screen with a table: title, count, the filter and the button for a new record."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.filter_field import FilterField
from mediadesk.ui.screen_header import ScreenHeader


class TableHeader(ScreenHeader):
    """What a screen has besides goes into `beside_title` and `beside_new`."""

    filtered = Signal(str)
    filter_left = Signal()
    new_wanted = Signal()

    def __init__(self, title: str, new: str, parent: QWidget | None = None) -> None:
        self._count = label("", "quiet")
        super().__init__(title, self._count, parent=parent)
        self.filter = FilterField(self.tr("Search"))
        self.filter.setMaximumWidth(380)
        self.filter.filtered.connect(self.filtered)
        self.filter.left.connect(self.filter_left)
        self.new = text_button(new, self.new_wanted.emit, style="primary", icon="plus", shortcut="Ctrl+N")
        self.beside_title, self.beside_new = QHBoxLayout(), QHBoxLayout()
        before_stretch = self.row.count() - 1
        self.row.insertWidget(before_stretch, self.filter, 1)
        self.row.insertLayout(before_stretch, self.beside_title)
        self.row.addLayout(self.beside_new)
        self.row.addWidget(self.new)

    def show_count(self, count: int, placeholder: str) -> None:
        """Say how many there are, and what the filter looks through."""
        self._count.setText(f"{count:,}")
        self.filter.setPlaceholderText(placeholder)
        self.filter.setAccessibleName(placeholder)
