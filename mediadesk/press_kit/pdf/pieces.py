"""Text cut into the smallest pieces a line is made of: words, Han characters, spaces; measured, with legal breaks.

The rules for Chinese follow W3C "Requirements for Chinese Text Layout" (clreq), sections 3.1.2 and 3.1.4.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from mediadesk.press_kit.pdf import fonts
from mediadesk.press_kit.spans import Span
from mediadesk.press_kit.theme import Style

Look = tuple[str, float, str, str]  # face, size in points, colour, address
Kerning = tuple[tuple[int, int], ...]  # (behind which character, counted from 0; how far in 1/1000 of the size)

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
_SPACES = " \u3000"
_FULL_WIDTH = "“”‘’…—·"  # in Chinese
# All before the scripts of East Asia but the line end and the space. Said as what it is, not as what it is not: that is
# compiled four times as fast.
_LATIN = "\\x00-\\t\\x0b-\\x1f!-\u2e7f"
# Words, and single characters; not compiled before they are needed, and hardly any process needs both.
_TOKEN = f"(?s)[{_LATIN}]+|."
_TOKEN_CHINESE = f"(?s)(?:(?![{_FULL_WIDTH}])[{_LATIN}]|(?<=[A-Za-z])’(?=[A-Za-z]))+|."
_MARKS = NEVER_FIRST | NEVER_LAST | OPENING | CLOSING | _SENTENCE_MARKS
_MOST_TOKENS = 4096  # kept for one look
_LONGEST_UNBROKEN = 24  # characters
_LONG_ADDRESS = re.compile(r"^(?:https?://|www\.)|@|/")


class Piece:
    """A word, a Han character or a space. Widths in points; `shift` moves the glyph, `gap` is auto-space after it.

    `full` is the width of a Han character before it was squeezed; `look` is face, size, colour and address. Many texts
    share a piece: who wants it otherwise takes a `copy`.
    """

    __slots__ = ("breaks", "face", "full", "gap", "kerning", "kind", "look", "shift", "size", "text", "width")

    def __init__(self, kind: int, text: str, look: Look, width: float, full: float = 0.0) -> None:
        self.kind, self.text, self.look, self.width, self.full = kind, text, look, width, full
        self.face, self.size = look[:2]
        self.kerning: Kerning = ()
        self.breaks = kind != WORD
        self.shift = self.gap = 0.0

    def copy(self) -> "Piece":
        """Another one just like it."""
        other = Piece(self.kind, self.text, self.look, self.width, self.full)
        other.kerning, other.breaks, other.shift, other.gap = self.kerning, self.breaks, self.shift, self.gap
        return other

    def narrow(self, start: int, end: int) -> "Piece":
        """The part `text[start:end]` of a word too long for any line; it may break after it."""
        text = self.text[start:end]
        width, kerning = fonts.measured(self.face, text)
        part = Piece(self.kind, text, self.look, width * self.size / 1000)
        part.kerning, part.breaks = kerning, True
        return part


def pieces_of(spans: Iterable[Span], style: Style) -> tuple[list[Piece], str]:
    """The pieces of a paragraph and the characters no font has."""
    pieces: list[Piece] = []
    missing: list[str] = []
    token = _TOKEN_CHINESE if style.is_chinese else _TOKEN
    for span in spans:
        case = _case_of(style, span.bold, span.italic, span.colour, span.href)
        if len(case) > _MOST_TOKENS:
            case.clear()
        tokens = re.findall(token, span.text)
        pieces.extend(chain.from_iterable(map(case.__getitem__, tokens)))
        if case.missing:
            missing.extend(case.missing.get(each, "") for each in tokens)
    _join(pieces, style.is_chinese)
    if style.balanced and style.is_chinese:
        _open_phrases(pieces)
    return pieces, "".join(missing)


class _Case(dict[str, tuple[Piece, ...]]):
    """The type case of one look: the pieces of each word and character, made when first asked for."""

    def __init__(self, style: Style, bold: bool, italic: bool, colour: str, href: str) -> None:
        super().__init__()
        self.missing: dict[str, str] = {}  # the characters of a token that no font has
        self._style, self._bold, self._italic = style, style.bold or bold, italic and not style.is_chinese
        self._colour, self._href = colour or style.colour, href

    def __missing__(self, token: str) -> tuple[Piece, ...]:
        if token == "\n":
            pieces: tuple[Piece, ...] = (Piece(LINE_END, "", self._look("", self._style.size), 0.0),)
        else:
            pieces = self._cut(token) if self._is_word(token) else (self._single(token),)
        self[token] = pieces
        return pieces

    def _is_word(self, token: str) -> bool:
        if len(token) > 1:
            return True
        return token < "\u2e80" and token != " " and not (self._style.is_chinese and token in _FULL_WIDTH)

    def clear(self) -> None:
        """Empty the case."""
        super().clear()
        self.missing.clear()

    def _look(self, face: str, size: float) -> Look:
        return face, size, self._colour, self._href

    def _single(self, character: str) -> Piece:
        """A space or a Han character."""
        style, kind = self._style, SPACE if character in _SPACES else HAN
        wanted_chinese = character != " "
        name = fonts.face_for(character, style.family, self._bold, False, style.chinese, wanted_chinese)
        if name is None:
            self.missing[character] = character
            character = fonts.SUBSTITUTE
            name = fonts.face_for(character, style.family, self._bold, False, style.chinese, True) or style.chinese
        full = fonts.advance(name, character) * style.size / 1000
        return Piece(kind, character, self._look(name, style.size), full + style.tracking, full)

    def _cut(self, word: str) -> tuple[Piece, ...]:
        style, pieces = self._style, list[Piece]()
        parts, absent = _parts_of(word, style.family, self._bold, self._italic, style.chinese)
        if absent:
            self.missing[word] = absent
        enlarged = style.size * (_LATIN_IN_CHINESE if style.is_chinese else 1.0)
        for text, name, width, kerning, breaks in parts:
            size = style.size if name.startswith(("hk", "sc")) else enlarged
            piece = Piece(WORD, text, self._look(name, size), width * size / 1000 + style.tracking * len(text))
            piece.kerning, piece.breaks = kerning, breaks
            pieces.append(piece)
        return tuple(pieces)


_case_of = lru_cache(64)(_Case)


_Part = tuple[str, str, float, Kerning, bool]


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
    for index in range(len(pieces) - 1):
        piece, following = pieces[index], pieces[index + 1]
        kinds = piece.kind, following.kind
        if kinds == (WORD, WORD) or SPACE in kinds or LINE_END in kinds:
            continue
        last, first = piece.text[-1], following.text[0]
        if kinds == (HAN, HAN) and last not in _MARKS and first not in _MARKS:
            continue
        doubled = last == first and last in "—…"
        pieces[index] = piece = piece.copy()
        piece.breaks = not (last in NEVER_LAST or first in NEVER_FIRST or doubled)
        if not is_chinese:
            continue
        if kinds == (HAN, HAN):
            pieces[index + 1] = _squeeze(piece, following)
        elif (last.isalnum() and (first.isalnum() or first in "+$")) or (last in "%+" and first.isalnum()):
            piece.gap = piece.size * _AUTO_SPACE


def _open_phrases(pieces: list[Piece]) -> None:
    """In a Chinese headline a space stands between two phrases: as wide as it is meant, however it was typed."""
    for index in range(1, len(pieces) - 1):
        if [piece.kind for piece in pieces[index - 1 : index + 2]] == [HAN, SPACE, HAN]:
            pieces[index] = space = pieces[index].copy()
            space.width = space.size * _PHRASE_SPACE


def _squeeze(piece: Piece, following: Piece) -> Piece:
    """Two marks in a row share the blank half between them (clreq 3.1.6.2). Changes `piece`, returns what follows."""
    mark, other, half = piece.text, following.text, piece.size / 2
    stop_is_left = piece.face.startswith("sc") and mark in _STOPS
    if (mark in CLOSING and (other in CLOSING or other in OPENING or other in _SENTENCE_MARKS)) or (
        stop_is_left and (other in CLOSING or other in OPENING)
    ):
        piece.width -= half
    elif other in OPENING and (mark in OPENING or mark in _SENTENCE_MARKS):
        following = following.copy()
        following.shift -= half
        following.width -= half
    return following


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
