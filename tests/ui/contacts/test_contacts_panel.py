from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.ui.contacts import contact_listing
from mediadesk.ui.contacts.panel import ContactsPanel
from mediadesk.ui.contacts.sayings import status_word
from tests.ui.stage import Stage


@pytest.fixture
def panel(stage: Stage) -> ContactsPanel:
    made = ContactsPanel(stage.library, stage.desk)
    stage.show_panel(made)
    return made


def names(panel: ContactsPanel) -> list[str]:
    return [row.name for row in panel.table.records.shown]


def key_of(library: Library, name: str) -> int:
    return next(row.id for row in library.contacts.rows() if row.name == name)


def test_table_model_keeps_what_qt_expects_while_rows_come_go_and_are_sorted(panel: ContactsPanel) -> None:
    tester = QAbstractItemModelTester(panel.table.records, QAbstractItemModelTester.FailureReportingMode.Fatal)
    keys = [row.id for row in panel.table.records.shown]
    panel.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    for shown in (keys[:3], keys, keys[:3], [], keys[5:], keys):
        panel.model.show_keys(shown)
    panel.model.forget()
    assert [row.id for row in panel.table.records.shown] == keys
    assert tester.model() is panel.table.records


def test_words_in_the_filter_leave_those_who_match(panel: ContactsPanel, qtbot: QtBot) -> None:
    everyone = names(panel)
    qtbot.keyClicks(panel.header.filter, "holloway")
    qtbot.waitUntil(lambda: names(panel) == ["Margaret Holloway"])
    qtbot.keyClick(panel.header.filter, Qt.Key.Key_Escape)
    assert names(panel) == everyone


def test_filter_that_finds_nobody_says_so_and_can_be_cleared(panel: ContactsPanel, qtbot: QtBot) -> None:
    panel.header.filter.setText("loop")
    panel.header.filter.flush()
    page = panel.pane.currentWidget()
    assert page is not panel.table
    clear = next(button for button in page.findChildren(QAbstractButton) if button.text() == "Clear filter")
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert panel.pane.currentWidget() is panel.table
    assert len(names(panel)) == panel.library.contacts.count()


def test_pill_shows_one_beat_or_one_language(panel: ContactsPanel) -> None:
    pills = {button.text(): button for button in panel.findChildren(QAbstractButton) if button.objectName() == "pill"}
    pills["Ocean"].setChecked(True)
    assert {"ocean" in row.beats for row in panel.table.records.shown} == {True}
    pills["简"].setChecked(True)
    assert {Language.ZH_HANS in row.languages for row in panel.table.records.shown} == {True}


def test_title_of_a_column_sorts_and_the_row_picked_stays_picked(panel: ContactsPanel) -> None:
    panel.show_record(key_of(panel.library, "Felix Tam"))
    panel.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    posts = [panel.library.contacts.get(row.id).present for row in panel.table.records.shown]
    outlets = [panel.library.outlets.get(post.outlet_id).name.best(Language.EN) for post in posts if post]
    assert outlets == sorted(outlets, key=str.casefold)
    assert posts[len(outlets) :] == [None] * (len(posts) - len(outlets))
    assert panel.table.picked_key == key_of(panel.library, "Felix Tam")


def test_new_contact_with_a_new_outlet_is_one_step_that_undo_takes_back(panel: ContactsPanel, qtbot: QtBot) -> None:
    count, outlets = panel.library.contacts.count(), len(panel.library.outlets.rows())
    panel.new()
    form = panel.form
    qtbot.keyClicks(form.name.lines[Language.EN], "Nora Lindqvist")
    form.role.setText("Science Editor")
    form.outlet.setText("Fjord Post")
    form.email.setText("nora@fjordpost.example")
    form.beats.setText("ocean, Ocean，robotics")
    qtbot.keyClick(form.email, Qt.Key.Key_Return)
    made = panel.library.contacts.get(key_of(panel.library, "Nora Lindqvist"))
    assert (made.beats, made.email) == (("ocean", "robotics"), "nora@fjordpost.example")
    assert made.present is not None
    assert panel.library.outlets.get(made.present.outlet_id).name.en == "Fjord Post"
    assert panel.table.picked_key == made.id
    assert panel.library.history.undo() == "Add contact “Nora Lindqvist”"
    assert (panel.library.contacts.count(), len(panel.library.outlets.rows())) == (count, outlets)
    qtbot.waitUntil(lambda: "Nora Lindqvist" not in names(panel))


