"""Web pages, and whatever a clipboard or a mail says in HTML: structure, bold, italic and safe links, nothing else."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

from mediadesk.intake.documents.links import SCHEMES, safe_link
from mediadesk.intake.documents.noticing import Noticed, collapsed, paragraph, row
from mediadesk.intake.documents.refusal import Refused
from mediadesk.intake.documents.text_bytes import decoded
from mediadesk.records.block import Run
from mediadesk.records.source_document import NoticeKind, SourceDocument, SourceParagraph, SourceRole

DEEPEST = 200
_BREAKS = frozenset(
    (
        *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "section", "article", "dt", "dd", "pre"),
        *("table", "ul", "ol", "header", "footer", "main", "aside", "address", "figure", "figcaption", "form"),
        *("fieldset", "body", "hr", "caption", "thead", "tbody", "tfoot", "dl"),
    )
)
_CELLS = frozenset(("tr", "td", "th"))
_KEPT = {
    *_BREAKS,
    *_CELLS,
    *("br", "b", "strong", "i", "em", "cite", "a", "span", "font", "u", "ins", "mark", "small", "big"),
    *("sub", "sup", "q", "abbr", "time", "img"),
}
_DROPPED_WHOLE = {
    *("script", "style", "head", "title", "del", "s", "strike", "xml", "svg", "math", "template", "noscript", "nav"),
    *("button", "select", "textarea", "iframe", "object", "video", "audio", "canvas"),
}
# No pattern here may look further than the next sign of markup: what is never closed would be searched without end.
_CHANGES = {"ins": NoticeKind.INSERTIONS, **dict.fromkeys(("del", "s", "strike"), NoticeKind.DELETIONS)}
_FRAGMENT_BEGINS = re.compile(r"<!--\s{0,9}StartFragment\s{0,9}-->")
_FRAGMENT_ENDS = re.compile(r"<!--\s{0,9}EndFragment\s{0,9}-->")
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:]{0,40})[^<>]*>")
_VOID = {"br", "img", "hr", "meta", "link", "input", "col", "wbr", "area", "base", "source", "embed"}
_UNCLOSED = {"p", "li", "td", "th", "tr", "dt", "dd", "option"}
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.I)
_DECLARED = re.compile(rb"\A\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w-]{2,20})", re.I)
_HIDDEN = re.compile(r"display:none|visibility:hidden|mso-hide:all|font-size:0(?:px|pt|em)?(?:;|$)")
_TITLE = re.compile(r"<title[^>]*>([^<]{1,300})</title>", re.I)


def read(data: bytes, encoding: str = "") -> SourceDocument:
    """The page in `data`, in `encoding` or the one it names or is found in. Raises `Refused`, `UnicodeDecodeError`."""
    named = _DECLARED.search(data[:200]) or _CHARSET.search(data[:4096])
    found = decoded(data, encoding, named[1].decode("ascii") if named else "")
    return replace(document(found.text), encoding=found.encoding)


def document(source: str) -> SourceDocument:
    """The page `source`. Raises `Refused` ("too_deep")."""
    folded = _folded(source)
    title = _TITLE.search(source[:20_000])
    return SourceDocument(tuple(folded.paragraphs), folded.noticed.notices(), "" if title is None else title[1].strip())


def paragraphs(source: str) -> list[SourceParagraph]:
    """The paragraphs of a clipping. Raises `Refused` ("too_deep")."""
    return _folded(source).paragraphs


def clipping(source: str) -> str:
    """What of HTML on a clipboard was copied, without the comments and the bullets Word writes around it."""
    begins = _FRAGMENT_BEGINS.search(source)
    ends = _FRAGMENT_ENDS.search(source, begins.end()) if begins else None
    if begins is not None:
        source = source[begins.end() : ends.start() if ends else len(source)]
    source = _without(source, "<![if !supportLists]>", "<![endif]>")
    return _without(_without(source, "<!--", "-->"), "<![", ">")


def _without(source: str, begins: str, ends: str) -> str:
    """`source` without every stretch from `begins` to `ends`; one that does not end stays."""
    kept, at = [], 0
    while (start := source.find(begins, at)) >= 0 and (end := source.find(ends, start)) >= 0:
        kept.append(source[at:start])
        at = end + len(ends)
    return "".join((*kept, source[at:]))


def tags(source: str) -> Iterator[re.Match[str]]:
    """Every tag of `source`: group 1 is "/" for an end tag, group 2 the name."""
    return _TAG.finditer(source)


def _folded(source: str) -> "_Folder":
    import nh3

    source = clipping(source)
    folder = _Folder()
    for kind, count in _changes(source).items():
        folder.noticed.add(kind, count=count)
    check_depth(source)
    clean = nh3.clean(
        source,
        tags=_KEPT,
        clean_content_tags=_DROPPED_WHOLE,
        attributes={
            "*": {"style", "hidden"},
            "a": {"href"},
            "p": {"class"},
            "ol": {"start"},
            "img": {"alt", "width", "height"},
        },
        url_schemes=set(SCHEMES),
        link_rel=None,
        strip_comments=True,
    )
    folder.feed(clean)
    folder.close()
    folder.finish()
    return folder


def _changes(source: str) -> Counter[NoticeKind]:
    """How many insertions and deletions the page marks as such: the words of the latter are left out."""
    begun = (match[2].lower() for match in tags(source) if not match[1])
    return Counter(_CHANGES[tag] for tag in begun if tag in _CHANGES)


def check_depth(source: str) -> None:
    """Raises `Refused` where elements lie deeper than any honest text needs: the cleaner must not be sent down a well.

    Elements whose end may be left out count only as deep as they are nested in others.
    """
    open_tags: list[str] = []
    for match in _TAG.finditer(source):
        tag = match[2].lower()
        if tag in _VOID or match[0].endswith("/>"):
            continue
        if not match[1]:
            if not (tag in _UNCLOSED and open_tags and open_tags[-1] == tag):
                open_tags.append(tag)
        elif tag in open_tags:
            while open_tags.pop() != tag:
                continue
        if len(open_tags) > DEEPEST:
            raise Refused("too_deep")


class _Open:
    """An element that is open: what it says of the words in it."""

    __slots__ = ("bold", "hidden", "href", "italic", "number", "role", "tag")

    def __init__(self, tag: str, given: dict[str, str], within: "list[_Open]") -> None:
        style = given.get("style", "").replace(" ", "").lower()
        self.tag = tag
        self.bold = (tag in ("b", "strong") and "font-weight:normal" not in style) or _is_bold(style)
        self.italic = (tag in ("i", "em") and "font-style:normal" not in style) or "font-style:italic" in style
        self.href = safe_link(given.get("href", ""))
        self.hidden = "hidden" in given or _HIDDEN.search(style) is not None
        self.number = int(given["start"]) - 1 if given.get("start", "").isdigit() else 0
        self.role = _role(tag, given, style, within)


def _is_bold(style: str) -> bool:
    return re.search(r"font-weight:(bold|[6-9]00)", style) is not None


def _role(tag: str, given: dict[str, str], style: str, within: list[_Open]) -> tuple[SourceRole, int] | None:
    if tag[0] == "h" and tag[1:].isdigit():
        return SourceRole.HEADING, int(tag[1:])
    if tag == "blockquote":
        return SourceRole.QUOTE, 0
    if tag == "li":
        lists = [each.tag for each in within if each.tag in ("ul", "ol")]
        return (SourceRole.ORDERED_ITEM if lists and lists[-1] == "ol" else SourceRole.LIST_ITEM), 0
    is_word_item = "mso-list:l" in style or "MsoListParagraph" in given.get("class", "")
    return (SourceRole.LIST_ITEM, 0) if is_word_item else None


class _Folder(HTMLParser):
    """Folds clean HTML into paragraphs, one per innermost block; a row of a table is one, with tabs between cells."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[SourceParagraph] = []
        self.noticed = Noticed()
        self._runs: list[Run] = []
        self._role: tuple[SourceRole, int] | None = None
        self._marker = ""
        self._open: list[_Open] = []
        self._rows: list[list[list[SourceParagraph]]] = []  # of the rows open, their cells

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._words("\n")
            return
        given = {name: value or "" for name, value in attrs}
        if tag == "img":
            self._note_picture(given)
            return
        if tag in _BREAKS or tag in _CELLS:
            self._end_paragraph()
        if tag == "tr":
            self._rows.append([])
        elif tag in ("td", "th") and self._rows:
            self._rows[-1].append([])
        if tag == "table" and not any(each.tag == "table" for each in self._open):
            self.noticed.add(NoticeKind.TABLES)
        self._open.append(_Open(tag, given, self._open))
        if tag == "li":
            self._marker = self._next_marker()

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS or tag in _CELLS:
            self._end_paragraph()
        if tag == "tr" and self._rows:
            self._end_row()
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at].tag == tag:
                del self._open[at:]
                return

    def handle_data(self, data: str) -> None:
        if any(each.hidden for each in self._open):
            if data.strip():
                self.noticed.add(NoticeKind.HIDDEN_TEXT, data)
            return
        self._words(collapsed(data.replace("\xa0", " ")))

    def finish(self) -> None:
        """Close what the source left open."""
        self._end_paragraph()
        while self._rows:
            self._end_row()

    def _words(self, words: str) -> None:
        if not any(run.text for run in self._runs):
            words = words.lstrip(" \n\t")
            self._role = next((each.role for each in reversed(self._open) if each.role), None)
        elif self._runs[-1].text.endswith((" ", "\n")):
            words = words.lstrip(" ")
        if words:
            href = next((each.href for each in reversed(self._open) if each.href), "")
            bold, italic = any(each.bold for each in self._open), any(each.italic for each in self._open)
            self._runs.append(Run(words, bold, italic, href))

    def _end_paragraph(self) -> None:
        role, level = self._role or (SourceRole.PARAGRAPH, 0)
        made = paragraph(self._runs, role, level, self._marker if role in _ITEMS else "")
        if made.text:
            self._place().append(made)
            self._marker = ""
        self._runs, self._role = [], None

    def _end_row(self) -> None:
        cells = self._rows.pop()
        self._place().extend(row(cells))

    def _place(self) -> list[SourceParagraph]:
        """Where a paragraph goes: into the cell that is open, or into the text."""
        return self._rows[-1][-1] if self._rows and self._rows[-1] else self.paragraphs

    def _next_marker(self) -> str:
        lists = [each for each in self._open if each.tag in ("ul", "ol")]
        if not lists or lists[-1].tag == "ul":
            return "•"
        lists[-1].number += 1
        return f"{lists[-1].number}."

    def _note_picture(self, given: dict[str, str]) -> None:
        """A picture is noted unless it is a dot that tells somebody that the page was opened."""
        if given.get("width", "") not in ("0", "1") and given.get("height", "") not in ("0", "1"):
            self.noticed.add(NoticeKind.PICTURES, given.get("alt", ""))


_ITEMS = (SourceRole.LIST_ITEM, SourceRole.ORDERED_ITEM)
