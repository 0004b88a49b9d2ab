"""The styles of the Word file, made from the house style: one set for the main language, one derived for each other.

Order and names of elements: ECMA-376 part 1, 17.3 (paragraph and run properties) and 17.7 (styles).
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from mediadesk import paths
from mediadesk.press_kit.pdf.theme import Style, Theme
from mediadesk.records.house_style import Masthead
from mediadesk.records.languages import Language

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TWIPS = 20  # to the point
_EIGHTHS = 8  # of a point: the unit of borders


@dataclass(frozen=True, slots=True)
class _Look:
    """A style of Word: its name, the style of the house it looks like, and what Word adds to it.

    `level` is that of a heading from 0. `box` names a frame of `_borders`; lengths in points.
    """

    name: str
    house: str
    based_on: str = "Normal"
    level: int | None = None
    before: float = 0.0
    indent: float = 0.0
    right: float = 0.0
    hanging: float = 0.0
    numbering: int = 0
    box: str = ""
    keep: bool = False
    caps: bool = False
    tab: bool = False


BULLETS, NUMBERS = 1, 2  # of numbering.xml
_PAD = 10.0

_LOOKS = (
    _Look("Body Text", "body"),
    _Look("Title", "headline", level=0, keep=True),
    _Look("Subtitle", "subheadline", keep=True),
    _Look("Heading 1", "section", level=0, keep=True),
    _Look("Heading 2", "heading", level=1, before=4, keep=True),
    _Look("Heading Label", "label", "Heading 2", level=1, before=10, keep=True, caps=True),
    _Look("Quote", "body", "Body Text", indent=16, box="bar"),
    _Look("List Bullet", "body", "Body Text", indent=18, hanging=14, numbering=BULLETS),
    _Look("List Number", "body", "Body Text", indent=18, hanging=18, numbering=NUMBERS),
    _Look("Masthead", "masthead", box="masthead", tab=True),
    _Look("Masthead Name", "masthead", keep=True),
    _Look("Masthead Line", "kind", box="masthead", caps=True),
    _Look("Notice Title", "label", indent=_PAD, right=_PAD, box="correction", keep=True, caps=True),
    _Look("Notice", "note", indent=_PAD, right=_PAD, box="correction", keep=True),
    _Look("Withdrawal Title", "kill", indent=_PAD, right=_PAD, box="withdrawal", keep=True, caps=True),
    _Look("Withdrawal", "kill_order", indent=_PAD, right=_PAD, box="withdrawal", keep=True),
    _Look("Release Line", "label", keep=True, caps=True),
    _Look("Embargo Line", "label", "Release Line", keep=True, caps=True),
    _Look("Download", "note", box="panel", indent=_PAD, right=_PAD),
    _Look("End Mark", "end_mark", before=4),
    _Look("Note", "note"),
    _Look("Note Number", "note", "Note", indent=16, hanging=16, numbering=NUMBERS),
    _Look(
        "About Heading",
        "about_heading",
        "Heading 2",
        level=1,
        before=12,
        indent=_PAD,
        right=_PAD,
        box="about",
        keep=True,
    ),
    _Look("About", "about", indent=_PAD, right=_PAD, box="about"),
    _Look("Contact Name", "contact_name", keep=True),
    _Look("Contact", "contact_line"),
    _Look("Small", "small"),
    _Look("Photo", "body", keep=True),
    _Look("Photo Absent", "frame", box="frame", keep=True),
    _Look("Caption", "caption"),
    _Look("Photo Credit", "credit"),
    _Look("Figure", "figure", keep=True),
    _Look("Figure Label", "figure_label"),
    _Look("Cover Label", "label", before=150, caps=True),
    _Look("Cover Title", "cover_title", "Title", level=0),
    _Look("Contents", "contact_line", box="line"),
    _Look("header", "foot", tab=True, box="line"),
    _Look("Header Mark", "mark", tab=True, caps=True),
    _Look("footer", "foot", tab=True, box="over"),
)
_COLOURS = {
    "Cover Title": "ink",
    "Notice Title": "alert",
    "Embargo Line": "alert",
}  # a cover of Word is paper, not a dark ground
_AFTER = {
    "Masthead": 20,
    "Masthead Line": 20,
    "Notice": 4,
    "Withdrawal": 4,
    "Caption": 1,
    "Photo Credit": 16,
    "Photo": 5,
    "Cover Title": 12,
    "Contents": 4,
    "Download": 12,
}


def style_id(name: str, language: Language, main: Language) -> str:
    """The id of the style `name` as paragraphs in `language` of a file in `main` use it."""
    plain = "".join(word[:1].upper() + word[1:] for word in name.split())
    return plain if language is main else f"{plain}-{language.value}"


def styles_xml(theme: Theme, main: Language, languages: tuple[Language, ...]) -> str:
    """The part word/styles.xml for a file mostly in `main` that has text in `languages` too."""
    others = [language for language in languages if language is not main]
    paragraphs = [_paragraph_style(theme, look, main, main) for look in _LOOKS]
    paragraphs += [_paragraph_style(theme, look, language, main) for language in others for look in _LOOKS]
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="{NAMESPACE}">'
        f"{_defaults(theme, main)}{''.join(paragraphs)}{_character_styles(theme, main)}</w:styles>"
    )


def font_table_xml() -> str:
    """The part word/fontTable.xml: what to take where a font is not there."""
    fonts = "".join(
        f'<w:font w:name="{font["name"]}"><w:altName w:val="{font["otherwise"]}"/>'
        f'<w:family w:val="{font["family"]}"/><w:pitch w:val="variable"/></w:font>'
        for font in _own()["fonts"].values()
    )
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="{NAMESPACE}">{fonts}</w:fonts>'


def proofing(language: Language) -> tuple[str, str]:
    """The tags Word spells by: of Latin letters and of Han characters ("en-GB", "zh-HK")."""
    latin, han = _own()["languages"][language.value]
    return str(latin), str(han)


@cache
def _own() -> dict[str, Any]:
    return tomllib.loads((paths.shipped("resources") / "press_kit" / "word.toml").read_text(encoding="utf-8"))


def _defaults(theme: Theme, main: Language) -> str:
    body = theme.style("body", main)
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_run_properties(body, main)}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>{normal}"
    )


def _paragraph_style(theme: Theme, look: _Look, language: Language, main: Language) -> str:
    style = theme.style(look.house, language)
    base = look.based_on if language is main else look.name
    ident = style_id(look.name, language, main)
    name = look.name if language is main else f"{look.name} {language.value}"
    is_on_band = look.box == "masthead" and theme.house_style.masthead is Masthead.BAND
    named = "white" if is_on_band else _COLOURS.get(look.name, "")
    colour = theme.colour(named) if named else style.colour
    return (
        f'<w:style w:type="paragraph" w:styleId="{ident}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{style_id(base, main, main)}"/><w:qFormat/>'
        f"<w:pPr>{_paragraph_properties(theme, look, style)}</w:pPr>"
        f"<w:rPr>{_run_properties(style, language, colour, look.caps and not language.is_chinese)}</w:rPr></w:style>"
    )


def _paragraph_properties(theme: Theme, look: _Look, style: Style) -> str:
    """In the order the schema asks for."""
    after = _AFTER.get(look.name, 5 if look.numbering else style.after)
    justify = {"left": "left", "right": "right", "centre": "center", "justify": "both"}[style.align]
    numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{look.numbering}"/></w:numPr>' if look.numbering else ""
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{_twips(theme.page.measure)}"/></w:tabs>' if look.tab else ""
    left, right = (0.0, 0.0) if _is_flat(theme, look.box) else (look.indent, look.right)
    indent = f'<w:ind w:left="{_twips(left)}" w:right="{_twips(right)}"'
    hanging = f' w:hanging="{_twips(look.hanging)}"' if look.hanging else ""
    return (
        ("<w:keepNext/>" if look.keep else "")
        + ("<w:keepLines/>" if look.keep or look.name in ("Caption", "Contact") else "")
        + f"<w:widowControl/>{numbering}{_borders(theme, look.box)}{tab}"
        + f'<w:spacing w:before="{_twips(look.before)}" w:after="{_twips(after)}"'
        + f' w:line="{_twips(style.leading)}" w:lineRule="atLeast"/>{indent}{hanging}/><w:jc w:val="{justify}"/>'
        + (f'<w:outlineLvl w:val="{look.level}"/>' if look.level is not None else "")
    )


def _borders(theme: Theme, box: str) -> str:
    """Rules and grounds: a bar beside a quote, a rule below a masthead, panels; a panel's edges are of its ground."""
    if box == "masthead":
        box = theme.house_style.masthead.value
    if _is_flat(theme, box):
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


