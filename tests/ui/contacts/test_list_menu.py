"""Contacts chosen in the table go onto a list."""

import pytest
from PySide6.QtGui import QAction

from mediadesk.records.keys import new_key
from mediadesk.records.media_list import MediaList
from mediadesk.ui.contacts.panel import ContactsPanel
from tests.ui.stage import Stage


@pytest.fixture
def panel(stage: Stage) -> ContactsPanel:
    stage.library.media_lists.add(MediaList(new_key(), "Pier opening"))
    made = ContactsPanel(stage.library, stage.desk)
    stage.show_panel(made)
    return made


def _action(panel: ContactsPanel, words: str) -> QAction:
    panel.lists.fill()
    return next(each for each in panel.lists.actions() if each.text() == words)


def test_those_chosen_are_put_on_a_list_once(panel: ContactsPanel, stage: Stage) -> None:
    panel.table.selectAll()
    count = len(panel.picked_keys())
    assert count > 1
    _action(panel, "Pier opening").trigger()
    assert stage.said[-1] == f"{count} added to Pier opening"
    _action(panel, "Pier opening").trigger()
    assert stage.said[-1] == "All of them are on Pier opening already"
    (pier,) = stage.library.media_lists.all()
    assert len(stage.library.media_lists.by_hand(pier.id)) == count
    stage.library.history.undo()
    assert stage.library.media_lists.by_hand(pier.id) == ()


def test_a_new_list_begins_with_the_one_shown_and_is_gone_to(panel: ContactsPanel, stage: Stage) -> None:
    panel.show_record(stage.library.contacts.rows()[2].id)
    _action(panel, "New list").trigger()
    made = next(each for each in stage.library.media_lists.all() if each.name == "New list")
    assert [each[0] for each in stage.library.media_lists.by_hand(made.id)] == [panel.shown_key]
    assert stage.went_to == [("lists", made.id)]
    stage.library.history.undo()
    assert [each.name for each in stage.library.media_lists.all()] == ["Pier opening"]
