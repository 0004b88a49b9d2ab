"""Everything is selected and written over: where the words go, and what comes back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.release import Release
from mediadesk.ui.releases.document_text import TextRole
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.releases.editor_text import TextField

HEADLINE, PARAGRAPH = TextRole.HEADLINE, TextRole.PARAGRAPH


@pytest.fixture
def field(editor: ReleaseEditor) -> TextField:
    """The field of the English text with everything in it selected by key."""
    assert editor.page is not None
    field = editor.page.field
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    return field


def passages(field: TextField) -> list[tuple[TextRole, str]]:
    return [(passage.role, passage.text) for passage in field.passages()]


def compose(field: TextField, shown: str = "", chosen: str = "") -> None:
    """What an input method does: shows letters that are not in the text yet, then puts in what was chosen."""
    event = QInputMethodEvent(shown, [])
    event.setCommitString(chosen)
    QGuiApplication.sendEvent(field, event)
    QGuiApplication.processEvents()


def test_what_is_typed_over_everything_is_the_headline(field: TextField) -> None:
    QTest.keyClicks(field, "Hello there")

    assert passages(field) == [(HEADLINE, "Hello there"), (PARAGRAPH, "")]


def test_what_is_typed_over_everything_is_saved_as_the_headline(
    field: TextField, sample_library: Library, release: Release
) -> None:
    QTest.keyClicks(field, "Hello there")
    field.clearFocus()

    kept = sample_library.releases.text(release.id, Language.EN)
    assert kept is not None
    assert (kept.headline, kept.subheadlines) == ("Hello there", ())
    assert not any(block.text for block in kept.blocks)


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_what_is_typed_after_everything_was_taken_out_is_the_headline(field: TextField, key: Qt.Key) -> None:
    QTest.keyClick(field, key)
    QTest.keyClicks(field, "Hello there")

    assert passages(field) == [(HEADLINE, "Hello there"), (PARAGRAPH, "")]


def test_what_is_typed_after_everything_was_cut_is_the_headline(field: TextField) -> None:
    field.cut()
    QTest.keyClicks(field, "Hello there")

    assert passages(field) == [(HEADLINE, "Hello there"), (PARAGRAPH, "")]


def test_characters_composed_over_everything_are_the_headline(field: TextField) -> None:
    compose(field, "n")
    compose(field, "ni")
    compose(field, chosen="你")
    compose(field, "hao")
    compose(field, chosen="好")

    assert passages(field) == [(HEADLINE, "你好"), (PARAGRAPH, "")]


def test_words_pasted_over_everything_are_the_headline_and_writing_goes_on_there(field: TextField) -> None:
    QGuiApplication.clipboard().setText("Hello")

    field.paste()
    QTest.keyClicks(field, " there")

    assert passages(field) == [(HEADLINE, "Hello there"), (PARAGRAPH, "")]


def test_passages_pasted_over_everything_are_headline_and_body(field: TextField) -> None:
    QGuiApplication.clipboard().setText("Hello there\n\nThe pier opens.\n\nAll are welcome")

    field.paste()
    QTest.keyClicks(field, ".")

    assert passages(field) == [
        (HEADLINE, "Hello there"),
        (PARAGRAPH, "The pier opens."),
        (PARAGRAPH, "All are welcome."),
    ]


def test_undo_brings_everything_back_as_it_was_and_redo_the_words_that_were_typed(
    field: TextField,
) -> None:
    before = field.passages()
    QTest.keyClicks(field, "Hello there")

    while field.document().isUndoAvailable():
        field.undo()
    assert field.passages() == before

    while field.document().isRedoAvailable():
        field.redo()
    assert passages(field) == [(HEADLINE, "Hello there"), (PARAGRAPH, "")]


@pytest.mark.parametrize("words", ["Hello there", "Hello there\n\nThe pier opens."])
def test_one_undo_takes_back_what_was_pasted_over_everything(field: TextField, words: str) -> None:
    before = field.passages()
    QGuiApplication.clipboard().setText(words)

    field.paste()
    assert field.passages() != before
    field.undo()

    assert field.passages() == before
