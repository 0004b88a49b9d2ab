"""Contact sheet and caption sheet as Word files, read back."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest

from mediadesk.press_kit import content, word
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture
from mediadesk.records.press_kit import KitPhoto, PartKind, PressKit
from mediadesk.records.release import Embargo

MakeKit = Callable[..., PressKit]
MakePhoto = Callable[..., KitPhoto]

ADA = Newsmaker(1, ByLanguage("Ada Sze", "施雅文", "施雅文"), ByLanguage("Ms", "女士", "女士"))


@pytest.fixture
def kit(make_kit: MakeKit, make_photo: MakePhoto) -> PressKit:
    """Five photos in three languages, one without its picture."""
    photos = tuple(
        make_photo(
            number,
            caption=ByLanguage(f"Bench {number}.", f"長椅{number}。", f"长椅{number}。"),
            alt_text=ByLanguage("A bench"),
            people=(PersonInPicture(1),),
            credit=ByLanguage("LBL"),
        )
        for number in range(1, 6)
    )
    waiting = replace(photos[4], path=None)
    return make_kit(*Language, photos=(*photos[:4], waiting), pictured=(ADA,), slug="garden")


def written(kit: PressKit, kind: PartKind, folder: Path) -> "docx.document.Document":
    return docx.Document(BytesIO(word.write(content.sheet_alone(kit, kind, Language.EN), renditions=folder)))


def test_caption_sheet_has_a_row_for_each_photo(kit: PressKit, tmp_path: Path) -> None:
    made = written(kit, PartKind.CAPTION_SHEET, tmp_path)
    (table,) = made.tables
    said = [row.cells[1].text for row in table.rows]
    assert len(said) == 5
    for words in (
        "Photo 1",
        "English: Bench 1.",
        "繁體中文：長椅1。",
        "简体中文：长椅1。",
        "In the picture: Ms Ada Sze",
    ):
        assert words in said[0]
    assert "File: garden_photo05.jpg" in said[4]
    assert "Alt text: A bench" in said[0]
    assert table.rows[4].cells[0].text


def test_contact_sheet_stands_in_columns(kit: PressKit, tmp_path: Path) -> None:
    (table,) = written(kit, PartKind.CONTACT_SHEET, tmp_path).tables
    assert (len(table.rows), len(table.columns)) == (3, 2)
    (wider,) = written(replace(kit, sheet_columns=4), PartKind.CONTACT_SHEET, tmp_path).tables
    assert (len(wider.rows), len(wider.columns)) == (2, 4)
    assert "garden_photo02.jpg" in wider.rows[0].cells[1].text
    assert "Photo: LBL" in wider.rows[0].cells[1].text


def test_pictures_on_sheets_are_described(kit: PressKit, tmp_path: Path) -> None:
    made = written(kit, PartKind.CAPTION_SHEET, tmp_path)
    described = [shape._inline.docPr.get("descr") for shape in made.inline_shapes]
    assert described == ["A bench"] * 4


def test_embargo_is_in_every_head_of_a_sheet(kit: PressKit, tmp_path: Path, embargo: Embargo) -> None:
    (section,) = written(replace(kit, embargo=embargo), PartKind.CAPTION_SHEET, tmp_path).sections
    for header in (section.header, section.first_page_header):
        assert "EMBARGOED UNTIL 11:00 HKT" in header.paragraphs[0].text
