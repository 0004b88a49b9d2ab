from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest

from mediadesk.library import Library
from mediadesk.library.question import Question
from mediadesk.records.problems import Cancelled

_WITHOUT_END = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.open(tmp_path / "desk.db", create=True)


def in_thread(job: Callable[[], object]) -> object:
    """What `job` returns or raises in a thread of its own."""
    answers: list[object] = []

    def work() -> None:
        try:
            answers.append(job())
        except Exception as error:  # noqa: BLE001 - handed back
            answers.append(error)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    return answers[0]


def pages_kept(library: Library) -> int:
    return int(library._rows.execute("PRAGMA cache_size")[0][0])


def test_window_remembers_little_of_the_file_and_workers_as_much_as_ever(library: Library) -> None:
    def in_worker() -> int:
        with library.reading():
            return pages_kept(library)

    usual = pages_kept(library)
    library.remember_little()
    assert abs(pages_kept(library)) < abs(usual)
    assert in_thread(in_worker) == usual
    library.close()


def test_what_is_read_row_by_row_ends_when_nobody_waits_for_it_any_more(library: Library) -> None:
    question, is_reading = Question(), Event()

    def read() -> None:
        with library.reading(question):
            for _row in library._rows.stream(_WITHOUT_END):
                is_reading.set()

    def stop() -> None:
        is_reading.wait()
        question.stop()

    stopping = Thread(target=stop)
    stopping.start()
    assert isinstance(in_thread(read), Cancelled)
    stopping.join()
    library.close()
