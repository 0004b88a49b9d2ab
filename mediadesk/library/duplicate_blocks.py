"""Which entries are worth comparing at all: everybody with everybody else would be five hundred thousand million pairs.

Two entries are held against each other when they share an address or a number that few have, or when they are at one
outlet and their names have something in common: a Chinese name, the beginnings of two words, in whatever order these
stand, or all initials where one of them is written with initials.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from mediadesk.comparison.latin_names import is_syllable
from mediadesk.comparison.same_people import Sketch

MOST_SHARING = 4
"""An address that more entries have belongs to a desk and says nothing of a person."""

_CROWD = 60  # entries with one key: then the initials of the whole name must agree too
_PREFIX = 3  # letters
_ABRIDGED = 2  # letters of what may be initials: T, TM

Pair = tuple[Sketch, Sketch]


def in_groups(rows: Iterable[tuple[str, int]]) -> Iterator[tuple[str, list[int]]]:
    """The keys of entries by what they share, for rows of (address, key) in the order of addresses."""
    last, first = "", 0
    keys: list[int] = []
    for shared, key in rows:
        if shared == last:
            keys.append(key)
        else:
            if keys:
                yield from _group(last, first, keys)
                keys = []
            last, first = shared, key
    if keys:
        yield from _group(last, first, keys)


def _group(shared: str, first: int, others: Sequence[int]) -> Iterator[tuple[str, list[int]]]:
    """The group, if it is more than one entry that says the same twice."""
    keys = list(dict.fromkeys((first, *others)))
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
        if one > other:
            one, other = other, one
        number = one * size + other
        # Somebody may stand here twice, with a post of today and one of earlier at the same outlet.
        if number not in seen and people[one].id != people[other].id:
            seen.add(number)
            yield people[one], people[other]


class _Buckets:
    """Places of people by what their names have in common: the beginnings of two words, initials, a Chinese name."""

    def __init__(self) -> None:
        self._first: dict[str, int] = {}
        self._several: dict[str, list[int]] = {}
        self._abridged: list[tuple[int, str]] = []

    def put(self, at: int, person: Sketch) -> None:
        """Take somebody in. It is done a million times, so the usual names of two and three words come first."""
        for chinese in person.chinese:
            self._add(chinese, at)
        for words, _generation in person.latin:
            starts = [word[:_PREFIX] for word in words]
            starts.sort()
            if len(starts) == 3:
                one, two, three = starts
                keys: Iterable[str] = (one + two, one + three, two + three)
            elif len(starts) == 2:
                keys = (starts[0] + starts[1],)
            else:
                keys = map("".join, combinations(starts, 2))
            first, several = self._first, self._several
            for key in keys:
                known = first.setdefault(key, at)
                if known != at:
                    several.setdefault(key, [known]).append(at)
            if len(min(starts, key=len)) < _PREFIX and len(words) > 1:
                self._put_short_words(at, words)

    def pairs(self, people: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
        """The places of two who have something in common; some come several times."""
        for bucket in self._several.values():
            for members in [bucket] if len(bucket) <= _CROWD else _split(people, bucket):
                yield from combinations(members, 2)
        if self._abridged:
            yield from self._with_initials(people)

    def _add(self, key: str, at: int) -> None:
        first = self._first.setdefault(key, at)
        if first != at:
            self._several.setdefault(key, [first]).append(at)

    def _put_short_words(self, at: int, words: Sequence[str]) -> None:
        """ "Ka Ho" may be "Kaho" in the other, and T M or TM are initials."""
        for place, word in enumerate(words[:-1]):
            if len(word) < _PREFIX:
                joined = (word + words[place + 1])[:_PREFIX]
                for other in (*words[:place], *words[place + 2 :]):
                    self._add("".join(sorted((joined, other[:_PREFIX]))), at)
        if min(map(len, words)) <= _ABRIDGED:
            self._abridged.append((at, "".join(sorted("".join(map(_letters, words))))))

    def _with_initials(self, people: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
        whole: defaultdict[str, list[int]] = defaultdict(list)
        for at, person in enumerate(people):
            for initials in _initials(person):
                whole[initials].append(at)
        for at, letters in self._abridged:
            others = whole.get(letters, ())
            if len(others) <= _CROWD:
                yield from product((at,), others)


def _letters(word: str) -> str:
    """The initials a word stands for: those of "tm" are two."""
    return word if len(word) <= _ABRIDGED and not is_syllable(word) else word[0]


def _split(people: Sequence[Sketch], bucket: Sequence[int]) -> Iterable[list[int]]:
    """A crowd with one key, by the initials of the whole name in any order, and by Chinese name."""
    parts: defaultdict[str, list[int]] = defaultdict(list)
    for at in bucket:
        for key in {*_initials(people[at]), *people[at].chinese}:
            parts[key].append(at)
    return [part for part in parts.values() if len(part) > 1]


def _initials(person: Sketch) -> Iterable[str]:
    return ("".join(sorted(word[0] for word in name.words)) for name in person.latin)
