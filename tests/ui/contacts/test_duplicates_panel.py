"""The screen of possible duplicates."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediadesk.comparison.merged_records import Side
from mediadesk.library import Library
from mediadesk.records.contact import Affiliation, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.ui.contacts.duplicates_link import DuplicatesLink
from mediadesk.ui.contacts.duplicates_panel import DuplicatesPanel
from tests.ui.stage import Stage


def _fill(library: Library) -> None:
    paper = library.outlets.add(Outlet(new_key(), ByLanguage("South Harbour Morning Post"))).id
    library.outlets.add(Outlet(new_key(), ByLanguage("SHMP")))
    post = (Affiliation(paper, "Editor"),)
    for name, email, phone, posts in (
        (ByLanguage("Chan Tai Man", "陳大文"), "tm@x.example", "+85255550101", post),
        (ByLanguage("CHAN Tai-man, Peter"), "peter@x.example", "+85255550101", post),
        (ByLanguage("Priya Raman"), "", "", post),
        (ByLanguage("Raman, Priya"), "", "+85255550188", post),
    ):
        library.contacts.add(MediaContact(new_key(), name, email, phone, affiliations=posts))


@pytest.fixture
def panel(stage: Stage, qtbot: QtBot) -> DuplicatesPanel:
    for row in stage.library.contacts.some(
        [key for (key,) in stage.library._rows.execute("SELECT id FROM media_contact")]
    ):
        stage.library.contacts.move_to_trash(row.id)
    _fill(stage.library)
    made = DuplicatesPanel(stage.library, stage.desk)
    stage.show_panel(made)
    qtbot.waitUntil(lambda: len(made.table.records.shown) == 2)
    return made


def names(panel: DuplicatesPanel) -> list[tuple[str, str]]:
    return [(row.name, row.other_name) for row in panel.table.records.shown]


def there(panel: DuplicatesPanel, *wanted: tuple[str, str]) -> Callable[[], bool]:
    return lambda: names(panel) == list(wanted)


CHAN, RAMAN = ("Chan Tai Man", "CHAN Tai-man, Peter"), ("Priya Raman", "Raman, Priya")


def test_likeliest_pair_stands_first_and_is_shown(panel: DuplicatesPanel) -> None:
    assert names(panel) == [CHAN, RAMAN]
    assert panel.view.pair is not None
    assert panel.view.pair[0].name.zh_hant == "陳大文"


def test_return_merges_goes_on_to_the_next_and_undo_brings_the_pair_back(panel: DuplicatesPanel, qtbot: QtBot) -> None:
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    qtbot.waitUntil(there(panel, RAMAN))
    assert panel.view.pair is not None
    assert panel.view.pair[0].name.en in RAMAN
    assert panel.library.contacts.count() == 3
    panel.library.history.undo()
    qtbot.waitUntil(there(panel, CHAN, RAMAN))
    assert panel.library.contacts.count() == 4


def test_value_that_is_clicked_wins(panel: DuplicatesPanel, qtbot: QtBot) -> None:
    choice = next(each for each in panel.view.choices if each.field == "name_en")
    qtbot.mouseClick(choice.other, Qt.MouseButton.LeftButton)
    assert panel.view.wins["name_en"] is Side.OTHER
    kept_id = panel.view.pair[0].id if panel.view.pair else 0
    panel.merge()
    kept = panel.library.contacts.get(kept_id)
    assert (kept.name.en, kept.name.zh_hant, kept.email) == ("CHAN Tai-man, Peter", "陳大文", "tm@x.example")
    assert "Chan Tai Man" in kept.aliases


def test_arrow_keys_choose_a_value(panel: DuplicatesPanel, qtbot: QtBot) -> None:
    choice = next(each for each in panel.view.choices if each.can_choose)
    choice.one.setFocus()
    qtbot.keyClick(choice.one, Qt.Key.Key_Right)
    assert choice.side is Side.OTHER
    qtbot.keyClick(choice.other, Qt.Key.Key_Left)
    assert choice.side is Side.ONE


def test_return_merges_from_among_the_values_and_is_the_buttons_on_a_button(
    panel: DuplicatesPanel, qtbot: QtBot
) -> None:
    choice = next(each for each in panel.view.choices if each.can_choose)
    choice.one.setFocus()
    qtbot.keyClick(choice.one, Qt.Key.Key_Right)
    qtbot.keyClick(choice.other, Qt.Key.Key_Return)
    qtbot.waitUntil(there(panel, RAMAN))
    assert panel.library.contacts.count() == 3
    assert panel.table.hasFocus()
    panel.view.not_same.setFocus()
    qtbot.keyClick(panel.view.not_same, Qt.Key.Key_Return)
    qtbot.waitUntil(there(panel))
    assert panel.library.contacts.count() == 3


def test_n_tells_apart_for_good_and_undo_takes_it_back(panel: DuplicatesPanel, qtbot: QtBot) -> None:
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_N)
    qtbot.waitUntil(there(panel, RAMAN))
    assert len(panel.library.duplicates.told_apart("contact")) == 1
    panel.library.history.undo()
    qtbot.waitUntil(there(panel, CHAN, RAMAN))


def test_l_puts_a_pair_off_until_the_others_are_done(panel: DuplicatesPanel, qtbot: QtBot) -> None:
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_L)
    qtbot.waitUntil(there(panel, RAMAN, CHAN))
    assert panel.view.pair is not None
    assert panel.view.pair[0].name.en in RAMAN


def test_outlets_are_looked_through_and_merged_the_same_way(panel: DuplicatesPanel, stage: Stage, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.kind.button("outlet"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any("SHMP" in row for row in names(panel)))
    panel.show_record(0)
    at = next(number for number, row in enumerate(names(panel)) if "SHMP" in row)
    panel.table.setCurrentIndex(panel.table.records.index(at, 0))
    panel.merge()
    qtbot.waitUntil(lambda: not any("SHMP" in row for row in names(panel)))
    qtbot.waitUntil(lambda: stage.said[-1:] == ["South Harbour Morning Post: two entries are one"])
    merged = panel.library.outlets.named("SHMP")
    assert merged is not None
    assert merged.name.en == "South Harbour Morning Post"
    panel.library.history.undo()
    qtbot.waitUntil(lambda: any("SHMP" in row for row in names(panel)))


def test_link_says_how_many_there_are_and_leads_there(panel: DuplicatesPanel, stage: Stage, qtbot: QtBot) -> None:
    link = DuplicatesLink(stage.library, stage.desk)
    qtbot.addWidget(link)
    link.show()
    assert link.button.text() == "2 possible duplicates"
    panel.merge()
    qtbot.waitUntil(lambda: stage.library.duplicates.count == 1)
    link.show_count()
    assert link.button.text() == "1 possible duplicate"
    qtbot.mouseClick(link.button, Qt.MouseButton.LeftButton)
    assert stage.went_to == [("duplicates", 0)]


def test_pairs_of_people_found_late_are_not_shown_among_outlets(
    panel: DuplicatesPanel, stage: Stage, qtbot: QtBot
) -> None:
    panel.look()
    qtbot.mouseClick(panel.kind.button("outlet"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any("SHMP" in row for row in names(panel)))
    qtbot.waitUntil(lambda: stage.background.is_idle)
    assert {row.pair.kind for row in panel.table.records.shown} == {"outlet"}
    assert panel.back.accessibleName() == "Outlets"


def test_people_added_since_are_looked_at_when_the_screen_is_shown_again(
    panel: DuplicatesPanel, stage: Stage, qtbot: QtBot
) -> None:
    panel.hide()
    link = DuplicatesLink(stage.library, stage.desk)
    qtbot.addWidget(link)
    stage.library.contacts.add(MediaContact(new_key(), ByLanguage("Raman Priya"), "", "+85255550188"))
    link.show()
    qtbot.waitUntil(lambda: link.button.text() == "3 possible duplicates")
    panel.show()
    qtbot.waitUntil(lambda: len(panel.table.records.shown) == 3)
