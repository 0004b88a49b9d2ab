"""Moving somebody, adding somebody in a line, giving a picture: as it is done in the window."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.contact import ContactStatus, MediaContact
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.media_list import Ask, MediaList, Rule, RuleField
from mediadesk.records.privacy import Scope
from mediadesk.ui.contacts.move_sheet import MoveSheet
from mediadesk.ui.contacts.panel import ContactsPanel
from mediadesk.ui.contacts.quick_sheet import QuickSheet
from tests.pictures import jpeg
from tests.ui.stage import Stage


@pytest.fixture
def panel(stage: Stage) -> ContactsPanel:
    made = ContactsPanel(stage.library, stage.desk)
    stage.show_panel(made)
    return made


def key_of(library: Library, name: str) -> int:
    return next(row.id for row in library.contacts.rows() if row.name == name)


def key_of_outlet(library: Library, name: str) -> int:
    outlet = library.outlets.named(name)
    assert outlet is not None
    return outlet.id


def moving(panel: ContactsPanel, name: str) -> MoveSheet:
    panel.show_record(key_of(panel.library, name))
    panel.card.moved.click()
    assert panel.deeds.move_sheet is not None
    return panel.deeds.move_sheet


def adding(panel: ContactsPanel) -> QuickSheet:
    panel.deeds.add_quickly()
    assert panel.deeds.quick_sheet is not None
    return panel.deeds.quick_sheet


def test_a_move_is_one_sheet_one_step_and_one_note(panel: ContactsPanel, stage: Stage, qtbot: QtBot) -> None:
    sheet = moving(panel, "Felix Tam")
    before = panel.library.contacts.get(panel.shown_key)
    sheet.outlet.setText("BTV")
    sheet.role.setText("Presenter")
    sheet.since.setText("2026-06-01")
    qtbot.keyClick(sheet.since, Qt.Key.Key_Return)
    moved = panel.library.contacts.get(before.id)
    assert moved.present is not None
    assert panel.library.outlets.get(moved.present.outlet_id).name.en == "Bay Television"
    assert (moved.present.role, moved.present.since) == ("Presenter", date(2026, 6, 1))
    assert moved.affiliations[1].until == date(2026, 6, 1)
    assert stage.said == ["Felix Tam moved to BTV"]
    stage.desk.undo()
    assert panel.library.contacts.get(before.id).affiliations == before.affiliations


def test_a_move_without_an_outlet_or_with_half_an_address_waits(panel: ContactsPanel) -> None:
    sheet = moving(panel, "Felix Tam")
    sheet.accept()
    assert sheet.isVisible()
    sheet.outlet.setText("Bay Television")
    sheet.email.setText("felix@")
    sheet.accept()
    assert sheet.isVisible()
    assert panel.library.contacts.changes(panel.shown_key) == ()


def lists_of(library: Library, contact: MediaContact) -> list[str]:
    return [each.name for each in library.media_lists.memberships(contact.id, datetime.now(UTC))]


def test_lists_whose_rules_say_otherwise_are_looked_at_before_the_move(
    panel: ContactsPanel, stage: Stage, qtbot: QtBot
) -> None:
    library = panel.library
    felix = library.contacts.get(key_of(library, "Felix Tam"))
    assert felix.present is not None
    for name, outlet in (("His desk", felix.present.outlet_id), ("Bay", key_of_outlet(library, "Bay Television"))):
        rule = Rule((Ask(RuleField.OUTLET, (str(outlet),)),))
        library.media_lists.add(MediaList(new_key(), name, rule))
    before = lists_of(library, felix)
    sheet = moving(panel, "Felix Tam")
    sheet.outlet.setText("BTV")
    qtbot.keyClick(sheet.outlet, Qt.Key.Key_Return)
    assert sheet.isVisible()
    boxes = {box.text().partition(" (")[0]: box for box in sheet.lists.values()}
    assert (boxes["His desk"].isChecked(), boxes["Bay"].isChecked()) == (False, True)
    boxes["His desk"].setChecked(True)
    boxes["Bay"].setChecked(False)
    qtbot.keyClick(boxes["Bay"], Qt.Key.Key_Return)
    assert library.contacts.get(felix.id).present != felix.present
    assert lists_of(library, felix) == before
    stage.desk.undo()
    assert library.contacts.get(felix.id).affiliations == felix.affiliations
    assert lists_of(library, felix) == before


def test_who_left_the_trade_is_greyed_with_the_reason_and_comes_back(
    panel: ContactsPanel, stage: Stage, qtbot: QtBot
) -> None:
    panel.show_record(key_of(panel.library, "Felix Tam"))
    asked = {command.title: command for command in panel.commands()}
    asked["Left the trade…"].run()
    sheet = panel.deeds.move_sheet
    assert sheet is not None
    assert not sheet.outlet.isVisible()
    sheet.since.setText("2026-06-01")
    sheet.accept()
    assert stage.said == ["Felix Tam left the trade"]
    kept = panel.library.contacts.get(panel.shown_key)
    assert (kept.status, kept.present) == (ContactStatus.LEFT, None)
    reason = "A journalist no more: never chosen for sending."
    qtbot.waitUntil(lambda: panel.card._turned_away.text() == reason)
    assert not panel.card._copy.isEnabled()
    commands = {command.title: command for command in panel.commands()}
    assert "Copy e-mail" not in commands
    commands["Back in the trade"].run()
    assert panel.library.contacts.get(panel.shown_key).status is ContactStatus.ACTIVE
    qtbot.waitUntil(panel.card._turned_away.isHidden)


def test_addresses_of_those_not_to_be_written_to_are_not_copied(panel: ContactsPanel, stage: Stage) -> None:
    library = panel.library
    felix, priya = (library.contacts.get(key_of(library, name)) for name in ("Felix Tam", "Priya Nair"))
    domain = felix.email.partition("@")[2]
    library.do_not_contact.add(Scope.DOMAIN, domain, reason="", who="", since=date(2026, 1, 1))
    panel.deeds.copy_emails([felix, priya])
    assert QGuiApplication.clipboard().text() == priya.email
    assert stage.said == ["1 address copied; 1 left out who are not to be written to"]


def test_several_get_tags_and_an_officer_in_one_step(panel: ContactsPanel, stage: Stage, qtbot: QtBot) -> None:
    library = panel.library
    keys = [key_of(library, name) for name in ("Felix Tam", "Priya Nair")]
    before = [(each.tags, each.beats, each.owner) for each in library.contacts.some(keys)]
    panel.deeds.change_several(keys)
    sheet = panel.deeds.several_sheet
    assert sheet is not None
    sheet.add_tags.setText("pool, 海港")
    sheet.drop_beats.setText(", ".join(before[0][1]))
    sheet.owner.setText("Karen")
    qtbot.keyClick(sheet.owner, Qt.Key.Key_Return)
    for contact, (tags, _beats, _owner) in zip(library.contacts.some(keys), before, strict=True):
        assert contact.tags == (*tags, "pool", "海港")
        assert contact.owner == "Karen"
        assert not set(contact.beats) & set(before[0][1])
    assert stage.said == ["2 changed"]
    stage.desk.undo()
    assert [(each.tags, each.beats, each.owner) for each in library.contacts.some(keys)] == before


def test_a_line_shows_how_it_is_read_and_return_adds(panel: ContactsPanel, stage: Stage, qtbot: QtBot) -> None:
    sheet = adding(panel)
    qtbot.keyClicks(sheet.line, "Sendy Lau, THC, sendy@harbourcourier.example, tech")
    assert sheet.shown == [
        ("Name", "Sendy Lau"),
        ("Outlet", "The Harbour Courier"),
        ("E-mail", "sendy@harbourcourier.example"),
        ("Beats", "tech"),
    ]
    qtbot.keyClick(sheet.line, Qt.Key.Key_Return)
    added = panel.library.contacts.get(key_of(panel.library, "Sendy Lau"))
    assert added.email == "sendy@harbourcourier.example"
    assert panel.shown_key == added.id
    assert stage.said[-1] == "Sendy Lau added"


def test_half_an_address_is_said_and_not_added(panel: ContactsPanel, qtbot: QtBot) -> None:
    sheet, count = adding(panel), panel.library.contacts.count()
    qtbot.keyClicks(sheet.line, "Sendy Lau, THC, sendy@")
    assert "sendy@" in sheet.caution.text()
    qtbot.keyClick(sheet.line, Qt.Key.Key_Return)
    assert sheet.isVisible()
    assert panel.library.contacts.count() == count


def test_an_address_that_somebody_has_is_said(panel: ContactsPanel) -> None:
    sheet = adding(panel)
    sheet.line.setText("Felix T, felix.tam@eastquay.example")
    assert "Felix Tam" in sheet.caution.text()


def test_a_picture_that_was_dropped_is_kept_in_the_store_and_shown(
    panel: ContactsPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "felix.jpg"
    path.write_bytes(jpeg((80, 60)))
    panel.show_record(key_of(panel.library, "Felix Tam"))
    panel.edit()
    panel.form.picture_given.emit(path)
    qtbot.waitUntil(lambda: panel.form.parts.picture.sha256 != "", timeout=30_000)
    panel.save()
    kept = panel.library.contacts.get(panel.shown_key)
    assert panel.library.media.path(kept.picture_sha256).read_bytes() == path.read_bytes()
    assert panel.card._disc.has_picture


def test_a_number_that_is_used_first_changes_places(panel: ContactsPanel) -> None:
    panel.show_record(key_of(panel.library, "Felix Tam"))
    panel.edit()
    row = panel.form.parts.ways.rows[0]
    row.first.click()
    assert panel.save()
    kept = panel.library.contacts.get(panel.shown_key)
    assert (kept.phone, kept.channels[0].value) == ("+85255550322", "+85255550222")


def test_everything_typed_in_the_folds_is_kept(panel: ContactsPanel) -> None:
    panel.show_record(key_of(panel.library, "Priya Nair"))
    panel.edit()
    parts = panel.form.parts
    parts.salutation.lines[Language.EN].setText("Dear Priya")
    parts.tags.setText("pool, harbour")
    parts.time_zone.setText("Asia/Kolkata")
    parts.do_not_phone.setChecked(True)
    parts.ways.new()
    parts.ways.rows[0].value.setText("5555 0999")
    parts.ways.rows[0].private.setChecked(True)
    parts.posts.new()
    parts.posts.rows[0].outlet.setText("Peak and Pier")
    parts.posts.rows[0].until.setText("2020-05")
    assert panel.save()
    kept = panel.library.contacts.get(panel.shown_key)
    assert (kept.salutation.en, kept.tags, kept.time_zone) == ("Dear Priya", ("pool", "harbour"), "Asia/Kolkata")
    assert kept.do_not_phone
    assert [(each.value, each.is_private) for each in kept.channels] == [("+85255550999", True)]
    assert kept.affiliations[1].until == date(2020, 5, 1)
    assert panel.card.changed.title.text().strip() == "Changed once"


def test_a_number_that_cannot_be_read_keeps_the_form_open_where_it_is(panel: ContactsPanel) -> None:
    panel.show_record(key_of(panel.library, "Priya Nair"))
    panel.edit()
    panel.form.parts.ways.new()
    panel.form.parts.ways.rows[0].value.setText("ring twice")
    panel.form.parts.folds["ways"].open(is_open=False)
    assert not panel.save()
    assert panel.form.parts.folds["ways"].is_open


def test_beginnings_of_letters_are_offered_and_never_filled_in(panel: ContactsPanel) -> None:
    panel.new()
    panel.form.name.lines[Language.EN].setText("Sendy Lau")
    salutation = panel.form.parts.salutation
    assert salutation.models[Language.EN].stringList()[:3] == ["Dear Sendy Lau", "Dear Ms Lau", "Dear Mr Lau"]
    assert salutation.text.en == ""