def test_wrong_address_is_explained_and_nothing_is_kept(panel: ContactsPanel) -> None:
    panel.show_record(key_of(panel.library, "Felix Tam"))
    before = panel.library.contacts.get(panel.shown_key)
    panel.edit()
    panel.form.email.setText("felix at radio")
    assert not panel.save()
    assert panel.side.is_editing
    assert "felix at radio" in panel.form.email.accessibleDescription()
    assert panel.library.contacts.get(before.id) == before


def test_move_to_another_outlet_leaves_the_old_post_on_record(panel: ContactsPanel) -> None:
    key = key_of(panel.library, "Felix Tam")
    old = panel.library.contacts.get(key).present
    panel.show_record(key)
    panel.edit()
    assert panel.form.keeps_past.isHidden()
    panel.form.outlet.setText("bay television")
    assert not panel.form.keeps_past.isHidden()
    assert panel.save()
    moved = panel.library.contacts.get(key)
    assert old is not None
    assert moved.present is not None
    assert panel.library.outlets.get(moved.present.outlet_id).name.en == "Bay Television"
    past = [held for held in moved.affiliations if held.until is not None]
    assert [(held.outlet_id, held.until) for held in past] == [(old.outlet_id, datetime.now(UTC).astimezone().date())]


def test_escape_leaves_the_form_and_what_was_typed_can_be_fetched_back(
    panel: ContactsPanel, stage: Stage, qtbot: QtBot
) -> None:
    panel.show_record(key_of(panel.library, "Felix Tam"))
    panel.edit()
    panel.form.notes.setPlainText("Call before noon")
    qtbot.keyClick(panel.form.notes, Qt.Key.Key_Escape)
    assert not panel.side.is_editing
    assert panel.library.contacts.get(panel.shown_key).notes != "Call before noon"
    action = stage.last_toast.action
    assert action is not None
    qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    assert panel.save()
    assert panel.library.contacts.get(panel.shown_key).notes == "Call before noon"


def test_going_to_another_row_keeps_what_was_typed(panel: ContactsPanel) -> None:
    key = key_of(panel.library, "Felix Tam")
    panel.show_record(key)
    panel.edit()
    panel.form.phone.setText("+852 5555 0999")
    other = key_of(panel.library, "Priya Nair")
    panel.table.pick(other)
    assert panel.library.contacts.get(key).phone == "+85255550999"
    assert not panel.side.is_editing


def test_row_cannot_be_left_with_something_wrong_in_the_form(panel: ContactsPanel) -> None:
    key = key_of(panel.library, "Felix Tam")
    panel.show_record(key)
    panel.edit()
    panel.form.email.setText("felix at radio")
    panel.table.pick(key_of(panel.library, "Priya Nair"))
    assert panel.side.is_editing
    assert panel.table.picked_key == key


def test_delete_moves_to_the_trash_and_the_note_undoes_it(panel: ContactsPanel, stage: Stage, qtbot: QtBot) -> None:
    panel.show_record(key_of(panel.library, "Felix Tam"))
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert "Felix Tam" not in names(panel)
    assert panel.shown_key == panel.table.picked_key != 0
    action = stage.last_toast.action
    assert action is not None
    qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Felix Tam" in names(panel))


def test_keys_move_open_and_leave(panel: ContactsPanel, qtbot: QtBot) -> None:
    panel.table.setFocus()
    first = panel.table.picked_key
    qtbot.keyClick(panel.table, Qt.Key.Key_Down)
    assert panel.shown_key == panel.table.picked_key != first
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert panel.side.is_editing
    qtbot.keyClick(panel.form.email, Qt.Key.Key_Escape)
    assert not panel.side.is_editing


