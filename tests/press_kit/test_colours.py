"""Colours come out as they went in, told in sRGB: reckoned here by hand, and held against what leaves."""

import struct
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from mediadesk.press_kit.matrix_profile import adobe_rgb, matrix_profile
from mediadesk.press_kit.pixels import Order, develop
from mediadesk.records.photo import Framing

Colour = tuple[float, float, float]
SRGB = ((0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410))
ADOBE = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))
P3 = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))
WHITE = (0.9642, 1.0, 0.8249)
SEEN = [(200, 100, 50), (100, 140, 110), (128, 128, 128), (30, 60, 160), (235, 220, 200)]
NOTICED = 2.3  # the just noticeable difference of CIE 1976 L*a*b*


def xyz(colour: Colour, primaries: tuple[Colour, ...], gamma: float) -> Colour:
    linear = [(part / 255) ** gamma for part in colour]
    x, y, z = (sum(part * primary[axis] for part, primary in zip(linear, primaries, strict=True)) for axis in range(3))
    return x, y, z


def xyz_of_srgb(colour: Colour) -> Colour:
    linear = [((p / 255 + 0.055) / 1.055) ** 2.4 if p > 10.3 else p / 255 / 12.92 for p in colour]
    x, y, z = (sum(part * primary[axis] for part, primary in zip(linear, SRGB, strict=True)) for axis in range(3))
    return x, y, z


def difference(one: Colour, other: Colour) -> float:
    """ΔE*ab (CIE 1976) of two colours in XYZ under D50."""

    def lab(colour: Colour) -> Colour:
        fx, fy, fz = (
            (part / white) ** (1 / 3) if part / white > 0.008856 else 7.787 * part / white + 16 / 116
            for part, white in zip(colour, WHITE, strict=True)
        )
        return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)

    return sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5  # type: ignore[no-any-return]


@pytest.fixture
def leaves(tmp_path: Path) -> Callable[..., Colour]:
    """The colour in the middle of what becomes of an image saved with options."""

    def seen(image: Image.Image, name: str = "c.jpg", **options: object) -> Colour:
        path = tmp_path / name
        image.save(path, **options)  # type: ignore[arg-type]
        jpeg, _ = develop(Order(path, 100, 95, Framing(0.1, 0.1, 0.9, 0.9)))
        with Image.open(BytesIO(jpeg)) as made:
            assert made.mode == "RGB"
            found = made.getpixel((20, 20))
        assert isinstance(found, tuple)
        return found[0], found[1], found[2]

    return seen


@pytest.mark.parametrize("colour", SEEN)
@pytest.mark.parametrize(("primaries", "gamma"), [(ADOBE, 563 / 256), (P3, 2.2)])
def test_wide_colours_are_the_same_in_srgb(
    leaves: Callable[..., Colour], colour: tuple[int, int, int], primaries: tuple[Colour, ...], gamma: float
) -> None:
    profile = matrix_profile("Wide", primaries, gamma)
    wanted = xyz(colour, primaries, round(gamma * 256) / 256)
    for name, options in (("c.png", {}), ("c.tif", {}), ("c.jpg", {"quality": 98, "subsampling": 0})):
        found = leaves(Image.new("RGB", (64, 64), colour), name, icc_profile=profile, **options)
        assert difference(xyz_of_srgb(found), wanted) < NOTICED


@pytest.mark.parametrize("space", [2, 0xFFFF])
def test_camera_that_only_names_its_wide_colours_is_believed(leaves: Callable[..., Colour], space: int) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0xA001] = space
    exif.get_ifd(0x8769)[0xA005] = {1: "R03"}
    image = Image.new("RGB", (64, 64), (200, 100, 50))
    found = leaves(image, quality=98, subsampling=0, exif=exif)
    assert difference(xyz_of_srgb(found), xyz((200, 100, 50), ADOBE, 563 / 256)) < NOTICED


def test_picture_without_a_profile_is_taken_as_srgb(leaves: Callable[..., Colour]) -> None:
    found = leaves(Image.new("RGB", (64, 64), (200, 100, 50)), "plain.png")
    assert difference(xyz_of_srgb(found), xyz_of_srgb((200, 100, 50))) < 1


