from collections.abc import Callable, Iterator

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.ui.house_styles.panel import HouseStylesPanel
from tests.ui.stage import Stage


@pytest.fixture
def panel(dressed: None, sample_library: Library, qtbot: QtBot) -> Iterator[HouseStylesPanel]:
    """The screen on the sample desk, looking at a style of the desk's own."""
    stage = Stage(sample_library)
    qtbot.addWidget(stage)
    made = HouseStylesPanel(sample_library, stage.desk)
    stage.show_panel(made)
    made.duplicate()
    yield made
    made.settle()
    QApplication.processEvents()  # what the library announced is taken in before it closes
    made.view.worker.drain()
    stage.strike()


@pytest.fixture
def printed(panel: HouseStylesPanel) -> Callable[[], str]:
    """What stands on the pages shown, without blanks."""

    def read() -> str:
        if not panel.view.pdf:
            return ""
        document = pypdfium2.PdfDocument(panel.view.pdf)
        try:
            words = "".join(page.get_textpage().get_text_range() for page in document)
            return "".join(words.split())
        finally:
            document.close()

    return read
