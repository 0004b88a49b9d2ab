"""Hair, in the measure of `Place`: what lies behind the head and what lies around the face."""

from __future__ import annotations

from photo_canvas import Canvas, Point, dark, light, rgb, smooth
from photo_cast import Look, Place

HAIR_BEHIND: dict[str, list[Point]] = {
    "bob": [(0, -1.1), (-0.34, -1.03), (-0.5, -0.7), (-0.52, -0.3), (-0.5, 0.02), (-0.36, 0.12), (-0.2, 0.02)],
    "long": [
        (0, -1.12),
        (-0.36, -1.03),
        (-0.5, -0.7),
        (-0.54, -0.2),
        (-0.6, 0.3),
        (-0.56, 0.75),
        (-0.3, 0.82),
        (-0.16, 0.3),
    ],
    "bun": [(0, -1.1), (-0.34, -1.02), (-0.44, -0.7), (-0.42, -0.35), (-0.2, -0.2)],
}

HAIR_FRONT: dict[str, list[Point]] = {
    "short": [
        (-0.39, -0.42),
        (-0.44, -0.72),
        (-0.33, -1.02),
        (-0.02, -1.12),
        (0.3, -1.04),
        (0.44, -0.74),
        (0.39, -0.42),
        (0.34, -0.58),
        (0.29, -0.76),
        (0.1, -0.82),
        (-0.12, -0.8),
        (-0.29, -0.74),
        (-0.34, -0.58),
    ],
    "side": [
        (-0.39, -0.4),
        (-0.44, -0.72),
        (-0.36, -1.0),
        (-0.08, -1.14),
        (0.26, -1.1),
        (0.45, -0.84),
        (0.4, -0.42),
        (0.35, -0.6),
        (0.28, -0.8),
        (0.06, -0.86),
        (-0.16, -0.74),
        (-0.31, -0.68),
        (-0.34, -0.56),
    ],
    "receding": [
        (-0.38, -0.36),
        (-0.43, -0.66),
        (-0.34, -0.96),
        (-0.04, -1.06),
        (0.3, -0.98),
        (0.43, -0.68),
        (0.38, -0.36),
        (0.34, -0.56),
        (0.33, -0.78),
        (0.2, -0.9),
        (0.0, -0.93),
        (-0.22, -0.9),
        (-0.33, -0.76),
        (-0.34, -0.56),
    ],
    "bob": [
        (-0.44, 0.03),
        (-0.52, -0.3),
        (-0.49, -0.7),
        (-0.34, -1.03),
        (0.02, -1.11),
        (0.36, -1.0),
        (0.5, -0.7),
        (0.52, -0.3),
        (0.44, 0.03),
        (0.36, -0.3),
        (0.36, -0.54),
        (0.27, -0.72),
        (-0.02, -0.82),
        (-0.18, -0.74),
        (-0.34, -0.54),
        (-0.37, -0.28),
    ],
    "long": [
        (-0.46, 0.34),
        (-0.53, -0.2),
        (-0.5, -0.7),
        (-0.34, -1.05),
        (0.02, -1.13),
        (0.36, -1.02),
        (0.5, -0.7),
        (0.53, -0.2),
        (0.46, 0.34),
        (0.38, -0.2),
        (0.37, -0.46),
        (0.26, -0.72),
        (0.06, -0.9),
        (-0.2, -0.74),
        (-0.36, -0.48),
        (-0.39, -0.2),
    ],
    "bun": [
        (-0.38, -0.44),
        (-0.43, -0.72),
        (-0.32, -1.02),
        (0, -1.1),
        (0.32, -1.02),
        (0.43, -0.72),
        (0.38, -0.44),
        (0.33, -0.64),
        (0.2, -0.82),
        (-0.04, -0.86),
        (-0.24, -0.78),
        (-0.34, -0.62),
    ],
    "curly": [
        (-0.42, -0.3),
        (-0.46, -0.7),
        (-0.36, -1.0),
        (0, -1.12),
        (0.36, -1.0),
        (0.46, -0.7),
        (0.42, -0.3),
        (0.35, -0.56),
        (0.24, -0.76),
        (0, -0.82),
        (-0.24, -0.76),
        (-0.35, -0.56),
    ],
}


def draw_hair_behind(canvas: Canvas, place: Place, look: Look) -> None:
    """The hair that the face and the shoulders hide in part."""
    colour = rgb(look.hair)
    if look.style in HAIR_BEHIND:
        canvas.gradient(smooth(place.both(*HAIR_BEHIND[look.style])), colour, dark(colour, 0.25))
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
    canvas.gradient(smooth(place.line(*HAIR_FRONT[look.style])), light(colour, 0.12), dark(colour, 0.18))
    shine = place.line((-0.33, -0.76), (-0.22, -0.94), (0.06, -1.03), (-0.1, -0.93), (-0.24, -0.8))
    canvas.soften(smooth(shine), light(colour, 0.5), 0.42, 0.025 * place.size)
