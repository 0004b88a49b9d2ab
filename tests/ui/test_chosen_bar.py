import pytest
from pytestqt.qtbot import QtBot

from mediadesk.ui.buttons import text_button
from mediadesk.ui.chosen_bar import ChosenBar

DEEDS = (("Star", "star"), ("Mark as verified", "check"), ("Move to Trash", "trash-2"))


@pytest.fixture
def bar(qtbot: QtBot, dressed: None) -> ChosenBar:
    made = ChosenBar()
    qtbot.addWidget(made)
    made.offer(*(text_button(words, style="ghost", icon=icon) for words, icon in DEEDS))
    made.show_count(2)
    return made


def words_on(bar: ChosenBar) -> list[str]:
    return [button.text().strip() for button, _words in bar._offered]


def test_wide_bar_says_what_each_button_does(bar: ChosenBar) -> None:
    bar.resize(900, bar.height())
    assert words_on(bar) == [words for words, _icon in DEEDS]


def test_buttons_without_room_keep_their_icon_and_name_the_last_ones_first(bar: ChosenBar) -> None:
    bar.resize(900, bar.height())
    whole = bar._wanted_width()
    bar.resize(whole - 10, bar.height())
    assert words_on(bar) == ["Star", "Mark as verified", ""]
    assert bar._wanted_width() <= bar.width()
    assert [button.accessibleName() for button, _words in bar._offered] == [words for words, _icon in DEEDS]
    bar.resize(100, bar.height())
    assert words_on(bar) == ["", "", ""]


def test_words_come_back_with_the_room(bar: ChosenBar) -> None:
    bar.resize(100, bar.height())
    bar.resize(900, bar.height())
    assert words_on(bar) == [words for words, _icon in DEEDS]
