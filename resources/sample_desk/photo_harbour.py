"""The harbour: the research vessel at dusk, the pier from the air."""

from __future__ import annotations

import random

from photo_canvas import Canvas, Colour, Point, clear, dark, light, mix, rgb, smooth
from photo_setting import WHITE, draw_emblem, draw_hills, draw_skyline, draw_waves


def vessel_at_dusk(canvas: Canvas) -> None:
    """The research vessel in front of the lit city."""
    stops = ((0, "#1c2350"), (0.22, "#51407f"), (0.4, "#c4628c"), (0.52, "#f59a6e"), (0.59, "#ffd79c"), (1, "#ffd79c"))
    canvas.backdrop([(height, rgb(name)) for height, name in stops])
    canvas.glow(430, 660, 420, 220, rgb("#ffe9b8"), 0.75)
    canvas.ellipse(430, 640, 58, 58, rgb("#fff3d0"))
    for x, y, width in ((300, 210, 620), (1250, 150, 520), (900, 330, 760), (1500, 400, 420), (180, 420, 380)):
        canvas.soften(
            smooth([(x - width / 2, y), (x, y - 15), (x + width / 2, y), (x, y + 13)]), rgb("#ffb9a0"), 0.5, 9
        )
    draw_hills(canvas, 706, 260, rgb("#6d4a7d"), 0.9)
    draw_hills(canvas, 706, 170, rgb("#503c70"), 2.7)
    draw_skyline(canvas, 706, 270, rgb("#3c3564"), 23, 0.2)
    draw_skyline(canvas, 706, 150, rgb("#262550"), 31, 0.34)
    canvas.mirror(706, rgb("#232a58"), 0.34, 9)
    canvas.soften([(390, 720), (470, 720), (560, 1190), (300, 1190)], rgb("#ffd79c"), 0.4, 22)
    draw_waves(canvas, 716, 1190, rgb("#ffd9b8"), 7, 150)
    draw_vessel(canvas, 520, 905)
    canvas.soften([(0, 1060), (1800, 1060), (1800, 1200), (0, 1200)], rgb("#141a3c"), 0.5, 50)


def draw_vessel(canvas: Canvas, x: float, water: float) -> None:
    """The vessel: stern at `x`, its waterline at the height `water`, sailing to the right."""
    canvas.soften(
        [(x - 10, water), (x + 820, water), (x + 700, water + 120), (x + 90, water + 120)], rgb("#10142e"), 0.65, 22
    )
    draw_hull(canvas, x, water)
    draw_emblem(canvas, x + 330, water - 30, 18, rgb("#fbf1e4"))
    draw_bridge(canvas, x, water)
    draw_stern_gear(canvas, x, water)
    canvas.soften(
        smooth([(x - 330, water + 14), (x - 20, water - 4), (x + 300, water + 16), (x - 30, water + 30)]),
        rgb("#ffe6d4"),
        0.6,
        7,
    )
    canvas.soften(
        smooth([(x + 700, water + 10), (x + 790, water - 12), (x + 860, water + 16), (x + 780, water + 24)]),
        WHITE,
        0.7,
        6,
    )


def draw_hull(canvas: Canvas, x: float, water: float) -> None:
    """The hull with its stripe and its name."""
    hull = [
        (x, water - 92),
        (x + 560, water - 92),
        (x + 640, water - 128),
        (x + 880, water - 156),
        *smooth([(x + 880, water - 156), (x + 830, water - 60), (x + 760, water + 8)], False),
        (x + 30, water + 8),
    ]
    canvas.gradient(hull, rgb("#1c86a0"), rgb("#0a3a55"))
    stripe = [
        (x + 6, water - 66),
        (x + 560, water - 66),
        (x + 650, water - 98),
        (x + 856, water - 120),
        (x + 848, water - 104),
        (x + 652, water - 82),
        (x + 562, water - 52),
        (x + 10, water - 52),
    ]
    canvas.polygon(stripe, rgb("#fbf1e4"))
    canvas.polygon(
        [(x + 24, water - 14), (x + 785, water - 14), (x + 760, water + 8), (x + 30, water + 8)], rgb("#8e2f45")
    )
    canvas.text(x + 748, water - 62, "海潮號", 30, rgb("#fbf1e4"))


