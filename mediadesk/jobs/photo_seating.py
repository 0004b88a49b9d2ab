"""Says who stands where in a photo, by name; captions made of it follow."""

from collections.abc import Sequence
from dataclasses import replace

from mediadesk.jobs import captions
from mediadesk.library import Library
from mediadesk.records.keys import as_key
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED, PersonInPicture, Photo
from mediadesk.records.photo_problems import BadSeats, NobodyCalled

NOBODY = "-"
"""Stands for somebody without a name."""


def names_in(row: str) -> tuple[str, ...]:
    """The names of a row from left to right, with semicolons between them. Raises `BadSeats` where one is empty."""
    names = tuple(name.strip() for name in row.replace("；", ";").split(";"))
    if not all(names):
        raise BadSeats(row)
    return names


def seat(library: Library, photo: Photo, rows: Sequence[Sequence[str]], ranked: Sequence[str] = ()) -> Photo:
    """Seat these people, the front row first and each from left to right, and nobody else; returns the photo as kept.

    People go by their key or by their name in any language; `NOBODY` is somebody unnamed. They are named in the order
    of `ranked`, then in the order they had, then as they stand. Whoever stays where they were keeps the mark on the
    face. Raises `NobodyCalled` for a name nobody has, and `BadSeats` for somebody who would stand twice.
    """
    seats = [
        (_key(library, name), row, place) for row, names in enumerate(rows, 1) for place, name in enumerate(names, 1)
    ]
    named = [key for key, _, _ in seats if key != UNNAMED]
    if len(named) != len(set(named)):
        raise BadSeats("; ".join(name for names in rows for name in names))
    before = {person.newsmaker_id: person for person in photo.people if person.newsmaker_id != UNNAMED}
    people = [_seated(before.get(key), key, row, place) for key, row, place in seats]
    order = [*(_key(library, name) for name in ranked), *before]
    people.sort(key=lambda person: _rank(person.newsmaker_id, order))
    with library.history.step("Say who stands where"):
        return library.photos.save(captions.remade(library, replace(photo, people=tuple(people))))


def newsmaker_called(library: Library, name: str) -> Newsmaker:
    """The newsmaker with this key, or this name in any language. Raises `NobodyCalled`."""
    key = as_key(name)
    found = library.newsmakers.named(name) if key is None else next(iter(library.newsmakers.some([key])), None)
    if found is None:
        raise NobodyCalled(name)
    return found


def _key(library: Library, name: str) -> int:
    return UNNAMED if name == NOBODY else newsmaker_called(library, name).id


def _seated(before: PersonInPicture | None, key: int, row: int, place: int) -> PersonInPicture:
    if before is None:
        return PersonInPicture(key, row, place)
    if (before.row, before.place) == (row, place):
        return before
    return PersonInPicture(key, row, place, consent=before.consent, is_minor=before.is_minor)


def _rank(key: int, order: Sequence[int]) -> int:
    return order.index(key) if key in order else len(order)
