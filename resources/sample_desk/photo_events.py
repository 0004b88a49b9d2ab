"""Pictures of events: ceremonies, talks, groups and visitors."""

from __future__ import annotations

import math
import random

from photo_canvas import Canvas, Colour, clear, dark, light, mix, rgb, smooth
from photo_cast import CAST, Place
from photo_people import ARMS_BEHIND, ARMS_CLASPED, ARMS_DOWN, draw_from_behind, draw_person, draw_seated
from photo_setting import WHITE, draw_day_harbour, draw_emblem, draw_floor, draw_plant, draw_screen, draw_title

HAIR = tuple(
    rgb(name) for name in ("#1d1719", "#2b1d1b", "#3b2723", "#5d5a5e", "#8a5a36", "#b9b6ba", "#241a1c", "#a9653a")
)
SKIN = tuple(rgb(name) for name in ("#f0c9a8", "#e3b78f", "#d7a278", "#b87a52", "#f3d0b2"))
CLOTH = tuple(
    rgb(name)
    for name in (
        "#26324d",
        "#8e2f45",
        "#1f7a80",
        "#d99a3d",
        "#4a5160",
        "#6d5a8f",
        "#3a7f6d",
        "#b5544a",
        "#c9d3da",
        "#34557f",
    )
)


def stage_of_seven(canvas: Canvas) -> None:
    """Seven people on a stage, the title of the ceremony behind them."""
    canvas.backdrop([(0, rgb("#0a2247")), (0.45, rgb("#12608a")), (0.82, rgb("#2aa0a8")), (1, rgb("#2aa0a8"))])
    canvas.glow(900, 600, 900, 330, rgb("#7fe0d8"), 0.5)
    for row in range(9):
        wave = smooth([(x, 490 + row * 48 + 26 * math.sin(x / 170 + row * 0.7)) for x in range(-60, 1900, 60)], False)
        canvas.stroke(wave, 2.5, clear(WHITE, 0.05 + 0.018 * row))
    draw_title(canvas, 168, "鰂魚涌研究碼頭啟用儀式", "Quarry Bay Research Pier Opening Ceremony")
    for x, lean in ((180, 220), (620, 90), (1180, -90), (1620, -220)):
        canvas.soften([(x - 16, -40), (x + 16, -40), (x + lean + 170, 1000), (x + lean - 170, 1000)], WHITE, 0.1, 40)
    draw_floor(canvas, 1000, "#8a5a3a", "#4b2d20")
    draw_plant(canvas, 62, 1080, 300)
    draw_plant(canvas, 1738, 1080, 300)
    order = (
        "lam-tak-shing",
        "joseph-kwan",
        "raymond-fung",
        "helen-mak",
        "zhao-minghui",
        "chow-wai-lun",
        "jessica-tong",
    )
    for i, (who, height) in enumerate(zip(order, (1.0, 1.02, 1.05, 0.97, 0.95, 1.04, 0.96), strict=True)):
        place = Place(249 + i * 217, 1100 - 6.3 * 98 * height, 98 * height)
        canvas.glow(place.x + 16, 1106, 112, 24, rgb("#1a0d08"), 0.6)
        draw_person(canvas, place, CAST[who], ARMS_CLASPED if CAST[who].wear == "jacket" or i == 0 else ARMS_DOWN)


def speaker_at_lectern(canvas: Canvas) -> None:
    """The chairman speaks at a lectern on the pier."""
    draw_day_harbour(canvas, 640, 7)
    canvas.gradient([(0, 0), (560, 0), (560, 1200), (0, 1200)], rgb("#0c4a68"), rgb("#2394a0"))
    for row in range(7):
        wave = smooth([(x, 620 + row * 66 + 22 * math.sin(x / 90 + row)) for x in range(-60, 561, 31)], False)
        canvas.stroke(wave, 3, clear(WHITE, 0.08 + 0.02 * row))
    draw_emblem(canvas, 280, 190, 78, rgb("#cfeff0"))
    canvas.text(280, 350, "鰂魚涌研究碼頭", 56, WHITE)
    canvas.text(280, 420, "啟用儀式", 56, WHITE)
    canvas.text(280, 495, "12 May 2026", 32, rgb("#cfeff0"))
    canvas.soften([(560, 0), (590, 0), (590, 1200), (560, 1200)], rgb("#0b2230"), 0.35, 16)
    draw_plant(canvas, 690, 1230, 520)
    canvas.glow(1130, 1150, 420, 130, rgb("#0b2230"), 0.4)
    arms = (((0.68, 0.6), (1.12, 1.35), (1.42, 0.62)), ((-0.68, 0.6), (-0.95, 1.5), (-0.52, 2.05)))
    draw_person(canvas, Place(1130, 500, 236), CAST["helen-mak"], arms, legs=False)
    draw_lectern(canvas, 1090, 930)


