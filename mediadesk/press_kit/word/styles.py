"""The styles of the Word file, made from the house style: one set for the main language, one derived for each other.

Order and names of elements: ECMA-376 part 1, 17.3 (paragraph and run properties) and 17.7 (styles).
"""

import tomllib
from functools import cache
from typing import Any

from mediadesk import paths
from mediadesk.press_kit.theme import Style, Theme
from mediadesk.press_kit.word.borders import borders, is_flat
from mediadesk.press_kit.word.looks import LOOKS, Look
from mediadesk.records.block import Role
from mediadesk.records.house_style import Masthead
from mediadesk.records.languages import Language

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ROLE_STYLES = {
    Role.PARAGRAPH: "Body Text",
    Role.HEADING: "Heading 2",
    Role.QUOTE: "Quote",
    Role.LIST_ITEM: "List Bullet",
    Role.ORDERED_ITEM: "List Number",
}
"""The style a paragraph of the body stands in."""
_TWIPS = 20  # to the point
_AFTER_ITEM = 5.0  # points


def style_id(name: str, language: Language, main: Language) -> str:
    """The id of the style `name` as paragraphs in `language` of a file in `main` use it."""
    plain = "".join(word[:1].upper() + word[1:] for word in name.split())
    return plain if language is main else f"{plain}-{language.value}"


def styles_xml(theme: Theme, main: Language, languages: tuple[Language, ...]) -> str:
    """The part word/styles.xml for a file mostly in `main` that has text in `languages` too."""
    others = [language for language in languages if language is not main]
    paragraphs = [_paragraph_style(theme, look, main, main) for look in LOOKS]
    paragraphs += [_paragraph_style(theme, look, language, main) for language in others for look in LOOKS]
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


def _paragraph_style(theme: Theme, look: Look, language: Language, main: Language) -> str:
    style = theme.style(look.house, language)
    base = look.based_on if language is main else look.name
    ident = style_id(look.name, language, main)
    name = look.stored_name if language is main else f"{look.name} {language.value}"
    own = "" if language is main and look.is_words_own else ' w:customStyle="1"'
    follows = f'<w:next w:val="{style_id("Body Text", language, main)}"/>' if look.level is not None else ""
    is_on_band = look.box == "masthead" and theme.house_style.masthead is Masthead.BAND
    named = "white" if is_on_band else look.colour
    colour = theme.colour(named) if named else style.colour
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{ident}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{style_id(base, main, main)}"/>{follows}<w:qFormat/>'
        f"<w:pPr>{_paragraph_properties(theme, look, style)}</w:pPr>"
        f"<w:rPr>{_run_properties(style, language, colour, look.caps and not language.is_chinese)}</w:rPr></w:style>"
    )


def _paragraph_properties(theme: Theme, look: Look, style: Style) -> str:
    """In the order the schema asks for."""
    usual = _AFTER_ITEM if look.numbering else style.after
    after = usual if look.after is None else look.after
    justify = {"left": "left", "right": "right", "centre": "center", "justify": "both"}[style.align]
    numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{look.numbering}"/></w:numPr>' if look.numbering else ""
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{_twips(theme.page.measure)}"/></w:tabs>' if look.tab else ""
    left, right = (0.0, 0.0) if is_flat(theme, look.box) else (look.indent, look.right)
    indent = f'<w:ind w:left="{_twips(left)}" w:right="{_twips(right)}"'
    hanging = f' w:hanging="{_twips(look.hanging)}"' if look.hanging else ""
    return (
        ("<w:keepNext/>" if look.keep else "")
        + ("<w:keepLines/>" if look.keep or look.name in ("Caption", "Contact") else "")
        + f"<w:widowControl/>{numbering}{borders(theme, look.box)}{tab}"
        + f'<w:spacing w:before="{_twips(look.before)}" w:after="{_twips(after)}"'
        + f' w:line="{_twips(style.leading)}" w:lineRule="atLeast"/>{indent}{hanging}/><w:jc w:val="{justify}"/>'
        + (f'<w:outlineLvl w:val="{look.level}"/>' if look.level is not None else "")
    )


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
