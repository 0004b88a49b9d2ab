"""Says that people of a large list cannot be found by a search yet, and makes them so beside the window."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.records.problems import Problem
from mediadesk.ui.buttons import label
from mediadesk.ui.desk import Desk

_AT_ONCE = 20_000  # contacts a worker makes entries for before it asks whether the window is still there


class SearchBehind(QWidget):
    """Hidden unless the search is behind. It looks when it is shown with its screen, and after each import."""

    def __init__(self, library: Library, desk: Desk) -> None:
        super().__init__()
        self._library, self._desk = library, desk
        self._is_at_it = False
        self.words = label(self.tr("Search is catching up…"), "meta")
        self.words.setToolTip(self.tr("Some of those imported last cannot be found by a search yet."))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words)
        self.words.hide()

    def look(self) -> None:
        """Find out whether the search is behind; then catch up, in a worker."""
        if not self._is_at_it and self._library.contact_imports.is_search_behind():
            self._is_at_it = True
            self.words.show()
            self._desk.run(self._catch_up, then=self._go_on, failed=self._give_up)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    def _catch_up(self) -> bool:
        with self._library.reading():
            self._library.contact_imports.catch_up(most=_AT_ONCE)
            return self._library.contact_imports.is_search_behind()

    def _go_on(self, is_behind: bool) -> None:
        self._is_at_it = False
        self.words.setVisible(is_behind)
        self.look()

    def _give_up(self, _problem: Problem) -> None:
        """Somebody else is writing: the next look goes on."""
        self._is_at_it = False
