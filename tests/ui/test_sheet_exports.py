"""Sheets of photos from the window: of a release, of a press kit, of the photos chosen."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from zipfile import is_zipfile

import pypdfium2
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from mediadesk.jobs.photo_sheets import Chosen
from mediadesk.records.release import Status
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.releases import format_menu
from mediadesk.ui.sheet_exports import SheetExports

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Answer = Callable[[Path], None]


@pytest.fixture
def answer() -> Answer:
    """Types a path into the dialog for a file, once it is there."""

    def type_in(path: Path) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(20, lambda: type_in(path))
            return
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        field.setText(str(path))
        dialog.accept()

    return lambda path: QTimer.singleShot(0, lambda: type_in(path))


def pages(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def test_menu_of_a_release_names_both_sheets(window: MainWindow) -> None:
    menu = QMenu()
    format_menu.fill(menu, lambda form: None)
    assert {"Contact sheet…", "Caption sheet…"} <= {action.text() for action in menu.actions()}


def test_release_gives_its_contact_sheet(window: MainWindow, qtbot: QtBot, tmp_path: Path, answer: Answer) -> None:
    panel = window.releases()
    library, release_id = panel.library, panel.list.current
    library.releases.save(replace(library.releases.get(release_id), status=Status.DRAFT))
    answer(tmp_path / "sheet")
    panel.row_actions.export(release_id, "contact")
    qtbot.waitUntil((tmp_path / "sheet.pdf").exists)
    assert "Contact Sheet" in pages(tmp_path / "sheet.pdf")


def test_final_release_with_errors_asks_for_a_reason(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, answer: Answer
) -> None:
    panel = window.releases()
    library, release_id = panel.library, panel.list.current
    library.releases.save(replace(library.releases.get(release_id), status=Status.DRAFT))
    library.releases.save_text(replace(library.releases.texts(release_id)[0], headline=""))
    library.releases.save(replace(library.releases.get(release_id), status=Status.APPROVED))
    answer(tmp_path / "sheet.xlsx")
    panel.row_actions.export(release_id, "caption")
    qtbot.waitUntil(lambda: panel.row_actions.override is not None)
    sheet = panel.row_actions.override
    assert sheet is not None
    assert not (tmp_path / "sheet.xlsx").exists()
    sheet.reason.setPlainText("The desk waits for it")
    sheet.done.click()
    qtbot.waitUntil((tmp_path / "sheet.xlsx").exists)
    assert is_zipfile(tmp_path / "sheet.xlsx")


@pytest.mark.parametrize("ending", ["pdf", "docx", "xlsx"])
def test_chosen_photos_give_a_sheet_in_the_form_the_ending_names(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, answer: Answer, ending: str
) -> None:
    library = window.releases().library
    chosen = Chosen(photo_ids=tuple(row.id for row in library.photos.rows()[:3]))
    target = tmp_path / f"chosen.{ending}"
    answer(target)
    SheetExports(window.releases().desk, window).ask(chosen, "caption")
    qtbot.waitUntil(target.exists)
    assert target.read_bytes().startswith(b"%PDF" if ending == "pdf" else b"PK")


def test_sheet_of_a_release_without_photos_is_not_asked_for(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.releases()
    release = panel.library.releases.get(panel.list.current)
    panel.library.releases.set_photos(release.id, [])
    panel.row_actions.export(release.id, "contact")
    qtbot.waitUntil(lambda: any("There are no photos here" in each.words.text() for each in window.toasts.shown))
    assert QApplication.activeModalWidget() is None
