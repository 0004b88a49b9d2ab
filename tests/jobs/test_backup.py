from datetime import datetime

import pytest
from PIL import Image

from mediadesk.intake import photo_files
from mediadesk.jobs import backup, importing
from mediadesk.library import Library
from mediadesk.records.problems import FileMissing, LibraryDamaged, LibraryEmpty, NotWritable

NOW = datetime(2025, 4, 24, 11, 30)


def _headlines(path):
    library = Library.open(path)
    try:
        return [row.headline for row in library.releases.rows()]
    finally:
        library.close()


@pytest.fixture
def desk(tmp_path, release_file):
    """The path of a closed library with one release."""
    path = tmp_path / "desk.db"
    library = Library.open(path, create=True)
    importing.import_file(library, release_file)
    library.close()
    return path


def _backed_up(desk, target=None):
    library = Library.open(desk)
    try:
        return backup.back_up(library, target, NOW)
    finally:
        library.close()


def test_a_backup_without_a_name_goes_among_the_users_data(desk, own_user_data):
    assert _backed_up(desk) == own_user_data / "backups" / "mediadesk-20250424-113000.db"


def test_a_backup_is_a_library_of_its_own(desk, tmp_path):
    assert _headlines(_backed_up(desk, tmp_path / "copy.db")) == ["Kite museum opens on the hill"]


def test_restoring_brings_back_what_was_there_and_keeps_what_is(desk, tmp_path):
    copy = _backed_up(desk, tmp_path / "elsewhere" / "copy.db")
    library = Library.open(desk)
    library.releases.move_to_trash(library.releases.rows()[0].id)
    library.close()
    kept = backup.restore(copy, desk, NOW)
    assert _headlines(desk) == ["Kite museum opens on the hill"]
    assert _headlines(kept) == []
    assert copy.is_file()


def test_restoring_brings_back_the_photos(desk, tmp_path):
    Image.new("RGB", (30, 20)).save(tmp_path / "a.jpg")
    library = Library.open(desk)
    (photo,) = importing.add_photos(library, [photo_files.look_at(tmp_path / "a.jpg")])
    library.close()
    copy = _backed_up(desk, tmp_path / "elsewhere" / "copy.db")
    library.media.path(photo.sha256).unlink()
    backup.restore(copy, desk, NOW)
    library = Library.open(desk)
    assert library.check() == ()
    library.close()


def test_restoring_where_there_is_no_library_makes_it(desk, tmp_path):
    copy = _backed_up(desk, tmp_path / "copy.db")
    fresh = tmp_path / "new" / "place" / "desk.db"
    assert backup.restore(copy, fresh, NOW) is None
    assert _headlines(fresh) == ["Kite museum opens on the hill"]


def test_restoring_over_a_damaged_library_keeps_the_damaged_file(desk, tmp_path):
    copy = _backed_up(desk, tmp_path / "copy.db")
    desk.write_bytes(b"not a library any more")
    kept = backup.restore(copy, desk, NOW)
    assert _headlines(desk) == ["Kite museum opens on the hill"]
    assert kept.read_bytes() == b"not a library any more"


@pytest.mark.parametrize(
    ("content", "problem"), [(None, FileMissing), (b"", LibraryEmpty), (b"SQLite format 3\0 damaged", LibraryDamaged)]
)
def test_a_bad_backup_is_named_and_the_library_stays_as_it_is(desk, tmp_path, content, problem):
    bad = tmp_path / "bad.db"
    if content is not None:
        bad.write_bytes(content)
    before = desk.read_bytes()
    with pytest.raises(problem) as told:
        backup.restore(bad, desk, NOW)
    assert told.value.path == bad
    assert desk.read_bytes() == before
    assert not list(tmp_path.glob(".restoring-*"))


def test_a_place_that_cannot_be_written_is_said_so(desk, tmp_path):
    copy = _backed_up(desk, tmp_path / "copy.db")
    (tmp_path / "file").touch()
    with pytest.raises(NotWritable):
        backup.restore(copy, tmp_path / "file" / "desk.db", NOW)
