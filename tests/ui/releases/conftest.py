"""A release editor on the sample desk, alone in a window."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.release import Release
from mediadesk.ui.releases.editor import ReleaseEditor


@pytest.fixture
def release(sample_library: Library) -> Release:
    """The first release of the sample desk: a draft in three languages with four photos."""
    return sample_library.releases.get(sample_library.releases.rows()[0].id)


@pytest.fixture
def editor(dressed: None, sample_library: Library, release: Release, qtbot: QtBot) -> Iterator[ReleaseEditor]:
    """The editor on that release in English, on screen and active."""
    made = ReleaseEditor(sample_library)
    qtbot.addWidget(made)
    made.resize(1000, 860)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    unsubscribe = sample_library.subscribe(made.refresh)
    made.show_release(release.id, Language.EN)
    yield made
    made.close_release()
    unsubscribe()
    made.drain()


@pytest.fixture
def open_editor(dressed: None, library: Library, qtbot: QtBot) -> Iterator[Callable[[Release], ReleaseEditor]]:
    """Opens the editor on the English version of a release of an empty desk."""
    opened: list[tuple[ReleaseEditor, Callable[[], None]]] = []

    def open_one(release: Release) -> ReleaseEditor:
        made = ReleaseEditor(library)
        qtbot.addWidget(made)
        made.resize(1300, 800)
        made.show()
        opened.append((made, library.subscribe(made.refresh)))
        made.show_release(release.id, Language.EN)
        return made

    yield open_one
    for made, unsubscribe in opened:
        made.close_release()
        unsubscribe()
        made.drain()
