"""Contacts picked in the table are recorded as having got a release."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

from mediadesk.jobs import recipient_lists
from mediadesk.records.interaction import Interaction, InteractionKind
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.recipient import SentBy
from mediadesk.records.release import Release, ReleaseText, Status
from mediadesk.ui.contacts.panel import ContactsPanel
from tests.ui.stage import Stage


@pytest.fixture
def panel(stage: Stage) -> ContactsPanel:
    made = ContactsPanel(stage.library, stage.desk)
    stage.show_panel(made)
    return made


def _issued(stage: Stage) -> int:
    key = new_key()
    text = ReleaseText(new_key(), key, Language.EN, "Pier opens")
    return stage.library.releases.add(Release(key, status=Status.ISSUED), [text]).id


def test_everybody_picked_is_recorded_once(panel: ContactsPanel, stage: Stage, qtbot: QtBot) -> None:
    release = _issued(stage)
    panel.table.selectAll()
    everybody = panel.picked_keys()
    assert panel.sent.button.text() == f"Record {len(everybody)} as sent…"
    panel.sent._fill()
    action = next(each for each in panel.sent.menu.actions() if each.text() == "Pier opens")
    action.trigger()
    assert stage.library.recipients.count(release) == len(everybody)
    assert stage.said[-1] == f"{len(everybody)} recorded as sent"
    action.trigger()
    assert panel.sent.sheet is not None
    assert not panel.sent.sheet.rest.isVisible()
    assert not panel.sent.sheet.all.isVisible()
    panel.sent.sheet.accept()
    assert stage.library.recipients.count(release) == len(everybody)


def test_who_had_it_already_is_said_before_the_others_are_recorded(panel: ContactsPanel, stage: Stage) -> None:
    release = _issued(stage)
    panel.table.selectAll()
    first, *others = panel.picked_keys()
    recipient_lists.record_contacts(stage.library, release, [first], now=datetime(2026, 5, 3, 4, tzinfo=UTC))
    name = stage.library.contacts.get(first).name.best(Language.EN)
    row = next(each for each in stage.library.releases.rows() if each.id == release)
    panel.sent.record(row, SentBy.EMAIL)
    assert panel.sent.sheet is not None
    assert panel.sent.sheet.words.text().startswith(f"{name} got this release on 3 May")
    assert stage.library.recipients.count(release) == 1
    panel.sent.sheet.accept()
    assert stage.library.recipients.count(release) == 1 + len(others)
    assert stage.said[-1] == f"{len(others)} recorded as sent"


def test_who_was_only_offered_it_can_be_recorded_too(panel: ContactsPanel, stage: Stage) -> None:
    release = _issued(stage)
    (key,) = panel.picked_keys()
    now = datetime(2026, 5, 3, 4, tzinfo=UTC)
    offered = Interaction(new_key(), InteractionKind.PITCH, now, "Offered", key, release_id=release)
    stage.library.interactions.add(offered)
    row = next(each for each in stage.library.releases.rows() if each.id == release)
    panel.sent.record(row, SentBy.EMAIL)
    assert panel.sent.sheet is not None
    panel.sent.sheet.close_now()
    assert stage.library.recipients.count(release) == 0
    panel.sent.sheet.all.click()
    assert stage.library.recipients.count(release) == 1


def test_several_rows_are_picked_with_the_keyboard_or_the_mouse(panel: ContactsPanel, stage: Stage) -> None:
    release = _issued(stage)
    rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    panel.table.selectionModel().select(panel.table.records.index(3, 0), rows)
    assert len(panel.picked_keys()) == 2
    row = next(each for each in stage.library.releases.rows() if each.id == release)
    panel.sent.record(row, SentBy.PHONE)
    assert {each.way for each in stage.library.recipients.of(release)} == {SentBy.PHONE}


def test_without_anything_issued_the_menu_says_so(panel: ContactsPanel, stage: Stage) -> None:
    for row in stage.library.releases.rows("", Status.ISSUED, Status.EMBARGOED):
        stage.library.releases.move_to_trash(row.id)
    panel.sent._fill()
    assert [each.text() for each in panel.sent.menu.actions()] == ["Nothing has left the house yet"]
