"""What a library is opened from: new, missing, empty, damaged, newer, read-only, unreachable."""

from pathlib import Path

import pytest
from pysqlite3 import dbapi2 as sqlite

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.organisation import Organisation
from mediadesk.records.problems import (
    DeskUnreachable,
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryEmpty,
    LibraryMissing,
    LibraryReadOnly,
    LibraryTooNew,
    NotWritable,
)
from mediadesk.records.release import Release

pytestmark = pytest.mark.usefixtures("made_anew")


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A closed library with twenty releases."""
    path = tmp_path / "desk.db"
    library = Library.open(path, create=True)
    for _ in range(20):
        library.releases.add(Release(new_key(), slug="x" * 2000))
    library.close()
    return path


def pragma(path: Path, sql: str) -> object:
    connection = sqlite.connect(str(path))
    try:
        return connection.execute(f"PRAGMA {sql}").fetchone()
    finally:
        connection.close()


def test_missing_library_is_not_made_by_accident(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing):
        Library.open(tmp_path / "desk.db")
    assert list(tmp_path.iterdir()) == []


def test_new_library_is_made_with_its_folder_and_its_own_organisation(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "new" / "desk.db", create=True)
    own = library.organisations.own()
    assert library.is_empty()
    assert library.check() == ()
    library.close()
    again = Library.open(tmp_path / "new" / "desk.db")
    assert isinstance(own, Organisation)
    assert again.organisations.own() == own
    again.close()
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["desk.db"]


def test_what_was_kept_is_there_again(kept: Path) -> None:
    library = Library.open(kept)
    assert library.releases.count() == 20
    assert not library.is_empty()
    library.close()


def test_a_file_is_durable_and_marked_as_ours(kept: Path) -> None:
    assert pragma(kept, "application_id") == (0x4D444B31,)
    assert pragma(kept, "journal_mode") == ("wal",)


def test_empty_file_is_not_taken_for_an_empty_library(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    path.touch()
    for create in (False, True):
        with pytest.raises(LibraryEmpty):
            Library.open(path, create=create)
    assert path.stat().st_size == 0


@pytest.mark.parametrize("content", [b"PK\x03\x04" + b"\0" * 5000, b"SQLite format 3\x00", b"hello"])
def test_a_file_that_is_no_library_is_damaged_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "desk.db"
    path.write_bytes(content)
    with pytest.raises(LibraryDamaged):
        Library.open(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = sqlite.connect(str(path))
    connection.execute("CREATE TABLE release (id INTEGER)")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LibraryDamaged):
        Library.open(path, create=True)
    assert path.read_bytes() == before


def test_noise_in_the_middle_of_a_library_is_found_before_anything_is_written(kept: Path) -> None:
    content = bytearray(kept.read_bytes())
    start, end = len(content) // 4, len(content) // 4 * 3
    content[start:end] = b"\xa5" * (end - start)
    kept.write_bytes(content)
    with pytest.raises(LibraryDamaged):
        Library.open(kept)
    assert kept.read_bytes() == bytes(content)


def test_a_library_cut_short_is_damaged(kept: Path) -> None:
    content = kept.read_bytes()[: 3 * 4096]
    kept.write_bytes(content)
    with pytest.raises(LibraryDamaged):
        Library.open(kept)


def test_a_newer_library_is_refused_before_anything_is_written(kept: Path) -> None:
    pragma(kept, "user_version = 9000")
    before = kept.read_bytes()
    with pytest.raises(LibraryTooNew) as raised:
        Library.open(kept)
    assert raised.value.found == 9000
    assert kept.read_bytes() == before


def test_a_read_only_library_is_one_problem(kept: Path) -> None:
    kept.chmod(0o444)
    with pytest.raises(LibraryReadOnly):
        Library.open(kept)
    kept.chmod(0o644)


def test_a_folder_that_cannot_be_made_is_one_problem(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotWritable):
        Library.open(tmp_path / "file" / "desk.db", create=True)


def test_a_library_another_program_holds_is_busy(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mediadesk.library.engine._BUSY_SECONDS", 0.05)
    library = Library.open(kept)
    holder = sqlite.connect(str(kept), isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryBusy):
        library.releases.add(Release(new_key()))
    holder.execute("ROLLBACK")
    holder.close()
    assert library.releases.count() == 20
    library.close()


def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    with pytest.raises(DeskUnreachable) as raised:
        Library.open("postgresql://officer:secret@127.0.0.1:9/press")
    assert raised.value.address == "postgresql://127.0.0.1:9/press"


def test_two_libraries_are_open_in_one_process(tmp_path: Path) -> None:
    one = Library.open(tmp_path / "one.db", create=True)
    two = Library.open(tmp_path / "two.db", create=True)
    one.releases.add(Release(new_key()))
    assert (one.releases.count(), two.releases.count()) == (1, 0)
    one.close()
    two.releases.add(Release(new_key()))
    assert two.releases.count() == 1
    two.close()


def test_a_full_disk_is_one_problem_and_loses_nothing_acknowledged(kept: Path) -> None:
    library = Library.open(kept)
    pages = library._database.execute_sql("PRAGMA page_count").fetchone()[0]
    library._database.execute_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull):
        library.releases.add(Release(new_key(), slug="y" * 5_000_000))
    assert library.releases.count() == 20
    assert library.history.undo_label is None
    library._database.execute_sql(f"PRAGMA max_page_count = {pages + 5000}")
    library.releases.add(Release(new_key(), slug="y" * 5_000_000))
    assert library.releases.count() == 21
    assert library.check() == ()
    library.close()
