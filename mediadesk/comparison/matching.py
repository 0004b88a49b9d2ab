"""What two sequences have in common, in order: the ground of every comparison.

Tokens that stand once on either side hold the two together (Bram Cohen's patience diff); only what lies between two
anchors and has none of its own is compared in full. So the time grows with the length of the texts, not its square.
"""

from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_Part = tuple[int, int, int, int]  # from and to in the one sequence, from and to in the other

_SHORT = 64  # pairs of tokens; looking for anchors in less costs more than it saves
_RUN = 4  # tokens
_FULLY_COMPARED = 40_000  # pairs of tokens; a longer stretch without anchors counts as replaced


class Match(NamedTuple):
    """`size` items from `old` on in the one sequence are those from `new` on in the other."""

    old: int
    new: int
    size: int


def matches(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Match]:
    """The longest stretches that are in both, in an order that fits both; none touches the next on both sides."""
    found: list[Match] = []
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        a, a_end, b, b_end = _trimmed(old, new, waiting.pop(), found)
        if a == a_end or b == b_end:
            continue
        one, other = old[a:a_end], new[b:b_end]
        anchors = _anchors(one, other) if len(one) * len(other) > _SHORT else []
        if anchors:
            waiting += _between(old, new, [(a + at, b + there) for at, there in anchors], (a, a_end, b, b_end), found)
        else:
            found += _in_full(one, other, a, b)
    return _joined(sorted(found))


def longest_rising(numbers: Sequence[int]) -> list[int]:
    """The places of a longest subsequence of different `numbers` in which they grow."""
    tops: list[int] = []
    at: list[int] = []
    earlier: list[int] = []
    for place, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        earlier.append(at[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(number)
            at.append(place)
        else:
            tops[pile], at[pile] = number, place
    rising: list[int] = []
    place = at[-1] if at else -1
    while place >= 0:
        rising.append(place)
        place = earlier[place]
    return rising[::-1]


def _trimmed(old: Sequence[Hashable], new: Sequence[Hashable], part: _Part, found: list[Match]) -> _Part:
    """`part` without what is the same at its beginning and end, which goes to `found`."""
    a, a_end, b, b_end = part
    start = a
    while a < a_end and b < b_end and old[a] == new[b]:
        a, b = a + 1, b + 1
    if a > start:
        found.append(Match(start, b - (a - start), a - start))
    end = a_end
    while a < a_end and b < b_end and old[a_end - 1] == new[b_end - 1]:
        a_end, b_end = a_end - 1, b_end - 1
    if end > a_end:
        found.append(Match(a_end, b_end, end - a_end))
    return a, a_end, b, b_end


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Where tokens stand that are once in either sequence, as many as come in the same order.

    Where there is none in a long stretch, as in words that repeat themselves, runs of tokens are taken that are equally
    often in both.
    """
    found = _in_common(old, new, 1)
    if found or len(old) * len(new) <= _FULLY_COMPARED:
        return found
    return _in_common(_runs(old), _runs(new), len(old))


def _in_common(old: Sequence[Hashable], new: Sequence[Hashable], most: int) -> list[tuple[int, int]]:
    counts = Counter(new)
    shared = {token for token, count in Counter(old).items() if count <= most and counts[token] == count}
    there: dict[Hashable, deque[int]] = {token: deque() for token in shared}
    for place, token in enumerate(new):
        if token in shared:
            there[token].append(place)
    pairs = [(place, there[token].popleft()) for place, token in enumerate(old) if token in shared]
    return [pairs[each] for each in longest_rising([place for _, place in pairs])]


def _runs(tokens: Sequence[Hashable]) -> list[tuple[Hashable, ...]]:
    return list(zip(*(tokens[at:] for at in range(_RUN)), strict=False))


def _between(
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    anchors: Sequence[tuple[int, int]],
    part: _Part,
    found: list[Match],
) -> Iterator[_Part]:
    """Let each anchor grow as far as both go on alike; yields what is left over between them on both sides."""
    a, a_end, b, b_end = part
    for at, there in anchors:
        if at < a:
            continue  # the anchor before has grown over it
        if at > a and there > b:
            yield a, at, b, there
        start = at
        a, b = at + 1, there + 1
        while a < a_end and b < b_end and old[a] == new[b]:
            a, b = a + 1, b + 1
        found.append(Match(start, there, a - start))
    if a < a_end and b < b_end:
        yield a, a_end, b, b_end


def _in_full(old: Sequence[Hashable], new: Sequence[Hashable], a: int, b: int) -> list[Match]:
    if len(old) * len(new) > _FULLY_COMPARED or set(old).isdisjoint(new):
        return []
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return [Match(a + block.a, b + block.b, block.size) for block in blocks if block.size]


def _joined(found: Sequence[Match]) -> list[Match]:
    joined: list[Match] = []
    for match in found:
        last = joined[-1] if joined else None
        if last is not None and (last.old + last.size, last.new + last.size) == (match.old, match.new):
            joined[-1] = Match(last.old, last.new, last.size + match.size)
        else:
            joined.append(match)
    return joined
