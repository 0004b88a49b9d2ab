"""Who stands where: from markers on faces to rows and places, and the moves an officer makes. No Qt, no library.

Everything here takes the people of a picture in the order of naming and gives them back in that order.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from statistics import fmean, median

from mediadesk.records.photo import UNNAMED, Consent, PersonInPicture

People = tuple[PersonInPicture, ...]

# Of the distance to the nearest neighbour: people in a group picture stand about 1.8 heads apart.
_HEAD_PER_DISTANCE = 0.55
_ON_TOP = 0.012  # markers nearer than this (of the picture's height) cannot be told apart
_EDGE = 0.02
_LONE_HEAD = 0.2  # of the picture's height, for a portrait
_HEAD_PER_SHARE = 0.4  # of the width there is for each person, while few have a marker


@dataclass(frozen=True, slots=True)
class Clash:
    """Something that cannot be so: `kind` is "seat", "person" or "marker"; `first` and `second` are indices."""

    kind: str
    first: int
    second: int


def is_placed(person: PersonInPicture) -> bool:
    """Whether somebody put a marker on the face."""
    return person.x is not None and person.y is not None


def seated(people: Iterable[PersonInPicture], aspect: float, rows: int | None = None) -> People:
    """The people with rows and places worked out from their markers, once everybody has one.

    `aspect` is width by height of the picture. `rows` says how many rows there are; `None` finds out: a new row begins
    where heads differ by more than a head and the rows overlap from left to right (a slanting row is one row).
    While somebody has no marker, seats stay as they are: they may come from the words of a caption.
    """
    found = tuple(people)
    if not found or not all(is_placed(person) for person in found):
        return found
    points = tuple((float(person.x or 0) * aspect, float(person.y or 0)) for person in found)
    seats: dict[int, tuple[int, int]] = {}
    for row, members in enumerate(_rows(points, rows), start=1):
        for place, index in enumerate(sorted(members, key=lambda each: points[each]), start=1):
            seats[index] = (row, place)
    return tuple(replace(person, row=seats[i][0], place=seats[i][1]) for i, person in enumerate(found))


def left_to_right(people: Sequence[PersonInPicture]) -> list[int]:
    """The indices of the people as they stand: front row first, each row from the viewer's left, the unknown last."""
    return sorted(range(len(people)), key=lambda i: (not people[i].place, people[i].row, people[i].place, i))


def numbers(people: Sequence[PersonInPicture]) -> list[int]:
    """The number on the marker of each person: 1 for the first from left of the front row."""
    order = left_to_right(people)
    return [order.index(index) + 1 for index in range(len(people))]


def row_count(people: Sequence[PersonInPicture]) -> int:
    """How many rows the people stand in; 0 for nobody."""
    return max((person.row for person in people), default=0)


def is_unnamed(person: PersonInPicture) -> bool:
    """Whether nobody said yet who this is."""
    return person.newsmaker_id == UNNAMED


def unnamed_at(people: Sequence[PersonInPicture], spot: tuple[float, float]) -> int | None:
    """The index of somebody unnamed whose face is marked at exactly this spot."""
    return next((i for i, each in enumerate(people) if is_unnamed(each) and (each.x, each.y) == spot), None)


def waiting(people: Sequence[PersonInPicture], first: int | None = None) -> list[int]:
    """The indices of the unnamed as they stand, beginning with `first` and going round."""
    order = left_to_right(people)
    at = order.index(first) if first is not None else 0
    return [index for index in order[at:] + order[:at] if is_unnamed(people[index])]


def seat_kept(people: People, spot: tuple[float, float]) -> People:
    """The people with a seat for the face at `spot`: that of the first unnamed without a marker, else one more."""
    free = next((i for i in waiting(people) if not is_placed(people[i])), None)
    return joined(people, UNNAMED, spot) if free is None else marked(people, free, spot)


def seats_added(people: People, counts: Sequence[int]) -> People:
    """The people and so many more, unnamed and without markers, at the right of each row; the front row first."""
    found = list(people)
    for row, count in enumerate(counts, start=1):
        last = max((person.place for person in people if person.row == row), default=0)
        found += [PersonInPicture(UNNAMED, row, last + step) for step in range(1, count + 1)]
    return tuple(found)


