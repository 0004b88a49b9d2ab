"""A whole kit against the text it had when somebody looked at its pages and found them right."""

import os
from collections.abc import Callable
from pathlib import Path

from mediadesk.press_kit.pdf import TypesetKit
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Fact
from mediadesk.records.photo import Photo
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.records.release import Embargo

EXPECTED = Path(__file__).parent.parent / "expected_kits" / "reading_garden.txt"


def test_reading_garden_kit_reads_as_expected(
    make_kit: Callable[..., PressKit],
    set_kit: Callable[[PressKit], TypesetKit],
    read: Callable[[bytes], list[str]],
    facts: tuple[Fact, ...],
    embargo: Embargo,
) -> None:
    """Line for line and page for page. After a change that is meant, look at the pages, then set MEDIADESK_EXPECT=1."""
    photos = (
        KitPhoto(1, Photo(1, caption=ByLanguage("The garden at noon."), credit=ByLanguage("Tse Man")), None),
        KitPhoto(2, Photo(2, caption=ByLanguage("Readers on the first bench.")), None),
    )
    kit = make_kit(*Language, cover=True, photos=photos, facts=facts, embargo=embargo, is_draft=True)
    pages = read(set_kit(kit).pdf)
    text = "\n".join(f"=== page {number}\n{page.strip()}" for number, page in enumerate(pages, start=1))
    text = "\n".join(line.rstrip() for line in text.splitlines()) + "\n"
    if os.environ.get("MEDIADESK_EXPECT"):
        EXPECTED.write_text(text, encoding="utf-8")
    assert text == EXPECTED.read_text(encoding="utf-8")
