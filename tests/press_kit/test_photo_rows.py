"""Which photos share a page: all of them, in order, with room for their captions."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.press_kit.pdf.photo_rows import (
    ROW_GAP,
    CaptionHeight,
    Row,
    below_pictures,
    caption_heights,
    row_height,
    row_width,
    scaled_heights,
)
from mediadesk.press_kit.pdf.photo_spread import arrange

MEASURE, HEIGHT = 471.28, 707.0
ASPECTS = st.lists(st.floats(0.05, 12), min_size=1, max_size=40)


def short_caption(_index: int, width: float) -> float:
    return 12.4 * (1 + 300 // width) + 16


def long_caption(_index: int, width: float) -> float:
    return 12.4 * (1 + 2600 // width) + 16


def of_words(*words: int) -> CaptionHeight:
    """Captions of so many words each, as high as they are set in print."""
    return lambda index, width: 12.4 * math.ceil(words[index] * 28 / width) + 5


@given(ASPECTS, st.sampled_from([short_caption, long_caption]), st.floats(300, HEIGHT))
def test_every_photo_comes_once_and_in_order(aspects: list[float], caption: CaptionHeight, first: float) -> None:
    pages = arrange(aspects, MEASURE, first, HEIGHT, caption)
    order = [page.first + index for page in pages for row in page.rows for index in row.photos]
    assert order == list(range(len(aspects)))


@given(st.lists(st.floats(0.4, 3.0), min_size=1, max_size=14), st.sampled_from([short_caption, long_caption]))
def test_pictures_and_captions_fit_their_page(aspects: list[float], caption: CaptionHeight) -> None:
    for page in arrange(aspects, MEASURE, HEIGHT, HEIGHT, caption):
        own = aspects[page.first : page.first + page.taken]
        heights = scaled_heights(own, page.rows, MEASURE, HEIGHT, caption)
        total = ROW_GAP * (len(page.rows) - 1)
        for row, tall in zip(page.rows, heights, strict=True):
            assert row_width(own, row, tall) <= MEASURE + 0.01
            total += tall + below_pictures(row, tall, caption_heights(own, row, tall, MEASURE, caption))
        assert total <= HEIGHT * 1.03


def test_two_landscapes_stand_one_above_the_other() -> None:
    (page,) = arrange([1.5, 1.5], MEASURE, HEIGHT, HEIGHT, short_caption)
    assert page.rows == (Row((0,)), Row((1,)))


def test_two_portraits_stand_side_by_side() -> None:
    (page,) = arrange([0.67, 0.67], MEASURE, HEIGHT, HEIGHT, short_caption)
    assert page.rows == (Row((0, 1)),)


def test_one_portrait_has_its_caption_beside_it() -> None:
    (page,) = arrange([0.67], MEASURE, HEIGHT, HEIGHT, short_caption)
    assert page.rows == (Row((0,), is_beside=True),)


def test_three_landscapes_have_captions_beside_them_that_fit_there() -> None:
    (page,) = arrange([1.5] * 3, MEASURE, HEIGHT, HEIGHT, of_words(75, 78, 75))
    assert page.rows == tuple(Row((index,), is_beside=True) for index in range(3))


def test_caption_of_ninety_words_never_stands_below_a_narrow_picture() -> None:
    pages = arrange([0.67, 1.5], MEASURE, HEIGHT, HEIGHT, of_words(90, 30))
    rows = [row for page in pages for row in page.rows]
    assert rows[0] == Row((0,), is_beside=True)
    assert all(len(row.photos) == 1 for row in rows)


def test_caption_too_long_for_the_column_stands_below() -> None:
    (page,) = arrange([1.5] * 2, MEASURE, HEIGHT, HEIGHT, of_words(90, 90))
    assert not any(row.is_beside for row in page.rows)


def test_six_landscapes_with_short_captions_share_a_page() -> None:
    (page,) = arrange([1.5] * 6, MEASURE, HEIGHT, HEIGHT, of_words(10, 12, 10, 12, 10, 12))
    assert page.rows == (Row((0, 1)), Row((2, 3)), Row((4, 5)))


def test_many_photos_share_pages() -> None:
    assert len(arrange([1.5] * 24, MEASURE, HEIGHT, HEIGHT, short_caption)) <= 8


def test_picture_beside_its_caption_shrinks_before_rows_that_are_as_wide_as_the_text() -> None:
    rows = (Row((0,), is_beside=True), Row((1, 2)))
    tall, wide = scaled_heights([0.67, 1.5, 1.5], rows, MEASURE, 660.0, of_words(40, 20, 20))
    assert row_width([0.67, 1.5, 1.5], rows[1], wide) == pytest.approx(MEASURE)
    assert tall < row_height([0.67], rows[0], MEASURE)
