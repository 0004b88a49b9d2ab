"""How each newsmaker looks, and the measure in which figures are drawn."""

from __future__ import annotations

from dataclasses import dataclass

from photo_canvas import Point


@dataclass(frozen=True, slots=True)
class Look:
    """What a person looks like. `wear` is suit, jacket, coat (laboratory) or shirt; no tie means an open collar."""

    skin: str
    hair: str
    style: str
    cloth: str
    shirt: str = "#f4f5f7"
    tie: str = ""
    wear: str = "suit"
    lower: str = ""
    skirt: bool = False
    glasses: bool = False
    beard: bool = False
    broad: float = 1.0


CAST = {
    "helen-mak": Look("#f0c9a8", "#b9b6ba", "bob", "#8e2f45", "#fbf3ea", wear="jacket", lower="#2c2a38", broad=0.88),
    "raymond-fung": Look("#e8bd98", "#3a3336", "side", "#26324d", tie="#2f7f93", glasses=True),
    "chow-wai-lun": Look("#dcaa80", "#5d5a5e", "short", "#4a5160", tie="#c98a2b", broad=1.06),
    "anita-rao": Look("#b87a52", "#241a1c", "long", "#1f7a80", "#f6efe2", wear="jacket", lower="#27303f", broad=0.88),
    "wong-tsz-kit": Look(
        "#eac29c", "#1f1b20", "short", "#eef2f6", "#7fb0cf", wear="coat", lower="#39445a", glasses=True
    ),
    "lars-nyberg": Look("#f2cdb4", "#c7a066", "short", "#22364f", "#eef1f4", tie="#1a2333", beard=True, broad=1.06),
    "jessica-tong": Look(
        "#f3d0b2", "#2b1d1b", "bun", "#d99a3d", "#fff8ee", wear="jacket", lower="#3a2f3a", skirt=True, broad=0.86
    ),
    "joseph-kwan": Look("#e3b78f", "#8d8a8e", "receding", "#5b4a3f", tie="#7a2f39", glasses=True),
    "zhao-minghui": Look(
        "#efc6a2", "#1d1719", "bob", "#34557f", "#f2f4f8", wear="jacket", lower="#22304a", skirt=True, broad=0.86
    ),
    "lam-tak-shing": Look("#d7a278", "#dedbd8", "receding", "#2f3338", "#e9eef2", broad=1.04),
    "chan-siu-fong": Look(
        "#f1caa6", "#3b2723", "curly", "#6d5a8f", "#faf5f0", wear="jacket", lower="#332d44", skirt=True, broad=0.9
    ),
    "samuel-leung": Look("#e6b88e", "#201a1c", "side", "#3a7f6d", "#f6f7f5"),
    "emily-carter": Look(
        "#f6d6c2", "#a9653a", "long", "#b5544a", "#fdf6ee", wear="jacket", lower="#3b3238", broad=0.88
    ),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure is on the canvas."""

    x: float
    y: float
    size: float

    def at(self, dx: float, dy: float) -> Point:
        """A point in heads from the chin."""
        return self.x + dx * self.size, self.y + dy * self.size

    def line(self, *points: Point) -> list[Point]:
        """Points in heads from the chin."""
        return [self.at(*point) for point in points]

    def both(self, *points: Point) -> list[Point]:
        """An outline given by its left half, top to bottom; the right half mirrors it."""
        return self.line(*points, *((-dx, dy) for dx, dy in reversed(points) if dx))
