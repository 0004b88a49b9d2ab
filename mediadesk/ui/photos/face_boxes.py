"""The boxes around faces: as large as heads seem to be until somebody draws them. No Qt, no library."""

import math
from collections.abc import Sequence
from dataclasses import replace

from mediadesk.records.photo import PersonInPicture
from mediadesk.ui.photos import seating
from mediadesk.ui.photos.seating import People

Drawn = tuple[float, float, float, float]
"""Middle (x, y), width and height of a box, as fractions of width and height of the picture."""

_BOX_PER_HEAD, _STEP = 1.2, 1.1
_LEAST = 0.012  # of the picture: a box smaller than this cannot be taken hold of again
_DECIMALS = 4


def usual(people: Sequence[PersonInPicture], aspect: float) -> tuple[float, float]:
    """Width and height of the box of a face nobody drew; `aspect` is width by height of the picture.

    In steps, so that one face more seldom changes the boxes of all others.
    """
    wanted = _BOX_PER_HEAD * seating.head_height(people, aspect)
    height = _STEP ** round(math.log(wanted, _STEP)) if wanted > 0 else 0.0
    return round(height / aspect, _DECIMALS), round(height, _DECIMALS)


def boxed(before: People, after: People, aspect: float) -> People:
    """`after` with a box on every face that was marked or moved since `before`.

    Boxes that are as large as heads seemed to be before are as large as they seem now; those somebody drew, or a file
    brought, stay. A mark nobody put on the face (it was set evenly, to be dragged) gets no box.
    """
    old, new = usual(before, aspect), usual(after, aspect)
    known = {(person.x, person.y) for person in before}

    def with_box(person: PersonInPicture) -> PersonInPicture:
        is_fresh = person.width is None and seating.is_placed(person) and (person.x, person.y) not in known
        is_usual = (person.width, person.height) == old
        return replace(person, width=new[0], height=new[1]) if is_fresh or is_usual else person

    return tuple(map(with_box, after))


def drawn(people: People, index: int, box: Drawn) -> People:
    """The people with this box on the face of one, kept inside the picture."""
    x, y, width, height = box
    left, right = _inside(x - width / 2, x + width / 2)
    top, bottom = _inside(y - height / 2, y + height / 2)
    person = replace(people[index], x=(left + right) / 2, y=(top + bottom) / 2, width=right - left, height=bottom - top)
    return (*people[:index], person, *people[index + 1 :])


def scaled(person: PersonInPicture, factor: float) -> Drawn | None:
    """The box of somebody made larger or smaller around its middle; `None` where there is none."""
    if person.x is None or person.y is None or not person.width or not person.height:
        return None
    return person.x, person.y, person.width * factor, person.height * factor


def _inside(low: float, high: float) -> tuple[float, float]:
    low = min(1 - _LEAST, max(0.0, low))
    return low, max(low + _LEAST, min(1.0, high))
