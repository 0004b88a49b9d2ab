"""The release for tomorrow's event is drafted from a template; what is not known yet stays open and is said aloud."""

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mediadesk.library import Library
from mediadesk.records.finding import Severity
from mediadesk.ui.releases import editor_margins
from mediadesk.ui.releases.document import blocks_of, role_of
from mediadesk.ui.releases.document_text import TextRole
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.placeholders import spans
from tests.ui.scenarios.hand import Hand

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus without a screen
_MOST_CLICKS = 12
_KNOWN = {
    "{event}": "the Tide Forum",
    "{theme of the event}": "Measuring the water we live with",
    "{venue}": "the Pier Hall",
    "{kinds of guests}": "engineers, fishers and teachers",
}


def _field(hand: Hand) -> TextField:
    page = hand.editor.page
    assert page is not None
    return page.field


def _fill_in(hand: Hand) -> None:
    """Write over the placeholders in the order Tab goes, all but those nobody can fill in before the event."""
    for _ in spans(_field(hand)):
        chosen = _field(hand).textCursor().selectedText()
        if chosen in _KNOWN:
            hand.type(_KNOWN[chosen])
        QTest.keyClick(_field(hand), Qt.Key.Key_Tab)


def _say_who_speaks(hand: Hand, letters: str) -> None:
    """Click the line below the first quote and type a few letters of the name."""
    field = _field(hand)
    quote = next(each for each in blocks_of(field.document()) if role_of(each) is TextRole.QUOTE)
    field.show_place(quote, 0, 0)
    places = (QPoint(60, down) for down in range(field.viewport().height()))
    line = next(each for each in places if editor_margins.speaker_line_at(field, each.toPointF()) is not None)
    hand.click(field.viewport(), line + QPoint(0, 8))
    hand.type(letters)
    hand.key(Qt.Key.Key_Return)


def test_release_for_tomorrow_is_drafted_in_twelve_clicks(hand: Hand, sample_library: Library) -> None:
    hand.picture("the desk")
    hand.pick_next("Event hosted")
    hand.click(hand.panel.list.new_button)
    hand.until(lambda: hand.editor.release_id is not None and spans(_field(hand)))
    hand.window.activateWindow()  # without a screen a menu does not give back what it took
    hand.until(_field(hand).hasFocus)
    hand.picture("begun")
    open_before = len(spans(_field(hand)))
    _fill_in(hand)
    assert 0 < len(spans(_field(hand))) < open_before
    hand.picture("filled in")

    QTest.keyClick(_field(hand), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(_field(hand), Qt.Key.Key_Return)
    hand.type("The forum will be opened by @mak")
    hand.until(lambda: hand.editor.writing.insertion.is_open)
    hand.picture("whom @ finds")
    hand.key(Qt.Key.Key_Return)
    assert "Prof Helen Mak" in _field(hand).toPlainText()
    _say_who_speaks(hand, "mak")
    hand.picture("the chairman speaks")

    hand.until(lambda: any(each.rule == "TXT-01" for each in hand.findings()))
    hand.key(Qt.Key.Key_F8)
    hand.picture("what is open")
    assert hand.clicks <= _MOST_CLICKS
    (placeholder, *_) = (each for each in hand.findings() if each.rule == "TXT-01")
    assert placeholder.severity is Severity.ERROR
    release_id = hand.editor.release_id
    assert sample_library.releases.press_officers(release_id)
    assert sample_library.releases.boilerplates(release_id)
    hand.until(lambda: hand.editor.side.pages.pdf)
    pdf = pypdfium2.PdfDocument(hand.editor.side.pages.pdf)
    assert all("DRAFT" in page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
