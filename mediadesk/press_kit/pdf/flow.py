"""Text running down the page and on to the next: page breaks, kept-together lines, accent bars and panels."""

from collections.abc import Sequence
from typing import NamedTuple

from mediadesk.press_kit.pdf.display import (
    Artifact,
    Bookmark,
    Content,
    Node,
    Page,
    Rectangle,
    Reference,
    Sheets,
    Text,
)
from mediadesk.press_kit.pdf.lines import Line, Paragraph, set_paragraph
from mediadesk.press_kit.spans import Span
from mediadesk.press_kit.theme import USUAL, Style, Theme
from mediadesk.records.languages import Language
from mediadesk.wording.house_styles import HouseWording

BASE_LINE = 0.27  # of the leading, from the foot of a line: our own, not the font's, so that faces mix on one line
_BAR, _BAR_INDENT = 2.0, 16.0
_FEWEST = 2  # lines of a paragraph on each side of a page break
_UNPARTED = 2 * _FEWEST - 1  # lines that no page break can part


class Sections(NamedTuple):
    """Sections that were set: their pages, the top nodes of their structure, one bookmark for each."""

    pages: list[Page]
    nodes: list[Node | Content | Reference]
    bookmarks: list[Bookmark]


class Flow:
    """The place where the next thing goes: `page` is being filled, `y` is the top of what is free, from the foot.

    It begins on the first page there is; a section or a turned page adds one.
    """

    def __init__(self, sheets: Sheets, theme: Theme) -> None:
        self.sheets, self.theme, self.shape = sheets, theme, theme.page
        self.language = sheets.language
        self.section = sheets.root
        self.page = sheets.pages[0] if sheets.pages else Page(sheets.language)
        self.y = self.shape.text_top
        self._head = ""
        self.tightness = USUAL

    @property
    def says(self) -> HouseWording:
        """What the house prints in the language of the section."""
        return HouseWording(self.theme.house_style, self.language)

    def in_capitals(self, words: str) -> str:
        """`words` as a label: in capitals in English."""
        return words if self.language.is_chinese else words.upper()

    @property
    def room(self) -> float:
        """The free height left on this page."""
        return self.y - self.shape.bottom

    @property
    def filled(self) -> float:
        """How much of this page is used, as a fraction of the height of its text."""
        return (self.shape.text_top - self.y) / (self.shape.text_top - self.shape.bottom)

    @property
    def is_fresh(self) -> bool:
        """Whether nothing stands on this page yet."""
        return self.y >= self.shape.text_top

    def style(self, name: str) -> Style:
        """A style of the type scale in the language of the section."""
        return self.theme.style(name, self.language, self.tightness)

    def begin_section(self, language: Language, title: str, head: str = "") -> None:
        """Start a section on a new page, with a bookmark `title`; `head` runs above the text of its later pages."""
        self.language, self._head = language, head
        other = language if language is not self.sheets.language else None
        self.section = Node("Sect", self.sheets.root, other)
        self._add_page(Page(language))
        self.sheets.bookmarks.append(Bookmark(title, len(self.sheets.pages)))

    def take_back(self, pages: int) -> Sections:
        """Take everything away that was set since the document had `pages` pages, and hand it over."""
        sheets, sections = self.sheets, len([kept for kept in self.sheets.bookmarks if kept.page <= pages])
        taken = Sections(sheets.pages[pages:], sheets.root.kids[sections:], sheets.bookmarks[sections:])
        del sheets.pages[pages:], sheets.root.kids[sections:], sheets.bookmarks[sections:]
        return taken

    def put_back(self, sections: Sections) -> None:
        """Set again, as it was, what was taken away."""
        self.sheets.pages += sections.pages
        self.sheets.root.kids += sections.nodes
        self.sheets.bookmarks += sections.bookmarks

    def turn_page(self) -> None:
        """Go on with a fresh page of the same section."""
        self._add_page(Page(self.language, head=self._head))

    def _add_page(self, page: Page) -> None:
        self.page = page
        self.sheets.pages.append(page)
        self.y = self.shape.text_top

    def opening(self, paragraph: Paragraph) -> float:
        """How high the lines are that stand together where a paragraph begins: a short one is not parted at all."""
        lines = len(paragraph.lines)
        return (lines if lines <= _UNPARTED else _FEWEST) * paragraph.style.leading

    def below(self, heading: str, text: str) -> float:
        """The height a heading keeps below itself for whatever paragraph begins there; both by their style."""
        return self.style(heading).after + _UNPARTED * self.style(text).leading

    def need(self, height: float) -> None:
        """Turn the page unless `height` points are free (or this page is fresh)."""
        if self.room < height and not self.is_fresh:
            self.turn_page()

    def set(self, spans: Sequence[Span], style: str | Style, width: float | None = None) -> Paragraph:
        """Set a paragraph in a style of the section to `width` points (the whole measure when `None`)."""
        chosen = self.style(style) if isinstance(style, str) else style
        return set_paragraph(tuple(spans), chosen, self.shape.measure if width is None else width)

    def place(self, paragraph: Paragraph, owner: Node | Artifact, x: float, top: float) -> float:
        """Put all lines of a paragraph at a fixed place; returns the y below it, without the space after."""
        self.sheets.missing.update(paragraph.missing)
        for line in paragraph.lines:
            top -= paragraph.style.leading
            self._draw(line, paragraph.style, owner, x, top)
        return top

    def _draw(self, line: Line, style: Style, owner: Node | Artifact, x: float, foot: float) -> None:
        if line.runs:
            self.page.marks.append(Text(owner, x, foot + style.leading * BASE_LINE, line))

    def run(
        self,
        paragraph: Paragraph,
        role: str = "P",
        *,
        parent: Node | None = None,
        indent: float = 0.0,
        keep: float = 0.0,
        bar: bool = False,
    ) -> Node:
        """Let a paragraph run down the page and over page breaks, and leave the space after it.

        `keep` is the height that must follow on the same page (after a heading); `bar` draws the accent bar of a quote.
        """
        self.sheets.missing.update(paragraph.missing)
        node, style = Node(role, parent or self.section), paragraph.style
        waiting = list(paragraph.lines)
        while waiting:
            taken = self._how_many(len(waiting), style.leading, keep)
            if not taken:
                self.turn_page()
                continue
            top = self.y
            for line in waiting[:taken]:
                self.y -= style.leading
                self._draw(line, style, node, self.shape.left + indent, self.y)
            if bar:
                self._draw_bar(top, indent)
            waiting = waiting[taken:]
            if waiting:
                self.turn_page()
        self.y -= style.after
        return node

    def _how_many(self, waiting: int, leading: float, keep: float) -> int:
        """How many of the `waiting` lines go on this page so that none is left alone on either side (0: none)."""
        fitting = int((self.room + 0.01) // leading)
        if waiting * leading + keep <= self.room + 0.01:
            return waiting
        taken = min(fitting, waiting)
        if waiting - taken < _FEWEST:
            taken = waiting - _FEWEST  # also when all lines fit but not what must follow: two go along with it
        if taken >= _FEWEST:
            return taken
        return max(1, min(fitting, waiting)) if self.is_fresh else 0

    def _draw_bar(self, top: float, indent: float) -> None:
        x, foot = self.shape.left + indent - _BAR_INDENT + 4, self.y + 2
        self.rectangle(x, foot, _BAR, top - 3 - foot, fill=self.theme.accent)

    def rectangle(
        self, x: float, y: float, width: float, height: float, *, fill: str = "", stroke: str = "", radius: float = 0.0
    ) -> None:
        """A box that is decoration; colours as #RRGGBB, empty for none."""
        self.page.marks.append(Rectangle(Artifact.LAYOUT, x, y, width, height, fill, stroke, radius=radius))

    def hairline(self, y: float) -> None:
        """A hairline over the whole measure."""
        self.rectangle(self.shape.left, y, self.shape.measure, 0.5, fill=self.theme.colour("hairline"))
