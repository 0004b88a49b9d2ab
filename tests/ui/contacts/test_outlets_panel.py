from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from mediadesk.records.contact import OutletKind
from mediadesk.records.interaction import Interaction, InteractionKind
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.ui.contacts.outlets_panel import OutletsPanel
from mediadesk.ui.contacts.panel import ContactsPanel
from tests.ui.stage import Stage


@pytest.fixture
def panel(stage: Stage) -> OutletsPanel:
    made = OutletsPanel(stage.library, stage.desk)
    stage.show_panel(made)
    return made


def names(panel: OutletsPanel) -> list[str]:
    return [row.name for row in panel.table.records.shown]


def show(panel: OutletsPanel, name: str) -> None:
    panel.show_record(next(row.id for row in panel.library.outlets.rows() if row.name == name))


def test_card_lists_who_works_there_and_leads_to_them(panel: OutletsPanel, stage: Stage, qtbot: QtBot) -> None:
    show(panel, "Aurora Broadcasting")
    buttons = panel.card.findChildren(QAbstractButton)
    link = next(button for button in buttons if button.text() == "Ingrid Solheim")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    ((section, key),) = stage.went_to
    assert (section, panel.library.contacts.get(key).name.en) == ("contacts", "Ingrid Solheim")


def test_outlet_gets_a_name_in_three_languages_and_undo_takes_it_back(panel: OutletsPanel) -> None:
    count = len(names(panel))
    panel.new()
    for language, text in zip(Language, ("Kelp Weekly", "海帶周刊", "海带周刊"), strict=True):
        panel.form.name.lines[language].setText(text)
    panel.form.kind.choose(OutletKind.MAGAZINE)
    panel.form.city.setText("Hong Kong")
    assert panel.save()
    made = panel.library.outlets.named("海帶周刊")
    assert made is not None
    assert (made.name.en, made.kind, made.city) == ("Kelp Weekly", OutletKind.MAGAZINE, "Hong Kong")
    assert panel.shown_key == made.id
    panel.library.history.undo()
    assert len(panel.library.outlets.rows()) == count


def test_outlet_without_a_name_is_not_kept(panel: OutletsPanel) -> None:
    panel.new()
    panel.form.city.setText("Hong Kong")
    assert not panel.save()
    assert panel.side.is_editing


def test_new_name_shows_here_and_with_the_journalists(panel: OutletsPanel, stage: Stage) -> None:
    contacts = ContactsPanel(stage.library, stage.desk)
    stage.library.subscribe(contacts.refresh)
    show(panel, "Aurora Broadcasting")
    panel.edit()
    panel.form.name.lines[Language.EN].setText("Aurora Media")
    assert panel.save()
    assert "Aurora Media" in names(panel)
    assert "Aurora Media" in {row.outlet for row in contacts.table.records.shown}


def test_outlet_in_the_trash_comes_back_with_undo(panel: OutletsPanel, qtbot: QtBot) -> None:
    show(panel, "Aurora Broadcasting")
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert "Aurora Broadcasting" not in names(panel)
    panel.library.history.undo()
    qtbot.waitUntil(lambda: "Aurora Broadcasting" in names(panel))


def test_people_lead_to_the_journalists(panel: OutletsPanel, stage: Stage, qtbot: QtBot) -> None:
    people = next(button for button in panel.header.findChildren(QAbstractButton) if button.text() == "People")
    qtbot.mouseClick(people, Qt.MouseButton.LeftButton)
    assert stage.went_to == [("contacts", 0)]
    assert not people.isChecked()


def test_no_outlet_matches_says_so(panel: OutletsPanel) -> None:
    panel.header.filter.setText("loop")
    panel.header.filter.flush()
    assert panel.pane.currentWidget() is not panel.table
    panel.clear_filter()
    assert panel.pane.currentWidget() is panel.table


def test_outlet_keeps_its_other_names_and_how_its_desk_is_reached(panel: OutletsPanel) -> None:
    show(panel, "Bay Television")
    key = panel.shown_key
    panel.edit()
    panel.form.aliases.setText("BTV, Bay TV")
    panel.form.phone.setText("5555 0999")
    panel.form.email.setText("desk@")
    assert not panel.save()
    panel.form.email.setText("desk@baytv.example")
    assert panel.save()
    kept = panel.library.outlets.named("bay tv")
    assert kept is not None
    assert (kept.id, kept.phone, kept.email) == (key, "+85255550999", "desk@baytv.example")


def test_card_says_who_worked_there_once(panel: OutletsPanel) -> None:
    show(panel, "Campus Lane")
    links = [button.text() for button in panel.card.findChildren(QPushButton) if button.objectName() == "link"]
    assert "Cherry Ng" in links
    assert panel.library.outlets.former(panel.shown_key, 5)[0][1:] == ("Reporter", date(2023, 6, 30))


def test_card_tells_what_was_said_with_the_people_there_and_takes_a_call_with_the_desk(
    panel: OutletsPanel, stage: Stage, qtbot: QtBot
) -> None:
    ingrid = next(row.id for row in panel.library.contacts.rows() if row.name == "Ingrid Solheim")
    told = Interaction(new_key(), InteractionKind.CALL, datetime(2027, 3, 18, 4, tzinfo=UTC), "Asked for maps", ingrid)
    panel.library.interactions.add(told)
    show(panel, "Aurora Broadcasting")
    qtbot.waitUntil(lambda: "Asked for maps" in panel.card.timeline.rows.accessibleDescription())
    entry = next(each for each in panel.card.timeline.rows.entries if each.interaction is not None)
    assert entry.contact == "Ingrid Solheim"
    panel.relation.log()
    sheet = panel.relation.sheet
    assert sheet is not None
    sheet.subject.setText("Desk moved")
    sheet.accept()
    qtbot.waitUntil(lambda: "Desk moved" in panel.card.timeline.rows.accessibleDescription())
    (kept,) = (each for each in panel.card.timeline.rows.entries if each.what == "Desk moved")
    assert kept.interaction is not None
    assert (kept.interaction.outlet_id, kept.interaction.contact_id) == (panel.shown_key, None)


def test_outlet_that_went_into_another_leads_to_that(panel: OutletsPanel, qtbot: QtBot) -> None:
    kept, gone = (row.id for row in panel.library.outlets.rows()[:2])
    panel.show_record(gone)
    panel.library.merging.merge_outlets(kept, gone)
    qtbot.waitUntil(lambda: panel.shown_key == kept)
    panel.show_record(gone)
    assert panel.shown_key == kept
