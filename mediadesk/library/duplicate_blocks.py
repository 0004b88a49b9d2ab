"""Which entries are worth comparing at all: everybody with everybody else would be five hundred thousand million pairs.

Two entries are held against each other when they share an address or a number that few have, or when they are at one
outlet and their names have something in common: a Chinese name, the beginnings of two words, in whatever order these
stand, or all initials where one of them is written with initials.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from mediadesk.comparison.latin_names import LatinName, is_syllable

MOST_SHARING = 4
"""An address that more entries have belongs to a desk and says nothing of a person."""

_CROWD = 60  # entries with one key: then the initials of the whole name must agree too
_PREFIX = 3  # letters
_ABRIDGED = 2  # letters of what may be initials: T, TM

Named = tuple[int, tuple[LatinName, ...], tuple[str, ...], str, str]
"""Somebody before a sketch is made of them: key, names in Latin letters and in Chinese, address and number."""


def pairs_by_name(people: Sequence[Named]) -> Iterator[tuple[int, int]]:
    """The places of two people of one outlet whose names have something in common, each pair once.

    Two different Chinese names are two people at one outlet; an address of their own that both have is looked at
    elsewhere.
    """
    if len(people) < 2:
        return
    buckets = _Buckets()
    put = buckets.put
    for at, person in enumerate(people):
        put(at, person[1], person[2])
    seen: set[int] = set()
    size = len(people)
    for one, other in buckets.pairs(people):
        if one > other:
            one, other = other, one
        number = one * size + other
        if number in seen:
            continue
        seen.add(number)
        mine, theirs = people[one], people[other]
        chinese, also = mine[2], theirs[2]
        if chinese and also and chinese != also and set(chinese).isdisjoint(also):
            continue
        # Somebody may stand here twice, with a post of today and one of earlier at the same outlet.
        if mine[0] != theirs[0]:
            yield one, other


class _Buckets:
    """Places of people by what their names have in common: the beginnings of two words, initials, a Chinese name."""

    def __init__(self) -> None:
        self._first: dict[str, int] = {}
        self._several: dict[str, list[int]] = {}
        self._abridged: list[tuple[int, str]] = []

    def put(self, at: int, names: Sequence[LatinName], chinese: Sequence[str]) -> None:
        """Take somebody in. It is done a million times, so the usual names of two and three words come first."""
        first, several = self._first, self._several
        for name in chinese:
            known = first.setdefault(name, at)
            if known != at:
                several.setdefault(name, [known]).append(at)
        for words, _generation in names:
            starts = [word[:_PREFIX] for word in words]
            starts.sort()
            if len(starts) == 3:
                one, two, three = starts
                keys: Iterable[str] = (one + two, one + three, two + three)
            elif len(starts) == 2:
                keys = (starts[0] + starts[1],)
            else:
                keys = map("".join, combinations(starts, 2))
            for key in keys:
                known = first.setdefault(key, at)
                if known != at:
                    several.setdefault(key, [known]).append(at)
            if len("".join(starts)) < _PREFIX * len(starts) and len(words) > 1:
                self._put_short_words(at, words)

    def pairs(self, people: Sequence[Named]) -> Iterator[tuple[int, int]]:
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
        letters = "".join(map(_letters, words))
        if len(letters) > len(words) or min(map(len, words)) == 1:
            self._abridged.append((at, "".join(sorted(letters))))

    def _with_initials(self, people: Sequence[Named]) -> Iterator[tuple[int, int]]:
        lengths = {len(letters) for _at, letters in self._abridged}
        whole: defaultdict[str, list[int]] = defaultdict(list)
        for at, person in enumerate(people):
            for words, _generation in person[1]:
                if len(words) in lengths:
                    whole[_initials(words)].append(at)
        for at, letters in self._abridged:
            others = whole.get(letters, ())
            if len(others) <= _CROWD:
                yield from product((at,), others)


def _letters(word: str) -> str:
    """The initials a word stands for: those of "tm" are two."""
    return word if len(word) <= _ABRIDGED and not is_syllable(word) else word[0]


def _split(people: Sequence[Named], bucket: Sequence[int]) -> Iterable[list[int]]:
    """A crowd with one key, by the initials of the whole name in any order, and by Chinese name."""
    parts: defaultdict[str, list[int]] = defaultdict(list)
    for at in bucket:
        _key, latin, chinese, *_ = people[at]
        for key in {*(_initials(words) for words, _generation in latin), *chinese}:
            parts[key].append(at)
    return [part for part in parts.values() if len(part) > 1]


def _initials(words: Sequence[str]) -> str:
    return "".join(sorted([word[0] for word in words]))
