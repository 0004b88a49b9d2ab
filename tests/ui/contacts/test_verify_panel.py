"""Old entries are gone through one at a time, with one key each."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediadesk.records.contact import Affiliation, ContactStatus, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.ui.contacts.verify_panel import VerifyPanel
from tests.ui.stage import Stage

NOW = datetime(2027, 3, 18, 4, tzinfo=UTC)
TODAY = NOW.date()
NAMES = ("Ada Mok", "Ben Ho", "Cat Yu", "Dan Siu", "Eve Lau")


@pytest.fixture
def people(bare_stage: Stage) -> list[int]:
    """Ada was never verified, the others one after the other."""
    outlet = bare_stage.library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post")))
    keys = []
    for year, name in enumerate(NAMES, 2020):
        verified = date(year, 1, 1) if year > 2020 else None
        made = MediaContact(new_key(), ByLanguage(name), verified_on=verified, affiliations=(Affiliation(outlet.id),))
        keys.append(bare_stage.library.contacts.add(made).id)
    return keys


@pytest.fixture
def panel(bare_stage: Stage, people: list[int]) -> VerifyPanel:
    made = VerifyPanel(bare_stage.library, bare_stage.desk, clock=lambda: NOW)
    bare_stage.show_panel(made)
    return made


def _press(panel: VerifyPanel, key: Qt.Key, qtbot: QtBot) -> None:
    qtbot.keyClick(panel.page, key)


def test_queue_is_gone_through_with_one_key_each(
    panel: VerifyPanel, bare_stage: Stage, people: list[int], qtbot: QtBot
) -> None:
    assert panel.page.accessibleName() == "Ada Mok"
    assert panel._count.text() == "1 of 5"
    for key in (Qt.Key.Key_Return, Qt.Key.Key_X, Qt.Key.Key_N, Qt.Key.Key_S):
        _press(panel, key, qtbot)
    assert (panel.page.accessibleName(), panel._count.text()) == ("Eve Lau", "5 of 5")
    ada, ben, cat, dan = (bare_stage.library.contacts.get(key) for key in people[:4])
    assert [each.verified_on for each in (ada, ben, cat, dan)] == [TODAY, TODAY, date(2022, 1, 1), date(2023, 1, 1)]
    assert ada.present is not None
    assert ben.present is None
    told = bare_stage.library.interactions.timeline.of_contact(cat.id).entries
    assert [each.what for each in told if each.interaction] == ["No answer when the entry was to be verified"]
    _press(panel, Qt.Key.Key_Return, qtbot)
    assert panel._pages.currentWidget() is panel._end


def test_the_end_stays_until_somebody_goes_on(
    panel: VerifyPanel, bare_stage: Stage, people: list[int], qtbot: QtBot
) -> None:
    for _each in people:
        _press(panel, Qt.Key.Key_Return, qtbot)
    bare_stage.library.contacts.add(MediaContact(new_key(), ByLanguage("Fay Yu")))
    panel.refresh(frozenset({"contact"}))
    assert panel._pages.currentWidget() is panel._end
    panel.begin()
    assert panel.page.accessibleName() == "Fay Yu"


def test_undo_goes_back_to_whom_it_was_about(
    panel: VerifyPanel, bare_stage: Stage, people: list[int], qtbot: QtBot
) -> None:
    assert not panel.undo()
    _press(panel, Qt.Key.Key_Return, qtbot)
    assert panel.undo()
    assert panel.page.accessibleName() == "Ada Mok"
    assert bare_stage.library.contacts.get(people[0]).verified_on is None


def test_entry_is_put_right_where_it_stands(
    panel: VerifyPanel, bare_stage: Stage, people: list[int], qtbot: QtBot
) -> None:
    _press(panel, Qt.Key.Key_E, qtbot)
    assert panel.form.role.hasFocus()
    panel.form.email.setText("ada at post")
    qtbot.keyClick(panel.form.email, Qt.Key.Key_Return)
    assert panel.form.trouble.text()
    panel.form.email.setText("ada@post.example")
    panel.form.role.setText("Editor")
    qtbot.keyClick(panel.form.role, Qt.Key.Key_Return)
    ada = bare_stage.library.contacts.get(people[0])
    assert (ada.email, ada.verified_on) == ("ada@post.example", TODAY)
    assert ada.present is not None
    assert ada.present.role == "Editor"
    assert panel.page.accessibleName() == "Ben Ho"
    assert panel.page.hasFocus()


def test_who_moved_is_at_the_new_outlet(panel: VerifyPanel, bare_stage: Stage, people: list[int], qtbot: QtBot) -> None:
    _press(panel, Qt.Key.Key_M, qtbot)
    sheet = panel.move_sheet
    assert sheet is not None
    qtbot.keyClick(sheet.outlet, Qt.Key.Key_Return)
    assert sheet.isVisible()
    sheet.outlet.setText("Ferry News")
    sheet.since.setText("2027-03-01")
    qtbot.keyClick(sheet.since, Qt.Key.Key_Return)
    assert panel.page.accessibleName() == "Ben Ho"
    ada = bare_stage.library.contacts.get(people[0])
    assert ada.present is not None
    assert bare_stage.library.outlets.get(ada.present.outlet_id).name.get(Language.EN) == "Ferry News"
    assert (ada.present.since, ada.verified_on) == (date(2027, 3, 1), TODAY)
    assert [each.until for each in ada.affiliations if each.until] == [date(2027, 3, 1)]


def test_who_left_the_trade_is_out_of_the_queue_in_one_step(
    panel: VerifyPanel, bare_stage: Stage, people: list[int], qtbot: QtBot
) -> None:
    _press(panel, Qt.Key.Key_M, qtbot)
    assert panel.move_sheet is not None
    panel.move_sheet.kind.button(True).click()
    qtbot.keyClick(panel.move_sheet.since, Qt.Key.Key_Return)
    ada = bare_stage.library.contacts.get(people[0])
    assert (ada.status, ada.present, ada.verified_on) == (ContactStatus.LEFT, None, TODAY)
    assert panel.undo()
    assert bare_stage.library.contacts.get(people[0]).status is ContactStatus.ACTIVE
    assert panel.page.accessibleName() == "Ada Mok"


def test_form_is_left_without_keeping_anything(
    panel: VerifyPanel, bare_stage: Stage, people: list[int], qtbot: QtBot
) -> None:
    _press(panel, Qt.Key.Key_E, qtbot)
    panel.form.role.setText("Editor")
    qtbot.keyClick(panel.form.role, Qt.Key.Key_Escape)
    assert panel.page.accessibleName() == "Ada Mok"
    assert bare_stage.library.contacts.get(people[0]).version == 1


def test_who_went_to_the_trash_meanwhile_is_passed_over(
    panel: VerifyPanel, bare_stage: Stage, people: list[int], qtbot: QtBot
) -> None:
    bare_stage.library.contacts.move_to_trash(people[0])
    qtbot.waitUntil(lambda: panel.page.accessibleName() == "Ben Ho")
    assert panel._count.text() == "1 of 4"
