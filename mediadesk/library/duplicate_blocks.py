"""Which entries are worth comparing at all: everybody with everybody else would be five hundred thousand million pairs.

Two entries are held against each other when they share an address or a number that few have, or when they are at one
outlet and their names have something in common: a Chinese name, or the first letters of one word with the initial of
another, which is so in whatever order the words stand, with initials, hyphens and one slip.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby, product
from operator import itemgetter

from mediadesk.comparison.latin_names import is_syllable
from mediadesk.comparison.same_people import Sketch
from mediadesk.wording.romanised_surnames import surnames_spelt

MOST_SHARING = 4
"""An address that more entries have belongs to a desk and says nothing of a person."""

_CROWD = 60  # entries with one key: then the initials of the whole name must agree too
_PREFIX = 3  # letters
_ABRIDGED = 2  # letters of what may be initials: T, TM
_USUAL = 3  # words of a Chinese name; with more, one of them may stand in the other only

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
        if one > other:
            one, other = other, one
        number = one * size + other
        # Somebody may stand here twice, with a post of today and one of earlier at the same outlet.
        if number not in seen and people[one].id != people[other].id:
            seen.add(number)
            yield people[one], people[other]


class _Buckets:
    """Places of people by what their names have in common.

    Names of two words agree in one word and an initial. Longer ones agree in the beginnings of all words, but one that
    only the other has, and but the spelling of a surname; or they have both words of a short one. Initials agree with
    those of a whole name.
    """

    def __init__(self) -> None:
        self._alike: defaultdict[str, list[int]] = defaultdict(list)
        self._starts: defaultdict[str, list[int]] = defaultdict(list)
        self._short: list[tuple[int, str, str]] = []
        self._abridged: list[tuple[int, str]] = []

    def put(self, at: int, person: Sketch) -> None:
        """Take somebody in."""
        for chinese in person.chinese:
            self._alike[chinese].append(at)
        for name in person.latin:
            words = name.words
            if len(words) < 2:
                continue
            starts = [word[:_PREFIX] for word in words]
            if len(words) == 2:
                self._put_short(at, words, starts)
            else:
                self._put_long(at, words, starts)
            if min(map(len, words)) <= _ABRIDGED:
                letters = "".join(_letters(word) for word in words)
                self._abridged.append((at, "".join(sorted(letters))))

    def pairs(self, people: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
        """The places of two who have something in common; some come several times."""
        for bucket in self._alike.values():
            if len(bucket) > 1:
                for members in [bucket] if len(bucket) <= _CROWD else _split(people, bucket):
                    yield from combinations(members, 2)
        for at, one, other in self._short:
            if one in self._starts and other in self._starts:
                both = set(self._starts[one]).intersection(self._starts[other])
                yield from product((at,), both)
        if self._abridged:
            yield from self._with_initials(people)

    def _put_short(self, at: int, words: Sequence[str], starts: Sequence[str]) -> None:
        one, other = words
        self._alike[starts[0] + other[0]].append(at)
        self._alike[starts[1] + one[0]].append(at)
        self._short.append((at, starts[0], starts[1]))

    def _put_long(self, at: int, words: Sequence[str], starts: list[str]) -> None:
        for start in starts:
            self._starts[start].append(at)
        for place, word in enumerate(words[:-1]):
            if len(word) < _PREFIX:  # "Ka Ho" may be "Kaho" in the other
                self._starts[(word + words[place + 1])[:_PREFIX]].append(at)
        in_order = sorted(starts)
        self._alike["".join(in_order)].append(at)
        if len(words) > _USUAL:
            for left_out in range(len(words)):
                self._alike["".join(in_order[:left_out] + in_order[left_out + 1 :])].append(at)
        spelt = surnames_spelt()
        for surname, rest in ((words[0], starts[1:]), (words[-1], starts[:-1])):
            if surname in spelt:
                given = "".join(sorted(rest))
                for character in spelt[surname]:
                    self._alike[character + given].append(at)

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
