"""What stands around the people: sign, water, towers, hills, plants, stages."""

from __future__ import annotations

import math
import random

from photo_canvas import Canvas, clear, dark, light, mix, rgb, smooth

WHITE = rgb("#ffffff")
TEAL = rgb("#0b5c73")


def draw_emblem(canvas: Canvas, x: float, y: float, radius: float, colour: tuple[int, ...]) -> None:
    """The sign of the organisation: three waves in a ring."""
    canvas.ring(x, y, radius, radius, radius * 0.12, colour)
    for step in (-0.32, 0.02, 0.36):
        wave = [(x + radius * (-0.6 + 0.03 * i), y + radius * (step + 0.1 * math.sin(i * 0.315))) for i in range(41)]
        canvas.stroke(wave, radius * 0.12, colour)


def draw_waves(canvas: Canvas, top: float, bottom: float, colour: tuple[int, ...], seed: int, count: int = 90) -> None:
    """Small lights on water, larger the nearer they are."""
    chance = random.Random(seed)
    for _ in range(count):
        depth = chance.random() ** 0.7
        y = top + (bottom - top) * depth
        x, length = chance.uniform(-50, canvas.width), 14 + 90 * depth * chance.random()
        canvas.stroke([(x, y), (x + length, y)], 1 + 2.4 * depth, clear(colour, 0.12 + 0.3 * chance.random()))


def lit_tower(
    canvas: Canvas,
    x: float,
    width: float,
    top: float,
    base: float,
    colour: tuple[int, ...],
    chance: random.Random,
    lit: float,
) -> None:
    """A tower with some windows lit."""
    canvas.gradient(
        [(x, top), (x + width, top), (x + width, base), (x, base)], light(colour, 0.1), dark(colour, 0.15), across=True
    )
    for wy in range(int(top) + 12, int(base) - 10, 15):
        for wx in range(int(x) + 7, int(x + width) - 8, 12):
            if chance.random() < lit:
                canvas.box(
                    wx, wy, wx + 6, wy + 8, clear(chance.choice((rgb("#ffd98a"), rgb("#ffefc4"), rgb("#ffb86b"))), 0.9)
                )


def draw_skyline(canvas: Canvas, base: float, height: float, colour: tuple[int, ...], seed: int, lit: float) -> None:
    """A row of towers standing on the height `base`."""
    chance = random.Random(seed)
    x = -20.0
    while x < canvas.width:
        width = chance.uniform(44, 104)
        middle = 0.6 + 0.6 * math.exp(-(((x - canvas.width * 0.62) / (canvas.width * 0.3)) ** 2))
        top = base - height * chance.uniform(0.45, 1) * middle
        lit_tower(canvas, x, width, top, base, mix(colour, rgb("#5a4a78"), chance.random() * 0.3), chance, lit)
        if chance.random() < 0.22:
            canvas.stroke([(x + width / 2, top - height * 0.16), (x + width / 2, top)], 3, colour)
        x += width + chance.uniform(-6, 12)


def draw_hills(canvas: Canvas, base: float, height: float, colour: tuple[int, ...], phase: float) -> None:
    """A ridge of hills."""
    ridge = [
        (x, base - height * (0.55 + 0.3 * math.sin(x / 260 + phase) + 0.15 * math.sin(x / 90 + phase * 2.3)))
        for x in range(-60, canvas.width + 121, 30)
    ]
    canvas.polygon([*smooth(ridge, False), (canvas.width + 120, base), (-60, base)], colour)


def draw_title(canvas: Canvas, y: float, chinese: str, english: str, size: float = 76) -> None:
    """The title of an event with the sign of the organisation over it."""
    middle = canvas.width / 2
    draw_emblem(canvas, middle, y - size * 1.25, size * 0.5, light(rgb("#7fe0d8"), 0.4))
    canvas.text(middle, y, chinese, size, WHITE)
    canvas.text(middle, y + size, english, size * 0.5, rgb("#cfeff0"))


