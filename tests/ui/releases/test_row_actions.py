from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from mediadesk.ui.main_window import MainWindow


def type_into_the_dialog(path: Path) -> None:
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog) and each.isVisible())
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(path))
    dialog.accept()


def test_a_name_typed_without_its_ending_gets_it(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    panel = window.releases()
    QTimer.singleShot(0, lambda: type_into_the_dialog(tmp_path / "typed"))
    panel.row_actions.export(panel.list.current, "pdf")
    qtbot.waitUntil((tmp_path / "typed.pdf").exists)
