"""TXT: words no dictionary knows, and words that are in it but not meant."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from mediadesk.preflight.rules_data import data
from mediadesk.preflight.versions import Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Variety
from mediadesk.records.register import Register
from mediadesk.wording.spelling import Speller, known_words, speller, usual_variety


def words_are_spelt(version: Version) -> Iterator[Finding]:
    """TXT-09: every English word is in the dictionary or known to the desk, and is the one that is meant.

    The English is the one chosen for the release, else the one most of its words are in. Only sure suggestions are
    looked for: others take time.
    """
    if version.language.is_chinese:
        return
    known = _known(version.kit.register, tuple(each.name.en for each in version.kit.pictured))
    variety = version.kit.variety or usual_variety([passage.text for passage in version.passages], known)
    for passage in version.passages:
        for span in _misspelt(passage.text, variety, known):
            likely = Speller(variety).likely(passage.text[slice(*span)])
            case = "likely" if likely else ""
            yield version.finding("TXT-09", Severity.WARNING, passage, span, fix=likely, case=case)
        for span, right in confused(passage.text):
            yield version.finding("TXT-09", Severity.WARNING, passage, span, fix=right, case="confused")


@lru_cache(maxsize=2_000)
def confused(text: str) -> tuple[tuple[tuple[int, int], str], ...]:
    """The words of `text` that are taken for others ("are being reimaged"): where they stand, and what is meant."""
    return tuple(
        (match.span("wrong"), _in_the_same_case(match["wrong"], match.expand(right)))
        for pattern, right in _confusables()
        for match in pattern.finditer(text)
    )


@lru_cache(maxsize=2_000)
def _misspelt(text: str, variety: Variety, known: frozenset[str]) -> tuple[tuple[int, int], ...]:
    confusions = [span for span, _right in confused(text)]
    return tuple(
        span for span in speller(variety, known).misspelt(text) if not any(a <= span[0] < b for a, b in confusions)
    )


@lru_cache(maxsize=4)
def _known(register: Register, names: tuple[str, ...]) -> frozenset[str]:
    return known_words(register) | frozenset(word.casefold() for name in names for word in re.findall(r"\w+", name))


def _in_the_same_case(wrong: str, right: str) -> str:
    return right[:1].upper() + right[1:] if wrong[:1].isupper() else right


@cache
def _confusables() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns with a group "wrong", and what should stand in its place."""
    return tuple((re.compile(pattern, re.I), right) for pattern, right in data("confusables")["pairs"])
