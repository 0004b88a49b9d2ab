"""The laboratory and the two portraits."""

from __future__ import annotations

import math
import random

from photo_canvas import Canvas, Colour, clear, dark, light, mix, rgb, smooth
from photo_cast import CAST, Place
from photo_people import ARMS_DOWN, draw_person
from photo_setting import TEAL, WHITE, draw_day_harbour, draw_emblem, draw_plant


def laboratory(canvas: Canvas) -> None:
    """A scientist at his bench."""
    draw_day_harbour(canvas, 430, 5)
    wall, frame = rgb("#e6eef0"), rgb("#f8fafa")
    for x0, y0, x1, y1 in ((0, 0, 1800, 90), (0, 0, 110, 900), (980, 0, 1800, 900), (0, 700, 1800, 960)):
        canvas.box(x0, y0, x1, y1, wall)
    canvas.soften([(1040, 560), (1800, 560), (1800, 960), (1040, 960)], dark(wall, 0.2), 0.3, 120)
    for x0, y0, x1, y1 in (
        (96, 80, 994, 104),
        (96, 690, 994, 716),
        (96, 80, 120, 716),
        (970, 80, 994, 716),
        (396, 100, 412, 700),
    ):
        canvas.box(x0, y0, x1, y1, frame)
    chance = random.Random(3)
    for top in (250, 470):
        canvas.soften(
            [(1080, top + 14), (1720, top + 14), (1720, top + 34), (1080, top + 34)], rgb("#50666e"), 0.35, 10
        )
        canvas.box(1070, top, 1730, top + 18, rgb("#b98a5c"), 4)
        x = 1095.0
        while x < 1690:
            width, height = chance.uniform(34, 58), chance.uniform(70, 130)
            draw_bottle(
                canvas,
                x,
                top,
                width,
                height,
                rgb(chance.choice(("#2fa0ae", "#e8b04a", "#8fb86a", "#b5544a", "#5b7fc4", "#cfe3e6"))),
            )
            x += width + chance.uniform(10, 26)
    canvas.soften([(110, 100), (980, 100), (1300, 1000), (300, 1000)], rgb("#fff6dc"), 0.22, 90)
    arms = (((-0.68, 0.6), (-0.95, 1.5), (-0.62, 2.02)), ((0.68, 0.6), (1.0, 1.4), (0.98, 1.52)))
    draw_person(canvas, Place(800, 490, 190), CAST["wong-tsz-kit"], arms, legs=False)
    draw_bench(canvas)


def draw_bottle(canvas: Canvas, x: float, base: float, width: float, height: float, colour: Colour) -> None:
    """A bottle with a coloured liquid and a label, standing on the height `base`."""
    neck = width * 0.3
    outline = [
        (x, base),
        (x, base - height * 0.68),
        (x + width / 2 - neck / 2, base - height * 0.84),
        (x + width / 2 - neck / 2, base - height),
        (x + width / 2 + neck / 2, base - height),
        (x + width / 2 + neck / 2, base - height * 0.84),
        (x + width, base - height * 0.68),
        (x + width, base),
    ]
    canvas.gradient(outline, light(colour, 0.55), light(colour, 0.3), across=True)
    canvas.gradient(
        [
            (x + 2, base - height * 0.5),
            (x + width - 2, base - height * 0.5),
            (x + width - 2, base - 2),
            (x + 2, base - 2),
        ],
        light(colour, 0.1),
        dark(colour, 0.15),
        across=True,
    )
    canvas.box(x + width * 0.16, base - height * 0.42, x + width * 0.84, base - height * 0.16, rgb("#fbfaf6"), 2)
    canvas.box(
        x + width / 2 - neck * 0.65,
        base - height - 9,
        x + width / 2 + neck * 0.65,
        base - height + 3,
        rgb("#33415c"),
        3,
    )


def draw_bench(canvas: Canvas) -> None:
    """The bench and what stands on it."""
    canvas.gradient([(0, 905), (1800, 905), (1800, 985), (0, 985)], rgb("#fbfcfc"), rgb("#dfe7ea"))
    canvas.gradient([(0, 985), (1800, 985), (1800, 1200), (0, 1200)], TEAL, dark(TEAL, 0.4))
    for x in (450, 900, 1350):
        canvas.box(x - 2, 1000, x + 2, 1200, dark(TEAL, 0.5))
        canvas.box(x - 270, 1040, x - 180, 1052, rgb("#cfe3e6"), 6)
    draw_monitor(canvas, 270, 935)
    draw_tubes(canvas, 905, 962)
    draw_microscope(canvas, 1530, 955)
    draw_flask(canvas, 1240, 962, 96, rgb("#2fa0ae"))
    draw_flask(canvas, 1345, 950, 74, rgb("#e8b04a"))
    draw_flask(canvas, 560, 962, 84, rgb("#5fae84"))
    canvas.stroke([(1000, 800), (985, 872)], 9, rgb("#fbfcfc"))
    canvas.stroke([(985, 872), (980, 896)], 4, rgb("#7fb0cf"))


