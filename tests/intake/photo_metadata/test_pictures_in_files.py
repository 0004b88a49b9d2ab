"""What is told of the picture itself: what it looks like, its colours, and what of it is private."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageDraw

from mediadesk.intake.photo_metadata import reading
from mediadesk.intake.photo_metadata.as_json import as_json, from_json
from mediadesk.intake.photo_metadata.colour import profile_name
from mediadesk.records.likeness import ALIKE, distance
from mediadesk.records.photo import PhotoFile, Private

from . import pictures


@pytest.fixture(autouse=True, scope="module")
def _able() -> None:
    reading.prepare()


def read(data: bytes) -> PhotoFile:
    return reading.read(data, Path("a"))


def saved(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def scene(number: int) -> Image.Image:
    """A picture like no other: shapes in places that depend on its number."""
    picture = Image.new("RGB", (900, 600), (40 * number % 200, 90, 140))
    drawing = ImageDraw.Draw(picture)
    for step in range(9):
        x, y = (step * 97 + number * 131) % 800, (step * 61 + number * 173) % 500
        drawing.ellipse((x, y, x + 90 + 20 * (step % 4), y + 140), fill=(25 * step, 255 - 20 * step, 60 * number % 255))
    return picture


def test_same_picture_smaller_or_compressed_again_looks_alike_and_others_do_not():
    for number in range(6):
        whole = scene(number)
        known = read(saved(whole, quality=95)).likeness
        assert known is not None
        small = whole.resize((300, 200))
        for other in (saved(whole, quality=30), saved(small), saved(whole, "PNG"), saved(small, "WEBP", quality=50)):
            again = read(other).likeness
            assert again is not None
            assert distance(known, again) <= ALIKE
        different = read(saved(scene(number + 1))).likeness
        assert different is not None
        assert distance(known, different) > 2 * ALIKE


def test_likeness_is_that_of_the_picture_as_it_is_seen():
    turned = Image.Exif()
    turned[0x0112] = 6
    upright, lying = scene(3), scene(3).transpose(Image.Transpose.ROTATE_90)
    one, other = read(saved(upright)).likeness, read(saved(lying, exif=turned)).likeness
    assert one is not None
    assert other is not None
    assert distance(one, other) <= ALIKE


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF"])
def test_turned_pictures_have_the_size_and_the_likeness_they_are_seen_in(kind):
    turned = Image.Exif()
    turned[0x0112] = 6
    lying = scene(3).transpose(Image.Transpose.ROTATE_90)
    options = {"tiffinfo": {0x0112: 6}} if kind == "TIFF" else {"exif": turned}
    found, upright = read(saved(lying, kind, **options)), read(saved(scene(3))).likeness
    assert found.size == (900, 600)
    assert found.likeness is not None
    assert upright is not None
    assert distance(found.likeness, upright) <= ALIKE


def test_a_large_png_is_checked_without_being_unpacked():
    large = read(saved(Image.new("1", (9_000, 6_000)), "PNG"))
    assert (large.size, large.likeness) == ((9_000, 6_000), None)


def test_colours_are_called_by_the_name_of_their_profile():
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert read(saved(scene(1), icc_profile=srgb)).colour == "sRGB built-in"
    assert read(saved(scene(1))).colour == ""
    assert read(saved(scene(1).convert("CMYK"))).colour == "CMYK"
    assert read(saved(scene(1).convert("CMYK"), icc_profile=srgb)).colour == "CMYK, sRGB built-in"


def test_colours_the_camera_was_set_to_count_where_there_is_no_profile():
    plain, wide = Image.Exif(), Image.Exif()
    plain.get_ifd(0x8769)[0xA001] = 1
    wide.get_ifd(0x8769)[0xA001] = 2
    assert read(saved(scene(1), exif=plain)).colour == "sRGB"
    assert read(saved(scene(1), exif=wide)).colour == "Adobe RGB, no profile"


@given(st.binary(max_size=40), st.integers(0, 400))
def test_any_damage_to_a_profile_leaves_a_name_or_none(noise, at):
    whole = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert profile_name(whole[:at] + noise + whole[at + len(noise) :]).isprintable()


def test_private_things_are_told_apart():
    exif = Image.Exif()
    exif.get_ifd(0x8825)[2] = (22.0, 18.0, 0.0)
    exif.get_ifd(0x8769).update({0xA431: "77", 0xA430: "Ivan Chu", 0x927C: b"note"})
    assert read(saved(scene(1), exif=exif)).carries == (
        Private.GPS,
        Private.SERIAL,
        Private.OWNER,
        Private.MAKER_NOTE,
    )
    assert read(saved(scene(1))).carries == ()


def test_small_picture_inside_the_file_is_private_too():
    thumbnail = pictures.iptc_segment(b"", pictures.resource(0x040C, b"x" * 28 + saved(scene(1).resize((16, 16)))))
    assert read(pictures.jpeg(thumbnail)).carries == (Private.THUMBNAIL,)


def test_private_things_in_xmp_are_seen():
    said = 'exif:GPSLatitude="22,18.5N" aux:SerialNumber="77" aux:OwnerName="Ivan Chu"'
    assert read(pictures.with_xmp("", said)).carries == (Private.GPS, Private.SERIAL, Private.OWNER)


def test_what_was_found_comes_out_of_the_sandbox_as_it_went_in():
    inside = pictures.per_language("dc:description", en="The pier", zh_Hant="碼頭")
    found = read(pictures.with_xmp(inside, 'photoshop:DateCreated="2025-04-24T11:30:00+08:00"'))
    assert from_json(as_json(found), Path("a")) == found


@pytest.mark.parametrize(
    "lie",
    [
        {"size": [0, 5]},
        {"size": [10**6, 10**6]},
        {"size": ["a", 1]},
        {"likeness": 2**63},
        {"likeness": -1},
        {"faces": [["Ada", 0.5, 0.5, float("nan"), 0.1]]},
        {"faces": [["Ada", 7, 0.5, 0.1, 0.1]]},
        {"carries": ["everything"]},
        {"caption": 7},
        {"people": [None]},
        {"taken_at": "yesterday"},
    ],
)
def test_what_cannot_be_is_not_believed(lie):
    honest = as_json(read(pictures.jpeg()))
    with pytest.raises((ValueError, TypeError, LookupError)):
        from_json(honest | lie, Path("a"))
