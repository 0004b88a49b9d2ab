"""Takes picture files into the library with the people they name: those the desk knows are seated, others left to the
officer, whose faces are marked as somebody unnamed.
"""

from collections.abc import Iterable
from dataclasses import replace

from mediadesk.intake.press_text.caption_people import people_in
from mediadesk.library import Library
from mediadesk.library.naming import parted
from mediadesk.records.languages import Language
from mediadesk.records.photo import UNNAMED, FaceInFile, PersonInPicture, Photo, PhotoFile
from mediadesk.wording import positions

_SAME_ROW = 1.0  # faces whose middles differ by less than their height stand in one row


def take_in(library: Library, file: PhotoFile) -> Photo:
    """Add a picture that was looked at, or find the photo that has it already, which stays as it is.

    Use inside a step. Raises what `library.photos.add` raises.
    """
    photo = library.photos.add(file)
    return photo if photo.people or photo.version > 1 else _with_people(library, photo, file)


def give_picture(library: Library, photo_id: int, file: PhotoFile) -> Photo:
    """Put a picture to a caption that waits for it; faces the file has names for mark the people of the caption.

    Use inside a step. Raises what `library.photos.give_picture` raises.
    """
    return _with_people(library, library.photos.give_picture(photo_id, file), file)


def _with_people(library: Library, photo: Photo, file: PhotoFile) -> Photo:
    named = photo.people or _named_in_caption(library, photo) or _named_in_file(library, file)
    people = _placed_by_faces(_marked(library, named, file.faces))
    return library.photos.save(replace(photo, people=people)) if people != photo.people else photo


def _named_in_caption(library: Library, photo: Photo) -> tuple[PersonInPicture, ...]:
    """The people the caption names, in the language that names most of those the desk knows."""
    found = [_people_of(library, photo.caption.get(language), language) for language in Language]
    return max(found, key=len)


def _people_of(library: Library, caption: str, language: Language) -> tuple[PersonInPicture, ...]:
    named = people_in(caption, "") if caption else ()
    seats = positions.seats([person.position for person in named], language)
    people: dict[int, PersonInPicture] = {}
    for person, seat in zip(named, seats, strict=True):
        row, place = seat or (1, 0)
        key = _known(library, person.name)
        if key != UNNAMED:
            people.setdefault(key, PersonInPicture(key, row, place))
    return tuple(people.values())


def _named_in_file(library: Library, file: PhotoFile) -> tuple[PersonInPicture, ...]:
    keys = dict.fromkeys(_known(library, name) for name in file.people)
    return tuple(PersonInPicture(key, 1, 0) for key in keys if key != UNNAMED)


def _marked(
    library: Library, people: tuple[PersonInPicture, ...], faces: Iterable[FaceInFile]
) -> tuple[PersonInPicture, ...]:
    """The people with the marks of their faces; a face with a name the desk does not know is somebody unnamed."""
    by_key: dict[int, FaceInFile] = {}
    strangers = []
    for face in faces:
        key = _known(library, face.name)
        if key != UNNAMED:
            by_key.setdefault(key, face)
        elif face.name:
            strangers.append(_at(PersonInPicture(UNNAMED, 1, 0), face))
    marked = tuple(
        _at(person, by_key[person.newsmaker_id]) if person.x is None and person.newsmaker_id in by_key else person
        for person in people
    )
    there = {person.newsmaker_id for person in people}
    more = (_at(PersonInPicture(key, 1, 0), face) for key, face in by_key.items() if key not in there)
    has_unnamed = UNNAMED in there
    return (*marked, *more, *(() if has_unnamed else strangers))


def _at(person: PersonInPicture, face: FaceInFile) -> PersonInPicture:
    return replace(person, x=face.x, y=face.y, width=face.width, height=face.height)


def _placed_by_faces(people: tuple[PersonInPicture, ...]) -> tuple[PersonInPicture, ...]:
    """The people from left to right, where nobody said where they stand and all faces are marked in one row."""
    if any(person.place for person in people) or not people:
        return people
    spots = [(person.x, person.y, person.height) for person in people]
    marks = [(x, y, height) for x, y, height in spots if x is not None and y is not None and height is not None]
    heights = [y for _, y, _ in marks]
    if len(marks) < len(people) or max(heights) - min(heights) > _SAME_ROW * min(height for *_, height in marks):
        return people
    order = sorted(range(len(people)), key=lambda index: marks[index][0])
    return tuple(replace(person, row=1, place=order.index(index) + 1) for index, person in enumerate(people))


def _known(library: Library, printed: str) -> int:
    """The key of the newsmaker called so, with or without an honorific; `UNNAMED` for nobody the desk knows."""
    if not printed.strip():
        return UNNAMED
    language = Language.EN if printed.isascii() else Language.ZH_HANT
    found = library.newsmakers.named(printed) or library.newsmakers.named(parted(printed, language)[1])
    return found.id if found is not None else UNNAMED
