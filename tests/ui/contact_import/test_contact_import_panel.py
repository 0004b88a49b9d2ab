"""A list of contacts taken in through the window, step by step."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from mediadesk.records.contact_import import ContactField, RowFault
from mediadesk.records.import_choices import ImportState, OnDuplicate, Prefer
from mediadesk.records.privacy import Scope
from mediadesk.ui.contact_import.draft import Step
from mediadesk.ui.contact_import.field_words import fault_words, field_words
from mediadesk.ui.contact_import.panel import ContactImportPanel
from mediadesk.ui.contact_import.seen_rows import View
from tests.ui.contact_import.lists_coming_in import LIST, check, named, seen, take_in, write_list
from tests.ui.stage import Stage

Read = Callable[[Path | str], None]


def test_list_comes_in_through_four_steps(panel: ContactImportPanel, read: Read, tmp_path: Path, qtbot: QtBot) -> None:
    read(write_list(tmp_path / "list.csv"))
    assert panel.file.name.text() == "list.csv"
    assert "6 rows" in panel.file.about.text()
    qtbot.mouseClick(panel.forward, Qt.MouseButton.LeftButton)
    assert panel.step is Step.COLUMNS
    assert panel.columns.choices[0].field is ContactField.NAME
    assert panel.columns.choices[1].field is ContactField.OUTLET
    check(panel, qtbot)
    wanted = {View.NEW: 2, View.UPDATES: 1, View.KNOWN: 0, View.DUPLICATES: 1, View.ERRORS: 2}
    assert seen(panel) == wanted
    assert panel.library.contacts.count() == 2
    take_in(panel, qtbot)
    assert panel.done.title.text() == "3 added, 1 updated, 2 skipped"
    assert panel.library.contacts.count() == 5
    assert named(panel.library, "Ada Mok").phone == "+85255550101"


def test_nothing_is_kept_before_the_last_step(
    panel: ContactImportPanel, read: Read, tmp_path: Path, qtbot: QtBot
) -> None:
    read(write_list(tmp_path / "list.csv"))
    check(panel, qtbot)
    assert panel.library.contacts.count() == 2
    assert panel.library.contact_imports.all() == []
    assert panel.library.outlets.named("東岸新聞") is None


def test_going_back_keeps_columns_and_decisions(
    panel: ContactImportPanel, read: Read, tmp_path: Path, qtbot: QtBot
) -> None:
    read(write_list(tmp_path / "list.csv"))
    panel.go_forward()
    panel.columns.taken.emit(5, ContactField.TAGS)
    check(panel, qtbot)
    panel.check.sides.decide(OnDuplicate.SKIP)
    for step in (Step.COLUMNS, Step.FILE):
        qtbot.mouseClick(panel.back, Qt.MouseButton.LeftButton)
        assert panel.step is step
    check(panel, qtbot)
    assert panel.columns.choices[5].field is ContactField.TAGS
    assert panel.draft is not None
    assert panel.draft.choices.rows == {5: OnDuplicate.SKIP}
    assert panel.check.undecided == 0


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("bad.xlsx", b"PK\x03\x04 cut off", "damaged"),
        ("empty.csv", b"", "is empty"),
        ("zeros.csv", bytes(200_000), "is no list of contacts"),
        ("headings.csv", b"Name,E-mail\n", "has no contacts in it"),
        ("picture.csv", b"\x89PNG\r\n", "is no list of contacts"),
    ],
)
def test_bad_file_gets_one_sentence_and_the_list_read_before_stays(
    name: str, data: bytes, said: str, panel: ContactImportPanel, read: Read, tmp_path: Path, qtbot: QtBot
) -> None:
    read(write_list(tmp_path / "list.csv"))
    bad = tmp_path / name
    bad.write_bytes(data)
    panel.file.given.emit(bad)
    qtbot.waitUntil(lambda: panel.file.trouble.text() != "")
    assert said in panel.file.trouble.text()
    assert panel.file.trouble.text().endswith(".")
    assert panel.file.name.text() == "list.csv"
    assert panel.draft is not None


def test_row_put_right_comes_in(panel: ContactImportPanel, read: Read, tmp_path: Path, qtbot: QtBot) -> None:
    read(write_list(tmp_path / "list.csv"))
    check(panel, qtbot)
    qtbot.mouseClick(panel.check.views.button(View.ERRORS), Qt.MouseButton.LeftButton)
    form = panel.check.problem
    assert form.row is not None
    assert form.row.row == 4
    first = next(iter(form.fields.values()))
    first.setText("cara@post.example")
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: seen(panel)[View.ERRORS] == 1)
    assert seen(panel)[View.NEW] == 3
    qtbot.waitUntil(panel.forward.isEnabled)
    take_in(panel, qtbot)
    assert named(panel.library, "Cara Lee").email == "cara@post.example"


@pytest.mark.parametrize(
    ("key", "people", "email"),
    [
        (Qt.Key.Key_M, 4, "priya@old.example"),
        (Qt.Key.Key_K, 5, "priya@old.example"),
        (Qt.Key.Key_S, 4, "priya@old.example"),
    ],
)
def test_key_decides_about_a_possible_duplicate(
    key: Qt.Key,
    people: int,
    email: str,
    panel: ContactImportPanel,
    read: Read,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    read(write_list(tmp_path / "list.csv"))
    check(panel, qtbot)
    assert panel.check.view is View.DUPLICATES
    assert "1 possible duplicates" in panel.said.text()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    qtbot.keyClick(panel.check.table, key)
    qtbot.waitUntil(lambda: panel.check.undecided == 0)
    take_in(panel, qtbot)
    assert panel.library.contacts.count() == people
    known = [
        each for each in panel.library.contacts.some(panel.library.contacts.keys()) if each.name.en == "Priya Raman"
    ]
    merged = next(each for each in known if each.email == email)
    assert bool(merged.phone) is (key == Qt.Key.Key_M)


def test_list_wins_where_it_is_told_to(panel: ContactImportPanel, read: Read, tmp_path: Path, qtbot: QtBot) -> None:
    read(write_list(tmp_path / "list.csv"))
    check(panel, qtbot)
    qtbot.mouseClick(panel.check.views.button(View.UPDATES), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.check.winners.fields[ContactField.ROLE], Qt.MouseButton.LeftButton)
    assert panel.draft is not None
    assert panel.draft.choices.fields == {ContactField.ROLE: Prefer.FILE}
    qtbot.waitUntil(panel.forward.isEnabled)
    take_in(panel, qtbot)
    present = named(panel.library, "Ada Mok").present
    assert present is not None
    assert present.role == "Editor"


def test_import_is_undone_from_its_end(panel: ContactImportPanel, read: Read, tmp_path: Path, qtbot: QtBot) -> None:
    read(write_list(tmp_path / "list.csv"))
    check(panel, qtbot)
    take_in(panel, qtbot)
    qtbot.mouseClick(panel.done.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.done.undo.isHidden())
    assert panel.library.contacts.count() == 2
    assert panel.library.contact_imports.all()[0].state is ImportState.UNDONE


def test_columns_are_remembered_for_the_next_list(
    panel: ContactImportPanel, read: Read, tmp_path: Path, qtbot: QtBot
) -> None:
    read(write_list(tmp_path / "list.csv"))
    panel.go_forward()
    panel.columns.taken.emit(5, ContactField.TAGS)
    check(panel, qtbot)
    take_in(panel, qtbot)
    panel.start_again()
    other = (LIST[0], ("Gwen Ip", "East Radio", "", "gwen@east.example", "", "B"))
    read(write_list(tmp_path / "other.csv", other))
    assert panel.draft is not None
    assert panel.draft.columns[5].field is ContactField.TAGS


def test_pasted_lines_come_in(panel: ContactImportPanel, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(
        "Gwen Ip <gwen@east.example>\nHugo Wu, Harbour Post, hugo@post.example, 5555 0110"
    )
    panel.file.paste()
    qtbot.waitUntil(lambda: panel.draft is not None)
    check(panel, qtbot)
    take_in(panel, qtbot)
    assert named(panel.library, "Gwen Ip").email == "gwen@east.example"
    assert named(panel.library, "Hugo Wu").phone == "+85255550110"


def test_pasted_lines_are_not_taken_for_what_others_were_taken_for(
    panel: ContactImportPanel, read: Read, qtbot: QtBot
) -> None:
    for name in ("gwen", "hugo"):
        panel.start_again()
        read(f"{name.title()} Ip <{name}@east.example>")
        check(panel, qtbot)
        take_in(panel, qtbot)
        assert named(panel.library, f"{name.title()} Ip").email == f"{name}@east.example"


def test_whoever_asked_not_to_be_written_to_stays_out_and_that_is_said(
    panel: ContactImportPanel, read: Read, tmp_path: Path, qtbot: QtBot
) -> None:
    with panel.library.history.step("Keep out"):
        panel.library.do_not_contact.add(Scope.ADDRESS, "ben@post.example", reason="", who="", since=date(2026, 11, 1))
    read(write_list(tmp_path / "list.csv"))
    check(panel, qtbot)
    assert seen(panel)[View.ERRORS] == 3
    panel.check.views.button(View.ERRORS).click()
    panel.check.table.pick(2)
    assert "ben@post.example asked not to be written to, or was erased" in panel.check.problem.said.text()
    assert panel.check.problem.fields == {}
    take_in(panel, qtbot)
    assert panel.done.title.text() == "2 added, 1 updated, 3 skipped"
    assert panel.library.contacts.keys("ben") == []


def test_preset_is_saved_under_a_name_and_used_for_another_list(
    panel: ContactImportPanel, read: Read, tmp_path: Path, qtbot: QtBot
) -> None:
    read(write_list(tmp_path / "list.csv"))
    panel.go_forward()
    panel.columns.taken.emit(5, ContactField.TAGS)
    qtbot.mouseClick(panel.columns.presets.save_as, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(panel.columns.presets.name, "Old desk")
    qtbot.keyClick(panel.columns.presets.name, Qt.Key.Key_Return)
    panel.start_again()
    read(
        write_list(tmp_path / "other.csv", (("Code", "Full name", "E-mail", "X"), ("B", "Gwen Ip", "g@x.example", "")))
    )
    panel.go_forward()
    panel.columns.presets.menu.menu().actions()[0].trigger()
    assert panel.draft is not None
    assert [column.field for column in panel.draft.columns][:3] == [
        ContactField.TAGS,
        ContactField.NAME,
        ContactField.EMAIL,
    ]


def test_other_headings_are_read_and_decisions_of_the_first_reading_can_be_brought_back(
    panel: ContactImportPanel, read: Read, tmp_path: Path, qtbot: QtBot
) -> None:
    read(write_list(tmp_path / "list.csv"))
    check(panel, qtbot)
    panel.check.sides.decide(OnDuplicate.SKIP)
    before = panel.draft
    panel.file.reading.headings.choose(0)
    panel.file.reading.headings.activated.emit(0)
    qtbot.waitUntil(lambda: panel.draft is not before)
    assert panel.draft is not None
    assert panel.draft.sheet.row_count == 7
    stage = panel.window()
    assert isinstance(stage, Stage)
    assert stage.last_toast.action is not None
    stage.last_toast.action.click()
    assert panel.draft is before


def test_same_decision_for_all_that_are_alike(
    panel: ContactImportPanel, read: Read, tmp_path: Path, qtbot: QtBot
) -> None:
    again = ("Ada Mok", "Harbour Post", "", "ada@elsewhere.example", "", "")
    read(write_list(tmp_path / "list.csv", (LIST[0], LIST[5], again)))
    check(panel, qtbot)
    assert panel.check.undecided == 2
    panel.check.sides.all_alike.click()
    panel.check.sides.buttons[OnDuplicate.SKIP].click()
    assert panel.check.undecided == 0
    assert panel.draft is not None
    assert set(panel.draft.choices.rows.values()) == {OnDuplicate.SKIP}
    take_in(panel, qtbot)
    assert panel.library.contacts.count() == 2


def test_list_without_names_or_addresses_says_that_nobody_could_come_in(
    panel: ContactImportPanel, read: Read, tmp_path: Path
) -> None:
    read(write_list(tmp_path / "list.csv"))
    panel.go_forward()
    assert panel.columns.trouble.isHidden()
    for place in (0, 3):
        panel.columns.taken.emit(place, None)
    assert not panel.columns.trouble.isHidden()


def test_reading_is_stopped_and_the_list_before_stays(
    panel: ContactImportPanel, read: Read, tmp_path: Path, qtbot: QtBot
) -> None:
    read(write_list(tmp_path / "list.csv"))
    panel.file.given.emit(write_list(tmp_path / "other.csv"))
    assert panel.file.stop.isVisible()
    panel.file.stop.click()
    assert panel.file.name.isVisible()
    qtbot.waitUntil(lambda: panel.desk._background.is_idle)
    assert panel.draft is not None
    assert panel.draft.name == "list.csv"


def test_every_field_and_every_fault_is_called_something(panel: ContactImportPanel) -> None:
    words = field_words()
    assert set(words) == set(ContactField)
    assert len(set(words.values())) == len(words)
    assert all(fault_words(fault) for fault in RowFault)
