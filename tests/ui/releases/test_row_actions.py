from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from mediadesk.records.release import Embargo, ReleaseLine, Status
from mediadesk.ui.main_window import MainWindow


def type_into_the_dialog(path: Path) -> None:
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog) and each.isVisible())
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    field.setText(str(path))
    dialog.accept()


def test_a_name_typed_without_its_ending_gets_it(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    panel = window.releases()
    library, release_id = panel.library, panel.list.current
    library.releases.save(replace(library.releases.get(release_id), status=Status.DRAFT))  # its pictures are not here
    QTimer.singleShot(0, lambda: type_into_the_dialog(tmp_path / "typed"))
    panel.row_actions.export(release_id, "pdf")
    qtbot.waitUntil((tmp_path / "typed.pdf").exists)


@pytest.mark.qt_log_ignore("This plugin does not support")  # sheets without a screen
def test_a_final_release_with_errors_goes_out_for_a_reason(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    panel = window.releases()
    library, release_id = panel.library, panel.list.current
    library.releases.save(replace(library.releases.get(release_id), status=Status.DRAFT))
    text = library.releases.texts(release_id)[0]
    library.releases.save_text(replace(text, headline=""))
    library.releases.save(replace(library.releases.get(release_id), status=Status.APPROVED))
    QTimer.singleShot(0, lambda: type_into_the_dialog(tmp_path / "final"))
    panel.row_actions.export(release_id, "json")
    qtbot.waitUntil(lambda: panel.row_actions.override is not None)
    sheet = panel.row_actions.override
    assert sheet is not None
    assert "STR-03" in sheet.words.text()
    assert not sheet.done.isEnabled()
    assert not (tmp_path / "final.json").exists()
    sheet.reason.setPlainText("The chairman asked for it")
    sheet.done.click()
    qtbot.waitUntil((tmp_path / "final.json").exists)
    qtbot.waitUntil(lambda: "The chairman asked for it" in [each.reason for each in library.activity.of(release_id)])


def test_a_file_is_offered_with_the_embargo_in_its_name(window: MainWindow) -> None:
    panel = window.releases()
    library, release_id = panel.library, panel.list.current
    embargo = Embargo(datetime(2099, 3, 18, 3, tzinfo=UTC))
    changed = replace(library.releases.get(release_id), release_line=ReleaseLine.EMBARGOED, embargo=embargo)
    library.releases.save(changed)
    offered: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        offered.append(Path(dialog.selectedFiles()[0]).name)
        dialog.reject()

    QTimer.singleShot(0, look)
    panel.row_actions.export(release_id, "pdf")

    assert offered == [f"EMBARGOED-until-2099-03-18-1100-HKT-{changed.slug}.pdf"]
