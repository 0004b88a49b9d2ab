"""Two strings against each other, word by word."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from mediadesk.comparison.matching import Match, matches
from mediadesk.wording.counting import word_count

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# What belongs to the character before it: accents, variation selectors, skin tones, the tags of flags.
_BOUND = (
    "[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\ufe00-\ufe0f"
    "\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef]"
)
_WORD = rf"[^\W_{_HAN}]+(?:{_BOUND}+[^\W_{_HAN}]*)*"
_TOKEN = re.compile(
    r"\s+"
    rf"|{_WORD}(?:['’.,\-–&/@]{_WORD})*(?:[$€£¥]\d(?:[.,]?[^\W_{_HAN}])*)?[%‰]?"  # a word, a number, HK$250
    rf"|[$€£¥]\d(?:[.,]?[^\W_{_HAN}])*"
    r"|[\U0001f1e6-\U0001f1ff]{2}"  # a flag
    rf"|.{_BOUND}*(?:\u200d\S{_BOUND}*)*",  # a Han character, a mark or an emoji with all its parts
    re.DOTALL,
)
_HAN_CHARACTER = re.compile(f"[{_HAN}]")
_JOINER = "\u200d"
_WORDY = re.compile(r"\w")


class Kind(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stayed, came or went."""

    kind: Kind
    text: str


Pieces = tuple[Piece, ...]


def tokens(text: str) -> list[str]:
    """`text` cut up: words and numbers whole ("co-operation", "1,234.5", "HK$250"), each Han character, spaces, marks.

    Nothing is lost: joined again they are the text. An emoji or an accented letter is never cut apart.
    """
    return _TOKEN.findall(text)


def compare_words(before: str, after: str) -> Pieces:
    """What changed from one string to the other: kept, deleted and inserted pieces in reading order, none empty.

    Where something was replaced, what was deleted stands before what was inserted. Comparing the other way round gives
    the same pieces with insertions and deletions exchanged. Blanks alone between two changes count as changed.
    """
    if before == after:
        return (Piece(Kind.SAME, after),) if after else ()
    if before > after:
        return exchanged(compare_words(after, before))
    start, end = _shared_ends(before, after)
    old, new = tokens(before[start : len(before) - end]), tokens(after[start : len(after) - end])
    changed = _pieces(old, new, legible(old, new, matches(old, new)))
    return _joined((Piece(Kind.SAME, after[:start]), *changed, Piece(Kind.SAME, after[len(after) - end :])))


def exchanged(pieces: Pieces) -> Pieces:
    """The same difference seen from the other side: `compare_words(after, before)`."""
    turned: list[Piece] = []
    for is_same, run in groupby(pieces, key=lambda piece: piece.kind is Kind.SAME):
        if is_same:
            turned += run
        else:
            turned += sorted((Piece(_OTHER[piece.kind], piece.text) for piece in run), key=lambda piece: piece.kind)
    return tuple(turned)


def text_before(pieces: Pieces) -> str:
    """The string that was compared first."""
    return "".join(piece.text for piece in pieces if piece.kind is not Kind.INSERTED)


def text_after(pieces: Pieces) -> str:
    """The string that was compared second."""
    return "".join(piece.text for piece in pieces if piece.kind is not Kind.DELETED)


def is_changed(pieces: Pieces) -> bool:
    """Whether anything came or went."""
    return any(piece.kind is not Kind.SAME for piece in pieces)


def count(pieces: Pieces, kind: Kind) -> int:
    """How many words, as an editor counts them, stayed, came or went."""
    return sum(word_count(piece.text) for piece in pieces if piece.kind is kind)


_OTHER = {Kind.SAME: Kind.SAME, Kind.INSERTED: Kind.DELETED, Kind.DELETED: Kind.INSERTED}


def _shared_ends(before: str, after: str) -> tuple[int, int]:
    """How many characters are the same at the start and at the end of both, in whole tokens.

    Most edits are small: the rest need not be cut up.
    """
    shorter = min(len(before), len(after))
    start = bisect_left(range(1, shorter + 1), True, key=lambda size: before[:size] != after[:size])
    while start and not (_begins(before, start) and _begins(after, start)):
        start -= 1
    shorter -= start
    end = bisect_left(range(1, shorter + 1), True, key=lambda size: before[-size:] != after[-size:])
    while end and not (_begins(before, len(before) - end) and _begins(after, len(after) - end)):
        end -= 1
    return start, end


def _begins(text: str, at: int) -> bool:
    """Whether a token begins at this place whatever stands around it: a Han character, or a word behind a blank."""
    if at == len(text):
        return False
    before, here = text[at - 1], text[at]
    return bool(_HAN_CHARACTER.match(here) and before != _JOINER) or (before.isspace() and not here.isspace())


def _joined(pieces: Iterable[Piece]) -> Pieces:
    """Without empty pieces, and with those of one kind that follow each other in one."""
    alike = groupby((piece for piece in pieces if piece.text), key=lambda piece: piece.kind)
    return tuple(Piece(kind, "".join(piece.text for piece in run)) for kind, run in alike)


def legible(old: Sequence[str], new: Sequence[str], found: Sequence[Match]) -> list[Match]:
    """`found` without what would only scatter a change: blanks, marks or little text between larger changes."""
    kept: list[Match] = []
    ends = (0, 0)
    for number, match in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else Match(len(old), len(new), 0)
        changed_before = max(match.old - ends[0], match.new - ends[1])
        changed_after = max(following.old - match.old - match.size, following.new - match.new - match.size)
        if _scatters(new[match.new : match.new + match.size], changed_before, changed_after):
            continue
        kept.append(match)
        ends = (match.old + match.size, match.new + match.size)
    return kept


def _scatters(same: Sequence[str], changed_before: int, changed_after: int) -> bool:
    if not changed_before or not changed_after or len(same) > min(changed_before, changed_after) + 2:
        return False
    words = sum(1 for token in same if _WORDY.match(token))
    return words == 0 or (words <= 2 and 4 * words <= min(changed_before, changed_after))


def _pieces(old: Sequence[str], new: Sequence[str], found: Sequence[Match]) -> Iterator[Piece]:
    at_old = at_new = 0
    for match in (*found, Match(len(old), len(new), 0)):
        if match.old > at_old:
            yield Piece(Kind.DELETED, "".join(old[at_old : match.old]))
        if match.new > at_new:
            yield Piece(Kind.INSERTED, "".join(new[at_new : match.new]))
        at_old, at_new = match.old + match.size, match.new + match.size
        if match.size:
            yield Piece(Kind.SAME, "".join(new[match.new : at_new]))
