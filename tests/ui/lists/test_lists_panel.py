"""The screen of the lists: who is on them, the rule as it is written, and taking people off."""

import csv
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from pytestqt.qtbot import QtBot

from mediadesk.jobs import lists as jobs
from mediadesk.records.contact import MediaContact
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.media_list import Ask, MediaList, Rule, RuleField
from mediadesk.records.recipient import SentBy
from mediadesk.records.release import Release, ReleaseText, Status
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.lists import sayings
from mediadesk.ui.lists.panel import ListsPanel
from mediadesk.ui.lists.rule_editor import AskRow, RuleGroup
from tests.ui.stage import Stage

_NOW = datetime(2027, 5, 4, 9, 30, tzinfo=UTC)


@pytest.fixture
def people(stage: Stage) -> list[int]:
    add = stage.library.contacts.add
    return [
        add(MediaContact(new_key(), ByLanguage("Ada Mok"), beats=("kitefolding",), languages=(Language.EN,))).id,
        add(MediaContact(new_key(), ByLanguage("Ben Lo"), beats=("kite food",), is_starred=True)).id,
        add(MediaContact(new_key(), ByLanguage("Cai Lam"), beats=("kitefolding",))).id,
    ]


@pytest.fixture
def panel(stage: Stage, people: list[int], qtbot: QtBot) -> ListsPanel:
    lists = stage.library.media_lists
    pier = lists.add(MediaList(new_key(), "Pier opening"))
    lists.put_on(pier.id, people[:2], on=_NOW.date())
    lists.add(MediaList(new_key(), "Science", Rule((Ask(RuleField.BEAT, ("kitefolding",)),))))
    made = ListsPanel(stage.library, stage.desk, clock=lambda: _NOW)
    stage.show_panel(made)
    qtbot.waitUntil(lambda: _column(made, 2) == ["2", "2"])
    return made


def _column(panel: ListsPanel, number: int) -> list[str]:
    records = panel.table.records
    return [records.index(row, number).data() for row in range(records.rowCount())]


def _found(panel: ListsPanel, rule: Rule) -> list[str]:
    keys = panel.library.media_lists.members(MediaList(0, "", rule), _NOW)
    return [each.name.best(Language.EN) for each in panel.library.contacts.some(keys)]


def _members(panel: ListsPanel) -> list[str]:
    return [
        name.removeprefix("Take ").removesuffix(" off the list") for name in _names(panel) if "off the list" in name
    ]


def _names(panel: ListsPanel) -> list[str]:
    return [button.accessibleName() for button in panel.card.findChildren(QAbstractButton)]


def test_lists_are_shown_with_how_many_are_on_them(panel: ListsPanel, qtbot: QtBot) -> None:
    assert _column(panel, 0) == ["Pier opening", "Science"]
    assert _column(panel, 1) == ["By hand", "By rule"]
    qtbot.waitUntil(lambda: _members(panel) == ["Ada Mok", "Ben Lo"])
    assert any("Science: 1 person" in name for name in _names(panel))


def test_a_rule_says_whom_it_finds_while_it_is_written(panel: ListsPanel, qtbot: QtBot) -> None:
    panel.new()
    form = panel.form
    form.name.setText("Either")
    form.kind.button(True).click()
    (row,) = form.group.parts
    assert isinstance(row, AskRow)
    row.field.choose(RuleField.STARRED)
    row.field.activated.emit(row.field.currentIndex())
    starred = _found(panel, Rule((Ask(RuleField.STARRED),)))
    qtbot.waitUntil(lambda: form.count.text() == sayings.people(len(starred)))
    assert "Ben Lo" in starred
    assert form.examples.text() == ", ".join(starred)
    form.group.add(Rule((Ask(RuleField.BEAT, ("kitefolding",)),)))
    form.group.join.button(True).click()
    qtbot.waitUntil(lambda: form.count.text() == sayings.people(len(starred) + 2))
    assert panel.save()
    kept = next(each for each in panel.library.media_lists.all() if each.name == "Either")
    assert kept.rule == Rule((Ask(RuleField.STARRED), Rule((Ask(RuleField.BEAT, ("kitefolding",)),))), is_any=True)
    panel.library.history.undo()
    assert len(panel.library.media_lists.all()) == 2


