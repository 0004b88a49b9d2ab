"""Which photos share a page: all of them, in order, with room for their captions."""

from hypothesis import given
from hypothesis import strategies as st

from mediadesk.press_kit.pdf.photo_rows import (
    GUTTER,
    ROW_GAP,
    arrange,
    caption_width,
    cell_aspect,
    is_beside,
    scaled_heights,
)

MEASURE, HEIGHT = 471.28, 707.0
ASPECTS = st.lists(st.floats(0.05, 12), min_size=1, max_size=40)


def short_caption(_index: int, width: float) -> float:
    return 12.4 * (1 + 300 // width) + 16


def long_caption(_index: int, width: float) -> float:
    return 12.4 * (1 + 2600 // width) + 16


@given(ASPECTS, st.sampled_from([short_caption, long_caption]), st.floats(300, HEIGHT))
def test_every_photo_comes_once_and_in_order(aspects: list[float], caption: object, first: float) -> None:
    pages = arrange(aspects, MEASURE, first, HEIGHT, caption)  # type: ignore[arg-type]
    order = [page.first + index for page in pages for row in page.rows for index in row]
    assert order == list(range(len(aspects)))


@given(st.lists(st.floats(0.4, 3.0), min_size=1, max_size=14), st.sampled_from([short_caption, long_caption]))
def test_pictures_and_captions_fit_their_page(aspects: list[float], caption: object) -> None:
    for page in arrange(aspects, MEASURE, HEIGHT, HEIGHT, caption):  # type: ignore[arg-type]
        own = aspects[page.first : page.first + page.taken]
        if is_beside(own, page.rows):
            continue
        heights = scaled_heights(own, page.rows, MEASURE, HEIGHT, caption)  # type: ignore[arg-type]
        total = ROW_GAP * (len(page.rows) - 1)
        for row, tall in zip(page.rows, heights, strict=True):
            wide = sum(cell_aspect(own[index]) * tall for index in row) + GUTTER * (len(row) - 1)
            assert wide <= MEASURE + 0.01
            widths = [caption_width(own, row, index, tall, MEASURE) for index in row]
            total += tall + max(caption(index, width) for index, width in zip(row, widths, strict=True))  # type: ignore[operator]
        assert total <= HEIGHT * 1.03


def test_two_landscapes_stand_one_above_the_other() -> None:
    (page,) = arrange([1.5, 1.5], MEASURE, HEIGHT, HEIGHT, short_caption)
    assert page.rows == ((0,), (1,))


def test_two_portraits_stand_side_by_side() -> None:
    (page,) = arrange([0.67, 0.67], MEASURE, HEIGHT, HEIGHT, short_caption)
    assert page.rows == ((0, 1),)


def test_one_portrait_has_its_caption_beside_it() -> None:
    (page,) = arrange([0.67], MEASURE, HEIGHT, HEIGHT, short_caption)
    assert is_beside([0.67], page.rows)


def test_many_photos_share_pages() -> None:
    assert len(arrange([1.5] * 24, MEASURE, HEIGHT, HEIGHT, short_caption)) <= 8
