"""Characters said by their names, for those who cannot see them: no font on the computer may have them either."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from mediadesk import paths

_COMBINED = re.compile("[^\u0300-\u036f][\u0300-\u036f]+")  # printed as the one character they compose, if there is one
_JOINERS = "\u200d\ufe0e\ufe0f"  # between the parts of one emoji
_MOST_NAMED = 6


def unprintable(text: str) -> list[tuple[int, int]]:
    """The runs of characters in `text` that no font of the press kit has, as start and end: an emoji with its parts."""
    if text.isascii():
        return []
    absent = set(text) - _printable()
    places = {at for at, character in enumerate(text) if character in absent} if absent else set()
    for match in _COMBINED.finditer(text):
        if _printable().issuperset(unicodedata.normalize("NFC", match[0])):
            places.difference_update(range(*match.span()))
        elif places.isdisjoint(range(*match.span())):
            places.update(range(*match.span()))
    runs: list[tuple[int, int]] = []
    for at in sorted(places):
        if runs and not text[runs[-1][1] : at].strip(_JOINERS):
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs


def named(characters: Iterable[str]) -> str:
    """The characters, each once and with its name: "🎉 party popper, 🧪 test tube"; the first six of many."""
    different = [each for each in dict.fromkeys(characters) if each not in _JOINERS]
    said = [f"{each} {_name(each)}" for each in different[:_MOST_NAMED]]
    return ", ".join([*said, "…"] if len(different) > _MOST_NAMED else said)


def _name(character: str) -> str:
    return unicodedata.name(character, "").lower() or f"U+{ord(character):04X}"


@cache
def _printable() -> frozenset[str]:
    """resources/press_kit/printable.txt as a set."""
    lines = (paths.shipped("resources") / "press_kit" / "printable.txt").read_text(encoding="ascii").splitlines()
    runs = (line.split("-") for line in lines if not line.startswith("#"))
    return frozenset(chr(code) for first, last in runs for code in range(int(first, 16), int(last, 16) + 1))