def draw_monitor(canvas: Canvas, x: float, base: float) -> None:
    """A screen with a curve of the harbour's temperature."""
    canvas.soften(
        [(x - 130, base), (x + 130, base), (x + 150, base + 24), (x - 110, base + 24)], rgb("#50666e"), 0.45, 10
    )
    canvas.box(x - 80, base - 8, x + 80, base + 8, rgb("#3a4450"), 6)
    canvas.box(x - 16, base - 70, x + 16, base, rgb("#4a5562"))
    canvas.box(x - 200, base - 320, x + 200, base - 62, rgb("#222a36"), 12)
    canvas.gradient(
        [(x - 186, base - 306), (x + 186, base - 306), (x + 186, base - 78), (x - 186, base - 78)],
        rgb("#123c5c"),
        rgb("#0b2338"),
    )
    for row in range(4):
        canvas.stroke([(x - 170, base - 120 - row * 46), (x + 170, base - 120 - row * 46)], 1.5, clear(WHITE, 0.2))
    for tone, phase, lift in (("#ffcf70", 0.0, 190), ("#5fd6d0", 1.4, 150)):
        curve = [(x - 168 + i * 24, base - lift - 36 * math.sin(i * 0.55 + phase) - i * 2) for i in range(15)]
        canvas.stroke(smooth(curve, False), 5, rgb(tone))


def draw_tubes(canvas: Canvas, x: float, base: float) -> None:
    """A rack of sample tubes."""
    canvas.soften(
        [(x - 130, base - 6), (x + 150, base - 6), (x + 160, base + 14), (x - 110, base + 14)], rgb("#50666e"), 0.4, 8
    )
    for i in range(8):
        tx = x - 112 + i * 32
        tone = mix(rgb("#bfe6e4"), rgb("#0f7f93"), i / 7)
        canvas.box(tx - 10, base - 112, tx + 10, base - 14, clear(rgb("#eaf6f8"), 0.92), 9)
        canvas.box(tx - 8, base - 40 - 36 * (i % 3 + 1) / 3, tx + 8, base - 16, tone, 7)
        canvas.box(tx - 11, base - 120, tx + 11, base - 106, rgb("#e8643c" if i % 2 else "#33557f"), 4)
    canvas.box(x - 134, base - 74, x + 134, base - 60, rgb("#b98a5c"), 4)
    canvas.box(x - 134, base - 16, x + 134, base, rgb("#9a6f45"), 4)


def draw_flask(canvas: Canvas, x: float, base: float, width: float, colour: Colour) -> None:
    """A conical flask, half full."""
    place = Place(x, base, width)
    shadow = place.line((-0.5, -0.06), (0.7, -0.06), (0.7, 0.12), (-0.4, 0.12))
    canvas.soften(shadow, rgb("#50666e"), 0.4, 8)
    glass = place.both((-0.14, -1.55), (-0.14, -1), (-0.56, -0.09), (-0.5, 0))
    canvas.polygon(glass, clear(rgb("#eef8fa"), 0.8))
    liquid = place.both((-0.35, -0.5), (-0.54, -0.09), (-0.48, -0.02))
    canvas.gradient(liquid, light(colour, 0.25), dark(colour, 0.12))
    canvas.ellipse(x, base - width * 0.5, width * 0.35, width * 0.06, light(colour, 0.45))
    canvas.box(*place.at(-0.18, -1.6), *place.at(0.18, -1.52), rgb("#d6e6ea"), 4)
    canvas.stroke(place.line((-0.3, -0.3), (-0.12, -0.78)), 4, clear(WHITE, 0.8))


