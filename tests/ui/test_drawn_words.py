from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap

from mediadesk.ui import drawn_words, fonts
from mediadesk.ui.look import Theme, look


@pytest.fixture
def painter(dressed: None) -> Iterator[QPainter]:
    paper = QPixmap(100, 40)
    paper.fill("white")
    brush = QPainter(paper)
    yield brush
    brush.end()


def test_line_that_fits_stays_whole_on_one_line(dressed: None) -> None:
    assert drawn_words.fitting("Ada \n  Wong", fonts.interface(13), 200) == "Ada Wong"


@pytest.mark.parametrize(
    "text", ["Eleanor Featherstone of the Harbour Daily", "陳美玲記者在海港日報" * 3, "word " * 300]
)
def test_line_that_is_too_wide_is_cut_to_the_room_there_is(dressed: None, text: str) -> None:
    font = fonts.interface(13)
    shown = drawn_words.fitting(text, font, 90)
    assert shown.endswith("…")
    assert QFontMetricsF(font).horizontalAdvance(shown) <= 90


def test_words_are_never_read_as_markup(dressed: None) -> None:
    font = fonts.interface(13)
    assert drawn_words.width("<b>Wong</b>", font) > drawn_words.width("Wong", font) * 1.5


def test_mark_is_made_once_and_again_in_other_colours(painter: QPainter) -> None:
    made = []

    def draw(brush: QPainter) -> None:
        made.append(brush)
        brush.fillRect(0, 0, 10, 10, look.colour("accent"))

    def stamp() -> None:
        drawn_words.stamp(painter, 1, 1, (10, 10), "a square of this test", draw)

    stamp()
    stamp()
    assert len(made) == 1
    try:
        look.wear(Theme.DARK)
        stamp()
        assert len(made) == 2
    finally:
        look.wear(Theme.LIGHT)
