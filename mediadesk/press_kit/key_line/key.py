"""Which photos get a key, who is in it, and under which number."""

from collections.abc import Mapping
from dataclasses import dataclass

from mediadesk.press_kit.spans import clean
from mediadesk.records.framing import size_of, view_of
from mediadesk.records.house_style import Keys
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture, Photo
from mediadesk.wording.mentions import first_mention

_FEWEST = 4  # people, below which a caption says it all
_MANY = 6  # people in one row that a caption still tells apart


@dataclass(frozen=True, slots=True)
class Key:
    """The people of a picture as they are seen: `people` with their marks, front row first and each from the left;
    `numbers` of those with a name, 0 for the others; `names` in the order of the numbers, with posts, and `called`
    without them.

    `size` is that of the picture as it is used, in pixels.
    """

    size: tuple[int, int]
    people: tuple[PersonInPicture, ...]
    numbers: tuple[int, ...]
    names: tuple[str, ...]
    called: tuple[str, ...]


def key_of(
    photo: Photo, newsmakers: Mapping[int, Newsmaker], language: Language, wanted: Keys = Keys.NEEDED
) -> Key | None:
    """The key to `photo`, `None` where none is `wanted` or nobody knows enough for one.

    It is needed with two rows, or more than six people; fewer than four never get one. Everybody must have a mark on
    the face: a key in which somebody is missing would mislead. Those cut away by the crop are left out.
    """
    view, size = view_of(photo), size_of(photo)
    seen = [view.person_seen(person) for person in photo.people if view.shows(person)]
    if len(seen) < _FEWEST or not all(size) or any(person.x is None or person.y is None for person in seen):
        return None
    is_needed = len(seen) > _MANY or len({person.row for person in seen}) > 1
    if wanted is Keys.NEVER or not (is_needed or wanted is Keys.ALWAYS):
        return None
    standing = sorted(seen, key=lambda person: (person.row, person.x))
    known = [newsmakers.get(person.newsmaker_id) for person in standing]
    names = tuple(clean(first_mention(each, language)) for each in known if each is not None)
    if not names:
        return None
    numbers, last = [], 0
    for each in known:
        last += each is not None
        numbers.append(last if each is not None else 0)
    called = tuple(clean(each.called(language)) for each in known if each is not None)
    return Key(size, tuple(standing), tuple(numbers), names, called)
