import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from tests.ui.stage import Stage


@pytest.fixture
def stage(dressed: None, sample_library: Library, sample_folder: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    """A window for one screen, on the sample desk with its pictures."""
    shutil.copytree(sample_folder / "media", tmp_path / "desk" / "media", dirs_exist_ok=True)
    made = Stage(sample_library)
    qtbot.addWidget(made)
    yield made
    made.strike()
