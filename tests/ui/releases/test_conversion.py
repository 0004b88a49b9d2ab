"""A language version is started in the window, and what was chosen is looked through."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.block import plain
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Photo
from mediadesk.records.release import Release, Status
from mediadesk.ui.releases.editor import ReleaseEditor

EN, HANT, HANS = Language


@pytest.fixture
def editor(dressed: None, library: Library, qtbot: QtBot) -> Iterator[ReleaseEditor]:
    """A release in Simplified Chinese with a photo."""
    release = library.releases.add(Release(new_key()))
    text = library.releases.start_text(release.id, HANS)
    blocks = (plain("乘出租车到码头。出租车的质量很好，后来下雨。"),)
    library.releases.save_text(replace(text, headline="风筝节", blocks=blocks))
    photo = library.photos.add(Photo(new_key(), caption=ByLanguage(zh_hans="出租车站")))
    library.releases.set_photos(release.id, [photo.id])
    made = ReleaseEditor(library)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    unsubscribe = library.subscribe(made.refresh)
    made.show_release(release.id, HANS)
    yield made
    unsubscribe()
    made.close_release()
    made.drain()


def link(widget: ReleaseEditor, words: str) -> QPushButton:
    return next(each for each in widget.findChildren(QPushButton) if each.text().strip() == words)


@pytest.fixture
def started(editor: ReleaseEditor, qtbot: QtBot) -> ReleaseEditor:
    """The Traditional version started and its list open."""
    editor.show_release(editor.release_id or 0, HANT)
    link(editor, "Start from 简").click()
    qtbot.waitUntil(lambda: "converted" in editor.notices.kinds() and bool(editor.conversion.groups))
    editor.conversion.toggle()
    return editor


def body(editor: ReleaseEditor) -> str:
    assert editor.page is not None
    return editor.page.saver.text().blocks[0].text


def chosen(editor: ReleaseEditor) -> list[tuple[str, int]]:
    return [(row.group.chosen, len(row.group.places)) for row in editor.conversion.pane.rows]


def offered(editor: ReleaseEditor, language: Language) -> list[str]:
    menu = QMenu()
    editor.conversion.fill(menu, language)
    return [action.text() for action in menu.actions()]


def press(editor: ReleaseEditor, word: str, which: Callable[[QPushButton], bool]) -> None:
    row = next(each for each in editor.conversion.pane.rows if each.group.chosen == word)
    next(button for button in row.findChildren(QPushButton) if which(button)).click()


def test_version_that_says_nothing_offers_what_it_may_be_started_from(started: ReleaseEditor) -> None:
    assert started.page is not None
    assert started.page.field.language is HANT
    assert body(started) == "乘的士到碼頭。的士的質素很好，後來下雨。"
    assert "start" not in started.notices.kinds()


def test_offer_goes_with_the_first_word_written(editor: ReleaseEditor) -> None:
    editor.show_release(editor.release_id or 0, HANT)
    assert editor.notices.kinds() == {"start"}
    assert editor.page is not None
    editor.page.field.textCursor().insertText("風")
    assert editor.notices.kinds() == set()


def test_choices_are_gathered_with_what_a_person_decides_best_first(started: ReleaseEditor) -> None:
    assert chosen(started) == [("的士", 3), ("質素", 1)]


def test_choosing_another_word_writes_it_everywhere_in_captions_too(started: ReleaseEditor, qtbot: QtBot) -> None:
    press(started, "的士", lambda button: button.text() == "出租車")
    assert body(started) == "乘出租車到碼頭。出租車的質素很好，後來下雨。"
    qtbot.waitUntil(lambda: chosen(started) == [("質素", 1)])
    library, release_id = started.conversion._library, started.release_id or 0
    assert library.releases.photos(release_id)[0].caption.zh_hant == "出租車站"


def test_accepted_choice_leaves_the_list_and_the_text_stays(started: ReleaseEditor) -> None:
    before = body(started)
    row = started.conversion.pane.rows[0]
    row.accepted.emit()
    assert chosen(started) == [("質素", 1)]
    assert body(started) == before


def test_pressing_a_choice_goes_to_one_place_after_the_other(started: ReleaseEditor) -> None:
    assert started.page is not None
    places = []
    for _ in range(2):
        started.conversion.pane.rows[0].pressed.emit()
        cursor = started.page.field.textCursor()
        assert cursor.selectedText() == "的士"
        places.append(cursor.selectionStart())
    assert places[0] < places[1]


def test_what_is_written_over_leaves_the_list_by_itself(started: ReleaseEditor, qtbot: QtBot) -> None:
    started.conversion.pane.rows[1].pressed.emit()
    assert started.page is not None
    started.page.field.textCursor().insertText("品質")
    qtbot.waitUntil(lambda: chosen(started) == [("的士", 3)])


def test_marked_as_checked_the_bar_and_the_list_go_and_stay_gone(started: ReleaseEditor, library: Library) -> None:
    started.conversion.pane.done.click()
    assert "converted" not in started.notices.kinds()
    text = library.releases.text(started.release_id or 0, HANT)
    assert text is not None
    assert text.source is not None
    assert (text.source.language, text.source.is_unchecked) == (HANS, False)
    assert started.side.views.value == "preview"


def test_undo_takes_the_whole_start_back(started: ReleaseEditor, library: Library, qtbot: QtBot) -> None:
    library.history.undo()
    assert library.releases.text(started.release_id or 0, HANT) is None
    assert started.page is not None
    assert started.page.saver.text().headline == ""
    assert started.notices.kinds() == {"start"}
    assert library.releases.photos(started.release_id or 0)[0].caption.zh_hant == ""


def test_menu_of_a_tab_says_what_its_version_may_be_started_from(started: ReleaseEditor) -> None:
    assert {language: offered(started, language) for language in Language} == {
        EN: ["Start EN from 繁", "Start EN from 简"],
        HANT: ["Start 繁 again from 简"],
        HANS: ["Start 简 again from 繁"],
    }


def test_palette_offers_the_same(started: ReleaseEditor) -> None:
    titles = [command.title for command in started.conversion.commands("This release")]
    assert titles == ["Start 繁 from 简", "Look through the conversion"]


def test_release_that_is_out_is_not_started_again(editor: ReleaseEditor, library: Library) -> None:
    release = library.releases.get(editor.release_id or 0)
    editor.conversion.show_release(replace(release, status=Status.ISSUED))
    assert offered(editor, HANT) == []