def named(people: People, index: int, newsmaker_id: int) -> People:
    """The people with a name for the unnamed at `index`. Who is in the picture already comes to this face and seat;
    the seat a caption gave them stays theirs.
    """
    seat = people[index]
    there = next((i for i, each in enumerate(people) if each.newsmaker_id == newsmaker_id), None)
    if there is None:
        return replaced(people, index, newsmaker_id)
    person = replace(people[there], x=seat.x, y=seat.y, width=seat.width, height=seat.height)
    if is_placed(seat) and people[there].place and not is_placed(people[there]):
        return left_out(_with(people, there, person), index)
    moved = _with(people, there, replace(person, row=seat.row, place=seat.place))
    return moved[:index] + moved[index + 1 :]


def inside(spot: tuple[float, float]) -> tuple[float, float]:
    """The spot, or the nearest one that is not at the very edge of the picture."""
    x, y = (min(1 - _EDGE, max(_EDGE, part)) for part in spot)
    return x, y


def joined(people: People, newsmaker_id: int, spot: tuple[float, float] | None) -> People:
    """The people and one more, named last, at the end of the front row until the markers say otherwise."""
    place = max((person.place for person in people if person.row == 1), default=0) + 1
    x, y = spot if spot is not None else (None, None)
    return (*people, PersonInPicture(newsmaker_id, row=1, place=place, x=x, y=y))


def left_out(people: People, index: int) -> People:
    """The people without one; those further right in the same row move up."""
    gone = people[index]
    rest = people[:index] + people[index + 1 :]
    if any(person.row == gone.row and person.place == gone.place for person in rest):
        return rest
    moved = tuple(
        replace(each, place=each.place - 1) if each.row == gone.row and each.place > gone.place else each
        for each in rest
    )
    emptied = all(person.row != gone.row for person in moved)
    return tuple(replace(each, row=each.row - 1) if emptied and each.row > gone.row else each for each in moved)


def marked(people: People, index: int, spot: tuple[float, float]) -> People:
    """The people with the marker of one at `spot` (fractions of width and height), kept inside the picture."""
    x, y = inside(spot)
    return _with(people, index, replace(people[index], x=x, y=y))


def replaced(people: People, index: int, newsmaker_id: int) -> People:
    """The people with another person on the seat of one; what somebody with a name said of being shown goes with them.

    Who had no name is still the same person when they get one.
    """
    other = replace(people[index], newsmaker_id=newsmaker_id)
    if people[index].newsmaker_id != UNNAMED:
        other = replace(other, consent=Consent.UNKNOWN, is_minor=False)
    return _with(people, index, other)


def named_earlier(people: People, index: int, by: int) -> People:
    """The people with one named `by` steps earlier (negative: later); seats stay."""
    target = min(len(people) - 1, max(0, index - by))
    rest = list(people)
    rest.insert(target, rest.pop(index))
    return tuple(rest)


def named_as_they_stand(people: People) -> People:
    """The people named from left to right, front row first."""
    return tuple(people[index] for index in left_to_right(people))


def changed_places(people: People, index: int, by: int) -> People:
    """The people with one exchanged for the neighbour `by` seats to the right (negative: left)."""
    order = left_to_right(people)
    target = order.index(index) + by
    if not 0 <= target < len(order):
        return people
    one, other = people[index], people[order[target]]
    return _with(_with(people, index, _in_place_of(other, one)), order[target], _in_place_of(one, other))


def mirrored(people: People) -> People:
    """The people as they stand in the same picture flipped left to right."""
    lengths = Counter(dict.fromkeys(range(1, row_count(people) + 1), 0))
    for person in people:
        lengths[person.row] = max(lengths[person.row], person.place)
    return tuple(
        replace(
            each,
            place=lengths[each.row] + 1 - each.place if each.place else 0,
            x=None if each.x is None else 1 - each.x,
        )
        for each in people
    )


def spread(people: People) -> People:
    """The people with markers set evenly, in their seats, for those who have none: a start for dragging."""
    rows = [[i for i in left_to_right(people) if people[i].row == row] for row in range(1, row_count(people) + 1)]
    found = list(people)
    for number, row in enumerate(rows):
        for step, index in enumerate(row):
            if not is_placed(people[index]):
                y = 0.42 + 0.08 * (len(rows) - 1) - 0.16 * number
                found[index] = replace(people[index], x=(step + 0.5) / len(row), y=y)
    return tuple(found)


def free_spot(people: Sequence[PersonInPicture]) -> tuple[float, float]:
    """Where the marker of somebody added without the mouse goes: to the right of everybody, at the same height."""
    placed = [person for person in people if is_placed(person)]
    if not placed:
        return (0.5, 0.4)
    last = max(placed, key=lambda person: float(person.x or 0))
    room = 1 - float(last.x or 0)
    return (float(last.x or 0) + min(0.12, room / 2), float(last.y or 0))


