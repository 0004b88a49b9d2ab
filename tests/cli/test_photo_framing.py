"""`photos crop` and `photos leaves`: what of a picture is used, and what leaves with it."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.press_kit.photo_copies.planted import SECRET, jpeg_with_secrets

pytestmark = pytest.mark.filterwarnings("ignore:Image appears to be a malformed MPO")


@pytest.fixture
def photo(mediadesk, tmp_path: Path) -> str:
    """The file name of a photo of 300 × 200 pixels on the desk."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    Image.new("RGB", (300, 200), (90, 120, 40)).save(folder / "pier.png")
    assert mediadesk("import", folder, "--as", "photos").code == 0
    return "pier.png"


def test_photo_is_cropped_and_says_so(mediadesk, photo: str) -> None:
    assert mediadesk("photos", "crop", photo).out == "pier.png: 300 × 200 of 300 × 200 pixels\n"
    assert mediadesk("photos", "crop", photo, "--box", "10,0,90,50").out == "pier.png: 240 × 100 of 300 × 200 pixels\n"
    shown = mediadesk("photos", "crop", photo, "--json").data
    assert (shown["size"], shown["framing"]["left"], shown["outside"]) == ([240, 100], 0.1, 0)


def test_ratio_is_cut_out_of_the_middle_of_the_turned_picture(mediadesk, photo: str) -> None:
    said = mediadesk("photos", "crop", photo, "--turn", "90", "--ratio", "1:1", "--json").data
    assert said["size"] == [200, 200]
    assert said["framing"]["quarter_turns"] == 1


def test_reset_uses_the_whole_picture_again(mediadesk, photo: str) -> None:
    mediadesk("photos", "crop", photo, "--mirror", "--straighten", "2.5")
    assert mediadesk("photos", "crop", photo, "--json").data["framing"]["angle"] == 2.5
    assert mediadesk("photos", "crop", photo, "--reset", "--json").data["framing"] is None


@pytest.mark.parametrize(
    "options",
    [
        ("--box", "10,0,90"),
        ("--box", "50,0,50,100"),
        ("--box", "0,0,nan,100"),
        ("--ratio", "3"),
        ("--ratio", "0:1"),
        ("--ratio", "nan:1"),
        ("--straighten", "60"),
        ("--straighten", "nan"),
        ("--box", "0,0,50,50", "--ratio", "1:1"),
    ],
)
def test_crop_that_is_none_is_refused_in_a_sentence(mediadesk, photo: str, options: tuple[str, ...]) -> None:
    said = mediadesk("photos", "crop", photo, *options)
    assert said.code == 2
    assert "Traceback" not in said.err
    assert mediadesk("photos", "crop", photo, "--json").data["framing"] is None


def test_caption_that_waits_for_its_picture_is_not_cropped(mediadesk, tmp_path: Path) -> None:
    path = tmp_path / "kites.txt"
    path.write_text("Press Release\n\nKites\n\nPhoto 1: A kite.\n", encoding="utf-8")
    mediadesk("import", path)
    (row,) = mediadesk("photos", "list", "--json").data
    said = mediadesk("photos", "crop", row["id"], "--ratio", "1:1")
    assert said.code == 2
    assert "Traceback" not in said.err


def test_what_leaves_is_told_and_saved(mediadesk, tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    (folder / "DSC_0412.jpg").write_bytes(jpeg_with_secrets())
    mediadesk("import", folder, "--as", "photos")
    out = tmp_path / "out"
    out.mkdir()
    told = mediadesk("photos", "leaves", "DSC_0412.jpg", "--size", "thumbnail", "--save", out)
    assert told.code == 0
    assert f"! BodySerialNumber (EXIF): {SECRET}BodySerial" in told.out
    (saved,) = out.iterdir()
    assert f"{SECRET}BodySerial".encode() not in saved.read_bytes()
    with Image.open(BytesIO(saved.read_bytes())) as image:
        assert f"{image.width} × {image.height} pixels" in told.out
    document = mediadesk("photos", "leaves", "DSC_0412.jpg", "--json").data
    assert document["saved"] is None
    assert {each["private"] for each in document["stays_behind"]} >= {"gps", "serial", "owner"}
