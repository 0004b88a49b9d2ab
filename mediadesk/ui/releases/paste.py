"""What comes in over the clipboard becomes passages: structure, bold, italic and safe links; never fonts or colours."""

import re
from collections.abc import Iterable, Iterator

from mediadesk.intake.documents import web_page
from mediadesk.intake.documents.refusal import Refused
from mediadesk.records.block import Run
from mediadesk.records.source_document import SourceParagraph, SourceRole
from mediadesk.ui.releases.document_text import Passage, TextRole

# No release is longer: more would only make the window wait.
MOST_CHARACTERS, MOST_PASSAGES = 300_000, 2_000
_MOST_AT_ONCE = 400_000  # characters of markup; of more only the words are taken, for the window must not wait
_MOST_ENTITIES = 20_000  # the cleaner needs a time that grows with their square
_LONGEST_PASSAGE = 8_000
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
_ROLES = {
    SourceRole.QUOTE: TextRole.QUOTE,
    SourceRole.LIST_ITEM: TextRole.LIST_ITEM,
    SourceRole.ORDERED_ITEM: TextRole.ORDERED_ITEM,
}
_PICTURE_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=;,\r\n"
_SENTENCE_END = re.compile(r"[.!?][”’\"')]*\s+|[。！？][」』”]*")


def passages_from_html(source: str) -> list[Passage] | None:
    """The passages of an HTML clipping, `None` where it is too large or too deep to be looked into (take its words)."""
    source = _without_pictures(web_page.clipping(source))
    if len(source) > _MOST_AT_ONCE or source.count("&") > _MOST_ENTITIES:
        return None
    try:
        found = web_page.paragraphs(source)
    except Refused:
        return None
    return [piece for each in found for piece in _split_long(_passage(each))]


def _without_pictures(source: str) -> str:
    """`source` without the pictures written into it, which may be longer than all its words."""
    parts = source.split("data:image/")
    return "data:image/".join([parts[0], *(part.lstrip(_PICTURE_LETTERS) for part in parts[1:])])


def _passage(paragraph: SourceParagraph) -> Passage:
    if paragraph.role is SourceRole.HEADING:
        return Passage(TextRole.HEADLINE if paragraph.level == 1 else TextRole.HEADING, paragraph.runs)
    return Passage(_ROLES.get(paragraph.role, TextRole.PARAGRAPH), paragraph.runs)


def loses_looks(source: str) -> bool:
    """Whether an HTML clipping has fonts, colours, tables or pictures, of which only the words become passages."""
    source = web_page.clipping(source)
    if len(source) > _MOST_AT_ONCE:
        return True
    opening = (match for match in web_page.tags(source) if not match[1])
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
