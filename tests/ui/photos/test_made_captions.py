"""Captions made of the picture in the caption builder."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture, Photo
from mediadesk.ui.photos.builder import CaptionBuilder
from mediadesk.ui.photos.caption_editor import Sort
from mediadesk.wording import caption_patterns

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PATTERN = "positions -date"


@pytest.fixture
def pair(library: Library, photo: Photo) -> Photo:
    """A picture of two people with names in two languages, at an event."""
    names = (("Dr", "博士", "Ada Abe", "安雅達"), ("Mr", "先生", "Ben Boo", "包本"))
    people = [
        library.newsmakers.add(Newsmaker(new_key(), ByLanguage(name, han), ByLanguage(honorific, chinese)))
        for honorific, chinese, name, han in names
    ]
    seated = tuple(PersonInPicture(each.id, place=n, x=0.3 * n, y=0.4) for n, each in enumerate(people, 1))
    return library.photos.save(replace(photo, people=seated, event=ByLanguage("Kite Day", "風箏日")))


@pytest.fixture
def builder(window, pair: Photo) -> CaptionBuilder:
    window.panel.show_record(pair.id)
    opened: CaptionBuilder = window.panel.builder
    return opened


def text(builder: CaptionBuilder) -> str:
    return builder.caption.editor.toPlainText()


def sorts(builder: CaptionBuilder) -> list[tuple[str, Sort]]:
    words = text(builder)
    return [(words[mark.start : mark.start + mark.length], mark.sort) for mark in builder.caption.editor._tint.marks]


def make(builder: CaptionBuilder, pattern: str = PATTERN) -> None:
    builder.caption.pattern.chosen.emit(pattern)


def test_one_click_makes_captions_in_three_languages_as_one_step(
    builder: CaptionBuilder, library: Library, pair: Photo
) -> None:
    builder.caption.pattern.segments.button("positions").click()
    kept = library.photos.get(pair.id)
    assert text(builder) == kept.caption.en == kept.generated.en
    assert text(builder).startswith("Dr Ada Abe (left) and Mr Ben Boo (right) attended the Kite Day")
    assert kept.caption.zh_hant.startswith("安雅達博士（左）及包本先生（右）")
    assert kept.caption.zh_hans.startswith("安雅达博士（左）及包本先生（右）")
    assert library.history.undo() == "Make captions from the picture"
    assert library.photos.get(pair.id).caption == ByLanguage()


def test_words_of_the_picture_are_tinted(builder: CaptionBuilder) -> None:
    make(builder)
    assert sorts(builder) == [
        ("Dr Ada Abe", Sort.MADE),
        ("left", Sort.POSITION),
        ("Mr Ben Boo", Sort.MADE),
        ("right", Sort.POSITION),
        ("attended the ", Sort.MADE),
        ("Kite Day", Sort.MADE),
    ]
    assert not builder.caption.update_button.isVisible()
    assert not builder.caption.insert_button.isVisible()


def test_captions_follow_the_seats_in_the_same_step(builder: CaptionBuilder, library: Library, pair: Photo) -> None:
    make(builder)
    builder.steps.mirror()
    assert text(builder) == "Dr Ada Abe (right) and Mr Ben Boo (left) attended the Kite Day."
    assert library.photos.get(pair.id).caption.zh_hant == "安雅達博士（右）及包本先生（左）出席風箏日。"
    library.history.undo()
    assert library.photos.get(pair.id).caption.en == "Dr Ada Abe (left) and Mr Ben Boo (right) attended the Kite Day."


def test_words_written_over_are_detached_and_can_be_put_back(qtbot: QtBot, builder: CaptionBuilder) -> None:
    make(builder)
    builder.caption.editor.put_whole(text(builder).replace("Dr Ada Abe", "Ada") + " They flew a kite.")
    assert [words.strip() for words, sort in sorts(builder) if sort is Sort.DETACHED] == ["Ada"]
    assert builder.caption.update_button.isVisible()
    builder.steps.mirror()
    assert text(builder) == "Ada (right) and Mr Ben Boo (left) attended the Kite Day. They flew a kite."
    qtbot.mouseClick(builder.caption.update_button, Qt.MouseButton.LeftButton)
    assert text(builder) == "Dr Ada Abe (right) and Mr Ben Boo (left) attended the Kite Day. They flew a kite."
    assert not builder.caption.update_button.isVisible()


def test_only_the_words_at_the_cursor_are_put_back_where_several_were_written_over(builder: CaptionBuilder) -> None:
    make(builder)
    builder.caption.editor.put_whole("Ada (left) and Ben (right) attended the Kite Day.")
    cursor = builder.caption.editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    builder.caption.editor.setTextCursor(cursor)
    builder.caption.update_from_picture()
    assert text(builder) == "Dr Ada Abe (left) and Ben (right) attended the Kite Day."
    builder.caption.update_from_picture()
    assert text(builder) == "Dr Ada Abe (left) and Mr Ben Boo (right) attended the Kite Day."


def test_caption_somebody_wrote_is_replaced_only_where_it_is_asked_for(
    window, builder: CaptionBuilder, library: Library, pair: Photo
) -> None:
    builder.caption.choose(Language.ZH_HANT)
    builder.caption.editor.put("兩位朋友。")
    builder.caption.choose(Language.EN)
    builder.caption.editor.put("Two friends.")
    make(builder)
    assert text(builder).startswith("Dr Ada Abe")
    assert library.photos.get(pair.id).caption.zh_hant == "兩位朋友。"
    assert window.said()[-1].startswith("Caption made from the picture in place of")
    builder.caption.choose(Language.ZH_HANT)
    assert text(builder) == "兩位朋友。"
    builder.caption.pattern.segments.button("positions").click()
    assert text(builder) == "安雅達博士（左）及包本先生（右）出席風箏日。"


def test_what_they_do_is_typed_or_chosen(qtbot: QtBot, builder: CaptionBuilder) -> None:
    make(builder)
    qtbot.keyClicks(builder.caption.action.field, "open the {event}")
    assert text(builder) == "Dr Ada Abe (left) and Mr Ben Boo (right) open the Kite Day."
    menu = builder.caption.action.menu()
    offered = [action.text() for action in menu.actions()]
    assert offered[0] == "attended the Kite Day"
    menu.actions()[2].trigger()
    assert builder.caption.action.field.text() == "posed for a photo at the {event}"
    assert text(builder).endswith("posed for a photo at the Kite Day.")


def test_event_typed_in_the_details_goes_into_the_caption(qtbot: QtBot, builder: CaptionBuilder) -> None:
    make(builder)
    builder.people.tabs.button(1).click()
    builder.people.details.fields["event"].selectAll()
    qtbot.keyClicks(builder.people.details.fields["event"], "Lantern Day")
    assert text(builder) == "Dr Ada Abe (left) and Mr Ben Boo (right) attended the Lantern Day."


def test_other_patterns_and_the_close_are_in_the_menu(builder: CaptionBuilder, library: Library, pair: Photo) -> None:
    library.photos.save(replace(library.photos.get(pair.id), credit=ByLanguage("The Desk")))
    make(builder)
    menu = QMenu()
    builder.caption.pattern.fill(menu)
    words = {action.text(): action for action in menu.actions() if action.text()}
    assert words["Say where"].isChecked()
    assert not words["Say when"].isChecked()
    words["Close with the credit line"].trigger()
    assert text(builder).endswith("attended the Kite Day. Photo: The Desk.")
    builder.caption.pattern.fill(menu)
    next(action for action in menu.actions() if action.text() == "Signing or handshake").trigger()
    assert "signed an agreement at the Kite Day" in text(builder)
    assert builder.caption.pattern.more.text().strip() == "Signing"


@pytest.mark.parametrize("width", [900, 1100, 1280, 1440])
def test_no_pattern_is_cut_in_any_window(window, qtbot: QtBot, builder: CaptionBuilder, width: int) -> None:
    window.resize(width, 800)
    choice = builder.caption.pattern

    def is_whole() -> bool:
        row = choice.segments.isHidden() or choice.width() >= choice.whole_width
        return row and choice.more.width() >= choice.more.sizeHint().width()

    for name in caption_patterns.names():
        choice.choose(name)
        qtbot.waitUntil(is_whole)


def test_patterns_fold_into_the_menu_where_there_is_no_room(window, qtbot: QtBot, builder: CaptionBuilder) -> None:
    window.resize(900, 700)
    qtbot.waitUntil(builder.caption.pattern.segments.isHidden)
    menu = QMenu()
    builder.caption.pattern.fill(menu)
    assert "Rows" in [action.text() for action in menu.actions()]


def test_what_contradicts_the_picture_is_said(builder: CaptionBuilder, library: Library, pair: Photo) -> None:
    builder.caption.editor.put("The five guests.")
    assert builder.caption._missing.text() == "Says 5, shows 2"
    builder.caption.editor.put_whole("Dr Ada Abe (left).")
    assert builder.caption._missing.text() == "Not named: Mr Ben Boo"
    stranger = library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Zed Zhu")))
    builder.show_photo()
    builder.caption.editor.put_whole("Ada Abe (left), Ben Boo and Zed Zhu (right).")
    assert builder.caption._missing.text() == f"Not in the picture: {stranger.called(Language.EN)}"


def test_captions_follow_who_is_called_otherwise_in_the_same_step(
    builder: CaptionBuilder, library: Library, pair: Photo
) -> None:
    make(builder)
    person = library.newsmakers.get(pair.people[1].newsmaker_id)
    builder.steps.rename(replace(person, posts=(ByLanguage("Keeper of the Kite"),)))
    assert text(builder).endswith("and Mr Ben Boo, Keeper of the Kite (right), attended the Kite Day.")
    library.history.undo()
    assert library.photos.get(pair.id).caption.en == "Dr Ada Abe (left) and Mr Ben Boo (right) attended the Kite Day."


def test_alternative_text_is_suggested_apart_from_the_caption(
    builder: CaptionBuilder, library: Library, pair: Photo
) -> None:
    make(builder)
    builder.people.details.suggest.click()
    kept = library.photos.get(pair.id).alt_text
    assert kept.en == "Dr Ada Abe and Mr Ben Boo standing side by side at the Kite Day."
    assert kept.zh_hant == "安雅達博士及包本先生並肩而立，攝於風箏日。"
    assert builder.people.details.alt_text.toPlainText() == kept.en
    assert library.history.undo() == "Suggest alternative text"
