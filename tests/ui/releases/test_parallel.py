"""Two language versions side by side, what changed in the source of one, and parity below them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.release import Release
from mediadesk.records.translation import Translation
from mediadesk.ui.releases.document import blocks_of, made_from_of
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.parallel_change import SourceChangeSheet
from mediadesk.ui.releases.parallel_linking import ParallelLinking

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # sheets without a screen
EN, TC, SC = Language.EN, Language.ZH_HANT, Language.ZH_HANS


@pytest.fixture
def release(sample_library: Library) -> Release:
    """The first release of the sample desk, as if nobody had linked its versions."""
    found = sample_library.releases.get(sample_library.releases.rows()[0].id)
    for text in sample_library.releases.texts(found.id):
        sample_library.releases.save_text(replace(text, source=None))
    return found


@pytest.fixture
def linked(editor: ReleaseEditor, qtbot: QtBot) -> ReleaseEditor:
    """The editor on the Traditional Chinese version, beside the English one it was made from."""
    assert editor.release_id is not None
    editor.show_release(editor.release_id, TC)
    editor.parallel.toggle()
    page = editor.page
    assert page is not None
    editor.parallel.linking.link(page, EN)
    qtbot.waitUntil(lambda: _origin_count(page.field) > 8, timeout=10_000)
    assert editor.flush()
    return editor


def _origin_count(field: TextField) -> int:
    return sum(made_from_of(block) is not None for block in blocks_of(field.document()))


def _fields(editor: ReleaseEditor) -> tuple[TextField, TextField]:
    assert editor.parallel.view is not None
    return editor.parallel.view.fields


def _replace(field: TextField, old: str, new: str) -> QTextBlock:
    cursor = field.document().find(old)
    assert not cursor.isNull()
    cursor.insertText(new)
    return cursor.block()


def _changed_in_english(editor: ReleaseEditor) -> None:
    _replace(_fields(editor)[0], "160 guests", "260 guests")
    editor.parallel.look_again()


def _shown_sheet() -> SourceChangeSheet:
    sheet = QApplication.activePopupWidget()
    assert isinstance(sheet, SourceChangeSheet)
    return sheet


def test_the_source_stands_on_the_left(linked: ReleaseEditor) -> None:
    assert [field.language for field in _fields(linked)] == [EN, TC]
    assert linked.page is not None
    assert linked.page.field.language is TC
    assert linked.side.isHidden()


def test_one_version_comes_back_as_it_was(linked: ReleaseEditor) -> None:
    linked.parallel.close()
    assert linked.page is not None
    assert linked.page.field.isVisible()
    assert linked.page.field.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOn
    assert not linked.header.parallel_button.isChecked()


def test_links_are_kept_with_the_text(linked: ReleaseEditor, sample_library: Library, release: Release) -> None:
    kept = sample_library.releases.text(release.id, TC)
    english = sample_library.releases.text(release.id, EN)
    assert kept is not None
    assert english is not None
    assert kept.source is not None
    made = {link.passage: link.origin.passage for link in kept.source.links}
    assert made["headline"] == "headline"
    assert [made[block.id] for block in kept.blocks] == [block.id for block in english.blocks]


def test_undo_of_the_text_takes_links_back(linked: ReleaseEditor) -> None:
    field = _fields(linked)[1]
    field.undo()
    assert _origin_count(field) == 0


def test_writing_goes_into_the_version_that_has_the_focus(
    linked: ReleaseEditor, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    left, right = _fields(linked)
    left.setFocus()
    qtbot.waitUntil(lambda: linked.page is not None and linked.page.field is left)
    _replace(left, "160 guests", "260 guests")
    right.setFocus()
    qtbot.waitUntil(lambda: linked.page is not None and linked.page.field is right)
    _replace(right, "約160名", "約260名")
    assert linked.flush()
    said = {each.language: each.blocks[2].text for each in sample_library.releases.texts(release.id)}
    assert "260 guests" in said[EN]
    assert "約260名" in said[TC]


def test_a_passage_whose_source_changed_is_marked_and_says_what(linked: ReleaseEditor) -> None:
    _changed_in_english(linked)
    (change,) = linked.parallel.changes[TC]
    assert change.origin.words != change.now
    assert not linked.parallel.marks[TC].isHidden()
    assert linked.parallel.view is not None
    assert "1 changed since" in linked.parallel.view.bars[1].state.words
    linked.parallel.show_change()
    sheet = _shown_sheet()
    assert sheet.words.text().count("160") == 1
    assert "260" in sheet.words.text()
    sheet.close()


def test_a_passage_marked_as_up_to_date_is_so_until_the_next_change(
    linked: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    _changed_in_english(linked)
    linked.parallel.show_change()
    _shown_sheet().settle_button.click()
    linked.parallel.look_again()
    assert linked.parallel.changes[TC] == []
    assert linked.parallel.marks[TC].isHidden()
    assert linked.flush()
    kept = sample_library.releases.text(release.id, TC)
    assert kept is not None
    assert kept.source is not None
    assert any("260 guests" in link.origin.words for link in kept.source.links)
    _replace(_fields(linked)[0], "260 guests", "270 guests")
    linked.parallel.look_again()
    assert len(linked.parallel.changes[TC]) == 1


def test_all_passages_can_be_marked_as_up_to_date(linked: ReleaseEditor) -> None:
    _changed_in_english(linked)
    page = linked.page
    assert page is not None
    linked.parallel.linking.settle_all(page)
    linked.parallel.look_again()
    assert linked.parallel.changes[TC] == []


def test_a_change_beyond_the_source_is_shown_but_not_settled(linked: ReleaseEditor, qtbot: QtBot) -> None:
    assert linked.release_id is not None
    linked.show_release(linked.release_id, SC)
    page = linked.page
    assert page is not None
    linked.parallel.linking.link(page, TC)
    qtbot.waitUntil(lambda: _origin_count(page.field) > 8, timeout=10_000)
    _changed_in_english(linked)
    (change,) = linked.parallel.changes[SC]
    assert change.is_indirect
    assert change.language is EN
    linked.parallel.show_change()
    assert not hasattr(_shown_sheet(), "settle_button")
    _shown_sheet().close()
    linked.parallel.linking.settle_all(page)
    linked.parallel.look_again()
    assert len(linked.parallel.changes[SC]) == 1


def test_a_text_that_was_issued_offers_no_links(linked: ReleaseEditor) -> None:
    page = linked.page
    assert page is not None
    page.field.setReadOnly(True)
    assert linked.parallel.linking.choices(page, EN) == []


def test_the_key_goes_to_the_partner_and_back(linked: ReleaseEditor) -> None:
    left, right = _fields(linked)
    right.setTextCursor(QTextCursor(right.document().findBlockByNumber(4)))
    linked.parallel.jump()
    assert left.textCursor().blockNumber() == 4
    assert linked.page is not None
    assert linked.page.field is left
    linked.parallel.jump()
    assert right.textCursor().blockNumber() == 4


def test_links_can_be_shifted_from_a_passage_on(linked: ReleaseEditor) -> None:
    page = linked.page
    assert page is not None
    right = page.field
    before = [made_from_of(block) for block in blocks_of(right.document())]
    right.setTextCursor(QTextCursor(right.document().findBlockByNumber(5)))
    linked.parallel.linking.shift(page, 1)
    after = [made_from_of(block) for block in blocks_of(right.document())]
    assert after[:5] == before[:5]
    assert [each.origin if each else None for each in after[5:-1]] == [
        each.origin if each else None for each in before[6:]
    ]
    assert after[-1] is None


def test_texts_scroll_together(linked: ReleaseEditor) -> None:
    left, right = _fields(linked)
    right.verticalScrollBar().setValue(right.verticalScrollBar().maximum())
    assert left.verticalScrollBar().value() == left.verticalScrollBar().maximum()
    left.verticalScrollBar().setValue(0)
    assert right.verticalScrollBar().value() == 0


def test_parity_tells_what_differs_and_leads_there(linked: ReleaseEditor, qtbot: QtBot) -> None:
    view = linked.parallel.view
    assert view is not None
    qtbot.waitUntil(lambda: view.parity.model.rowCount() > 20, timeout=15_000)
    assert "agree" in view.parity.chip.accessibleName()
    linked.show_release(linked.release_id or 0, EN)
    _replace(view.fields[0], "160 guests", "260 guests")
    linked.live.check()
    qtbot.waitUntil(lambda: "differ" in view.parity.chip.accessibleName(), timeout=15_000)
    said = [view.parity.model.index(row, 1).data() for row in range(2)]
    assert sorted(said) == ["160", "260"]
    row = said.index("160")
    view.parity.table.picked.emit(view.parity.model.index(row, 3))
    assert linked.page is not None
    assert linked.page.field.language is TC
    assert linked.page.field.textCursor().selectedText() == "160"


def test_a_caption_in_parity_leads_to_the_details(linked: ReleaseEditor, qtbot: QtBot) -> None:
    view = linked.parallel.view
    assert view is not None
    qtbot.waitUntil(lambda: view.parity.model.rowCount() > 20, timeout=15_000)
    said = [view.parity.model.index(row, 1).data() for row in range(view.parity.model.rowCount())]
    view.parity.table.picked.emit(view.parity.model.index(said.index("Photo 1"), 2))
    assert linked.side.isVisible()
    assert linked.details.isVisible()


def test_parity_folds_away(linked: ReleaseEditor) -> None:
    view = linked.parallel.view
    assert view is not None
    view.parity.toggle_fold()
    assert view.parity.is_folded
    assert view.parity.maximumHeight() < 60


def test_a_third_version_takes_the_second_pane(linked: ReleaseEditor) -> None:
    assert linked.release_id is not None
    linked.show_release(linked.release_id, SC)
    assert [field.language for field in _fields(linked)] == [EN, SC]
    view = linked.parallel.view
    assert view is not None
    linked.parallel.look_again()
    assert "Not linked" in view.bars[1].state.words


def test_the_tab_of_another_language_offers_it_beside_the_one_on_screen(editor: ReleaseEditor) -> None:
    menu = QMenu()
    editor.parallel.fill_menu(menu, SC)
    (action,) = menu.actions()
    action.trigger()
    assert [field.language for field in _fields(editor)] == [EN, SC]
    menu.clear()
    editor.parallel.fill_menu(menu, EN)
    assert [each.text() for each in menu.actions()] == ["Show EN and 简 side by side"] or menu.isEmpty()


def test_closing_the_release_closes_the_second_version(linked: ReleaseEditor) -> None:
    linked.close_release()
    assert linked.parallel.view is None


def test_a_release_in_one_language_has_nothing_to_compare(
    editor: ReleaseEditor, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    from mediadesk.records.keys import new_key
    from mediadesk.records.release import ReleaseText

    alone = Release(new_key())
    sample_library.releases.add(alone, [ReleaseText(new_key(), alone.id, EN, headline="Alone")])
    editor.show_release(alone.id)
    with qtbot.waitSignal(editor.noted):
        editor.parallel.toggle()
    assert not editor.parallel.is_open


def test_what_changed_while_another_language_was_on_screen_is_marked_when_it_comes_up(
    editor: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    from mediadesk.comparison.alignment import link

    texts = {text.language: text for text in sample_library.releases.texts(release.id)}
    made = link(texts[TC], texts[EN], sample_library.press_kits.register())
    assert isinstance(made, Translation)
    sample_library.releases.save_text(replace(texts[TC], source=made))
    page = editor.page
    assert page is not None
    _replace(page.field, "160 guests", "260 guests")
    editor.show_release(release.id, TC)
    editor.parallel.look_again()
    assert [change.now is not None and "260" in change.now for change in editor.parallel.changes[TC]] == [True]


def test_a_click_in_the_margin_shows_the_change(linked: ReleaseEditor, qtbot: QtBot) -> None:
    _changed_in_english(linked)
    marks, field = linked.parallel.marks[TC], _fields(linked)[1]
    block = field.document().findBlockByNumber(4)
    field.show_place(block, 0, 0)
    rect = field.cursorRect()
    qtbot.mouseClick(marks, Qt.MouseButton.LeftButton, pos=QPoint(marks.width() - 8, rect.center().y()))
    sheet = _shown_sheet()
    assert sheet.accessibleName().startswith("EN changed")
    sheet.close()


def test_nothing_to_show_where_nothing_changed(linked: ReleaseEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(linked.noted):
        linked.parallel.show_change()


def test_linking_knows_both_directions(linked: ReleaseEditor) -> None:
    linking = linked.parallel.linking
    assert isinstance(linking, ParallelLinking)
    left, right = _fields(linked)
    forward = linking.pairs((left, right))
    assert [(there, here) for here, there in forward] == linking.pairs((right, left))
