from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Photo
from mediadesk.records.release import Release, ReleaseText, Status
from mediadesk.ui import dropping
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.release_photos import put_into
from mediadesk.ui.remembered import Remembered
from tests import known_pictures


@pytest.fixture
def release(library: Library) -> Release:
    """A release with two captions that wait for their pictures."""
    made = Release(new_key())
    captions = [library.photos.add(Photo(new_key(), caption=ByLanguage(en=words))) for words in ("One.", "Two.")]
    library.releases.add(made, [ReleaseText(new_key(), made.id, Language.EN)])
    library.releases.set_photos(made.id, [caption.id for caption in captions])
    return library.releases.get(made.id)


@pytest.fixture
def whole_window(library: Library, release: Release, qtbot: QtBot) -> Iterator[MainWindow]:
    shown = MainWindow(library, Remembered())
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    shown.close()


def files_of(library: Library, release: Release) -> list[tuple[str, str]]:
    return [(photo.caption.en, photo.file_name) for photo in library.releases.photos(release.id)]


def test_dropped_pictures_go_to_the_captions_that_wait_and_the_rest_behind_them(
    whole_window: MainWindow, release: Release, picture: Callable[..., Path], qtbot: QtBot
) -> None:
    library = whole_window.library
    before = files_of(library, release)
    pictures = [picture(f"photo{number}.jpg", (number * 20, 9, 9)) for number in (10, 2, 1)]
    dropping.take(whole_window, pictures)
    qtbot.waitUntil(
        lambda: "3 photos put into the release" in [each.words.text() for each in whole_window.toasts.shown]
    )
    assert files_of(library, release) == [("One.", "photo1.jpg"), ("Two.", "photo2.jpg"), ("", "photo10.jpg")]
    assert whole_window.panel is whole_window.releases()
    whole_window.desk.undo()
    assert files_of(library, release) == before


def test_pictures_dropped_on_an_issued_release_leave_it_as_it_went_out(
    whole_window: MainWindow, release: Release, picture: Callable[..., Path], qtbot: QtBot
) -> None:
    library = whole_window.library
    library.releases.save(replace(library.releases.get(release.id), status=Status.ISSUED))
    dropping.take(whole_window, [picture("late.jpg")])
    qtbot.waitUntil(lambda: "late.jpg" in [row.file_name for row in library.photos.rows()])
    assert [name for _caption, name in files_of(library, release)] == ["", ""]


def test_picture_the_release_has_already_is_not_put_in_twice(
    library: Library, release: Release, picture: Callable[..., Path]
) -> None:
    looked = [known_pictures.look_at(picture(f"{colour}.jpg", (colour, 1, 1))) for colour in (10, 90, 200)]
    for file in (*looked, looked[2]):
        put_into(library, release.id, file)
    assert [name for _caption, name in files_of(library, release)] == ["10.jpg", "90.jpg", "200.jpg"]
