"""People: how each newsmaker looks, and how a person is drawn standing, sitting or close up.

A figure is measured in heads: `size` is the height of the head in pixels and (x, y) the point of the chin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from photo_canvas import Canvas, Colour, Point, clear, dark, light, mix, rgb, smooth

INK = rgb("#2a2026")


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
    "wong-tsz-kit": Look("#eac29c", "#1f1b20", "short", "#eef2f6", "#7fb0cf", wear="coat", lower="#39445a", glasses=True),
    "lars-nyberg": Look("#f2cdb4", "#c7a066", "short", "#22364f", "#eef1f4", tie="#1a2333", beard=True, broad=1.06),
    "jessica-tong": Look("#f3d0b2", "#2b1d1b", "bun", "#d99a3d", "#fff8ee", wear="jacket", lower="#3a2f3a", skirt=True, broad=0.86),
    "joseph-kwan": Look("#e3b78f", "#8d8a8e", "receding", "#5b4a3f", tie="#7a2f39", glasses=True),
    "zhao-minghui": Look("#efc6a2", "#1d1719", "bob", "#34557f", "#f2f4f8", wear="jacket", lower="#22304a", skirt=True, broad=0.86),
    "lam-tak-shing": Look("#d7a278", "#dedbd8", "receding", "#2f3338", "#e9eef2", broad=1.04),
    "chan-siu-fong": Look("#f1caa6", "#3b2723", "curly", "#6d5a8f", "#faf5f0", wear="jacket", lower="#332d44", skirt=True, broad=0.9),
    "samuel-leung": Look("#e6b88e", "#201a1c", "side", "#3a7f6d", "#f6f7f5"),
    "emily-carter": Look("#f6d6c2", "#a9653a", "long", "#b5544a", "#fdf6ee", wear="jacket", lower="#3b3238", broad=0.88),
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


def limb(canvas: Canvas, points: Sequence[Point], start: float, end: float, colour: Colour) -> None:
    """An arm or leg along `points`, `start` pixels wide at the beginning and `end` at the end."""
    path = smooth(points, closed=False, steps=14)
    for i, (x, y) in enumerate(path):
        radius = (start + (end - start) * i / (len(path) - 1)) / 2
        canvas.ellipse(x, y, radius, radius, colour)


HAIR_BEHIND: dict[str, list[Point]] = {
    "bob": [(0, -1.1), (-0.34, -1.03), (-0.5, -0.7), (-0.52, -0.3), (-0.5, 0.02), (-0.36, 0.12), (-0.2, 0.02)],
    "long": [(0, -1.12), (-0.36, -1.03), (-0.5, -0.7), (-0.54, -0.2), (-0.6, 0.3), (-0.56, 0.75), (-0.3, 0.82), (-0.16, 0.3)],
    "bun": [(0, -1.1), (-0.34, -1.02), (-0.44, -0.7), (-0.42, -0.35), (-0.2, -0.2)],
}

HAIR_FRONT: dict[str, list[Point]] = {
    "short": [(-0.39, -0.42), (-0.44, -0.72), (-0.33, -1.02), (-0.02, -1.12), (0.3, -1.04), (0.44, -0.74), (0.39, -0.42),
              (0.34, -0.58), (0.29, -0.76), (0.1, -0.82), (-0.12, -0.8), (-0.29, -0.74), (-0.34, -0.58)],
    "side": [(-0.39, -0.4), (-0.44, -0.72), (-0.36, -1.0), (-0.08, -1.14), (0.26, -1.1), (0.45, -0.84), (0.4, -0.42),
             (0.35, -0.6), (0.28, -0.8), (0.06, -0.86), (-0.16, -0.74), (-0.31, -0.68), (-0.34, -0.56)],
    "receding": [(-0.38, -0.36), (-0.43, -0.66), (-0.34, -0.96), (-0.04, -1.06), (0.3, -0.98), (0.43, -0.68), (0.38, -0.36),
                 (0.34, -0.56), (0.33, -0.78), (0.2, -0.9), (0.0, -0.93), (-0.22, -0.9), (-0.33, -0.76), (-0.34, -0.56)],
    "bob": [(-0.44, 0.03), (-0.52, -0.3), (-0.49, -0.7), (-0.34, -1.03), (0.02, -1.11), (0.36, -1.0), (0.5, -0.7), (0.52, -0.3),
            (0.44, 0.03), (0.36, -0.3), (0.36, -0.54), (0.27, -0.72), (-0.02, -0.82), (-0.18, -0.74), (-0.34, -0.54), (-0.37, -0.28)],
    "long": [(-0.46, 0.34), (-0.53, -0.2), (-0.5, -0.7), (-0.34, -1.05), (0.02, -1.13), (0.36, -1.02), (0.5, -0.6), (0.43, -0.1),
             (0.37, -0.46), (0.26, -0.72), (0.06, -0.9), (-0.2, -0.74), (-0.36, -0.48), (-0.39, -0.2)],
    "bun": [(-0.38, -0.44), (-0.43, -0.72), (-0.32, -1.02), (0, -1.1), (0.32, -1.02), (0.43, -0.72), (0.38, -0.44),
            (0.33, -0.64), (0.2, -0.82), (-0.04, -0.86), (-0.24, -0.78), (-0.34, -0.62)],
    "curly": [(-0.42, -0.3), (-0.46, -0.7), (-0.36, -1.0), (0, -1.12), (0.36, -1.0), (0.46, -0.7), (0.42, -0.3),
              (0.35, -0.56), (0.24, -0.76), (0, -0.82), (-0.24, -0.76), (-0.35, -0.56)],
}  # fmt: skip


def draw_hair_behind(canvas: Canvas, place: Place, look: Look) -> None:
    """The hair that the face and the shoulders hide in part."""
    colour = rgb(look.hair)
    if look.style in HAIR_BEHIND:
        canvas.gradient(smooth(place.both(*HAIR_BEHIND[look.style])), colour, dark(colour, 0.35))
    if look.style == "bun":
        canvas.ellipse(*place.at(0.06, -1.2), 0.2 * place.size, 0.17 * place.size, dark(colour, 0.1))
    if look.style == "curly":
        for dx, dy in ((-0.42, -0.25), (-0.47, -0.5), (0.42, -0.25), (0.47, -0.5), (-0.4, -0.05), (0.4, -0.05)):
            canvas.ellipse(*place.at(dx, dy), 0.17 * place.size, 0.17 * place.size, dark(colour, 0.18))


def draw_hair(canvas: Canvas, place: Place, look: Look) -> None:
    """The hair around the face, with the light on it."""
    colour = rgb(look.hair)
    if look.style == "curly":
        for dx, dy in ((-0.42, -0.72), (-0.3, -0.95), (-0.1, -1.06), (0.12, -1.06), (0.31, -0.95), (0.42, -0.72)):
            canvas.ellipse(*place.at(dx, dy), 0.16 * place.size, 0.15 * place.size, light(colour, 0.04))
    canvas.gradient(smooth(place.line(*HAIR_FRONT[look.style])), light(colour, 0.12), dark(colour, 0.12))
    shine = smooth(place.line((-0.28, -0.86), (-0.16, -0.98), (0.04, -1.02)), closed=False)
    canvas.stroke(shine, 0.035 * place.size, clear(light(colour, 0.45), 0.35))


def draw_features(canvas: Canvas, place: Place, look: Look) -> None:
    """Brows, eyes, nose and a small smile."""
    size, skin = place.size, rgb(look.skin)
    brow = mix(rgb(look.hair), INK, 0.45)
    for side in (-1, 1):
        canvas.stroke(smooth(place.line((side * 0.23, -0.565), (side * 0.16, -0.6), (side * 0.08, -0.575)), False), 0.028 * size, brow)
        canvas.ellipse(*place.at(side * 0.155, -0.475), 0.036 * size, 0.042 * size, INK)
        canvas.ellipse(*place.at(side * 0.155 - 0.012, -0.49), 0.011 * size, 0.012 * size, (255, 255, 255))
        canvas.glow(*place.at(side * 0.22, -0.3), 0.1 * size, 0.08 * size, rgb("#e0604f"), 0.16)
    canvas.stroke(smooth(place.line((0.0, -0.46), (0.035, -0.34), (-0.02, -0.32)), False), 0.018 * size, dark(skin, 0.28))
    lip = mix(dark(skin, 0.35), rgb("#a8323c"), 0.45)
    canvas.stroke(smooth(place.line((-0.12, -0.2), (-0.05, -0.165), (0.05, -0.165), (0.12, -0.2)), False), 0.026 * size, lip)
    if look.glasses:
        for side in (-1, 1):
            canvas.ring(*place.at(side * 0.16, -0.465), 0.115 * size, 0.095 * size, 0.02 * size, rgb("#33363f"))
        canvas.stroke(place.line((-0.05, -0.48), (0.05, -0.48)), 0.018 * size, rgb("#33363f"))


def draw_head(canvas: Canvas, place: Place, look: Look) -> None:
    """Neck, ears, face and hair."""
    size, skin = place.size, rgb(look.skin)
    canvas.gradient(place.both((-0.17, -0.25), (-0.18, 0.12), (-0.25, 0.3)), dark(skin, 0.26), dark(skin, 0.08))
    for side in (-1, 1):
        canvas.ellipse(*place.at(side * 0.375, -0.43), 0.07 * size, 0.11 * size, dark(skin, 0.1))
    face = smooth(place.both((0, -0.98), (-0.28, -0.9), (-0.375, -0.62), (-0.36, -0.34), (-0.25, -0.09), (-0.1, 0.015)))
    canvas.gradient(face, light(skin, 0.12), dark(skin, 0.07), across=True)
    if look.beard:
        jaw = place.both((0, -0.235), (-0.14, -0.26), (-0.25, -0.3), (-0.37, -0.42), (-0.345, -0.2), (-0.23, -0.02), (-0.08, 0.05))
        canvas.polygon(smooth(jaw), clear(mix(rgb(look.hair), skin, 0.15), 0.92))
    draw_features(canvas, place, look)
    draw_hair(canvas, place, look)


def draw_torso(canvas: Canvas, place: Place, look: Look, length: float = 2.9) -> None:
    """Jacket, collar and tie down to `length` heads under the chin."""
    size, cloth, b = place.size, rgb(look.cloth), look.broad
    waist = 0.66 if look.wear in ("suit", "coat") else 0.56
    outline = smooth(place.both((0, 0.16), (-0.24, 0.17), (-0.56 * b, 0.31), (-0.84 * b, 0.52), (-0.82 * b, 1.1), (-waist * b, 1.95), (-0.78 * b, length), (0, length + 0.05)))
    canvas.gradient(outline, light(cloth, 0.1), dark(cloth, 0.22), across=True)
    depth = 1.75 if look.wear in ("suit", "coat") else 1.25
    canvas.polygon(place.line((-0.23, 0.13), (0, 0.34), (0.23, 0.13), (0.26, 0.3), (0.02, depth), (-0.02, depth), (-0.26, 0.3)), rgb(look.shirt))
    canvas.polygon(place.line((-0.19, 0.1), (0, 0.3), (0.19, 0.1), (0.1, 0.04), (-0.1, 0.04)), dark(rgb(look.skin), 0.14))
    if look.tie:
        tie = rgb(look.tie)
        canvas.polygon(place.line((-0.07, 0.3), (0.07, 0.3), (0.045, 0.44), (-0.045, 0.44)), dark(tie, 0.15))
        canvas.gradient(place.line((-0.045, 0.44), (0.045, 0.44), (0.1, depth - 0.3), (0, depth - 0.12), (-0.1, depth - 0.3)), tie, dark(tie, 0.2))
    draw_lapels(canvas, place, look, depth, length)
    if look.wear == "suit":
        canvas.polygon(place.line((0.36, 0.98), (0.58, 0.96), (0.52, 0.86), (0.46, 0.93), (0.4, 0.86)), light(rgb(look.tie or look.shirt), 0.5))
    canvas.ellipse(*place.at(0, depth + 0.14), 0.032 * size, 0.032 * size, dark(cloth, 0.5))


def draw_lapels(canvas: Canvas, place: Place, look: Look, depth: float, length: float) -> None:
    """The collar of the jacket and the seam under it."""
    cloth = rgb(look.cloth)
    for side in (-1, 1):
        flap = place.line((side * 0.2, 0.1), (side * 0.34, 0.24), (side * 0.44, 0.7), (side * 0.3, 0.72), (side * 0.36, 0.84), (side * 0.01, depth))
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
            shin = place.line((side * 0.12, 3.6), (side * 0.46, 3.6), (side * 0.4, 5.0), (side * 0.38, 6.15), (side * 0.22, 6.15), (side * 0.18, 5.0))
            canvas.gradient(shin, dark(rgb(look.skin), 0.2), dark(rgb(look.skin), 0.1))
        else:
            leg = place.line((0, 2.7), (side * 0.66, 2.7), (side * 0.6, 4.2), (side * 0.52, 6.16), (side * 0.17, 6.16), (side * 0.1, 4.2), (0, 3.1))
            canvas.gradient(leg, dark(cloth, 0.2 if side > 0 else 0.05), dark(cloth, 0.35 if side > 0 else 0.2))
    if look.skirt:
        canvas.gradient(place.both((-0.56, 2.7), (-0.66, 3.2), (-0.6, 4.3), (0, 4.36)), cloth, dark(cloth, 0.3))


ARMS_DOWN: tuple[tuple[Point, ...], ...] = (((-0.68, 0.6), (-0.88, 1.5), (-0.84, 2.45)), ((0.68, 0.6), (0.88, 1.5), (0.84, 2.45)))
ARMS_CLASPED: tuple[tuple[Point, ...], ...] = (((0.68, 0.6), (0.9, 1.55), (0.2, 2.2)), ((-0.68, 0.6), (-0.9, 1.55), (-0.2, 2.24)))
ARMS_BEHIND: tuple[tuple[Point, ...], ...] = (((-0.68, 0.6), (-0.9, 1.4), (-0.72, 2.1)), ((0.68, 0.6), (0.9, 1.4), (0.72, 2.1)))


def draw_person(canvas: Canvas, place: Place, look: Look, arms: Sequence[Sequence[Point]] = ARMS_DOWN, legs: bool = True) -> None:
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
        thigh = smooth(place.line((side * 0.02, 2.1), (side * 0.7, 2.15), (side * 0.8, 2.7), (side * 0.66, 3.2), (side * 0.22, 3.22), (side * 0.04, 2.8)))
        canvas.gradient(thigh, light(cloth, 0.08), dark(cloth, 0.18))
    if look.skirt:
        canvas.gradient(smooth(place.both((0, 2.1), (-0.66, 2.15), (-0.8, 2.7), (-0.7, 3.3), (0, 3.36))), light(cloth, 0.08), dark(cloth, 0.18))
    draw_head(canvas, place, look)
    for joints in arms:
        draw_arm(canvas, place, look, joints)


def draw_from_behind(canvas: Canvas, place: Place, hair: Colour, cloth: Colour, skin: Colour, style: str = "short") -> None:
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
        canvas.gradient(smooth(place.both((0, -0.72), (-0.12, -0.5), (-0.16, 0.1), (0, 0.6))), light(hair, 0.1), dark(hair, 0.2))
        canvas.ellipse(*place.at(0, -0.66), 0.1 * place.size, 0.06 * place.size, rgb("#d9534f"))
