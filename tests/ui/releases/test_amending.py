"""A wrong post in an issued release, put right through the window: edit, fix everywhere, note, issue, tell."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from mediadesk.jobs import correcting, recipient_lists
from mediadesk.library import Library
from mediadesk.records.amendment import Way
from mediadesk.records.languages import Language
from mediadesk.records.release import Release, ReleaseLine, Status
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.releases.amending_strip import AmendingStrip
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.releases.editor_amending import EditorAmending
from mediadesk.ui.releases.row_actions import ways_of

EN, HANT = Language.EN, Language.ZH_HANT
WRONG = "Chief Executive of HSA"


@pytest.fixture
def issued(sample_library: Library, release: Release) -> Release:
    """The release of the sample desk, issued, and sent to six journalists."""
    sample_library.sign_offs.set_usual_chain([])
    sample_library.sign_offs.set_steps(release.id, ())
    open_ = replace(release, release_line=ReleaseLine.IMMEDIATE, embargo=None, status=Status.DRAFT)
    sample_library.releases.save(open_)
    now = datetime.now(UTC)
    out = correcting.issue(sample_library, release.id, now=now, who="ada")
    keys = [row.id for row in sample_library.contacts.rows()[:6]]
    recipient_lists.record_contacts(sample_library, release.id, keys, now=now)
    return out


@pytest.fixture
def amending(editor: ReleaseEditor, issued: Release) -> Iterator[EditorAmending]:
    """What leads through it, in an editor that shows another release when it is asked to."""
    made = editor.sign_off.amending
    made.opened.connect(editor.show_release)
    return made


def _strip(editor: ReleaseEditor) -> AmendingStrip:
    return editor.sign_off.amending.strip


def _begin(amending: EditorAmending, editor: ReleaseEditor, issued: Release, way: Way, qtbot: QtBot) -> AmendingStrip:
    amending.begin(issued.id, way)
    qtbot.waitUntil(lambda: editor.release_id != issued.id)
    qtbot.waitUntil(lambda: amending._found is not None)
    return _strip(editor)


def _edit(library: Library, editor: ReleaseEditor, wrong: str, right: str) -> None:
    text = library.releases.text(editor.release_id, EN)
    blocks = [
        replace(block, runs=tuple(replace(run, text=run.text.replace(wrong, right)) for run in block.runs))
        for block in text.blocks
    ]
    library.releases.save_text(replace(text, blocks=tuple(blocks)))


def test_the_bar_of_an_issued_release_begins_a_correction(
    amending: EditorAmending, editor: ReleaseEditor, issued: Release, qtbot: QtBot
) -> None:
    strip = _begin(amending, editor, issued, Way.CORRECTION, qtbot)
    assert strip.isVisible()
    assert strip.step == "right"
    assert not strip.changes.button.isEnabled()
    assert editor.page is not None
    assert not editor.page.field.isReadOnly()


def test_a_wrong_post_is_put_right_everywhere_and_everybody_is_told(
    amending: EditorAmending, editor: ReleaseEditor, sample_library: Library, issued: Release, qtbot: QtBot
) -> None:
    strip = _begin(amending, editor, issued, Way.CORRECTION, qtbot)
    _edit(sample_library, editor, f"Dr Raymond Fung, {WRONG}", f"Dr Raymond Fung, Acting {WRONG}")
    qtbot.waitUntil(lambda: bool(strip.elsewhere.ticked))
    strip.changes.button.click()
    assert strip.step == "elsewhere"
    (field,) = [each for each in strip.elsewhere.findChildren(QLineEdit) if not each.isHidden()]
    field.setText("海科局署理行政總裁")
    field.editingFinished.emit()
    qtbot.waitUntil(lambda: {hit.slip.language for hit in strip.elsewhere.ticked} == set(Language))
    strip.elsewhere.button.click()
    qtbot.waitUntil(lambda: strip.step == "note" and all(strip.note.notes().values()))
    assert strip.note.notes()[EN].startswith("Correcting the post of Dr Raymond Fung in paragraph 6, Photo 1")
    assert "署理行政總裁" in strip.note.notes()[HANT]
    strip.note.button.click()
    assert strip.step == "tell"
    assert len(sample_library.recipients.to_tell(editor.release_id)) == 6
    strip.tell.button.click()
    assert sample_library.releases.get(editor.release_id).status is Status.ISSUED
    assert sample_library.releases.get(issued.id).status is Status.CORRECTED
    qtbot.waitUntil(lambda: len(strip.tell.ticked()) == 6)
    strip.tell.button.click()
    assert sample_library.recipients.to_tell(editor.release_id) == ()
    qtbot.waitUntil(strip.isHidden)


def test_the_old_release_says_what_followed_it_and_leads_there(
    amending: EditorAmending, editor: ReleaseEditor, issued: Release, qtbot: QtBot
) -> None:
    _begin(amending, editor, issued, Way.CORRECTION, qtbot)
    new = editor.release_id
    editor.show_release(issued.id)
    qtbot.waitUntil(lambda: amending.bar.isVisible())
    assert amending.bar.words.text() == "A correction is being written."
    assert _strip(editor).isHidden()
    amending.bar.open.click()
    assert editor.release_id == new


def test_a_withdrawal_asks_why_first_and_drafts_the_notice(
    amending: EditorAmending, editor: ReleaseEditor, sample_library: Library, issued: Release, qtbot: QtBot
) -> None:
    strip = _begin(amending, editor, issued, Way.WITHDRAWAL, qtbot)
    assert strip.step == "note"
    assert not strip.note.reason.isHidden()
    for reason in ("The pier did not open.", "碼頭並未啟用。"):
        strip.note.reason.setText(reason)
        strip.note.reason.editingFinished.emit()
    qtbot.waitUntil(lambda: all(strip.note.notes().values()))
    assert strip.note.notes()[EN].endswith("is withdrawn: The pier did not open.")
    strip.note.button.click()
    strip.tell.button.click()
    assert sample_library.releases.get(issued.id).status is Status.WITHDRAWN


def test_a_note_written_by_hand_is_kept(
    amending: EditorAmending, editor: ReleaseEditor, sample_library: Library, issued: Release, qtbot: QtBot
) -> None:
    strip = _begin(amending, editor, issued, Way.UPDATE, qtbot)
    strip.turn_to("note")
    field = strip.note.fields[EN]
    qtbot.keyClicks(field, "The lift is working.")
    field.settle()
    assert sample_library.releases.text(editor.release_id, EN).editors_note == "The lift is working."


def test_what_lacks_a_note_does_not_leave(
    amending: EditorAmending, editor: ReleaseEditor, sample_library: Library, issued: Release, qtbot: QtBot
) -> None:
    strip = _begin(amending, editor, issued, Way.CORRECTION, qtbot)
    strip.turn_to("tell")
    with qtbot.waitSignal(editor.problem):
        strip.tell.button.click()
    assert sample_library.releases.get(editor.release_id).status is Status.DRAFT


def test_missing_approvals_are_asked_for(
    amending: EditorAmending, editor: ReleaseEditor, sample_library: Library, issued: Release, qtbot: QtBot
) -> None:
    from mediadesk.records.sign_off import UsualStep

    sample_library.sign_offs.set_usual_chain([UsualStep("Legal", "Ms Au", 4)])
    strip = _begin(amending, editor, issued, Way.CORRECTION, qtbot)
    correcting.keep_notes(sample_library, editor.release_id, dict.fromkeys(Language, "A note. 註。"))
    with qtbot.waitSignal(editor.problem):
        strip.tell.button.click()
    assert sample_library.releases.get(editor.release_id).status is Status.IN_REVIEW


def test_recipients_are_pasted_into_the_details_and_taken_out_again(
    amending: EditorAmending, editor: ReleaseEditor, sample_library: Library, issued: Release
) -> None:
    editor.show_release(issued.id)
    sent = editor.details.sent
    assert sent.title.text() == "Sent to 6"
    assert sent.add("Ada Mok, Harbour Post, ada@post.example\nBen Yu <ben@wave.example>") == 2
    assert sent.title.text() == "Sent to 8"
    sample_library.history.undo()
    assert sent.title.text() == "Sent to 6"


def test_menus_offer_what_may_follow() -> None:
    assert ways_of(Status.ISSUED) == tuple(Way)
    assert ways_of(Status.DRAFT) == ways_of(Status.WITHDRAWN) == ()


def test_a_menu_of_the_list_begins_what_may_follow(window: MainWindow, sample_library: Library, qtbot: QtBot) -> None:
    panel = window.releases()
    key = panel.list.current
    sample_library.sign_offs.set_usual_chain([])
    sample_library.sign_offs.set_steps(key, ())
    release = sample_library.releases.get(key)
    sample_library.releases.save(
        replace(release, release_line=ReleaseLine.IMMEDIATE, embargo=None, status=Status.DRAFT)
    )
    correcting.issue(sample_library, key, now=datetime.now(UTC), who="ada")
    panel.row_actions.begin(key, Way.UPDATE)
    following = sample_library.amendments.following(key)
    assert following is not None
    qtbot.waitUntil(lambda: panel.editor.release_id == following.release_id)
    names = [command.title for command in panel.commands()]
    assert "Make a correction" not in names
    panel.show_record(key)
    names = [command.title for command in panel.commands()]
    assert {"Make a correction", "Make an update", "Withdraw it"} <= set(names)
    assert "Move to “Corrected”" not in names
