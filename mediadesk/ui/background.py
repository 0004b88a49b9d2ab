"""Long work beside the window: plain values in, a plain value out, answers on the window's own thread."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot


class Job(QObject):
    """One piece of work under way. It lives on the window's thread; the worker only borrows its signals."""

    progressed = Signal(int, int)
    _ended = Signal(object, object)

    def __init__(
        self,
        then: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        progress: Callable[[int, int], None] | None,
    ) -> None:
        super().__init__()
        self._then, self._failed, self._progress = then, failed, progress
        self._stop = threading.Event()
        self._ended.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self.progressed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Asks the work to stop; it ends at its next look at `cancelled`."""
        self._stop.set()

    def cancelled(self) -> bool:
        """Whether somebody asked for a stop. May be called from the worker."""
        return self._stop.is_set()

    def work(self, call: Callable[["Job"], Any]) -> None:
        """Does the work; called on the worker's thread."""
        try:
            value = call(self)
        except BaseException as trouble:  # noqa: BLE001 - carried to the window's thread, which knows what to say
            self._ended.emit(None, trouble)
        else:
            self._ended.emit(value, None)

    @Slot(object, object)
    def _answer(self, value: Any, trouble: BaseException | None) -> None:
        _under_way.discard(self)
        if trouble is None:
            self._then(value)
        else:
            self._failed(trouble)

    @Slot(int, int)
    def _tell(self, done: int, total: int) -> None:
        if self._progress is not None and self in _under_way:
            self._progress(done, total)


class _Work(QRunnable):
    def __init__(self, job: Job, call: Callable[[Job], Any]) -> None:
        super().__init__()
        self._job, self._call = job, call

    def run(self) -> None:
        self._job.work(self._call)


_under_way: set[Job] = set()


def run(
    call: Callable[[Job], Any],
    *,
    then: Callable[[Any], None],
    failed: Callable[[BaseException], None],
    progress: Callable[[int, int], None] | None = None,
    pool: QThreadPool | None = None,
) -> Job:
    """Runs `call(job)` in `pool` (the common one if none) and hands its value to `then`, an exception to `failed`.

    `call` may emit `job.progressed(done, total)` and look at `job.cancelled()`. `then`, `failed` and `progress` are
    called on the window's thread.
    """
    job = Job(then, failed, progress)
    _under_way.add(job)
    (pool or QThreadPool.globalInstance()).start(_Work(job, call))
    return job


def finish_all() -> None:
    """Asks all work to stop and waits for it; called before the library closes."""
    for job in tuple(_under_way):
        job.cancel()
    QThreadPool.globalInstance().waitForDone(10_000)
