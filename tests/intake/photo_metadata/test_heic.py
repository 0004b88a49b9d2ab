"""Photos of phones: taken in and sent out where the package that reads them is installed, else said what to do."""

import importlib
import importlib.util
import io

import pytest
from PIL import Image

from mediadesk.intake import photo_files
from mediadesk.press_kit.pixels import Order
from mediadesk.press_kit.renditions import make_each
from mediadesk.records.problems import NotAPhoto
from mediadesk.wording.problems import sentence

from . import pictures

_IS_THERE = importlib.util.find_spec("pillow_heif") is not None


@pytest.mark.skipif(not _IS_THERE, reason="NOT CHECKED: reading HEIC needs the extra “heic” (pillow-heif)")
def test_heic_photo_comes_in_with_its_words_and_goes_out_as_jpeg(tmp_path):
    importlib.import_module("pillow_heif").register_heif_opener()
    exif = Image.Exif()
    exif.get_ifd(0x8825)[2] = (22.0, 18.0, 0.0)
    inside = pictures.per_language("dc:description", x_default="The pier", zh_Hant="碼頭")
    path = pictures.kept(tmp_path, pictures.saved_as("HEIF", xmp=pictures.packet(inside), exif=exif), "a.heic")
    found = photo_files.look_at(path)
    assert (found.size, found.media_type, found.captions.zh_hant) == ((60, 40), "image/heic", "碼頭")
    assert [each.value for each in found.carries] == ["gps"]
    assert found.likeness is not None
    (made,) = make_each([Order(path, 30, 90)], tmp_path / "renditions")
    with Image.open(io.BytesIO(made.jpeg)) as picture:
        assert picture.size == (30, 20)


@pytest.mark.skipif(_IS_THERE, reason="what reads HEIC is installed")
def test_heic_photo_says_which_addition_it_needs(tmp_path):
    with pytest.raises(NotAPhoto) as refused:
        photo_files.look_at(pictures.kept(tmp_path, b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(99), "a.heic"))
    assert refused.value.reason == "needs_heic"
    assert "heic" in sentence(refused.value)
