"""People, drawn standing, sitting, close up or from behind.

A figure is measured in heads: `size` is the height of the head in pixels and (x, y) the point of the chin.
"""

from __future__ import annotations

from collections.abc import Sequence

from photo_canvas import Canvas, Colour, Point, clear, dark, light, mix, rgb, ribbon, smooth
from photo_cast import Look, Place
from photo_hair import draw_hair, draw_hair_behind

INK = rgb("#2a2026")


def limb(canvas: Canvas, points: Sequence[Point], start: float, end: float, colour: Colour) -> None:
    """An arm or leg along `points`, `start` pixels wide at the beginning and `end` at the end."""
    path = smooth(points, closed=False, steps=16)
    canvas.polygon(ribbon(path, start, end), colour)
    for i, (x, y) in enumerate(path):
        radius = (start + (end - start) * i / (len(path) - 1)) / 2
        canvas.ellipse(x, y, radius, radius, colour)


def draw_eye(canvas: Canvas, place: Place, side: int) -> None:
    """One eye, left (-1) or right (1); close up it has a white and a lid."""
    x, size = side * 0.155, place.size
    if size > 220:
        white = smooth(place.line((x - 0.075, -0.47), (x, -0.515), (x + 0.075, -0.47), (x, -0.437)))
        canvas.polygon(white, rgb("#fbf7f3"))
        lid = place.line((x - 0.08, -0.466), (x - 0.035, -0.508), (x + 0.035, -0.508), (x + 0.08, -0.466))
        canvas.ellipse(*place.at(x, -0.476), 0.04 * size, 0.04 * size, rgb("#4a2f24"))
        canvas.ellipse(*place.at(x, -0.476), 0.022 * size, 0.022 * size, INK)
        canvas.stroke(smooth(lid, False), 0.02 * size, INK)
    else:
        canvas.ellipse(*place.at(x, -0.475), 0.036 * size, 0.042 * size, INK)
    canvas.ellipse(*place.at(x - 0.012, -0.49), 0.011 * size, 0.012 * size, (255, 255, 255))


def draw_features(canvas: Canvas, place: Place, look: Look) -> None:
    """Brows, eyes, nose and a small smile."""
    size, skin = place.size, rgb(look.skin)
    brow = mix(rgb(look.hair), INK, 0.45)
    for side in (-1, 1):
        canvas.stroke(
            smooth(place.line((side * 0.23, -0.565), (side * 0.16, -0.6), (side * 0.08, -0.575)), False),
            0.028 * size,
            brow,
        )
        draw_eye(canvas, place, side)
        canvas.glow(*place.at(side * 0.22, -0.3), 0.1 * size, 0.08 * size, rgb("#e0604f"), 0.16)
    canvas.stroke(
        smooth(place.line((0.0, -0.46), (0.035, -0.34), (-0.02, -0.32)), False), 0.018 * size, dark(skin, 0.28)
    )
    lip = mix(dark(skin, 0.35), rgb("#a8323c"), 0.45)
    canvas.stroke(
        smooth(place.line((-0.12, -0.2), (-0.05, -0.165), (0.05, -0.165), (0.12, -0.2)), False), 0.026 * size, lip
    )
    if look.glasses:
        for side in (-1, 1):
            canvas.ring(*place.at(side * 0.16, -0.465), 0.115 * size, 0.095 * size, 0.02 * size, rgb("#33363f"))
        canvas.stroke(place.line((-0.05, -0.48), (0.05, -0.48)), 0.018 * size, rgb("#33363f"))


def draw_head(canvas: Canvas, place: Place, look: Look) -> None:
    """Neck, ears, face and hair."""
    size, skin = place.size, rgb(look.skin)
    canvas.gradient(
        place.both((-0.17, -0.25), (-0.18, 0.1), (-0.06, 0.25), (0, 0.31)), dark(skin, 0.3), dark(skin, 0.04)
    )
    for side in (-1, 1):
        canvas.ellipse(*place.at(side * 0.375, -0.43), 0.07 * size, 0.11 * size, dark(skin, 0.1))
    face = smooth(place.both((0, -0.98), (-0.28, -0.9), (-0.375, -0.62), (-0.36, -0.34), (-0.25, -0.09), (-0.1, 0.015)))
    canvas.gradient(face, light(skin, 0.12), dark(skin, 0.07), across=True)
    if look.beard:
        jaw = place.both(
            (0, -0.235), (-0.14, -0.26), (-0.25, -0.3), (-0.37, -0.42), (-0.345, -0.2), (-0.23, -0.02), (-0.08, 0.05)
        )
        canvas.polygon(smooth(jaw), clear(mix(rgb(look.hair), skin, 0.15), 0.92))
    draw_features(canvas, place, look)
    draw_hair(canvas, place, look)


