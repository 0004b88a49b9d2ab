"""A screen on which lists come in, over a desk that knows two people of them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.ui.contact_import.panel import ContactImportPanel
from tests.ui.contact_import.lists_coming_in import fill
from tests.ui.stage import Stage


@pytest.fixture
def panel(bare_stage: Stage) -> ContactImportPanel:
    fill(bare_stage.library)
    made = ContactImportPanel(bare_stage.library, bare_stage.desk)
    bare_stage.show_panel(made)
    return made


@pytest.fixture
def read(panel: ContactImportPanel, qtbot: QtBot) -> Callable[[Path | str], None]:
    """Reads a list and waits until it is there."""

    def do(source: Path | str) -> None:
        panel.file.given.emit(source)
        qtbot.waitUntil(lambda: panel.draft is not None and panel.draft.source == source)

    return do
