"""The house style: colours and type scale of resources/press_kit/house_style.toml, with an organisation's accent."""

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from mediadesk import paths
from mediadesk.records.languages import Language

_LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph looks; lengths in points, `colour` #RRGGBB, `chinese` the face for Han characters ("hk" or "sc").

    `is_chinese` chooses the rules of line breaking and punctuation. `balanced` makes the lines of a headline even.
    """

    family: str
    size: float
    leading: float
    colour: str = "#000000"
    bold: bool = False
    align: str = "left"
    tracking: float = 0.0
    after: float = 0.0
    balanced: bool = False
    chinese: str = "hk"
    is_chinese: bool = False

    def without_spacing(self) -> "Style":
        """What of the style decides where lines break."""
        return _without_spacing(self)

    def tightened(self, tightness: "Tightness") -> "Style":
        """The same type with less space between lines and below the paragraph."""
        return replace(self, leading=self.leading * tightness.leading, after=self.after * tightness.after)

    def scaled(self, factor: float) -> "Style":
        """The same style with type and leading `factor` times as large."""
        return replace(self, size=self.size * factor, leading=self.leading * factor)


@dataclass(frozen=True, slots=True)
class Tightness:
    """How much of the leading and of the space below paragraphs is left."""

    leading: float = 1.0
    after: float = 1.0


USUAL = Tightness()


@dataclass(frozen=True, slots=True)
class PageShape:
    """The page and its margins, in points."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def measure(self) -> float:
        """The width of the text."""
        return self.width - self.left - self.right

    @property
    def text_top(self) -> float:
        """Where the text begins, counted from the foot of the page."""
        return self.height - self.top


@dataclass(frozen=True)
class Theme:
    """The house style with one accent colour."""

    accent: str

    def style(self, name: str, language: Language, tightness: Tightness = USUAL) -> Style:
        """The style `name` of the type scale for `language`."""
        return _style(name, language, self.accent, tightness)

    def colour(self, name: str) -> str:
        """A colour by its name in the house style, as #RRGGBB."""
        return self.accent if name == "accent" else str(_house_style()["colours"][name])

    @property
    def page(self) -> PageShape:
        """The page and its margins."""
        return _page_shape()


def theme_for(accent: str) -> Theme:
    """The house style with `accent` (#RRGGBB), darkened until it can be read on white; the house's own if unusable."""
    if not re.fullmatch("#[0-9A-Fa-f]{6}", accent):
        return Theme(str(_house_style()["colours"]["accent"]))
    while _contrast_on_white(accent) < _LEAST_CONTRAST:
        accent = "#" + "".join(f"{round(channel * 0.94):02X}" for channel in channels(accent))
    return Theme(accent.upper())


@lru_cache(1024)
def _without_spacing(style: Style) -> Style:
    return replace(style, leading=0.0, after=0.0)


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue (0-255) of #RRGGBB."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _contrast_on_white(colour: str) -> float:
    """The contrast ratio with white (WCAG 2.2, relative luminance)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in channels(colour))]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


@cache
def _house_style() -> dict[str, Any]:
    return tomllib.loads((paths.shipped("resources") / "press_kit" / "house_style.toml").read_text(encoding="utf-8"))


@cache
def _page_shape() -> PageShape:
    return PageShape(**_house_style()["page"])


@lru_cache(1024)
def _style(name: str, language: Language, accent: str, tightness: Tightness) -> Style:
    stored = dict(_house_style()["type"]["chinese" if language.is_chinese else "english"][name])
    stored["colour"] = Theme(accent).colour(stored.get("colour", "ink"))
    chinese = "sc" if language is Language.ZH_HANS else "hk"
    return Style(**stored, chinese=chinese, is_chinese=language.is_chinese).tightened(tightness)
