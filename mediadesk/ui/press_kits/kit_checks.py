"""Looks through the kit on screen in a worker, after each change: what preflight finds and what is missing."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mediadesk.library import Library
from mediadesk.records.problems import Problem
from mediadesk.ui.background import Task
from mediadesk.ui.desk import Desk

if TYPE_CHECKING:
    from mediadesk.jobs.checking import KitCheck

_PAUSE_MS = 200


class KitChecks(QObject):
    """`checked` carries a `KitCheck` of the kit that is looked at; late answers about others are dropped.

    Nothing is looked through while nobody sees `over`.
    """

    checked = Signal(object)

    def __init__(self, desk: Desk, clock: Callable[[], datetime], over: QWidget) -> None:
        super().__init__(over)
        self._desk, self._clock, self._over = desk, clock, over
        self._kit_id = 0
        self._is_stale = False
        self.latest: KitCheck | None = None
        self._task: Task | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.check_now)

    def look_at(self, kit_id: int) -> None:
        """Look at another kit from now on; 0 for none."""
        if kit_id != self._kit_id:
            self._kit_id, self.latest = kit_id, None
            self.check_now()

    def check_soon(self) -> None:
        """Something changed: look again when there is a pause."""
        self._pause.start()

    def check_now(self) -> None:
        """Look at once."""
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._is_stale = bool(self._kit_id) and not self._over.isVisible()
        if self._kit_id and not self._is_stale:
            library, key, now = self._desk.library, self._kit_id, self._clock()
            self._task = self._desk.run(lambda: _check(library, key, now), then=self._tell, failed=self._forget)

    def show(self) -> None:
        """The screen is seen again: look if anything changed meanwhile."""
        if self._is_stale:
            self._pause.start(0)

    def _tell(self, check: "KitCheck") -> None:
        self.latest = check
        self.checked.emit(check)

    def _forget(self, _problem: Problem) -> None:
        """The kit has gone meanwhile: there is nothing to say of it."""
        self.latest = None


def _check(library: Library, kit_id: int, now: datetime) -> "KitCheck":
    from mediadesk.jobs import checking

    return checking.check_kit(library, kit_id, now)
