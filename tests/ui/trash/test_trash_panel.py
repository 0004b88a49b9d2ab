"""The screen of the trash: everything in one list, found by typing, brought back by button, key and menu."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.contact import MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Photo
from mediadesk.records.release import Release, ReleaseKind, ReleaseText
from mediadesk.records.trash import TrashKind, TrashRow
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.trash import sayings
from mediadesk.ui.trash.panel import TrashPanel
from tests.ui.stage import Stage

AT = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)


@pytest.fixture
def trashed(library: Library) -> dict[str, int]:
    """A release, a photo, a contact and an outlet in the trash, by title; the photo is in a release outside it."""
    release = Release(new_key(), ReleaseKind.PRESS_RELEASE)
    library.releases.add(release, [ReleaseText(new_key(), release.id, Language.ZH_HANT, headline="渡輪碼頭重開")])
    photo = library.photos.add(Photo(new_key(), file_name="pier.jpg", caption=ByLanguage("At the pier")))
    carrying = library.releases.add(Release(new_key(), ReleaseKind.STATEMENT))
    library.releases.set_photos(carrying.id, [photo.id])
    contact = library.contacts.add(MediaContact(new_key(), ByLanguage("Ng Wai")))
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post")))
    library.releases.move_to_trash(release.id)
    library.photos.move_to_trash(photo.id)
    library.contacts.move_to_trash(contact.id)
    library.outlets.move_to_trash(outlet.id)
    return {"渡輪碼頭重開": release.id, "pier.jpg": photo.id, "Ng Wai": contact.id, "Harbour Post": outlet.id}


@pytest.fixture
def panel(bare_stage: Stage, trashed: dict[str, int], qtbot: QtBot) -> TrashPanel:
    """The screen on its own, with four records in it."""
    made = TrashPanel(bare_stage.library, bare_stage.desk, lambda: datetime.now(UTC))
    bare_stage.show_panel(made)
    qtbot.waitUntil(made.isVisible)
    return made


def shown(panel: TrashPanel) -> set[str]:
    return {row.title for row in panel.table.records.shown}


def choose(panel: TrashPanel, *titles: str) -> None:
    panel.table.clearSelection()
    model, flags = panel.table.selectionModel(), panel.table.selectionModel().SelectionFlag
    for place, row in enumerate(panel.table.records.shown):
        if row.title in titles:
            model.setCurrentIndex(panel.table.records.index(place, 0), flags.Select | flags.Rows)


def test_everything_stands_in_one_list_with_kind_and_belonging(panel: TrashPanel) -> None:
    assert shown(panel) == {"渡輪碼頭重開", "pier.jpg", "Ng Wai", "Harbour Post"}
    said = {panel.table.records.columns[0].text(row): row for row in panel.table.records.shown}
    assert set(said) == {"渡輪碼頭重開, Release", "pier.jpg, Photo", "Ng Wai, Contact", "Harbour Post, Outlet"}
    assert sayings.belonging(said["pier.jpg, Photo"]) == "In one release · At the pier"


def test_typing_finds_in_any_script_and_escape_shows_all_again(panel: TrashPanel, qtbot: QtBot) -> None:
    panel.focus_filter()
    qtbot.keyClicks(panel.filter, "harb")
    qtbot.waitUntil(lambda: shown(panel) == {"Harbour Post"})
    panel.filter.setText("渡轮")
    qtbot.waitUntil(lambda: shown(panel) == {"渡輪碼頭重開"})
    qtbot.keyClick(panel.filter, Qt.Key.Key_Escape)
    assert len(shown(panel)) == 4


def test_what_finds_nothing_is_said_and_can_be_cleared(panel: TrashPanel) -> None:
    panel.filter.setText("nothing like it")
    panel.filter.flush()
    assert shown(panel) == set()
    assert panel._stack.currentWidget() is panel._nothing
    assert not panel.restore_button.isEnabled()
    panel.clear_filter()
    assert len(shown(panel)) == 4


def test_pills_show_one_kind_and_offer_only_kinds_that_are_there(panel: TrashPanel) -> None:
    pills = panel._pills
    assert [kind for kind in TrashKind if not pills.button(kind).isHidden()] == [
        TrashKind.RELEASE,
        TrashKind.PHOTO,
        TrashKind.CONTACT,
        TrashKind.OUTLET,
    ]
    pills.button(TrashKind.PHOTO).click()
    assert shown(panel) == {"pier.jpg"}


def test_return_brings_a_record_back_and_the_note_takes_it_back(
    panel: TrashPanel, qtbot: QtBot, bare_stage: Stage
) -> None:
    choose(panel, "Harbour Post")
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert shown(panel) == {"渡輪碼頭重開", "pier.jpg", "Ng Wai"}
    assert [row.name for row in panel.library.outlets.rows()] == ["Harbour Post"]
    assert bare_stage.said == ["“Harbour Post” restored"]
    undo = bare_stage.last_toast.action
    assert undo is not None
    undo.click()
    qtbot.waitUntil(lambda: "Harbour Post" in shown(panel))
    assert bare_stage.said[-1] == "Undone: Restore outlet “Harbour Post”"


def test_button_brings_all_that_is_chosen_back_in_one_step(panel: TrashPanel, trashed: dict[str, int]) -> None:
    choose(panel, "Ng Wai", "pier.jpg")
    assert panel.restore_button.text().strip() == "Restore 2 records"
    panel.restore_button.click()
    assert shown(panel) == {"渡輪碼頭重開", "Harbour Post"}
    assert [row.id for row in panel.library.photos.rows()] == [trashed["pier.jpg"]]
    panel.library.history.undo()
    assert panel.library.photos.rows() == []
    assert panel.library.contacts.rows() == []


def test_menu_offers_the_way_back(panel: TrashPanel) -> None:
    choose(panel, "Ng Wai")
    menu = panel.table.menu()
    actions: list[QAction] = menu.actions()
    assert [action.text().split("\t")[0] for action in actions] == ["Restore"]
    actions[0].trigger()
    assert "Ng Wai" not in shown(panel)


def test_next_record_is_chosen_after_one_came_back(panel: TrashPanel) -> None:
    panel.table.go_to_row(1)
    after = panel.table.records.shown[2]
    panel.restore()
    assert panel.table.chosen == [after]


def test_keys_choose_several(panel: TrashPanel, qtbot: QtBot) -> None:
    panel.table.go_to_row(0)
    qtbot.keyClick(panel.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(panel.table.chosen) == 2
    qtbot.keyClick(panel.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(panel.table.chosen) == 4
    assert [command.more for command in panel.commands()] == ["4 records"]


def test_empty_trash_says_what_it_is_for(panel: TrashPanel) -> None:
    panel.table.selectAll()
    panel.restore()
    assert panel._stack.currentWidget() is panel._empty
    assert panel.filter.isHidden()
    assert panel.commands() == []
    assert tuple(panel.focus_panes()) == ()


def test_what_is_trashed_elsewhere_is_there_when_the_screen_is_looked_at(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to("trash")
    panel = window.panel
    assert isinstance(panel, TrashPanel)
    assert shown(panel) == set()
    window.go_to("releases")
    row = window.library.releases.rows()[0]
    window.library.releases.move_to_trash(row.id)
    qtbot.waitUntil(lambda: panel._is_stale)
    window.go_to("trash")
    assert shown(panel) == {row.headline}
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert window.library.releases.rows()[0].id == row.id


@pytest.mark.parametrize(
    ("ago", "said"),
    [
        (timedelta(), "Today 09:30"),
        (timedelta(hours=9), "Today 00:30"),
        (timedelta(hours=10), "Yesterday 23:30"),
        (timedelta(days=2), "28 Feb"),
        (timedelta(days=100), "22 Nov 2025"),
    ],
)
def test_when_it_was_moved_is_said_as_of_here(ago: timedelta, said: str) -> None:
    now = AT.astimezone(timezone(timedelta(hours=8)))
    assert sayings.moved(AT - ago, now) == said


def test_record_without_a_title_is_called_untitled() -> None:
    assert sayings.title(TrashRow(1, TrashKind.RELEASE, "", Language.EN, AT)) == "Untitled"
