"""What is told of a finished PDF is what its bytes say."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest

from mediadesk.preflight import check_file
from mediadesk.press_kit.pdf.reading_back import Objects
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import KitPhoto, PartChoice, PartKind
from mediadesk.records.release import ReleaseKind
from tests.press_kit.conftest import MakeKit, Set


def drawn(font: str = "Helvetica", address: str = "") -> bytes:
    """A PDF of another hand, with nothing of what ours must have."""
    from reportlab.pdfgen.canvas import Canvas

    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.setFont(font, 12)
    canvas.drawString(72, 72, "A kite.")
    if address:
        canvas.linkURL(address, (72, 72, 90, 90))
    canvas.save()
    return buffer.getvalue()


def test_a_font_that_is_only_named_is_told() -> None:
    assert "Courier" in Objects(drawn("Courier")).loose_fonts()


def test_a_kit_with_a_slip_to_fill_in_has_all_its_fonts(make_kit: MakeKit, set_kit: Set) -> None:
    kit = make_kit(*Language, cover=True)
    slip = PartChoice(PartKind.RETURN_SLIP, Language.EN)
    made = set_kit(make_kit(*Language, parts=(*kit.parts, slip)))
    assert made.pdf.count(b"/BaseFont") > 4
    assert made.looked_back.loose_fonts == ()


def test_every_part_has_the_bookmark_that_opens_it(make_kit: MakeKit, set_kit: Set) -> None:
    made = set_kit(make_kit(*Language, cover=True))
    assert made.looked_back.bookmarks == made.looked_back.sections == tuple(page for _, page in made.outline)


def test_a_bookmark_without_a_title_is_none(make_kit: MakeKit, set_kit: Set) -> None:
    made = set_kit(make_kit(Language.EN, cover=True))
    untitled = made.pdf.replace(b"/Title (Press Kit)", b"/Title ()         ")
    assert untitled != made.pdf
    assert Objects(untitled).bookmarks() == (2,)


def test_a_file_of_another_hand_is_not_tagged_and_a_kit_is(make_kit: MakeKit, set_kit: Set) -> None:
    assert not Objects(drawn()).is_tagged()
    assert set_kit(make_kit()).looked_back.is_tagged


def test_a_picture_without_words_is_told_with_its_page(
    make_kit: MakeKit, set_kit: Set, make_photo: Callable[..., KitPhoto]
) -> None:
    made = set_kit(make_kit(photos=(make_photo(caption="A wide view"),)))
    assert made.looked_back.silent_figures == ()
    silent = made.pdf.replace(b"/Alt (A wide view)", b"/Alt ()           ")
    assert silent != made.pdf
    assert Objects(silent).silent_figures() == (2,)


def test_addresses_that_can_be_clicked_are_told_as_they_are(make_kit: MakeKit, set_kit: Set) -> None:
    made = set_kit(make_kit(assets_url="https://p.example/a_(b)?c=1"))
    assert made.looked_back.links[0] == "https://p.example/a_(b)?c=1"
    assert "mailto:ivy.ho@lanternbay.example" in made.looked_back.links
    assert Objects(drawn(address="https://kites.example/a")).links() == ("https://kites.example/a",)


@pytest.mark.parametrize("kind", ReleaseKind)
def test_a_kit_of_any_kind_leaves_as_it_was_written(make_kit: MakeKit, set_kit: Set, kind: ReleaseKind) -> None:
    written = {
        "notes": ("See www.lanternbay.example/visit-us.", "A soft\u00adly broken, non\u2011breaking e\u0301cole.")
    }
    kit = make_kit(*Language, cover=True, kind=kind, text=written)
    made = set_kit(kit)
    assert any("softly broken" in page for page in made.looked_back.running)
    assert check_file(kit, made.looked_back) == ()
    assert {each.rule for each in check_file(kit, replace(made.looked_back, running=()))} == {"PDF-03"}
