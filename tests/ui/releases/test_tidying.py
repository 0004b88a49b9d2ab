"""Typographic clean-up in the editor."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.block import Block, Run, plain
from mediadesk.records.house_style import HouseStyle
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.release import Release, Status
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.releases.tidying_sheet import TidyingSheet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # sheets without a screen

_RUNS = (
    Run("It's a "),
    Run('"kite"', href="https://kites.example"),
    Run(" - and  "),
    Run("it's", bold=True),
    Run(" 𝒜's."),
)


@pytest.fixture
def release(library: Library) -> Release:
    """A release with marks to tidy in English."""
    made = library.releases.add(Release(new_key()))
    text = library.releases.start_text(made.id, Language.EN)
    blocks = (Block(_RUNS), plain('A 6" kite of 1,000 at https://x.example/a--b'))
    library.releases.save_text(replace(text, headline="The museum's kites", blocks=blocks))
    return made


@pytest.fixture
def editor(open_editor: Callable[[Release], ReleaseEditor], release: Release, qtbot: QtBot) -> ReleaseEditor:
    """The editor on its English version, as soon as it offers to tidy it."""
    made = open_editor(release)
    qtbot.waitUntil(lambda: len(made.writing.tidying.places) == 8)
    return made


@pytest.fixture
def sheet(editor: ReleaseEditor) -> TidyingSheet:
    """The list, open."""
    editor.status.tidy.click()
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, TidyingSheet) and each.isVisible())


def _said(editor: ReleaseEditor) -> list[str]:
    assert editor.page is not None
    return [each.text for each in editor.page.field.passages()]


def test_the_offer_is_quiet_and_counts(editor: ReleaseEditor) -> None:
    assert editor.status.tidy.isVisible()
    assert editor.status.tidy.accessibleName() == "8 marks could be tidied"


def test_all_is_one_edit_that_keeps_links_and_looks(editor: ReleaseEditor, qtbot: QtBot) -> None:
    before = _said(editor)
    with qtbot.waitSignal(editor.writing.tidying.said) as told:
        editor.writing.tidying.tidy_all()
    assert told.args == ["Tidied 8 marks"]
    assert _said(editor) == [
        "The museum’s kites",
        "It’s a “kite” – and it’s 𝒜’s.",
        'A 6" kite of 1,000 at https://x.example/a--b',
    ]
    assert editor.page is not None
    runs = editor.page.field.passages()[1].runs
    assert [(run.text, run.bold, run.href) for run in runs] == [
        ("It’s a ", False, ""),
        ("“kite”", False, "https://kites.example"),
        (" – and ", False, ""),
        ("it’s", True, ""),
        (" 𝒜’s.", False, ""),
    ]
    qtbot.waitUntil(lambda: editor.status.tidy.isHidden())
    editor.undo_text()
    assert _said(editor) == before


def test_one_change_is_made_alone(editor: ReleaseEditor, sheet: TidyingSheet, qtbot: QtBot) -> None:
    assert len(sheet.rows) == 8
    sheet.rows[0].tidied.emit(sheet.rows[0].place)
    assert _said(editor)[0] == "The museum’s kites"
    assert _said(editor)[1].startswith("It's a")
    qtbot.waitUntil(lambda: len(sheet.rows) == 7)


def test_a_row_leads_to_its_place(editor: ReleaseEditor, sheet: TidyingSheet) -> None:
    sheet.rows[2].pressed.emit(sheet.rows[2].place)
    assert editor.page is not None
    assert editor.page.field.textCursor().selectedText() == '"'


def test_rows_say_what_would_become_of_what(sheet: TidyingSheet) -> None:
    names = [row.accessibleName() for row in sheet.rows]
    assert names[0] == "Apostrophe: ' → ’"
    assert names[4:6] == ["Dash: - → –", "Space: · →"]


def test_what_was_written_over_meanwhile_is_not_touched(editor: ReleaseEditor, sheet: TidyingSheet) -> None:
    place = sheet.rows[0].place
    assert editor.page is not None
    editor.page.field.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(editor.page.field, "Oh! ")
    sheet.wanted.emit(place)
    assert _said(editor)[0] == "Oh! The museum's kites"


def test_what_is_written_is_looked_at_in_a_moment(editor: ReleaseEditor, qtbot: QtBot) -> None:
    assert editor.page is not None
    editor.page.field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor.page.field, " and it's")
    qtbot.waitUntil(lambda: len(editor.writing.tidying.places) == 9)


def test_the_house_says_which_marks(editor: ReleaseEditor, library: Library, qtbot: QtBot) -> None:
    style = library.house_styles.add(HouseStyle(id=new_key(), has_single_quotes=True))
    own = library.organisations.own()
    library.organisations.save(replace(own, brand=replace(own.brand, house_style=style.key)))
    qtbot.waitUntil(lambda: "‘" in [each.change.new for each in editor.writing.tidying.places])
    editor.writing.tidying.tidy_all()
    assert _said(editor)[1].startswith("It’s a ‘kite’ – and")


def test_what_left_the_house_is_not_tidied(editor: ReleaseEditor, library: Library, qtbot: QtBot) -> None:
    assert editor.release_id is not None
    library.releases.save(replace(library.releases.get(editor.release_id), status=Status.ISSUED))
    qtbot.waitUntil(lambda: editor.status.tidy.isHidden())
    assert editor.writing.tidying.commands("") == []
