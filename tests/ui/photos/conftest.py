from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Photo
from mediadesk.ui.background import Background
from mediadesk.ui.desk import Desk
from mediadesk.ui.photos.panel import PhotosPanel
from mediadesk.ui.remembered import Remembered
from mediadesk.ui.toast import Toasts
from tests import known_pictures
from tests.ui.stage import close_after_windows

SEVEN = ("Ada Abe", "Ben Boo", "Cho Chan", "Dora Dai", "Eve Eng", "Fay Fu", "Guy Gao")


class _Changes(QObject):
    """Brings the library's announcements to the window's thread, as the window does."""

    kinds = Signal(object)


class Window(QWidget):
    """A window with nothing but the photos screen in it."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library, self._is_shut = library, False
        self.background, self.toasts = Background(), Toasts(self)
        self.desk = Desk(library, self.toasts, self.background, Remembered())
        self.panel = PhotosPanel(library, self.desk)
        QVBoxLayout(self).addWidget(self.panel)
        self._changes = _Changes()
        self._changes.kinds.connect(self._refresh, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = library.subscribe(self._changes.kinds.emit)
        self.resize(1280, 800)

    def shut(self) -> None:
        """Write everything down and hear nothing more, before the library closes."""
        self.panel.settle()
        self._unsubscribe()
        self.background.drain()
        self._is_shut = True

    def _refresh(self, kinds: frozenset[str]) -> None:
        if not self._is_shut:  # an announcement may still be on its way
            self.panel.refresh(kinds)

    def said(self) -> list[str]:
        """The notes on screen."""
        return [toast.words.text() for toast in self.toasts.shown]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "desk" / "mediadesk.db", create=True)
    yield opened
    close_after_windows(opened)


@pytest.fixture
def window(qtbot: QtBot, library: Library) -> Iterator[Window]:
    shown = Window(library)
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    yield shown
    shown.shut()


@pytest.fixture
def photo(library: Library, picture: Callable[..., Path]) -> Photo:
    return library.photos.add(known_pictures.look_at(picture("group.jpg")))


@pytest.fixture
def seven(library: Library) -> list[Newsmaker]:
    """Seven people whom the library knows."""
    return [
        library.newsmakers.add(
            Newsmaker(new_key(), ByLanguage(en=name), ByLanguage(en="Dr"), (ByLanguage(en=f"Chair of {name[0]}"),))
        )
        for name in SEVEN
    ]
