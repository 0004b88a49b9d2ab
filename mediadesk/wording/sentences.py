"""Where sentences end, in English and in Chinese."""

import re
from collections.abc import Iterator
from functools import lru_cache

from mediadesk.wording.texts import load

# A full stop, question or exclamation mark with its closing marks, before a capital letter; a Chinese one anywhere.
_END = re.compile(r"[.!?][\"'”’)]*(?=\s+[“‘\"'(]*[A-Z0-9])|[。！？][”」』）]*")
_LONGEST_ABBREVIATION = 20  # characters


@lru_cache(maxsize=2_000)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The start and end of each sentence of `text`, without the spaces around it."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.finditer(text):
        if not _is_abbreviation(text[max(start, match.start() - _LONGEST_ABBREVIATION) : match.start()]):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, len(text))


def _is_abbreviation(before: str) -> bool:
    """Whether the words before a full stop end in an abbreviation or an initial."""
    word = re.split(r"[\s(“‘]", before)[-1].casefold()
    return word in load("sentences")["abbreviations"] or re.fullmatch(r"(?:[a-z]\.)*[a-z]", word) is not None


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    part = text[start:end]
    if part.strip():
        yield start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))