def test_conditions_and_groups_are_taken_out_again(panel: ListsPanel) -> None:
    panel.table.step(1)
    panel.edit()
    group = panel.form.group
    group.add(Rule((Ask(RuleField.STARRED),)))
    inner = group.parts[1]
    assert isinstance(inner, RuleGroup)
    (condition,) = inner.parts
    assert isinstance(condition, AskRow)
    condition.remove.click()
    assert group.rule == Rule((Ask(RuleField.BEAT, ("kitefolding",)), Rule()))
    inner.removed.emit(inner)
    assert not panel.form.is_changed


def test_who_is_taken_off_is_off_whatever_the_rule_says(panel: ListsPanel, people: list[int], qtbot: QtBot) -> None:
    panel.table.step(1)
    qtbot.waitUntil(lambda: _members(panel) == ["Ada Mok", "Cai Lam"])
    panel.take_off(people[0])
    qtbot.waitUntil(lambda: _members(panel) == ["Cai Lam"])
    panel.library.history.undo()
    panel.refresh(frozenset({"media_list"}))
    qtbot.waitUntil(lambda: _members(panel) == ["Ada Mok", "Cai Lam"])


def test_a_list_without_a_name_is_not_kept(panel: ListsPanel) -> None:
    panel.new()
    assert not panel.save()
    assert len(panel.library.media_lists.all()) == 2


def test_a_list_is_duplicated_with_whom_somebody_put_on_it(panel: ListsPanel) -> None:
    panel.duplicate()
    assert panel.form.name.text() == "Pier opening copy"
    made = jobs.named(panel.library, "Pier opening copy")
    assert panel.library.media_lists.count_members(made, _NOW) == 2
    panel.library.history.undo()
    assert len(panel.library.media_lists.all()) == 2


def test_a_rule_that_asks_for_what_is_gone_is_said(panel: ListsPanel, qtbot: QtBot) -> None:
    panel.library.media_lists.add(MediaList(new_key(), "Chess", Rule((Ask(RuleField.BEAT, ("chess",)),))))
    panel.refresh(frozenset({"media_list"}))
    panel.table.step(0)
    key = jobs.named(panel.library, "Chess").id
    panel.show_record(key)
    qtbot.waitUntil(lambda: not panel.card.broken.isHidden())
    qtbot.waitUntil(lambda: [row.name for row in panel.table.records.shown if row.is_broken] == ["Chess"])


def test_a_list_is_exported(panel: ListsPanel, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "pier.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    panel.card.export.click()
    qtbot.waitUntil(target.exists)
    rows = csv.DictReader(target.read_text(encoding="utf-8-sig").splitlines())
    assert [row["Name in English"] for row in rows] == ["Ada Mok", "Ben Lo"]


def test_a_release_is_recorded_for_a_list_and_its_use_is_told(
    panel: ListsPanel, people: list[int], qtbot: QtBot
) -> None:
    key = new_key()
    texts = [ReleaseText(new_key(), key, Language.EN, "Pier opens")]
    panel.library.releases.add(Release(key, status=Status.ISSUED), texts)
    qtbot.waitUntil(panel.sent.button.isEnabled)
    count = len(panel._sendable())
    row = next(each for each in panel.library.releases.rows("", Status.ISSUED) if each.id == key)
    panel.sent.record(row, SentBy.EMAIL)
    assert len(panel.library.recipients.of(key)) == count
    qtbot.waitUntil(lambda: len(panel.card.uses.findChildren(ElidedLabel)) == 1)
    (use,) = panel.library.media_lists.uses(panel.shown_key)
    panel.card.use_wanted.emit(use)
    assert panel.use_sheet is not None
    assert "Ada Mok" in panel.use_sheet.names.text()
