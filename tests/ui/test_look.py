from itertools import product

import pytest
from PySide6.QtGui import QColor

from mediadesk.ui.look import Look, Theme, tokens
from mediadesk.ui.style_sheet import style_sheet

GROUNDS = ("sidebar", "surface", "canvas", "raised", "overlay", "accent_soft")
PAIRS = [
    *product(("text", "text2"), (*GROUNDS, "desk", "fill", "fill_hover", "fill_press")),
    *product(("text3",), ("sidebar", "surface", "canvas", "raised", "overlay")),
    *product(("accent_text", "err"), ("canvas", "surface", "raised", "overlay")),
    *((tone, f"{tone}_soft") for tone in ("ok", "warn", "err", "info", "violet", "neutral")),
    ("accent_text", "accent_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "accent_press"),
    ("tip_text", "tip"),
    ("tip_accent", "tip"),
    ("canvas", "text"),
]


def luminance(colour: QColor) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(first: QColor, second: QColor) -> float:
    bright, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize(("words", "ground"), PAIRS)
def test_words_can_be_read_on_their_ground(theme: Theme, words: str, ground: str) -> None:
    look = Look()
    look.chosen = theme
    assert contrast(look.colour(words), look.colour(ground)) >= 4.5


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_focus_ring_stands_out_from_every_ground(theme: Theme) -> None:
    look = Look()
    look.chosen = theme
    assert all(contrast(look.colour("focus"), look.colour(ground)) >= 3 for ground in GROUNDS)


def test_both_themes_name_the_same_tokens() -> None:
    assert tokens()["light"].keys() == tokens()["dark"].keys()


def test_style_sheet_leaves_no_name_unfilled() -> None:
    for shade in ("light", "dark"):
        assert "$" not in style_sheet(tokens()[shade], shade == "dark")


def test_half_transparent_colour_is_read_as_such() -> None:
    look = Look()
    look.chosen = Theme.LIGHT
    assert look.colour("scrim").alpha() == 0x33
