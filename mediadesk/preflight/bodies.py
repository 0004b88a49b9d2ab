"""NAM: organisations, events and committees are called by one name each."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from mediadesk.preflight.close_names import misnamed
from mediadesk.preflight.versions import Passage, Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.term import TermKind
from mediadesk.wording.texts import load

_SMALL = r"(?:of|the|and|for|&)"
_WORD = r"[A-Z][\w’'-]*"
_NAME = re.compile(rf"(?<![\w-]){_WORD}(?:[ \u00a0](?:{_SMALL}[ \u00a0]){{0,2}}{_WORD})+")
_PIECE = re.compile(r"\S+")
_FEWEST_WORDS = 3  # two are turned round too easily: "Harbour Bank", "Bank of Harbour"
_MOST_WORDS = 8
_JOINING = {"and", "&"}
_KINDS = (TermKind.BODY, TermKind.EVENT)
_OPENING = {"The", "A", "An", "In", "At", "On", "For", "From", "With", "And", "But", "By", "As", "Of", "To"}
_FOLDED = str.maketrans({"’": "'", "‘": "'", "\u00a0": " "})


@dataclass(frozen=True, slots=True)
class _Written:
    """A name as it stands in a text; `key` is its words in any order, without small ones."""

    passage: Passage
    start: int
    end: int
    key: frozenset[str]

    @property
    def form(self) -> str:
        return self.passage.text[self.start : self.end].translate(_FOLDED)


def one_name(version: Version) -> Iterator[Finding]:
    """NAM-05: "National Kite Council", "National Council of Kites": one is right; one finding for each name.

    English only: names of the same three or more words in another order, or with other small words between them. What
    the desk knows is preferred, else what stands there most often.
    """
    if version.language.is_chinese:
        return
    groups: dict[frozenset[str], list[_Written]] = {}
    for passage in version.passages:
        for start, end, key in () if passage.text.isupper() else _names(passage.text):
            groups.setdefault(key, []).append(_Written(passage, start, end, key))
    several = {key: found for key, found in groups.items() if len({each.form for each in found}) > 1}
    for key, found in several.items():
        if not any(key < other for other in several):
            yield from _variants(version, found)


def as_known(version: Version) -> Iterator[Finding]:
    """NAM-05: no organisation, body or event is one letter away from one the desk knows."""
    if version.language.is_chinese:
        return
    known = frozenset(_known(version))
    for passage in version.passages if known else ():
        for span, right in misnamed(passage.text, known, is_chinese=False):
            yield version.finding("NAM-05", Severity.WARNING, passage, span, fix=right, case="registered")


def _variants(version: Version, found: list[_Written]) -> Iterator[Finding]:
    forms = Counter(each.form for each in found)
    known = set(_known(version))
    preferred = max(forms, key=lambda form: (form in known, forms[form]))
    first = next(each for each in found if each.form != preferred)
    others = [f"“{form}”" for form in forms if form != first.form]
    span = (first.start, first.end)
    yield version.finding("NAM-05", Severity.WARNING, first.passage, span, fix=preferred, about=" and ".join(others))


def _known(version: Version) -> Iterator[str]:
    register = version.kit.register
    for organisation in register.organisations:
        yield from filter(None, (organisation.name.en,))
    yield from (term.texts.en for term in register.terms if term.kind in _KINDS and term.texts.en)


@lru_cache(maxsize=2_000)
def _names(text: str) -> tuple[tuple[int, int, frozenset[str]], ...]:
    """Every run of capitalised words with small ones between, and every part of it: start, end and key."""
    found = []
    for match in _NAME.finditer(text):
        pieces = [(piece.start() + match.start(), piece.end() + match.start()) for piece in _PIECE.finditer(match[0])]
        large = [at for at, span in enumerate(pieces) if text[span[0]].isupper() and text[slice(*span)] not in _OPENING]
        for number, first in enumerate(large):
            for last in large[number + _FEWEST_WORDS - 1 : number + _MOST_WORDS]:
                words = [text[slice(*pieces[at])] for at in large if first <= at <= last]
                key = frozenset(_folded(word) for word in words)
                between = {text[slice(*pieces[at])] for at in range(first, last) if at not in large}
                if len(key) == len(words) and not key & _honorifics():
                    key |= {"&"} if between & _JOINING else frozenset()  # "Chan and Secretary" is no "Secretary Chan"
                    found.append((pieces[first][0], pieces[last][1], key))
    return tuple(found)


@cache
def _honorifics() -> frozenset[str]:
    """Words that tell people from bodies: of "Ko Sze and Mr Lai" no name is made."""
    return frozenset(_folded(word) for word in load("honorifics")["en"]["before"])


def _folded(word: str) -> str:
    return re.sub(r"[’']s?$|-", "", word).casefold()