@pytest.mark.parametrize("kind", ["rgb.png", "rgb.tif", "grey.png"])
def test_sixteen_bits_a_colour_come_out_as_eight(leaves: Callable[..., Colour], tmp_path: Path, kind: str) -> None:
    path = tmp_path / kind
    if kind == "grey.png":
        Image.new("I;16", (64, 64), 128 * 257).save(path)
    else:
        path.write_bytes(_deep_png() if kind == "rgb.png" else _deep_tiff())
    jpeg, _ = develop(Order(path, 100, 95))
    with Image.open(BytesIO(jpeg)) as made:
        found = made.getpixel((20, 20))
    assert isinstance(found, tuple)
    wanted = (128, 128, 128) if kind == "grey.png" else (200, 100, 50)
    assert difference(xyz_of_srgb((found[0], found[1], found[2])), xyz_of_srgb(wanted)) < 1


@pytest.mark.parametrize("name", ["ink.jpg", "ink.tif"])
def test_inks_go_through_their_profile(leaves: Callable[..., Colour], name: str) -> None:
    """To the profile all inks are grey and pale: what is a strong red by itself is a grey of L* 80."""
    image = Image.new("CMYK", (64, 64), (0, 200, 200, 0))
    red, green, blue = leaves(image, name)
    assert red > 200
    assert max(green, blue) < 120
    through = leaves(image, name, icc_profile=_ink_profile())
    grey = ((80 + 16) / 116) ** 3
    wanted = tuple(part * grey for part in WHITE)
    assert difference(xyz_of_srgb(through), (wanted[0], wanted[1], wanted[2])) < 4  # perceptual: black is mapped too


def test_original_of_a_camera_set_to_wide_colours_says_so(tmp_path: Path) -> None:
    from mediadesk.press_kit.pixels import lying

    exif = Image.Exif()
    exif.get_ifd(0x8769)[0xA001] = 2
    buffer = BytesIO()
    Image.new("RGB", (64, 64)).save(buffer, "JPEG", exif=exif)
    assert lying(tmp_path / "o.jpg", buffer.getvalue(), is_known_whole=True) == (1, adobe_rgb())
    assert ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(adobe_rgb()))).strip() == "Adobe RGB (1998)"


def _ink_profile() -> bytes:
    """An ICC profile of a press: Lab by a table of the sixteen corners, in which paper is white and every ink grey."""
    corners = [
        max(0, 100 - 12.75 * (c + m + y + 2 * k)) for c in (0, 1) for m in (0, 1) for y in (0, 1) for k in (0, 1)
    ]
    table = b"".join(struct.pack(">3B", round(light * 2.55), 128, 128) for light in corners)
    identity = bytes(range(256))
    lut = b"mft1" + bytes(4) + struct.pack(">4B", 4, 3, 2, 0)
    lut += struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536) + identity * 4 + table + identity * 3
    described = b"desc" + struct.pack(">II", 0, 4) + b"Ink\0" + bytes(78)
    values = {
        b"desc": described + bytes(-len(described) % 4),
        b"cprt": b"text\0\0\0\0-\0\0\0",
        b"wtpt": b"XYZ " + bytes(4) + struct.pack(">3i", 63190, 65536, 54061),
        b"A2B0": lut + bytes(-len(lut) % 4),
    }
    head, body, begin = b"", b"", 132 + 12 * len(values)
    for tag, value in values.items():
        head += struct.pack(">4sII", tag, begin + len(body), len(value))
        body += value
    kinds = struct.pack(">I4s4s4s", 0x02400000, b"prtr", b"CMYK", b"Lab ")
    light = struct.pack(">3i", 63190, 65536, 54061)
    start = (bytes(8) + kinds + bytes(12) + b"acsp" + bytes(28) + light).ljust(128, b"\0")
    whole = start + struct.pack(">I", len(values)) + head + body
    return struct.pack(">I", len(whole)) + whole[4:]


def _deep_png() -> bytes:
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = b"\0" + struct.pack(">3H", 200 * 257, 100 * 257, 50 * 257) * 64
    header = struct.pack(">IIBBBBB", 64, 64, 16, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(row * 64)) + chunk(b"IEND", b"")


def _deep_tiff() -> bytes:
    data = struct.pack("<3H", 200 * 257, 100 * 257, 50 * 257) * 64 * 64
    begin = 8 + len(data)
    fields = [(256, 64), (257, 64), (258, 0), (259, 1), (262, 2), (273, 8), (277, 3), (278, 64), (279, len(data))]
    table = struct.pack("<H", len(fields))
    for tag, value in fields:
        count, value = (3, begin + 2 + 12 * len(fields) + 4) if tag == 258 else (1, value)
        table += struct.pack("<HHII", tag, 3 if tag == 258 else 4, count, value)
    return b"II*\0" + struct.pack("<I", begin) + data + table + bytes(4) + struct.pack("<3H", 16, 16, 16)
