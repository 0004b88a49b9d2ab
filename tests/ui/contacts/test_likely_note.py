"""Who may be here already is offered while somebody is typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from mediadesk.records.languages import Language
from mediadesk.ui.contacts.likely_note import LikelyNote
from mediadesk.ui.contacts.panel import ContactsPanel
from tests.ui.stage import Stage


@pytest.fixture
def panel(stage: Stage) -> ContactsPanel:
    made = ContactsPanel(stage.library, stage.desk)
    stage.show_panel(made)
    return made


def key_of(panel: ContactsPanel, name: str) -> int:
    return next(row.id for row in panel.library.contacts.rows() if row.name == name)


def offered(note: LikelyNote) -> list[str]:
    return [each.name for each in note.entries]


def test_whoever_is_typed_with_a_known_number_is_offered_above_the_form(panel: ContactsPanel, qtbot: QtBot) -> None:
    known = panel.library.contacts.get(key_of(panel, "Ingrid Solheim"))
    panel.new()
    assert not panel.likely.isVisible()
    panel.form.name.lines[Language.EN].setText("Solheim, Ingrid")
    panel.form.email.setText(known.email.upper())
    qtbot.waitUntil(lambda: offered(panel.likely) == ["Ingrid Solheim"])
    assert panel.likely.isVisible()
    assert panel.likely.entries[0].id == known.id
    panel.form.email.clear()
    panel.form.name.lines[Language.EN].setText("Somebody Else")
    qtbot.waitUntil(lambda: not panel.likely.isVisible())


def test_offered_entry_is_shown_and_what_was_typed_is_not_lost(
    panel: ContactsPanel, stage: Stage, qtbot: QtBot
) -> None:
    known = panel.library.contacts.get(key_of(panel, "Ingrid Solheim"))
    panel.new()
    panel.form.name.lines[Language.EN].setText("Solheim, Ingrid")
    panel.form.email.setText(known.email)
    qtbot.waitUntil(lambda: bool(panel.likely.entries))
    show = next(each for each in panel.likely.findChildren(QAbstractButton) if each.accessibleName())
    assert show.accessibleName() == "Show Ingrid Solheim"
    qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    assert stage.went_to == [("contacts", known.id)]


def test_nobody_is_offered_to_themselves_or_before_anything_is_typed(panel: ContactsPanel, qtbot: QtBot) -> None:
    panel.show_record(key_of(panel, "Ingrid Solheim"))
    panel.edit()
    panel.form.phone.setText("+852 5555 0142")
    qtbot.waitUntil(lambda: panel.likely.is_settled)
    assert offered(panel.likely) == []


def test_line_for_somebody_new_offers_who_is_here_already(panel: ContactsPanel, stage: Stage, qtbot: QtBot) -> None:
    known = panel.library.contacts.get(key_of(panel, "Ingrid Solheim"))
    panel.deeds.add_quickly()
    sheet = panel.deeds.quick_sheet
    assert sheet is not None
    qtbot.keyClicks(sheet.line, f"Solheim Ingrid, {known.email}")
    qtbot.waitUntil(lambda: offered(sheet.likely) == ["Ingrid Solheim"])
    show = next(each for each in sheet.likely.findChildren(QAbstractButton) if each.accessibleName())
    qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    assert stage.went_to == [("contacts", known.id)]
    qtbot.waitUntil(lambda: not sheet.isVisible())
