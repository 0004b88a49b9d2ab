"""Rows of pictures on a page: how high they are, how wide their captions, how they shrink together until they fit."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

GUTTER = 16.0
ROW_GAP = 19.0
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
    """The heights of the pictures of the rows, all scaled alike so that they and the captions fit into `height` points.

    Captions are measured at the width they really get, and again when the pictures shrink.
    """
    natural = [row_height(aspects, row, measure) for row in rows]
    free, scale = height - ROW_GAP * (len(rows) - 1), 1.0
    for _ in range(5):
        captions = sum(
            below_pictures(row, tall * scale, caption_heights(aspects, row, tall * scale, measure, caption_height))
            for row, tall in zip(rows, natural, strict=True)
        )
        fitting = min(1.0, (free - captions) / sum(natural))
        if fitting >= scale - 0.001:
            break
        scale = max(fitting, 0.05)
    return [tall * scale for tall in natural]
