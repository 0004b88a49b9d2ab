import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediadesk.ui.commands import Command, find
from mediadesk.ui.look import Theme, look
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.palette_sources import PaletteSources
from mediadesk.ui.sections import sections


def found(window: MainWindow, text: str) -> list[Command]:
    return find(PaletteSources(window).commands(text), text)


def run(window: MainWindow, text: str) -> None:
    found(window, text)[0].run()


def test_every_section_can_be_gone_to(window: MainWindow) -> None:
    for section in sections():
        run(window, section.title)
        assert window.panel is window.panel_of(section.key)


def test_journalist_is_found_by_the_name_of_the_outlet(window: MainWindow) -> None:
    contact = window.library.contacts.rows()[0]
    assert contact.name in {each.title for each in found(window, f"@{contact.outlet}") if each.is_person}


def test_theme_is_changed_and_remembered(window: MainWindow) -> None:
    run(window, ">dark")
    assert look.is_dark
    assert window.remembered.theme is Theme.DARK
    run(window, ">light")
    assert not look.is_dark


def test_text_on_the_clipboard_is_reviewed(window: MainWindow, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("Pier opens\n\nHong Kong, 3 June 2026 – The pier opened today.\n\n###\n")
    run(window, ">paste")
    qtbot.waitUntil(lambda: window.releases().review is not None)


@pytest.mark.parametrize("text", ["", "  \n "])
def test_empty_clipboard_is_explained(window: MainWindow, text: str) -> None:
    QApplication.clipboard().setText(text)
    run(window, ">paste")
    assert [toast.words.text() for toast in window.toasts.shown] == ["There is no text on the clipboard."]


def test_undo_is_offered_with_the_name_of_the_step(window: MainWindow) -> None:
    window.library.releases.move_to_trash(window.releases().list.current)
    undo = next(each for each in PaletteSources(window).commands(">") if each.title == "Undo")
    assert undo.more == window.library.history.undo_label
    undo.run()
    assert window.library.releases.count() == 3


def test_commands_of_the_release_in_front_act_on_it(window: MainWindow) -> None:
    release_id = window.releases().editor.release_id
    assert release_id is not None
    run(window, ">move to trash")
    assert release_id not in {row.id for row in window.library.releases.rows()}


def test_release_is_found_by_words_of_its_chinese_text(window: MainWindow) -> None:
    releases = [each.title for each in found(window, "研究碼頭啟用") if each.group == "Releases"]
    assert releases == ["海科局鰂魚涌研究碼頭啟用 日夜守望維港水域"]


def test_term_is_found_by_a_form_the_house_avoids(window: MainWindow) -> None:
    term = next(each for each in found(window, "Mandarin") if each.title == "Putonghua")
    assert (term.group, term.more) == ("Terms", "普通話 · 普通话")
    term.run()
    assert window.panel is window.panel_of("terms")
