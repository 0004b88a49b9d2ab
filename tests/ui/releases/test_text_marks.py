"""Marks over the words of a field."""

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from mediadesk.records.block import Run
from mediadesk.records.languages import Language
from mediadesk.ui import look
from mediadesk.ui.releases.document_text import Passage, TextRole
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.text_marks import Layer, TextMarks

_WORDS = "The ferry crosses the harbour"


@pytest.fixture
def field(dressed: None, qtbot: QtBot) -> TextField:
    """A field that says the same in a headline and four hundred paragraphs."""
    made = TextField(Language.EN)
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.write([Passage(TextRole.HEADLINE, (Run(_WORDS),)), *[Passage(TextRole.PARAGRAPH, (Run(_WORDS),))] * 400])
    made.show()
    return made


@pytest.fixture
def marks(field: TextField) -> TextMarks:
    """Its marks."""
    return field.marks


def _laid(field: TextField) -> list[str]:
    return [each.cursor.selectedText() for each in field.extraSelections()]


def _ground(field: TextField, at: int) -> str:
    """The colour behind the words at a place of the text."""
    cursor = QTextCursor(field.document())
    cursor.setPosition(at)
    area = field.cursorRect(cursor)
    return field.viewport().grab().toImage().pixelColor(area.center().x() + 2, area.top() + 3).name()


def _insert(field: TextField, at: int, words: str) -> None:
    cursor = QTextCursor(field.document())
    cursor.setPosition(at)
    cursor.insertText(words)


def test_layers_do_not_wipe_each_other_out(field: TextField, marks: TextMarks) -> None:
    marks.show(Layer.SPELLING, [(4, 9)])
    marks.show(Layer.FIND, [(0, 3), (18, 21)])
    assert _laid(field) == ["ferry"]
    assert _ground(field, 18) == look.colour("warn_soft").name() != _ground(field, 10)
    marks.clear(Layer.FIND)
    assert _laid(field) == ["ferry"]
    assert _ground(field, 18) == _ground(field, 10)


def test_what_is_found_is_marked_on_every_line_it_stands_on(field: TextField, marks: TextMarks) -> None:
    field.setFixedWidth(260)
    marks.show(Layer.FIND, [(0, len(_WORDS))])
    assert field.document().firstBlock().layout().lineCount() > 1
    assert {_ground(field, at) for at in (4, 18)} == {look.colour("warn_soft").name()}


def test_only_waves_near_the_eyes_are_laid_on_the_field(field: TextField, marks: TextMarks) -> None:
    long = len(_WORDS) + 1
    marks.show(Layer.SPELLING, [(number * long, number * long + 3) for number in range(401)])
    assert 8 < len(_laid(field)) < 60
    assert len(marks.spans(Layer.SPELLING)) == 401


def test_scrolling_brings_the_marks_there(field: TextField, marks: TextMarks, qtbot: QtBot) -> None:
    last = 400 * (len(_WORDS) + 1)
    marks.show(Layer.SPELLING, [(last + 4, last + 9)])
    marks.show(Layer.FIND, [(last + 18, last + 21)])
    assert _laid(field) == []
    field.verticalScrollBar().setValue(field.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: _laid(field) == ["ferry"])
    assert _ground(field, last + 18) == look.colour("warn_soft").name()


def test_marks_move_with_the_words(field: TextField, marks: TextMarks) -> None:
    marks.show(Layer.SPELLING, [(0, 3), (18, 21)])
    _insert(field, 9, " of Tai O")
    assert marks.spans(Layer.SPELLING) == ((0, 3), (27, 30))
    assert _laid(field) == ["The", "the"]


@pytest.mark.parametrize("at", [4, 6, 9])
def test_an_edited_word_loses_its_mark_and_that_is_told(
    field: TextField, marks: TextMarks, qtbot: QtBot, at: int
) -> None:
    marks.show(Layer.SPELLING, [(4, 9), (18, 21)])
    with qtbot.waitSignal(marks.lost):
        _insert(field, at, "s")
    assert marks.spans(Layer.SPELLING) == ((19, 22),)
    assert _laid(field) == ["the"]


def test_the_mark_under_a_place_is_found(marks: TextMarks) -> None:
    marks.show(Layer.SPELLING, [(4, 9), (18, 21)])
    assert [marks.at(Layer.SPELLING, at) for at in (0, 4, 9, 10, 20, 30)] == [
        None,
        (4, 9),
        (4, 9),
        None,
        (18, 21),
        None,
    ]


def test_marks_are_no_part_of_the_text(field: TextField, marks: TextMarks) -> None:
    before = field.passages()
    marks.show(Layer.SPELLING, [(4, 9)])
    assert field.passages() == before
    assert not field.document().isUndoAvailable()
