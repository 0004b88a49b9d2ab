"""The list of characters that print agrees with the fonts."""

from itertools import product

import pytest

from mediadesk import paths
from mediadesk.press_kit.pdf import coverage, fonts
from mediadesk.press_kit.pdf.pieces import pieces_of
from mediadesk.press_kit.spans import Span, clean
from mediadesk.press_kit.theme import Style
from mediadesk.wording.characters import unprintable

_SAMPLE = "Kites 🎉 café 麥思穎 𠮷 ✔ ☃ กำ \u0627\u0644 ﷺ ẑ ‽ Q\u0302"


def test_list_of_printable_characters_agrees_with_the_fonts() -> None:
    kept = paths.shipped("resources") / "press_kit" / "printable.txt"
    assert coverage.table() == kept.read_text(encoding="ascii")


@pytest.mark.parametrize(
    ("family", "bold", "is_chinese"), list(product(("serif", "sans"), (False, True), (False, True)))
)
def test_preflight_and_typesetter_miss_the_same_characters(family: str, bold: bool, is_chinese: bool) -> None:
    style = Style(family, 10.0, 12.0, bold=bold, is_chinese=is_chinese)
    _pieces, missing = pieces_of([Span(clean(_SAMPLE))], style)
    expected = "".join(_SAMPLE[start:end] for start, end in unprintable(_SAMPLE))
    assert sorted(set(missing)) == sorted(set(expected))


def test_every_style_has_a_face_for_every_character_covered() -> None:
    for code in sorted(fonts.covered())[::50]:
        for family, bold, italic in product(("serif", "sans"), (False, True), (False, True)):
            assert fonts.face_for(chr(code), family, bold, italic, "hk", False)
