"""Another program holds the library while somebody writes: nothing stands still, nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pysqlite3 import dbapi2
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.problems import LibraryBusy
from mediadesk.records.release import Release, ReleaseText
from mediadesk.ui.releases import editor_saving
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.releases.editor_saving import SaveState


@pytest.fixture
def other(sample_library: Library, tmp_path: Path) -> Iterator[dbapi2.Connection]:
    """Another program at the same library file."""
    connection = dbapi2.connect(str(tmp_path / "desk" / "desk.db"), isolation_level=None)
    yield connection
    connection.close()


def write(editor: ReleaseEditor, words: str) -> None:
    assert editor.page is not None
    editor.page.field.setFocus()
    editor.page.field.setTextCursor(QTextCursor(editor.page.field.document().findBlockByNumber(2)))
    QTest.keyClicks(editor.page.field, words)


def kept(library: Library, release: Release) -> ReleaseText:
    text = library.releases.text(release.id, Language.EN)
    assert text is not None
    return text


def test_text_is_saved_as_soon_as_the_other_program_lets_go(
    editor: ReleaseEditor, sample_library: Library, release: Release, other: dbapi2.Connection, qtbot: QtBot
) -> None:
    other.execute("BEGIN IMMEDIATE")
    write(editor, "Mine ")
    qtbot.waitUntil(lambda: editor.status.saved.text() == "Saving… the library is busy")
    write(editor, "again ")
    other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: editor.status.saved.text().startswith("Saved "))
    assert kept(sample_library, release).blocks[0].text.startswith("again Mine ")


def test_words_are_in_a_file_while_the_library_is_busy_and_no_longer(
    editor: ReleaseEditor, other: dbapi2.Connection, own_user_data: Path
) -> None:
    other.execute("BEGIN IMMEDIATE")
    write(editor, "Mine ")
    assert not editor.flush()
    (file,) = (own_user_data / "rescue").iterdir()
    assert "Mine " in file.read_text(encoding="utf-8")
    other.execute("ROLLBACK")
    assert editor.flush()
    assert not any((own_user_data / "rescue").iterdir())


def test_library_that_stays_busy_is_said_in_one_sentence_and_tried_on(
    editor: ReleaseEditor,
    sample_library: Library,
    release: Release,
    other: dbapi2.Connection,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(editor_saving, "_PATIENCE", 0)
    other.execute("BEGIN IMMEDIATE")
    write(editor, "Mine ")
    with qtbot.waitSignal(editor.problem) as told:
        editor.flush()
    assert isinstance(told.args[0], LibraryBusy)
    assert editor.status.saved.text().startswith("Not saved: ")
    other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: editor.status.saved.text().startswith("Saved "))
    assert kept(sample_library, release).blocks[0].text.startswith("Mine ")


def test_place_changed_while_the_library_is_busy_is_kept(
    editor: ReleaseEditor, sample_library: Library, release: Release, other: dbapi2.Connection, qtbot: QtBot
) -> None:
    assert editor.page is not None
    other.execute("BEGIN IMMEDIATE")
    assert not editor.page.amend(place="Kowloon")
    other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: kept(sample_library, release).place == "Kowloon")


def test_text_of_a_release_left_meanwhile_is_saved_too(
    editor: ReleaseEditor, sample_library: Library, release: Release, other: dbapi2.Connection, qtbot: QtBot
) -> None:
    elsewhere = sample_library.releases.rows()[1].id
    other.execute("BEGIN IMMEDIATE")
    write(editor, "Mine ")
    editor.show_release(elsewhere)
    assert editor.release_id == elsewhere
    other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: kept(sample_library, release).blocks[0].text.startswith("Mine "))


def test_release_come_back_to_meanwhile_shows_what_was_written(
    editor: ReleaseEditor, sample_library: Library, release: Release, other: dbapi2.Connection, qtbot: QtBot
) -> None:
    other.execute("BEGIN IMMEDIATE")
    write(editor, "Mine ")
    editor.show_release(sample_library.releases.rows()[1].id)
    editor.show_release(release.id, Language.EN)
    assert editor.page is not None
    assert editor.page.field.toPlainText().count("Mine ") == 1
    assert editor.page.saver.state is SaveState.WAITING
    other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: kept(sample_library, release).blocks[0].text.startswith("Mine "))


def test_export_waits_until_the_library_has_the_text(
    editor: ReleaseEditor, other: dbapi2.Connection, qtbot: QtBot
) -> None:
    other.execute("BEGIN IMMEDIATE")
    write(editor, "Mine ")
    with qtbot.waitSignal(editor.problem), qtbot.assertNotEmitted(editor.export_wanted):
        editor.header.export_wanted.emit("pdf")
    other.execute("ROLLBACK")
