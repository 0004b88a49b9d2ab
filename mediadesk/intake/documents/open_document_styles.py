"""What the styles of an OpenDocument text say: bold, italic, hidden, headings, numbered lists."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from mediadesk.records.block import Run

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
OPEN_DOCUMENT: Mapping[str, str] = {
    **{f"{_OASIS}{name}:1.0": name for name in ("office", "text", "table", "style", "meta", "manifest")},
    f"{_OASIS}drawing:1.0": "draw",
    f"{_OASIS}xsl-fo-compatible:1.0": "fo",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_MOST_PARENTS = 12
_TITLES = ("Title",)


@dataclass(frozen=True, slots=True)
class Look:
    """What is said of words; `None` where nothing is. `level` is that of a heading, else 0."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    level: int = 0

    @property
    def is_hidden(self) -> bool:
        """Whether nobody sees the words."""
        return bool(self.hidden)

    def with_look(self, other: "Look") -> "Look":
        """This look with what `other` says over it."""
        return replace(
            self,
            bold=self.bold if other.bold is None else other.bold,
            italic=self.italic if other.italic is None else other.italic,
            hidden=self.hidden if other.hidden is None else other.hidden,
        )

    def run(self, words: str, href: str) -> Run:
        """These words so."""
        return Run(words, bool(self.bold), bool(self.italic), href)


class Styles:
    """The styles of the document, those of its parts `styles.xml` and `content.xml` together."""

    def __init__(self, *roots: Element) -> None:
        self._styles = {each.get("style:name", ""): each for root in roots for each in root.iter("style:style")}
        self._lists = {each.get("style:name", ""): each for root in roots for each in root.iter("text:list-style")}
        self._known: dict[str, Look] = {}

    def look(self, name: str) -> Look:
        """The look of the style called `name`; one that says nothing where it is not known."""
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def is_ordered(self, name: str, level: int) -> bool:
        """Whether lists of this style are numbered at this level, from 1."""
        style = self._lists.get(name)
        for each in style if style is not None else ():
            if each.get("text:level") == str(level):
                return each.tag == "text:list-level-style-number" and each.get("style:num-format", "") != ""
        return False

    def _read(self, name: str) -> Look:
        look = Look()
        chain: list[Element] = []
        while name in self._styles and len(chain) < _MOST_PARENTS:
            chain.append(self._styles[name])
            if name in _TITLES:
                look = replace(look, level=1)
            name = chain[-1].get("style:parent-style-name", "")
        for each in reversed(chain):
            look = look.with_look(_said(each.find("style:text-properties")))
        return look


def _said(properties: Element | None) -> Look:
    if properties is None:
        return Look()
    weight, slant = properties.get("fo:font-weight"), properties.get("fo:font-style")
    shown = properties.get("text:display")
    return Look(
        None if weight is None else weight in ("bold", "600", "700", "800", "900"),
        None if slant is None else slant in ("italic", "oblique"),
        None if shown is None else shown == "none",
    )