def draw_bridge(canvas: Canvas, x: float, water: float) -> None:
    """The decks, windows, funnel and mast of the vessel."""
    shade = rgb("#cdb9bd")
    for x0, x1, top, bottom in ((270, 690, -178, -90), (350, 670, -252, -176), (440, 650, -318, -250)):
        wall = [(x + x0, water + top), (x + x1 - 18, water + top), (x + x1, water + bottom), (x + x0, water + bottom)]
        canvas.gradient(wall, rgb("#fff3e8"), shade)
        canvas.box(x + x0 - 8, water + top - 8, x + x1 - 8, water + top + 2, rgb("#e7d5d2"), 3)
    for i in range(9):
        canvas.box(x + 296 + i * 42, water - 148, x + 320 + i * 42, water - 122, rgb("#ffe2a0"), 6)
    for i in range(7):
        canvas.box(x + 372 + i * 40, water - 226, x + 398 + i * 40, water - 200, rgb("#ffdb8c"), 5)
    canvas.box(x + 458, water - 304, x + 642, water - 276, rgb("#3a4569"), 4)
    for i in range(6):
        canvas.box(x + 464 + i * 30, water - 300, x + 488 + i * 30, water - 280, rgb("#ffe9b8"), 3)
    canvas.gradient(
        [(x + 372, water - 312), (x + 424, water - 312), (x + 430, water - 254), (x + 368, water - 254)],
        rgb("#1c86a0"),
        rgb("#0a3a55"),
    )
    canvas.polygon(
        [(x + 371, water - 296), (x + 425, water - 296), (x + 427, water - 280), (x + 370, water - 280)], rgb("#fbf1e4")
    )
    canvas.stroke([(x + 540, water - 320), (x + 540, water - 452)], 9, rgb("#f3e3dc"))
    for height, half in ((360, 46), (400, 32), (436, 18)):
        canvas.stroke([(x + 540 - half, water - height), (x + 540 + half, water - height)], 6, rgb("#e2d0cd"))
    canvas.ellipse(x + 598, water - 346, 22, 22, rgb("#fff6ee"))
    for dx, dy, tone in (
        (540, -456, "#ff6b5e"),
        (640, -262, "#fff0c8"),
        (280, -196, "#fff0c8"),
        (858, -168, "#9dffb0"),
    ):
        canvas.glow(x + dx, water + dy, 34, 34, rgb(tone), 0.7)
        canvas.ellipse(x + dx, water + dy, 5, 5, light(rgb(tone), 0.5))
    canvas.glow(x + 480, water - 150, 300, 120, rgb("#ffcf8a"), 0.16)


def draw_stern_gear(canvas: Canvas, x: float, water: float) -> None:
    """The frame and the crane over the working deck, and the rail of the bow."""
    frame = rgb("#e8a13c")
    canvas.stroke([(x + 24, water - 92), (x - 12, water - 230), (x + 70, water - 246), (x + 96, water - 92)], 11, frame)
    canvas.stroke([(x + 26, water - 238), (x + 26, water - 150)], 3, rgb("#2b2b3c"))
    canvas.ellipse(x + 26, water - 138, 15, 19, rgb("#d9534f"))
    canvas.stroke([(x + 200, water - 92), (x + 200, water - 176), (x + 118, water - 214)], 10, dark(frame, 0.15))
    canvas.box(x + 128, water - 124, x + 180, water - 90, rgb("#c8643c"), 4)
    for i in range(9):
        post = x + 690 + i * 22
        canvas.stroke([(post, water - 138 - i * 2), (post, water - 164 - i * 2)], 2.5, rgb("#f3e3dc"))
    canvas.stroke([(x + 690, water - 164), (x + 868, water - 182)], 2.5, rgb("#f3e3dc"))


AXIS: Point = (0.845, -0.535)
SIDE: Point = (0.40, 0.50)


def on_pier(along: float, beside: float, up: float = 0) -> Point:
    """A point of the pier: `along` from the shore, `beside` the middle line, `up` above the deck."""
    return 450 + AXIS[0] * along + SIDE[0] * beside, 930 + AXIS[1] * along + SIDE[1] * beside - up


