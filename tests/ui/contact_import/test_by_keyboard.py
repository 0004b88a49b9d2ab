"""A list taken in without the mouse, in the whole window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.ui import dropping
from mediadesk.ui.contact_import.draft import Step
from mediadesk.ui.contact_import.panel import ContactImportPanel
from mediadesk.ui.contact_import.seen_rows import View
from mediadesk.ui.main_window import MainWindow
from tests.ui.contact_import.lists_coming_in import fill, named, seen, write_list


def at(window: MainWindow) -> ContactImportPanel:
    panel = window.panel
    assert isinstance(panel, ContactImportPanel)
    return panel


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_list_comes_in_by_keys_alone(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    fill(window.library)
    path = write_list(tmp_path / "list.csv")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    qtbot.keyClick(window, Qt.Key.Key_G)
    qtbot.keyClick(window, Qt.Key.Key_I)
    panel = at(window)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: panel.draft is not None)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert panel.step is Step.COLUMNS
    qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(panel.forward.isEnabled)
    assert focused() is panel.check.table
    qtbot.keyClick(focused(), Qt.Key.Key_M)
    qtbot.waitUntil(lambda: panel.check.undecided == 0)
    panel.check.views.button(View.DUPLICATES).setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Right)
    assert panel.check.view is View.ERRORS
    panel.check.table.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(focused(), "cara@post.example")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: seen(panel)[View.ERRORS] == 1 and panel.forward.isEnabled())
    qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: panel.taken is not None)
    assert named(window.library, "Cara Lee").email == "cara@post.example"


def test_escape_goes_out_of_the_cells_then_to_the_step_before_and_loses_nothing(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.go_to("contact_import")
    panel = at(window)
    panel.read(write_list(tmp_path / "list.csv"))
    qtbot.waitUntil(lambda: panel.draft is not None)
    panel.go_forward()
    panel.go_forward()
    qtbot.waitUntil(panel.forward.isEnabled)
    assert panel.check.view is View.ERRORS
    qtbot.keyClick(panel.check.table, Qt.Key.Key_Return)
    assert focused() in panel.check.problem.fields.values()
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert (focused(), panel.step) == (panel.check.table, Step.CHECK)
    for step in (Step.COLUMNS, Step.FILE):
        qtbot.keyClick(focused(), Qt.Key.Key_Escape)
        assert panel.step is step
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert window.section == "contacts"
    window.go_to("contact_import")
    assert panel.draft is not None
    assert panel.file.name.text() == "list.csv"


@pytest.mark.parametrize(("section", "name"), [("releases", "people.csv"), ("contacts", "people.txt")])
def test_list_that_is_dropped_is_read(
    section: str, name: str, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.go_to(section)
    dropping.take(window, [write_list(tmp_path / name)])
    panel = at(window)
    qtbot.waitUntil(lambda: panel.draft is not None)
    assert panel.file.name.text() == name


def test_file_on_the_clipboard_is_read(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    from PySide6.QtCore import QMimeData, QUrl

    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write_list(tmp_path / "list.csv")))])
    QGuiApplication.clipboard().setMimeData(data)
    window.go_to("contact_import")
    panel = at(window)
    panel.file.paste()
    qtbot.waitUntil(lambda: panel.draft is not None)


def test_empty_clipboard_is_said(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    window.go_to("contact_import")
    at(window).file.paste()
    assert window.toasts.shown[-1].words.text() == "There is nothing on the clipboard."
