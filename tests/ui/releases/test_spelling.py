"""Spelling while an English text is written."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.block import plain
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language, Variety
from mediadesk.records.people import Newsmaker
from mediadesk.records.release import Release, Status
from mediadesk.records.term import TermKind
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.spelling_menu import SpellingMenu
from mediadesk.ui.releases.text_marks import Layer

_LONG = 15_000  # milliseconds; the first word waits for the dictionary


@pytest.fixture
def release(library: Library) -> Release:
    """A release with two slips in English, and a version in Chinese."""
    made = library.releases.add(Release(new_key()))
    text = library.releases.start_text(made.id, Language.EN)
    blocks = (plain("The museum recieves kites 風箏."), plain("It stands by the harbour, near the librery."))
    library.releases.save_text(replace(text, headline="A hall of kites", blocks=blocks))
    text = library.releases.start_text(made.id, Language.ZH_HANT)
    library.releases.save_text(replace(text, headline="風箏館 recieves", blocks=(plain("風箏"),)))
    return made


@pytest.fixture
def editor(open_editor: Callable[[Release], ReleaseEditor], release: Release) -> ReleaseEditor:
    """The editor on its English version."""
    return open_editor(release)


def _field(editor: ReleaseEditor) -> TextField:
    assert editor.page is not None
    return editor.page.field


def _marked(editor: ReleaseEditor) -> list[str]:
    text = _field(editor).toPlainText()
    return [text[start:end] for start, end in _field(editor).marks.spans(Layer.SPELLING)]


def _wait_for(qtbot: QtBot, editor: ReleaseEditor, *words: str) -> None:
    def marked() -> None:
        assert _marked(editor) == list(words)

    qtbot.waitUntil(marked, timeout=_LONG)


def _write_at_end(editor: ReleaseEditor, words: str) -> None:
    _field(editor).moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(_field(editor), words)


def _menu_over(qtbot: QtBot, editor: ReleaseEditor, word: str) -> QMenu:
    """The context menu over the first mark, once the suggestions are in."""
    field = _field(editor)
    start, _end = field.marks.spans(Layer.SPELLING)[_marked(editor).index(word)]
    cursor = QTextCursor(field.document())
    cursor.setPosition(start + 2)
    made = field.findChild(SpellingMenu)
    assert isinstance(made, SpellingMenu)
    menu = made.menu_at(field.cursorRect(cursor).center())
    qtbot.waitUntil(lambda: "Looking for suggestions…" not in _words(menu), timeout=_LONG)
    return menu


def _words(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def _choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_misspelt_words_are_marked_and_chinese_is_not(editor: ReleaseEditor, qtbot: QtBot) -> None:
    _wait_for(qtbot, editor, "recieves", "librery")
    assert editor.release_id is not None
    editor.show_release(editor.release_id, Language.ZH_HANT)
    qtbot.wait(400)
    assert _marked(editor) == []


def test_a_word_is_not_marked_while_it_is_written(editor: ReleaseEditor, qtbot: QtBot) -> None:
    _wait_for(qtbot, editor, "recieves", "librery")
    _write_at_end(editor, " A teh")
    qtbot.wait(600)
    assert _marked(editor) == ["recieves", "librery"]
    QTest.keyClicks(_field(editor), " x")
    _wait_for(qtbot, editor, "recieves", "librery", "teh")


def test_going_elsewhere_ends_a_word(editor: ReleaseEditor, qtbot: QtBot) -> None:
    _wait_for(qtbot, editor, "recieves", "librery")
    _write_at_end(editor, " teh")
    qtbot.wait(600)
    assert "teh" not in _marked(editor)
    _field(editor).moveCursor(QTextCursor.MoveOperation.Start)
    _wait_for(qtbot, editor, "recieves", "librery", "teh")


def test_marks_stay_while_an_input_method_composes(editor: ReleaseEditor, qtbot: QtBot) -> None:
    _wait_for(qtbot, editor, "recieves", "librery")
    _write_at_end(editor, " teh x ")
    _wait_for(qtbot, editor, "recieves", "librery", "teh")
    QApplication.sendEvent(_field(editor), QInputMethodEvent("fung", []))
    assert _marked(editor) == ["recieves", "librery", "teh"]
    qtbot.wait(600)
    assert _marked(editor) == ["recieves", "librery", "teh"]
    done = QInputMethodEvent("", [])
    done.setCommitString("風")
    QApplication.sendEvent(_field(editor), done)
    _wait_for(qtbot, editor, "recieves", "librery", "teh")


def test_f7_walks_the_marks_and_comes_round(editor: ReleaseEditor, qtbot: QtBot) -> None:
    _wait_for(qtbot, editor, "recieves", "librery")
    found = []
    for back in (False, False, False, True, True):
        editor.writing.spelling.step(back)
        found.append(_field(editor).textCursor().selectedText())
    assert found == ["recieves", "librery", "recieves", "librery", "recieves"]


def test_walking_a_text_without_slips_says_so(editor: ReleaseEditor, qtbot: QtBot) -> None:
    _wait_for(qtbot, editor, "recieves", "librery")
    _field(editor).selectAll()
    QTest.keyClicks(_field(editor), "A hall.")
    qtbot.waitUntil(lambda: _marked(editor) == [])
    with qtbot.waitSignal(editor.writing.spelling.said):
        editor.writing.spelling.step()


def test_a_suggestion_takes_the_place_of_the_word_and_can_be_undone(editor: ReleaseEditor, qtbot: QtBot) -> None:
    _wait_for(qtbot, editor, "recieves", "librery")
    _choose(_menu_over(qtbot, editor, "recieves"), "receives")
    assert "The museum receives kites" in _field(editor).toPlainText()
    _wait_for(qtbot, editor, "librery")
    editor.undo_text()
    assert "The museum recieves kites" in _field(editor).toPlainText()


def test_away_from_marks_the_menu_is_the_usual_one(editor: ReleaseEditor, qtbot: QtBot) -> None:
    _wait_for(qtbot, editor, "recieves", "librery")
    made = _field(editor).findChild(SpellingMenu)
    assert isinstance(made, SpellingMenu)
    assert "Add to the desk's words" not in _words(made.menu_at(QPoint(5, 5)))


def test_a_word_of_the_desk_is_a_term_and_undo_makes_it_a_slip_again(
    editor: ReleaseEditor, library: Library, qtbot: QtBot
) -> None:
    _wait_for(qtbot, editor, "recieves", "librery")
    _choose(_menu_over(qtbot, editor, "librery"), "Add to the desk's words")
    _wait_for(qtbot, editor, "recieves")
    assert [(each.texts, each.kind) for each in library.terms.all()] == [(ByLanguage("librery"), TermKind.HOUSE)]
    assert library.history.undo() == "Add “librery” to the desk's words"
    _wait_for(qtbot, editor, "recieves", "librery")


def test_a_word_ignored_in_a_passage_is_marked_elsewhere(editor: ReleaseEditor, library: Library, qtbot: QtBot) -> None:
    _write_at_end(editor, " A librery! ")
    _wait_for(qtbot, editor, "recieves", "librery", "librery")
    _field(editor).textCursor().insertBlock()
    QTest.keyClicks(_field(editor), "One more librery. ")
    _wait_for(qtbot, editor, "recieves", "librery", "librery", "librery")
    assert editor.flush()
    _choose(_menu_over(qtbot, editor, "librery"), "Ignore here")
    _wait_for(qtbot, editor, "recieves", "librery")
    assert editor.release_id is not None
    assert [each.found for each in library.waivers.of(editor.release_id)] == ["librery"]
    library.history.undo()
    _wait_for(qtbot, editor, "recieves", "librery", "librery", "librery")


def test_names_of_the_desk_are_never_marked(editor: ReleaseEditor, library: Library, qtbot: QtBot) -> None:
    _wait_for(qtbot, editor, "recieves", "librery")
    library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Ada Librery")))
    _wait_for(qtbot, editor, "recieves")


def test_what_left_the_house_is_not_marked(editor: ReleaseEditor, library: Library, qtbot: QtBot) -> None:
    _wait_for(qtbot, editor, "recieves", "librery")
    assert editor.release_id is not None
    release = library.releases.get(editor.release_id)
    library.releases.save(replace(release, status=Status.ISSUED))
    qtbot.waitUntil(lambda: _marked(editor) == [])
    assert _field(editor).isReadOnly()
    assert not editor.toolbar.variety.isEnabled()


def test_the_english_is_chosen_for_the_release_and_can_be_undone(
    editor: ReleaseEditor, library: Library, qtbot: QtBot
) -> None:
    _wait_for(qtbot, editor, "recieves", "librery")
    choice = editor.toolbar.variety
    assert choice.text().strip() == "EN-GB"
    american = next(each for each in choice.menu().actions() if each.text() == "American English")
    assert isinstance(american, QAction)
    american.trigger()
    _wait_for(qtbot, editor, "recieves", "harbour", "librery")
    assert choice.text().strip() == "EN-US"
    assert editor.release_id is not None
    assert library.releases.get(editor.release_id).variety is Variety.AMERICAN
    library.history.undo()
    _wait_for(qtbot, editor, "recieves", "librery")
    assert choice.text().strip() == "EN-GB"


def test_an_american_text_is_read_in_its_own_english(editor: ReleaseEditor, qtbot: QtBot) -> None:
    _wait_for(qtbot, editor, "recieves", "librery")
    _field(editor).selectAll()
    QTest.keyClicks(_field(editor), "The color of the center, in gray. ")
    qtbot.waitUntil(lambda: editor.toolbar.variety.text().strip() == "EN-US", timeout=_LONG)
    assert _marked(editor) == []


def test_only_english_has_a_choice_of_spelling(editor: ReleaseEditor, release: Release) -> None:
    assert not editor.toolbar.variety.isHidden()
    editor.show_release(release.id, Language.ZH_HANT)
    assert editor.toolbar.variety.isHidden()
    assert editor.writing.spelling.commands("") == []
