"""What the styles and lists of a Word document say about its paragraphs and runs (ECMA-376 part 1, 17.7 and 17.9)."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from mediadesk.intake.documents.xml_reading import below

WORD = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "urn:schemas-microsoft-com:vml": "v",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
    "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
}
_OFF = ("0", "false", "off")
_MOST_PARENTS = 12
_HEADING = re.compile(r"(?:heading|標題|标题)\s*([1-9])", re.I)
_LETTERS = 26
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_HAN = "零一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Style:
    """What is said of it and of those it is based on; `None` where nothing is. `level` is that of a heading, else 0."""

    level: int = 0
    list_id: str = ""
    list_level: int = 0
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None


def toggle(properties: Element | None, name: str) -> bool | None:
    """Whether a property that is on or off is on; `None` where it is not said."""
    found = properties.find(name) if properties is not None else None
    return None if found is None else found.get("w:val", "1").lower() not in _OFF


def value(parent: Element | None, path: str) -> str:
    """The value of the element at `path`, empty where there is none."""
    found = below(parent, path)
    return found.get("w:val", "") if found is not None else ""


class Styles:
    """The styles of a document by their id."""

    def __init__(self, root: Element | None) -> None:
        found = root.findall("w:style") if root is not None else []
        self._elements = {each.get("w:styleId", ""): each for each in found}
        self._known: dict[str, Style] = {}

    def named(self, style_id: str) -> Style:
        """The style with this id; one that says nothing where it is not known."""
        if style_id not in self._known:
            self._known[style_id] = self._read(style_id)
        return self._known[style_id]

    def _read(self, style_id: str) -> Style:
        chain = self._chain(style_id)
        list_id = next((each for style in chain if (each := value(style, "w:pPr/w:numPr/w:numId"))), "")
        list_level = next((each for style in chain if (each := value(style, "w:pPr/w:numPr/w:ilvl"))), "0")
        marks = [style.find("w:rPr") for style in chain]
        return Style(
            next((level for style in chain if (level := _level(style))), 0),
            list_id,
            int(list_level) if list_level.isdigit() else 0,
            *(_first(marks, name) for name in ("w:b", "w:i", "w:vanish")),
        )

    def _chain(self, style_id: str) -> list[Element]:
        chain: list[Element] = []
        while style_id in self._elements and len(chain) < _MOST_PARENTS:
            chain.append(self._elements[style_id])
            style_id = value(chain[-1], "w:basedOn")
        return chain


def _first(marks: list[Element | None], name: str) -> bool | None:
    return next((on for mark in marks if (on := toggle(mark, name)) is not None), None)


def _level(style: Element) -> int:
    name = value(style, "w:name")
    if name.lower() in ("title", "標題", "标题"):
        return 1
    named = _HEADING.fullmatch(name.strip())
    outline = value(style, "w:pPr/w:outlineLvl")
    if named:
        return int(named[1])
    return int(outline) + 1 if outline.isdigit() and int(outline) < 9 else 0


class Lists:
    """The numbers and bullets of lists, counted as the paragraphs come."""

    def __init__(self, root: Element | None) -> None:
        found = root if root is not None else Element("none")
        abstract = {each.get("w:abstractNumId", ""): each for each in found.findall("w:abstractNum")}
        self._lists = {
            each.get("w:numId", ""): abstract.get(value(each, "w:abstractNumId")) for each in found.findall("w:num")
        }
        self._counts: dict[str, list[int]] = {}

    def marker(self, list_id: str, level: int) -> str:
        """What is printed before the next paragraph of this list at this level: "•", "2.", "(a)"; empty for none."""
        levels = self._lists.get(list_id)
        if levels is None:
            return ""
        one = next((each for each in levels.findall("w:lvl") if each.get("w:ilvl") == str(level)), None)
        form = value(one, "w:numFmt")
        if one is None or form == "none":
            return ""
        if form == "bullet":
            return "•"
        return self._numbered(levels, list_id, level, value(one, "w:lvlText") or f"%{level + 1}.")

    def _numbered(self, levels: Element, list_id: str, level: int, pattern: str) -> str:
        counts = self._counts.setdefault(list_id, [0] * 9)
        if not 0 <= level < len(counts):
            return ""
        starts = {each.get("w:ilvl", ""): value(each, "w:start") for each in levels.findall("w:lvl")}
        forms = {each.get("w:ilvl", ""): value(each, "w:numFmt") for each in levels.findall("w:lvl")}
        start = starts.get(str(level), "1")
        counts[level] = counts[level] + 1 if counts[level] else int(start) if start.isdigit() else 1
        counts[level + 1 :] = [0] * (len(counts) - level - 1)
        for at in range(9):
            pattern = pattern.replace(f"%{at + 1}", _printed(counts[at] or 1, forms.get(str(at), "decimal")))
        return pattern


def _printed(number: int, form: str) -> str:
    """A number the way a list prints it; the forms that press texts do not use come as digits."""
    if form in ("lowerLetter", "upperLetter") and number <= _LETTERS:
        letter = chr(ord("a") + number - 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman") and number < 40:
        roman = _roman(number)
        return roman.upper() if form == "upperRoman" else roman
    if ("hinese" in form or "ideograph" in form or "aiwanese" in form) and number < 20:
        return _HAN[number] if number <= 10 else f"十{_HAN[number - 10]}"
    return str(number)


def _roman(number: int) -> str:
    said = ""
    for size, sign in _ROMAN:
        while number >= size:
            said, number = said + sign, number - size
    return said
