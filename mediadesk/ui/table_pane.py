"""A table, or what is said in its place while there is nothing to show."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from mediadesk.ui.buttons import text_button
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.record_table import RecordTable


class TablePane(QStackedWidget):
    """Shows the table, its empty state, or that the filter finds nothing."""

    clear_wanted = Signal()

    def __init__(self, table: RecordTable[Any], empty: EmptyState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table, self._empty = table, empty
        clear = text_button(self.tr("Clear filter"), self.clear_wanted.emit, shortcut="Esc")
        self._nothing_found = EmptyState("search", "", "", (clear,))
        for page in (table, empty, self._nothing_found):
            self.addWidget(page)

    @property
    def in_front(self) -> QWidget:
        """What takes the keys: the table, or the first button of what is said in its place."""
        shown = self.currentWidget() or self
        button = None if shown is self._table else shown.findChild(QPushButton)
        return button if isinstance(button, QPushButton) else shown

    def show_state(self, *, is_empty: bool, not_found: str) -> None:
        """Show the table, unless there is no record at all or none is found (said by `not_found`)."""
        if is_empty:
            self.setCurrentWidget(self._empty)
        elif not_found:
            self._nothing_found.say(not_found, "")
            self.setCurrentWidget(self._nothing_found)
        else:
            self.setCurrentWidget(self._table)
