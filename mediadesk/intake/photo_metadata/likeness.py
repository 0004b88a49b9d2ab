"""The likeness of a picture: 63 bits that stay nearly the same when it is made smaller or compressed again."""

import math
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_EDGE, _KEPT = 32, 8


def likeness(picture: "Image") -> int:
    """The signs of the 63 slowest waves of the picture in grey (a perceptual hash by discrete cosine transform).

    `picture` stands as the viewer sees it. `records.likeness.distance` tells two of them apart.
    """
    from PIL.Image import Resampling

    grey = picture.convert("L").resize((_EDGE, _EDGE), Resampling.LANCZOS, reducing_gap=3.0)
    waves = _slowest(grey.tobytes())
    middle = sorted(waves[1:])[len(waves) // 2]
    # The very first is how bright it is; without it the number fits the signed integers of databases.
    return sum(1 << number for number, wave in enumerate(waves[1:]) if wave > middle)


def _slowest(grey: bytes) -> list[float]:
    """The first 8 × 8 coefficients of the transform of 32 × 32 pixels."""
    table = _cosines()
    rows = [grey[at : at + _EDGE] for at in range(0, _EDGE * _EDGE, _EDGE)]
    across = [[sum(map(float.__mul__, wave, map(float, row))) for wave in table] for row in rows]
    columns = list(zip(*across, strict=True))
    return [sum(map(float.__mul__, wave, column)) for wave in table for column in columns]


@cache
def _cosines() -> list[list[float]]:
    return [[math.cos(math.pi * wave * (2 * at + 1) / (2 * _EDGE)) for at in range(_EDGE)] for wave in range(_KEPT)]