def test_address_goes_to_the_clipboard(panel: ContactsPanel) -> None:
    panel.show_record(key_of(panel.library, "Margaret Holloway"))
    panel.copy_email()
    assert QGuiApplication.clipboard().text() == "m.holloway@harbourcourier.example"


def test_edit_elsewhere_in_the_meantime_is_a_conflict_that_loses_nothing(panel: ContactsPanel, stage: Stage) -> None:
    key = key_of(panel.library, "Felix Tam")
    panel.show_record(key)
    panel.edit()
    panel.form.phone.setText("+852 5555 0999")
    panel.library.contacts.save(panel.library.contacts.get(key))
    assert not panel.save()
    assert panel.form.phone.text() == "+852 5555 0999"
    assert stage.last_toast.words.text()


def test_empty_desk_says_what_will_stand_here(bare_stage: Stage) -> None:
    panel = ContactsPanel(bare_stage.library, bare_stage.desk)
    bare_stage.show_panel(panel)
    assert panel.pane.currentWidget() is not panel.table
    panel.new()
    panel.form.name.lines[Language.ZH_HANT].setText("陳小明")
    assert panel.save()
    assert panel.pane.currentWidget() is panel.table
    assert names(panel) == ["陳小明"]


def test_every_button_and_field_of_the_form_says_what_it_is(panel: ContactsPanel) -> None:
    panel.edit()
    parts = [*panel.findChildren(QAbstractButton), *panel.findChildren(QLineEdit)]
    own = [part for part in parts if not part.objectName().startswith("qt_")]
    assert own
    assert [type(part).__name__ for part in own if not part.accessibleName().strip()] == []


def test_long_list_is_asked_for_beside_the_window(stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contact_listing, "_MANY", 10)
    panel = ContactsPanel(stage.library, stage.desk)
    stage.show_panel(panel)
    assert names(panel) == []
    qtbot.waitUntil(lambda: len(names(panel)) == stage.library.contacts.count())
    panel.header.filter.setText("hollow")
    panel.header.filter.flush()
    panel.header.filter.setText("tam")
    panel.header.filter.flush()
    qtbot.waitUntil(lambda: "Felix Tam" in names(panel) and "Margaret Holloway" not in names(panel))


def test_form_that_was_only_looked_at_has_no_changes(panel: ContactsPanel) -> None:
    for row in panel.library.contacts.rows():
        panel.show_record(row.id)
        panel.edit()
        assert not panel.form.is_changed, row.name
        panel.leave()


def test_language_somebody_writes_in_most_stays_first(panel: ContactsPanel) -> None:
    panel.show_record(key_of(panel.library, "Felix Tam"))
    assert panel.library.contacts.get(panel.shown_key).languages == (Language.ZH_HANT, Language.EN)
    panel.edit()
    panel.form.languages.buttons[Language.ZH_HANS].setChecked(True)
    assert panel.save()
    kept = panel.library.contacts.get(panel.shown_key).languages
    assert kept == (Language.ZH_HANT, Language.EN, Language.ZH_HANS)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_beat_being_written_is_completed_behind_the_comma(panel: ContactsPanel, qtbot: QtBot) -> None:
    panel.show_record(key_of(panel.library, "Felix Tam"))
    panel.edit()
    line = panel.form.beats
    line.setFocus()
    line.setText("business, ")
    qtbot.keyClicks(line, "robo")
    popup = line.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert line.text() == "business, robotics"
    assert panel.side.is_editing


def test_who_was_made_sure_of_is_written_down_with_the_day_and_undo_takes_it_back(
    panel: ContactsPanel, qtbot: QtBot
) -> None:
    panel.table.selectRow(0)
    key = panel.shown_key
    assert panel.library.contacts.get(key).verified_on is None

    panel.card.verify.click()

    assert panel.library.contacts.get(key).verified_on == datetime.now(UTC).astimezone().date()
    qtbot.waitUntil(panel.card.verify.isHidden)
    panel.library.history.undo()
    assert panel.library.contacts.get(key).verified_on is None