def deck(along0: float, along1: float, beside: float, up: float = 0) -> list[Point]:
    """The four corners of a level area of the pier."""
    return [
        on_pier(along0, -beside, up),
        on_pier(along1, -beside, up),
        on_pier(along1, beside, up),
        on_pier(along0, beside, up),
    ]


def block(canvas: Canvas, area: tuple[float, float, float], base: float, top: float, colour: Colour) -> None:
    """A building on the pier: area is (from, to, half width)."""
    near, far, half = area
    canvas.gradient(
        [on_pier(near, half, base), on_pier(far, half, base), on_pier(far, half, top), on_pier(near, half, top)],
        dark(colour, 0.12),
        dark(colour, 0.2),
        across=True,
    )
    canvas.polygon(
        [on_pier(near, half, base), on_pier(near, -half, base), on_pier(near, -half, top), on_pier(near, half, top)],
        dark(colour, 0.34),
    )
    canvas.gradient(deck(near, far, half, top), light(colour, 0.3), colour)


def pier_from_the_air(canvas: Canvas) -> None:
    """The pier with its laboratory, seen from above."""
    canvas.backdrop([(0, rgb("#0d5f86")), (0.5, rgb("#1b8fa3")), (1, rgb("#3cb7ae"))])
    canvas.soften(smooth([(-200, 380), (420, 760), (900, 1250), (-200, 1300)]), rgb("#8fe3cc"), 0.75, 90)
    canvas.soften(smooth([(900, -80), (1900, -60), (1900, 330), (1400, 160)]), rgb("#083f68"), 0.6, 110)
    chance = random.Random(12)
    for _ in range(420):
        x, y, reach = chance.uniform(-20, 1800), chance.uniform(0, 1200), chance.uniform(10, 34)
        canvas.stroke(
            smooth([(x, y), (x + reach / 2, y - reach * 0.12), (x + reach, y)], False, 5),
            2.2,
            clear(light(rgb("#8fe3e0"), 0.5), chance.uniform(0.08, 0.34)),
        )
    draw_shore(canvas)
    canvas.soften(
        [on_pier(-40, 60, -46), on_pier(1130, 60, -46), on_pier(1130, 170, -46), on_pier(-40, 170, -46)],
        rgb("#07395a"),
        0.45,
        12,
    )
    draw_pier(canvas)
    for x, y, way, tone in (
        (1180, 880, 1, "#f2705f"),
        (700, 250, -1, "#fbf7ec"),
        (1560, 640, 1, "#ffd35c"),
        (330, 330, -1, "#fbf7ec"),
    ):
        draw_boat(canvas, x, y, way, rgb(tone))
    canvas.soften(smooth([(1150, 1010), (1500, 930), (1820, 1040), (1500, 1160)]), rgb("#063a56"), 0.22, 60)


def draw_shore(canvas: Canvas) -> None:
    """The green shore with its promenade, road and trees."""
    edge = smooth([(-80, 560), (160, 700), (330, 830), (520, 960), (640, 1090), (720, 1290)], False)
    canvas.polygon([*edge, (-80, 1300)], rgb("#f0dfb8"))
    for inset, tone in ((26, "#d9c9a6"), (60, "#8dbb7c"), (150, "#74a868")):
        canvas.polygon([*((x - inset, y + inset * 0.8) for x, y in edge), (-300, 1400)], rgb(tone))
    road = [(x - 230, y + 190) for x, y in edge]
    canvas.stroke(road, 64, rgb("#6f7680"))
    for i in range(0, len(road) - 2, 3):
        canvas.stroke([road[i], road[i + 1]], 4, rgb("#f3efe0"))
    for i, car in ((12, "#d9534f"), (27, "#fbf7ec"), (36, "#34557f")):
        canvas.ellipse(road[i][0] + 12, road[i][1] - 14, 21, 14, dark(rgb(car), 0.3))
        canvas.ellipse(road[i][0] + 10, road[i][1] - 19, 19, 12, rgb(car))
    draw_trees(canvas, edge)


