"""Colours as #RRGGBB, and whether words in them can be read on white paper."""

import re

LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3


def is_colour(text: str) -> bool:
    """Whether `text` is #RRGGBB."""
    return re.fullmatch("#[0-9A-Fa-f]{6}", text) is not None


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue (0-255) of #RRGGBB."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def contrast_on_white(colour: str) -> float:
    """The contrast ratio of #RRGGBB with white, 1 to 21 (WCAG 2.2, relative luminance)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in channels(colour))]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def readable(colour: str) -> str:
    """`colour` (#RRGGBB) darkened until words in it can be read on white."""
    while contrast_on_white(colour) < LEAST_CONTRAST:
        colour = "#" + "".join(f"{round(channel * 0.94):02X}" for channel in channels(colour))
    return colour.upper()
