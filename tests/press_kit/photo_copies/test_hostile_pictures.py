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

from .conftest import FULL, Copy, jpeg, scene
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


def png(width: int, height: int, *chunks: tuple[bytes, bytes], depth: int = 8, colour: int = 0) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    parts = ((b"IHDR", header), *chunks, (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in parts
    )


def with_segment(marker: int, content: bytes) -> bytes:
    data = jpeg()
    return data[:2] + struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content + data[2:]


def huge_jpeg(width: int, height: int) -> bytes:
    data = bytearray(jpeg())
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", height, width)
    return bytes(data)


def bilevel(width: int, height: int) -> bytes:
    rows = zlib.compress((b"\0" * (1 + (width + 7) // 8)) * height, 1)
    return png(width, height, (b"IDAT", rows), depth=1)


_PLAIN, _LARGE = jpeg(), jpeg((900, 600), progressive=True)
_BOMB = zlib.compress(b"a" * 20_000_000, 9)
_LAUGHS = (
    b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&b;</x:xmpmeta>'
)
_LOOP = b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<HHHIII", 1, 0x8769, 4, 1, 8, 8)
_MANY_TAGS = b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<H", 5000) + struct.pack("<HHII", 0x0110, 2, 4, 0) * 5000
_COUNT = b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<HHHIII", 1, 0x0112, 2, 0xFFFFFFFF, 8, 0)
_RESOURCE = b"Photoshop 3.0\x008BIM\x04\x04\0\0"
_HARMLESS = {
    "exif loop": with_segment(0xE1, _LOOP),
    "exif of 5000 tags": with_segment(0xE1, _MANY_TAGS),
    "exif count 2^32": with_segment(0xE1, _COUNT),
    "xmp laughs": with_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + _LAUGHS),
    "xmp 4000 deep": with_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + b"<a>" * 4000),
    "xmp garbage": with_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0\xff\xfe\0<<<"),
    "iptc 4 GB": with_segment(0xED, _RESOURCE + b"\xff\xff\xff\xff\x1c\x02\x78\x80\x04\xff\xff\xff\xff"),
    "iptc overrun": with_segment(0xED, _RESOURCE + b"\0\0\0\x09\x1c\x02\x78\x7f\xffabc"),
    "iptc markers": with_segment(0xED, _RESOURCE + b"\0\0\0\x20" + b"\x1c" * 32),
    "profile part 0 of 0": with_segment(0xE2, b"ICC_PROFILE\0\0\0" + b"x" * 200),
    "fill bytes": _PLAIN[:2] + b"\xff" * 9 + _PLAIN[2:-2] + b"\xff" * 9 + _PLAIN[-2:],
    "png named jpg": png(4, 4, (b"IDAT", zlib.compress(b"\0abcd" * 4))),
    "just under the cap": bilevel(15_811, 15_811),
}
_REFUSED = {
    "rubbish behind the start": (_PLAIN[:2] + b"rubbish" + _PLAIN[2:], "kind"),
    "no end": (_PLAIN[:-2], "kind"),
    "jfif cut": (with_segment(0xE0, b"JFIF\0\1"), "kind"),
    "adobe cut": (with_segment(0xEE, b"Adobe\0"), "kind"),
    "nothing": (b"", "kind"),
    "random": (random.Random(7).randbytes(5000), "kind"),
    "eps": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "kind"),
    "svg": (b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]><svg>&x;</svg>', "kind"),
    "heic": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "kind"),
    "header of 65535 x 65535": (huge_jpeg(65_535, 65_535), "too_many_pixels"),
    "2^31-1 x 1": (png(2**31 - 1, 1, (b"IDAT", zlib.compress(b"\0" * 99))), "too_many_pixels"),
    "400 megapixels": (bilevel(20_000, 20_000), "too_many_pixels"),
    "half": (_LARGE[: len(_LARGE) // 2], "damaged"),
    "200 bytes": (_LARGE[:200], "damaged"),
    "cut between scans": (_LARGE[: _LARGE.rindex(b"\xff\xda") - 40], "damaged"),
    "start alone": (b"\xff\xd8\xff\xd9", "kind"),
}


@pytest.mark.parametrize("size", [CopySize.WEB, CopySize.ORIGINAL])
@pytest.mark.parametrize("name", _HARMLESS)
def test_odd_file_with_a_whole_picture_is_copied(attempt: Try, name: str, size: CopySize) -> None:
    assert attempt(_HARMLESS[name], size) == "copied"


@pytest.mark.parametrize("size", [CopySize.WEB, CopySize.ORIGINAL])
@pytest.mark.parametrize("name", _REFUSED)
def test_file_without_a_whole_picture_is_refused_by_number(attempt: Try, name: str, size: CopySize) -> None:
    data, reason = _REFUSED[name]
    assert attempt(data, size) in {f"{reason} 1", "damaged 1"}


@pytest.mark.parametrize("size", [CopySize.WEB, CopySize.ORIGINAL])
@pytest.mark.parametrize("chunk", [b"zTXt", b"iCCP"])
def test_zip_bomb_in_a_png_is_not_unpacked(attempt: Try, chunk: bytes, size: CopySize) -> None:
    data = png(4, 4, (chunk, b"name\0\0" + _BOMB), (b"IDAT", zlib.compress(b"\0abcd" * 4)))
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