def test_who_agreed_to_keep_embargoes_is_written_down_and_taken_back(panel: ContactsPanel, qtbot: QtBot) -> None:
    panel.table.selectRow(0)
    key = panel.shown_key

    panel.card.embargo.click()
    assert panel.library.contacts.get(key).embargo_agreed_on == datetime.now(UTC).astimezone().date()
    qtbot.waitUntil(lambda: panel.card.embargo.text() == "Take back")

    panel.card.embargo.click()
    assert panel.library.contacts.get(key).embargo_agreed_on is None
    panel.library.history.undo()
    assert panel.library.contacts.get(key).embargo_agreed_on is not None


def test_all_contacts_picked_are_verified_in_one_step(panel: ContactsPanel) -> None:
    panel.table.selectAll()
    keys = panel.picked_keys()
    verify = next(command for command in panel.commands() if command.title == "Mark as verified today")

    verify.run()

    assert all(contact.verified_on is not None for contact in panel.library.contacts.some(keys))
    panel.library.history.undo()
    assert all(contact.verified_on is None for contact in panel.library.contacts.some(keys))


def test_card_of_whoever_stands_first_follows_the_hand_that_types(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contact_listing, "_MANY", 10)
    panel = ContactsPanel(stage.library, stage.desk)
    stage.show_panel(panel)
    qtbot.waitUntil(lambda: len(names(panel)) == stage.library.contacts.count())
    panel.header.filter.setFocus()
    qtbot.waitUntil(panel.header.filter.hasFocus)
    panel.header.filter.setText("holloway")
    panel.header.filter.flush()
    qtbot.waitUntil(lambda: panel.shown_key == key_of(stage.library, "Margaret Holloway"))


def test_menus_narrow_and_sort_what_the_pills_leave(panel: ContactsPanel) -> None:
    everybody = names(panel)
    wanted = sorted({row.status for row in panel.table.records.shown})[-1]
    panel.filters._filter.menu().aboutToShow.emit()
    status = next(each for each in panel.filters._filter.menu().actions() if each.text() == "Status")
    next(each for each in status.menu().actions() if each.text() == status_word(wanted)).trigger()
    assert {row.status for row in panel.table.records.shown} == {wanted}
    panel.filters._sort.menu().aboutToShow.emit()
    turn = next(each for each in panel.filters._sort.menu().actions() if each.text() == "Other way round")
    shown = names(panel)
    turn.trigger()
    assert names(panel) == shown[::-1]
    panel.clear_filter()
    assert names(panel) == everybody[::-1]


def test_bar_at_the_foot_does_something_to_all_who_are_chosen(panel: ContactsPanel) -> None:
    panel.table.selectAll()
    many = panel.library.contacts.count()
    assert not panel.chosen.isHidden()
    assert len(panel.picked_keys()) == many
    panel.chosen.star_wanted.emit()
    assert all(panel.library.contacts.get(key).is_starred for key in panel.picked_keys())
    panel.library.history.undo()
    panel.table.selectAll()
    panel.chosen.trash_wanted.emit()
    assert panel.library.contacts.count() == 0
    panel.library.history.undo()
    assert panel.library.contacts.count() == many


def test_entry_that_went_into_another_leads_to_that(panel: ContactsPanel, qtbot: QtBot) -> None:
    kept, gone = key_of(panel.library, "Margaret Holloway"), key_of(panel.library, "Ingrid Solheim")
    panel.library.merging.merge(kept, gone)
    qtbot.waitUntil(lambda: "Ingrid Solheim" not in names(panel))
    panel.show_record(gone)
    assert (panel.shown_key, panel.card.isVisible()) == (kept, True)
    panel.library.history.undo()
    qtbot.waitUntil(lambda: "Ingrid Solheim" in names(panel))
    panel.show_record(gone)
    assert panel.shown_key == gone
