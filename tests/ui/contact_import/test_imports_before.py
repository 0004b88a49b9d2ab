"""Imports that were stopped, broken off or are over: what is offered of them."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from mediadesk.jobs import contact_importing
from mediadesk.records.import_choices import ImportState
from mediadesk.ui.contact_import import begun
from mediadesk.ui.contact_import.draft import Step
from mediadesk.ui.contact_import.panel import ContactImportPanel
from mediadesk.ui.contact_import.seen_rows import View
from tests.ui.contact_import.lists_coming_in import check, named, seen, take_in, write_list
from tests.ui.stage import Stage

Read = Callable[[Path | str], None]


def long_list(path: Path, count: int) -> Path:
    people: Sequence[Sequence[str]] = [(f"Person {at}", f"person{at}@post.example") for at in range(count)]
    return write_list(path, [("Name", "E-mail"), *people])


def test_stopped_import_keeps_what_is_in_and_can_be_undone(
    panel: ContactImportPanel, read: Read, tmp_path: Path, qtbot: QtBot
) -> None:
    read(long_list(tmp_path / "long.csv", 8_000))
    check(panel, qtbot)
    panel.taking.moved.connect(panel.taking.stop)
    take_in(panel, qtbot)
    assert panel.taken is not None
    done = panel.taken.done
    assert done.state is ImportState.CANCELLED
    assert 0 < done.done_rows < 8_000
    assert panel.library.contacts.count() == done.done_rows + 2
    assert f"{done.done_rows:,} of 8,000" in panel.done.said.text()
    panel.done.undo.click()
    qtbot.waitUntil(lambda: panel.library.contacts.count() == 2)


def test_import_that_broke_off_goes_on_where_it_stopped(
    bare_stage: Stage, panel: ContactImportPanel, read: Read, tmp_path: Path, qtbot: QtBot
) -> None:
    read(long_list(tmp_path / "long.csv", 5_000))
    assert panel.draft is not None
    begun.keep(bare_stage.desk.remembered, panel.draft)
    with pytest.raises(ZeroDivisionError):
        contact_importing.run(
            panel.library, panel.draft.contact_list, panel.draft.choices, who="", progress=lambda *_: 1 // 0
        )
    (broken,) = panel.library.contact_imports.all()
    assert (broken.state, broken.done_rows) == (ImportState.RUNNING, 2_000)
    panel.start_again()
    qtbot.waitUntil(lambda: "Broken off after 2,000 of 5,000 rows" in texts(panel))
    next(each for each in panel.file.earlier.findChildren(QPushButton) if each.text() == "Go on").click()
    qtbot.waitUntil(lambda: panel.step is Step.CHECK and panel.forward.isEnabled())
    assert "broken off after 2,000 rows" in panel.check.note.text()
    take_in(panel, qtbot)
    (whole,) = panel.library.contact_imports.all()
    assert (whole.id, whole.state, whole.counts.added) == (broken.id, ImportState.DONE, 5_000)
    assert begun.begun(bare_stage.desk.remembered) is None


def texts(panel: ContactImportPanel) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(each.text() for each in panel.file.earlier.findChildren(QLabel))


def test_earlier_import_is_undone_from_the_first_step(
    panel: ContactImportPanel, read: Read, tmp_path: Path, qtbot: QtBot
) -> None:
    read(write_list(tmp_path / "list.csv"))
    check(panel, qtbot)
    take_in(panel, qtbot)
    panel.start_again()
    qtbot.waitUntil(lambda: bool(panel.file.earlier.buttons))
    assert "3 added, 1 updated, 2 skipped" in texts(panel)
    (button,) = panel.file.earlier.buttons.values()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.library.contacts.count() == 2)
    qtbot.waitUntil(lambda: not panel.file.earlier.buttons)
    assert "Undone" in texts(panel)


def test_skipped_rows_are_saved_with_the_reason(
    panel: ContactImportPanel, read: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    read(write_list(tmp_path / "list.csv"))
    check(panel, qtbot)
    take_in(panel, qtbot)
    target = tmp_path / "skipped.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    panel.done.save.click()
    qtbot.waitUntil(target.exists)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["Row"], row["Not taken in because"], row["Full name"]) for row in rows] == [
        ("4", "This is no e-mail address", "Cara Lee"),
        ("6", "No name", ""),
    ]


def test_row_of_a_vcard_file_is_put_right(panel: ContactImportPanel, read: Read, tmp_path: Path, qtbot: QtBot) -> None:
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nORG:East Radio\r\nEMAIL:{}\r\nEND:VCARD\r\n"
    path = tmp_path / "cards.vcf"
    path.write_text(
        card.format("Gwen Ip", "gwen@east.example") + card.format("Hugo Wu", "no-address"), encoding="utf-8"
    )
    read(path)
    check(panel, qtbot)
    assert panel.check.view is View.ERRORS
    line = next(iter(panel.check.problem.fields.values()))
    assert line.text() == "no-address"
    line.setText("hugo@east.example")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: seen(panel)[View.ERRORS] == 0)
    qtbot.waitUntil(panel.forward.isEnabled)
    take_in(panel, qtbot)
    hugo = named(panel.library, "Hugo Wu")
    assert (hugo.email, hugo.present is not None) == ("hugo@east.example", True)