def draw_torso(canvas: Canvas, place: Place, look: Look, length: float = 2.9) -> None:
    """Jacket, collar and tie down to `length` heads under the chin."""
    size, cloth, b = place.size, rgb(look.cloth), look.broad
    waist = 0.66 if look.wear in ("suit", "coat") else 0.56
    outline = smooth(
        place.both(
            (0, 0.16),
            (-0.24, 0.17),
            (-0.56 * b, 0.31),
            (-0.84 * b, 0.52),
            (-0.82 * b, 1.1),
            (-waist * b, 1.95),
            (-0.78 * b, length),
            (0, length + 0.05),
        )
    )
    canvas.gradient(outline, light(cloth, 0.1), dark(cloth, 0.22), across=True)
    depth = 1.75 if look.wear in ("suit", "coat") else 1.25
    canvas.polygon(
        place.line((-0.23, 0.13), (0, 0.16), (0.23, 0.13), (0.26, 0.3), (0.02, depth), (-0.02, depth), (-0.26, 0.3)),
        rgb(look.shirt),
    )
    if look.tie:
        tie = rgb(look.tie)
        canvas.polygon(place.line((-0.07, 0.3), (0.07, 0.3), (0.045, 0.44), (-0.045, 0.44)), dark(tie, 0.15))
        canvas.gradient(
            place.line((-0.045, 0.44), (0.045, 0.44), (0.1, depth - 0.3), (0, depth - 0.12), (-0.1, depth - 0.3)),
            tie,
            dark(tie, 0.2),
        )
    draw_lapels(canvas, place, look, depth, length)
    if look.wear == "suit":
        canvas.polygon(
            place.line((0.36, 0.98), (0.58, 0.96), (0.52, 0.86), (0.46, 0.93), (0.4, 0.86)),
            light(rgb(look.tie or look.shirt), 0.5),
        )
    canvas.ellipse(*place.at(0, depth + 0.14), 0.032 * size, 0.032 * size, dark(cloth, 0.5))


def draw_lapels(canvas: Canvas, place: Place, look: Look, depth: float, length: float) -> None:
    """The collar of the jacket and the seam under it."""
    cloth = rgb(look.cloth)
    for side in (-1, 1):
        flap = place.line(
            (side * 0.2, 0.1),
            (side * 0.34, 0.24),
            (side * 0.44, 0.7),
            (side * 0.3, 0.72),
            (side * 0.36, 0.84),
            (side * 0.01, depth),
        )
        canvas.polygon(flap, light(cloth, 0.13) if side < 0 else dark(cloth, 0.1))
        canvas.stroke([*flap[2:]], 0.014 * place.size, clear(dark(cloth, 0.5), 0.6))
        collar = place.line((side * 0.2, 0.06), (side * 0.03, 0.3), (side * 0.17, 0.42), (side * 0.28, 0.2))
        canvas.polygon(collar, light(rgb(look.shirt), 0.5 if side < 0 else 0.0))
    canvas.stroke(place.line((0, depth), (0.02, length)), 0.018 * place.size, clear(dark(cloth, 0.55), 0.7))


def draw_arm(canvas: Canvas, place: Place, look: Look, joints: Sequence[Point]) -> None:
    """An arm from shoulder over elbow to wrist, with its hand. `joints` are in heads from the chin."""
    size, cloth = place.size, rgb(look.cloth)
    tone = light(cloth, 0.05) if joints[0][0] < 0 else dark(cloth, 0.14)
    points = place.line(*joints)
    hand_x, hand_y = points[-1][0] * 1.13 - points[-2][0] * 0.13, points[-1][1] * 1.13 - points[-2][1] * 0.13
    canvas.ellipse(hand_x, hand_y, 0.15 * size, 0.17 * size, dark(rgb(look.skin), 0.03))
    limb(canvas, points, 0.43 * size, 0.31 * size, dark(tone, 0.2))
    shifted = [(x - 0.025 * size, y - 0.012 * size) for x, y in points]
    limb(canvas, shifted, 0.395 * size, 0.27 * size, tone)
    cuff = [(points[-1][0] * (1 - t) + hand_x * t, points[-1][1] * (1 - t) + hand_y * t) for t in (0.25, 0.5)]
    limb(canvas, cuff, 0.25 * size, 0.25 * size, rgb(look.shirt))
    canvas.ellipse(hand_x, hand_y + 0.05 * size, 0.125 * size, 0.14 * size, rgb(look.skin))


def draw_legs(canvas: Canvas, place: Place, look: Look) -> None:
    """Trousers or skirt, and shoes; the feet stand 6.3 heads under the chin."""
    cloth = rgb(look.lower or look.cloth)
    for side in (-1, 1):
        canvas.ellipse(*place.at(side * 0.34, 6.2), 0.25 * place.size, 0.12 * place.size, rgb("#1c1a20"))
        if look.skirt:
            shin = place.line(
                (side * 0.12, 3.6),
                (side * 0.46, 3.6),
                (side * 0.4, 5.0),
                (side * 0.38, 6.15),
                (side * 0.22, 6.15),
                (side * 0.18, 5.0),
            )
            canvas.gradient(shin, dark(rgb(look.skin), 0.2), dark(rgb(look.skin), 0.1))
        else:
            leg = place.line(
                (0, 2.7),
                (side * 0.66, 2.7),
                (side * 0.6, 4.2),
                (side * 0.52, 6.16),
                (side * 0.17, 6.16),
                (side * 0.1, 4.2),
                (0, 3.1),
            )
            canvas.gradient(leg, dark(cloth, 0.2 if side > 0 else 0.05), dark(cloth, 0.35 if side > 0 else 0.2))
    if look.skirt:
        canvas.gradient(place.both((-0.56, 2.7), (-0.66, 3.2), (-0.6, 4.3), (0, 4.36)), cloth, dark(cloth, 0.3))


