"""What is to be done today: each line leads to its record; a follow-up is done or put off with one key."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediadesk.records.contact import MediaContact
from mediadesk.records.interaction import FollowUp
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.release import Embargo, Release, ReleaseText, Status
from mediadesk.ui.today.agenda_lines import day_word
from mediadesk.ui.today.panel import TodayPanel
from tests.ui.stage import Stage

NOW = datetime(2027, 3, 18, 4, tzinfo=UTC)
TODAY = NOW.date()


@pytest.fixture
def ada(bare_stage: Stage) -> int:
    made = MediaContact(new_key(), ByLanguage("Ada Mok"), verified_on=TODAY)
    return bare_stage.library.contacts.add(made).id


@pytest.fixture
def panel(bare_stage: Stage, ada: int) -> TodayPanel:
    for what, days in (("send the map", -2), ("ring back", 0), ("send figures", 3)):
        bare_stage.library.follow_ups.add(FollowUp(new_key(), what, TODAY + timedelta(days=days), ada))
    QApplication.processEvents()  # what was added is announced before the screen is there
    made = TodayPanel(bare_stage.library, bare_stage.desk, clock=lambda: NOW)
    bare_stage.show_panel(made)
    return made


def _said(panel: TodayPanel) -> list[str]:
    return [each.line.words for each in panel.lines]


def test_what_is_overdue_comes_first_and_leads_to_whom_it_is_about(
    panel: TodayPanel, bare_stage: Stage, ada: int, qtbot: QtBot
) -> None:
    assert _said(panel) == ["send the map", "ring back", "send figures"]
    assert panel.lines[0].line.when == "Overdue, 2 days ago"
    panel.lines[0].setFocus()
    qtbot.keyClick(panel.lines[0], Qt.Key.Key_Return)
    qtbot.mouseClick(panel.lines[1], Qt.MouseButton.LeftButton)
    assert bare_stage.went_to == [("contacts", ada), ("contacts", ada)]


def test_follow_up_is_done_with_one_key_and_undone(panel: TodayPanel, bare_stage: Stage, qtbot: QtBot) -> None:
    qtbot.keyClick(panel.lines[0], Qt.Key.Key_D)
    qtbot.waitUntil(lambda: _said(panel) == ["ring back", "send figures"])
    assert bare_stage.said[-1] == "Done: send the map"
    bare_stage.desk.undo()
    qtbot.waitUntil(lambda: len(panel.lines) == 3)


def test_follow_up_is_put_off_from_its_menu(panel: TodayPanel, bare_stage: Stage, qtbot: QtBot) -> None:
    panel.lines[0].menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: _said(panel) == ["ring back", "send the map", "send figures"])
    assert bare_stage.said[-1] == "Due Friday 19 March: send the map"


def test_lines_are_gone_through_with_keys(panel: TodayPanel, qtbot: QtBot) -> None:
    panel.lines[0].setFocus()
    qtbot.keyClick(panel.lines[0], Qt.Key.Key_J)
    assert panel.lines[1].hasFocus()
    qtbot.keyClick(panel.lines[1], Qt.Key.Key_Up)
    assert panel.lines[0].hasFocus()


def test_embargo_and_entries_to_look_over_lead_where_they_belong(
    panel: TodayPanel, bare_stage: Stage, qtbot: QtBot
) -> None:
    key = new_key()
    release = Release(key, status=Status.EMBARGOED, embargo=Embargo(NOW + timedelta(hours=3)))
    bare_stage.library.releases.add(release, [ReleaseText(new_key(), key, Language.EN, "Pier opens")])
    bare_stage.library.contacts.add(MediaContact(new_key(), ByLanguage("Ben Ho")))
    qtbot.waitUntil(lambda: len(panel.lines) == 5)
    lines = {each.line.words: each for each in panel.lines}
    lines["Pier opens"].opened.emit(lines["Pier opens"].line)
    panel.lines[-1].opened.emit(panel.lines[-1].line)
    assert bare_stage.went_to == [("releases", key), ("verify", 0)]


def test_day_without_anything_to_do_is_calm(panel: TodayPanel, bare_stage: Stage, qtbot: QtBot) -> None:
    with bare_stage.library.history.step("Finish"):
        for task in bare_stage.library.follow_ups.due(date(2027, 12, 1)):
            bare_stage.library.follow_ups.finish(task.id, NOW)
    qtbot.waitUntil(lambda: not panel.lines)
    assert panel._pages.currentWidget() is panel._nothing


def test_days_are_said_as_people_say_them() -> None:
    said = [day_word(TODAY + timedelta(days=days), TODAY) for days in (0, -1, 1, -3, 2, -40)]
    assert said == ["today", "yesterday", "tomorrow", "3 days ago", "Sat 20 Mar", "Sat 6 Feb"]
