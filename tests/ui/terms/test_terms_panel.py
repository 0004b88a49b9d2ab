"""The screen of the terms: listed, found, changed, brought in and taken out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediadesk.records.languages import Language
from mediadesk.records.term import TermKind
from mediadesk.ui.record_table import RecordTable
from mediadesk.ui.terms.panel import TermsPanel
from tests.ui.stage import Stage


@pytest.fixture
def panel(stage: Stage) -> TermsPanel:
    made = TermsPanel(stage.library, stage.desk)
    stage.show_panel(made)
    return made


def names(panel: TermsPanel) -> list[str]:
    return [term.texts.best(Language.EN) for term in panel.table.records.shown]


def show(panel: TermsPanel, name: str) -> None:
    panel.show_record(next(term.id for term in panel.library.terms.all() if term.texts.en == name))


def fill(panel: TermsPanel, *texts: str) -> None:
    for language, text in zip(Language, texts, strict=False):
        panel.form.texts.lines[language].setText(text)


def test_terms_stand_in_three_languages_beside_each_other(panel: TermsPanel) -> None:
    place = panel.table.records.place_of(panel.table.picked_key)
    row = [panel.table.records.index(place.row(), column).data() for column in range(4)]
    assert row == ["Blue Lantern Robotics, Body", "藍燈機械人", "蓝灯机器人", "BlueLantern; 藍燈機器人"]


def test_typing_finds_any_form_in_either_script_and_pills_choose_a_kind(panel: TermsPanel, qtbot: QtBot) -> None:
    panel.header.filter.setText("灯")
    panel.header.filter.flush()
    assert names(panel) == ["Blue Lantern Robotics"]
    panel.clear_filter()
    panel.pills.button(TermKind.EVENT).click()
    assert names(panel) == ["Harbour Forum", "Open Harbour Day"]
    panel.pills.button(TermKind.PERSON).click()
    assert names(panel) == []
    panel.clear_filter()
    assert len(names(panel)) == panel.library.terms.count()


def test_new_term_is_kept_with_what_it_replaces_and_undo_takes_it_back(panel: TermsPanel) -> None:
    count = len(names(panel))
    panel.pills.button(TermKind.PLACE).click()
    panel.new()
    fill(panel, "Kite Hill", "風箏山", "风筝山")
    panel.form.avoid.lines[Language.EN].setText("Mount Kite; kite mountain ;")
    panel.form.protected.setChecked(True)
    assert panel.save()
    kept = panel.library.terms.get(panel.shown_key)
    assert (kept.kind, kept.texts.zh_hans, kept.is_protected) == (TermKind.PLACE, "风筝山", True)
    assert kept.avoid.en == ("Mount Kite", "kite mountain")
    panel.library.history.undo()
    assert panel.library.terms.count() == count


def test_term_in_no_language_or_avoided_and_written_at_once_is_not_kept(panel: TermsPanel) -> None:
    panel.new()
    assert not panel.save()
    fill(panel, "Kite Hill")
    panel.form.avoid.lines[Language.EN].setText("Kite Hill")
    assert not panel.save()
    panel.form.avoid.lines[Language.EN].setText("Mount Kite")
    assert panel.save()


def test_term_that_is_there_already_is_named(panel: TermsPanel) -> None:
    panel.new()
    fill(panel, "tolo university")
    assert not panel.save()
    assert "Tolo University" in panel.form.texts.accessibleDescription()


def test_changed_term_shows_at_once_and_leaving_the_form_offers_to_go_on(panel: TermsPanel, stage: Stage) -> None:
    show(panel, "Harbour Forum")
    panel.edit()
    panel.form.note.setPlainText("Every June")
    panel.leave()
    assert stage.said[-1] == "Changes were not kept"
    panel.edit()
    fill(panel, "Harbour Forum 2026")
    assert panel.save()
    assert "Harbour Forum 2026" in names(panel)


def test_term_goes_to_the_trash_and_undo_brings_it_back(panel: TermsPanel, qtbot: QtBot) -> None:
    show(panel, "Harbour Forum")
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert "Harbour Forum" not in names(panel)
    panel.desk.undo()
    qtbot.waitUntil(lambda: "Harbour Forum" in names(panel))


def test_exported_list_is_imported_again_with_undo(
    panel: TermsPanel, stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "terms.csv"
    panel.export_to(path)
    assert stage.said[-1] == "Terms exported to terms.csv"
    text = path.read_text(encoding="utf-8-sig")
    path.write_text(text.replace("Harbour Forum", "Kite Hill"), encoding="utf-8")
    show(panel, "Harbour Forum")
    panel.trash()
    panel.import_from(path)
    qtbot.waitUntil(lambda: stage.said[-1] == "One term added")
    qtbot.waitUntil(lambda: "Kite Hill" in names(panel))
    panel.import_from(path)
    qtbot.waitUntil(lambda: stage.said[-1] == "Nothing new: the terms are as they were")


def test_file_that_is_no_list_is_said(panel: TermsPanel, stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "else.csv"
    path.write_text("name,phone\nKaren,5555\n", encoding="utf-8")
    panel.import_from(path)
    qtbot.waitUntil(lambda: bool(stage.said) and "English" in stage.said[-1])


def test_palette_offers_what_can_be_done_with_the_terms(panel: TermsPanel) -> None:
    titles = [command.title for command in panel.commands()]
    assert titles == ["New term", "Edit", "Move to Trash", "Import terms…", "Export terms…"]


def test_desk_without_terms_says_what_they_are_for(bare_stage: Stage) -> None:
    panel = TermsPanel(bare_stage.library, bare_stage.desk)
    bare_stage.show_panel(panel)
    assert not isinstance(panel.pane.currentWidget(), RecordTable)
    assert [command.title for command in panel.commands()] == ["New term", "Import terms…"]