ARMS_DOWN: tuple[tuple[Point, ...], ...] = (
    ((-0.68, 0.6), (-0.88, 1.5), (-0.84, 2.45)),
    ((0.68, 0.6), (0.88, 1.5), (0.84, 2.45)),
)
ARMS_CLASPED: tuple[tuple[Point, ...], ...] = (
    ((0.68, 0.6), (0.9, 1.55), (0.2, 2.2)),
    ((-0.68, 0.6), (-0.9, 1.55), (-0.2, 2.24)),
)
ARMS_BEHIND: tuple[tuple[Point, ...], ...] = (
    ((-0.68, 0.6), (-0.9, 1.4), (-0.72, 2.1)),
    ((0.68, 0.6), (0.9, 1.4), (0.72, 2.1)),
)


def draw_person(
    canvas: Canvas, place: Place, look: Look, arms: Sequence[Sequence[Point]] = ARMS_DOWN, legs: bool = True
) -> None:
    """A person who stands and looks at us. The arms are drawn in the order given."""
    draw_hair_behind(canvas, place, look)
    if legs:
        draw_legs(canvas, place, look)
    draw_torso(canvas, place, look)
    draw_head(canvas, place, look)
    for joints in arms:
        scaled = [(dx * (look.broad if i < 2 else 1), dy) for i, (dx, dy) in enumerate(joints)]
        draw_arm(canvas, place, look, scaled)


def draw_seated(canvas: Canvas, place: Place, look: Look, arms: Sequence[Sequence[Point]]) -> None:
    """A person who sits in an armchair; the feet stand 4.6 heads under the chin."""
    cloth = rgb(look.lower or look.cloth)
    draw_hair_behind(canvas, place, look)
    draw_torso(canvas, place, look, 2.3)
    for side in (-1, 1):
        canvas.ellipse(*place.at(side * 0.42, 4.52), 0.27 * place.size, 0.13 * place.size, rgb("#1c1a20"))
        tone = rgb(look.skin) if look.skirt else cloth
        shin = place.line((side * 0.22, 2.9), (side * 0.66, 2.9), (side * 0.58, 4.45), (side * 0.28, 4.45))
        canvas.gradient(shin, dark(tone, 0.22), dark(tone, 0.34 if side > 0 else 0.24))
        thigh = smooth(
            place.line(
                (side * 0.02, 2.1),
                (side * 0.7, 2.15),
                (side * 0.8, 2.7),
                (side * 0.66, 3.2),
                (side * 0.22, 3.22),
                (side * 0.04, 2.8),
            )
        )
        canvas.gradient(thigh, light(cloth, 0.08), dark(cloth, 0.18))
    if look.skirt:
        canvas.gradient(
            smooth(place.both((0, 2.1), (-0.66, 2.15), (-0.8, 2.7), (-0.7, 3.3), (0, 3.36))),
            light(cloth, 0.08),
            dark(cloth, 0.18),
        )
    draw_head(canvas, place, look)
    for joints in arms:
        draw_arm(canvas, place, look, joints)


def draw_from_behind(
    canvas: Canvas, place: Place, hair: Colour, cloth: Colour, skin: Colour, style: str = "short"
) -> None:
    """Head and shoulders of somebody who looks away from us."""
    canvas.gradient(place.both((-0.17, -0.2), (-0.2, 0.3)), dark(skin, 0.2), dark(skin, 0.3))
    outline = place.both((0, 0.14), (-0.24, 0.16), (-0.6, 0.3), (-0.9, 0.6), (-1.0, 1.4), (-0.98, 3.2))
    canvas.gradient(smooth(outline), light(cloth, 0.1), dark(cloth, 0.3))
    for side in (-1, 1):
        canvas.ellipse(*place.at(side * 0.4, -0.42), 0.07 * place.size, 0.11 * place.size, skin)
    low = {"short": -0.12, "bob": 0.1, "long": 0.7, "tail": -0.08}[style]
    wide = 0.42 if style in ("short", "tail") else 0.48
    back = place.both((0, -1.1), (-0.3, -1.03), (-wide, -0.76), (-wide, -0.4), (-wide + 0.14, low - 0.08), (0, low))
    canvas.gradient(smooth(back), light(hair, 0.16), dark(hair, 0.15))
    if style == "tail":
        canvas.gradient(
            smooth(place.both((0, -0.72), (-0.12, -0.5), (-0.16, 0.1), (0, 0.6))), light(hair, 0.1), dark(hair, 0.2)
        )
        canvas.ellipse(*place.at(0, -0.66), 0.1 * place.size, 0.06 * place.size, rgb("#d9534f"))
