"""Names in Latin letters against each other: order, initials, hyphens, titles, and how a surname is romanised.

All names here are folded: no case, no accents. "CHAN Tai-man, Peter" is `("chan", "tai", "man", "peter")`.
"""

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import cache, lru_cache
from typing import NamedTuple

from mediadesk.wording.romanised_surnames import surnames_spelt
from mediadesk.wording.texts import load

_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_APART = re.compile(r"[^\w]+|_")
_INSIDE = re.compile(r"[’'`.](?=\w)")
_MARKS = {code: None if chr(code) in "'`" else " " for code in range(128) if not chr(code).isalnum()}
# What one syllable of Chinese looks like in Latin letters, in Cantonese, Mandarin and Hokkien spellings.
_SYLLABLE = re.compile(
    r"(?:tsz|sze|ng|(?:[bpmfdtnlgkhwjyzcsxqr]|ng|gw|kw|kh|ch|ts|tz|sz|sh|zh|hs)?"
    r"(?:[aeiouv]{1,3}|[aeiou]{1,2}h)(?:ng|[nmptkrh])?)$"
)
_SHORTEST_SLIP = 4  # letters: one letter makes another name of a shorter one


class NameLikeness(IntEnum):
    """How two names go together, the better the higher."""

    DIFFERENT = 0
    PARTLY = 1
    CLOSE = 2
    INITIALS = 3
    LONGER = 4
    ROMANISED = 5
    OTHER_ORDER = 6
    SAME = 7


class LatinName(NamedTuple):
    """The words of a name without titles, and what tells a father from a son ("jr"; empty for most)."""

    words: tuple[str, ...]
    generation: str = ""


def read_name(folded: str) -> LatinName:
    """The name of a folded text; without words where it has no Latin letters."""
    if not folded.isascii() and any(letter >= "\u2e80" for letter in folded):
        folded = "".join(letter if letter < "\u2e80" else " " for letter in folded)
    # Most names are letters and blanks alone: this is asked of a million of them.
    words = (folded if folded.replace(" ", "").isalpha() and folded.isascii() else _apart(folded)).split()
    while len(words) > 1 and words[0] in _titles():
        del words[0]
    if len(words) > 2 and words[-1] in _GENERATIONS:
        return LatinName(tuple(words[:-1]), _GENERATIONS[words[-1]])
    return LatinName(tuple(words))


def name_likeness(one: tuple[str, ...], other: tuple[str, ...]) -> NameLikeness:
    """How the words of two names go together, whichever stands first. Names of one word are only ever the same."""
    if one == other:
        return NameLikeness.SAME if one else NameLikeness.DIFFERENT
    if len(one) < 2 or len(other) < 2:
        return NameLikeness.DIFFERENT
    joined, also_joined = "".join(one), "".join(other)
    if joined == also_joined:
        return NameLikeness.SAME
    if len(joined) == len(also_joined) and (
        sorted(one) == sorted(other) or joined in _turned(other) or also_joined in _turned(one)
    ):
        return NameLikeness.OTHER_ORDER
    return _of_different_words(one, other)


def _apart(folded: str) -> str:
    """Nothing but words and blanks. Most names are plain letters, for which a table is four times as fast."""
    return folded.translate(_MARKS) if folded.isascii() else _APART.sub(" ", _INSIDE.sub(_without_mark, folded))


def _without_mark(found: re.Match[str]) -> str:
    return " " if found[0] == "." else ""


def _turned(words: Sequence[str]) -> tuple[str, str]:
    """The words joined, with the first one last, and with the last one first."""
    return "".join((*words[1:], words[0])), "".join((words[-1], *words[:-1]))


def _of_different_words(one: tuple[str, ...], other: tuple[str, ...]) -> NameLikeness:
    shared, rest_one, rest_other = _told_apart(one, other)
    if not rest_one or not rest_other:
        return _longer(shared, max(one, other, key=len), rest_one or rest_other)
    if not shared:
        return _in_parts(one, other)
    if len(rest_one) == len(rest_other) == 1:
        return _one_word_apart(rest_one[0], rest_other[0], (one, other))
    if _are_initials(rest_one, rest_other) or _are_initials(rest_other, rest_one):
        return NameLikeness.INITIALS
    if rest_one[0] == rest_other[0][0] or rest_other[0] == rest_one[0][0]:
        return NameLikeness.PARTLY
    return _in_parts(one, other)


