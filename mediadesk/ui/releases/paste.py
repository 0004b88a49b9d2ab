"""What comes in over the clipboard becomes passages: structure, bold, italic and safe links; never fonts or colours."""

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from mediadesk.records.block import Run, merged
from mediadesk.ui.releases.document_text import Passage, TextRole

# No release is longer: more would only make the window wait.
MOST_CHARACTERS, MOST_PASSAGES = 300_000, 2_000
_LARGEST_HTML = 12_000_000
_DEEPEST = 200
_LONGEST_PASSAGE = 8_000
_SCHEMES = ("http", "https", "mailto", "tel")
_TAGS = {
    *("p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "table", "tr", "td", "th"),
    *("b", "strong", "i", "em", "a", "span", "section", "article", "dt", "dd", "pre"),
}
_DROPPED_WHOLE = {"script", "style", "head", "title", "del", "xml", "svg", "math", "template", "noscript"}
_BLOCKS = {
    *(
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "blockquote",
        "tr",
        "section",
        "article",
        "dt",
        "dd",
        "pre",
    ),
    *("table", "ul", "ol"),
}
_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*?)<!--\s*EndFragment\s*-->", re.S)
_WORD_BULLET = re.compile(r"<!\[if !supportLists\]>.*?<!\[endif\]>", re.S)
_COMMENT = re.compile(r"<!--.*?-->|<!\[[^>]*>", re.S)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:]*)[^>]*?(/?)>")
_LOOKS_TAGS = {
    *("font", "u", "s", "strike", "sub", "sup", "mark", "small", "big", "center", "code", "img", "hr", "table", "del"),
    *("svg", "math", "object", "video", "input"),
}
# Word keeps its looks in classes, old mail programs in attributes; a style may also be bold or italic, which stays.
_LOOKS = re.compile(
    r"""\s(?:class\s*=\s*["']?Mso|(?:color|bgcolor|face|align)\s*=)
    |[\s;"'](?:color|background[\w-]*|font|font-family|font-size|text-(?:align|decoration|transform)[\w-]*|border[\w-]*)\s*:""",
    re.I | re.X,
)
_VOID = {"br", "img", "hr", "meta", "link", "input", "col", "wbr", "area", "base", "source", "embed"}
_SENTENCE_END = re.compile(r"[.!?][”’\"')]*\s+|[。！？][」』”]*")


def passages_from_html(source: str) -> list[Passage] | None:
    """The passages of an HTML clipping, `None` where it is too large or too deep to be looked into (take its words)."""
    import nh3

    source = _cut(source)
    if len(source) > _LARGEST_HTML or not _is_shallow(source):
        return None
    clean = nh3.clean(
        source,
        tags=_TAGS,
        clean_content_tags=_DROPPED_WHOLE,
        attributes={"a": {"href"}, "p": {"class", "style"}, "span": {"style"}, "b": {"style"}, "i": {"style"}},
        url_schemes=set(_SCHEMES),
        link_rel=None,
        strip_comments=True,
    )
    folder = _Folder()
    folder.feed(clean)
    folder.close()
    return folder.finished()


def loses_looks(source: str) -> bool:
    """Whether an HTML clipping has fonts, colours, tables or pictures, of which only the words become passages."""
    opening = (match for match in _TAG.finditer(_cut(source)) if not match[1])
    return any(match[2].lower() in _LOOKS_TAGS or _LOOKS.search(match[0]) for match in opening)


def passages_from_text(source: str) -> Iterator[Passage]:
    """The paragraphs of plain words: blank lines part them, or every line end where there is no blank line."""
    lines = source.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n").replace("\0", "").strip("\n")
    parts = re.split(r"\n[^\S\n]*\n\s*", lines) if re.search(r"\n[^\S\n]*\n", lines) else lines.split("\n")
    for part in parts:
        yield from _split_long(Passage(TextRole.PARAGRAPH, (Run(part.strip("\n")),)))


def shortened(passages: Iterable[Passage]) -> tuple[list[Passage], bool]:
    """As many of `passages` as fit into a text, and whether something was left out."""
    kept: list[Passage] = []
    total = 0
    for passage in passages:
        total += len(passage.text)
        if total > MOST_CHARACTERS or len(kept) == MOST_PASSAGES:
            return kept, True
        kept.append(passage)
    return kept, False


