"""Where things are in a picture that is turned, mirrored, straightened and cropped: plain geometry, no pixels."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from mediadesk.records.photo import Framing, PersonInPicture, Photo

PLAIN = Framing()
_Spot = tuple[float, float]
_Way = Callable[[_Spot], _Spot]
_TIDY = 6  # decimals of a fraction: a thousandth of a pixel in the largest picture


class Box(NamedTuple):
    """A part of a picture, as fractions of its width and height."""

    left: float = 0.0
    top: float = 0.0
    right: float = 1.0
    bottom: float = 1.0


WHOLE = Box()


def is_plain(framing: Framing | None) -> bool:
    """Whether the picture is used as it is."""
    return framing is None or framing == PLAIN


def needed(framing: Framing) -> Framing | None:
    """The framing as it is kept: tidy numbers, and `None` for one that changes nothing.

    Raises `ValueError` for a box without an area or outside the picture, and for angles beyond 45 degrees.
    """
    box = Box(*(round(edge, _TIDY) for edge in (framing.left, framing.top, framing.right, framing.bottom)))
    if not (0 <= box.left < box.right <= 1 and 0 <= box.top < box.bottom <= 1):
        raise ValueError(f"no part of a picture: {box}")
    if not -45 <= framing.angle <= 45:
        raise ValueError(f"straightened by {framing.angle} degrees")
    tidy = replace(cut(framing, box), quarter_turns=framing.quarter_turns % 4, angle=round(framing.angle, 3))
    return None if is_plain(tidy) else tidy


def named(framing: Framing | None) -> str:
    """How a picture is framed, for the name of a file made of it: other pixels, another name."""
    if framing is None:
        return ""
    edges = (framing.left, framing.top, framing.right, framing.bottom)
    turned = f"t{framing.quarter_turns}{'m' * framing.is_mirrored}a{round(framing.angle * 1e3)}"
    return turned + "c" + "-".join(f"{round(edge * 1e6)}" for edge in edges)


def cut(framing: Framing, box: Box) -> Framing:
    """The framing with another crop."""
    return replace(framing, left=box.left, top=box.top, right=box.right, bottom=box.bottom)


def mirrored(framing: Framing) -> Framing:
    """The framing of the same part of the picture flipped left to right, as the viewer sees it."""
    flipped = cut(framing, Box(1 - framing.right, framing.top, 1 - framing.left, framing.bottom))
    return replace(flipped, is_mirrored=not framing.is_mirrored, angle=-framing.angle)


def turned(framing: Framing, clockwise: bool = True) -> Framing:
    """The framing of the same part of the picture, turned by a quarter as the viewer sees it."""
    left, top, right, bottom = framing.left, framing.top, framing.right, framing.bottom
    box = Box(1 - bottom, left, 1 - top, right) if clockwise else Box(top, 1 - right, bottom, 1 - left)
    # The turn comes before the mirror: seen in a mirror, it goes the other way round.
    step = 1 if clockwise != framing.is_mirrored else -1
    return replace(cut(framing, box), quarter_turns=(framing.quarter_turns + step) % 4)


@dataclass(frozen=True, slots=True)
class View:
    """A picture of `original` (width, height) as it is seen through `framing`.

    Spots are fractions of width and height: of the original ("lies") or of the framed picture ("seen"), where those
    outside 0 to 1 are cut away. The steps are those of `Framing`, in its order.
    """

    original: tuple[float, float]
    framing: Framing

    @property
    def _whole(self) -> tuple[float, float]:
        return max(1.0, self.original[0]), max(1.0, self.original[1])

    @property
    def turned_size(self) -> tuple[float, float]:
        """Width and height after the quarter turns."""
        width, height = self._whole
        return (height, width) if self.framing.quarter_turns % 2 else (width, height)

    @property
    def straightened_size(self) -> tuple[float, float]:
        """Width and height of the smallest upright box around the straightened picture: what the crop is part of."""
        width, height = self.turned_size
        across, up = _turn(self.framing.angle)
        return width * across + height * abs(up), width * abs(up) + height * across

    @property
    def box(self) -> Box:
        """The part that is kept, of the straightened picture: the crop, made smaller until no empty corner is in it.

        A picture that is straightened and not cropped keeps its shape.
        """
        crop = Box(self.framing.left, self.framing.top, self.framing.right, self.framing.bottom)
        if not self.framing.angle:
            return crop
        return self.largest() if crop == WHOLE else self.fitted(crop)

    @property
    def kept(self) -> tuple[float, float]:
        """Width and height of what is kept, in the unit of the original."""
        (width, height), box = self.straightened_size, self.box
        return width * (box.right - box.left), height * (box.bottom - box.top)

    @property
    def edges(self) -> tuple[int, int, int, int]:
        """The kept part of a picture that is not straightened in whole pixels: left, top, right, bottom."""
        (width, height), box = self.turned_size, self.box
        left, top = min(round(box.left * width), round(width) - 1), min(round(box.top * height), round(height) - 1)
        return left, top, max(round(box.right * width), left + 1), max(round(box.bottom * height), top + 1)

    @property
    def size(self) -> tuple[int, int]:
        """The pixels of the framed picture where nothing is made smaller; never more than the original has."""
        if not self.framing.angle:
            left, top, right, bottom = self.edges
            return right - left, bottom - top
        across, down = self.kept
        return max(1, round(across)), max(1, round(down))

    def largest(self, shape: float | None = None) -> Box:
        """The largest upright part in the middle without an empty corner; `shape` is width by height, else its own."""
        width, height = self.turned_size
        wide = width if shape is None else min(width, height * shape)
        return self._around((0.0, 0.0), (wide / 2, (height if shape is None else wide / shape) / 2))

    def fitted(self, box: Box) -> Box:
        """The box made smaller around its middle until no empty corner is in it; one outside is moved in."""
        width, height = self.straightened_size
        middle = (width * ((box.left + box.right) / 2 - 0.5), height * ((box.top + box.bottom) / 2 - 0.5))
        half = (width * (box.right - box.left) / 2, height * (box.bottom - box.top) / 2)
        return box if self.holds(box) else self._around(middle, half)

    def holds(self, box: Box) -> bool:
        """Whether the box lies inside the straightened picture, without an empty corner."""
        inside = 0 <= box.left <= box.right <= 1 and 0 <= box.top <= box.bottom <= 1
        width, height = self.turned_size
        corners = [(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]
        spots = [self._unstraightened(corner) for corner in corners]
        slack = 1e-6 * max(width, height)
        return inside and all(abs(x) <= width / 2 + slack and abs(y) <= height / 2 + slack for x, y in spots)

    def straightened(self, spot: tuple[float, float]) -> tuple[float, float]:
        """Where a spot of the original is in the straightened picture, before the crop."""
        x, y = spot
        for _ in range(self.framing.quarter_turns % 4):
            x, y = 1 - y, x
        if self.framing.is_mirrored:
            x = 1 - x
        (width, height), (wide, tall) = self.turned_size, self.straightened_size
        across, up = _turn(self.framing.angle)
        right, down = (x - 0.5) * width, (y - 0.5) * height
        return 0.5 + (right * across - down * up) / wide, 0.5 + (right * up + down * across) / tall

    def seen(self, spot: tuple[float, float]) -> tuple[float, float]:
        """Where a spot of the original is seen."""
        if is_plain(self.framing):
            return spot
        (x, y), box = self.straightened(spot), self.box
        return (x - box.left) / (box.right - box.left), (y - box.top) / (box.bottom - box.top)

    def lies(self, spot: tuple[float, float]) -> tuple[float, float]:
        """Where in the original that is which is seen at a spot."""
        if is_plain(self.framing):
            return spot
        (width, height), box = self.turned_size, self.box
        within = (
            box.left + spot[0] * (box.right - box.left),
            box.top + spot[1] * (box.bottom - box.top),
        )
        right, down = self._unstraightened(within)
        x, y = 0.5 + right / width, 0.5 + down / height
        if self.framing.is_mirrored:
            x = 1 - x
        for _ in range(self.framing.quarter_turns % 4):
            x, y = y, 1 - x
        return x, y

    def person_seen(self, person: PersonInPicture) -> PersonInPicture:
        """Somebody with the mark on the face where it is seen; seats stay as they are."""
        return self._marked(person, self.seen, self._whole, self.kept)

    def person_lying(self, person: PersonInPicture) -> PersonInPicture:
        """Somebody whose mark says where it is seen, with the mark as it is kept: where it lies in the original."""
        return self._marked(person, self.lies, self.kept, self._whole)

    def shows(self, person: PersonInPicture) -> bool:
        """Whether the middle of the face is inside the framed picture; so is everybody without a mark."""
        if person.x is None or person.y is None:
            return True
        return all(0 <= part <= 1 for part in self.seen((person.x, person.y)))

    def _marked(self, person: PersonInPicture, way: _Way, before: _Spot, after: _Spot) -> PersonInPicture:
        """Somebody with the mark moved; its box keeps its size in pixels, and upright though the picture is tilted."""
        if person.x is None or person.y is None:
            return person
        x, y = way((person.x, person.y))
        if person.width is None or person.height is None:
            return replace(person, x=x, y=y)
        wide, tall = person.width * before[0], person.height * before[1]
        if self.framing.quarter_turns % 2:
            wide, tall = tall, wide
        return replace(person, x=x, y=y, width=wide / after[0], height=tall / after[1])

    def _unstraightened(self, spot: tuple[float, float]) -> tuple[float, float]:
        """How far a spot of the straightened picture is from the middle, right and down, in the turned picture."""
        wide, tall = self.straightened_size
        across, up = _turn(self.framing.angle)
        right, down = (spot[0] - 0.5) * wide, (spot[1] - 0.5) * tall
        return right * across + down * up, down * across - right * up

    def _around(self, middle: tuple[float, float], half: tuple[float, float]) -> Box:
        """The box around `middle`, no larger than twice `half`, its corners inside the turned picture."""
        (width, height), (wide, tall) = self.turned_size, self.straightened_size
        across, up = _turn(self.framing.angle)
        room = (
            width / 2 - abs(middle[0] * across + middle[1] * up),
            height / 2 - abs(middle[1] * across - middle[0] * up),
        )
        if min(room) <= 0:
            return self._around((0.0, 0.0), half)
        reach = half[0] * across + half[1] * abs(up), half[0] * abs(up) + half[1] * across
        scale = min(1.0, room[0] / reach[0], room[1] / reach[1])
        x, y = 0.5 + middle[0] / wide, 0.5 + middle[1] / tall
        a, b = half[0] * scale / wide, half[1] * scale / tall
        return Box(max(0.0, x - a), max(0.0, y - b), min(1.0, x + a), min(1.0, y + b))


def framed(photo: Photo, framing: Framing | None) -> Photo:
    """The photo framed like this; who is mirrored with it takes the seat on the other side.

    Marks on faces stay: they say where somebody is in the original.
    """
    before, after = photo.framing or PLAIN, framing or PLAIN
    changed = replace(photo, framing=framing)
    if before.is_mirrored == after.is_mirrored:
        return changed
    lengths: dict[int, int] = {}
    for person in photo.people:
        lengths[person.row] = max(lengths.get(person.row, 0), person.place)
    seats = [lengths[each.row] + 1 - each.place if each.place else 0 for each in photo.people]
    people = tuple(replace(each, place=seat) for each, seat in zip(photo.people, seats, strict=True))
    return replace(changed, people=people)


def view_of(photo: Photo) -> View:
    """How the picture of `photo` is seen."""
    return View(photo.size, photo.framing or PLAIN)


def size_of(photo: Photo) -> tuple[int, int]:
    """Width and height in pixels of the picture of `photo` as it is used; (0, 0) while it has none."""
    return photo.size if is_plain(photo.framing) or not all(photo.size) else view_of(photo).size


def cut_away(photo: Photo) -> tuple[PersonInPicture, ...]:
    """The people in the picture whose faces are outside the crop."""
    view = view_of(photo)
    return tuple(person for person in photo.people if not view.shows(person))


def _turn(angle: float) -> tuple[float, float]:
    turn = math.radians(angle)
    return math.cos(turn), math.sin(turn)
