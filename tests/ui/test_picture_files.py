import os
import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from mediadesk.press_kit.matrix_profile import adobe_rgb
from mediadesk.press_kit.pixels import Order, develop
from mediadesk.ui import picture_files
from mediadesk.ui.picture_files import Wanted, small_picture

SHA = "ab" * 32


@pytest.mark.parametrize("mode", ["RGB", "CMYK", "L", "P"])
def test_pictures_of_every_colour_model_are_shown(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "picture.tif"
    Image.new("RGB", (400, 300), (200, 30, 30)).convert(mode).save(path)
    made = small_picture(Wanted(SHA, 120, 80), path)
    assert (made.width(), made.height()) == (120, 80)


def test_picture_turned_by_its_camera_is_shown_upright(tmp_path: Path) -> None:
    path = tmp_path / "turned.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (600, 300), (9, 9, 9)).save(path, exif=exif)
    made = small_picture(Wanted(SHA, 200, 200, fill=False), path)
    assert (made.width(), made.height()) == (100, 200)


def test_transparent_picture_stands_on_white(tmp_path: Path) -> None:
    path = tmp_path / "clear.png"
    Image.new("RGBA", (90, 60), (0, 0, 0, 0)).save(path)
    assert small_picture(Wanted(SHA, 90, 60), path).pixelColor(40, 30).lightness() == 255


def test_thumbnail_on_disk_is_used_the_next_time(picture: Callable[..., Path]) -> None:
    path, wanted = picture("once.jpg"), Wanted(SHA, 90, 60)
    first = small_picture(wanted, path)
    path.unlink()
    assert small_picture(wanted, path) == first


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff damaged", b"II*\0 no"])
def test_damaged_picture_gives_none_and_keeps_none(tmp_path: Path, content: bytes) -> None:
    path, wanted = tmp_path / "bad.jpg", Wanted(SHA, 90, 60)
    path.write_bytes(content)
    assert small_picture(wanted, path).isNull()
    assert not wanted.kept_at.exists()


def test_thumbnail_is_shown_though_it_cannot_be_kept(picture: Callable[..., Path], own_user_data: Path) -> None:
    own_user_data.mkdir()
    (own_user_data / "thumbnails").write_text("a file stands where the folder should")
    assert not small_picture(Wanted(SHA, 90, 60), picture("shown.jpg")).isNull()


def test_thumbnails_that_were_not_looked_at_for_longest_go_when_there_are_too_many(
    picture: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_files, "_TRIM_EVERY", 1)
    monkeypatch.setattr(picture_files, "_MOST_KEPT", 256 * 3_000)
    path, wanted = picture("once.jpg"), [Wanted(SHA, 90 + number, 60) for number in range(12)]
    small_picture(wanted[0], path)
    os.utime(wanted[0].kept_at, (1, 1))
    small_picture(wanted[1], path)
    os.utime(wanted[1].kept_at, (2, 2))
    small_picture(wanted[0], path)  # looked at again
    for each in wanted[2:]:
        small_picture(each, path)
    kept = sum(each.kept_at.stat().st_size for each in wanted if each.kept_at.exists())
    assert 0 < kept <= 3_000
    assert not wanted[1].kept_at.exists()
    assert wanted[-1].kept_at.exists()


def test_thumbnails_are_made_anew_after_their_folder_was_deleted(
    picture: Callable[..., Path], own_user_data: Path
) -> None:
    path, wanted = picture("once.jpg"), Wanted(SHA, 90, 60)
    first = small_picture(wanted, path)
    shutil.rmtree(own_user_data / "thumbnails")
    assert small_picture(wanted, path) == first


def test_wide_colours_are_shown_as_they_are_meant(tmp_path: Path) -> None:
    path = tmp_path / "wide.jpg"
    Image.new("RGB", (90, 60), (160, 130, 110)).save(path, quality=98, subsampling=0, icc_profile=adobe_rgb())
    shown = small_picture(Wanted("1f" * 32, 90, 60), path).pixelColor(40, 30)
    jpeg, _ = develop(Order(path, 90, 98))
    with Image.open(BytesIO(jpeg)) as leaves:
        wanted = leaves.getpixel((40, 30))
    assert isinstance(wanted, tuple)
    assert all(abs(a - b) <= 2 for a, b in zip((shown.red(), shown.green(), shown.blue()), wanted, strict=True))
    assert shown.red() > 164
