"""What happened with a journalist stands on the card; a call is logged with few clicks, or with the keyboard alone."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediadesk.records.contact import MediaContact
from mediadesk.records.interaction import Direction, FollowUp, Interaction, InteractionKind, OnRecord
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.release import Release, ReleaseText, Status
from mediadesk.ui.contacts.log_sheet import LogSheet
from mediadesk.ui.contacts.panel import ContactsPanel
from tests.ui.stage import Stage

NOW = datetime(2027, 3, 18, 8, tzinfo=UTC)


@pytest.fixture
def ada(bare_stage: Stage) -> int:
    made = MediaContact(new_key(), ByLanguage("Ada Mok"), email="ada@post.example")
    return bare_stage.library.contacts.add(made).id


@pytest.fixture
def panel(bare_stage: Stage, ada: int, qtbot: QtBot) -> ContactsPanel:
    made = ContactsPanel(bare_stage.library, bare_stage.desk, clock=lambda: NOW)
    bare_stage.show_panel(made)
    qtbot.waitUntil(lambda: made.shown_key == ada)
    return made


@pytest.fixture
def release(bare_stage: Stage) -> int:
    key = new_key()
    text = ReleaseText(new_key(), key, Language.EN, "Pier opens")
    return bare_stage.library.releases.add(Release(key, status=Status.ISSUED), [text]).id


def _told(ada: int, subject: str, at: datetime = NOW, **more: OnRecord) -> Interaction:
    return Interaction(new_key(), InteractionKind.CALL, at, subject, ada, **more)


def _sheet(panel: ContactsPanel) -> LogSheet:
    assert panel.relation.sheet is not None
    return panel.relation.sheet


def _shown(panel: ContactsPanel) -> list[str]:
    return [each.what for each in panel.card.timeline.rows.entries]


def test_call_is_logged_with_the_keyboard_alone(
    panel: ContactsPanel, bare_stage: Stage, ada: int, qtbot: QtBot
) -> None:
    panel.relation.log()
    sheet = _sheet(panel)
    assert QApplication.focusWidget() is sheet.subject
    qtbot.keyClicks(sheet.subject, "asked for the map")
    sheet.task.setFocus()
    qtbot.keyClicks(sheet.task, "2027-03-19 send the map")
    assert sheet.due.text() == "Due Friday 19 March 2027"
    qtbot.keyClick(sheet.task, Qt.Key.Key_Return)
    (task,) = bare_stage.library.follow_ups.open_of(contact_id=ada)
    assert task.what == "send the map"
    qtbot.waitUntil(lambda: _shown(panel) == ["asked for the map"])
    assert bare_stage.library.contacts.get(ada).last_contact_at is not None
    bare_stage.desk.undo()
    qtbot.waitUntil(lambda: not _shown(panel))
    assert bare_stage.library.follow_ups.open_of(contact_id=ada) == ()


def test_terms_and_direction_are_kept(panel: ContactsPanel, bare_stage: Stage, ada: int, qtbot: QtBot) -> None:
    panel.card.timeline.log.click()
    sheet = _sheet(panel)
    sheet.body.setPlainText("The minister goes in May\nnot before")
    sheet.record.button(OnRecord.OFF).click()
    sheet.is_in.click()
    sheet.save.click()
    (entry,) = bare_stage.library.interactions.timeline.of_contact(ada).entries
    assert entry.interaction is not None
    assert (entry.interaction.subject, entry.interaction.body) == ("The minister goes in May", "not before")
    assert (entry.interaction.on_record, entry.interaction.direction) == (OnRecord.OFF, Direction.IN)
    qtbot.waitUntil(lambda: "(Off record)" in panel.card.timeline.rows.accessibleDescription())


def test_sheet_stays_until_something_was_said_and_the_task_has_a_day(panel: ContactsPanel, bare_stage: Stage) -> None:
    panel.relation.log()
    sheet = _sheet(panel)
    sheet.accept()
    assert sheet.subject_field.is_wrong
    sheet.subject.setText("asked for the map")
    sheet.task.setText("send the map")
    sheet.accept()
    assert sheet.task_field.is_wrong
    assert sheet.isVisible()
    sheet.task.clear()
    sheet.accept()
    assert not sheet.isVisible()


def test_second_pitch_is_warned_of_in_the_sheet(
    panel: ContactsPanel, bare_stage: Stage, ada: int, release: int
) -> None:
    pitch = Interaction(new_key(), InteractionKind.PITCH, NOW - timedelta(days=9), "Offered", ada, release_id=release)
    bare_stage.library.interactions.add(pitch)
    panel.relation.log()
    sheet = _sheet(panel)
    sheet.release.choose(release)
    assert not sheet.caution.isVisible()
    sheet.kind.button(InteractionKind.PITCH).click()
    assert sheet.caution.text() == "Ada Mok was offered this release on 9 Mar"
    assert sheet.caution.isVisible()


def test_entry_is_changed_and_deleted_from_its_sheet(
    panel: ContactsPanel, bare_stage: Stage, ada: int, qtbot: QtBot
) -> None:
    bare_stage.library.interactions.add(_told(ada, "asked for the map"))
    qtbot.waitUntil(lambda: _shown(panel) == ["asked for the map"])
    rows = panel.card.timeline.rows
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    _sheet(panel).subject.setText("asked for two maps")
    _sheet(panel).accept()
    qtbot.waitUntil(lambda: _shown(panel) == ["asked for two maps"])
    panel.relation.sheet = None
    qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=QPoint(40, rows.height() - 20))
    _sheet(panel)._delete()
    qtbot.waitUntil(lambda: not _shown(panel))
    assert bare_stage.said[-1] == "Deleted from the timeline"


def test_follow_up_is_done_from_the_card(panel: ContactsPanel, bare_stage: Stage, ada: int, qtbot: QtBot) -> None:
    task = bare_stage.library.follow_ups.add(FollowUp(new_key(), "send the map", NOW.date(), ada))
    panel.card.timeline.done_wanted.emit(task.id)
    qtbot.waitUntil(lambda: _shown(panel) == ["send the map"])
    assert bare_stage.library.follow_ups.get(task.id).done_at is not None


def test_older_entries_are_shown_when_they_are_asked_for(
    panel: ContactsPanel, bare_stage: Stage, ada: int, qtbot: QtBot
) -> None:
    with bare_stage.library.history.step("Log"):
        for number in range(60):
            bare_stage.library.interactions.add(_told(ada, f"call {number}", NOW - timedelta(hours=number)))
    qtbot.waitUntil(lambda: len(_shown(panel)) == 50)
    panel.card.timeline.more.click()
    assert _shown(panel) == [f"call {number}" for number in range(60)]
    assert not panel.card.timeline.more.isVisible()


def test_nothing_is_logged_while_the_form_is_open(panel: ContactsPanel) -> None:
    panel.edit()
    panel.relation.log()
    assert panel.relation.sheet is None
