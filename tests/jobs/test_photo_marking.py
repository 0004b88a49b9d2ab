"""Many photos said the same of at once: a star, an event, the trash; each is one step to take back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.jobs import photo_marking
from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.photo import Photo
from mediadesk.records.problems import NoSuchRecord


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "desk.db", create=True)
    yield opened
    opened.close()


@pytest.fixture
def photos(library: Library) -> list[Photo]:
    return [library.photos.add(Photo(new_key(), file_name=f"{name}.jpg")) for name in "abc"]


def test_stars_are_put_on_and_taken_off_without_moving_a_photo_in_lists(library: Library, photos: list[Photo]) -> None:
    before = [row.id for row in library.photos.rows()]
    first, second, _third = photos
    assert photo_marking.star(library, [first.id, second.id, first.id], True) == 2
    assert photo_marking.star(library, [first.id], True) == 0
    assert [library.photos.get(each.id).is_starred for each in photos] == [True, True, False]
    assert [row.id for row in library.photos.rows()] == before
    assert library.history.undo() is not None
    assert not any(row.is_starred for row in library.photos.rows())


def test_event_is_noted_in_the_languages_given_and_stays_in_the_others(library: Library, photos: list[Photo]) -> None:
    first, second, third = photos
    library.photos.save(replace(first, event=ByLanguage("Old", "舊", "旧")))
    keys = [first.id, second.id]
    assert photo_marking.set_event(library, keys, ByLanguage("Harbour Day", zh_hans="海港日")) == 2
    assert library.photos.get(first.id).event == ByLanguage("Harbour Day", "舊", "海港日")
    assert library.photos.get(second.id).event == ByLanguage("Harbour Day", zh_hans="海港日")
    assert not library.photos.get(third.id).event
    library.history.undo()
    assert library.photos.get(first.id).event.en == "Old"


def test_photos_go_to_the_trash_together_or_not_at_all(library: Library, photos: list[Photo]) -> None:
    with pytest.raises(NoSuchRecord):
        photo_marking.move_to_trash(library, [photos[0].id, 5], "Move 2 photos to Trash")
    assert len(library.photos.rows()) == 3
    photo_marking.move_to_trash(library, [photos[0].id, photos[1].id], "Move 2 photos to Trash")
    assert [row.id for row in library.photos.rows()] == [photos[2].id]
    assert library.history.undo() == "Move 2 photos to Trash"
    assert len(library.photos.rows()) == 3