def draw_lectern(canvas: Canvas, x: float, top: float) -> None:
    """A lectern with the sign of the organisation and two microphones."""
    canvas.gradient(
        [(x - 300, top + 40), (x + 300, top + 40), (x + 250, 1260), (x - 250, 1260)],
        rgb("#f3efe6"),
        rgb("#cfc7b8"),
        across=True,
    )
    canvas.gradient(
        [(x - 270, top - 26), (x + 270, top - 26), (x + 330, top + 44), (x - 330, top + 44)],
        rgb("#8d5f3c"),
        rgb("#6a4229"),
    )
    canvas.box(x - 330, top + 40, x + 330, top + 60, rgb("#53321f"), 6)
    canvas.polygon([(x - 120, top - 14), (x + 90, top - 14), (x + 104, top + 26), (x - 134, top + 26)], rgb("#fbfaf6"))
    draw_emblem(canvas, x, top + 172, 62, rgb("#0b5c73"))
    for side in (-1, 1):
        stem = smooth([(x + side * 190, top + 10), (x + side * 200, top - 90), (x + side * 120, top - 150)], False)
        canvas.stroke(stem, 9, rgb("#252a33"))
        canvas.ellipse(x + side * 112, top - 156, 26, 20, rgb("#1b1f27"))
        canvas.ellipse(x + side * 112 - 6, top - 162, 10, 6, rgb("#525a68"))


def signing(canvas: Canvas) -> None:
    """Two men shake hands behind a table with the signed agreement."""
    draw_day_harbour(canvas, 560, 8)
    for x in (0, 590, 1195, 1786):
        canvas.gradient(
            [(x - 14, 0), (x + 18, 0), (x + 18, 1200), (x - 14, 1200)], rgb("#e9ebea"), rgb("#bcc6c8"), across=True
        )
    canvas.box(330, 70, 1470, 226, rgb("#0b5c73"), 14)
    canvas.text(935, 122, "共用實驗室協議簽署儀式", 56, WHITE)
    canvas.text(935, 186, "Signing Ceremony for the Shared Laboratory", 30, rgb("#cfeff0"))
    draw_emblem(canvas, 440, 148, 48, rgb("#cfeff0"))
    draw_plant(canvas, 150, 1010, 560)
    draw_plant(canvas, 1660, 1010, 560)
    left = (((-0.68, 0.6), (-0.92, 1.5), (-0.8, 2.4)), ((0.68, 0.6), (0.86, 1.45), (1.12, 1.72)))
    right = (((0.68, 0.6), (0.92, 1.5), (0.8, 2.4)), ((-0.68, 0.6), (-0.86, 1.45), (-1.12, 1.72)))
    draw_person(canvas, Place(674, 500, 196), CAST["raymond-fung"], left, legs=False)
    draw_person(canvas, Place(1126, 496, 196), CAST["joseph-kwan"], right, legs=False)
    canvas.gradient([(180, 975), (1620, 975), (1760, 1060), (40, 1060)], rgb("#8d5f3c"), rgb("#a87549"))
    canvas.gradient([(40, 1060), (1760, 1060), (1760, 1220), (40, 1220)], rgb("#6a4229"), rgb("#472b1b"))
    for x in (560, 1240):
        canvas.soften([(x - 160, 1000), (x + 160, 1000), (x + 180, 1046), (x - 180, 1046)], rgb("#2b1710"), 0.5, 12)
        canvas.polygon([(x - 150, 990), (x + 150, 990), (x + 176, 1038), (x - 176, 1038)], rgb("#0b5c73"))
        canvas.polygon([(x - 130, 994), (x - 4, 994), (x - 6, 1032), (x - 152, 1032)], rgb("#fbfaf6"))
        canvas.polygon([(x + 130, 994), (x + 4, 994), (x + 6, 1032), (x + 152, 1032)], rgb("#eeece4"))
    draw_flowers(canvas, 900, 1030)


