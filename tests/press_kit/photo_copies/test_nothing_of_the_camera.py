"""What originals carry beside their picture stays in the house."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageDraw

from mediadesk.press_kit.photo_copies import CopySize, embed
from mediadesk.records.photo import Framing
from mediadesk.records.press_kit import PressKit
from tests.pictures import jpeg, scene

from .conftest import FULL, Copy, Read, pixels
from .planted import count_of, found_in, jpeg_with_secrets, other_formats, profile

pytestmark = pytest.mark.filterwarnings("ignore:Image appears to be a malformed MPO")

AddPhoto = Callable[..., PressKit]


def test_more_than_forty_secrets_are_planted(tmp_path: Path) -> None:
    assert count_of(jpeg_with_secrets()) > 40
    assert all(found_in(data) for data in other_formats(tmp_path))


@pytest.mark.parametrize("size", CopySize)
def test_no_planted_secret_is_in_any_copy(
    kit: PressKit, add_photo: AddPhoto, copy: Copy, tmp_path: Path, size: CopySize
) -> None:
    for data in (jpeg_with_secrets(), *other_formats(tmp_path)):
        kit = add_photo(kit, data)
    made = copy(kit, size)
    assert len(made) == 6
    assert [found_in(each.jpeg) for each in made] == [set()] * 6


def test_exiftool_finds_nothing_but_our_words_and_what_decodes_the_picture(
    exiftool: Read, kit: PressKit, add_photo: AddPhoto, copy: Copy
) -> None:
    (made,) = copy(add_photo(kit, jpeg_with_secrets()))
    (read,) = exiftool([made.jpeg])
    groups = {name.partition(":")[0] for name in read} - {"ExifTool", "System", "Composite", "SourceFile"}
    ours = {"XMP-dc", "XMP-photoshop", "XMP-iptcCore", "XMP-iptcExt", "XMP-xmpRights", "IPTC", "Photoshop"}
    assert groups == {"File", "JFIF", "IFD0", "ICC_Profile", "ICC-header", "Adobe", *ours}
    demanded = ("Orientation", "XResolution", "YResolution", "ResolutionUnit", "YCbCrPositioning")
    assert {name for name in read if name.startswith("IFD0")} == {
        f"IFD0:{name}" for name in (*demanded, "ImageDescription", "Artist", "Copyright")
    }
    assert read["IFD0:Orientation"] == "Rotate 90 CW"
    assert read["ExifTool:Validate"] == "OK"


@pytest.mark.parametrize(
    "data",
    [
        jpeg(quality=95),
        jpeg(progressive=True),
        jpeg(subsampling="4:4:4", restart_marker_blocks=3),
        jpeg((61, 37), quality=30, optimize=True),
        jpeg(keep_rgb=True),
        jpeg_with_secrets(),
    ],
    ids=["baseline", "progressive", "restarts", "odd", "rgb", "secrets"],
)
def test_original_keeps_every_pixel(data: bytes) -> None:
    assert pixels(embed(data, FULL)) == pixels(data)


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_original_in_grey_or_four_colours_keeps_every_pixel(mode: str) -> None:
    buffer = BytesIO()
    scene((64, 48)).convert(mode).save(buffer, "JPEG")
    assert pixels(embed(buffer.getvalue(), FULL)) == pixels(buffer.getvalue())


def test_second_picture_of_a_file_stays_behind() -> None:
    buffer = BytesIO()
    scene((64, 48)).save(buffer, "MPO", save_all=True, append_images=[scene((32, 24))])
    made = embed(buffer.getvalue(), FULL)
    assert pixels(made) == pixels(buffer.getvalue())
    assert (buffer.getvalue().count(b"\xff\xd8\xff"), made.count(b"\xff\xd8\xff")) == (2, 1)


def test_embedding_twice_changes_nothing() -> None:
    once = embed(jpeg_with_secrets(), FULL, orientation=6)
    assert embed(once, FULL, orientation=6) == once


def test_original_is_not_touched(kit: PressKit, add_photo: AddPhoto, copy: Copy) -> None:
    data = jpeg_with_secrets()
    kit = add_photo(kit, data)
    path = kit.photos[0].path
    assert path is not None
    path.chmod(0o400)
    before = path.stat().st_mtime_ns
    for size in CopySize:
        copy(kit, size)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (data, before)


def test_what_was_cropped_away_is_nowhere_in_the_copy(kit: PressKit, add_photo: AddPhoto, copy: Copy) -> None:
    image = Image.new("RGB", (400, 300), (40, 90, 60))
    ImageDraw.Draw(image).rectangle((200, 0, 400, 300), fill=(255, 0, 0))
    thumbnail = BytesIO()
    image.resize((80, 60)).save(thumbnail, "JPEG")
    data = BytesIO()
    image.save(data, "JPEG", quality=95, exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0" + thumbnail.getvalue())
    kit = add_photo(kit, data.getvalue(), framing=Framing(0, 0, 0.48, 1))
    for size in CopySize:
        (made,) = copy(kit, size)
        assert made.jpeg.count(b"\xff\xd8\xff") == 1
        with Image.open(BytesIO(made.jpeg)) as cut:
            assert cut.size == (192, 300)
            assert cut.getchannel("R").getextrema()[1] < 80


def test_colours_of_an_original_stay_what_they_are(kit: PressKit, add_photo: AddPhoto, copy: Copy) -> None:
    data = jpeg(icc_profile=profile(), quality=95)
    (made,) = copy(add_photo(kit, data))
    assert _in_lab(made.jpeg) == _in_lab(data)


def test_smaller_copies_say_that_they_are_srgb(exiftool: Read, kit: PressKit, add_photo: AddPhoto, copy: Copy) -> None:
    kit = add_photo(kit, jpeg())
    read = exiftool(copy(kit, size)[0].jpeg for size in (CopySize.PRINT, CopySize.WEB))
    assert [each["ICC_Profile:ProfileDescription"] for each in read] == ["sRGB built-in"] * 2
    (original,) = exiftool([copy(kit)[0].jpeg])
    assert "ICC_Profile:ProfileDescription" not in original


def _in_lab(data: bytes) -> bytes:
    with Image.open(BytesIO(data)) as image:
        own = ImageCms.ImageCmsProfile(BytesIO(image.info["icc_profile"]))
        lab = ImageCms.profileToProfile(image, own, ImageCms.createProfile("LAB"), outputMode="LAB")
    assert lab is not None
    return lab.tobytes()
