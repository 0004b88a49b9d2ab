"""A window on a real library, dressed as the program dresses itself."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from tests.ui.patience import PatientBot
from tests.ui.stage import Stage, close_after_windows


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """Waits for what it is told to wait for, however slow the machine is."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def dressed(qapp: object) -> None:
    """Gives the one application its fonts, palette and style sheet."""
    from PySide6.QtWidgets import QApplication

    from mediadesk.ui import fonts, keyboard, look

    assert isinstance(qapp, QApplication)
    qapp.setFont(fonts.interface())
    look.start(qapp, look.Theme.LIGHT)
    keyboard.FocusRing(qapp)


@pytest.fixture(scope="session", autouse=True)
def lasting_notes() -> None:
    """What a note says is read when the machine gets to it, be it seconds later."""
    from mediadesk.ui import toast

    toast._SECONDS = toast._SECONDS_WITH_ACTION = 600


@pytest.fixture(scope="session", autouse=True)
def emptied_clipboard() -> Iterator[None]:
    """Without a screen Qt throws the clipboard away when Python has gone already, and what Python made needs Python."""
    yield
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library."""
    opened = Library.open(tmp_path / "desk" / "desk.db", create=True)
    yield opened
    close_after_windows(opened)


@pytest.fixture
def bare_stage(dressed: None, library: Library, qtbot: QtBot) -> Iterator[Stage]:
    """A window for one screen, on an empty library."""
    made = Stage(library)
    qtbot.addWidget(made)
    yield made
    made.strike()


@pytest.fixture
def stage(dressed: None, sample_library: Library, qtbot: QtBot) -> Iterator[Stage]:
    """A window for one screen, on the sample desk."""
    made = Stage(sample_library)
    qtbot.addWidget(made)
    yield made
    made.strike()


@pytest.fixture
def picture(tmp_path: Path) -> Callable[..., Path]:
    """Makes a picture file of its own colour."""

    def make(name: str, colour: tuple[int, int, int] = (40, 90, 160), size: tuple[int, int] = (900, 600)) -> Path:
        path = tmp_path / "pictures" / name
        path.parent.mkdir(exist_ok=True)
        Image.new("RGB", size, colour).save(path)
        return path

    return make


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample desk, made once and copied for each test."""
    from mediadesk.ui import first_run

    folder = tmp_path_factory.mktemp("sample")
    made = Library.open(folder / "desk.db", create=True)
    first_run.fill(made)
    made.close()
    return folder


@pytest.fixture
def sample_library(sample_folder: Path, tmp_path: Path) -> Iterator[Library]:
    """The sample desk, its pictures left out: no test of these waits for twelve photos to be made ready."""
    (tmp_path / "desk").mkdir()
    shutil.copy(sample_folder / "desk.db", tmp_path / "desk")
    opened = Library.open(tmp_path / "desk" / "desk.db")
    yield opened
    close_after_windows(opened)


@pytest.fixture
def window(dressed: None, sample_library: Library, qtbot: QtBot) -> "Iterator[MainWindow]":  # type: ignore[name-defined]  # noqa: F821
    """The window on the sample desk, on screen and active."""
    from mediadesk.ui.main_window import MainWindow
    from mediadesk.ui.remembered import Remembered

    made = MainWindow(sample_library, Remembered())
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
