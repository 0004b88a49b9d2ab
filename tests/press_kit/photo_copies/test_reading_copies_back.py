"""What leaves in copies comes in again as it was: read by what takes photos in, and by ExifTool."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from mediadesk.intake.photo_metadata import reading
from mediadesk.press_kit.photo_copies import CopySize, PhotoWords, embed
from mediadesk.press_kit.photo_copies.photo_words import Face
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Framing, PersonInPicture, PhotoFile
from mediadesk.records.press_kit import PressKit
from tests.pictures import jpeg

from .conftest import ALT_TEXT, CAPTION, FULL, PEOPLE, Copy, Read

AddPhoto = Callable[..., PressKit]


@pytest.fixture(autouse=True, scope="module")
def _able() -> None:
    reading.prepare()


def read(data: bytes) -> PhotoFile:
    return reading.read(data, Path("a.jpg"))


@pytest.mark.parametrize("language", Language)
def test_own_reader_reads_what_was_written(language: Language) -> None:
    found = read(embed(jpeg(), replace(FULL, language=language)))
    assert found.captions == CAPTION
    assert found.caption == CAPTION.get(language)
    assert (found.alt_text, found.event, found.location) == (ALT_TEXT, FULL.event, FULL.location)
    assert found.people == tuple(name.best(language) for name in FULL.people)
    assert (found.creator, found.credit, found.copyright) == (FULL.creator, FULL.credit, FULL.copyright)
    assert found.usage_terms == FULL.usage_terms
    assert found.taken_at is not None
    assert FULL.taken_at is not None
    assert found.taken_at.astimezone(UTC) == FULL.taken_at
    assert [(face.name, face.x, face.y, face.width) for face in found.faces] == [
        (PEOPLE[0].name.best(language), 0.25, 0.5, 0.1),
        ("", 0.965, 0.5, 0.07),  # what stood over the edge is cut off
    ]
    assert found.carries == ()


def test_older_words_alone_say_the_same() -> None:
    data = embed(jpeg(), replace(FULL, faces=()))
    without = data.replace(b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.example.xx/xap/1.0/\0"[:29])
    found = read(without)
    assert (found.caption, found.creator, found.credit) == (CAPTION.en, FULL.creator, FULL.credit)
    assert (found.copyright, found.location.en) == (FULL.copyright, "Ferry shed, Lantern Bay, Hong Kong")


@pytest.mark.parametrize("orientation", range(1, 9))
def test_faces_are_where_they_are_seen_however_the_picture_is_stored(exiftool: Read, orientation: int) -> None:
    face = Face(PEOPLE[0].name, 0.25, 0.375, 0.125, 0.25)
    data = embed(jpeg((64, 48)), replace(FULL, faces=(face,)), orientation=orientation)
    (seen,) = read(data).faces
    assert (seen.x, seen.y, seen.width, seen.height) == (0.25, 0.375, 0.125, 0.25)
    (said,) = exiftool([data])
    iptc, mwg = said["XMP-iptcExt:ImageRegion"][0], said["XMP-mwg-rs:RegionInfo"]
    edges, area = iptc["RegionBoundary"], mwg["RegionList"][0]["Area"]
    assert mwg["AppliedToDimensions"] == {"W": 64, "H": 48, "Unit": "pixel"}
    assert (edges["RbX"] + edges["RbW"] / 2, edges["RbY"] + edges["RbH"] / 2) == (area["X"], area["Y"])
    with Image.open(BytesIO(data)) as stored:
        spot = (int(area["X"] * stored.width), int(area["Y"] * stored.height))
        marked = Image.new("L", stored.size)
        marked.putpixel(spot, 255)
        exif = Image.Exif()
        exif[0x0112] = orientation
        marked.getexif().update(exif)
        upright = ImageOps.exif_transpose(marked)
    found = upright.getbbox()
    assert found is not None
    assert abs(found[0] / upright.width - 0.25) < 0.03
    assert abs(found[1] / upright.height - 0.375) < 0.03


def test_exiftool_and_pillow_read_the_few_words_of_exif(exiftool: Read) -> None:
    data = embed(jpeg(), replace(FULL, language=Language.ZH_HANT), orientation=6)
    (said,) = exiftool([data])
    assert said["IFD0:ImageDescription"] == CAPTION.zh_hant
    assert (said["IFD0:Artist"], said["IFD0:Copyright"]) == (FULL.creator, FULL.copyright)
    assert said["ExifTool:Validate"] == "OK"
    with Image.open(BytesIO(data)) as picture:
        assert picture.getexif()[0x013B] == FULL.creator
        assert picture.getexif()[0x0112] == 6


def test_very_long_words_leave_exif_that_fits() -> None:
    data = embed(jpeg(), PhotoWords(Language.EN, description=ByLanguage("花" * 50_000), creator="e" * 50_000))
    with Image.open(BytesIO(data)) as picture:
        assert len(picture.getexif()[0x010E]) < 20_001
    assert read(data).caption == "花" * 50_000


def test_cropped_copy_shows_and_names_only_who_is_left_in_it(kit: PressKit, add_photo: AddPhoto, copy: Copy) -> None:
    people = (
        PersonInPicture(11, 1, 1, 0.25, 0.5, 0.1, 0.2),
        PersonInPicture(12, 1, 2, 0.75, 0.5, 0.1, 0.2),
    )
    half = Framing(right=0.5)
    (made,) = copy(add_photo(kit, jpeg((640, 480)), people=people, size=(640, 480), framing=half), CopySize.WEB)
    found = read(made.jpeg)
    assert found.people == ("Ada Sze",)
    assert [(face.name, face.x, face.y, face.width, face.height) for face in found.faces] == [
        ("Ada Sze", 0.5, 0.5, 0.2, 0.2)
    ]


def test_event_and_place_of_the_record_leave_in_every_language(kit: PressKit, add_photo: AddPhoto, copy: Copy) -> None:
    said = {"event": ByLanguage("Opening", "啟用禮"), "location": ByLanguage("Pier 9", "九號碼頭")}
    (made,) = copy(add_photo(kit, jpeg(), **said), CopySize.WEB)
    found = read(made.jpeg)
    assert (found.event, found.location) == (said["event"], said["location"])
