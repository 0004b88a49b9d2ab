"""A wrong post is found in a release that is out: it is put right everywhere, and nobody who got it is missed."""

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit

from mediadesk.jobs import correcting, recipient_lists
from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.release import Release, Status
from tests.ui.scenarios.hand import Hand

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus without a screen
_MOST_CLICKS = 10
_RECIPIENTS = 38


@pytest.fixture
def issued(sample_library: Library) -> Release:
    """The approved release of the sample desk, issued to 38 journalists; the officer on duty may correct it alone."""
    row = next(each for each in sample_library.releases.rows() if each.status is Status.APPROVED)
    sample_library.sign_offs.set_usual_chain([])
    now = datetime.now(UTC)
    release = correcting.issue(sample_library, row.id, now=now, who="ada")
    keys = [contact.id for contact in sample_library.contacts.rows()[:_RECIPIENTS]]
    recipient_lists.record_contacts(sample_library, row.id, keys, now=now)
    return release


def _write_before(hand: Hand, words: str, more: str) -> None:
    """Click before `words` in the text and type `more`."""
    page = hand.editor.page
    assert page is not None
    found = page.field.document().find(words)
    assert not found.isNull()
    cursor = QTextCursor(page.field.document())
    cursor.setPosition(found.selectionStart())
    page.field.setTextCursor(cursor)
    hand.click(page.field.viewport(), page.field.cursorRect().center())
    hand.type(more)


def test_wrong_post_is_corrected_in_ten_clicks(hand: Hand, sample_library: Library, issued: Release) -> None:
    hand.panel.show_record(issued.id)
    hand.picture("a release that is out")
    assert hand.editor.page is not None
    assert hand.editor.page.field.isReadOnly()
    hand.press("Make a correction")
    hand.until(lambda: hand.editor.release_id not in (None, issued.id))
    strip = hand.editor.sign_off.amending.strip
    hand.picture("the correction begun")
    _write_before(hand, "Chief Executive of HSA", "Acting ")
    hand.until(lambda: strip.elsewhere.ticked)
    hand.picture("the post put right")
    hand.click(strip.changes.button)
    (field,) = [each for each in strip.elsewhere.findChildren(QLineEdit) if not each.isHidden()]
    hand.click(field)
    field.selectAll()
    field.insert("海科局署理行政總裁")  # an input method brings whole words
    field.editingFinished.emit()
    hand.until(lambda: {each.slip.language for each in strip.elsewhere.ticked} == set(Language))
    hand.picture("the same elsewhere")
    hand.click(strip.elsewhere.button)
    hand.until(lambda: strip.step == "note" and all(strip.note.notes().values()))
    hand.picture("the note drafted")
    assert strip.note.notes()[Language.EN].startswith("Correcting the post of Dr Raymond Fung in paragraph 6, Photo 1")
    hand.click(strip.note.button)
    hand.picture("whom to tell")
    assert len(sample_library.recipients.to_tell(hand.editor.release_id)) == _RECIPIENTS
    hand.click(strip.tell.button)
    hand.until(lambda: len(strip.tell.ticked()) == _RECIPIENTS)
    hand.picture("the correction is out")
    hand.click(strip.tell.button)
    hand.until(strip.isHidden)
    hand.picture("everybody told")
    assert hand.clicks <= _MOST_CLICKS
    assert sample_library.releases.get(hand.editor.release_id).status is Status.ISSUED
    assert sample_library.releases.get(issued.id).status is Status.CORRECTED
    assert sample_library.recipients.to_tell(hand.editor.release_id) == ()

    hand.panel.show_record(issued.id)
    hand.picture("the old one stays readable")
    assert hand.editor.page.field.isReadOnly()
