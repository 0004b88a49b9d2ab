import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from mediadesk.records.problems import Cancelled, FileMissing, Problem
from mediadesk.ui.background import Background


@pytest.fixture
def background(qapp: object) -> Iterator[Background]:
    made = Background()
    yield made
    made.drain()


def test_value_arrives_on_the_thread_of_the_window(background: Background, qtbot: QtBot) -> None:
    arrived: list[tuple[object, bool, bool]] = []
    here = QThread.currentThread()

    def job() -> bool:
        return QThread.currentThread() is here

    background.run(job, then=lambda value: arrived.append((value, QThread.currentThread() is here, True)))
    qtbot.waitUntil(lambda: bool(arrived))
    assert arrived == [(False, True, True)]


def test_problem_is_handed_to_whoever_explains_it(background: Background, qtbot: QtBot) -> None:
    explained: list[Problem] = []

    def job() -> None:
        raise FileMissing(Path("release.txt"))

    background.run(job, failed=explained.append)
    qtbot.waitUntil(lambda: bool(explained))
    assert isinstance(explained[0], FileMissing)


def test_cancelled_job_is_told_and_brings_nothing(background: Background, qtbot: QtBot) -> None:
    arrived: list[object] = []
    begun, ended = threading.Event(), threading.Event()

    def job(*, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> str:
        begun.set()
        while not cancelled():
            threading.Event().wait(0.001)
        ended.set()
        raise Cancelled

    task = background.run(job, then=arrived.append, failed=arrived.append, progress=lambda done, of: None)
    assert begun.wait(10)
    task.cancel()
    assert ended.wait(10)
    background.run(lambda: "next", then=arrived.append)
    qtbot.waitUntil(lambda: bool(arrived))
    assert arrived == ["next"]


def test_progress_is_told_in_order(background: Background, qtbot: QtBot) -> None:
    steps: list[tuple[int, int]] = []
    done: list[object] = []

    def job(*, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
        for number in range(3):
            progress(number + 1, 3)

    background.run(job, then=done.append, progress=lambda at, of: steps.append((at, of)))
    qtbot.waitUntil(lambda: bool(done))
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_draining_waits_for_the_work_and_delivers_nothing(background: Background, qtbot: QtBot) -> None:
    arrived: list[object] = []
    finished = threading.Event()
    background.run(lambda: finished.set(), then=arrived.append)
    background.drain()
    qtbot.wait(10)
    assert arrived == []
