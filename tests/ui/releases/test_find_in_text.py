"""Find and replace in the text on screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.block import Run
from mediadesk.records.languages import Language
from mediadesk.records.release import Release
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.find_bar import FindBar
from mediadesk.ui.releases.find_in_text import FindInText
from mediadesk.ui.releases.text_marks import Layer

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def finding(editor: ReleaseEditor) -> FindInText:
    """The finding of an editor whose text has "ferry" three times, once in bold, in five passages."""
    field = field_of(editor)
    cursor = QTextCursor(field.document())
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText("Ferry Day\nThe ferry sails.\nNobody rows.\nA ")
    plain, bold = QTextCharFormat(), QTextCharFormat()
    bold.setFontWeight(700)
    cursor.insertText("ferry 𠮷 port", bold)
    cursor.insertText(" of call", plain)
    top = field.textCursor()
    top.movePosition(QTextCursor.MoveOperation.Start)
    field.setTextCursor(top)
    return editor.writing.finding


def field_of(editor: ReleaseEditor) -> TextField:
    assert editor.page is not None
    return editor.page.field


def look(finding: FindInText, words: str) -> FindBar:
    finding.open(replaces=True)
    finding.bar.words.setText(words)
    return finding.bar


def marked(editor: ReleaseEditor) -> list[str]:
    document, found = field_of(editor).document(), []
    for start, end in field_of(editor).marks.spans(Layer.FIND):
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        found.append(cursor.selectedText())
    return found


def lines(editor: ReleaseEditor) -> list[str]:
    return [each.text for each in field_of(editor).passages()]


def test_typing_marks_all_and_goes_to_the_first(editor: ReleaseEditor, finding: FindInText) -> None:
    bar = look(finding, "")
    bar.words.setFocus()
    QTest.keyClicks(bar.words, "ferry")
    assert marked(editor) == ["Ferry", "ferry", "ferry"]
    assert field_of(editor).textCursor().selectedText() == "Ferry"
    assert bar.count.text() == "1 of 3"
    assert bar.words.hasFocus()


def test_keys_lead_from_hit_to_hit_and_round(editor: ReleaseEditor, finding: FindInText) -> None:
    bar = look(finding, "ferry")
    at = []
    for key, modifier in (("F3", None), ("F3", None), ("F3", None), ("F3", SHIFT), ("Return", None), ("Return", SHIFT)):
        QTest.keyClick(bar.words, getattr(Qt.Key, f"Key_{key}"), modifier or Qt.KeyboardModifier.NoModifier)
        at.append(bar.count.text())
    assert at == ["2 of 3", "3 of 3", "1 of 3", "3 of 3", "1 of 3", "3 of 3"]


def test_typing_on_stays_where_one_began(editor: ReleaseEditor, finding: FindInText) -> None:
    bar = look(finding, "")
    for words in ("s", "sa", "s", "f"):
        bar.words.setText(words)
    assert field_of(editor).textCursor().selectedText() == "F"
    assert bar.count.text() == "1 of 4"


def test_what_is_selected_is_looked_for(editor: ReleaseEditor, finding: FindInText) -> None:
    field_of(editor).show_place(field_of(editor).document().findBlockByNumber(1), 4, 5)
    finding.open()
    assert finding.bar.words.text() == "ferry"
    assert finding.bar.count.text() == "2 of 3"
    assert not finding.bar.new.isVisible()


def test_all_are_replaced_in_one_edit_and_look_as_they_did(editor: ReleaseEditor, finding: FindInText) -> None:
    bar, before = look(finding, "ferry"), lines(editor)
    bar.new.setText("boat")
    bar.all.click()
    assert lines(editor) == ["boat Day", "The boat sails.", "Nobody rows.", "A boat 𠮷 port of call"]
    passage = field_of(editor).passages()[3]
    assert passage.runs == (Run("A "), Run("boat 𠮷 port", bold=True), Run(" of call"))
    field_of(editor).undo()
    assert lines(editor) == before


def test_one_is_replaced_and_the_next_one_shown(editor: ReleaseEditor, finding: FindInText) -> None:
    bar = look(finding, "ferry")
    bar.new.setText("ferry boat")
    bar.one.click()
    assert lines(editor)[:2] == ["ferry boat Day", "The ferry sails."]
    assert bar.count.text() == "2 of 3"
    bar.one.click()
    assert lines(editor)[:2] == ["ferry boat Day", "The ferry boat sails."]


def test_replacing_tells_how_often(editor: ReleaseEditor, finding: FindInText, qtbot: QtBot) -> None:
    bar = look(finding, "rows")
    with qtbot.waitSignal(finding.said) as told:
        bar.all.click()
    assert told.args == ["Replaced once"]
    assert lines(editor)[2] == "Nobody ."


def test_characters_beyond_the_first_plane_do_not_shift_hits(editor: ReleaseEditor, finding: FindInText) -> None:
    bar = look(finding, "port")
    assert marked(editor) == ["port"]
    bar.new.setText("harbour")
    bar.all.click()
    assert lines(editor)[3] == "A ferry 𠮷 harbour of call"


def test_ways_to_look_count_at_once(editor: ReleaseEditor, finding: FindInText) -> None:
    bar = look(finding, "ferry")
    bar.match_case.click()
    assert marked(editor) == ["ferry", "ferry"]
    bar.words.setText("row")
    assert marked(editor) == ["row"]
    bar.whole_word.click()
    assert marked(editor) == []
    assert bar.count.text() == "Not found"
    assert not bar.all.isEnabled()


def test_a_pattern_is_found_and_its_groups_are_put_in(editor: ReleaseEditor, finding: FindInText, qtbot: QtBot) -> None:
    bar = look(finding, r"(\w+) (sails|rows)")
    bar.is_pattern.click()
    qtbot.waitUntil(lambda: marked(editor) == ["ferry sails", "Nobody rows"])
    bar.new.setText(r"\2 \1")
    bar.all.click()
    qtbot.waitUntil(lambda: lines(editor)[1:3] == ["The sails ferry.", "rows Nobody."])


def test_what_is_no_pattern_is_said_in_the_bar(editor: ReleaseEditor, finding: FindInText, qtbot: QtBot) -> None:
    bar = look(finding, "(ferry")
    bar.is_pattern.click()
    qtbot.waitUntil(lambda: "is no pattern" in bar.trouble.text())
    assert marked(editor) == []
    bar.is_pattern.click()
    assert not bar.trouble.isVisible()


def test_a_pattern_that_would_take_for_ever_leaves_the_window_alive(
    editor: ReleaseEditor, finding: FindInText, qtbot: QtBot
) -> None:
    field_of(editor).insertPlainText("a" * 60 + "! ")
    bar = look(finding, "(a+)+$")
    bar.is_pattern.click()
    qtbot.waitUntil(lambda: "takes too long" in bar.trouble.text(), timeout=10_000)


def test_what_is_written_meanwhile_is_found(editor: ReleaseEditor, finding: FindInText, qtbot: QtBot) -> None:
    bar = look(finding, "ferry")
    field_of(editor).insertPlainText("Another ferry and ")
    qtbot.waitUntil(lambda: bar.count.text() == "3 found" and len(marked(editor)) == 3)


def test_escape_takes_the_marks_away_and_goes_back_to_the_hit(editor: ReleaseEditor, finding: FindInText) -> None:
    bar = look(finding, "ferry")
    QTest.keyClick(bar.words, Qt.Key.Key_Escape)
    assert marked(editor) == []
    assert not bar.isVisible()
    assert field_of(editor).hasFocus()
    assert field_of(editor).textCursor().selectedText() == "Ferry"


def test_another_language_is_looked_through_when_it_is_shown(
    editor: ReleaseEditor, finding: FindInText, release: Release, sample_library: Library
) -> None:
    text = sample_library.releases.text(release.id, Language.ZH_HANT)
    assert text is not None
    bar = look(finding, text.headline[:2])
    editor.show_release(release.id, Language.ZH_HANT)
    assert text.headline[:2] in marked(editor)
    assert bar.isVisible()
    editor.show_release(release.id, Language.EN)
    assert marked(editor) == []


def test_what_left_the_house_is_searched_and_not_replaced(editor: ReleaseEditor, finding: FindInText) -> None:
    field_of(editor).setReadOnly(True)
    bar = look(finding, "ferry")
    assert bar.count.text() == "1 of 3"
    assert not bar.all.isEnabled()
    assert not bar.new.isEnabled()


def test_closing_the_release_closes_the_bar(editor: ReleaseEditor, finding: FindInText) -> None:
    bar = look(finding, "ferry")
    editor.close_release()
    assert not bar.isVisible()


def test_a_hit_out_of_sight_is_brought_into_sight(editor: ReleaseEditor, finding: FindInText, release: Release) -> None:
    field = field_of(editor)
    field.moveCursor(QTextCursor.MoveOperation.End)
    field.insertPlainText("\n".join(["", *["Words"] * 80, "Quay"]))
    field.moveCursor(QTextCursor.MoveOperation.Start)
    look(finding, "quay")
    assert field.viewport().rect().contains(field.cursorRect().center())


def test_passages_keep_their_ids(editor: ReleaseEditor, finding: FindInText) -> None:
    before = [each.id for each in field_of(editor).passages()]
    bar = look(finding, "e")
    bar.new.setText("E")
    bar.all.click()
    assert [each.id for each in field_of(editor).passages()] == before


def test_the_key_for_finding_filters_in_the_list_and_finds_in_the_text(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.releases()
    panel.list.view.setFocus()
    QTest.keyClick(panel.list.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert panel.list.filter.hasFocus()
    field = field_of(panel.editor)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert panel.editor.writing.finding.bar.words.hasFocus()
