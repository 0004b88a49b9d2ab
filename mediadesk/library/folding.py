"""One folding for all search: case, width, accents and 繁/简 make no difference; Han characters count one by one."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from mediadesk import paths
from mediadesk.library.fields import cleaned

_HAN = "\u2e80-\u2fff\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_PIECE = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+")
_ACCENT = re.compile("[\u0300-\u036f]")
_LONGEST = 64  # characters of a word that count; no name is longer, and an index must not choke on noise


def fold(text: str) -> str:
    """`text` as it is compared: NFKC, no case, no accents, traditional and variant characters as simplified ones."""
    if text.isascii():
        return text.replace("\x00", "").lower()
    text = cleaned(text)
    plain = _ACCENT.sub("", unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text)))
    return unicodedata.normalize("NFC", plain).casefold().translate(_same_characters())


def pieces(text: str) -> Iterator[str]:
    """The folded words and unbroken runs of Han characters of `text`, in order; `is_han` tells them apart."""
    return (
        match.group()[:_LONGEST] if not is_han(match.group()) else match.group()
        for match in _PIECE.finditer(fold(text))
    )


def is_han(piece: str) -> bool:
    """Whether a piece is a run of Han characters."""
    return ord(piece[0]) >= 0x2E80 and re.match(f"[{_HAN}]", piece) is not None


def shadow(text: str) -> str:
    """`text` as it is indexed: folded words and single Han characters with blanks between."""
    return " ".join(" ".join(piece) if is_han(piece) else piece for piece in pieces(text))


def matches(wanted: str, *texts: str) -> bool:
    """Whether `texts` hold every piece of `wanted`: Han anywhere, words from their beginning. For short lists."""
    searched = f" {shadow(' '.join(texts))}"
    return all(f" {' '.join(piece) if is_han(piece) else piece}" in searched for piece in pieces(wanted))


def is_traditional(text: str) -> bool:
    """Whether `text` has a character that is only written in traditional (or variant) form."""
    return any(ord(character) in _same_characters() for character in text)


@cache
def _same_characters() -> dict[int, str]:
    table: dict[int, str] = {}
    for line in (paths.shipped("resources") / "wording" / "fold.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            same, _, others = line.partition("\t")
            table.update((ord(other), same) for other in others)
    return table
