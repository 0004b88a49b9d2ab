"""Sign-off in the editor: asking, writing decisions down, what is void, and the way out of the house."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mediadesk.jobs import approving, moving
from mediadesk.jobs.approving import Said
from mediadesk.library import Library
from mediadesk.records import approvals
from mediadesk.records.activity import Act
from mediadesk.records.block import Role
from mediadesk.records.languages import Language
from mediadesk.records.release import Embargo, Release, ReleaseLine, Status
from mediadesk.records.sign_off import Decision, Standing, UsualStep, Verdict, Way
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.releases.sign_off_pane import SignOffPane

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # sheets without a screen
_CHAIN = (UsualStep("Manager", "Mr Ko", 4), UsualStep("Legal", "Ms Au", 24))


@pytest.fixture
def draft(sample_library: Library, release: Release) -> Release:
    """The release as a draft that nobody approves yet, on a desk with a usual chain of two."""
    sample_library.sign_offs.set_usual_chain(_CHAIN)
    sample_library.sign_offs.set_steps(release.id, ())
    return sample_library.releases.save(replace(sample_library.releases.get(release.id), status=Status.DRAFT))


@pytest.fixture
def pane(editor: ReleaseEditor, draft: Release) -> SignOffPane:
    """The sign-off pane of that draft, on screen."""
    editor.side.setVisible(True)
    editor.side.show_view("sign_off")
    editor.sign_off.refresh()
    return editor.sign_off.pane


def _now() -> datetime:
    return datetime.now(UTC)


def _words(pane: SignOffPane) -> str:
    QApplication.processEvents()  # new rows come on screen, old ones go
    return "\n".join(each.text() for each in pane.findChildren(QLabel) if not each.isHidden())


def _rows(pane: SignOffPane) -> list[str]:
    items = (pane.rows.itemAt(at) for at in range(pane.rows.count()))
    return [item.widget().accessibleName() for item in items if item is not None]


def _decisions(library: Library, release: Release) -> list[Decision]:
    """What the chain of the release decided."""
    sign_off = library.sign_offs.of(release.id)
    return [each for each in sign_off.decisions if each.step_id in [step.id for step in sign_off.steps]]


def _approve_everything(library: Library, release_id: int) -> None:
    languages = [text.language for text in library.releases.texts(release_id)]
    for step in library.sign_offs.steps(release_id):
        said = Said(Verdict.APPROVED, step.person, _now(), Way.EMAIL)
        approving.decide_text(library, release_id, step.id, languages, said)


def _to(library: Library, release_id: int, *statuses: Status) -> Release:
    for status in statuses:
        _approve_everything(library, release_id)
        moved = moving.move(library, release_id, status, now=_now(), who="Karen Lau")
    return moved


def test_asking_for_approval_gives_the_release_its_usual_chain(
    pane: SignOffPane, sample_library: Library, draft: Release
) -> None:
    pane.next.click()
    assert sample_library.releases.get(draft.id).status is Status.IN_REVIEW
    pane.refresh()
    assert [row.split(": Due ")[0] for row in _rows(pane)] == ["Manager (Mr Ko)", "Legal (Ms Au)"]
    assert pane.next.text() == "Mark as approved"
    assert not pane.next.isEnabled()


def test_decision_is_written_down_in_two_clicks_for_all_languages(
    pane: SignOffPane, sample_library: Library, draft: Release
) -> None:
    pane.next.click()
    pane.refresh()
    pane.record_buttons[0].click()
    assert pane.form.who.text() == "Mr Ko"
    pane.form.done.click()
    decisions = _decisions(sample_library, draft)
    assert {(each.language, each.verdict, each.who) for each in decisions} == {
        (language, Verdict.APPROVED, "Mr Ko") for language in Language
    }
    pane.refresh()
    assert _rows(pane)[0].startswith("Manager (Mr Ko): Approved ")
    assert "Approved, by e-mail: Mr Ko (Manager), EN 繁 简" in _words(pane)


def test_decision_on_one_language_with_a_note_stays_with_that_language(
    pane: SignOffPane, sample_library: Library, draft: Release
) -> None:
    pane.next.click()
    pane.refresh()
    pane.record_buttons[1].click()
    pane.form.verdict.setCurrentIndex(1)
    pane.form.way.setCurrentIndex(2)
    pane.form.everywhere.setChecked(False)
    QTest.keyClicks(pane.form.note, "The post is wrong.")
    pane.form.done.click()
    (decision,) = _decisions(sample_library, draft)
    assert (decision.verdict, decision.way, decision.note) == (Verdict.CHANGES_ASKED, Way.PHONE, "The post is wrong.")
    assert decision.language is Language.EN


def test_decision_of_nobody_cannot_be_written_down(pane: SignOffPane) -> None:
    pane.next.click()
    pane.refresh()
    pane.record_buttons[0].click()
    pane.form.who.clear()
    assert not pane.form.done.isEnabled()


def test_release_is_approved_when_everybody_did(pane: SignOffPane, sample_library: Library, draft: Release) -> None:
    pane.next.click()
    _approve_everything(sample_library, draft.id)
    pane.refresh()
    pane.next.click()
    assert sample_library.releases.get(draft.id).status is Status.APPROVED


def test_one_key_makes_the_approval_void_before_the_eyes(
    editor: ReleaseEditor, pane: SignOffPane, sample_library: Library, draft: Release, qtbot: QtBot
) -> None:
    pane.next.click()
    _approve_everything(sample_library, draft.id)
    assert editor.page is not None
    QTest.keyClicks(editor.page.field, "x")
    qtbot.waitUntil(lambda: "void" in editor.notices.kinds(), timeout=20_000)
    assert editor.header.marks.words == ["Approval void"]
    editor.flush()
    pane.refresh()
    assert [": Void: changed since it was approved" in row for row in _rows(pane)] == [True, True]
    assert not pane.next.isEnabled()


def test_quote_is_approved_on_its_own_and_void_when_a_word_changes(
    editor: ReleaseEditor, pane: SignOffPane, sample_library: Library, draft: Release
) -> None:
    pane.record_buttons[0].click()
    pane.quote_form.done.click()
    kit = moving.whole_kit(sample_library, draft.id)
    english = [quote for quote in approvals.quotes(kit) if quote.language is Language.EN]
    assert [quote.standing for quote in english][:1] == [Standing.APPROVED]
    text = sample_library.releases.text(draft.id, Language.EN)
    assert text is not None
    blocks = tuple(
        replace(each, runs=(replace(each.runs[0], text=f"{each.runs[0].text} now"), *each.runs[1:]))
        if each.role is Role.QUOTE
        else each
        for each in text.blocks
    )
    sample_library.releases.save_text(replace(text, blocks=blocks))
    pane.refresh()
    assert "Void: changed since it was approved" in _words(pane)


def test_chain_is_changed_and_kept_as_the_usual_one(pane: SignOffPane, sample_library: Library, draft: Release) -> None:
    pane.change.click()
    assert [link.role.text() for link in pane.editor.links] == ["Manager", "Legal"]
    pane.editor.add_button.click()
    QTest.keyClicks(pane.editor.links[-1].role, "CEO office")
    pane.editor.links[0].has_time.setChecked(False)
    pane.editor.usual.setChecked(True)
    pane.editor._finish()
    steps = sample_library.sign_offs.steps(draft.id)
    assert [step.role for step in steps] == ["Manager", "Legal", "CEO office"]
    assert [step.due_at is None for step in steps] == [True, False, False]
    assert [step.role for step in sample_library.sign_offs.usual_chain()] == ["Manager", "Legal", "CEO office"]


def test_link_without_a_role_is_left_out_of_the_chain(
    pane: SignOffPane, sample_library: Library, draft: Release
) -> None:
    pane.change.click()
    pane.editor.links[0].role.clear()
    pane.editor._finish()
    assert [step.role for step in sample_library.sign_offs.steps(draft.id)] == ["Legal"]


def test_confidential_mark_is_seen_kept_and_in_the_log(
    editor: ReleaseEditor, pane: SignOffPane, sample_library: Library, draft: Release
) -> None:
    pane.confidential.click()
    assert sample_library.releases.get(draft.id).is_confidential
    assert editor.header.marks.words == ["Confidential"]
    assert sample_library.activity.of(draft.id)[-1].act is Act.CONFIDENTIAL
    sample_library.history.undo()
    assert editor.header.marks.words == []


def test_issue_asks_once_more_and_then_the_text_is_read_only(
    editor: ReleaseEditor, sample_library: Library, draft: Release
) -> None:
    _to(sample_library, draft.id, Status.IN_REVIEW, Status.APPROVED)
    editor.sign_off.move(Status.ISSUED)
    sheet = editor.sign_off.moves.sheet
    assert sheet is not None
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert sample_library.releases.get(draft.id).status is Status.APPROVED
    sheet.done.click()
    assert sample_library.releases.get(draft.id).status is Status.ISSUED
    assert editor.page is not None
    assert editor.page.field.isReadOnly()
    assert "status" in editor.notices.kinds()


def test_move_that_is_refused_is_said_before_anything_is_asked(
    editor: ReleaseEditor, sample_library: Library, draft: Release, qtbot: QtBot
) -> None:
    moving.move(sample_library, draft.id, Status.IN_REVIEW, now=_now(), who="Karen Lau")
    with qtbot.waitSignal(editor.problem) as said:
        editor.sign_off.move(Status.APPROVED)
    assert type(said.args[0]).__name__ == "ApprovalsMissing"
    assert editor.sign_off.moves.sheet is None


def test_withdrawal_waits_for_a_reason(editor: ReleaseEditor, sample_library: Library, draft: Release) -> None:
    _to(sample_library, draft.id, Status.IN_REVIEW, Status.APPROVED, Status.ISSUED)
    editor.sign_off.moves.move(draft.id, Status.WITHDRAWN)
    sheet = editor.sign_off.moves.sheet
    assert sheet is not None
    assert not sheet.done.isEnabled()
    QTest.keyClicks(sheet.reason, "The event is off.")
    sheet.done.click()
    assert sample_library.releases.get(draft.id).status is Status.WITHDRAWN
    assert sample_library.activity.of(draft.id)[-1].reason == "The event is off."


def test_approved_release_is_scheduled_for_a_moment(
    editor: ReleaseEditor, sample_library: Library, draft: Release
) -> None:
    _to(sample_library, draft.id, Status.IN_REVIEW, Status.APPROVED)
    editor.sign_off.move(Status.SCHEDULED)
    sheet = editor.sign_off.moves.sheet
    assert sheet is not None
    sheet.moment.day.setDate(QDate(2099, 3, 18))
    sheet.moment.clock.setTime(QTime(11, 0))
    sheet.done.click()
    kept = sample_library.releases.get(draft.id)
    assert (kept.status, kept.scheduled_at) == (Status.SCHEDULED, datetime(2099, 3, 18, 3, tzinfo=UTC))


def test_embargo_that_has_ended_offers_to_issue(editor: ReleaseEditor, sample_library: Library, draft: Release) -> None:
    ahead = Embargo(_now() + timedelta(hours=1))
    fresh = sample_library.releases.get(draft.id)
    sample_library.releases.save(replace(fresh, embargo=ahead, release_line=ReleaseLine.EMBARGOED))
    _to(sample_library, draft.id, Status.IN_REVIEW, Status.APPROVED, Status.EMBARGOED)
    assert "due" not in editor.notices.kinds()
    editor.sign_off._show_bars(sample_library.releases.get(draft.id), ahead.until)
    assert {"due", "status"} <= editor.notices.kinds()


def test_early_lift_asks_why(editor: ReleaseEditor, sample_library: Library, draft: Release) -> None:
    fresh = sample_library.releases.get(draft.id)
    embargo = Embargo(_now() + timedelta(hours=1))
    sample_library.releases.save(replace(fresh, embargo=embargo, release_line=ReleaseLine.EMBARGOED))
    _to(sample_library, draft.id, Status.IN_REVIEW, Status.APPROVED, Status.EMBARGOED)
    editor.sign_off.move(Status.ISSUED)
    sheet = editor.sign_off.moves.sheet
    assert sheet is not None
    assert (sheet.accessibleName(), sheet.done.isEnabled()) == ("Lift the embargo early", False)
    QTest.keyClicks(sheet.reason, "A paper broke it.")
    sheet.done.click()
    lifted = [each for each in sample_library.activity.of(draft.id) if each.act is Act.EMBARGO_LIFTED]
    assert [each.reason for each in lifted] == ["A paper broke it."]


def test_correction_is_offered_only_where_somebody_makes_one(
    editor: ReleaseEditor, sample_library: Library, draft: Release
) -> None:
    asked: list[int] = []
    issued = _to(sample_library, draft.id, Status.IN_REVIEW, Status.APPROVED, Status.ISSUED)
    editor.sign_off.make_correction = None
    assert editor.sign_off._correction(issued) is None
    editor.sign_off.make_correction = asked.append
    offered = editor.sign_off._correction(issued)
    assert offered is not None
    offered()
    assert asked == [draft.id]


def test_palette_shows_the_sign_off_even_where_the_right_pane_is_hidden(window: MainWindow) -> None:
    panel = window.releases()
    panel.editor.toggle_side()
    assert panel.editor.side.isHidden()
    (command,) = [each for each in panel.commands() if each.title == "Show sign-off"]
    command.run()
    assert not panel.editor.side.isHidden()
    assert panel.editor.sign_off.pane.isVisibleTo(panel.editor.side)


def test_list_shows_what_has_left_the_house_under_issued(window: MainWindow) -> None:
    panel, library = window.releases(), window.library
    release_id = panel.list.current
    _to(library, release_id, Status.ISSUED)
    pill = panel.list._pills.button(Status.ISSUED)
    pill.click()
    assert [row.id for row in panel.list._rows.entries if hasattr(row, "id")] == [release_id]
    moving.move(library, release_id, Status.WITHDRAWN, now=_now(), who="Karen Lau", reason="The event is off.")
    panel.list.fill()
    assert [row.id for row in panel.list._rows.entries if hasattr(row, "id")] == [release_id]


def test_text_that_is_opened_and_saved_without_a_change_stays_approved(
    editor: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    before = approvals.hashes(moving.whole_kit(sample_library, release.id))
    for language in Language:
        editor.show_release(release.id, language)
        assert editor.page is not None
        sample_library.releases.save_text(editor.page.saver.text())
    assert approvals.hashes(moving.whole_kit(sample_library, release.id)) == before
    assert approvals.missing(moving.whole_kit(sample_library, release.id)) == ()
