"""Work beside the window: plain records in, a value out, delivered on the GUI thread."""

import itertools
import sys
import threading
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from shiboken6 import isValid

from mediadesk.records.problems import Cancelled, Problem

painted = threading.Event()
"""Jobs wait for it: what they import must not hold up the first picture of the window. Set unless `app` clears it."""
painted.set()
_TURN = 0.001  # seconds a worker keeps the interpreter while the window waits for it; five times as long by default


class Task:
    """One job under way. `cancel` asks it to stop; what it still brings is dropped."""

    def __init__(self, number: int) -> None:
        self.number = number
        self._stopped = threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop; its `then` and `failed` are not called any more."""
        self._stopped.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._stopped.is_set()


class _Job(QRunnable):
    def __init__(self, call: Callable[[], None]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._call = call

    def run(self) -> None:
        self._call()


class Background(QObject):
    """Runs jobs in a pool of its own. Lives on the GUI thread: the signals are its, the jobs only borrow them."""

    _done = Signal(int, object)
    _broken = Signal(int, object)
    _moved = Signal(int, int, int)

    def __init__(self, threads: int = 2) -> None:
        super().__init__()
        sys.setswitchinterval(_TURN)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(threads)
        self._pool.setExpiryTimeout(-1)
        self._numbers = itertools.count(1)
        self._waiting: dict[int, tuple[Task, Callable[..., Any] | None, Callable[..., Any] | None, Any, _Job]] = {}
        self._done.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._broken.connect(self._explain, Qt.ConnectionType.QueuedConnection)
        self._moved.connect(self._progress, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        job: Callable[..., Any],
        *,
        then: Callable[[Any], Any] | None = None,
        failed: Callable[[Problem], Any] | None = None,
        progress: Callable[[int, int], Any] | None = None,
    ) -> Task:
        """Run `job` in a worker and call `then(value)`, or `failed(problem)`, on the GUI thread.

        With `progress` the job is called as `job(progress=…, cancelled=…)`; `progress(done, of)` runs on that thread.
        An error that is no `Problem` is a fault of the program and goes to `sys.excepthook`.
        """
        task = Task(next(self._numbers))
        if progress is not None:
            job = partial(job, progress=partial(self._tell, task), cancelled=lambda: task.is_cancelled)
        runnable = _Job(partial(self._work, task, job))
        self._waiting[task.number] = (task, then, failed, progress, runnable)
        self._pool.start(runnable)
        return task

    @property
    def is_idle(self) -> bool:
        """Whether no job is under way or waits for its turn."""
        return not self._waiting

    def drain(self) -> None:
        """Ask all jobs to stop and wait for them; nothing is delivered any more."""
        painted.set()
        for task, *_ in self._waiting.values():
            task.cancel()
        self._pool.clear()
        self._pool.waitForDone()
        self._waiting.clear()

    def _work(self, task: Task, job: Callable[[], Any]) -> None:
        painted.wait()
        try:
            value = job()
        except BaseException as error:  # noqa: BLE001 - handed on whole to the GUI thread
            self._broken.emit(task.number, error)
        else:
            self._done.emit(task.number, value)

    def _tell(self, task: Task, done: int, of: int) -> None:
        self._moved.emit(task.number, done, of)

    def _finish(self, number: int, value: Any) -> None:
        task, then, _failed, _progress, _job = self._waiting.pop(number, _NOBODY)
        if then is not None and not task.is_cancelled and not _is_gone(then):
            then(value)

    def _explain(self, number: int, error: BaseException) -> None:
        task, _then, failed, _progress, _job = self._waiting.pop(number, _NOBODY)
        if not isinstance(error, Problem):
            sys.excepthook(type(error), error, error.__traceback__)
        elif failed is not None and not (task.is_cancelled and isinstance(error, Cancelled)) and not _is_gone(failed):
            failed(error)

    def _progress(self, number: int, done: int, of: int) -> None:
        waiting = self._waiting.get(number)
        if waiting is not None and not waiting[0].is_cancelled and not _is_gone(waiting[3]):
            waiting[3](done, of)


def _is_gone(call: Callable[..., Any]) -> bool:
    """Whether `call` belongs to a widget that Qt has deleted meanwhile."""
    while isinstance(call, partial):
        call = call.func
    owner = getattr(call, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)


_NOBODY: tuple[Task, None, None, None, None] = (Task(0), None, None, None, None)
