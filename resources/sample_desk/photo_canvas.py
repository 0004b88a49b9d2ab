"""A picture to draw on: smooth shapes, gradients, glows and lettering, drawn large and made small at the end."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw, ImageFilter, ImageFont

Point = tuple[float, float]
Colour = tuple[int, ...]

FONT = Path(__file__).resolve().parents[1] / "fonts" / "NotoSansHK-Bold.ttf"
OVERSAMPLING = 3


def rgb(name: str) -> Colour:
    """The colour of a `#rrggbb` name."""
    return ImageColor.getrgb(name)[:3]


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """`first` with a `share` (0 to 1) of `second` in it."""
    return tuple(round(a + (b - a) * share) for a, b in zip(first[:3], second[:3], strict=True))


def light(colour: Colour, share: float) -> Colour:
    """A lighter `colour`."""
    return mix(colour, (255, 255, 255), share)


def dark(colour: Colour, share: float) -> Colour:
    """A darker `colour`, a little towards blue as shadows are."""
    return mix(colour, (12, 16, 36), share)


def clear(colour: Colour, opacity: float) -> Colour:
    """`colour` with an opacity from 0 to 1."""
    return (*colour[:3], round(255 * opacity))


def smooth(points: Sequence[Point], closed: bool = True, steps: int = 10) -> list[Point]:
    """A Catmull-Rom curve through `points`."""
    count = len(points)
    line: list[Point] = []
    for i in range(count if closed else count - 1):
        near = [points[(i + k) % count] if closed else points[min(max(i + k, 0), count - 1)] for k in (-1, 0, 1, 2)]
        for step in range(steps):
            t = step / steps
            weights = (-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, -(t**2) + t**3)
            line.append(tuple(sum(w * p[axis] for w, p in zip(weights, near, strict=True)) / 2 for axis in (0, 1)))  # type: ignore[arg-type]
    if not closed:
        line.append(points[-1])
    return line


def ribbon(points: Sequence[Point], start: float, end: float) -> list[Point]:
    """The outline of a band along `points`, `start` wide at its beginning and `end` at its end."""
    left: list[Point] = []
    right: list[Point] = []
    last = len(points) - 1
    for i, (x, y) in enumerate(points):
        (x0, y0), (x1, y1) = points[max(0, i - 1)], points[min(last, i + 1)]
        length = math.hypot(x1 - x0, y1 - y0) or 1.0
        radius = (start + (end - start) * i / last) / 2
        dx, dy = (y1 - y0) / length * radius, -(x1 - x0) / length * radius
        left.append((x + dx, y + dy))
        right.append((x - dx, y - dy))
    return [*left, *reversed(right)]


class Canvas:
    """A picture of `width` by `height` units, which all lengths are in."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width * OVERSAMPLING, height * OVERSAMPLING))
        self._draw = ImageDraw.Draw(self.image, "RGBA")

    def polygon(self, points: Sequence[Point], colour: Colour) -> None:
        """A plain area."""
        self._draw.polygon([(x * OVERSAMPLING, y * OVERSAMPLING) for x, y in points], fill=colour)

    def box(self, x0: float, y0: float, x1: float, y1: float, colour: Colour, radius: float = 0) -> None:
        """A rectangle, its corners rounded by `radius`."""
        corners = [value * OVERSAMPLING for value in (x0, y0, x1, y1)]
        self._draw.rounded_rectangle(corners, radius * OVERSAMPLING, fill=colour)

    def ellipse(self, x: float, y: float, rx: float, ry: float, colour: Colour) -> None:
        """An ellipse around (x, y)."""
        corners = [value * OVERSAMPLING for value in (x - rx, y - ry, x + rx, y + ry)]
        self._draw.ellipse(corners, fill=colour)

    def ring(self, x: float, y: float, rx: float, ry: float, width: float, colour: Colour) -> None:
        """The outline of an ellipse."""
        corners = [value * OVERSAMPLING for value in (x - rx, y - ry, x + rx, y + ry)]
        self._draw.ellipse(corners, outline=colour, width=max(1, round(width * OVERSAMPLING)))

    def stroke(self, points: Sequence[Point], width: float, colour: Colour) -> None:
        """A line. An opaque one has round ends; a clear one is a single shape, so that it never covers itself."""
        if len(colour) == 4:
            self.polygon(ribbon(points, width, width), colour)
            return
        scaled = [(x * OVERSAMPLING, y * OVERSAMPLING) for x, y in points]
        self._draw.line(scaled, fill=colour, width=max(1, round(width * OVERSAMPLING)), joint="curve")
        for x, y in (points[0], points[-1]):
            self.ellipse(x, y, width / 2, width / 2, colour)

    def gradient(self, points: Sequence[Point], start: Colour, end: Colour, across: bool = False) -> None:
        """An area shaded from top to bottom, or from left to right when `across`."""
        scaled = [(x * OVERSAMPLING, y * OVERSAMPLING) for x, y in points]
        left, top = (max(0, int(min(p[axis] for p in scaled))) for axis in (0, 1))
        right = min(self.image.width, int(max(p[0] for p in scaled)) + 2)
        bottom = min(self.image.height, int(max(p[1] for p in scaled)) + 2)
        if right <= left or bottom <= top:
            return
        size = (right - left, bottom - top)
        mask = Image.new("L", size)
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in scaled], fill=255)
        ramp = Image.linear_gradient("L")
        ramp = (ramp.transpose(Image.Transpose.ROTATE_90) if across else ramp).resize(size)
        colours = Image.composite(Image.new("RGB", size, end[:3]), Image.new("RGB", size, start[:3]), ramp)
        self.image.paste(colours, (left, top), mask)

    def backdrop(self, stops: Sequence[tuple[float, Colour]]) -> None:
        """The whole picture shaded downwards through `stops` of (height from 0 to 1, colour)."""
        for (y0, start), (y1, end) in pairwise(stops):
            top, bottom = y0 * self.height, y1 * self.height
            self.gradient([(0, top), (self.width, top), (self.width, bottom), (0, bottom)], start, end)

    def soften(self, points: Sequence[Point], colour: Colour, opacity: float, softness: float) -> None:
        """An area with blurred edges: light or shadow. `softness` is the radius of the blur."""
        coarse = 2 if softness < 24 else 4
        margin = softness * 3
        left, top = min(p[0] for p in points) - margin, min(p[1] for p in points) - margin
        width, height = max(p[0] for p in points) + margin - left, max(p[1] for p in points) + margin - top
        mask = Image.new("L", (max(2, int(width / coarse)), max(2, int(height / coarse))))
        ImageDraw.Draw(mask).polygon(
            [((x - left) / coarse, (y - top) / coarse) for x, y in points], fill=round(255 * opacity)
        )
        mask = mask.filter(ImageFilter.GaussianBlur(softness / coarse))
        full = mask.resize((int(width * OVERSAMPLING), int(height * OVERSAMPLING)), Image.Resampling.BICUBIC)
        self.image.paste(colour[:3], (int(left * OVERSAMPLING), int(top * OVERSAMPLING)), full)

    def glow(self, x: float, y: float, rx: float, ry: float, colour: Colour, opacity: float) -> None:
        """A soft round light or shadow."""
        corners = smooth([(x - rx, y), (x, y - ry), (x + rx, y), (x, y + ry)])
        self.soften(corners, colour, opacity, min(rx, ry) * 0.5)

    def blur(self, radius: float) -> None:
        """Puts all that is drawn so far out of focus."""
        self.image.paste(self.image.filter(ImageFilter.GaussianBlur(radius * OVERSAMPLING)))

    def mirror(self, line: float, tint: Colour, share: float, blur: float) -> None:
        """Fills what lies under the height `line` with the reflection of what lies above it."""
        cut = round(line * OVERSAMPLING)
        depth = self.image.height - cut
        above = self.image.crop((0, max(0, cut - depth), self.image.width, cut)).transpose(
            Image.Transpose.FLIP_TOP_BOTTOM
        )
        above = above.resize((self.image.width, depth))
        squeezed = above.resize((self.image.width // 4, depth // 40 + 2)).resize(above.size, Image.Resampling.BICUBIC)
        water = Image.blend(
            squeezed.filter(ImageFilter.GaussianBlur(blur)), Image.new("RGB", above.size, tint[:3]), share
        )
        self.image.paste(water, (0, cut))

    def text(self, x: float, y: float, words: str, size: float, colour: Colour) -> None:
        """One line of lettering, its middle at (x, y)."""
        font = ImageFont.truetype(str(FONT), round(size * OVERSAMPLING))
        self._draw.text((x * OVERSAMPLING, y * OVERSAMPLING), words, fill=colour, font=font, anchor="mm")

    def finished(self, scale: float) -> Image.Image:
        """The picture `scale` times as large as the lengths it was drawn with; above `OVERSAMPLING` edges get soft."""
        size = (round(self.width * scale), round(self.height * scale))
        return self.image.resize(size, Image.Resampling.LANCZOS)
