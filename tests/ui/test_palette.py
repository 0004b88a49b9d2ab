"""The palette over a large desk: asked from a worker, the newest question only."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from mediadesk.ui import palette_sources
from mediadesk.ui.commands import Command
from mediadesk.ui.main_window import MainWindow


@pytest.fixture
def field(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> QLineEdit:
    monkeypatch.setattr(palette_sources, "_MANY", 1)
    window.open_palette()
    assert window.palette_pane is not None
    found = window.palette_pane.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def titles(window: MainWindow) -> list[str]:
    assert window.palette_pane is not None
    return [row.title for row in window.palette_pane._rows.rows if isinstance(row, Command)]


def test_answers_come_from_beside_the_window(window: MainWindow, field: QLineEdit, qtbot: QtBot) -> None:
    field.setText("@holl")
    field.setText("@margaret hollow")
    qtbot.waitUntil(lambda: titles(window) == ["Margaret Holloway"])
    field.setText("")
    assert "Margaret Holloway" not in titles(window)


def test_whoever_is_faster_than_the_answer_gets_its_first_line(
    window: MainWindow, field: QLineEdit, qtbot: QtBot
) -> None:
    field.setText("@margaret hollow")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.panel is window.panel_of("contacts"))
    contact = next(row for row in window.library.contacts.rows() if row.name == "Margaret Holloway")
    qtbot.waitUntil(lambda: getattr(window.panel, "shown_key", 0) == contact.id)
