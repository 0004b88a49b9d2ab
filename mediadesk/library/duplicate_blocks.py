"""Which entries are worth comparing at all: everybody with everybody else would be five hundred thousand million pairs.

Two entries are held against each other when they share an address or a number that few have, or when they are at one
outlet and their names have something in common: a Chinese name, or the first letters of one word with the initial of
another, which is so in whatever order the words stand, with initials, hyphens and one slip.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby, product
from operator import itemgetter

from mediadesk.comparison.same_people import Sketch
from mediadesk.wording.romanised_surnames import surnames_spelt

MOST_SHARING = 4
"""An address that more entries have belongs to a desk and says nothing of a person."""

_CROWD = 60  # entries with one key: then the initials of the whole name must agree too
_PREFIX = 3  # letters

Pair = tuple[Sketch, Sketch]


def in_groups(rows: Iterable[tuple[str, int]]) -> Iterator[tuple[str, list[int]]]:
    """The keys of entries by what they share, for rows of (address, key) in the order of addresses."""
    for shared, group in groupby(rows, key=itemgetter(0)):
        keys = list(dict.fromkeys(key for _, key in group))
        if len(keys) > 1:
            yield shared, keys


def pairs_by_name(people: Sequence[Sketch]) -> Iterator[Pair]:
    """The pairs among people of one outlet whose names have something in common, each once."""
    if len(people) < 2:
        return
    buckets = _Buckets()
    for at, person in enumerate(people):
        buckets.put(at, person)
    seen: set[int] = set()
    size = len(people)
    for one, other in buckets.pairs(people):
        number = one * size + other if one < other else other * size + one
        # Somebody may stand here twice, with a post of today and one of earlier at the same outlet.
        if number not in seen and people[one].id != people[other].id:
            seen.add(number)
            yield people[one], people[other]


class _Buckets:
    """Places of people by what their names have in common.

    Names of two words are held against all, on one word and an initial; those of more words among themselves on one
    word and two initials, because at one outlet a great many agree in one word and one initial.
    """

    def __init__(self) -> None:
        self._alike: defaultdict[str, list[int]] = defaultdict(list)
        self._short: defaultdict[str, list[int]] = defaultdict(list)
        self._long: defaultdict[str, list[int]] = defaultdict(list)

    def put(self, at: int, person: Sketch) -> None:
        for name in person.chinese:
            self._alike[name].append(at)
        for name in person.latin:
            words = name.words
            if len(words) == 2:
                for key in _with_one_initial(words):
                    self._short[key].append(at)
            elif len(words) > 2:
                for key in _with_one_initial(words):
                    self._long[key].append(at)
                for key in _with_two_initials(words):
                    self._alike[key].append(at)

    def pairs(self, people: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
        for bucket in (*self._alike.values(), *self._short.values()):
            if len(bucket) > 1:
                for members in [bucket] if len(bucket) <= _CROWD else _split(people, bucket):
                    yield from combinations(members, 2)
        for key, few in self._short.items():
            many = self._long.get(key, ())
            if len(few) * len(many) <= _CROWD * _CROWD:
                yield from product(few, many)


def _with_one_initial(words: Sequence[str]) -> set[str]:
    found = {one[:_PREFIX] + other[0] for one in words if len(one) > 1 for other in words if other is not one}
    for surname, given in ((words[0], words[1]), (words[-1], words[0])):
        found.update(character + given[0] for character in surnames_spelt().get(surname, ()))
    return found


def _with_two_initials(words: Sequence[str]) -> set[str]:
    found = set()
    for at, one in enumerate(words):
        initials = sorted([word[0] for place, word in enumerate(words) if place != at])
        starts = [one[:_PREFIX]] if len(one) > 1 else []
        if at in (0, len(words) - 1):
            starts += surnames_spelt().get(one, ())
        for first, second in combinations(initials, 2):
            found.update(start + first + second for start in starts)
    return found


def _split(people: Sequence[Sketch], bucket: Sequence[int]) -> Iterable[list[int]]:
    """A crowd with one key, by the initials of the whole name in any order, and by Chinese name."""
    parts: defaultdict[str, list[int]] = defaultdict(list)
    for at in bucket:
        for key in {*_initials(people[at]), *people[at].chinese}:
            parts[key].append(at)
    return [part for part in parts.values() if len(part) > 1]


def _initials(person: Sketch) -> Iterable[str]:
    return ("".join(sorted(word[0] for word in name.words)) for name in person.latin)
