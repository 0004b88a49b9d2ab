"""Contacts leave as a file from the screen of contacts."""

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mediadesk.ui.contacts.panel import ContactsPanel
from tests.ui.stage import Stage


@pytest.fixture
def panel(stage: Stage) -> ContactsPanel:
    made = ContactsPanel(stage.library, stage.desk)
    stage.show_panel(made)
    return made


def _action(panel: ContactsPanel, words: str) -> QAction:
    panel.exports.fill()
    return next(each for each in panel.exports.actions() if each.text().startswith(words))


def _leave(panel: ContactsPanel, words: str, target: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    _action(panel, words).trigger()
    qtbot.waitUntil(lambda: target.exists() and any("exported to" in words for words in _said(panel)))


def _said(panel: ContactsPanel) -> list[str]:
    stage = panel.window()
    assert isinstance(stage, Stage)
    return stage.said


def test_all_that_are_shown_leave_as_csv(
    panel: ContactsPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    panel.header.filter.setText("technology")
    qtbot.waitUntil(lambda: 0 < len(panel._contacts.keys) < panel.library.contacts.count())
    count = len(panel._contacts.keys)
    target = tmp_path / "out.csv"
    _leave(panel, "CSV", target, monkeypatch, qtbot)
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == count
    assert f"{count} contacts exported to out.csv" in _said(panel)


def test_only_those_chosen_leave(
    panel: ContactsPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    panel.table.selectRow(0)
    panel.table.selectionModel().select(
        panel.model.index(2, 0),
        panel.table.selectionModel().SelectionFlag.Select | panel.table.selectionModel().SelectionFlag.Rows,
    )
    assert len(panel.picked_keys()) == 2
    target = tmp_path / "out.json"
    _leave(panel, "JSON", target, monkeypatch, qtbot)
    assert len(json.loads(target.read_text(encoding="utf-8"))) == 2


def test_file_that_cannot_be_written_is_said(
    panel: ContactsPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    target = tmp_path / "no such folder" / "out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    before = len(_said(panel))
    _action(panel, "CSV").trigger()
    qtbot.waitUntil(lambda: any("cannot" in words or "not" in words for words in _said(panel)[before:]))
    assert not target.exists()


def test_nobody_shown_leaves_nothing_to_choose(panel: ContactsPanel, qtbot: QtBot) -> None:
    panel.header.filter.setText("nobody is called like that")
    qtbot.waitUntil(lambda: not panel._contacts.keys)
    assert not _action(panel, "CSV").isEnabled()
