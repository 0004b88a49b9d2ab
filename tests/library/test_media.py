"""Original pictures: kept unchanged, once, and named by what is in them."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.library import Library
from mediadesk.library.media import MediaStore
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.photo import Photo, PhotoFile
from mediadesk.records.problems import FileMissing, FileUnreadable, NotWritable
from mediadesk.records.release import Release


@pytest.fixture
def picture(tmp_path: Path) -> PhotoFile:
    """A file that was looked at."""
    path = tmp_path / "pier.jpg"
    path.write_bytes(b"\xff\xd8" + bytes(range(256)) * 9000)
    return PhotoFile(
        path, (6000, 4000), "image/jpeg", caption="海港碼頭", creator="Tse", credit="Handout", copyright="© Q"
    )


def files(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def test_original_bytes_are_kept_under_their_hash(tmp_path: Path, picture: PhotoFile) -> None:
    store = MediaStore(tmp_path / "media")
    before = picture.path.read_bytes()
    sha256 = store.put(picture.path)
    assert sha256 == hashlib.sha256(before).hexdigest()
    assert store.path(sha256).read_bytes() == before
    assert picture.path.read_bytes() == before
    assert files(store.root) == [f"{sha256[:2]}/{sha256[2:4]}/{sha256}"]


def test_the_same_picture_twice_is_one_file(tmp_path: Path, picture: PhotoFile) -> None:
    store = MediaStore(tmp_path / "media")
    assert store.put(picture.path) == store.put(picture.path)
    assert len(files(store.root)) == 1


def test_a_file_that_cannot_be_read_leaves_nothing(tmp_path: Path) -> None:
    store = MediaStore(tmp_path / "media")
    with pytest.raises(FileMissing):
        store.put(tmp_path / "gone.jpg")
    with pytest.raises(FileUnreadable):
        store.put(tmp_path)
    assert files(store.root) == []


def test_a_store_that_cannot_be_made_is_one_problem(tmp_path: Path, picture: PhotoFile) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotWritable):
        MediaStore(tmp_path / "file" / "media").put(picture.path)


def test_an_added_photo_brings_the_words_its_file_carries(library: Library, picture: PhotoFile) -> None:
    photo = library.photos.add(picture)
    assert (photo.size, photo.byte_count, photo.file_name) == ((6000, 4000), picture.path.stat().st_size, "pier.jpg")
    assert (photo.creator, photo.credit.en, photo.copyright) == ("Tse", "Handout", "© Q")
    assert photo.caption == ByLanguage(zh_hant="海港碼頭")
    assert library.photos.get(photo.id) == photo
    path = library.photos.path(photo)
    assert path is not None
    assert path.read_bytes() == picture.path.read_bytes()


def test_a_picture_that_is_there_is_not_added_again(library: Library, picture: PhotoFile) -> None:
    first = library.photos.add(picture)
    assert library.photos.add(picture) == first
    assert len(library.photos.rows()) == 1
    library.photos.move_to_trash(first.id)
    assert library.photos.add(picture).id != first.id


def test_a_caption_gets_its_picture_and_keeps_its_words(library: Library, picture: PhotoFile) -> None:
    waiting = library.photos.add(Photo(new_key(), caption=ByLanguage(en="The pier"), credit=ByLanguage("Desk")))
    assert library.photos.path(waiting) is None
    photo = library.photos.give_picture(waiting.id, picture)
    assert photo.has_picture
    assert (photo.id, photo.caption, photo.credit.en, photo.creator) == (waiting.id, waiting.caption, "Desk", "Tse")
    library.history.undo()
    assert library.photos.get(waiting.id).has_picture is False


def test_a_photo_whose_file_has_gone_has_no_path_and_the_doctor_says_so(library: Library, picture: PhotoFile) -> None:
    photo = library.photos.add(picture)
    assert library.check() == ()
    library.media.path(photo.sha256).unlink()
    assert library.photos.path(photo) is None
    assert len(library.check()) == 1
    assert "pier.jpg" in library.check()[0]


def test_photo_rows_tell_how_often_a_photo_is_used(library: Library, picture: PhotoFile) -> None:
    photo = library.photos.add(picture)
    one, two = library.releases.add(Release(new_key())), library.releases.add(Release(new_key()))
    for release in (one, two):
        library.releases.set_photos(release.id, [photo.id])
    assert library.photos.rows()[0].used_in == 2
    assert library.photos.release_ids(photo.id) == (two.id, one.id)
    library.releases.move_to_trash(two.id)
    assert library.photos.rows()[0].used_in == 1
    library.photos.save(replace(photo, credit=ByLanguage("New")))
    assert library.photos.rows()[0].credit.en == "New"