def next_unplaced(people: Sequence[PersonInPicture]) -> int | None:
    """The index of the first person, as they stand, who still has no marker."""
    return next((index for index in left_to_right(people) if not is_placed(people[index])), None)


def clashes(people: Sequence[PersonInPicture], aspect: float) -> tuple[Clash, ...]:
    """What cannot be so: two people on one seat, one person twice, two markers on one face."""
    return _clashes(tuple(people), aspect)


@lru_cache(8)  # the list, the chip and the picture ask for the same people
def _clashes(people: People, aspect: float) -> tuple[Clash, ...]:
    found = []
    for second, person in enumerate(people):
        for first, other in enumerate(people[:second]):
            if person.newsmaker_id == other.newsmaker_id and not is_unnamed(person):
                found.append(Clash("person", first, second))
            elif person.place and (person.row, person.place) == (other.row, other.place):
                found.append(Clash("seat", first, second))
            elif is_placed(person) and is_placed(other) and _apart(person, other, aspect) < _ON_TOP:
                found.append(Clash("marker", first, second))
    return tuple(found)


def head_height(people: Sequence[PersonInPicture], aspect: float) -> float:
    """About how high a head is, as a fraction of the picture's height, judged by how close people stand."""
    points = tuple((float(person.x or 0) * aspect, float(person.y or 0)) for person in people if is_placed(person))
    return min(_LONE_HEAD, _HEAD_PER_SHARE * aspect / max(1, len(people)), _head(points))


def _in_place_of(there: PersonInPicture, person: PersonInPicture) -> PersonInPicture:
    """`person` on the seat and with the face of `there`."""
    return replace(
        person, row=there.row, place=there.place, x=there.x, y=there.y, width=there.width, height=there.height
    )


def _with(people: People, index: int, person: PersonInPicture) -> People:
    return (*people[:index], person, *people[index + 1 :])


def _apart(one: PersonInPicture, other: PersonInPicture, aspect: float) -> float:
    across = (float(one.x or 0) - float(other.x or 0)) * aspect
    return math.hypot(across, float(one.y or 0) - float(other.y or 0))


def _rows(points: tuple[tuple[float, float], ...], wanted: int | None) -> list[list[int]]:
    """Indices per row, the front row (lowest in the picture) first."""
    rows = [list(range(len(points)))]
    head = _head(points)
    while wanted is None or len(rows) < min(wanted, len(points)):
        splits = [split for row in rows if (split := _split(row, points))]
        if wanted is None:
            splits = [split for split in splits if _are_rows(split, points, head)]
        if not splits:
            break
        upper, lower = max(splits, key=lambda split: _height(split[1], points) - _height(split[0], points))
        rows = [row for row in rows if not set(upper) & set(row)] + [upper, lower]
    return sorted(rows, key=lambda row: -_height(row, points))


def _split(row: Sequence[int], points: Sequence[tuple[float, float]]) -> tuple[list[int], list[int]] | None:
    """The upper and the lower part of `row`, cut where the two differ most (the greatest variance between them)."""
    order = sorted(row, key=lambda index: points[index][1])
    sums = list(accumulate(points[index][1] for index in order))
    best, widest = 0, -1.0
    for cut in range(1, len(order)):
        upper, lower = sums[cut - 1] / cut, (sums[-1] - sums[cut - 1]) / (len(order) - cut)
        between = cut * (len(order) - cut) * (lower - upper) ** 2
        if between > widest:
            best, widest = cut, between
    return (order[:best], order[best:]) if best else None


def _are_rows(split: tuple[list[int], list[int]], points: Sequence[tuple[float, float]], head: float) -> bool:
    upper, lower = split
    if _height(lower, points) - _height(upper, points) <= head:
        return False
    across = [sorted(points[index][0] for index in part) for part in split]
    overlap = min(across[0][-1], across[1][-1]) - max(across[0][0], across[1][0])
    return overlap + head > 0


@lru_cache(16)
def _head(points: tuple[tuple[float, float], ...]) -> float:
    """The height of a head, from how close people stand; in heights of the picture."""
    if len(points) < 2:
        return 1.0
    nearest = [
        min(math.dist(point, other) for j, other in enumerate(points) if j != i) for i, point in enumerate(points)
    ]
    return _HEAD_PER_DISTANCE * median(nearest)


def _height(row: Sequence[int], points: Sequence[tuple[float, float]]) -> float:
    return fmean(points[index][1] for index in row)
