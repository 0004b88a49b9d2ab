"""The line below a quote that names its speaker is where one says who it is."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mediadesk.ui.releases.document import blocks_of, role_of
from mediadesk.ui.releases.document_look import SPEAKER_LINE
from mediadesk.ui.releases.document_text import TextRole
from mediadesk.ui.releases.editor import ReleaseEditor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_click_on_the_line_below_a_quote_asks_who_says_it(editor: ReleaseEditor, qtbot: QtBot) -> None:
    assert editor.page is not None
    field = editor.page.field
    quote = next(block for block in blocks_of(field.document()) if role_of(block) is TextRole.QUOTE)
    place = field.document().documentLayout().blockBoundingRect(quote)
    field.verticalScrollBar().setValue(round(place.top()) - 200)
    below = round(place.bottom()) - field.verticalScrollBar().value() + SPEAKER_LINE // 2
    with qtbot.waitSignal(field.speaker_wanted) as asked:
        QTest.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, below))
    assert asked.args is not None
    assert asked.args[0] == quote.position()
    with qtbot.assertNotEmitted(field.speaker_wanted):
        QTest.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, below + 2 * SPEAKER_LINE))
