"""What leaves with a photo is looked at before it does."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from PIL import Image

from mediadesk.jobs import leaving
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.leaving import WordsOut
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Framing, PersonInPicture, Photo, Private
from mediadesk.records.photo_problems import PictureAwaited
from mediadesk.records.problems import IsConfidential, PictureMissing
from tests import known_pictures
from tests.press_kit.photo_copies.planted import SECRET, jpeg_with_secrets

pytestmark = pytest.mark.filterwarnings("ignore:Image appears to be a malformed MPO")
NOW = datetime(2027, 3, 18, 3, tzinfo=UTC)


@pytest.fixture
def photo(library, tmp_path):
    path = tmp_path / "DSC_0412.jpg"
    path.write_bytes(jpeg_with_secrets())
    lai = library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Lai Sum-yi", "黎心怡")))
    added = library.photos.add(known_pictures.look_at(path))
    people = (PersonInPicture(lai.id, 1, 1, 0.2, 0.5, 0.1, 0.1),)
    said = ByLanguage("A kite over the pier.", "風箏在碼頭上空。")
    return library.photos.save(
        replace(added, caption=said, credit=ByLanguage("Kite Trust"), people=people, creator="", copyright="")
    )


def test_every_field_that_leaves_is_told_by_language(library, photo):
    found = leaving.look(library, photo.id, "web", NOW)
    assert WordsOut("description", Language.EN, "A kite over the pier.") in found.words
    assert WordsOut("description", Language.ZH_HANT, "風箏在碼頭上空。") in found.words
    assert WordsOut("credit", None, "Kite Trust") in found.words
    assert WordsOut("people", None, "Lai Sum-yi") in found.words
    assert WordsOut("faces", None, "1") in found.words


def test_what_stays_behind_is_told_with_its_values_and_is_not_in_the_copy(library, photo):
    found = leaving.look(library, photo.id, "original", NOW)
    assert {each.private for each in found.stays} >= set(Private)
    assert next(each for each in found.stays if each.name == "CameraOwnerName").value == f"{SECRET}Owner"
    assert SECRET.encode() not in found.jpeg


@pytest.mark.parametrize(("size", "longest"), [("web", 1600), ("thumbnail", 400)])
def test_size_told_is_that_of_the_copy_as_it_is_framed(library, photo, tmp_path, size, longest):
    path = tmp_path / "large.png"
    Image.new("RGB", (3000, 2000), (90, 120, 40)).save(path)
    large = library.photos.add(known_pictures.look_at(path))
    library.photos.save(replace(large, framing=Framing(right=0.9, quarter_turns=1)))
    found = leaving.look(library, large.id, size, NOW)
    with Image.open(BytesIO(found.jpeg)) as image:
        assert image.size == found.size
    assert found.size[1] == longest
    assert found.byte_count == len(found.jpeg)


def test_copy_is_saved_as_it_was_looked_at(library, photo, tmp_path):
    found = leaving.look(library, photo.id, "print", NOW)
    written = leaving.save(found, tmp_path / found.file_name)
    assert written.read_bytes() == found.jpeg
    assert written.suffix == ".jpg"


def test_same_is_told_as_plain_data(library, photo):
    told = json.loads(json.dumps(leaving.as_data(leaving.look(library, photo.id, "web", NOW))))
    assert told["file"].endswith(".jpg")
    assert {"field": "credit", "language": None, "words": "Kite Trust"} in told["leaves"]
    assert {"block": "EXIF", "name": "Artist", "value": f"{SECRET}Artist", "private": None} in told["stays_behind"]


def test_photo_of_a_release_leaves_under_the_name_of_the_release(library, photo, release):
    library.releases.save(replace(library.releases.get(release.id), slug="kite-day"))
    library.releases.set_photos(release.id, [photo.id])
    assert leaving.look(library, photo.id, "web", NOW).file_name.startswith("kite-day_photo")


def test_caption_that_waits_for_its_picture_has_nothing_to_leave(library):
    waiting = library.photos.add(Photo(new_key(), caption=ByLanguage("A kite.")))
    with pytest.raises(PictureAwaited):
        leaving.look(library, waiting.id, "web", NOW)


def test_picture_that_has_gone_is_missing(library, photo):
    path = library.photos.path(photo)
    assert path is not None
    path.unlink()
    with pytest.raises(PictureMissing):
        leaving.look(library, photo.id, "web", NOW)


def test_photo_of_a_confidential_release_does_not_leave(library, photo, release):
    library.releases.set_photos(release.id, [photo.id])
    library.releases.save(replace(library.releases.get(release.id), is_confidential=True))
    with pytest.raises(IsConfidential):
        leaving.look(library, photo.id, "web", NOW)
