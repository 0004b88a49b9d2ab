"""The release editor as an officer uses it: writing, saving, languages, roles, findings, conflicts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.block import Role, plain
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.release import Embargo, Release, ReleaseLine, ReleaseText, Status
from mediadesk.ui.releases.document import blocks_of, id_of, role_of
from mediadesk.ui.releases.document_text import TextRole
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.releases.editor_saving import SaveState
from mediadesk.ui.releases.editor_text import PASSAGES_TYPE, TextField

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def field_of(editor: ReleaseEditor) -> TextField:
    assert editor.page is not None
    field = editor.page.field
    field.setFocus()
    return field


def put_cursor(field: TextField, block: int, offset: int = 0) -> None:
    cursor = QTextCursor(field.document().findBlockByNumber(block))
    cursor.movePosition(QTextCursor.MoveOperation.Right, n=offset)
    field.setTextCursor(cursor)


def select_block(field: TextField, block: int) -> None:
    cursor = QTextCursor(field.document().findBlockByNumber(block))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


def english(library: Library, release: Release) -> ReleaseText:
    text = library.releases.text(release.id, Language.EN)
    assert text is not None
    return text


def test_typing_is_saved_within_two_seconds(
    editor: ReleaseEditor, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    put_cursor(field_of(editor), 2)

    QTest.keyClicks(field_of(editor), "Today. ")

    qtbot.waitUntil(lambda: english(sample_library, release).blocks[0].text.startswith("Today. "), timeout=2000)
    qtbot.waitUntil(lambda: editor.status.saved.text().startswith("Saved "))


def test_typing_without_a_pause_is_saved_while_it_goes_on(
    editor: ReleaseEditor, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    put_cursor(field_of(editor), 2)

    for _key in range(60):
        QTest.keyClick(field_of(editor), Qt.Key.Key_X)
        qtbot.wait(40)

    assert english(sample_library, release).blocks[0].text.startswith("xxx")


def test_leaving_the_field_saves_at_once(editor: ReleaseEditor, sample_library: Library, release: Release) -> None:
    put_cursor(field_of(editor), 2)
    QTest.keyClicks(field_of(editor), "Now ")

    editor.header.tabs.button(Language.EN).setFocus(Qt.FocusReason.TabFocusReason)

    assert english(sample_library, release).blocks[0].text.startswith("Now ")


def test_turning_to_another_language_saves_the_first(
    editor: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    put_cursor(field_of(editor), 2)
    QTest.keyClicks(field_of(editor), "Now ")

    QTest.keyClick(field_of(editor), Qt.Key.Key_2, CTRL)

    assert editor.page is not None
    assert editor.page.field.language is Language.ZH_HANT
    assert english(sample_library, release).blocks[0].text.startswith("Now ")


def test_a_sitting_of_typing_is_one_step_of_the_history(
    editor: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    before = english(sample_library, release)
    put_cursor(field_of(editor), 2)
    for word in ("One ", "two ", "three "):
        QTest.keyClicks(field_of(editor), word)
        editor.flush()

    sample_library.history.undo()

    assert english(sample_library, release).blocks == before.blocks
    assert field_of(editor).document().findBlockByNumber(2).text() == before.blocks[0].text


def test_words_in_an_input_method_are_not_saved_before_they_are_chosen(
    editor: ReleaseEditor, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    put_cursor(field_of(editor), 2)
    QApplication.sendEvent(field_of(editor), QInputMethodEvent("nihao", []))
    QTest.qWait(50)
    assert editor.page is not None
    editor.page.saver.note_change()
    qtbot.wait(1000)

    assert editor.page.saver.has_news
    assert "nihao" not in english(sample_library, release).blocks[0].text

    chosen = QInputMethodEvent()
    chosen.setCommitString("你好")
    QApplication.sendEvent(field_of(editor), chosen)
    qtbot.waitUntil(lambda: english(sample_library, release).blocks[0].text.startswith("你好"), timeout=2500)


def test_a_language_is_started_by_its_first_words(editor: ReleaseEditor, sample_library: Library, qtbot: QtBot) -> None:
    fresh = sample_library.releases.add(Release(new_key()))
    editor.show_release(fresh.id, Language.ZH_HANS)
    editor.flush()
    assert sample_library.releases.texts(fresh.id) == ()

    QTest.keyClicks(field_of(editor), "Pier")
    editor.flush()

    text = sample_library.releases.text(fresh.id, Language.ZH_HANS)
    assert text is not None
    assert text.headline == "Pier"
    assert editor.page is not None
    assert editor.page.saver.state is SaveState.SAVED


def test_return_after_the_headline_gives_a_subheadline_only_where_one_follows(editor: ReleaseEditor) -> None:
    field = field_of(editor)
    put_cursor(field, 1)
    field.moveCursor(QTextCursor.MoveOperation.EndOfBlock)

    QTest.keyClick(field, Qt.Key.Key_Return)

    assert field.current_role() is TextRole.PARAGRAPH


def test_role_keys_change_the_passage_and_undo_brings_it_back(editor: ReleaseEditor) -> None:
    field = field_of(editor)
    put_cursor(field, 3)
    kept_id = id_of(field.textCursor().block())

    QTest.keyClick(field, Qt.Key.Key_5, CTRL | ALT)
    assert field.current_role() is TextRole.LIST_ITEM
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)

    block = field.document().findBlockByNumber(3)
    assert (role_of(block), id_of(block)) == (TextRole.PARAGRAPH, kept_id)


def test_bold_and_italic_reach_the_record(editor: ReleaseEditor, sample_library: Library, release: Release) -> None:
    field = field_of(editor)
    select_block(field, 3)

    QTest.keyClick(field, Qt.Key.Key_B, CTRL)
    QTest.keyClick(field, Qt.Key.Key_I, CTRL)
    editor.flush()

    assert [(run.bold, run.italic) for run in english(sample_library, release).blocks[1].runs] == [(True, True)]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_speaker_is_kept_with_the_quote(editor: ReleaseEditor, sample_library: Library, release: Release) -> None:
    speaker = sample_library.newsmakers.add(Newsmaker(new_key(), ByLanguage(en="Wong Mei-ling"), ByLanguage(en="Ms")))
    field = field_of(editor)
    put_cursor(field, 3)
    editor.toolbar.quote_passage()
    sheet = QApplication.activePopupWidget()
    assert sheet is not None

    QTest.keyClicks(sheet.findChild(type(sheet.field)), "mei")  # type: ignore[attr-defined]
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    editor.flush()

    block = english(sample_library, release).blocks[1]
    assert (block.role, block.speaker_id) == (Role.QUOTE, speaker.id)
    assert field.speakers[speaker.id] == "Ms Wong Mei-ling"


def test_copy_and_paste_keep_roles(editor: ReleaseEditor) -> None:
    field = field_of(editor)
    put_cursor(field, 3)
    editor.toolbar.turn_into(TextRole.HEADING)
    cursor = QTextCursor(field.document().findBlockByNumber(3))
    cursor.setPosition(field.document().findBlockByNumber(4).position() + 5, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    field.copy()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime is not None
    assert mime.hasFormat(PASSAGES_TYPE)
    assert "<h3>" in mime.html()

    field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(field, Qt.Key.Key_Return)
    field.paste()

    last = [(role_of(block), block.text()) for block in blocks_of(field.document())][-2:]
    assert last[0] == (TextRole.HEADING, field.document().findBlockByNumber(3).text())
    assert last[1] == (TextRole.PARAGRAPH, field.document().findBlockByNumber(4).text()[:5])


def test_pasted_html_arrives_clean_and_goes_with_one_undo(editor: ReleaseEditor, qtbot: QtBot) -> None:
    field = field_of(editor)
    before = field.toPlainText()
    mime = QMimeData()
    mime.setHtml(
        "<p style='color:red'>Safe <a href='javascript:x'>words</a></p><ul><li>item</li></ul><script>x</script>"
    )
    put_cursor(field, 3)

    with qtbot.waitSignal(editor.said):
        field.insertFromMimeData(mime)

    assert "Safe words" in field.toPlainText()
    assert "javascript" not in field.toHtml()
    assert "color:" not in field.toHtml()
    editor.undo_text()
    assert field.toPlainText() == before


def test_plain_paste_takes_only_words(editor: ReleaseEditor) -> None:
    field = field_of(editor)
    mime = QMimeData()
    mime.setHtml("<h2>Loud</h2>")
    mime.setText("Loud")
    QGuiApplication.clipboard().setMimeData(mime)
    put_cursor(field, 3)

    QTest.keyClick(field, Qt.Key.Key_V, CTRL | SHIFT)

    assert field.document().findBlockByNumber(3).text().startswith("Loud")
    assert field.current_role() is TextRole.PARAGRAPH


def test_files_dropped_on_the_text_are_left_to_the_window(editor: ReleaseEditor, tmp_path: Path) -> None:
    from PySide6.QtCore import QUrl

    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "release.txt"))])

    assert not field_of(editor).canInsertFromMimeData(mime)


def test_a_finding_leads_to_its_place(editor: ReleaseEditor, sample_library: Library, release: Release) -> None:
    block = english(sample_library, release).blocks[1]
    finding = Finding("TXT-01", Severity.WARNING, Language.EN, block.id, start=4, length=5)

    QTest.keyClick(field_of(editor), Qt.Key.Key_2, CTRL)
    editor.show_finding(finding)

    cursor = field_of(editor).textCursor()
    assert field_of(editor).language is Language.EN
    assert cursor.selectedText() == block.text[4:9]


def test_a_finding_behind_a_rare_character_is_selected_exactly(editor: ReleaseEditor) -> None:
    field = field_of(editor)
    put_cursor(field, 3)
    field.insertPlainText("𨋢𠝹 wrong ")
    block = field.document().findBlockByNumber(3)

    editor.show_finding(Finding("TXT-01", Severity.WARNING, Language.EN, id_of(block), start=3, length=5))

    assert field.textCursor().selectedText() == "wrong"


def test_a_certain_finding_is_put_right_by_its_button(editor: ReleaseEditor) -> None:
    field = field_of(editor)
    put_cursor(field, 3)
    field.insertPlainText("teh ")
    block = field.document().findBlockByNumber(3)
    finding = Finding("TXT-01", Severity.WARNING, Language.EN, id_of(block), 0, 3, found="teh", fix="the")

    editor.side.preflight.fix_wanted.emit(finding)

    assert field.document().findBlockByNumber(3).text().startswith("the ")


def test_a_conflict_keeps_the_words_on_screen_and_in_a_file(
    editor: ReleaseEditor, sample_library: Library, release: Release, own_user_data: Path
) -> None:
    field = field_of(editor)
    put_cursor(field, 2)
    QTest.keyClicks(field, "Mine ")
    theirs = english(sample_library, release)
    sample_library.releases.save_text(replace(theirs, headline="Theirs"))

    editor.flush()

    assert field.document().findBlockByNumber(2).text().startswith("Mine ")
    assert "conflict" in editor.notices.kinds()
    (rescued,) = (own_user_data / "rescue").iterdir()
    assert "Mine " in rescued.read_text(encoding="utf-8")
    assert english(sample_library, release).headline == "Theirs"

    assert editor.page is not None
    editor.page.saver.keep_mine()
    assert english(sample_library, release).blocks[0].text.startswith("Mine ")
    assert "conflict" not in editor.notices.kinds()


def test_after_a_conflict_the_other_text_can_be_taken(
    editor: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    put_cursor(field_of(editor), 2)
    QTest.keyClicks(field_of(editor), "Mine ")
    sample_library.releases.save_text(replace(english(sample_library, release), headline="Theirs"))
    editor.flush()
    assert editor.page is not None

    editor.page.saver.take_theirs()

    assert field_of(editor).document().firstBlock().text() == "Theirs"
    assert editor.page.saver.state is SaveState.SAVED


def test_what_somebody_else_wrote_appears_where_nothing_is_unsaved(
    editor: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    sample_library.releases.save_text(replace(english(sample_library, release), headline="Written elsewhere"))

    assert field_of(editor).document().firstBlock().text() == "Written elsewhere"


@pytest.mark.parametrize("status", [Status.ISSUED, Status.WITHDRAWN])
def test_an_issued_or_withdrawn_release_cannot_be_written_in(
    editor: ReleaseEditor, sample_library: Library, release: Release, status: Status
) -> None:
    sample_library.releases.save(replace(release, status=status))
    before = field_of(editor).toPlainText()

    QTest.keyClicks(field_of(editor), "x")
    QTest.keyClick(field_of(editor), Qt.Key.Key_Return)
    QTest.keyClick(field_of(editor), Qt.Key.Key_4, CTRL | ALT)

    assert field_of(editor).toPlainText() == before
    assert "status" in editor.notices.kinds()


def test_speaker_in_chinese_stands_before_his_post_with_a_chinese_comma(
    editor: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    post = ByLanguage(zh_hant="潮汐館館長")
    speaker = sample_library.newsmakers.add(Newsmaker(new_key(), ByLanguage(zh_hant="黎心怡"), posts=(post,)))
    editor.show_release(release.id, Language.ZH_HANT)
    assert editor.page is not None
    assert editor.page.field.speakers[speaker.id] == "黎心怡，潮汐館館長"


def test_the_dateline_follows_the_details_and_is_no_part_of_the_text(
    editor: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    field = field_of(editor)
    before = field.toPlainText()
    assert editor.page is not None

    editor.page.amend(place="Kowloon")

    assert field.dateline.startswith("(Kowloon, ")
    assert field.toPlainText() == before
    assert english(sample_library, release).place == "Kowloon"
    assert field.document().findBlockByNumber(2).blockFormat().textIndent() > 100


def test_a_new_dateline_does_not_hang_undo(editor: ReleaseEditor) -> None:
    field = field_of(editor)
    before = field.toPlainText()
    put_cursor(field, 2)
    QTest.keyClicks(field, "Now ")
    field.set_dateline("(Somewhere else, 1 May 2026) –")

    for _time in range(5):
        QTest.keyClick(field, Qt.Key.Key_Z, CTRL)

    assert field.toPlainText() == before


def test_the_embargo_is_said_in_plain_words(editor: ReleaseEditor, sample_library: Library, release: Release) -> None:
    assert editor.status.embargo.text() == "No embargo"
    embargo = Embargo(datetime(2027, 3, 18, 3, tzinfo=UTC))

    sample_library.releases.save(replace(release, release_line=ReleaseLine.EMBARGOED, embargo=embargo))

    assert editor.status.embargo.toolTip() == "Embargo until 11:00 HKT, Thursday 18 March 2027"


def test_the_theme_changes_without_entering_undo(editor: ReleaseEditor) -> None:
    from mediadesk.ui import look

    field = field_of(editor)
    look.look.wear(look.Theme.DARK)
    look.look.wear(look.Theme.LIGHT)

    assert not field.document().isUndoAvailable()
    assert editor.page is not None
    assert not editor.page.saver.has_news


def test_every_button_has_an_accessible_name(editor: ReleaseEditor, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(editor.side.preflight.rows) or editor.side.pages.page_count > 0, timeout=10_000)

    unnamed = [
        button
        for button in editor.findChildren(QAbstractButton)
        if not (button.accessibleName() or button.text()) and not button.objectName().startswith(("qt_", "ScrollLeft"))
    ]

    assert unnamed == []


def test_export_saves_first_and_asks_the_window(
    editor: ReleaseEditor, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    put_cursor(field_of(editor), 2)
    QTest.keyClicks(field_of(editor), "Now ")

    with qtbot.waitSignal(editor.export_wanted) as asked:
        editor.side.export_wanted.emit()

    assert asked.args == [release.id, "pdf"]
    assert english(sample_library, release).blocks[0].text.startswith("Now ")


def test_the_right_pane_hides_in_a_narrow_window_and_comes_back_by_key(editor: ReleaseEditor, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(editor)
    window.resize(1300, 860)
    window.show()
    assert not editor.side.isHidden()

    window.resize(1100, 860)
    qtbot.waitUntil(editor.side.isHidden)
    editor.toggle_side()
    assert not editor.side.isHidden()
    editor.toggle_side()
    window.resize(1300, 860)
    QApplication.processEvents()
    assert editor.side.isHidden()
    editor.setParent(None)


def test_status_moves_only_where_it_may_go(editor: ReleaseEditor, sample_library: Library, release: Release) -> None:
    sample_library.releases.save(replace(release, status=Status.DRAFT))
    (ask,) = editor.header.status.menu().actions()

    ask.trigger()

    assert sample_library.releases.get(release.id).status is Status.IN_REVIEW
    assert len(editor.header.status.menu().actions()) == 2


def test_word_count_counts_the_body(editor: ReleaseEditor, sample_library: Library, qtbot: QtBot) -> None:
    fresh = Release(new_key(), updated_at=datetime.now(UTC) - timedelta(days=1))
    text = ReleaseText(new_key(), fresh.id, Language.EN, headline="Not counted", blocks=(plain("one two three"),))
    sample_library.releases.add(fresh, [text])

    editor.show_release(fresh.id)

    assert editor.status.counts.text().startswith("3 words")


def test_the_link_sheet_covers_the_words_below_it(editor: ReleaseEditor) -> None:
    from mediadesk.ui.releases.editor_popups import LinkSheet

    sheet = LinkSheet(editor, "", lambda href: None)
    picture = sheet.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, picture.height() - 20).alpha() == 255
    sheet.close()
