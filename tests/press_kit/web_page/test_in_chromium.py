"""The web page in a browser: Chromium shows all of it, photos beside the page too."""

import re
import shutil
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from mediadesk.press_kit import web_page
from mediadesk.records.organisation import Fact
from mediadesk.records.press_kit import KitPhoto, PressKit
from tests.press_kit.other_programs import run
from tests.press_kit.paragraphs import full_kit, paragraphs

pytestmark = [pytest.mark.chromium, pytest.mark.timeout(180)]


def printed(page: bytes, folder: Path) -> bytes:
    """The page as Chromium prints it into a PDF, with a profile of its own."""
    path, result = folder / "page.html", folder / "page.pdf"
    path.write_bytes(page)
    profile = f"--user-data-dir={folder / 'profile'}"
    options = ["--headless=new", "--no-sandbox", "--disable-gpu", profile, f"--print-to-pdf={result}"]
    run(["chromium", *options, path.as_uri()], folder)
    return result.read_bytes()


def picture_count(pdf: bytes) -> int:
    import pypdfium2

    kind = pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return sum(len(list(page.get_objects(filter=[kind]))) for page in document)


@pytest.mark.parametrize("names", [None, {1: "garden 01.jpg", 2: "garden_02.jpg"}])
def test_chromium_shows_every_paragraph_and_photo(
    make_kit: Callable[..., PressKit],
    make_photo: Callable[..., KitPhoto],
    facts: tuple[Fact, ...],
    read: Callable[[bytes], list[str]],
    tmp_path: Path,
    names: Mapping[int, str] | None,
) -> None:
    kit = full_kit(make_kit, make_photo, facts)
    page = web_page.write(kit, renditions=tmp_path / "renditions", photo_names=names)
    (tmp_path / "photos").mkdir()
    for photo in kit.photos:
        if names and photo.path is not None:
            shutil.copy(photo.path, tmp_path / "photos" / names[photo.number])
    pdf = printed(page, tmp_path)
    whole = re.sub(r"\s", "", "".join(read(pdf)))
    for words in paragraphs(kit):
        assert re.sub(r"\s", "", words) in whole, words
    assert picture_count(pdf) == 2
