"""Which photos share a page and in which rows: the arrangement with the most picture that still holds its captions."""

import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

GUTTER = 16.0
ROW_GAP = 22.0
_SQUAREST, _LONGEST = 0.4, 3.6  # cells are never narrower or flatter than that; the picture stands inside whole
_TALLEST = 560.0
_LEAST_SCALE = 0.8
_LEAD_WEIGHT = 1.25
_EMPTY_COST = 320.0  # of a page left wholly empty, in the unit of `_worth`
_WIDEST_PORTRAIT = 0.66  # of the measure, when its caption stands beside it

Rows = tuple[tuple[int, ...], ...]
CaptionHeight = Callable[[int, float], float]  # (index of the photo, width in points) -> height in points

_ARRANGEMENTS: dict[int, tuple[Rows, ...]] = {
    1: (((0,),),),
    2: (((0,), (1,)), ((0, 1),)),
    3: (((0,), (1, 2)), ((0, 1), (2,)), ((0, 1, 2),)),
    4: (((0, 1), (2, 3)), ((0,), (1, 2, 3))),
    5: (((0,), (1, 2), (3, 4)), ((0, 1), (2, 3, 4))),
    6: (((0, 1), (2, 3), (4, 5)), ((0, 1, 2), (3, 4, 5))),
}


class PhotoPage(NamedTuple):
    """The photos `first` to `first + taken - 1` on one page, as rows of indices counted from `first`."""

    first: int
    taken: int
    rows: Rows


def cell_aspect(aspect: float) -> float:
    """Width by height of the cell a picture stands in."""
    return min(max(aspect, _SQUAREST), _LONGEST)


def is_beside(aspects: Sequence[float], rows: Rows) -> bool:
    """Whether the page is one portrait with its caption in a column beside it."""
    return len(rows) == 1 and len(rows[0]) == 1 and aspects[0] < 1.0


def row_height(aspects: Sequence[float], row: Sequence[int], measure: float) -> float:
    """The height at which the pictures of a row fill the measure together."""
    wide = measure - GUTTER * (len(row) - 1)
    return min(wide / sum(cell_aspect(aspects[index]) for index in row), _TALLEST)


def portrait_size(aspect: float, measure: float, height: float) -> tuple[float, float]:
    """Width and height of a portrait that stands alone with its caption beside it."""
    wide = min(measure * _WIDEST_PORTRAIT, min(height, _TALLEST) * cell_aspect(aspect))
    return wide, wide / cell_aspect(aspect)


def arrange(
    aspects: Sequence[float], measure: float, first_height: float, height: float, caption_height: CaptionHeight
) -> list[PhotoPage]:
    """Spread photos over pages, in order. The first page has `first_height` points for them, the others `height`.

    Each photo is worth the square root of its area, each page costs something; the best sum wins.
    """
    page_cost = 300.0 if len(aspects) <= 4 else 380.0 if len(aspects) <= 10 else 640.0

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
    return [
        PhotoPage(first, taken, rows)
        for taken, arrangements in _ARRANGEMENTS.items()
        if first + taken <= count
        for rows in arrangements
    ]


def _worth(
    aspects: Sequence[float], page: PhotoPage, measure: float, height: float, caption_height: CaptionHeight
) -> float:
    """What a page is worth; minus infinity when the captions do not fit without shrinking the pictures too much."""
    own = aspects[page.first : page.first + page.taken]

    def measured(index: int, width: float) -> float:
        return caption_height(page.first + index, width)

    if is_beside(own, page.rows):
        wide, tall = portrait_size(own[0], measure, height)
        areas, used = [wide * tall], tall
    else:
        heights = scaled_heights(own, page.rows, measure, height, measured)
        natural = [row_height(own, row, measure) for row in page.rows]
        too_small = heights[0] < natural[0] * _LEAST_SCALE and page.taken > 1
        if too_small or (page.taken > 1 and any(len(row) == 1 and own[row[0]] < 1.0 for row in page.rows)):
            return -math.inf
        areas = [cell_aspect(own[i]) * h * h for row, h in zip(page.rows, heights, strict=True) for i in row]
        captions = (
            max(measured(i, caption_width(own, row, i, tall, measure)) for i in row)
            for row, tall in zip(page.rows, heights, strict=True)
        )
        used = sum(heights) + sum(captions) + ROW_GAP * (len(page.rows) - 1)
    lead = (_LEAD_WEIGHT - 1) * math.sqrt(areas[0]) if page.first == 0 else 0.0
    return sum(map(math.sqrt, areas)) + lead - _EMPTY_COST * max(0.0, 1 - used / height)


def scaled_heights(
    aspects: Sequence[float], rows: Rows, measure: float, height: float, caption_height: CaptionHeight
) -> list[float]:
    """The heights of the rows, all scaled alike so that pictures and captions fit into `height` points.

    Captions are measured at the width their picture really gets, and again when it shrinks.
    """
    natural = [row_height(aspects, row, measure) for row in rows]
    scale = 1.0
    for _ in range(5):
        captions = sum(
            max(caption_height(index, caption_width(aspects, row, index, tall * scale, measure)) for index in row)
            for row, tall in zip(rows, natural, strict=True)
        )
        fitting = min(1.0, (height - captions - ROW_GAP * (len(rows) - 1)) / sum(natural))
        if fitting >= scale - 0.001:
            break
        scale = max(fitting, 0.05)
    return [tall * scale for tall in natural]


def caption_width(aspects: Sequence[float], row: Sequence[int], index: int, tall: float, measure: float) -> float:
    """How wide the caption below a picture is: the measure for one alone in its row, else the width of its cell."""
    return measure if len(row) == 1 else max(cell_aspect(aspects[index]) * tall, 60.0)
