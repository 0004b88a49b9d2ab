"""Sheets of photos as workbooks: read back with another program, every cell words, none a formula."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mediadesk.press_kit import photo_workbook
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture
from mediadesk.records.press_kit import KitPhoto, PartKind, PressKit
from mediadesk.records.release import Embargo

MakeKit = Callable[..., PressKit]
MakePhoto = Callable[..., KitPhoto]

ADA = Newsmaker(1, ByLanguage("Ada Sze", "施雅文", "施雅文"), ByLanguage("Ms", "女士", "女士"))


@pytest.fixture
def rows(tmp_path: Path) -> Callable[..., list[tuple[Any, ...]]]:
    """The cells of the one page of a workbook."""

    def read(kit: PressKit, kind: PartKind = PartKind.CAPTION_SHEET) -> list[tuple[Any, ...]]:
        return [tuple(cell.value for cell in row) for row in page(kit, kind, tmp_path).iter_rows()]

    return read


def page(kit: PressKit, kind: PartKind, folder: Path) -> Any:
    return openpyxl.load_workbook(BytesIO(photo_workbook.write(kit, kind, renditions=folder))).active


def test_every_photo_has_a_row_with_everything_said_of_it(make_kit: MakeKit, make_photo: MakePhoto, rows: Any) -> None:
    photo = make_photo(
        1,
        caption=ByLanguage("Two people plant a hedge.", "兩人種植樹籬。", "两人种植树篱。"),
        credit=ByLanguage("LBL"),
        usage_terms="News use only",
        alt_text=ByLanguage("A roof"),
        people=(PersonInPicture(1),),
    )
    kit = make_kit(*Language, photos=(photo, make_photo(2)), pictured=(ADA,), slug="garden")
    title, called, headings, first, second = rows(kit)
    assert (title[0], called[0]) == ("Caption Sheet", "Reading Garden")
    said = dict(zip(headings, first, strict=True))
    assert said["Photo"] == "Photo 1"
    assert said["Caption (English)"] == "Two people plant a hedge."
    assert said["圖片說明 (繁體中文)"] == "兩人種植樹籬。"
    assert said["图片说明 (简体中文)"] == "两人种植树篱。"
    assert said["In the picture"] == "Ms Ada Sze"
    assert (said["Credit"], said["Usage"], said["Alt text"]) == ("LBL", "News use only", "A roof")
    assert said["File"] == "garden_photo01.jpg"
    assert dict(zip(headings, second, strict=True))["Photo"] == "Photo 2"


def test_contact_sheet_has_number_file_caption_and_credit(make_kit: MakeKit, make_photo: MakePhoto, rows: Any) -> None:
    kit = make_kit(photos=(make_photo(1, caption="A hedge", credit=ByLanguage("LBL")),), slug="garden")
    *_, headings, row = rows(kit, PartKind.CONTACT_SHEET)
    assert headings == ("Picture", "Photo", "File", "Caption", "Credit")
    assert row[1:] == ("Photo 1", "garden_photo01.jpg", "A hedge", "Photo: LBL")


@pytest.mark.parametrize(
    "words", ["=1+1", "+852 5555 0177", "-1", "@SUM(A1)", "0012", "file:///x", "https://a.example"]
)
def test_words_are_never_formulas_numbers_or_links(
    make_kit: MakeKit, make_photo: MakePhoto, tmp_path: Path, words: str
) -> None:
    kit = make_kit(photos=(make_photo(1, caption=words, usage_terms=words),))
    cells = [cell for row in page(kit, PartKind.CAPTION_SHEET, tmp_path).iter_rows() for cell in row]
    assert sum(cell.value == words for cell in cells) == 2
    assert all(cell.data_type == "s" for cell in cells if cell.value is not None)
    assert not any(cell.hyperlink for cell in cells)


def test_embargo_stands_above_everything_and_on_every_page(
    make_kit: MakeKit, make_photo: MakePhoto, tmp_path: Path, embargo: Embargo
) -> None:
    kit = make_kit(photos=(make_photo(1),), embargo=embargo, is_draft=True)
    made = page(kit, PartKind.CONTACT_SHEET, tmp_path)
    assert "EMBARGOED UNTIL 11:00 HKT" in made["A1"].value
    assert "EMBARGOED UNTIL 11:00 HKT" in made.oddHeader.left.text


def test_pictures_stand_in_their_rows_and_are_described(
    make_kit: MakeKit, make_photo: MakePhoto, tmp_path: Path
) -> None:
    waiting = replace(make_photo(2), path=None)
    made = page(make_kit(photos=(make_photo(1), waiting)), PartKind.CONTACT_SHEET, tmp_path)
    (picture,) = made._images
    assert picture.anchor._from.row == 3
    assert made.cell(5, 1).value


def test_long_and_odd_words_stay_within_what_a_workbook_holds(
    make_kit: MakeKit, make_photo: MakePhoto, rows: Any
) -> None:
    odd = "nul \x00 lone \ud800 over \u202eridden " + "字" * 40_000
    kit = make_kit(photos=(make_photo(1, caption=odd),), title=ByLanguage("A [title]: with / signs?" * 9))
    (caption,) = [cell for cell in rows(kit)[-1] if str(cell).startswith("nul")]
    assert len(caption) == 32_767


def test_same_kit_gives_the_same_bytes(make_kit: MakeKit, make_photo: MakePhoto, tmp_path: Path) -> None:
    kit = make_kit(*Language, photos=(make_photo(1),))
    first, second = (photo_workbook.write(kit, PartKind.CAPTION_SHEET, renditions=tmp_path) for _ in range(2))
    assert first == second
