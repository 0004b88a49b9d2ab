"""The window, a hand on it, and the folder for pictures that MEDIADESK_PICTURES may name."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.remembered import Remembered
from tests.ui.scenarios.hand import Hand


@pytest.fixture
def hand(
    dressed: None,
    sample_library: Library,
    sample_folder: Path,
    tmp_path: Path,
    qtbot: QtBot,
    request: pytest.FixtureRequest,
) -> Iterator[Hand]:
    """A hand on the program, just opened on the sample desk; what is saved goes to the folder `out`."""
    shutil.copytree(sample_folder / "media", tmp_path / "desk" / "media", dirs_exist_ok=True)
    (tmp_path / "out").mkdir()
    remembered = Remembered()
    remembered.export_folder = tmp_path / "out"
    window = MainWindow(sample_library, remembered)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    pictures = os.environ.get("MEDIADESK_PICTURES")
    scenario = request.module.__name__.rpartition("test_")[2].replace("_", " ")
    yield Hand(window, qtbot, Path(pictures) / scenario if pictures else None)
    window.releases().editor.close_release()
    window.close()
    window.releases().editor.drain()
