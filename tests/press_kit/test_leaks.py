"""Nothing of the photographer's camera, of the machine or of the person who exports is in what leaves the house."""

import getpass
import io
import socket
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.press_kit import email_draft, government_text, plain_text, web_page, wire_sheet, word
from mediadesk.press_kit.newsroom import newsml, ninjs
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import KitPhoto, PressKit

PLANTED = {
    "exif": "PLANTED-EXIF-ARTIST",
    "serial": "PLANTED-SERIAL-4711",
    "comment": "PLANTED-JPEG-COMMENT",
    "xmp": "PLANTED-XMP-PACKET",
    "iptc": "PLANTED-IPTC-WRITER",
    "png": "PLANTED-PNG-TEXT",
}


def planted_photo(folder: Path) -> Path:
    """A JPEG that carries words everywhere a camera or a desk may put them."""
    from PIL import Image

    image = Image.linear_gradient("L").resize((600, 400)).convert("RGB")
    exif = Image.Exif()
    exif[0x013B] = PLANTED["exif"]
    exif.get_ifd(0x8769)[0xA431] = PLANTED["serial"]
    exif.get_ifd(0x8825)[2] = (22.0, 17.0, 4.0)
    path = folder / "PLANTED-FILE-NAME.jpg"
    image.save(path, "JPEG", exif=exif, comment=PLANTED["comment"], xmp=PLANTED["xmp"].encode())
    whole = path.read_bytes()
    iptc = b"\xff\xed" + (len(PLANTED["iptc"]) + 2).to_bytes(2) + PLANTED["iptc"].encode()
    path.write_bytes(whole[:2] + iptc + whole[2:])
    assert all(words.encode() in path.read_bytes() for key, words in PLANTED.items() if key != "png")
    return path


def planted_logo(folder: Path) -> Path:
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    words = PngInfo()
    words.add_text("Author", PLANTED["png"])
    path = folder / "logo.png"
    Image.new("RGBA", (80, 20), "#204060").save(path, pnginfo=words)
    return path


@pytest.fixture
def kit(make_kit: Callable[..., PressKit], make_photo: Callable[..., KitPhoto], tmp_path: Path) -> PressKit:
    photo = replace(make_photo(), path=planted_photo(tmp_path))
    photo = replace(photo, photo=replace(photo.photo, file_name="PLANTED-FILE-NAME.jpg", usage_terms="PLANTED-TERMS"))
    return make_kit(photos=(photo,), logo=planted_logo(tmp_path))


def forbidden(tmp_path: Path) -> list[str]:
    """What must not be found; a name of a few letters would be found in any picture by chance."""
    names = [name for name in (socket.gethostname(), getpass.getuser()) if len(name) > 5]
    return ["PLANTED", str(tmp_path), str(Path.home()) + "/", "site-packages", "python-docx", *names]


def test_word_file_leaks_nothing(kit: PressKit, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(word.write(kit, renditions=tmp_path / "renditions"))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
        assert archive.comment == b""
    assert sum(name.startswith("word/media/") for name in parts) == 2
    for name, content in parts.items():
        for words in forbidden(tmp_path):
            assert words.encode() not in content, name
            assert words not in name


@pytest.mark.parametrize("for_website", [False, True])
def test_web_page_leaks_nothing(kit: PressKit, tmp_path: Path, for_website: bool) -> None:
    import base64
    import re

    page = web_page.write(kit, renditions=tmp_path / "renditions", for_website=for_website)
    pictures = [base64.b64decode(found) for found in re.findall(rb"data:image/jpeg;base64,([\w+/=]+)", page)]
    assert len(pictures) == 2
    for words in forbidden(tmp_path):
        assert all(words.encode() not in each for each in (page, *pictures))


def test_formats_for_desks_and_wires_leak_nothing(kit: PressKit, tmp_path: Path) -> None:
    (photo,) = kit.photos
    # Conditions of use are for the desk that receives a photo: these formats carry them.
    kit = replace(kit, photos=(replace(photo, photo=replace(photo.photo, usage_terms="")),))
    files = [write(kit, Language.EN) for write in (ninjs.write, newsml.write, email_draft.write)]
    files += [write(kit, Language.EN).encode() for write in (government_text.write, plain_text.write)]
    files.append(wire_sheet.write(kit).encode())
    for made in files:
        assert len(made) > 500
        for words in forbidden(tmp_path):
            assert words.encode() not in made
