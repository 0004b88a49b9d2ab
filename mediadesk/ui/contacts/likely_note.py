"""The note that says who of those kept may be somebody who is just being typed, with a way to look at them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.jobs import likely_contacts
from mediadesk.jobs.likely_contacts import LikelyEntry, TypedPerson
from mediadesk.library import Library
from mediadesk.records.problems import Problem
from mediadesk.ui import fonts
from mediadesk.ui.background import Task
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.desk import Desk
from mediadesk.ui.layouts import clear

_PAUSE_MS = 250  # after the last key


class LikelyNote(QWidget):
    """Hidden while there is nobody. `typed` says who is typed, `None` for nobody yet; a worker looks for them.

    `show_wanted` carries the key of an entry somebody wants to see; `changed` says that others stand there now.
    """

    show_wanted = Signal(object)
    changed = Signal()

    def __init__(self, library: Library, desk: Desk, typed: Callable[[], TypedPerson | None]) -> None:
        super().__init__()
        self._library, self._desk, self._typed = library, desk, typed
        self._task = Task(0)
        self._asked: TypedPerson | None = None
        self._found_for: TypedPerson | None = None
        self.entries: Sequence[LikelyEntry] = ()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._title = label(self.tr("May be here already"), "caution")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addLayout(self._lines)
        self.hide()

    @property
    def is_settled(self) -> bool:
        """Whether all that was typed has been looked at."""
        return not self._pause.isActive() and self._typed() == self._found_for

    def look_soon(self) -> None:
        """Look a moment after the last key."""
        self._pause.start()

    def _ask(self) -> None:
        typed = self._typed()
        if typed == self._asked:
            return
        self._asked = typed
        self._task.cancel()
        if typed is None:
            self._show(())
        else:
            job = partial(likely_contacts.likely, self._library, typed)
            self._task = self._desk.run(job, then=self._show, failed=_drop)

    def _show(self, entries: Sequence[LikelyEntry]) -> None:
        self.entries, self._found_for = entries, self._asked
        clear(self._lines)
        for each in entries:
            self._lines.addWidget(self._line(each))
        self.setVisible(bool(entries))
        self.changed.emit()

    def _line(self, entry: LikelyEntry) -> QWidget:
        who = " · ".join(filter(None, (entry.name, entry.outlet)))
        words, why = label(who, "words", wraps=True), label(entry.reasons, "meta", wraps=True)
        words.setFont(fonts.mixed(13))
        why.setFont(fonts.mixed(12))
        show = text_button(self.tr("Show"), partial(self.show_wanted.emit, entry.id), style="link")
        show.setAccessibleName(self.tr("Show {name}").format(name=entry.name))
        whole, column = QWidget(), QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(words)
        column.addWidget(why)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addLayout(column, 1)
        row.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        return whole


def _drop(_problem: Problem) -> None:
    """Nobody asked for it: what is typed can be kept all the same."""
