"""How long the text is: in the status bar, and in the sheet of statistics."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.block import plain
from mediadesk.records.house_style import HouseStyle
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.limits import Limit, Limits
from mediadesk.records.release import Release
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.releases.statistics_sheet import StatisticsSheet
from mediadesk.wording.statistics import Part

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # sheets without a screen


@pytest.fixture
def release(library: Library) -> Release:
    """A release in a house that wants headlines of 30 characters and openings of 10 words, in two languages."""
    limits = Limits(30, opening=Limit(10, 12), least=Limit(7, 10), most=Limit(60, 90))
    style = library.house_styles.add(HouseStyle(id=new_key(), limits=limits))
    own = library.organisations.own()
    library.organisations.save(replace(own, brand=replace(own.brand, house_style=style.key)))
    made = library.releases.add(Release(new_key()))
    text = library.releases.start_text(made.id, Language.EN)
    blocks = (
        plain("A hall of kites opened."),
        plain("It stands by the harbour and shows kites of all ages and lands."),
    )
    library.releases.save_text(replace(text, headline="A hall of kites", blocks=blocks))
    chinese = library.releases.start_text(made.id, Language.ZH_HANT)
    library.releases.save_text(
        replace(chinese, headline="風箏館", blocks=(plain("風箏館今日開幕。館內有十二個展廳。"),))
    )
    return made


@pytest.fixture
def editor(open_editor: Callable[[Release], ReleaseEditor], release: Release) -> ReleaseEditor:
    """The editor on its English version."""
    return open_editor(release)


def _write(editor: ReleaseEditor, number: int, words: str) -> None:
    """Write at the end of a passage."""
    assert editor.page is not None
    field = editor.page.field
    cursor = QTextCursor(field.document().findBlockByNumber(number))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    field.setTextCursor(cursor)
    QTest.keyClicks(field, words)


def _sheet(editor: ReleaseEditor) -> StatisticsSheet:
    editor.status.counts.click()
    return next(
        each for each in QApplication.topLevelWidgets() if isinstance(each, StatisticsSheet) and each.isVisible()
    )


def _said(sheet: StatisticsSheet) -> list[str]:
    return [each.text() for each in sheet.findChildren(QLabel)]


def test_the_length_of_the_part_under_the_cursor_is_shown(editor: ReleaseEditor, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: editor.status.lengths.text() == "Headline 15 of 30")
    _write(editor, 1, "")
    qtbot.waitUntil(lambda: editor.status.lengths.text() == "Opening 5 of 10")
    _write(editor, 2, "")
    qtbot.waitUntil(lambda: editor.status.lengths.text() == "Body 18 of 60")


def test_what_is_nearly_too_long_is_said_wherever_the_cursor_is(editor: ReleaseEditor, qtbot: QtBot) -> None:
    _write(editor, 0, " by the water")
    _write(editor, 2, "")
    qtbot.waitUntil(lambda: editor.status.lengths.text() == "Headline 28 of 30")
    assert editor.status.lengths.objectName() == "caution"


def test_what_is_too_long_is_louder_than_what_nearly_is(editor: ReleaseEditor, qtbot: QtBot) -> None:
    _write(editor, 0, " by the water")
    _write(editor, 1, " It is the seventh one of the town.")
    qtbot.waitUntil(lambda: editor.status.lengths.text() == "Opening 3 words too long")
    assert editor.status.lengths.objectName() == "error"


def test_a_changed_house_style_counts_anew(editor: ReleaseEditor, library: Library, qtbot: QtBot) -> None:
    style = library.house_styles.named("")
    library.house_styles.save(replace(style, limits=replace(style.limits, headline=10)))
    qtbot.waitUntil(lambda: editor.status.lengths.text() == "Headline 5 characters too long")


def test_the_sheet_lists_lengths_and_style(editor: ReleaseEditor) -> None:
    said = _said(_sheet(editor))
    assert {"15 of 30 characters", "5 of 10 words", "18 of 60 words"} <= set(said)
    assert said[said.index("Sentences") + 1] == "2"
    assert said[said.index("Words in a sentence, on average") + 1] == "9.0"
    assert said[said.index("In quotation marks") + 1] == "0 %"


def test_the_longest_sentence_is_a_click_away(editor: ReleaseEditor) -> None:
    sheet = _sheet(editor)
    assert sheet.longest_button.text() == "Longest sentence: 13 words"
    sheet.longest_button.click()
    assert editor.page is not None
    assert editor.page.field.textCursor().selectedText().startswith("It stands by the harbour")
    assert not sheet.isVisible()


def test_a_part_is_a_click_away(editor: ReleaseEditor) -> None:
    sheet = _sheet(editor)
    sheet.part_wanted.emit(Part.OPENING)
    assert editor.page is not None
    assert editor.page.field.textCursor().block().text() == "A hall of kites opened."


def test_chinese_is_counted_in_characters(editor: ReleaseEditor, release: Release, qtbot: QtBot) -> None:
    editor.show_release(release.id, Language.ZH_HANT)
    qtbot.waitUntil(lambda: editor.status.lengths.text().startswith("Opening"))
    assert editor.status.lengths.text() == "Opening 3 characters too long"
    said = _said(_sheet(editor))
    assert "3 of 15 characters" in said
    assert "Words of more than six letters" not in said


def test_a_body_that_is_too_short_is_said_in_it_only(editor: ReleaseEditor, qtbot: QtBot) -> None:
    assert editor.page is not None
    cursor = QTextCursor(editor.page.field.document().findBlockByNumber(2))
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    cursor.removeSelectedText()
    _write(editor, 1, " ")
    qtbot.waitUntil(lambda: editor.status.lengths.text() == "Opening 5 of 10")
    QTest.keyClick(editor.page.field, Qt.Key.Key_Return)
    QTest.keyClicks(editor.page.field, "So")
    qtbot.waitUntil(lambda: editor.status.lengths.text() == "Body 6 of at least 7")
    assert editor.status.lengths.objectName() == "caution"
