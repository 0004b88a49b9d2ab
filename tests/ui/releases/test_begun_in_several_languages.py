"""A release begun from a template in two languages: the second is behind only once it was translated."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtGui import QTextCursor

from mediadesk.jobs import templates
from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.release import Release
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.wording.templates import shipped

EN, TC = Language.EN, Language.ZH_HANT


@pytest.fixture
def editor(library: Library, open_editor: Callable[[Release], ReleaseEditor]) -> ReleaseEditor:
    """The editor on such a release, its two versions side by side."""
    made = open_editor(templates.begin(library, shipped("press_release"), (EN, TC), date(2027, 3, 18)))
    made.parallel.toggle()
    return made


def write(editor: ReleaseEditor, language: Language, headline: str) -> None:
    """Put a headline in the place of the one there is, as one writes it, and save."""
    assert editor.parallel.view is not None
    field = next(each for each in editor.parallel.view.fields if each.language is language)
    field.setFocus()
    cursor = QTextCursor(field.document())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(headline)
    assert editor.flush()
    editor.parallel.look_again()


def behind(editor: ReleaseEditor) -> list[str]:
    return [change.passage for change in editor.parallel.changes.get(TC, [])]


def test_writing_the_first_version_marks_nothing_in_the_second(editor: ReleaseEditor) -> None:
    write(editor, EN, "Questions about the pier")
    write(editor, EN, "Questions and answers about the pier")

    assert behind(editor) == []


def test_a_translated_headline_is_marked_as_soon_as_its_source_changes(editor: ReleaseEditor) -> None:
    write(editor, EN, "Questions about the pier")
    write(editor, TC, "碼頭問答")
    assert behind(editor) == []

    write(editor, EN, "Questions and answers about the pier")

    assert behind(editor) == ["headline"]
