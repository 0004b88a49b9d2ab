"""A library whose file goes away while it is open says so, and nothing is written where nobody finds it."""

import resource
import shutil
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path

import pytest

from mediadesk.jobs import backup
from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.problems import LibraryGone, Problem
from mediadesk.records.release import Release


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a desk #1 – 新聞稿?%20.db"


@pytest.fixture
def opened(file: Path):
    library = Library.open(file, create=True)
    yield library
    library.close()


def test_a_library_may_be_called_anything(opened: Library, file: Path) -> None:
    opened.releases.add(Release(new_key()))
    assert [path.name for path in file.parent.glob("*.db")] == [file.name]


def test_what_is_written_after_the_file_was_deleted_is_refused(opened: Library, file: Path) -> None:
    file.unlink()
    with pytest.raises(LibraryGone):
        opened.releases.add(Release(new_key()))
    assert not file.exists()


def test_what_is_written_after_another_file_took_its_place_is_refused(opened: Library, file: Path) -> None:
    shutil.copy(file, file.with_name("other"))
    file.with_name("other").replace(file)
    with pytest.raises(LibraryGone):
        opened.releases.add(Release(new_key()))


def test_a_file_that_was_put_back_is_written_to_again(opened: Library, file: Path) -> None:
    file.rename(file.with_name("elsewhere"))
    with pytest.raises(LibraryGone):
        opened.releases.add(Release(new_key()))
    file.with_name("elsewhere").rename(file)
    opened.releases.add(Release(new_key()))
    assert len(opened.releases.rows()) == 1


def test_no_reader_makes_a_new_library_where_one_has_gone(opened: Library, file: Path) -> None:
    file.unlink()
    raised: list[Problem] = []

    def read() -> None:
        try:
            with opened.reading():
                opened.releases.rows()
        except Problem as problem:
            raised.append(problem)

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert [type(problem) for problem in raised] == [LibraryGone]
    assert not file.exists()


def test_no_backup_is_made_of_a_library_that_has_gone(opened: Library, file: Path, tmp_path: Path) -> None:
    file.unlink()
    with pytest.raises(LibraryGone):
        backup.back_up(opened, tmp_path / "copy" / "desk.db", datetime(2026, 11, 22))
    assert not (tmp_path / "copy" / "desk.db").exists()
    assert not file.exists()


def test_a_disk_that_does_not_take_what_belongs_beside_the_library_is_one_problem(opened: Library, file: Path) -> None:
    opened.close()
    run = [sys.executable, "-m", "mediadesk", "--desk", str(file), "list", "releases"]
    few = (10, 10)
    done = subprocess.run(
        run, capture_output=True, text=True, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, few)
    )
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "its disk or drive does not answer" in done.stderr
