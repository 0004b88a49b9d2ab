"""Names that are nearly, and not quite, the name of somebody the desk knows."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from mediadesk.preflight.people import honorifics
from mediadesk.records.languages import Language

_CAPITALISED = re.compile(r"(?<![\w-])[A-ZÀ-Þ][\w-]*(?:[’'][A-Z]\w+)?")
_BETWEEN_NAMES = re.compile(r"[ \u00a0](?:(?:of|the|and|for|on|in|&)[ \u00a0]){0,2}")
_SHORTEST = 8  # letters: in shorter names one letter makes another person
_MOST_WORDS = 4
_HAN = "[\u3400-\u9fff]"


@lru_cache(maxsize=2_000)
def misnamed(text: str, names: frozenset[str], is_chinese: bool) -> tuple[tuple[tuple[int, int], str], ...]:
    """What in `text` is nearly one of `names`: where it stands, and the name as it should be."""
    found: list[tuple[tuple[int, int], str]] = []
    for start, end in _windows(text, names, is_chinese):
        right = _close_name(text[start:end], names, is_chinese)
        if right and not any(a < end and start < b for (a, b), _ in found):
            found.append(((start, end), right))
    return tuple(found)


def _windows(text: str, names: frozenset[str], is_chinese: bool) -> Iterator[tuple[int, int]]:
    """Where something may be meant as one of `names`: runs of capitalised words, Han characters before 博士 or 女士.

    What touches one of the names as it should be is left out. The longest runs come first.
    """
    there = [name for name in names if name in text]
    whole = "{}" if is_chinese else r"(?<![\w-]){}(?![\w-])"
    right = [match.span() for name in there for match in re.finditer(whole.format(re.escape(name)), text)]
    for start, end in _before_honorific(text, names) if is_chinese else _runs(text):
        if not any(a < end and start < b for a, b in right):
            yield start, end


def _close_name(written: str, names: frozenset[str], is_chinese: bool) -> str:
    """The one name `written` is nearly like; empty where it is none of them, or exactly one, or near several."""
    if is_chinese:
        near = [name for name in names if len(name) == len(written) and name[0] == written[0]]
        near = [name for name in near if sum(a != b for a, b in zip(name, written, strict=True)) == 1]
    else:
        bare = _bare(written)
        near = [name for name in _near(bare, names) if name != written and not _is_set_in_capitals(written, name)]
    return near[0] if len(near) == 1 else ""


def _runs(text: str) -> Iterator[tuple[int, int]]:
    words = [match.span() for match in _CAPITALISED.finditer(text)]
    for count in range(_MOST_WORDS, 0, -1):
        for at in range(len(words) - count + 1):
            run = words[at : at + count]
            if all(_BETWEEN_NAMES.fullmatch(text[a[1] : b[0]]) for a, b in pairwise(run)):
                yield run[0][0], run[-1][1]


def _before_honorific(text: str, names: frozenset[str]) -> Iterator[tuple[int, int]]:
    for length in {len(name) for name in names if len(name) > 2}:
        for match in re.finditer(
            rf"{_HAN}{{{length}}}(?={honorifics(Language.ZH_HANT)}|{honorifics(Language.ZH_HANS)})", text
        ):
            yield match.span()


def _bare(name: str) -> str:
    return re.sub(r"[\W_]", "", name).casefold()


def _is_set_in_capitals(written: str, name: str) -> bool:
    """Whether only capitals differ, as in "KO Ting-fai"."""
    return written.casefold() == name.casefold()


def _near(bare: str, names: frozenset[str]) -> list[str]:
    """The names one letter dropped, put in, swapped or replaced away from `bare`, or equal but for hyphens."""
    if len(bare) < _SHORTEST:
        return []
    index = _index(names)
    found = {name for part in _shortened(bare) for name in index.get(part, ()) if _is_close(bare, _bare(name))}
    return sorted(found)


@lru_cache(maxsize=8)
def _index(names: frozenset[str]) -> dict[str, list[str]]:
    """Each name under its letters, and under them with any one left out."""
    found: dict[str, list[str]] = {}
    for name in names:
        if len(name.split()) > 1:
            for part in _shortened(_bare(name)):
                found.setdefault(part, []).append(name)
    return found


def _shortened(word: str) -> set[str]:
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _is_close(one: str, other: str) -> bool:
    """Whether two words are equal or one edit apart; a swap of two neighbours is one edit."""
    if abs(len(one) - len(other)) > 1:
        return False
    if len(one) == len(other):
        differ = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        is_swap = len(differ) == 2 and differ[1] == differ[0] + 1 and one[differ[0]] == other[differ[1]]
        return len(differ) < 2 or (is_swap and one[differ[1]] == other[differ[0]])
    shorter, longer = sorted((one, other), key=len)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
