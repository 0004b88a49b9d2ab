"""A release is approved by those asked, its quotes with it; the last change to a quote makes that void."""

from pathlib import Path

import docx
import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFileDialog

from mediadesk.jobs import moving
from mediadesk.library import Library
from mediadesk.records import approvals
from mediadesk.records.release import Status
from mediadesk.records.sign_off import Standing
from mediadesk.ui.releases.document import role_of
from mediadesk.ui.releases.document_text import TextRole
from tests.ui.scenarios.hand import Hand

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus without a screen
_MOST_CLICKS = 15


def _review(file: Path) -> None:
    """The reviewer changes three paragraphs in Word and asks a question."""
    document = docx.Document(str(file))
    long = [each for each in document.paragraphs if len(each.text) > 60]
    changed = next(run for each in long for run in each.runs if " the " in run.text)
    changed.text = changed.text.replace(" the ", " our ", 1)
    long[2].runs[-1].text += " Places are limited."
    document.add_comment(long[2].runs, "How many?", author="Christine Au")
    document.save(str(file))


def test_round_of_approval_takes_fifteen_clicks(
    hand: Hand, sample_library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = next(each for each in sample_library.releases.rows() if each.status is Status.DRAFT)
    hand.panel.show_record(row.id)
    hand.picture("a draft")
    hand.click(hand.editor.side.views.button("sign_off"))
    pane = hand.editor.sign_off.pane
    hand.click(pane.next)
    hand.until(lambda: sample_library.releases.get(row.id).status is Status.IN_REVIEW)
    hand.picture("approval asked for")

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path / "out"))
    hand.press("Save review pack…", pane)
    hand.answered()
    hand.until(lambda: any("saved in" in toast.words.text() for toast in hand.window.toasts.shown))
    hand.picture("review pack saved")

    (file,) = (tmp_path / "out").glob("review*/review_en.docx")
    _review(file)
    hand.editor.review.dropped.emit(file)
    hand.answered()
    hand.until(lambda: hand.editor.review.is_open)
    hand.picture("the review came back")
    view = hand.editor.review.view
    hand.click(view.accept)
    hand.click(view.accept_all)
    hand.click(view.take)
    hand.until(lambda: not hand.editor.review.is_open)
    assert "Places are limited." in hand.editor.page.field.toPlainText()
    hand.picture("taken over")

    hand.click(pane.record_buttons[0])
    hand.picture("what the manager decided")
    hand.click(pane.form.next)
    hand.click(pane.form.next)
    hand.picture("what the office of the chief executive decided")
    hand.click(pane.form.done)
    steps = sample_library.sign_offs.steps(row.id)
    hand.click(pane.record_buttons[len(steps)])
    hand.click(pane.quote_form.next)
    hand.picture("what the second speaker decided")
    hand.click(pane.quote_form.done)
    hand.until(pane.next.isEnabled)
    assert hand.clicks <= _MOST_CLICKS
    hand.picture("approved by all")

    _change_a_letter_of_the_first_quote(hand)
    hand.until(lambda: Standing.VOID in _standings(sample_library, row.id))
    hand.until(lambda: not pane.next.isEnabled())
    hand.picture("one letter changed")
    hand.click(hand.editor.side.views.button("preview"))
    hand.until(lambda: {"WKF-02", "QUO-07"} <= {each.rule for each in hand.findings()})
    hand.picture("what preflight says")


def _change_a_letter_of_the_first_quote(hand: Hand) -> None:
    """Type in the middle of it, as somebody does at the last minute."""
    page = hand.editor.page
    assert page is not None
    block = page.field.document().firstBlock()
    while role_of(block) is not TextRole.QUOTE:
        block = block.next()
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.movePosition(QTextCursor.MoveOperation.Left, n=2)
    page.field.setTextCursor(cursor)
    page.field.setFocus()
    hand.type("s")


def _standings(library: Library, release_id: int) -> list[Standing]:
    return [quote.standing for quote in approvals.quotes(moving.whole_kit(library, release_id))]