def _is_flat(theme: Theme, box: str) -> bool:
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


def _run_properties(style: Style, language: Language, colour: str = "", caps: bool = False) -> str:
    """In the order the schema asks for."""
    fonts = _own()["fonts"]
    latin, han = proofing(language)
    western, eastern = fonts[style.family]["name"], fonts[style.chinese]["name"]
    size, weight = round(style.size * 2), "" if style.bold else ' w:val="0"'
    tracking = f'<w:spacing w:val="{_twips(style.tracking)}"/>' if style.tracking else ""
    return (
        f'<w:rFonts w:ascii="{western}" w:hAnsi="{western}" w:eastAsia="{eastern}" w:cs="{western}"/>'
        f"<w:b{weight}/><w:bCs{weight}/>"
        + ("<w:caps/>" if caps else "")
        + f'<w:color w:val="{(colour or style.colour)[1:]}"/>{tracking}'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="{latin}" w:eastAsia="{han}"/>'
    )


def _character_styles(theme: Theme, main: Language) -> str:
    kind, muted = theme.style("kind", main), theme.colour("muted")
    shade = theme.colour("white") if theme.house_style.masthead is Masthead.BAND else kind.colour
    looks = {
        "Hyperlink": f'<w:color w:val="{theme.accent[1:]}"/><w:u w:val="single"/>',
        "Masthead Kind": (
            f'<w:b/>{"" if main.is_chinese else "<w:caps/>"}<w:color w:val="{shade[1:]}"/>'
            f'<w:spacing w:val="{_twips(kind.tracking)}"/><w:sz w:val="{round(kind.size * 2)}"/>'
        ),
        "Photo Number": f'<w:b/><w:color w:val="{theme.accent[1:]}"/>',
        "Contact Label": f'<w:color w:val="{muted[1:]}"/>',
    }
    return "".join(
        f'<w:style w:type="character" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/><w:qFormat/>'
        f"<w:rPr>{properties}</w:rPr></w:style>"
        for name, properties in looks.items()
    )


def _twips(points: float) -> int:
    return round(points * _TWIPS)