def draw_flowers(canvas: Canvas, x: float, base: float) -> None:
    """A low bowl of flowers."""
    chance = random.Random(8)
    for _ in range(60):
        dx, dy = chance.gauss(0, 62), -min(56, abs(chance.gauss(0, 26)))
        tone = chance.choice((rgb("#f4a6a0"), rgb("#fbe3d6"), rgb("#e8636a"), rgb("#5f9a63"), rgb("#3f7d52"), WHITE))
        canvas.ellipse(x + dx, base - 30 + dy, 15, 13, mix(tone, rgb("#7a3a3a"), chance.random() * 0.15))
    canvas.gradient(
        smooth([(x - 120, base - 30), (x + 120, base - 30), (x + 70, base + 8), (x - 70, base + 8)]),
        rgb("#f2f0ea"),
        rgb("#c9c2b4"),
    )


def two_rows(canvas: Canvas) -> None:
    """Four people in front, five on a step behind them, a banner over all."""
    draw_day_harbour(canvas, 560, 6)
    for x in (110, 1690):
        canvas.gradient(
            [(x - 14, 16), (x + 14, 16), (x + 14, 1010), (x - 14, 1010)], rgb("#f6f4ee"), rgb("#b9bdb9"), across=True
        )
    banner = smooth([(110, 34), (900, 50), (1690, 34)], False)
    canvas.gradient(
        [*banner, (1690, 210), *reversed([(x, y + 176) for x, y in banner]), (110, 210)], rgb("#0b5c73"), rgb("#127c8c")
    )
    canvas.text(900, 106, "海港開放日 2026", 70, WHITE)
    canvas.text(900, 178, "Open Harbour Day 2026", 36, rgb("#cfeff0"))
    canvas.gradient([(0, 900), (1800, 900), (1800, 1000), (0, 1000)], rgb("#c9a57c"), rgb("#a98158"))
    back = ("samuel-leung", "wong-tsz-kit", "emily-carter", "chow-wai-lun", "lars-nyberg")
    for i, (who, height) in enumerate(zip(back, (1.0, 0.99, 0.96, 1.0, 1.05), strict=True)):
        place = Place(290 + i * 305, 962 - 6.3 * 93 * height, 93 * height)
        canvas.glow(place.x + 14, 966, 106, 18, rgb("#3a2413"), 0.5)
        draw_person(canvas, place, CAST[who], ARMS_BEHIND, legs=True)
    canvas.gradient([(0, 1000), (1800, 1000), (1800, 1060), (0, 1060)], rgb("#8a6543"), rgb("#6f4e33"))
    canvas.gradient([(0, 1060), (1800, 1060), (1800, 1200), (0, 1200)], rgb("#d9b88d"), rgb("#b78d61"))
    front = ("chan-siu-fong", "raymond-fung", "jessica-tong", "lam-tak-shing")
    for i, (who, height) in enumerate(zip(front, (0.96, 1.03, 0.95, 1.0), strict=True)):
        place = Place(442 + i * 305, 1152 - 6.3 * 103 * height, 103 * height)
        canvas.glow(place.x + 16, 1156, 124, 24, rgb("#3a2413"), 0.5)
        draw_person(canvas, place, CAST[who], ARMS_CLASPED)


def draw_armchair(canvas: Canvas, place: Place) -> None:
    """An armchair for somebody who sits at `place`."""
    back = place.both((0, 0.4), (-0.8, 0.42), (-1.12, 0.7), (-1.18, 2.0), (-1.1, 3.3))
    canvas.gradient(smooth(back), rgb("#e9e1d4"), rgb("#b8a994"))
    for side in (-1, 1):
        arm = place.line(
            (side * 0.82, 1.75), (side * 1.3, 1.75), (side * 1.36, 2.2), (side * 1.3, 3.7), (side * 0.84, 3.7)
        )
        canvas.gradient(smooth(arm), rgb("#f3ecdf"), rgb("#a99a85"))
        canvas.stroke(place.line((side * 1.0, 3.7), (side * 1.04, 4.4)), 0.09 * place.size, rgb("#5b3d28"))
    canvas.gradient(place.both((-0.86, 2.9), (-0.86, 3.75)), rgb("#d9cdbb"), rgb("#9a8b77"))


