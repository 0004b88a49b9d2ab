"""Rows of pictures on a page: how high they are, how wide their captions, how they shrink together until they fit."""

from collections.abc import Callable, Sequence
from operator import truediv
from typing import NamedTuple

GUTTER = 16.0
ROW_GAP = 19.0
LEAST_SCALE = 0.8  # pictures that share a page shrink no further
_SQUAREST, _LONGEST = 0.4, 3.6  # cells are never narrower or flatter than that; the picture stands inside whole
_TALLEST = 560.0
_BESIDE = 0.66  # of the measure: a picture whose caption stands beside it
_NARROWEST = 60.0

CaptionHeight = Callable[[int, float], float]  # (index of the photo, width in points) -> height in points


class Row(NamedTuple):
    """Pictures of one height with a caption below each; or one picture, its caption in the third beside it.

    `photos` are indices into the photos of the page.
    """

    photos: tuple[int, ...]
    is_beside: bool = False


Rows = tuple[Row, ...]


def cell_aspect(aspect: float) -> float:
    """Width by height of the cell a picture stands in."""
    return min(max(aspect, _SQUAREST), _LONGEST)


def row_width(aspects: Sequence[float], row: Row, tall: float) -> float:
    """The width of the pictures of a row `tall` points high, with the gutters between them."""
    return sum(cell_aspect(aspects[index]) for index in row.photos) * tall + GUTTER * (len(row.photos) - 1)


def row_height(aspects: Sequence[float], row: Row, measure: float) -> float:
    """The height at which the pictures of a row fill the measure together, or one of them its part beside a caption."""
    wide = measure * _BESIDE if row.is_beside else measure - GUTTER * (len(row.photos) - 1)
    return min(wide / sum(cell_aspect(aspects[index]) for index in row.photos), _TALLEST)


def caption_width(aspects: Sequence[float], row: Row, index: int, tall: float, measure: float) -> float:
    """How wide a caption is: what is left beside its picture, the measure below one alone in its row, else its cell."""
    wide = cell_aspect(aspects[index]) * tall
    if row.is_beside:
        return measure - wide - GUTTER
    return measure if len(row.photos) == 1 else max(wide, _NARROWEST)


def caption_heights(
    aspects: Sequence[float], row: Row, tall: float, measure: float, caption_height: CaptionHeight
) -> list[float]:
    """How high the captions of a row are when its pictures are `tall` points high."""
    return [caption_height(index, caption_width(aspects, row, index, tall, measure)) for index in row.photos]


def below_pictures(row: Row, tall: float, captions: Sequence[float]) -> float:
    """How far the captions of a row reach below its pictures."""
    return max(0.0, captions[0] - tall) if row.is_beside else max(captions)


def scaled_heights(
    aspects: Sequence[float], rows: Rows, measure: float, height: float, caption_height: CaptionHeight
) -> list[float]:
    """The heights of the pictures of the rows, so that they and the captions fit into `height` points.

    Pictures with a caption beside them shrink first, so that the other rows stay as wide as the text; if that is not
    enough, all rows shrink alike. Captions are measured at the width they really get.
    """
    natural = [row_height(aspects, row, measure) for row in rows]
    free = height - ROW_GAP * (len(rows) - 1)

    def captions(heights: Sequence[float]) -> float:
        return sum(
            below_pictures(row, tall, caption_heights(aspects, row, tall, measure, caption_height))
            for row, tall in zip(rows, heights, strict=True)
        )

    if len({row.is_beside for row in rows}) == 2:
        shrunk = _shrunk(natural, [row.is_beside for row in rows], free, captions)
        if sum(shrunk) + captions(shrunk) <= free and min(map(truediv, shrunk, natural)) >= LEAST_SCALE:
            return shrunk
    return _shrunk(natural, [True] * len(rows), free, captions)


def _shrunk(
    natural: Sequence[float], may_shrink: Sequence[bool], free: float, captions: Callable[[Sequence[float]], float]
) -> list[float]:
    """The heights when those rows that may shrink do so alike, until all fit with their captions if they can."""
    scale, heights = 1.0, list(natural)
    shrinking = sum(tall for tall, may in zip(natural, may_shrink, strict=True) if may)
    for _ in range(5):
        fitting = min(1.0, (free - captions(heights) - (sum(natural) - shrinking)) / shrinking)
        if fitting >= scale - 0.001:
            break
        scale = max(fitting, 0.05)
        heights = [tall * scale if may else tall for tall, may in zip(natural, may_shrink, strict=True)]
    return heights
