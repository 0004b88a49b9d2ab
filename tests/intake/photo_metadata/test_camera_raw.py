"""Raw files of cameras: developed on their way in where what reads them is installed, else said what to do."""

import importlib.util
import io

import pytest
from PIL import Image

from mediadesk.intake import photo_files
from mediadesk.library import Library
from mediadesk.records.photo import PhotoFile
from mediadesk.records.problems import NotAPhoto
from mediadesk.wording.problems import sentence

from . import pictures, raw_files

_IS_THERE = importlib.util.find_spec("rawpy") is not None
needs_raw = pytest.mark.skipif(not _IS_THERE, reason="NOT CHECKED: reading raw files needs the extra “raw” (rawpy)")
SIZE = (64, 48)


def _bright_to_the_left(x: int, _y: int) -> int:
    return 60_000 if x < 32 else 2_000


def looked_at(tmp_path, data: bytes, name: str = "DSC_1.dng") -> PhotoFile:
    return photo_files.look_at(pictures.kept(tmp_path, data, name))


def _as_jpeg(size: tuple[int, int], colour: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, "JPEG")
    return buffer.getvalue()


@needs_raw
def test_raw_file_is_developed_upright_and_keeps_its_words(tmp_path):
    inside = pictures.per_language("dc:description", x_default="The pier", zh_Hant="碼頭")
    said = {315: (raw_files.ASCII, b"Ivan Chu\0"), 700: (raw_files.BYTE, pictures.packet(inside))}
    data = raw_files.dng(SIZE, _bright_to_the_left, orientation=6, said=said, taken="2025:04:24 11:30:00")
    found = looked_at(tmp_path, data)
    assert (found.size, found.media_type, found.creator, found.captions.zh_hant) == (
        (48, 64),
        "image/jpeg",
        "Ivan Chu",
        "碼頭",
    )
    assert found.taken_at is not None
    assert found.colour == "sRGB"
    with Image.open(io.BytesIO(found.developed)) as picture:
        assert picture.size == SIZE  # as the sensor lies; EXIF says how to turn it
        assert picture.getexif()[0x0112] == 6
        grey = picture.convert("L")
        assert grey.getpixel((8, 24)) > 200 > 100 > grey.getpixel((56, 24))


@needs_raw
def test_the_camera_s_own_picture_is_taken_where_it_is_as_large(tmp_path):
    data = raw_files.dng(SIZE, _bright_to_the_left, preview=_as_jpeg((62, 46), "red"))
    with Image.open(io.BytesIO(looked_at(tmp_path, data).developed)) as picture:
        assert picture.size == (62, 46)
        assert picture.getpixel((50, 20))[0] > 200


@needs_raw
@pytest.mark.parametrize("size", [(16, 12), (48, 64)])
def test_a_smaller_picture_of_the_camera_or_one_that_lies_otherwise_is_not(size, tmp_path):
    data = raw_files.dng(SIZE, _bright_to_the_left, preview=_as_jpeg(size, "red"))
    with Image.open(io.BytesIO(looked_at(tmp_path, data).developed)) as picture:
        assert picture.size == SIZE


@needs_raw
def test_what_was_developed_is_kept_as_the_picture_and_known_again(tmp_path):
    data = raw_files.dng(SIZE, _bright_to_the_left)
    found = looked_at(tmp_path, data)
    with_library = Library.open(tmp_path / "desk.db", create=True)
    with with_library.history.step("Add photos"):
        photo = with_library.photos.add(found)
        assert with_library.photos.add(looked_at(tmp_path, data, "again.dng")).id == photo.id
    path = with_library.photos.path(photo)
    assert path is not None
    assert path.read_bytes() == found.developed
    assert (photo.file_name, photo.byte_count) == ("DSC_1.jpg", len(found.developed))
    with_library.close()


@needs_raw
@pytest.mark.parametrize("data", [b"II*\0" + bytes(99), raw_files.dng(SIZE, _bright_to_the_left)[:3_000]])
def test_raw_file_that_is_broken_is_refused_with_a_reason(data, tmp_path):
    with pytest.raises(NotAPhoto) as refused:
        looked_at(tmp_path, data)
    assert refused.value.reason == "damaged"


@pytest.mark.skipif(_IS_THERE, reason="what reads raw files is installed")
def test_raw_file_says_which_addition_it_needs(tmp_path):
    with pytest.raises(NotAPhoto) as refused:
        looked_at(tmp_path, raw_files.dng(SIZE, _bright_to_the_left))
    assert refused.value.reason == "needs_raw"
    assert "raw" in sentence(refused.value)