def draw_trees(canvas: Canvas, edge: list[Point]) -> None:
    """Trees along the promenade and behind the road; `edge` is the line of the shore."""
    chance = random.Random(5)
    for _ in range(150):
        x, y = edge[chance.randrange(len(edge))]
        inset = chance.choice((chance.uniform(78, 165), chance.uniform(300, 520)))
        tx, ty, r = x - inset + chance.uniform(-14, 14), y + inset * 0.8, chance.uniform(15, 30)
        canvas.ellipse(tx + r * 0.35, ty + r * 0.4, r, r * 0.9, dark(rgb("#4f8a55"), 0.4))
        tone = mix(rgb("#3f7d4e"), rgb("#8fc06f"), chance.random())
        canvas.ellipse(tx, ty, r, r * 0.92, tone)
        canvas.ellipse(tx - r * 0.25, ty - r * 0.3, r * 0.5, r * 0.42, light(tone, 0.18))


def draw_pier(canvas: Canvas) -> None:
    """The deck on its piles, seats, the laboratory and the landing."""
    for along in range(40, 1100, 62):
        canvas.stroke([on_pier(along, 78, 0), on_pier(along, 78, -44)], 13, rgb("#56707a"))
    canvas.polygon([on_pier(-70, 92), on_pier(1120, 92), on_pier(1120, 92, -20), on_pier(-70, 92, -20)], rgb("#a9a491"))
    canvas.gradient(deck(-90, 1120, 92), rgb("#f6ead2"), rgb("#e2cfac"))
    for along in range(-60, 1110, 22):
        canvas.stroke([on_pier(along, -88), on_pier(along, 88)], 1.5, clear(rgb("#8a6b45"), 0.3))
    for along in range(30, 600, 68):
        for side in (-66, 66):
            canvas.polygon(
                [
                    on_pier(along, side - 7),
                    on_pier(along + 34, side - 7),
                    on_pier(along + 34, side + 7),
                    on_pier(along, side + 7),
                ],
                rgb("#8c8f94"),
            )
            x, y = on_pier(along + 50, side)
            canvas.ellipse(x + 4, y + 4, 13, 11, rgb("#58774a"))
            canvas.ellipse(x, y - 3, 12, 11, rgb("#6fa65e"))
    draw_pier_laboratory(canvas)


def draw_pier_laboratory(canvas: Canvas) -> None:
    """The building at the seaward end, with windows and solar panels."""
    canvas.soften(deck(640, 1080, 112, -10), rgb("#5a4630"), 0.4, 10)
    block(canvas, (650, 1070, 78), 0, 74, rgb("#f2efe8"))
    for i in range(9):
        canvas.polygon(
            [
                on_pier(672 + i * 44, 78.5, 18),
                on_pier(700 + i * 44, 78.5, 18),
                on_pier(700 + i * 44, 78.5, 54),
                on_pier(672 + i * 44, 78.5, 54),
            ],
            rgb("#4f9fb8"),
        )
    for row in (-46, -4):
        for i in range(5):
            near = 672 + i * 40
            canvas.gradient(
                [
                    on_pier(near, row, 75),
                    on_pier(near + 34, row, 75),
                    on_pier(near + 34, row + 34, 75),
                    on_pier(near, row + 34, 75),
                ],
                rgb("#2f5c8f"),
                rgb("#173a66"),
            )
    block(canvas, (900, 1050, 60), 74, 128, rgb("#dfeaec"))
    canvas.gradient(deck(906, 1044, 54, 129), rgb("#2fa0ae"), rgb("#0b6a80"))
    x, y = on_pier(975, 0, 129)
    draw_emblem(canvas, x, y, 34, WHITE)


def draw_boat(canvas: Canvas, x: float, y: float, way: int, colour: Colour) -> None:
    """A small boat with its wake, seen from above."""
    canvas.soften([(x - way * 30, y), (x - way * 270, y + 64), (x - way * 270, y + 34)], WHITE, 0.5, 6)
    canvas.soften([(x - way * 30, y), (x - way * 250, y + 4), (x - way * 270, y + 20)], WHITE, 0.4, 6)
    hull = [
        (x + way * 54, y - 18),
        (x + way * 14, y - 22),
        (x - way * 42, y + 2),
        (x - way * 36, y + 22),
        (x + way * 22, y + 6),
    ]
    canvas.soften([(px + 8, py + 12) for px, py in hull], rgb("#06344f"), 0.5, 5)
    canvas.polygon(smooth(hull), colour)
    canvas.polygon(smooth([(px * 0.5 + x * 0.5, py * 0.5 + y * 0.5) for px, py in hull]), dark(colour, 0.25))
