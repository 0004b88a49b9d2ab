"""Which photos share a page and in which rows: the layouts with the most picture that still hold their captions."""

import math
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from mediadesk.press_kit.pdf.photo_rows import (
    LEAST_SCALE,
    ROW_GAP,
    CaptionHeight,
    Row,
    Rows,
    below_pictures,
    caption_heights,
    row_height,
    row_width,
    scaled_heights,
)

_PAGE_COSTS = ((4, 300.0), (5, 460.0), (10, 660.0), (math.inf, 800.0))  # the more photos, the more share a page
_LEAD_WEIGHT = 1.25
_EMPTY_COST = 320.0  # of a page left wholly empty, in the unit of `_worth`
_LAST_RESORT = 1000.0  # costs a portrait alone with its caption below: only for one too long to stand beside it
_HOLE_COST = 0.3  # of a point left open at the right of a row
_CAPTION_SHARE = 0.75  # of its picture's height: the longest caption below a picture that shares its row

_ROWS: dict[int, tuple[tuple[int, ...], ...]] = {  # photos on the page: how many of them in each row
    1: ((1,),),
    2: ((1, 1), (2,)),
    3: ((1, 1, 1), (1, 2), (2, 1), (3,)),
    4: ((2, 2), (1, 3)),
    5: ((1, 2, 2), (2, 3)),
    6: ((2, 2, 2), (3, 3)),
}


class PhotoPage(NamedTuple):
    """The photos `first` to `first + taken - 1` on one page, as rows of indices counted from `first`."""

    first: int
    taken: int
    rows: Rows


def arrange(
    aspects: Sequence[float], measure: float, first_height: float, height: float, caption_height: CaptionHeight
) -> list[PhotoPage]:
    """Spread photos over pages, in order. The first page has `first_height` points for them, the others `height`.

    Each photo is worth the square root of its area, each page costs something; the best sum wins.
    """
    page_cost = next(cost for most, cost in _PAGE_COSTS if len(aspects) <= most)

    @lru_cache(None)
    def best_from(first: int) -> tuple[float, PhotoPage | None]:
        if first == len(aspects):
            return 0.0, None
        free = first_height if first == 0 else height
        options = [
            (_worth(aspects, page, measure, free, caption_height) - page_cost + best_from(first + page.taken)[0], page)
            for page in _pages_from(first, len(aspects))
        ]
        return max(options, key=lambda option: option[0])

    for first in range(len(aspects), -1, -1):  # from the end, so that the recursion stays shallow
        best_from(first)
    pages, first = list[PhotoPage](), 0
    while (page := best_from(first)[1]) is not None:
        pages.append(page)
        first += page.taken
    return pages


def _pages_from(first: int, count: int) -> list[PhotoPage]:
    return [PhotoPage(first, taken, rows) for taken in _ROWS if first + taken <= count for rows in _arrangements(taken)]


@cache
def _arrangements(taken: int) -> tuple[Rows, ...]:
    """Every way to put so many photos in rows; each picture alone in its row may have its caption below or beside."""
    found: list[Rows] = []
    for lengths in _ROWS[taken]:
        starts = [sum(lengths[:number]) for number in range(len(lengths))]
        rows = [tuple(range(start, start + length)) for start, length in zip(starts, lengths, strict=True)]
        choices = [(Row(row), Row(row, True)) if len(row) == 1 else (Row(row),) for row in rows]
        found += product(*choices)
    return tuple(found)


def _worth(
    aspects: Sequence[float], page: PhotoPage, measure: float, height: float, caption_height: CaptionHeight
) -> float:
    """What a page is worth; minus infinity when the captions do not fit without shrinking the pictures too much."""
    own = aspects[page.first : page.first + page.taken]
    tops = scaled_heights(own, page.rows, measure, height, lambda i, width: caption_height(page.first + i, width))
    captions = [
        caption_heights(own, row, tall, measure, lambda i, width: caption_height(page.first + i, width))
        for row, tall in zip(page.rows, tops, strict=True)
    ]
    if not _fits(own, page.rows, tops, captions, measure, height):
        return -math.inf
    areas = [
        row_width(own, Row((i,)), tall) * tall for row, tall in zip(page.rows, tops, strict=True) for i in row.photos
    ]
    rows = list(zip(page.rows, tops, captions, strict=True))
    used = sum(tall + below_pictures(row, tall, heights) for row, tall, heights in rows) + ROW_GAP * (len(rows) - 1)
    holes = sum(max(0.0, measure - row_width(own, row, tall)) for row, tall, _ in rows if not row.is_beside)
    if page.taken == 1 and own[0] < 1.0 and not page.rows[0].is_beside:
        holes += _LAST_RESORT / _HOLE_COST
    lead = (_LEAD_WEIGHT - 1) * math.sqrt(areas[0]) if page.first == 0 else 0.0
    return sum(map(math.sqrt, areas)) + lead - _EMPTY_COST * max(0.0, 1 - used / height) - _HOLE_COST * holes


def _fits(
    aspects: Sequence[float],
    rows: Rows,
    heights: Sequence[float],
    captions: Sequence[Sequence[float]],
    measure: float,
    height: float,
) -> bool:
    """Whether a page may look like this. A picture alone on its page always may, with its caption below."""
    if len(aspects) == 1:
        return not rows[0].is_beside or (aspects[0] < 1.0 and captions[0][0] <= height)
    if any(tall < row_height(aspects, row, measure) * LEAST_SCALE for row, tall in zip(rows, heights, strict=True)):
        return False
    return all(_row_fits(aspects, row, tall, own) for row, tall, own in zip(rows, heights, captions, strict=True))


def _row_fits(aspects: Sequence[float], row: Row, tall: float, captions: Sequence[float]) -> bool:
    if row.is_beside:
        return captions[0] <= tall
    if len(row.photos) == 1:
        return aspects[row.photos[0]] >= 1.0
    return max(captions) <= tall * _CAPTION_SHARE
