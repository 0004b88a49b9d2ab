"""What leaves with a photo is shown before it does; the very copy that is shown is saved and copied."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.languages import ByLanguage
from mediadesk.records.photo import Photo
from mediadesk.ui.photos.leaving_sheet import LeavingSheet
from tests import known_pictures
from tests.press_kit.photo_copies.planted import jpeg_with_secrets

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.filterwarnings("ignore:Image appears to be a malformed MPO"),
]


@pytest.fixture
def planted(library: Library, tmp_path: Path) -> Photo:
    path = tmp_path / "DSC_0412.jpg"
    path.write_bytes(jpeg_with_secrets((900, 600)))
    photo = library.photos.add(known_pictures.look_at(path))
    said = ByLanguage("Kites & <b>boats</b>.", "風箏與船。")
    return library.photos.save(replace(photo, caption=said, creator="", copyright=""))


@pytest.fixture
def sheet(qtbot: QtBot, window, planted: Photo) -> LeavingSheet:
    window.panel.show_record(planted.id)
    window.panel.builder.show_leaving()
    opened = LeavingSheet.over(window.panel, window.desk)
    qtbot.waitUntil(lambda: opened.leaving is not None, timeout=20_000)
    return opened


def test_words_that_leave_and_what_stays_behind_are_shown_as_text(sheet: LeavingSheet) -> None:
    shown = sheet.list.toPlainText()
    assert "Kites & <b>boats</b>." in shown
    assert "風箏與船。" in shown
    sheet.side.button("stays").click()
    shown = sheet.list.toPlainText()
    assert shown.index("Private") < shown.index("Zq7BodySerial") < shown.index("Everything else")
    assert sheet.side.button("stays").text() == f"Stays behind ({len(sheet.leaving.stays if sheet.leaving else ())})"
    assert sheet.save_button.isEnabled()


def test_copy_that_is_shown_is_saved(qtbot: QtBot, window, sheet: LeavingSheet, tmp_path: Path) -> None:
    assert sheet.leaving is not None
    jpeg, path = sheet.leaving.jpeg, tmp_path / "copy.jpg"
    sheet.save(path)
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: not sheet.isVisible())
    assert path.read_bytes() == jpeg
    assert window.said() == ["Saved copy.jpg"]


def test_copy_on_the_clipboard_is_the_file_with_its_words(sheet: LeavingSheet) -> None:
    sheet.copy_button.click()
    data = QGuiApplication.clipboard().mimeData()
    assert sheet.leaving is not None
    assert data.data("image/jpeg").data() == sheet.leaving.jpeg
    assert data.hasImage()


def test_another_size_is_made_and_told(qtbot: QtBot, sheet: LeavingSheet) -> None:
    sheet.size_choice.button("thumbnail").click()
    assert not sheet.save_button.isEnabled()
    qtbot.waitUntil(lambda: sheet.leaving is not None, timeout=20_000)
    assert sheet.facts.text().startswith("267 × 400 pixels")


def test_escape_closes_the_sheet(qtbot: QtBot, sheet: LeavingSheet) -> None:
    qtbot.keyClick(sheet.save_button, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
