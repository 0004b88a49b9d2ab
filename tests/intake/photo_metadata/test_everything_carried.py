"""Everything a picture file says is told, so that people see what stays behind."""

from pathlib import Path

import pytest
from PIL import Image

from mediadesk.intake.carried_words import carried
from mediadesk.records.photo import Private
from mediadesk.records.problems import FileMissing, NotAPhoto
from tests.press_kit.photo_copies.planted import jpeg_with_secrets


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    path = tmp_path / "planted.jpg"
    path.write_bytes(jpeg_with_secrets())
    return path


def test_private_things_come_first_with_their_values(planted: Path) -> None:
    found = carried(planted)
    private = [each for each in found if each.private]
    assert list(found[: len(private)]) == private
    assert {each.private for each in private} == set(Private)
    said = {(each.block, each.name): each.value for each in found}
    assert said["EXIF", "BodySerialNumber"] == "Zq7BodySerial"
    assert said["EXIF", "GPSAreaInformation"] == "Zq7GpsArea"
    assert said["XMP", "OwnerName"].endswith("Owner")
    assert said["EXIF", "Artist"] == "Zq7Artist"


def test_thumbnail_is_told_by_its_size(planted: Path) -> None:
    (thumbnail,) = [each for each in carried(planted) if each.private is Private.THUMBNAIL]
    assert thumbnail.value.endswith(" bytes")


def test_picture_that_says_nothing_carries_nothing(tmp_path: Path) -> None:
    path = tmp_path / "plain.png"
    Image.new("RGB", (40, 30)).save(path)
    assert carried(path) == ()


def test_what_is_no_picture_is_refused_and_not_called_empty(tmp_path: Path) -> None:
    path = tmp_path / "text.jpg"
    path.write_bytes(b"no picture")
    with pytest.raises(NotAPhoto):
        carried(path)


def test_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        carried(tmp_path / "gone.jpg")
