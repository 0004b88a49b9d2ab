"""A backup is whole and checked, or not there."""

import threading
from pathlib import Path

import pytest

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.photo import PhotoFile
from mediadesk.records.problems import BackUpOnServer, NotWritable
from mediadesk.records.release import Release


@pytest.fixture
def full(tmp_path: Path) -> Library:
    """A library with a release and a photo."""
    library = Library.open(tmp_path / "desk.db", create=True)
    library.releases.add(Release(new_key(), slug="one"))
    (tmp_path / "a.jpg").write_bytes(b"picture")
    library.photos.add(PhotoFile(tmp_path / "a.jpg", (1, 1), "image/jpeg"))
    return library


def test_backup_opens_as_a_library_with_its_pictures(full: Library, tmp_path: Path) -> None:
    target = tmp_path / "far" / "away" / "backup.db"
    assert full.back_up(target) == target
    full.close()
    copy = Library.open(target)
    assert copy.releases.find("one").slug == "one"
    (row,) = copy.photos.rows()
    path = copy.photos.path(copy.photos.get(row.id))
    assert path is not None
    assert path.read_bytes() == b"picture"
    assert copy.check() == ()
    copy.close()
    assert sorted(path.name for path in target.parent.iterdir()) == ["backup.db", "media"]


def test_backup_replaces_an_older_one(full: Library, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "backup.db"
    full.back_up(target)
    full.releases.add(Release(new_key(), slug="two"))
    full.back_up(target)
    full.close()
    copy = Library.open(target)
    assert copy.releases.count() == 2
    copy.close()


def test_backup_on_another_thread_while_the_library_is_written_to(full: Library, tmp_path: Path) -> None:
    made: list[Path] = []
    thread = threading.Thread(target=lambda: made.append(full.back_up(tmp_path / "copies" / "b.db")))
    thread.start()
    while thread.is_alive():
        full.releases.add(Release(new_key()))
    thread.join()
    full.close()
    copy = Library.open(made[0])
    assert copy.check() == ()
    copy.close()


def test_backup_that_cannot_be_written_is_one_problem_and_leaves_nothing(full: Library, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotWritable):
        full.back_up(tmp_path / "file" / "backup.db")
    assert full.releases.count() == 1
    full.close()


@pytest.mark.parametrize("desk", [pytest.param("postgresql", marks=pytest.mark.postgres)], indirect=True)
def test_a_server_is_backed_up_by_its_own_means(library: Library, tmp_path: Path) -> None:
    with pytest.raises(BackUpOnServer):
        library.back_up(tmp_path / "backup.db")


def test_reading_on_another_thread_needs_a_connection_of_its_own(library: Library) -> None:
    library.newsmakers.all()
    trouble: list[BaseException] = []
    counted: list[int] = []

    def read() -> None:
        try:
            library.releases.count()
        except Exception as error:  # noqa: BLE001
            trouble.append(error)
        with library.reading(), library.reading():
            counted.append(library.releases.count())

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert len(trouble) == 1
    assert counted == [0]
    assert ByLanguage() == library.organisations.own().name
