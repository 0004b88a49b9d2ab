"""One folding for all search: case, width, accents and 繁/简 make no difference; Han characters count one by one."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from mediadesk.library.fields import cleaned
from mediadesk.wording.same_characters import same_characters

_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# As words: `re` compiles them when they are used first, and keeps them. With so many characters that takes 8 ms.
_HAN_CHARACTER = f"[{_HAN}]"
_TERM = rf"[{_HAN}]|[^\W_{_HAN}]+"
_PIECE = rf"[{_HAN}]+|[^\W_{_HAN}]+"
_ACCENT = re.compile("[\u0300-\u036f]")
_SHORT = 200  # characters of a text whose shadow is kept for a while
_LONGEST = 64  # characters of a word that count; no name is longer, and an index must not choke on noise


def fold(text: str) -> str:
    """`text` as it is compared: NFKC, no case, no accents, traditional and variant characters as simplified ones."""
    if text.isascii():
        return text.replace("\x00", "").lower()
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", cleaned(text)))
    folded = unicodedata.normalize("NFC", _ACCENT.sub("", plain)).casefold()
    return folded.translate(same_characters()) if re.search(_HAN_CHARACTER, folded) else folded


def pieces(text: str) -> Iterator[str]:
    """The folded words and unbroken runs of Han characters of `text`, in order; `is_han` tells them apart."""
    for piece in re.findall(_PIECE, fold(text)):
        yield piece if is_han(piece) else piece[:_LONGEST]


def is_han(piece: str) -> bool:
    """Whether a piece is a run of Han characters."""
    return re.match(_HAN_CHARACTER, piece) is not None


def shadow(text: str) -> str:
    """`text` as it is indexed: folded words and single Han characters with blanks between."""
    lines = "\n".join(fold(line) for line in text.split("\n"))
    terms = re.findall(_TERM, lines)
    return " ".join(terms if max(map(len, terms), default=0) <= _LONGEST else [term[:_LONGEST] for term in terms])


def matches(wanted: str, *texts: str) -> bool:
    """Whether `texts` hold every piece of `wanted`: Han anywhere, words from their beginning. For short lists."""
    return matcher(wanted)(" ".join(texts))


def matcher(wanted: str) -> Callable[[str], bool]:
    """What says whether a text holds every piece of `wanted`, for more than one text."""
    sought = [f" {' '.join(piece) if is_han(piece) else piece}" for piece in pieces(wanted)]

    def is_in(text: str) -> bool:
        searched = f" {_shadow_again(text) if len(text) <= _SHORT else shadow(text)}"
        return all(each in searched for each in sought)

    return is_in


@lru_cache(maxsize=2_048)
def _shadow_again(text: str) -> str:
    """The same headlines are looked at after each key."""
    return shadow(text)


def spans(wanted: str, text: str) -> list[tuple[int, int]]:
    """Where `text` holds the pieces of `wanted`, found as `matches` does: beginnings and ends, in order, apart."""
    folded, places = _folded(text)
    found = []
    for piece in pieces(wanted):
        at, is_begun = folded.find(piece), is_han(piece)
        while at >= 0:
            is_hit = is_begun or at == 0 or not folded[at - 1].isalnum() or is_han(folded[at - 1])
            if is_hit:
                found.append((places[at], places[at + len(piece) - 1] + 1))
            at = folded.find(piece, at + (len(piece) if is_hit else 1))
    return _joined(sorted(found))


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """`text` folded, and for each of its characters where the one stands that it comes from."""
    if text.isascii() and "\x00" not in text:
        return fold(text), range(len(text))
    folded, places = "", list[int]()
    for at, character in enumerate(text):
        plain = _folded_character(character)
        folded += plain
        places += [at] * len(plain)
    return folded, places


@lru_cache(maxsize=4_096)
def _folded_character(character: str) -> str:
    return fold(character)


def _joined(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def is_traditional(text: str) -> bool:
    """Whether `text` has a character that is only written in traditional (or variant) form."""
    return any(ord(character) in same_characters() for character in text)
