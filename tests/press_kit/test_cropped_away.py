"""What was cropped out of a photo is nowhere in what leaves: every picture in every file is looked through for it.

The part that goes is a red block; nothing else in the kit is red. The original carries a small picture of the whole.
"""

import re
import zipfile
from base64 import b64decode
from collections.abc import Callable, Iterator
from dataclasses import replace
from email import message_from_bytes
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from mediadesk.press_kit import email_draft, photo_workbook, web_page, word
from mediadesk.press_kit.bundle import files
from mediadesk.press_kit.email_draft import Attachment
from mediadesk.press_kit.pdf import typeset
from mediadesk.press_kit.pdf.pictures import Resolution
from mediadesk.press_kit.photo_copies import CopySize, copies
from mediadesk.press_kit.pixels import Order
from mediadesk.press_kit.renditions import make
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Framing, Photo
from mediadesk.records.press_kit import KitPhoto, PartChoice, PartKind, PressKit

MakeKit = Callable[..., PressKit]
SIZE = (1200, 800)
FRAMINGS = [
    Framing(right=0.48),
    Framing(left=0.52, is_mirrored=True),
    Framing(bottom=0.48, quarter_turns=1),
    Framing(right=0.45, angle=3.5),
]
"""Each keeps the green half of a picture whose right half is red."""


@pytest.fixture
def original(tmp_path: Path) -> Path:
    image = Image.new("RGB", SIZE, (40, 120, 70))
    ImageDraw.Draw(image).rectangle((SIZE[0] // 2, 0, *SIZE), fill=(255, 0, 0))
    small = BytesIO()
    image.resize((120, 80)).save(small, "JPEG")
    path = tmp_path / "original.jpg"
    image.save(path, quality=95, exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0" + small.getvalue())
    return path


@pytest.fixture
def kit_of(make_kit: MakeKit, original: Path) -> Callable[..., PressKit]:
    """A kit in three languages with every part photos are in, of one photo framed like this."""

    def made(framing: Framing | None) -> PressKit:
        photo = Photo(1, sha256="a", size=SIZE, caption=ByLanguage("Green", "綠", "绿"), framing=framing)
        kinds = (PartKind.CONTACT_SHEET, PartKind.CAPTION_SHEET)
        kit = make_kit(*Language, cover=True, photos=(KitPhoto(1, photo, original),), slug="garden")
        return replace(kit, parts=(*kit.parts, *(PartChoice(kind, kit.language) for kind in kinds)))

    return made


def pictures(data: bytes) -> Iterator[Image.Image]:
    """Every picture in a file, in the files in it, and in what is written in base 64."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            for name in archive.namelist():
                yield from pictures(archive.read(name))
        return
    for found in re.finditer(rb"base64,([A-Za-z0-9+/=]{40,})", data):
        yield from pictures(b64decode(found[1]))
    for found in re.finditer(rb"\xff\xd8\xff|\x89PNG\r\n|II\*\0|MM\0\*", data):
        try:
            with Image.open(BytesIO(data[found.start() :])) as image:
                yield image.convert("RGB")
        except (OSError, SyntaxError, ValueError):
            continue


def pages(pdf: bytes) -> Iterator[Image.Image]:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        yield page.render(scale=0.5).to_pil().convert("RGB")
    document.close()


def reddest(images: Iterator[Image.Image]) -> int:
    """How much more red than green and blue the reddest place of all of them is; small pictures tell as well."""
    found = [-1]
    for image in images:
        for _count, colour in image.resize((64, 64), Image.Resampling.BOX).getcolors(64 * 64) or ():
            assert isinstance(colour, tuple)
            found.append(int(colour[0]) - max(int(colour[1]), int(colour[2])))
    assert len(found) > 1, "no picture was found"
    return max(found)


def leaving(kit: PressKit, folder: Path) -> dict[str, bytes]:
    """The kit in every form it leaves in."""
    found: dict[str, bytes] = {}
    for size in CopySize:
        made = list(copies(kit, size, renditions=folder))
        found |= {f"{size.name} {each.name}": each.jpeg for each in made}
        attached = [Attachment(each.name, "image/jpeg", each.jpeg) for each in made]
        found[f"{size.name} mail"] = email_draft.write(kit, Language.EN, attached)
    found |= {f"bundle {each.name}": each.data for each in files(kit, renditions=folder, size=CopySize.ORIGINAL)}
    for resolution in Resolution:
        found[f"{resolution.name} pdf"] = typeset(kit, renditions=folder, resolution=resolution).pdf
    found["page"] = web_page.write(kit, renditions=folder)
    found["word"] = word.write(kit, renditions=folder)
    found["workbook"] = photo_workbook.write(kit, PartKind.CONTACT_SHEET, renditions=folder)
    return found


def looked_through(name: str, data: bytes) -> Iterator[Image.Image]:
    if name.endswith("mail"):
        for part in message_from_bytes(data).walk():
            if isinstance(content := part.get_payload(decode=True), bytes):
                yield from pictures(content)
    else:
        yield from pictures(data)
        if data.startswith(b"%PDF"):
            yield from pages(data)


@pytest.mark.parametrize("framing", FRAMINGS)
def test_red_block_that_was_cropped_out_is_in_no_file(
    kit_of: Callable[..., PressKit], original: Path, tmp_path: Path, framing: Framing
) -> None:
    before = sha256(original.read_bytes()).hexdigest()
    made = leaving(kit_of(framing), tmp_path / "renditions")
    has_pictures = {name: data for name, data in made.items() if any(True for _ in looked_through(name, data))}
    assert {"page", "word", "workbook", "PRINT pdf"} <= set(has_pictures)
    assert {name: red for name, data in has_pictures.items() if (red := reddest(looked_through(name, data))) > 60} == {}
    assert sha256(original.read_bytes()).hexdigest() == before


def test_red_block_is_found_where_nothing_was_cropped(kit_of: Callable[..., PressKit], tmp_path: Path) -> None:
    made = leaving(kit_of(None), tmp_path / "renditions")
    for name in ("page", "word", "workbook", "PRINT pdf", "WEB mail", "PRINT garden_photo01.jpg"):
        assert reddest(looked_through(name, made[name])) > 150, name


def test_renditions_kept_on_disk_have_none_of_it_either(original: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    make(Order(original, 600, framing=FRAMINGS[0]), folder)
    assert all(reddest(pictures(path.read_bytes())) <= 60 for path in folder.iterdir())