def safe_link(href: str) -> str:
    """`href` without the codes that follow readers about; empty where it is no http, https, mailto or tel address."""
    href = href.strip()
    try:
        parts = urlsplit(href)
    except ValueError:
        return ""
    if parts.scheme.lower() not in _SCHEMES or any(ord(character) < 33 for character in href):
        return ""
    if parts.scheme.lower() in ("http", "https") and not parts.netloc:
        return ""
    if "utm_" not in parts.query:
        return href
    kept = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not pair[0].startswith("utm_")]
    return urlunsplit(parts._replace(query=urlencode(kept)))


def _cut(source: str) -> str:
    fragment = _FRAGMENT.search(source)
    return _COMMENT.sub("", _WORD_BULLET.sub("", fragment[1] if fragment else source))


def _is_shallow(source: str) -> bool:
    """Whether no element lies deeper than any honest text needs: the cleaner must not be sent down a well."""
    depth = 0
    for match in _TAG.finditer(source):
        if match[2].lower() in _VOID or match[3]:
            continue
        depth = max(depth - 1, 0) if match[1] else depth + 1
        if depth > _DEEPEST:
            return False
    return True


class _Folder(HTMLParser):
    """Folds clean HTML into passages, one per innermost block; table cells of a row are parted by tabs."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._passages: list[Passage] = []
        self._runs: list[Run] = []
        self._role = TextRole.PARAGRAPH
        self._open: list[tuple[str, bool, bool, str, TextRole | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._words("\n")
            return
        given = {name: value or "" for name, value in attrs}
        if tag in _BLOCKS:
            self._end_passage()
        if tag in ("td", "th") and self._runs:
            self._words("\t")
        style = given.get("style", "").replace(" ", "").lower()
        bold = (tag in ("b", "strong") and "font-weight:normal" not in style) or _is_bold(style)
        italic = (tag in ("i", "em") and "font-style:normal" not in style) or "font-style:italic" in style
        self._open.append((tag, bold, italic, safe_link(given.get("href", "")), self._role_of(tag, given, style)))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_passage()
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at][0] == tag:
                del self._open[at:]
                return

    def handle_data(self, data: str) -> None:
        self._words(re.sub(r"[ \t\r\n\f\xa0]+", " ", data))

    def finished(self) -> list[Passage]:
        """All passages found."""
        self._end_passage()
        return [piece for passage in self._passages for piece in _split_long(passage)]

    def _words(self, words: str) -> None:
        if not any(run.text for run in self._runs):
            words = words.lstrip(" \n\t")
            self._role = next((role for *_rest, role in reversed(self._open) if role), TextRole.PARAGRAPH)
        elif self._runs[-1].text.endswith((" ", "\n", "\t")):
            words = words.lstrip(" ")
        if words:
            href = next((href for _tag, _bold, _italic, href, _role in reversed(self._open) if href), "")
            bold = any(bold for _tag, bold, _italic, _href, _role in self._open)
            italic = any(italic for _tag, _bold, italic, _href, _role in self._open)
            self._runs.append(Run(words, bold, italic, href))

    def _end_passage(self) -> None:
        runs = list(merged(self._runs))
        if runs:
            last = runs[-1]
            runs[-1] = Run(last.text.rstrip(" \n\t"), last.bold, last.italic, last.href)
        if any(run.text for run in runs):
            self._passages.append(Passage(self._role, merged(runs)))
        self._runs = []

    def _role_of(self, tag: str, given: dict[str, str], style: str) -> TextRole | None:
        if tag == "h1":
            return TextRole.HEADLINE
        if tag[0] == "h" and tag[1:].isdigit():
            return TextRole.HEADING
        if tag == "blockquote":
            return TextRole.QUOTE
        if tag == "li":
            lists = [each[0] for each in self._open if each[0] in ("ul", "ol")]
            return TextRole.ORDERED_ITEM if lists and lists[-1] == "ol" else TextRole.LIST_ITEM
        is_word_item = "mso-list:" in style or "MsoListParagraph" in given.get("class", "")
        return TextRole.LIST_ITEM if is_word_item else None


def _is_bold(style: str) -> bool:
    return re.search(r"font-weight:(bold|[6-9]00)", style) is not None


def _split_long(passage: Passage) -> list[Passage]:
    """One endless paragraph would hold up the layout: it is parted between sentences, or anywhere if it has none."""
    text = passage.text
    if len(text) <= _LONGEST_PASSAGE:
        return [passage]
    pieces, at = [], 0
    while at < len(text):
        piece = text[at : at + _LONGEST_PASSAGE]
        ends = [match.end() for match in _SENTENCE_END.finditer(piece)]
        if at + len(piece) < len(text) and ends:
            piece = piece[: ends[-1]]
        pieces.append(Passage(passage.role, (Run(piece.strip()),)))
        at += len(piece)
    return pieces