def draw_screen(canvas: Canvas, x0: float, y0: float, x1: float, y1: float) -> None:
    """A large screen that shows waves under a sky."""
    canvas.soften([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], rgb("#7fd0e8"), 0.35, 60)
    canvas.box(x0 - 10, y0 - 10, x1 + 10, y1 + 10, rgb("#11161f"), 8)
    canvas.gradient([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], rgb("#0e3f74"), rgb("#35aab4"))
    for row in range(6):
        top = y1 - (y1 - y0) * (0.4 - row * 0.065)
        crest = [(x0 + (x1 - x0) * i / 24, top + 12 * math.sin(i * 0.8 + row * 1.1)) for i in range(25)]
        canvas.polygon([*smooth(crest, False), (x1, y1), (x0, y1)], clear(rgb("#0c4f78"), 0.28))


def draw_floor(canvas: Canvas, top: float, far: str, near: str) -> None:
    """A wooden floor that runs towards us."""
    bottom, middle = canvas.height, canvas.width / 2
    canvas.gradient([(0, top), (canvas.width, top), (canvas.width, bottom), (0, bottom)], rgb(far), rgb(near))
    for x in range(-900, canvas.width + 1000, 150):
        canvas.stroke([(middle + (x - middle) * 0.62, top), (x, bottom)], 2, clear(rgb("#20110b"), 0.35))
    canvas.soften(
        [(200, top), (canvas.width - 200, top), (canvas.width - 60, bottom - 70), (60, bottom - 70)],
        rgb("#ffd9a8"),
        0.25,
        60,
    )


def draw_plant(canvas: Canvas, x: float, base: float, height: float, pot: str = "#e9e4da") -> None:
    """A plant with long leaves in a pot."""
    for i in range(11):
        lean = (i - 5) / 5
        tip = (x + lean * height * 0.55, base - height * (1 - 0.32 * abs(lean)))
        bend = (x + lean * height * 0.2, base - height * 0.6)
        tone = mix(rgb("#1f6b4a"), rgb("#7fb86a"), (i * 5 % 11) / 11)
        leaf = [
            (x - 4, base - height * 0.25),
            (bend[0] - 14, bend[1]),
            tip,
            (bend[0] + 14, bend[1]),
            (x + 4, base - height * 0.25),
        ]
        canvas.polygon(smooth(leaf, False), tone)
    foot = height * 0.14
    canvas.gradient(
        [
            (x - foot * 1.3, base - height * 0.28),
            (x + foot * 1.3, base - height * 0.28),
            (x + foot, base),
            (x - foot, base),
        ],
        rgb(pot),
        dark(rgb(pot), 0.3),
        across=True,
    )


def draw_clouds(canvas: Canvas, top: float, bottom: float, seed: int, count: int = 7) -> None:
    """Soft flat clouds."""
    chance = random.Random(seed)
    for _ in range(count):
        x, y, width = chance.uniform(0, canvas.width), chance.uniform(top, bottom), chance.uniform(120, 300)
        for part in range(4):
            canvas.glow(
                x + width * (part - 1.5) * 0.42,
                y - chance.uniform(0, 26),
                width * 0.42,
                26 + chance.uniform(0, 16),
                WHITE,
                0.55,
            )


def draw_day_harbour(canvas: Canvas, horizon: float, blur: float) -> None:
    """The far shore on a clear day, out of focus by `blur`."""
    share = horizon / canvas.height
    canvas.backdrop([(0, rgb("#6fb6dd")), (share, rgb("#e4f1ee")), (share, rgb("#7fbfc6")), (1, rgb("#17677f"))])
    draw_clouds(canvas, horizon * 0.12, horizon * 0.6, 5)
    draw_hills(canvas, horizon, horizon * 0.36, rgb("#93b9bd"), 0.4)
    draw_hills(canvas, horizon, horizon * 0.24, rgb("#78a69f"), 2.1)
    draw_skyline(canvas, horizon, horizon * 0.36, rgb("#a9bccb"), 11, 0.0)
    draw_waves(canvas, horizon + 6, canvas.height, WHITE, 3)
    if blur:
        canvas.blur(blur)
