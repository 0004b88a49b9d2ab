"""A small picture of how milliseconds grow with the number of contacts, both on scales that grow tenfold."""

from collections.abc import Mapping, Sequence
from math import log10
from pathlib import Path

_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM, _LABELS = 1180, 560, 70, 30, 50, 520
_LEAST, _MOST = 0.01, 1000.0
_COLOURS = ("#2450C2", "#1B6E42", "#B3261E", "#8A5300", "#6A3FB5", "#1C7C8C", "#A0307A", "#54534D")


def draw(sizes: Sequence[int], table: Mapping[str, Sequence[float]], target: Path) -> None:
    """Draw one line for each row of the table (milliseconds by size) into the PNG `target`."""
    from PIL import Image, ImageDraw, ImageFont

    picture = Image.new("RGB", (_WIDTH, _HEIGHT), "#FFFFFF")
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(13)
    right, floor = _WIDTH - _LABELS, _HEIGHT - _BOTTOM

    def place(size: float, value: float) -> tuple[float, float]:
        across = log10(size / sizes[0]) / log10(sizes[-1] / sizes[0])
        up = log10(min(max(value, _LEAST), _MOST) / _LEAST) / log10(_MOST / _LEAST)
        return _LEFT + across * (right - _LEFT), floor - up * (floor - _TOP)

    for size in sizes:
        x, _y = place(size, _LEAST)
        pen.line((x, _TOP, x, floor), "#E5E4DE")
        pen.text((x, floor + 10), f"{size:,}", "#54534D", font, anchor="ma")
    for value in (0.01, 0.1, 1, 10, 100, 1000):
        _x, y = place(sizes[0], value)
        pen.line((_LEFT, y, right, y), "#E5E4DE")
        pen.text((_LEFT - 8, y), f"{value:g} ms", "#54534D", font, anchor="rm")
    for number, (what, measured) in enumerate(table.items()):
        colour = _COLOURS[number % len(_COLOURS)]
        points = [place(size, value) for size, value in zip(sizes, measured, strict=True)]
        pen.line(points, colour, 2 if number < len(_COLOURS) else 1)
        for x, y in points:
            pen.ellipse((x - 3, y - 3, x + 3, y + 3), colour)
        y = _TOP + number * 34
        pen.line((right + 24, y + 8, right + 44, y + 8), colour, 3)
        pen.text((right + 52, y), what, "#1C1C19", font)
        pen.text((right + 52, y + 15), f"{measured[-1]:.2f} ms at {sizes[-1]:,}", "#6A6962", font)
    picture.save(target, optimize=True)
