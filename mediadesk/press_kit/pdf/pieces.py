"""Text cut into the smallest pieces a line is made of: words, Han characters, spaces; measured, with legal breaks.

The rules for Chinese follow W3C "Requirements for Chinese Text Layout" (clreq), sections 3.1.2 and 3.1.4.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from mediadesk.press_kit.pdf import fonts
from mediadesk.press_kit.spans import Span
from mediadesk.press_kit.theme import Style

SPACE, WORD, HAN, LINE_END = range(4)

NEVER_FIRST = frozenset("，。、．；：？！）」』】》〉〕］｝”’…—～·‧・々ー–／,.;:?!)]}%％‰°℃")
NEVER_LAST = frozenset("（「『【《〈〔［｛“‘([{$＄＃￥£€＠")
OPENING = frozenset("（「『【《〈〔［｛“‘")
CLOSING = frozenset("）」』】》〉〕］｝”’")
_STOPS = frozenset("，。、；：")
_SENTENCE_MARKS = _STOPS | frozenset("！？")
_PHRASE_SPACE = 0.8  # em
_LATIN_IN_CHINESE = 1.07  # Source Sans looks small beside Noto Sans
_AUTO_SPACE = 0.2  # em between Han and Latin
_TOKEN = re.compile("(?P<end>\n)|(?P<space>[ \u3000])|(?P<word>[^ \n\u2e80-\U0010ffff]+)|(?P<han>.)", re.DOTALL)
_TOKEN_CHINESE = re.compile(
    "(?P<end>\n)|(?P<space>[ \u3000])"
    "|(?P<word>(?:[^ \n\u2e80-\U0010ffff“”‘’…—·]|(?<=[A-Za-z])’(?=[A-Za-z]))+)|(?P<han>.)",
    re.DOTALL,
)
_LONGEST_UNBROKEN = 24  # characters
_LONG_ADDRESS = re.compile(r"^(?:https?://|www\.)|@|/")


class Piece:
    """A word, a Han character or a space. Widths in points; `shift` moves the glyph, `gap` is auto-space after it."""

    __slots__ = ("breaks", "colour", "face", "gap", "href", "kerning", "kind", "shift", "size", "text", "width")

    def __init__(self, kind: int, text: str, face: str, size: float, width: float, span: Span, style: Style) -> None:
        self.kind, self.text, self.face, self.size, self.width = kind, text, face, size, width
        self.colour, self.href = span.colour or style.colour, span.href
        self.kerning: tuple[int, ...] | None = None
        self.breaks = kind != WORD
        self.shift = self.gap = 0.0

    def narrow(self, start: int, end: int) -> "Piece":
        """The part `text[start:end]` of a word too long for any line; it may break after it."""
        part = Piece(self.kind, self.text[start:end], self.face, self.size, 0.0, Span("", href=self.href), _NO_STYLE)
        part.colour, part.breaks = self.colour, True
        width, part.kerning = fonts.measured(self.face, part.text)
        part.width = width * self.size / 1000
        return part


_NO_STYLE = Style("sans", 1.0, 1.0)


def pieces_of(spans: Iterable[Span], style: Style) -> tuple[list[Piece], str]:
    """The pieces of a paragraph and the characters no font has."""
    pieces: list[Piece] = []
    missing: list[str] = []
    token = _TOKEN_CHINESE if style.is_chinese else _TOKEN
    for span in spans:
        for found in token.finditer(span.text):
            _take(found, span, style, pieces, missing)
    _join(pieces, style.is_chinese)
    if style.balanced and style.is_chinese:
        _open_phrases(pieces)
    return pieces, "".join(missing)


def _take(found: re.Match[str], span: Span, style: Style, pieces: list[Piece], missing: list[str]) -> None:
    kind, text = found.lastgroup, found[0]
    if kind == "word":
        _take_word(text, span, style, pieces, missing)
        return
    if kind == "end":
        pieces.append(Piece(LINE_END, "", "", style.size, 0.0, span, style))
        return
    bold = style.bold or span.bold
    wanted_chinese = kind == "han" or text == "\u3000"
    name = fonts.face_for(text, style.family, bold, False, style.chinese, wanted_chinese)
    if name is None:
        missing.append(text)
        text = fonts.SUBSTITUTE
        name = fonts.face_for(text, style.family, bold, False, style.chinese, True) or style.chinese
    width = fonts.advance(name, text) * style.size / 1000 + style.tracking
    pieces.append(Piece(SPACE if kind == "space" else HAN, text, name, style.size, width, span, style))


def _take_word(word: str, span: Span, style: Style, pieces: list[Piece], missing: list[str]) -> None:
    italic = span.italic and not style.is_chinese
    parts, absent = _parts_of(word, style.family, style.bold or span.bold, italic, style.chinese)
    missing.extend(absent)
    enlarged = style.size * (_LATIN_IN_CHINESE if style.is_chinese else 1.0)
    for text, name, width, kerning, breaks in parts:
        size = style.size if name.startswith(("hk", "sc")) else enlarged
        piece = Piece(WORD, text, name, size, width * size / 1000 + style.tracking * len(text), span, style)
        piece.kerning, piece.breaks = kerning, breaks
        pieces.append(piece)


_Part = tuple[str, str, float, tuple[int, ...] | None, bool]


@lru_cache(16384)
def _parts_of(word: str, family: str, bold: bool, italic: bool, chinese: str) -> tuple[tuple[_Part, ...], str]:
    """A word as (text, face, width in 1/1000, kerning, may break after) and the characters no font has."""
    stretches: list[tuple[str, str]] = []
    missing = ""
    for character in word:
        name = fonts.face_for(character, family, bold, italic, chinese, False)
        if name is None:
            missing += character
            character = fonts.SUBSTITUTE
            name = fonts.face_for(character, family, bold, italic, chinese, True) or chinese
        if stretches and stretches[-1][0] == name:
            stretches[-1] = (name, stretches[-1][1] + character)
        else:
            stretches.append((name, character))
    parts: list[_Part] = []
    for name, stretch in stretches:
        cut = _cut(stretch)
        parts += [(text, name, *fonts.measured(name, text), text is not cut[-1]) for text in cut]
    return tuple(parts), missing


def _cut(word: str) -> list[str]:
    """A word at its legal breaks: a very long one after its hyphens, a long address after / . @ _ ? & = or before -.

    A shorter word is not broken: who copies a text loses the hyphen at the end of a line.
    """
    if len(word) > 18 and _LONG_ADDRESS.search(word):
        return re.findall(r"-*[^/.@_?&=-]+[/.@_?&=]*|[/.@_?&=-]+", word)
    if len(word) > _LONGEST_UNBROKEN and "-" in word[1:-1] and not any(map(str.isdigit, word)):
        return re.findall("[^-]+-*|-+", word)
    return [word]


def _join(pieces: list[Piece], is_chinese: bool) -> None:
    """Decide where lines may break between neighbours, squeeze punctuation and open the gap between Han and Latin."""
    for piece, following in pairwise(pieces):
        if piece.kind in (SPACE, LINE_END) or following.kind in (SPACE, LINE_END):
            piece.breaks = True
            continue
        if piece.kind == WORD and following.kind == WORD:
            continue
        last, first = piece.text[-1], following.text[0]
        doubled = last == first and last in "—…"
        piece.breaks = not (last in NEVER_LAST or first in NEVER_FIRST or doubled)
        if not is_chinese:
            continue
        if piece.kind == HAN and following.kind == HAN:
            _squeeze(piece, following)
        elif (last.isalnum() and (first.isalnum() or first in "+$")) or (last in "%+" and first.isalnum()):
            piece.gap = piece.size * _AUTO_SPACE
    if pieces:
        pieces[-1].breaks = True


def _open_phrases(pieces: list[Piece]) -> None:
    """In a Chinese headline a space stands between two phrases: as wide as it is meant, however it was typed."""
    for before, piece, after in zip(pieces, pieces[1:], pieces[2:], strict=False):
        if piece.kind == SPACE and before.kind == HAN and after.kind == HAN:
            piece.width = piece.size * _PHRASE_SPACE


def _squeeze(piece: Piece, following: Piece) -> None:
    """Two marks in a row share the blank half between them (clreq 3.1.6.2)."""
    mark, other, half = piece.text, following.text, piece.size / 2
    stop_is_left = piece.face.startswith("sc") and mark in _STOPS
    if (mark in CLOSING and (other in CLOSING or other in OPENING or other in _SENTENCE_MARKS)) or (
        stop_is_left and (other in CLOSING or other in OPENING)
    ):
        piece.width -= half
    elif other in OPENING and (mark in OPENING or mark in _SENTENCE_MARKS):
        following.shift -= half
        following.width -= half


def hang_after(piece: Piece) -> float:
    """How far `piece` may stand out over the right edge when it ends a line: the blank half of closing punctuation."""
    blank = piece.gap
    if piece.kind == HAN and piece.width > piece.size * 0.9:
        is_closing = piece.text in CLOSING or (piece.text in _STOPS and piece.face.startswith("sc"))
        blank += piece.size / 2 if is_closing else 0.0
    return blank


def hang_before(piece: Piece) -> float:
    """How far `piece` may stand out over the left edge when it begins a line: the blank half of opening brackets."""
    is_opening = piece.kind == HAN and piece.text in OPENING and piece.width > piece.size * 0.9
    return piece.size / 2 if is_opening else 0.0