def draw_microscope(canvas: Canvas, x: float, base: float) -> None:
    """A microscope."""
    canvas.soften(
        [(x - 120, base - 4), (x + 140, base - 4), (x + 150, base + 20), (x - 100, base + 20)], rgb("#50666e"), 0.45, 10
    )
    canvas.box(x - 120, base - 34, x + 110, base, rgb("#2c3646"), 14)
    canvas.stroke(
        smooth([(x + 70, base - 30), (x + 104, base - 150), (x + 60, base - 270), (x - 6, base - 318)], False),
        36,
        rgb("#f4f6f7"),
    )
    canvas.stroke(smooth([(x + 84, base - 40), (x + 116, base - 150), (x + 74, base - 264)], False), 10, rgb("#cbd5da"))
    canvas.box(x - 110, base - 118, x + 76, base - 98, rgb("#33415c"), 5)
    canvas.box(x - 64, base - 126, x + 4, base - 118, rgb("#9fdbe6"), 2)
    canvas.stroke([(x - 30, base - 210), (x - 30, base - 150)], 30, rgb("#33415c"))
    canvas.stroke([(x - 30, base - 140), (x - 30, base - 132)], 12, rgb("#c9a26a"))
    canvas.stroke([(x - 24, base - 300), (x - 28, base - 220)], 46, rgb("#f4f6f7"))
    canvas.stroke([(x - 20, base - 316), (x - 84, base - 386)], 30, rgb("#2c3646"))
    canvas.ellipse(x - 90, base - 392, 21, 16, rgb("#161c26"))
    canvas.ellipse(x + 92, base - 92, 22, 22, rgb("#33415c"))
    canvas.ellipse(x + 92, base - 92, 11, 11, rgb("#7f8a9c"))


def portrait_at_sea(canvas: Canvas) -> None:
    """The chief oceanographer on deck."""
    draw_day_harbour(canvas, 900, 6)
    canvas.glow(1010, 330, 360, 360, rgb("#fff4d2"), 0.75)
    for height in (1130, 1290):
        canvas.gradient(
            [(0, height), (1200, height - 26), (1200, height), (0, height + 26)], rgb("#ffffff"), rgb("#c3d3d8")
        )
    for x in (60, 1090):
        canvas.gradient(
            [(x, 1100), (x + 34, 1100), (x + 34, 1800), (x, 1800)], rgb("#fdfefe"), rgb("#b7c8ce"), across=True
        )
    canvas.gradient([(0, 1470), (1200, 1440), (1200, 1800), (0, 1800)], rgb("#1c86a0"), rgb("#0a3a55"))
    canvas.blur(5)
    canvas.glow(640, 1500, 560, 420, rgb("#0b2d40"), 0.3)
    draw_person(canvas, Place(600, 880, 420), CAST["anita-rao"], ARMS_DOWN, legs=False)
    draw_emblem(canvas, 770, 1170, 19, rgb("#ffe2a0"))


def portrait_at_window(canvas: Canvas) -> None:
    """The chairman in her office, the harbour outside."""
    draw_day_harbour(canvas, 820, 6)
    canvas.gradient([(640, 0), (1200, 0), (1200, 1800), (640, 1800)], rgb("#f1e6d6"), rgb("#cdb79c"))
    canvas.gradient([(0, 1300), (1200, 1300), (1200, 1800), (0, 1800)], rgb("#d9c7ae"), rgb("#a88f73"))
    for x0, y0, x1, y1 in ((622, 0, 664, 1300), (0, 1280, 664, 1330), (0, 380, 640, 400), (290, 0, 312, 1290)):
        canvas.gradient([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], rgb("#fffdf8"), rgb("#dfd3c2"))
    chance = random.Random(9)
    for shelf in (330, 640, 950, 1260):
        canvas.box(760, shelf, 1200, shelf + 22, rgb("#8d5f3c"))
        x = 780.0
        while x < 1190:
            width, height = chance.uniform(22, 52), chance.uniform(150, 235)
            tone = rgb(chance.choice(("#8e2f45", "#0b5c73", "#d99a3d", "#4a5160", "#e9e1d4", "#3a7f6d", "#b5544a")))
            canvas.gradient(
                [(x, shelf - height), (x + width, shelf - height), (x + width, shelf), (x, shelf)],
                light(tone, 0.15),
                dark(tone, 0.15),
                across=True,
            )
            x += width + chance.choice((2, 2, 2, 60))
    canvas.blur(7)
    draw_plant(canvas, 120, 1560, 640)
    canvas.blur(2)
    canvas.soften([(0, 0), (600, 0), (1000, 1800), (0, 1800)], rgb("#fff3d6"), 0.25, 120)
    draw_person(canvas, Place(610, 880, 420), CAST["helen-mak"], ARMS_DOWN, legs=False)
    draw_emblem(canvas, 780, 1170, 19, rgb("#ffe2a0"))
