"""The head of the two screens: title, count, People and Outlets, the filter and the button for a new record."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.filter_field import FilterField
from mediadesk.ui.segmented import Segments

_HEIGHT = 56


class SectionHeader(QWidget):
    """56 pixels above a table. `other_wanted` carries the section to go to."""

    filtered = Signal(str)
    filter_left = Signal()
    new_wanted = Signal()
    other_wanted = Signal(str)

    def __init__(self, section: str, title: str, new: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self._section = section
        self._count = label("", "quiet")
        self._tabs = Segments((("contacts", self.tr("People")), ("outlets", self.tr("Outlets"))), self.tr("Show"))
        self._tabs.pick(section)
        self._tabs.chosen.connect(self._go)
        self.filter = FilterField(self.tr("Search"))
        self.filter.setMaximumWidth(380)
        self.filter.filtered.connect(self.filtered)
        self.filter.left.connect(self.filter_left)
        self.new = text_button(new, self.new_wanted.emit, style="primary", icon="plus", shortcut="Ctrl+N")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(10)
        row.addWidget(label(title, "title"))
        row.addWidget(self._count)
        row.addSpacing(6)
        row.addWidget(self._tabs)
        row.addSpacing(6)
        row.addWidget(self.filter, 1)
        row.addStretch(1)
        row.addWidget(self.new)

    def show_count(self, count: int, placeholder: str) -> None:
        """Say how many there are, and what the filter looks through."""
        self._count.setText(f"{count:,}")
        self.filter.setPlaceholderText(placeholder)
        self.filter.setAccessibleName(placeholder)

    def _go(self, section: str) -> None:
        if section != self._section:
            self._tabs.pick(self._section)
            self.other_wanted.emit(section)
