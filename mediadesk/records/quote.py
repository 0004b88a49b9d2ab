"""Direct speech: what somebody said, word for word, inside a block of a release text."""

import re
from dataclasses import dataclass

_PAIRS = {"“": "”", "「": "」", '"': '"'}
_SHORTEST = 25  # characters (Han counted double): anything shorter in quotation marks is a title or a term, not speech


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of one newsmaker in the block `block_id` of a release text, without the outer quotation marks."""

    id: int
    text_id: int
    block_id: str
    speaker_id: int | None
    words: str
    version: int = 1


def direct_speech(text: str) -> tuple[str, ...]:
    """The stretches of `text` inside outer quotation marks that are long enough to be speech, in order.

    A closing mark may be missing where a quotation runs on into the next paragraph.
    """
    return tuple(text[start:end] for start, end in spoken(text))


def spoken(text: str) -> tuple[tuple[int, int], ...]:
    """Where the direct speech of `text` starts and ends, inside its quotation marks; see `direct_speech`."""
    found: list[tuple[int, int]] = []
    position = 0
    while (start := _next_opening(text, position)) >= 0:
        closing = text.find(_PAIRS[text[start]], start + 1)
        end = closing if closing >= 0 else len(text)
        found.append((start + 1, end))
        position = end + 1
    return tuple(span for span in found if _length(text[slice(*span)]) >= _SHORTEST)


def _next_opening(text: str, position: int) -> int:
    match = re.compile("[" + "".join(_PAIRS) + "]").search(text, position)
    return match.start() if match else -1


def _length(words: str) -> int:
    return sum(2 if "\u4e00" <= character <= "\u9fff" else 1 for character in words)
