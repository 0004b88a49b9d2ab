"""Files made to harm, or harmed: a copy of their picture or a problem that names the photo, never anything else."""

import random
import struct
import zlib
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from mediadesk.press_kit.photo_copies import CopySize, embed
from mediadesk.press_kit.photo_copies.colour_profile import cleaned
from mediadesk.records.press_kit import PressKit
from mediadesk.records.problems import NotAPhoto
from tests.hostile_pictures import BOMB, HARMLESS, REFUSED, png
from tests.pictures import jpeg, scene

from .conftest import FULL, Copy
from .planted import profile

AddPhoto = Callable[..., PressKit]
Try = Callable[[bytes, CopySize], str]
pytestmark = pytest.mark.filterwarnings(
    "ignore:Image appears to be a malformed MPO",
    "ignore:Corrupt EXIF",
    "ignore:Metadata Warning",
    "ignore:Truncated",
    "ignore:Tag data larger",
)


@pytest.fixture
def attempt(make_kit: Callable[..., PressKit], add_photo: AddPhoto, copy: Copy) -> Try:
    """What becomes of a file: the reason and number it is refused with, or "copied" when the copy opens."""

    def attempted(data: bytes, size: CopySize) -> str:
        try:
            (made,) = copy(add_photo(make_kit(), data), size)
        except NotAPhoto as refused:
            return f"{refused.reason} {refused.number}"
        with Image.open(BytesIO(made.jpeg)) as image:
            image.load()
        return "copied"

    return attempted


@pytest.mark.parametrize("size", [CopySize.WEB, CopySize.ORIGINAL])
@pytest.mark.parametrize("name", HARMLESS)
def test_odd_file_with_a_whole_picture_is_copied(attempt: Try, name: str, size: CopySize) -> None:
    assert attempt(HARMLESS[name], size) == "copied"


@pytest.mark.parametrize("size", [CopySize.WEB, CopySize.ORIGINAL])
@pytest.mark.parametrize("name", REFUSED)
def test_file_without_a_whole_picture_is_refused_by_number(attempt: Try, name: str, size: CopySize) -> None:
    data, reason = REFUSED[name]
    assert attempt(data, size) in {f"{reason} 1", "damaged 1"}


@pytest.mark.parametrize("size", [CopySize.WEB, CopySize.ORIGINAL])
@pytest.mark.parametrize("chunk", [b"zTXt", b"iCCP"])
def test_zip_bomb_in_a_png_is_not_unpacked(attempt: Try, chunk: bytes, size: CopySize) -> None:
    data = png(4, 4, (chunk, b"name\0\0" + BOMB), (b"IDAT", zlib.compress(b"\0abcd" * 4)))
    assert attempt(data, size) in {"copied", "damaged 1"}


def test_animations_leave_as_their_first_picture(attempt: Try) -> None:
    for kind in ("GIF", "WEBP"):
        buffer = BytesIO()
        frames = [scene((40, 30)).rotate(number) for number in range(60)]
        frames[0].save(buffer, kind, save_all=True, append_images=frames[1:])
        assert attempt(buffer.getvalue(), CopySize.ORIGINAL) == "copied"


@pytest.mark.parametrize("size", [CopySize.WEB, CopySize.ORIGINAL])
def test_mutated_pictures_are_copied_or_refused(attempt: Try, size: CopySize) -> None:
    chance = random.Random(11)
    whole = [
        jpeg((80, 60), exif=b"Exif\0\0MM\0*" + bytes(60), icc_profile=profile(), comment=b"c", progressive=flag)
        for flag in (False, True)
    ]
    results = set()
    for round_ in range(150):
        data = bytearray(whole[round_ % 2])
        for _ in range(chance.randint(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        results.add(attempt(bytes(data), size))
    assert results <= {"copied", "damaged 1", "kind 1", "too_many_pixels 1"}
    assert "copied" in results


@given(st.binary(max_size=400), st.integers(0, 3))
def test_any_bytes_are_embedded_in_or_refused(noise: bytes, where: int) -> None:
    data = jpeg((8, 8))
    variants = (noise, b"\xff\xd8" + noise, data[:-2] + noise, data[:30] + noise + data[30:])
    try:
        made = embed(variants[where], FULL)
    except ValueError:
        return
    assert made.startswith(b"\xff\xd8")
    assert made.endswith(b"\xff\xd9")


@given(st.binary(max_size=64), st.integers(0, 3000))
def test_any_damage_to_a_colour_profile_leaves_one_or_none(noise: bytes, at: int) -> None:
    whole = profile()
    at = at % len(whole)
    made = cleaned(whole[:at] + noise + whole[at + len(noise) :])
    assert made == b"" or struct.unpack_from(">I", made)[0] == len(made)
    assert cleaned(made) == made
