"""The head of the two screens: that of a table, with People and Outlets beside the title."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mediadesk.ui.segmented import Segments
from mediadesk.ui.table_header import TableHeader


class SectionHeader(TableHeader):
    """`other_wanted` carries the section to go to."""

    other_wanted = Signal(str)

    def __init__(self, section: str, title: str, new: str, parent: QWidget | None = None) -> None:
        super().__init__(title, new, parent)
        self._section = section
        self._tabs = Segments((("contacts", self.tr("People")), ("outlets", self.tr("Outlets"))), self.tr("Show"))
        self._tabs.pick(section)
        self._tabs.chosen.connect(self._go)
        self.beside_title.addWidget(self._tabs)
        self.beside_title.addSpacing(6)

    def _go(self, section: str) -> None:
        if section != self._section:
            self._tabs.pick(self._section)
            self.other_wanted.emit(section)
