"""Rules, bars and grounds of paragraphs in a Word file (ECMA-376 part 1, 17.3.1.24 and 17.3.1.31)."""

from functools import lru_cache

from mediadesk.press_kit.theme import Theme
from mediadesk.records.house_style import Masthead

_EIGHTHS = 8  # of a point: the unit of borders


@lru_cache(256)
def borders(theme: Theme, box: str) -> str:
    """Rules and grounds: a bar beside a quote, a rule below a masthead, panels; a panel's edges are of its ground."""
    if box == "masthead":
        box = theme.house_style.masthead.value
    if is_flat(theme, box):
        return ""
    accent, hairline, tint, alert = theme.accent, *map(theme.colour, ("hairline", "tint", "alert"))
    pale = theme.colour("alert_tint")
    boxes = {
        "bar": _edges("left", 2, 12, accent),
        "line": _edges("bottom", 0.5, 5, hairline),
        "over": _edges("top", 0.5, 8, hairline),
        Masthead.NAME_LEFT: _edges("bottom", 1.6, 8, accent),
        Masthead.PLAIN: _edges("bottom", 0.8, 8, theme.colour("ink")),
        Masthead.CENTRED: _edges("bottom", 1.4, 8, accent, "thickThinSmallGap"),
        Masthead.BAND: _panel(accent, accent, 1, 10),
        "frame": _panel(tint, hairline, 0.75, 10),
        "panel": _panel(tint, tint, 0.5, 6),
        "about": _panel(tint, tint, 0.5, 9, accent),
        "correction": _panel(pale, pale, 0.5, 9, alert),
        "withdrawal": _panel(alert, alert, 1, 12),
    }
    return boxes.get(box, "")


def is_flat(theme: Theme, box: str) -> bool:
    """Whether the house does without this panel."""
    return box in ("about", "panel") and not theme.house_style.has_panels


def _edges(sides: str, width: float, space: int, colour: str, kind: str = "single") -> str:
    """Borders on the named sides, `width` and `space` in points."""
    return f"<w:pBdr>{''.join(_edge(side, width, space, colour, kind) for side in sides.split())}</w:pBdr>"


def _panel(ground: str, colour: str, width: float, space: int, left: str = "") -> str:
    """A ground with edges all round; `left` is the colour of a strong left edge."""
    sides = [("top", colour, width), ("left", left or colour, 3 if left else width)]
    sides += [("bottom", colour, width), ("right", colour, width)]
    edges = "".join(_edge(side, wide, space, of, "single") for side, of, wide in sides)
    return f'<w:pBdr>{edges}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{ground[1:]}"/>'


def _edge(side: str, width: float, space: int, colour: str, kind: str) -> str:
    size = round(width * _EIGHTHS)
    return f'<w:{side} w:val="{kind}" w:sz="{size}" w:space="{space}" w:color="{colour[1:]}"/>'
