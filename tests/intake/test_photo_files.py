import struct
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from mediadesk.intake.photo_files import look_at
from mediadesk.records.problems import FileEmpty, FileMissing, FileUnreadable, NotAPhoto


def _picture(path: Path, size=(60, 40), **saved) -> Path:
    Image.effect_noise(size, 40).convert("RGB").save(path, **saved)
    return path


def _with_iptc(path: Path, words: dict[int, bytes]) -> Path:
    """A JPEG with an IPTC block as picture desks write it: APP13, Photoshop resource 0x0404."""
    iptc = b"".join(struct.pack(">BBBH", 0x1C, 2, number, len(text)) + text for number, text in words.items())
    resource = (
        b"8BIM" + struct.pack(">H", 0x0404) + b"\0\0" + struct.pack(">I", len(iptc)) + iptc + b"\0" * (len(iptc) % 2)
    )
    block = b"Photoshop 3.0\0" + resource
    plain = BytesIO()
    Image.new("RGB", (8, 8)).save(plain, "JPEG")
    data = plain.getvalue()
    path.write_bytes(data[:2] + b"\xff\xed" + struct.pack(">H", len(block) + 2) + block + data[2:])
    return path


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.jpg", "image/jpeg"),
        ("a.png", "image/png"),
        ("a.tif", "image/tiff"),
        ("a.webp", "image/webp"),
        ("a.gif", "image/gif"),
    ],
)
def test_photos_of_every_kind_are_looked_at(tmp_path, name, media_type):
    found = look_at(_picture(tmp_path / name))
    assert (found.size, found.media_type) == ((60, 40), media_type)


def test_a_picture_turned_by_the_camera_has_the_size_the_viewer_sees(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    assert look_at(_picture(tmp_path / "a.jpg", exif=exif)).size == (40, 60)


def test_the_moment_of_exposure_is_kept_in_utc(tmp_path):
    exif = Image.Exif()
    exif.get_ifd(0x8769).update({0x9003: "2025:04:24 11:30:00", 0x9011: "+08:00"})
    assert look_at(_picture(tmp_path / "a.jpg", exif=exif)).taken_at == datetime(2025, 4, 24, 3, 30, tzinfo=UTC)


def test_a_nonsense_moment_is_no_moment(tmp_path):
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = "0000:00:00 00:00:00"
    assert look_at(_picture(tmp_path / "a.jpg", exif=exif)).taken_at is None


def test_caption_and_credit_are_read_from_iptc(tmp_path):
    words = {80: b"Lam Wing", 110: b"Harbour Desk", 116: "© Desk".encode(), 120: "渡輪啟航".encode()}
    found = look_at(_with_iptc(tmp_path / "a.jpg", words))
    assert (found.caption, found.creator, found.credit, found.copyright) == (
        "渡輪啟航",
        "Lam Wing",
        "Harbour Desk",
        "© Desk",
    )


@pytest.mark.parametrize("charset", ["big5hkscs", "gb18030"])
def test_captions_in_legacy_charsets_are_read(tmp_path, charset):
    caption = "香港海港的第一班渡輪今日啟航" if charset == "big5hkscs" else "香港海港的第一班渡轮今天上午启航"
    assert look_at(_with_iptc(tmp_path / "a.jpg", {120: caption.encode(charset)})).caption == caption


def test_western_captions_without_utf8_are_read(tmp_path):
    assert (
        look_at(_with_iptc(tmp_path / "a.jpg", {120: "Café at the pier".encode("cp1252")})).caption
        == "Café at the pier"
    )


def test_copyright_in_exif_counts_where_iptc_has_none(tmp_path):
    exif = Image.Exif()
    exif[0x8298] = "Harbour Desk 2025"
    assert look_at(_picture(tmp_path / "a.jpg", exif=exif)).copyright == "Harbour Desk 2025"


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp"])
@pytest.mark.parametrize("kept", [0.1, 0.5, 0.98])
def test_a_photo_that_is_cut_off_is_damaged(tmp_path, name, kept):
    path = _picture(tmp_path / name, size=(400, 300))
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * kept)])
    with pytest.raises(NotAPhoto) as told:
        look_at(path)
    assert told.value.reason == "damaged"


def test_something_else_called_jpg_is_no_photo(tmp_path):
    for content in (b"%PDF-1.7 hello", b"words of a release", b"%!PS-Adobe-3.0 EPSF-3.0"):
        (tmp_path / "a.jpg").write_bytes(content)
        with pytest.raises(NotAPhoto) as told:
            look_at(tmp_path / "a.jpg")
        assert told.value.reason == "kind"


def test_an_empty_or_missing_file_and_a_folder_are_told_apart(tmp_path):
    (tmp_path / "empty.jpg").touch()
    with pytest.raises(FileEmpty):
        look_at(tmp_path / "empty.jpg")
    with pytest.raises(FileMissing):
        look_at(tmp_path / "none.jpg")
    with pytest.raises(FileUnreadable):
        look_at(tmp_path)


def test_more_than_250_megapixels_are_refused_by_the_header(tmp_path):
    Image.new("1", (20_000, 12_501)).save(tmp_path / "huge.png")
    with pytest.raises(NotAPhoto) as told:
        look_at(tmp_path / "huge.png")
    assert told.value.reason == "too_many_pixels"


def test_200_megapixels_and_cmyk_are_photos(tmp_path):
    Image.new("1", (20_000, 10_000)).save(tmp_path / "large.png")
    Image.new("CMYK", (50, 50)).save(tmp_path / "print.jpg")
    assert look_at(tmp_path / "large.png").size == (20_000, 10_000)
    assert look_at(tmp_path / "print.jpg").media_type == "image/jpeg"
