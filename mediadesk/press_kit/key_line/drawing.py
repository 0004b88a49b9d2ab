"""The heads and shoulders of a key as curves: plain geometry, from which each format draws."""

from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from mediadesk.press_kit.key_line.key import Key
from mediadesk.records.photo import PersonInPicture

Point = tuple[float, float]

_ROUND = 0.5523  # distance of the control points of a quarter circle, in its radius
_TALL = 1.28  # height of a head in its width
_OF_SPACING = 0.27  # of the way to the next one: half the width of a head nobody drew a box round
_OF_PICTURE = 0.06  # of its width: half the width of a head that stands alone in its row
_OF_BOX = 0.56  # of a box, which stands round face and hair: half the width of the head
_LEAST, _MOST = 0.72, 1.35  # of the usual head: heads are drawn no smaller and no larger
_BROAD, _LOW = 1.95, 3.3  # of a head: half the width of the shoulders, and how far down they are drawn
_MARGIN = 0.35  # of a head


@dataclass(frozen=True, slots=True)
class Curve:
    """A path: where it begins, then Bézier curves, each of two control points and an end."""

    start: Point
    parts: tuple[tuple[Point, Point, Point], ...]


_HEAD = Curve(
    (1.0, 0.0),
    (
        ((1.0, _ROUND * _TALL), (_ROUND, _TALL), (0.0, _TALL)),
        ((-_ROUND, _TALL), (-1.0, _ROUND * _TALL), (-1.0, 0.0)),
        ((-1.0, -_ROUND * _TALL), (-_ROUND, -_TALL), (0.0, -_TALL)),
        ((_ROUND, -_TALL), (1.0, -_ROUND * _TALL), (1.0, 0.0)),
    ),
)
"""An upright oval round the middle of a head of radius 1."""
_SHOULDERS = Curve(
    (-_BROAD, _LOW),
    (
        ((-_BROAD, 2.35), (-0.86 * _BROAD, 1.95), (-0.70, 1.72)),
        ((-0.42, 1.62), (-0.42, 1.45), (-0.42, 1.05)),
        ((-0.20, 1.20), (0.20, 1.20), (0.42, 1.05)),
        ((0.42, 1.45), (0.42, 1.62), (0.70, 1.72)),
        ((0.86 * _BROAD, 1.95), (_BROAD, 2.35), (_BROAD, _LOW)),
    ),
)
"""From below the left arm up to the neck, and down again on the right; the head covers the throat."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Head and shoulders of somebody. `centre` is the middle of the head, `radius` half its width; `number` 0 is for
    somebody without a name.
    """

    number: int
    centre: Point
    radius: float
    head: Curve
    shoulders: Curve


@dataclass(frozen=True, slots=True)
class Drawing:
    """Figures, those at the back first, in a field of `width` and `height`; y counts from the top."""

    width: float
    height: float
    figures: tuple[Figure, ...]


def drawing_of(key: Key) -> Drawing:
    """The drawing of `key`, in pixels of its picture; the field is as large as the group."""
    radii = _radii(key)
    places = [_place(person, key.size) for person in key.people]
    standing = list(zip(key.people, places, radii, strict=True))
    margin = _MARGIN * max(radii)
    left = min(x - _BROAD * radius for _, (x, _), radius in standing) - margin
    right = max(x + _BROAD * radius for _, (x, _), radius in standing) + margin
    top = min(y - _TALL * radius for _, (_, y), radius in standing) - margin
    feet: dict[int, float] = {}
    for person, (_, y), radius in standing:
        feet[person.row] = max(feet.get(person.row, 0.0), y + _LOW * radius)
    figures = [
        (person.row, _figure(number, (x - left, y - top), radius, feet[person.row] - top))
        for number, (person, (x, y), radius) in zip(key.numbers, standing, strict=True)
    ]
    from_back = sorted(figures, key=lambda each: -each[0])
    return Drawing(right - left, max(feet.values()) - top, tuple(figure for _, figure in from_back))


def _place(person: PersonInPicture, size: tuple[int, int]) -> Point:
    return (person.x or 0.0) * size[0], (person.y or 0.0) * size[1]


def _radii(key: Key) -> list[float]:
    """Half the width of each head, from its box, else from how close people stand; all of a size that looks alike."""
    spacing = _spacing(key)
    found = [_OF_BOX * person.width * key.size[0] if person.width else _OF_SPACING * spacing for person in key.people]
    usual = min(median(found), _OF_SPACING * 1.5 * spacing)
    return [min(max(radius, _LEAST * usual), _MOST * usual) for radius in found]


def _spacing(key: Key) -> float:
    """How far people stand from each other in their rows, in pixels."""
    gaps = [
        abs(_place(right, key.size)[0] - _place(left, key.size)[0])
        for left, right in pairwise(key.people)
        if left.row == right.row
    ]
    wide = [gap for gap in gaps if gap > 0]
    return median(wide) if wide else key.size[0] * _OF_PICTURE / _OF_SPACING


def _figure(number: int, centre: Point, radius: float, foot: float) -> Figure:
    """Somebody whose shoulders are drawn down to `foot`, as those of everybody in the row."""
    bust = _placed(_SHOULDERS, centre, radius)
    *before, (first, second, end) = bust.parts
    shoulders = Curve((bust.start[0], foot), (*before, (first, second, (end[0], foot))))
    return Figure(number, centre, radius, _placed(_HEAD, centre, radius), shoulders)


def _placed(curve: Curve, centre: Point, radius: float) -> Curve:
    """A curve that is drawn round the middle of a head of radius 1, at its place."""

    def there(point: Point) -> Point:
        return centre[0] + point[0] * radius, centre[1] + point[1] * radius

    parts = tuple((there(first), there(second), there(end)) for first, second, end in curve.parts)
    return Curve(there(curve.start), parts)
