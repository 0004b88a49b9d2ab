"""Links in the text: added through the sheet, taken back with one press."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.releases.editor_popups import LinkSheet
from mediadesk.ui.releases.editor_text import TextField

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def type_words(field: TextField) -> None:
    QTest.keyClicks(field, "Pictures of the harbour")


def type_passage(field: TextField) -> None:
    QTest.keyClick(field, Qt.Key.Key_Return)
    type_words(field)


def paste_words(field: TextField) -> None:
    QGuiApplication.clipboard().setText("Pictures of the harbour")
    QTest.keyClick(field, Qt.Key.Key_V, CTRL)


def paste_passages(field: TextField) -> None:
    data = QMimeData()
    data.setHtml("<p>Pictures</p><p>See <b>the</b> harbour</p>")
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keyClick(field, Qt.Key.Key_V, CTRL)


def compose_words(field: TextField) -> None:
    composed = QInputMethodEvent("tou2 pian3", [])
    QApplication.sendEvent(field, composed)
    done = QInputMethodEvent()
    done.setCommitString("圖片 港口")
    QApplication.sendEvent(field, done)


def mend_a_slip(field: TextField) -> None:
    type_words(field)
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Backspace)


WRITING = [type_words, type_passage, paste_words, paste_passages, compose_words, mend_a_slip]


def links(field: TextField) -> list[tuple[str, str]]:
    return [(run.text, run.href) for passage in field.passages() for run in passage.runs if run.href]


def link_selection(field: TextField, address: str) -> None:
    QTest.keyClick(field, Qt.Key.Key_L, CTRL)
    sheet = QApplication.activePopupWidget()
    assert isinstance(sheet, LinkSheet)
    QTest.keyClicks(sheet.field, address)
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("write", "is_saved", "is_new"),
    [*((write, True, False) for write in WRITING), (type_words, False, False), (type_words, True, True)],
)
def test_one_undo_after_a_link_takes_the_link_and_leaves_the_words(
    window: MainWindow, write: Callable[[TextField], None], is_saved: bool, is_new: bool
) -> None:
    if is_new:
        window.releases().new()
    editor = window.releases().editor
    assert editor.page is not None
    field = editor.page.field
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End, CTRL)
    write(field)
    QTest.keyClick(field, Qt.Key.Key_Left, CTRL | SHIFT)
    before = field.passages()
    if is_saved:
        editor.flush()
        QApplication.processEvents()

    link_selection(field, "www.example.org/pictures")
    assert [href for _text, href in links(field)][-1:] == ["https://www.example.org/pictures"]
    if is_saved:
        editor.flush()
        QApplication.processEvents()
    assert QApplication.focusWidget() is field
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)

    assert field.passages() == before


def test_a_sheet_left_with_escape_gives_the_focus_back(window: MainWindow) -> None:
    page = window.releases().editor.page
    assert page is not None
    page.field.setFocus()
    QTest.keyClick(page.field, Qt.Key.Key_End, CTRL)
    QTest.keyClick(page.field, Qt.Key.Key_Left, CTRL | SHIFT)
    before = page.field.passages()

    QTest.keyClick(page.field, Qt.Key.Key_L, CTRL)
    sheet = QApplication.activePopupWidget()
    assert sheet is not None
    QTest.keyClick(sheet, Qt.Key.Key_Escape)

    assert QApplication.focusWidget() is page.field
    assert page.field.passages() == before