def panel_of_five(canvas: Canvas) -> None:
    """Five people in armchairs on a stage."""
    canvas.backdrop([(0, rgb("#1a2038")), (0.7, rgb("#3a3f62")), (1, rgb("#3a3f62"))])
    draw_screen(canvas, 260, 70, 1540, 640)
    draw_title(canvas, 250, "海港論壇 2025", "Harbour Forum 2025", 84)
    draw_floor(canvas, 900, "#6b4a3a", "#2f1f1c")
    draw_plant(canvas, 90, 985, 430)
    draw_plant(canvas, 1710, 985, 430)
    people = ("emily-carter", "samuel-leung", "anita-rao", "zhao-minghui", "joseph-kwan")
    lap = (((0.68, 0.6), (0.92, 1.5), (0.35, 2.15)), ((-0.68, 0.6), (-0.92, 1.5), (-0.3, 2.2)))
    talk = (((0.68, 0.6), (0.95, 1.45), (0.3, 2.1)), ((-0.68, 0.6), (-1.0, 1.45), (-0.55, 0.85)))
    rest = (((0.68, 0.6), (0.98, 1.45), (1.08, 1.8)), ((-0.68, 0.6), (-0.98, 1.45), (-1.08, 1.8)))
    for i, (who, arms) in enumerate(zip(people, (lap, rest, talk, lap, rest), strict=True)):
        place = Place(252 + i * 324, 575, 106)
        canvas.glow(place.x, 1062, 170, 30, rgb("#0d0810"), 0.6)
        draw_armchair(canvas, place)
        draw_seated(canvas, place, CAST[who], arms)
    for x in (414, 738, 1062, 1386):
        draw_side_table(canvas, x, 925)


def draw_side_table(canvas: Canvas, x: float, top: float) -> None:
    """A small table with a glass of water."""
    canvas.stroke([(x, top), (x, top + 130)], 8, rgb("#2b2326"))
    canvas.ellipse(x, top + 132, 34, 9, rgb("#2b2326"))
    canvas.ellipse(x, top + 4, 44, 13, rgb("#6a4229"))
    canvas.ellipse(x, top, 44, 13, rgb("#b98a5c"))
    canvas.box(x - 11, top - 42, x + 11, top - 2, clear(rgb("#e6f6fa"), 0.75), 4)
    canvas.box(x - 10, top - 26, x + 10, top - 3, clear(rgb("#8fd0e2"), 0.8), 3)


def draw_fish(canvas: Canvas, x: float, y: float, size: float, colour: Colour, way: int) -> None:
    """A fish that swims to the right (1) or to the left (-1)."""
    body = smooth(
        [
            (x - way * size, y),
            (x - way * size * 0.2, y - size * 0.42),
            (x + way * size * 0.8, y - size * 0.1),
            (x + way * size * 0.9, y + size * 0.06),
            (x - way * size * 0.2, y + size * 0.4),
        ]
    )
    tail = [
        (x - way * size * 0.8, y),
        (x - way * size * 1.45, y - size * 0.42),
        (x - way * size * 1.25, y),
        (x - way * size * 1.45, y + size * 0.42),
    ]
    canvas.polygon(tail, dark(colour, 0.15))
    canvas.gradient(body, light(colour, 0.25), dark(colour, 0.15))
    canvas.stroke(
        smooth(
            [
                (x + way * size * 0.2, y - size * 0.3),
                (x + way * size * 0.1, y),
                (x + way * size * 0.2, y + size * 0.26),
            ],
            False,
        ),
        size * 0.09,
        clear(WHITE, 0.7),
    )
    canvas.ellipse(x + way * size * 0.58, y - size * 0.07, size * 0.07, size * 0.07, rgb("#15202c"))


def draw_tank(canvas: Canvas) -> None:
    """The water, plants and fish of the large tank."""
    canvas.backdrop([(0, rgb("#2ba6c4")), (0.4, rgb("#1273a6")), (1, rgb("#0a2c5c"))])
    for ray in (240, 620, 1010, 1430):
        canvas.soften([(ray - 30, -60), (ray + 50, -60), (ray + 250, 1000), (ray - 40, 1000)], rgb("#bff2f2"), 0.22, 36)
    chance = random.Random(21)
    for _ in range(26):
        x, height = chance.uniform(0, 1800), chance.uniform(120, 330)
        weed = [(x + 20 * math.sin(i * 0.9 + x), 960 - height * i / 6) for i in range(7)]
        canvas.stroke(smooth(weed, False), chance.uniform(9, 18), mix(rgb("#0f5a58"), rgb("#54b08a"), chance.random()))
    for _ in range(34):
        x, r = chance.uniform(0, 1800), chance.uniform(26, 76)
        canvas.ellipse(
            x,
            960,
            r,
            r * 0.8,
            mix(chance.choice((rgb("#e0787a"), rgb("#c9a26a"), rgb("#6f5f9a"), rgb("#3c6e7a"))), rgb("#0a2c5c"), 0.3),
        )
    tones = ("#ffb347", "#ffd35c", "#f2705f", "#f7f3e8", "#7fd0e8", "#ff8f6b")
    for i in range(25):
        x, y = 90 + i * 397 % 1660, 90 + i * 211 % 600
        draw_fish(canvas, x, y, 24 + i * 13 % 34, rgb(tones[i % 6]), 1 if i % 3 else -1)
    for _ in range(70):
        r = chance.uniform(2, 8)
        canvas.ring(chance.uniform(0, 1800), chance.uniform(0, 860), r, r, 1.6, clear(WHITE, 0.5))


