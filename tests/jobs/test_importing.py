from pathlib import Path

import pytest
from PIL import Image

from mediadesk.intake import photo_files
from mediadesk.jobs import importing
from mediadesk.records.languages import Language
from mediadesk.records.problems import FileMissing, NothingRecognised


def test_a_press_text_is_kept_in_one_step(library, release_file):
    release = importing.import_file(library, release_file)
    assert library.releases.text(release.id, Language.EN).headline == "Kite museum opens on the hill"
    assert len(library.releases.photos(release.id)) == 1
    library.history.undo()
    assert library.is_empty()


def test_a_text_without_anything_in_it_is_not_kept(library, tmp_path):
    (tmp_path / "mark.txt").write_text("###\n")
    with pytest.raises(NothingRecognised):
        importing.import_file(library, tmp_path / "mark.txt")
    assert library.is_empty()


def test_a_missing_file_is_named(library):
    with pytest.raises(FileMissing) as told:
        importing.read(Path("none.txt"))
    assert told.value.path == Path("none.txt")


def test_what_was_read_can_be_accepted_without_its_source(library, release_file):
    release = importing.accept(library, importing.read(release_file))
    assert library.releases.count() == 1
    assert release.slug


def test_photos_are_all_added_or_none(library, tmp_path):
    Image.new("RGB", (30, 20)).save(tmp_path / "a.jpg")
    Image.new("RGB", (40, 20)).save(tmp_path / "b.jpg")
    files = [photo_files.look_at(tmp_path / name) for name in ("a.jpg", "b.jpg")]
    assert [photo.size for photo in importing.add_photos(library, files)] == [(30, 20), (40, 20)]
    library.history.undo()
    assert library.photos.rows() == []


def test_pictures_go_to_the_captions_that_wait_and_the_rest_behind_them(library, release, tmp_path):
    for name in ("a.jpg", "b.jpg"):
        Image.new("RGB", (30, 20), "red" if name == "a.jpg" else "blue").save(tmp_path / name)
    files = [photo_files.look_at(tmp_path / name) for name in ("a.jpg", "b.jpg")]
    importing.add_photos(library, files, release.id)
    first, second = library.releases.photos(release.id)
    assert (first.file_name, second.file_name) == ("a.jpg", "b.jpg")
    assert "Lai Sum-yi" in first.caption.en
    assert second.caption.en == ""
