"""Finds words in a text, and says what stands there once others are put in their place."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from mediadesk.records.problems import BadPattern
from mediadesk.wording.same_characters import HAN, same_characters

LONGEST = 1000
"""Characters of what is looked for that count."""

# Nobody types these, or sees the difference. They count where nothing else is looked for: to put one for the other.
_ALIKE = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "\u2009": " ", "‑": "-"})
# Case is switched off here: to see which of so many characters have two takes `re` a moment.
_OF_WORD = f"(?-i:[^\\W{HAN}])"
_GROUP = re.compile(r"\\(?:(\d{1,2})|g<(\w+)>|\\)")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for. Chinese beside Chinese is always another word, so `whole_word` is about all other writing.

    `any_width` takes full- and half-width characters for the same, `any_script` 繁, 简 and variant forms. A pattern is
    one of Python's `re`. It may take for ever, so it belongs into a process that can be stopped.
    """

    words: str
    match_case: bool = False
    whole_word: bool = False
    is_pattern: bool = False
    any_width: bool = False
    any_script: bool = False


class Hit(NamedTuple):
    """Where wanted words stand, in characters from the start of the text, and what comes in their place."""

    start: int
    end: int
    new: str = ""


class Finder:
    """Looks for the same in many texts."""

    def __init__(self, wanted: Wanted) -> None:
        """Raises `BadPattern`."""
        self._wanted = wanted
        self._same = _same(wanted)
        words = wanted.words[:LONGEST]
        fold = self._folded_pattern if wanted.is_pattern else self._folded_words
        self._pattern = _compiled(wanted, fold(words)) if words else None

    def spans(self, text: str) -> list[tuple[int, int]]:
        """All places in `text`, from the first, none over another: where they begin and end, in characters."""
        if self._pattern is None or not text:
            return []
        found = [match.span() for match in self._pattern.finditer(self._folded(text))]
        return [span for span in found if span[0] < span[1]] if self._wanted.is_pattern else found

    def hits(self, text: str, new: str = "") -> list[Hit]:
        r"""The same places with `new` in each.

        For a pattern, `\1` and `\g<name>` in `new` are its groups; raises `BadPattern` where it has no such group.
        """
        if self._pattern is None or not self._wanted.is_pattern or "\\" not in new:
            return [Hit(*span, new) for span in self.spans(text)]
        matches = (match for match in self._pattern.finditer(self._folded(text)) if match.end() > match.start())
        return [Hit(*match.span(), _filled(match, new, text)) for match in matches]

    def _folded(self, text: str) -> str:
        return text.translate(self._same) if self._same else text

    def _folded_words(self, words: str) -> str:
        return re.escape(words.translate(self._same))

    def _folded_pattern(self, words: str) -> str:
        """A full-width bracket stands for a bracket, not for the beginning of a group."""
        folded = ((each, each.translate(self._same)) for each in words)
        return "".join(each if each == same else re.escape(same) for each, same in folded)


def replaced(text: str, hits: Iterable[Hit]) -> str:
    """`text` with what comes in the place of `hits`, which are in order."""
    parts, at = [], 0
    for hit in hits:
        parts += [text[at : hit.start], hit.new]
        at = hit.end
    return "".join((*parts, text[at:]))


def _compiled(wanted: Wanted, words: str) -> re.Pattern[str]:
    """What looks for `words`, which are a pattern already. One that is none is said to be none as it was typed."""
    whole = f"(?<!{_OF_WORD})(?:{words})(?!{_OF_WORD})" if wanted.whole_word else words
    try:
        re.compile(words)
        return re.compile(whole, re.NOFLAG if wanted.match_case else re.IGNORECASE)
    except re.error as error:
        raise BadPattern(wanted.words, error.msg) from error
    except (OverflowError, RecursionError) as error:
        raise BadPattern(wanted.words, "too large") from error


def _filled(match: re.Match[str], new: str, text: str) -> str:
    """`new` with the groups of the match in it, as `text` writes them and not as they were compared."""

    def words(group: re.Match[str]) -> str:
        name = group[2] or group[1]
        if name is None:
            return "\\"
        try:
            start, end = match.span(int(name) if name.isdecimal() else name)
        except IndexError as unknown:
            raise BadPattern(new, f"no group {name}") from unknown
        return text[max(start, 0) : max(end, 0)]

    return _GROUP.sub(words, new)


def _same(wanted: Wanted) -> dict[int, str]:
    """Characters that count as others. Each stands for one, so that places stay what they are."""
    is_words = not wanted.is_pattern and any(each.isalnum() for each in wanted.words)
    same: dict[int, str] = dict(_ALIKE) if is_words else {}
    if wanted.any_width:
        same |= _widths()
    if wanted.any_script:
        same |= same_characters()
    return same


@cache
def _widths() -> dict[int, str]:
    """Full- and half-width forms with the usual one (Unicode Standard Annex 11, by the decompositions of Unicode)."""
    forms = {code: unicodedata.decomposition(chr(code)).split() for code in (0x3000, *range(0xFF01, 0xFFEF))}
    return {code: chr(int(form[1], 16)) for code, form in forms.items() if len(form) == 2}