def children_at_tank(canvas: Canvas) -> None:
    """Four children look into a tank of fish."""
    draw_tank(canvas)
    canvas.gradient([(0, 960), (1800, 960), (1800, 1200), (0, 1200)], rgb("#1b2440"), rgb("#0c1122"))
    canvas.box(0, 945, 1800, 972, rgb("#34405f"))
    canvas.glow(900, 1010, 1000, 70, rgb("#4fc3dc"), 0.35)
    children = (
        ("#1d1719", "#e8b04a", "short", 0.0),
        ("#3b2723", "#d9534f", "tail", 70.0),
        ("#2b1d1b", "#58a88a", "bob", 24.0),
        ("#1d1719", "#5b7fc4", "short", -30.0),
    )
    for i, (hair, cloth, style, lower) in enumerate(children):
        place = Place(330 + i * 385, 780 + lower, 190)
        canvas.glow(place.x, place.y - 80, 190, 250, rgb("#8ff0f0"), 0.28)
        draw_from_behind(canvas, place, rgb(hair), rgb(cloth), SKIN[i % 3], style)
        bag = rgb(("#26476e", "#8e2f45", "#33415c", "#c8643c")[i])
        canvas.gradient(
            smooth(place.both((0, 0.75), (-0.48, 0.82), (-0.56, 1.4), (-0.55, 2.6))), light(bag, 0.12), dark(bag, 0.25)
        )
        canvas.gradient(smooth(place.both((0, 1.55), (-0.34, 1.58), (-0.38, 2.3))), light(bag, 0.2), dark(bag, 0.1))


def audience(canvas: Canvas) -> None:
    """Rows of people watch a presentation."""
    canvas.backdrop([(0, rgb("#141a30")), (1, rgb("#2b2f4a"))])
    draw_screen(canvas, 330, 70, 1470, 560)
    canvas.text(900, 150, "海港論壇 2025", 62, WHITE)
    canvas.text(900, 214, "Ten Years of Harbour Water", 34, rgb("#cfeff0"))
    bars = (120, 96, 140, 128, 164, 150, 196, 186, 228, 240)
    for i, height in enumerate(bars):
        x = 490 + i * 86
        canvas.gradient(
            [(x, 520 - height), (x + 50, 520 - height), (x + 50, 520), (x, 520)], rgb("#ffe0a0"), rgb("#f29a6b")
        )
    chance = random.Random(4)
    for row in range(6):
        size, y = 44 + row * 21, 600 + row * 104 + row * row * 5
        count = 15 - row * 2
        step = 1800 / (count - 0.4)
        canvas.soften([(0, y), (1800, y), (1800, y + 150), (0, y + 150)], rgb("#0b0f1f"), 0.4, 30)
        for i in range(count):
            place = Place(
                (i + 0.3 + (row % 2) * 0.45) * step - step * 0.25 + chance.uniform(-8, 8),
                y + chance.uniform(-9, 9),
                size,
            )
            shade = 0.12 + 0.05 * row
            canvas.glow(place.x, place.y - size * 0.7, size * 0.62, size * 0.62, rgb("#9fe8f0"), 0.22 - 0.03 * row)
            style = chance.choice(("short", "short", "bob", "long", "tail", "short"))
            hair = chance.choice(HAIR if style == "short" else HAIR[:3] + HAIR[-2:])
            cloth, skin = chance.choice(CLOTH), chance.choice(SKIN)
            draw_from_behind(canvas, place, dark(hair, shade), dark(cloth, shade), dark(skin, shade), style)
