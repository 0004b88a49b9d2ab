"""Colours and type scale: resources/press_kit/house_style.toml, over it the shipped style, over that the desk's own."""

import tomllib
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from mediadesk import paths
from mediadesk.records.colour import is_colour, readable
from mediadesk.records.house_style import CORPORATE, Font, HouseStyle, Masthead
from mediadesk.records.languages import Language
from mediadesk.wording.house_styles import source

_TITLES = frozenset({"cover_title", "headline", "section", "figure"})
_ON_ONE_LINE = {"masthead": "left", "kind": "right"}  # unless the masthead is centred
_CENTRED = frozenset({"headline", "subheadline"})
_SCALED = frozenset(
    {"headline", "subheadline", "section", "heading", "body", "small", "note", "about", "about_heading", "caption"}
    | {"credit", "contact_name", "contact_line", "end_mark", "label", "figure_label"}
)


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
    """A house style with its accent colour (#RRGGBB)."""

    accent: str
    house_style: HouseStyle = CORPORATE

    def style(self, name: str, language: Language, tightness: Tightness = USUAL) -> Style:
        """The style `name` of the type scale for `language`."""
        return _style(name, language, self, tightness)

    def colour(self, name: str) -> str:
        """A colour by its name in the house style, as #RRGGBB."""
        return self.accent if name == "accent" else _colours(self.house_style.base)[name]

    @property
    def page(self) -> PageShape:
        """The page and its margins."""
        return _page_shape()


def theme_for(accent: str, house_style: HouseStyle = CORPORATE) -> Theme:
    """`house_style` with its own accent, else `accent` (#RRGGBB), darkened until it can be read on white; the accent
    every house begins with if neither is usable.
    """
    chosen = next((each for each in (house_style.accent, accent) if is_colour(each)), "")
    return Theme(readable(chosen) if chosen else str(_usual()["colours"]["accent"]), house_style)


@lru_cache(1024)
def _without_spacing(style: Style) -> Style:
    return replace(style, leading=0.0, after=0.0)


@cache
def _usual() -> dict[str, Any]:
    return tomllib.loads((paths.shipped("resources") / "press_kit" / "house_style.toml").read_text(encoding="utf-8"))


@cache
def _page_shape() -> PageShape:
    return PageShape(**_usual()["page"])


@cache
def _colours(base: str) -> dict[str, str]:
    return {**_usual()["colours"], **source(base).get("colours", {})}


@lru_cache(1024)
def _style(name: str, language: Language, theme: Theme, tightness: Tightness) -> Style:
    house, script = theme.house_style, "chinese" if language.is_chinese else "english"
    own = source(house.base).get("type", {}).get(script, {})
    stored = dict(own.get(name) or _usual()["type"][script][name])
    stored["colour"] = theme.colour(stored.get("colour", "ink"))
    if not language.is_chinese:
        stored["family"] = _family(name, house) or stored["family"]
    if name in _CENTRED:
        stored["align"] = "centre" if house.is_centred else "left"
    if name in _ON_ONE_LINE:
        stored["align"] = "centre" if house.masthead is Masthead.CENTRED else _ON_ONE_LINE[name]
    chinese = "sc" if language is Language.ZH_HANS else "hk"
    style = Style(**stored, chinese=chinese, is_chinese=language.is_chinese)
    return _enlarged(style, house.text_scale if name in _SCALED else 1.0).tightened(tightness)


def _family(name: str, house: HouseStyle) -> Font | None:
    if name in _TITLES:
        return house.headline_font
    return house.text_font if name == "body" else None


def _enlarged(style: Style, factor: float) -> Style:
    return style if factor == 1.0 else replace(style.scaled(factor), after=style.after * factor)
