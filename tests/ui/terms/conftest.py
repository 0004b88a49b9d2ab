from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from tests.ui.stage import Stage


@pytest.fixture
def stage(dressed: None, sample_library: Library, qtbot: QtBot) -> Iterator[Stage]:
    """A window for one screen, on the sample desk."""
    made = Stage(sample_library)
    qtbot.addWidget(made)
    yield made
    made.strike()
