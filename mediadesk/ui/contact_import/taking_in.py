"""The import itself, in a worker: what it says while it runs, and stopping it."""

from datetime import datetime
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Signal

from mediadesk.library import Library
from mediadesk.records.problems import Problem
from mediadesk.ui.contact_import import begun, work
from mediadesk.ui.contact_import.draft import Draft, Taken
from mediadesk.ui.desk import Desk
from mediadesk.ui.toast import ProgressToast


class TakingIn(QObject):
    """One import at a time. `moved` carries rows done and their number, 0 of them once only the search is at work."""

    moved = Signal(int, int)
    stopping = Signal()
    taken = Signal(object)
    failed = Signal(object)

    def __init__(self, library: Library, desk: Desk) -> None:
        super().__init__()
        self._library, self._desk = library, desk
        self._stopped = Event()
        self.toast: ProgressToast | None = None

    @property
    def is_running(self) -> bool:
        """Whether a list comes in right now."""
        return self.toast is not None

    def begin(self, draft: Draft, now: datetime) -> None:
        """Take a list in."""
        self._stopped = Event()
        words = self.tr("Importing {name}").format(name=draft.name) if draft.name else self.tr("Importing")
        self.toast = self._desk.say_busy(words, self.stop)
        begun.keep(self._desk.remembered, draft)
        job = partial(work.taken_in, self._library, draft, now, self._stopped.is_set)
        self._desk.run(job, then=self._end, failed=self._explain, progress=self._tell)

    def stop(self) -> None:
        """Stop after the rows that are being written; what is in by then stays."""
        self._stopped.set()
        self.stopping.emit()

    def _tell(self, done: int, of: int) -> None:
        if self.toast is not None and not self._stopped.is_set():
            self.moved.emit(done, of)
            if of:
                self.toast.step(done, of)

    def _end(self, taken: Taken) -> None:
        self._finish()
        begun.forget(self._desk.remembered)
        self.taken.emit(taken)

    def _explain(self, problem: Problem) -> None:
        self._finish()
        self.failed.emit(problem)

    def _finish(self) -> None:
        if self.toast is not None:
            self.toast.finish()
            self.toast = None