def _told_apart(one: Sequence[str], other: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """The words both have, each as often as it is in both, and those that are left of the one and of the other."""
    shared, rest, left = [], [], list(other)
    for word in one:
        if word in left:
            left.remove(word)
            shared.append(word)
        else:
            rest.append(word)
    return shared, rest, left


def _in_parts(one: tuple[str, ...], other: tuple[str, ...]) -> NameLikeness:
    """Names whose words are cut otherwise: "Taiman Chan, Peter" and "Chan Tai Man", "Tan Taiman" and "Chan Tai Man"."""
    for few, many in ((one, other), (other, one)):
        if max(map(len, few)) <= _SHORTEST_SLIP:
            continue
        whole = _put_together(many, few)
        if whole != many:
            return min(name_likeness(few, whole), NameLikeness.OTHER_ORDER)
    return NameLikeness.DIFFERENT


def _put_together(many: tuple[str, ...], few: tuple[str, ...]) -> tuple[str, ...]:
    """`many` with two neighbours written as one word where `few` has them so."""
    for at in range(len(many) - 1):
        if many[at] + many[at + 1] in few:
            return (*many[:at], many[at] + many[at + 1], *many[at + 2 :])
    return many


def _longer(shared: list[str], longer: tuple[str, ...], extra: list[str]) -> NameLikeness:
    """A name whose words are all in the other: Peter Chan in CHAN Tai-man Peter; Chan Tai may be somebody else."""
    if len(shared) < 2 or all(len(word) == 1 for word in shared):
        return NameLikeness.PARTLY
    given = [word for word in shared if word not in surnames_spelt()] or shared[1:]
    is_chinese = all(is_syllable(word) for word in (*given, *extra))
    return NameLikeness.PARTLY if is_chinese and len(longer) < 4 else NameLikeness.LONGER


def _one_word_apart(one: str, other: str, names: tuple[tuple[str, ...], tuple[str, ...]]) -> NameLikeness:
    if len(one) == 1 or len(other) == 1:
        both = len(names[0]) == 2 or sum(len(word) == 1 for word in names[0] + names[1]) > 1
        return (
            (NameLikeness.INITIALS if both else NameLikeness.PARTLY) if one[0] == other[0] else NameLikeness.DIFFERENT
        )
    if _are_initials([one], [other]) or _are_initials([other], [one]):
        return NameLikeness.INITIALS
    spelt = surnames_spelt()
    if (
        spelt.get(one, frozenset()) & spelt.get(other, frozenset())
        and _outer(one, names[0])
        and _outer(other, names[1])
    ):
        return NameLikeness.ROMANISED
    return NameLikeness.CLOSE if _is_slip(one, other) else NameLikeness.DIFFERENT


def _outer(word: str, name: tuple[str, ...]) -> bool:
    """Whether a word stands where a surname does: first, last, or before a further name."""
    return word in (name[0], name[-1])


def _is_slip(one: str, other: str) -> bool:
    """Whether one letter is wrong, missing or in the wrong place, and the two are not two names that both exist."""
    from rapidfuzz.distance import OSA

    if min(len(one), len(other)) < _SHORTEST_SLIP or (is_syllable(one) and is_syllable(other)):
        return False
    return OSA.distance(one, other, score_cutoff=1) == 1


def _are_initials(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether `short` are the first letters of `full`: T M or TM of Tai Man, TM of Taiman."""
    letters = "".join(short)
    if any(len(word) > 1 and (len(word) > 3 or is_syllable(word)) for word in short):
        return False
    if len(letters) == len(full):
        return all(word.startswith(letter) for letter, word in zip(letters, full, strict=True))
    return len(full) == 1 and len(letters) == 2 and full[0][0] == letters[0] and letters[1] in full[0][2:]


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether a word may be one syllable of a Chinese name: "tai", "man", "kwok"; not "peter"."""
    return word in surnames_spelt() or _SYLLABLE.match(word) is not None


@cache
def _titles() -> frozenset[str]:
    said = load("honorifics")["en"]["before"]
    return frozenset(word for title in said for word in title.lower().split())
