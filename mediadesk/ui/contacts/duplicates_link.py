"""The link above the contacts that says how many may be kept twice, and leads there."""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.records.problems import Problem
from mediadesk.ui.buttons import text_button
from mediadesk.ui.desk import Desk


class DuplicatesLink(QWidget):
    """Says “4 possible duplicates”. On a desk of usual size it looks by itself when it is shown first, and after people
    were added.
    """

    def __init__(self, library: Library, desk: Desk) -> None:
        super().__init__()
        self._library, self._desk = library, desk
        self._is_looking = False
        self.button = text_button(self.tr("Find duplicates"), self.open, style="link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)

    def open(self) -> None:
        """Show them."""
        self._desk.go_to("duplicates")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_looking and self._library.duplicates.is_due(self._library.contacts.count()):
            from mediadesk.jobs import duplicates

            self._is_looking = True
            job = partial(duplicates.people, self._library)
            self._desk.run(job, then=self._show_found, failed=self._drop)
        self.show_count()

    def _show_found(self, _found: object) -> None:
        self._is_looking = False
        self.show_count()

    def show_count(self) -> None:
        """Say how many of those found last are still to be decided."""
        found = self._library.duplicates
        if found.last is None:
            return
        words = self.tr("1 possible duplicate") if found.count == 1 else self.tr("{count} possible duplicates")
        self.button.setText(words.format(count=f"{found.count:,}") if found.count else self.tr("Find duplicates"))
        self.button.setAccessibleName(self.button.text())

    def _drop(self, _problem: Problem) -> None:
        """Nobody asked for it: whoever opens the screen is told."""
        self._is_looking = False
