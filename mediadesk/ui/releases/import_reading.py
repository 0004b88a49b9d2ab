"""Reads what comes in beside the window: the latest only, with a note where it takes long, and a way to stop it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from mediadesk.records.document_problems import StoppedBefore
from mediadesk.records.problems import Problem
from mediadesk.ui.desk import Desk
from mediadesk.wording import problems
from mediadesk.wording.titles import quoted

if TYPE_CHECKING:
    from mediadesk.ui.background import Task
    from mediadesk.ui.releases.import_arrival import Arrival
    from mediadesk.ui.toast import ProgressToast

_SOON = 800  # milliseconds; what is read by then needs no note


class ImportReading(QObject):
    """`arrived` brings an `Arrival`. `reread_failed` says that what is shown could not be read another way."""

    arrived = Signal(object)
    reread = Signal(object)
    reread_failed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._task: Task | None = None
        self._note: ProgressToast | None = None
        self._name = ""
        self._later = QTimer(self, singleShot=True, interval=_SOON)
        self._later.timeout.connect(self._say_reading)

    def read_file(self, path: Path, again: bool = False) -> None:
        """Read and recognise a file; one that stopped its reader before only when somebody says so."""
        from mediadesk.ui.releases import import_arrival

        self._read(path.name, partial(import_arrival.read_file, path, again=again), partial(self._explain, path))

    def read_words(self, text: str, html: str = "") -> None:
        """Recognise a text that was pasted."""
        from mediadesk.ui.releases import import_arrival

        name = self.tr("Pasted text")
        self._read(name, partial(import_arrival.read_words, text, name, html), self._fail)

    def read_attachment(self, arrival: "Arrival", part: int) -> None:
        """Read a document attached to the mail shown."""
        from mediadesk.ui.releases import import_arrival

        self._reread(partial(import_arrival.read_attachment, arrival, part))

    def read_again(self, arrival: "Arrival", encoding: str) -> None:
        """Read the file shown in another encoding."""
        from mediadesk.ui.releases import import_arrival

        job = partial(import_arrival.read_again, arrival, encoding)
        self._task = self._desk.run(_stoppable(job), then=self.reread.emit, failed=self._fail_again, progress=_told)

    def stop(self) -> None:
        """Give up what is being read; its process ends within a moment."""
        self._be_quiet()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _read(self, name: str, job: "Callable[..., Arrival]", failed: Callable[[Problem], None]) -> None:
        self.stop()
        self._name = name
        self._task = self._desk.run(_stoppable(job), then=self._finish, failed=failed, progress=_told)
        self._later.start()

    def _reread(self, job: "Callable[..., Arrival]") -> None:
        self._task = self._desk.run(_stoppable(job), then=self.reread.emit, failed=self._fail_again, progress=_told)

    def _finish(self, arrival: "Arrival") -> None:
        self._be_quiet()
        self.arrived.emit(arrival)

    def _fail(self, problem: Problem) -> None:
        self._be_quiet()
        self._desk.say_problem(problem)

    def _fail_again(self, problem: Problem) -> None:
        if self._task is not None:  # else the review was left meanwhile
            self._fail(problem)
            self.reread_failed.emit()

    def _explain(self, path: Path, problem: Problem) -> None:
        self._be_quiet()
        if isinstance(problem, StoppedBefore):
            again = partial(self.read_file, path, True)
            words = problems.sentence(problem)
            self._desk.say(words, icon="triangle-alert", action=self.tr("Try again"), then=again)
        else:
            self._desk.say_problem(problem)

    def _be_quiet(self) -> None:
        self._later.stop()
        if self._note is not None and isValid(self._note):
            self._note.finish()
        self._note = None

    def _say_reading(self) -> None:
        self._note = self._desk.say_busy(self.tr("Reading {name}").format(name=quoted(self._name)), self.stop)


def _told(_done: int, _of: int) -> None:
    """A document is read in one go: there is nothing to tell, but a job that may be stopped is asked for so."""


def _stoppable(job: "Callable[..., Arrival]") -> "Callable[..., Arrival]":
    return partial(_run, job)


def _run(
    job: "Callable[..., Arrival]", *, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> "Arrival":
    return job(cancelled=cancelled)
