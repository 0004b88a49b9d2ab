"""Says the same of many photos at once: a star, the event they were taken at; or moves them to the trash."""

from collections.abc import Sequence
from dataclasses import replace

from mediadesk.library import Library
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Photo


def star(library: Library, photo_ids: Sequence[int], is_starred: bool) -> int:
    """Star these photos, or take their stars away, in one step; returns how many were changed.

    Raises `NoSuchRecord`; then none was.
    """
    with library.reading():
        return library.photos.star(photo_ids, is_starred)


def set_event(library: Library, photo_ids: Sequence[int], event: ByLanguage) -> int:
    """Note the event these photos were taken at, in the languages it is given in; returns how many were changed.

    One step. Raises `NoSuchRecord` and `Conflict`; then none was.
    """

    with library.reading(), library.history.step("Note event of photos"):
        photos = [library.photos.get(key) for key in dict.fromkeys(photo_ids)]
        changed = [new for photo in photos if (new := _named(photo, event)) != photo]
        for photo in changed:
            library.photos.save(photo)
    return len(changed)


def move_to_trash(library: Library, photo_ids: Sequence[int], label: str) -> None:
    """Move these photos to the trash in one step called `label`. Raises `NoSuchRecord`; then all of them stay."""
    with library.reading(), library.history.step(label):
        for key in photo_ids:
            library.photos.move_to_trash(key)


def _named(photo: Photo, event: ByLanguage) -> Photo:
    name = photo.event
    for language in Language:
        if event.get(language):
            name = name.with_text(language, event.get(language))
    return replace(photo, event=name)
