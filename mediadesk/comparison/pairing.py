"""Which passage of one text became which of another: by their names, then by their words."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from mediadesk.comparison.matching import longest_rising
from mediadesk.comparison.words import tokens

_ALIKE = 0.4  # the share of neighbouring words two passages have in common when they are the same one, edited
_COMMONPLACE = 24  # passages; two words that are neighbours in more of them tell none from the others


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or line to be paired: the name it keeps while it is edited (or none), and its words."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Pairing:
    """`partners` gives the place in the second text of each passage of the first that is still there.

    `moved` are the places in the first of those that do not stand in the order of the others any more.
    """

    partners: dict[int, int]
    moved: frozenset[int]


def pair(before: Sequence[Passage], after: Sequence[Passage]) -> Pairing:
    """Pair the passages of two texts; the other way round the same passages are paired.

    Names come first; passages that were taken in again from a file have new ones, and are known by their words: the
    same words, then the most alike.
    """
    if _order(before) > _order(after):
        turned = pair(after, before)
        moved = frozenset(turned.partners[at] for at in turned.moved)
        return Pairing({there: at for at, there in sorted(turned.partners.items(), key=lambda each: each[1])}, moved)
    partners = _by_key([each.name for each in before], [each.name for each in after], {})
    partners = _by_key([each.text for each in before], [each.text for each in after], partners)
    partners = dict(sorted(_by_likeness(before, after, partners).items()))
    places = list(partners)
    fixed = {places[each] for each in longest_rising(list(partners.values()))}
    return Pairing(partners, frozenset(partners.keys() - fixed))


def _order(passages: Sequence[Passage]) -> list[tuple[str, str]]:
    return [(each.name, each.text) for each in passages]


def _by_key(before: Sequence[str], after: Sequence[str], partners: dict[int, int]) -> dict[int, int]:
    """Also pair what has the same key and no partner yet, in order; an empty key is none."""
    taken = set(partners.values())
    places: dict[str, list[int]] = defaultdict(list)
    for at in reversed(range(len(after))):
        if after[at] and at not in taken:
            places[after[at]].append(at)
    found = {at: places[key].pop() for at, key in enumerate(before) if at not in partners and places.get(key)}
    return partners | found


def _by_likeness(before: Sequence[Passage], after: Sequence[Passage], partners: dict[int, int]) -> dict[int, int]:
    taken = set(partners.values())
    old = {at: _neighbours(each.text) for at, each in enumerate(before) if at not in partners}
    new = {at: _neighbours(each.text) for at, each in enumerate(after) if at not in taken}
    found = dict(partners)
    for _, _, at, there in sorted(_alike(old, new)):
        if at not in found and there not in taken:
            found[at] = there
            taken.add(there)
    return found


_Neighbours = frozenset[tuple[str, str]]


def _alike(old: dict[int, _Neighbours], new: dict[int, _Neighbours]) -> list[tuple[float, int, int, int]]:
    """How unlike (0 to 1) and how far apart two passages are, and their places, of all that are alike enough."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for there, neighbours in new.items():
        for each in neighbours:
            holders[each].append(there)
    found = []
    for at, neighbours in old.items():
        shared = Counter(
            there
            for each in neighbours
            if len(holders.get(each, ())) <= _COMMONPLACE
            for there in holders.get(each, ())
        )
        for there, count in shared.items():
            likeness = 2 * count / (len(neighbours) + len(new[there]))
            if likeness >= _ALIKE:
                found.append((1 - likeness, abs(at - there), at, there))
    return found


def _neighbours(text: str) -> _Neighbours:
    words = [token.casefold() for token in tokens(text) if not token.isspace()]
    return frozenset(pairwise(["", *words, ""]))
