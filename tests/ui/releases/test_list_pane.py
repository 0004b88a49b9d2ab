import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.release import ReleaseRow
from mediadesk.ui.releases.list_pane import ListPane


@pytest.fixture
def pane(dressed: None, sample_library: Library, qtbot: QtBot) -> ListPane:
    made = ListPane(sample_library)
    qtbot.addWidget(made)
    made.resize(304, 800)
    made.show()
    made.fill()
    return made


def shown(pane: ListPane) -> list[str]:
    return [entry.headline for entry in pane._rows.entries if isinstance(entry, ReleaseRow)]


def test_typing_filters_after_a_pause(pane: ListPane, qtbot: QtBot) -> None:
    qtbot.keyClicks(pane.filter, "atlas")
    assert len(shown(pane)) == 3
    qtbot.waitUntil(lambda: len(shown(pane)) == 1)
    assert "Atlas" in shown(pane)[0]


def test_filter_that_matches_nothing_says_so_and_can_be_cleared(pane: ListPane, qtbot: QtBot) -> None:
    pane.filter.setText("zzzz")
    pane.filter.flush()
    assert pane._stack.currentWidget() is pane._empty
    pane._clear.click()
    assert len(shown(pane)) == 3


def test_new_menu_offers_kinds_and_says_which_was_taken(pane: ListPane, qtbot: QtBot) -> None:
    pane.new_menu.fill()
    with qtbot.waitSignal(pane.new_menu.begun) as begun:
        pane.new_menu.actions()[0].trigger()
    assert begun.args == [""]
    with qtbot.waitSignal(pane.new_menu.begun) as begun:
        next(each for each in pane.new_menu.actions() if each.text() == "Speech").trigger()
    assert begun.args == ["speech"]


def test_picked_release_stays_picked_when_the_list_is_filled_again(pane: ListPane) -> None:
    last = pane._rows.entries[-1]
    assert isinstance(last, ReleaseRow)
    pane.pick(last.id)
    pane.fill()
    assert pane.current == last.id


def test_menu_of_a_row_has_no_entry_without_words(pane: ListPane, qtbot: QtBot) -> None:
    pane.pick_first()
    with qtbot.waitSignal(pane.menu_wanted) as asked:
        pane._open_menu(pane.view.visualRect(pane.view.currentIndex()).center())
    assert asked.args is not None
    row, menu = asked.args
    assert row.id == pane.current
    assert isinstance(menu, QMenu)
    menu.close()


def test_delete_asks_for_the_trash(pane: ListPane, qtbot: QtBot) -> None:
    pane.pick_first()
    with qtbot.waitSignal(pane.trashed) as asked:
        qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    assert asked.args == [pane.current]
