"""The versions of the text on screen: seen, compared, named, and gone back to."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.block import Run, plain
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.release import Release, ReleaseText, Status
from mediadesk.records.revision import Occasion
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.releases.versions import VersionsView

ORDER = [
    ("The Lantern Bay ferry calls at three piers from May.", "b1"),
    ("Tickets cost twelve dollars on weekdays and holidays alike.", "b2"),
    ("The company built the vessel in its own yard last year.", "b3"),
]


def edited(text: ReleaseText, at: int, old: str, new: str) -> ReleaseText:
    """`text` with some words of one paragraph replaced."""
    blocks = list(text.blocks)
    blocks[at] = replace(blocks[at], runs=(Run(blocks[at].text.replace(old, new)),))
    return replace(text, blocks=tuple(blocks))


@pytest.fixture
def release(sample_library: Library) -> Release:
    """A draft whose English text has three versions: the first, "Before legal" with four piers, and dearer tickets."""
    blocks = tuple(replace(plain(words), id=name) for words, name in ORDER)
    made = Release(new_key())
    text = ReleaseText(new_key(), made.id, Language.EN, "Ferry calls at three piers", blocks=blocks)
    release = sample_library.releases.add(made, [text])
    (text,) = sample_library.releases.texts(release.id)
    text = sample_library.releases.save_text(edited(text, 0, "three", "four"))
    sample_library.revisions.keep(text, Occasion.SAVED, "Before legal")
    sample_library.releases.save_text(edited(text, 1, "twelve", "fourteen"))
    return release


@pytest.fixture
def view(editor: ReleaseEditor, qtbot: QtBot) -> VersionsView:
    """The versions of that text, open and compared."""
    editor.versions.toggle()
    found = editor.versions.view
    qtbot.waitUntil(lambda: found.page.count == 1)
    return found


def names(view: VersionsView) -> list[str]:
    return [row if isinstance(row, str) else row.revision.label for row in view.list.records.rows]


def pick(view: VersionsView, *rows: int) -> None:
    """Click these rows, the second one with Ctrl."""
    flags = QItemSelectionModel.SelectionFlag
    for number, row in enumerate(rows):
        wanted = flags.Select if number else flags.ClearAndSelect
        view.list.selectionModel().setCurrentIndex(view.list.records.index(row), wanted)


def words(view: VersionsView, holds: str) -> list[str]:
    """The stretches of the page that are underlined ("came") or struck out ("went")."""
    found = []
    block = view.page.document().begin()
    while block.isValid():
        for stretch in block.textFormats():
            made: QTextCharFormat = stretch.format
            if made.fontUnderline() if holds == "came" else made.fontStrikeOut():
                found.append(block.text()[stretch.start : stretch.start + stretch.length])
        block = block.next()
    return found


def test_the_version_before_is_compared_with_the_text_as_it_is(view: VersionsView) -> None:
    assert names(view) == ["Today", "", "Before legal", ""]
    assert [each.revision.label for each in view.list.chosen] == ["Before legal"]
    assert (words(view, "went"), words(view, "came")) == (["twelve"], ["fourteen"])
    assert "now" in view.bar.title.words
    assert view.bar.count.text() == "Change 1 of 1"


def test_any_two_versions_are_compared(view: VersionsView, qtbot: QtBot) -> None:
    pick(view, 3, 2)
    qtbot.waitUntil(lambda: words(view, "came") == ["four"])
    assert words(view, "went") == ["three"]
    assert not view.bar.all.isEnabled()
    assert not view.bar.passage.isEnabled()


def test_side_by_side_what_went_is_on_the_left_and_what_came_on_the_right(view: VersionsView) -> None:
    view.bar.views.button(True).click()
    tables = view.page.document().rootFrame().childFrames()
    assert len(tables) == 4
    texts = [tables[2].cellAt(0, column).firstCursorPosition().block().text() for column in (0, 1)]  # type: ignore[attr-defined]
    assert texts == [ORDER[1][0], ORDER[1][0].replace("twelve", "fourteen")]


def test_j_and_k_go_from_change_to_change(view: VersionsView, qtbot: QtBot) -> None:
    pick(view, 3)
    qtbot.waitUntil(lambda: view.page.count == 2)
    view.page.setFocus()
    places = []
    for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_K):
        qtbot.keyClick(view.page, key)
        places.append(view.bar.count.text())
    assert places == ["Change 2 of 2", "Change 2 of 2", "Change 1 of 2", "Change 1 of 2"]
    assert view.page.accessibleDescription() == "deleted: three; inserted: four"


def test_one_paragraph_goes_back_and_the_other_stays(
    view: VersionsView, editor: ReleaseEditor, qtbot: QtBot, sample_library: Library
) -> None:
    pick(view, 3)
    qtbot.waitUntil(lambda: view.page.count == 2)
    view.bar.passage.click()
    qtbot.waitUntil(lambda: view.page.count == 1)
    assert editor.page is not None
    now = sample_library.releases.texts(editor.page.saver.kept.release_id)[0]
    assert [block.text for block in now.blocks] == [
        ORDER[0][0],
        ORDER[1][0].replace("twelve", "fourteen"),
        ORDER[2][0],
    ]
    assert editor.page.field.toPlainText().count("three piers from May") == 1
    assert sample_library.revisions.of(now.id)[0].occasion is Occasion.RESTORED


def test_all_goes_back_as_one_step_that_can_be_undone(
    view: VersionsView, editor: ReleaseEditor, qtbot: QtBot, sample_library: Library
) -> None:
    view.bar.all.click()
    qtbot.waitUntil(lambda: view.page.count == 0)
    assert editor.page is not None
    assert "twelve" in editor.page.field.toPlainText()
    assert view.bar.count.text() == "Nothing changed"
    assert sample_library.history.undo() == "Restore “Before legal”"
    qtbot.waitUntil(lambda: view.page.count == 1)
    assert "fourteen" in editor.page.field.toPlainText()


def test_a_version_is_named_where_it_stands(view: VersionsView, qtbot: QtBot, sample_library: Library) -> None:
    view.list.setFocus()
    pick(view, 3)
    qtbot.keyClick(view.list, Qt.Key.Key_F2)
    field = view.list.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "The beginning")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(view)[-1] == "The beginning")
    assert view.list.chosen[0].revision.label == "The beginning"


def test_save_version_keeps_the_text_and_asks_for_its_name(view: VersionsView, qtbot: QtBot) -> None:
    view.save_wanted.emit()
    qtbot.waitUntil(lambda: view.list.findChild(QLineEdit) is not None)
    newest = view.list.records.rows[1]
    assert not isinstance(newest, str)
    assert newest.revision.occasion is Occasion.SAVED


def test_ctrl_s_keeps_what_is_on_screen_as_a_version(
    editor: ReleaseEditor, qtbot: QtBot, sample_library: Library
) -> None:
    assert editor.page is not None
    noted: list[str] = []
    editor.noted.connect(noted.append)
    cursor = editor.page.field.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    cursor.insertText(" Bicycles too.")
    qtbot.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    newest = sample_library.revisions.of(editor.page.saver.kept.id)[0]
    assert newest.occasion is Occasion.SAVED
    assert sample_library.revisions.text(newest.id).blocks[-1].text.endswith("Bicycles too.")
    assert noted == ["Version saved"]


def test_the_versions_take_the_place_of_text_and_preview_until_escape(
    view: VersionsView, editor: ReleaseEditor, qtbot: QtBot
) -> None:
    assert editor.page is not None
    assert editor.page.field.isHidden() or not editor.page.field.isVisible()
    assert editor.side.isHidden()
    assert editor.header.versions_button.isChecked()
    qtbot.keyClick(view.list, Qt.Key.Key_Escape)
    assert editor.page.field.isVisible()
    assert not editor.header.versions_button.isChecked()


def test_the_other_language_shows_its_own_versions(view: VersionsView, qtbot: QtBot, editor: ReleaseEditor) -> None:
    qtbot.keyClick(editor, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: names(view) == [])
    assert view.page.isHidden() or not view.page.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(names(view)) == 4)


def test_an_issued_release_shows_its_versions_and_restores_none(
    sample_library: Library, release: Release, editor: ReleaseEditor, qtbot: QtBot
) -> None:
    sample_library.releases.save(replace(sample_library.releases.get(release.id), status=Status.ISSUED))
    editor.versions.toggle()
    view = editor.versions.view
    qtbot.waitUntil(lambda: view.page.count == 1)
    assert not view.bar.all.isEnabled()
    assert not view.bar.passage.isEnabled()


def test_a_preview_asked_for_brings_the_text_back(view: VersionsView, editor: ReleaseEditor) -> None:
    editor.toggle_side()
    assert not editor.versions.is_open
    assert not editor.side.isHidden()


def test_a_change_far_down_a_long_text_is_reached_at_once(
    editor: ReleaseEditor, qtbot: QtBot, sample_library: Library, release: Release
) -> None:
    (text,) = sample_library.releases.texts(release.id)
    blocks = [plain(f"Paragraph {number} of a long text.") for number in range(200)]
    text = sample_library.releases.save_text(replace(text, blocks=tuple(blocks)))
    blocks[1], blocks[-1] = plain("A new beginning of it all."), plain("Another ending it has.")
    sample_library.releases.save_text(replace(text, blocks=tuple(blocks)))
    editor.versions.toggle()
    view = editor.versions.view
    qtbot.waitUntil(lambda: view.page.count == 4)
    view.page.step(3)
    assert view.page.textCursor().block().text() == "Another ending it has."
    qtbot.waitUntil(lambda: "Paragraph 198" in view.page.toPlainText())


def test_the_list_of_releases_makes_room_in_a_narrow_window(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.releases()
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: panel.list.isVisible())
    panel.editor.versions.toggle()
    qtbot.waitUntil(lambda: not panel.list.isVisible())
    panel.editor.versions.close()
    qtbot.waitUntil(lambda: panel.list.isVisible())


def test_versions_are_in_the_palette(window: MainWindow) -> None:
    commands = {command.title: command for command in window.releases().commands()}
    commands["Versions"].run()
    assert window.releases().editor.versions.is_open
    assert commands["Save version"].keys == "Ctrl+S"


def test_in_a_conflict_what_the_others_wrote_is_compared_with_what_is_on_screen(
    editor: ReleaseEditor, qtbot: QtBot, sample_library: Library
) -> None:
    assert editor.page is not None
    theirs = edited(editor.page.saver.kept, 2, "last year", "in two years")
    qtbot.keyClicks(editor.page.field, "Our ")
    sample_library.releases.save_text(theirs)
    assert not editor.flush()
    button = next(each for each in editor.notices.findChildren(QPushButton) if each.text() == "See difference")
    button.click()
    view = editor.versions.view
    qtbot.waitUntil(lambda: view.page.count == 2)
    assert words(view, "went") == ["in two years"]
    assert "".join(words(view, "came")).split() == ["Our", "last", "year"]
    assert not view.bar.all.isEnabled()
