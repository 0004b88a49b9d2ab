"""The return slip can be filled in on screen; the contact sheet shows every photo."""

from collections.abc import Callable
from contextlib import closing

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from mediadesk.press_kit.pdf import TypesetKit
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import KitPhoto, PartChoice, PartKind, PressKit

MakeKit = Callable[..., PressKit]
SetKit = Callable[[PressKit], TypesetKit]
Read = Callable[[bytes], list[str]]
MakePhoto = Callable[..., KitPhoto]


def slips(*languages: Language) -> tuple[PartChoice, ...]:
    return tuple(PartChoice(PartKind.RETURN_SLIP, language) for language in languages)


def field_kinds(pdf: bytes) -> list[int]:
    """The kind of each form field of the first page."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        document.init_forms()
        page = document[0]
        kinds = []
        for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
            annotation = pdfium.FPDFPage_GetAnnot(page, number)
            kinds.append(pdfium.FPDFAnnot_GetFormFieldType(document.formenv, annotation))
            pdfium.FPDFPage_CloseAnnot(annotation)
        page.close()
    return [kind for kind in kinds if kind > 0]


@pytest.mark.parametrize("language", list(Language))
def test_slip_has_fields_to_type_in_and_to_tick(make_kit: MakeKit, set_kit: SetKit, language: Language) -> None:
    kinds = field_kinds(set_kit(make_kit(language, parts=slips(language))).pdf)
    assert kinds.count(pdfium.FPDF_FORMFIELD_TEXTFIELD) == 3 + 4 * 3
    assert kinds.count(pdfium.FPDF_FORMFIELD_CHECKBOX) == 2


def test_slip_says_what_it_is_for_and_where_it_goes(make_kit: MakeKit, set_kit: SetKit, read: Read) -> None:
    (page,) = read(set_kit(make_kit(parts=slips(Language.EN))).pdf)
    for words in ("Return Slip", "Opens Its Reading Garden", "Media organisation", "RETURN TO", "ivy.ho@"):
        assert words in page


def test_slips_of_two_languages_do_not_fill_each_other_in(make_kit: MakeKit, set_kit: SetKit) -> None:
    pdf = set_kit(make_kit(*Language, parts=slips(Language.EN, Language.ZH_HANT))).pdf
    assert pdf.count(b"(slip_outlet.1)") == pdf.count(b"(slip_outlet.2)") == 1


def test_kit_without_a_slip_has_no_form(make_kit: MakeKit, set_kit: SetKit) -> None:
    assert b"/AcroForm" not in set_kit(make_kit()).pdf


def test_contact_sheet_shows_every_photo_once_and_cuts_long_captions(
    make_kit: MakeKit, set_kit: SetKit, read: Read, make_photo: MakePhoto
) -> None:
    photos = tuple(
        make_photo(
            number, (300, 200) if number % 2 else (200, 300), caption=f"Bench {number}. " + "Hedge and lamp. " * 30
        )
        for number in range(1, 15)
    )
    waiting = KitPhoto(15, photos[0].photo, None)
    kit = make_kit(photos=(*photos, waiting), parts=(PartChoice(PartKind.CONTACT_SHEET, Language.EN),))
    done = set_kit(kit)
    text = "".join(read(done.pdf))
    assert [f"Photo {number}" in text for number in range(1, 16)] == [True] * 15
    assert all(f"Bench {number}." in text for number in range(1, 15))
    assert text.count("…") == 15
    assert done.pdf.count(b"/S /Figure") == 14
    assert done.pages == 2


def test_cover_names_slip_and_contact_sheet(
    make_kit: MakeKit, set_kit: SetKit, read: Read, make_photo: MakePhoto
) -> None:
    kinds = (PartKind.COVER, PartKind.RELEASE, PartKind.CONTACT_SHEET, PartKind.RETURN_SLIP)
    kit = make_kit(photos=(make_photo(1),), parts=tuple(PartChoice(kind, Language.EN) for kind in kinds))
    cover = read(set_kit(kit).pdf)[0]
    assert "Contact Sheet" in cover
    assert "Return Slip" in cover
