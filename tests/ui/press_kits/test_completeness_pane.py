"""What the composer says is missing in the kit on screen, and what its buttons do about it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Photo
from mediadesk.records.press_kit import PartChoice, PartKind
from mediadesk.ui.press_kits.panel import PressKitsPanel
from tests.ui.stage import Stage


class Answer:
    """Answers the question for a picture."""

    def __init__(self) -> None:
        self.path: Path | None = None

    def __call__(self, parent: QWidget, present: Path) -> Path | None:
        return self.path


@pytest.fixture
def picture() -> Answer:
    return Answer()


@pytest.fixture
def panel(stage: Stage, picture: Answer, qtbot: QtBot) -> Iterator[PressKitsPanel]:
    made = PressKitsPanel(stage.library, stage.desk, choose_picture=picture)
    with qtbot.waitSignal(made.checks.checked, timeout=20_000):
        stage.show_panel(made)
    stage.activateWindow()
    yield made
    made.pages.view.worker.drain()


def _photo(panel: PressKitsPanel, number: int) -> Photo:
    return panel.library.releases.photos(_release(panel))[number - 1]


def _release(panel: PressKitsPanel) -> int:
    return panel.library.press_kits.outline(panel.kits.picked_key).release_id


def _says(panel: PressKitsPanel, qtbot: QtBot, *sentences: str) -> None:
    qtbot.waitUntil(lambda: panel.contents.completeness.sentences == list(sentences), timeout=20_000)


def _press(panel: PressKitsPanel, qtbot: QtBot) -> None:
    """Press the button of the one thing missing."""
    buttons = panel.contents.completeness.findChildren(QPushButton)
    (button,) = [button for button in buttons if not button.isHidden() and button.parentWidget().isVisible()]
    assert panel.contents.completeness.sentences[0] in button.accessibleName()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_kit_of_the_sample_desk_is_whole(panel: PressKitsPanel) -> None:
    shown = panel.contents.completeness
    assert shown.sentences == []
    met, _of, total = shown.score.partition(" of ")
    assert met == total


def test_fact_sheet_that_is_missing_is_added_by_its_button(panel: PressKitsPanel, qtbot: QtBot) -> None:
    panel.contents.parts.removal_wanted.emit(5)
    _says(panel, qtbot, "The release has figures, but the kit has no fact sheet.")
    _press(panel, qtbot)
    outline = panel.library.press_kits.outline(panel.kits.picked_key)
    assert outline.parts[-1] == PartChoice(PartKind.FACT_SHEET, Language.EN)
    _says(panel, qtbot)


def test_part_that_is_left_out_is_missing_too(panel: PressKitsPanel, qtbot: QtBot) -> None:
    panel.contents.parts.parts.ticked.emit(4, False)
    _says(panel, qtbot, "The photos are in no part of the kit.")


def test_caption_that_waits_for_its_picture_gets_it_from_its_button(
    panel: PressKitsPanel, picture: Answer, sample_folder: Path, qtbot: QtBot
) -> None:
    photo = _photo(panel, 2)
    picture.path = panel.library.photos.path(photo)
    panel.library.photos.save(replace(photo, sha256=""))
    _says(panel, qtbot, "Photo 2 has a caption but no picture yet.")
    _press(panel, qtbot)
    _says(panel, qtbot)
    assert _photo(panel, 2).sha256 == photo.sha256


def test_words_of_a_photo_are_written_with_the_photo(panel: PressKitsPanel, stage: Stage, qtbot: QtBot) -> None:
    photo = _photo(panel, 3)
    panel.library.photos.save(replace(photo, caption=replace(photo.caption, zh_hant="")))
    _says(panel, qtbot, "Photo 3 has no caption in Traditional Chinese.")
    _press(panel, qtbot)
    assert stage.went_to == [("photos", photo.id)]


def test_what_the_release_lacks_is_written_there(panel: PressKitsPanel, stage: Stage, qtbot: QtBot) -> None:
    panel.library.releases.set_press_officers(_release(panel), [])
    _says(panel, qtbot, "There is no press contact; choose a press officer in the details of the release.")
    _press(panel, qtbot)
    assert stage.went_to == [("releases", _release(panel))]


def test_title_that_is_missing_puts_the_cursor_into_its_field(panel: PressKitsPanel, qtbot: QtBot) -> None:
    panel.contents.title_changed.emit(ByLanguage(zh_hant="碼頭"))
    _says(panel, qtbot, "The cover has no title in English; write one above the contents.")
    _press(panel, qtbot)
    assert QApplication.focusWidget() is panel.contents.titles.lines[Language.EN]


def test_nothing_is_looked_through_while_nobody_sees_it(panel: PressKitsPanel, qtbot: QtBot) -> None:
    panel.hide()
    panel.library.releases.set_press_officers(_release(panel), [])
    with qtbot.assertNotEmitted(panel.checks.checked, wait=600):
        panel.refresh(frozenset({"release"}))
    panel.show()
    qtbot.waitUntil(lambda: len(panel.contents.completeness.sentences) == 1, timeout=20_000)


def test_long_list_scrolls_and_leaves_room_for_the_parts(panel: PressKitsPanel, stage: Stage, qtbot: QtBot) -> None:
    stage.resize(1228, 664)
    library = panel.library
    for photo in library.releases.photos(_release(panel)):
        library.photos.save(replace(photo, caption=ByLanguage("A"), alt_text=ByLanguage(), credit=ByLanguage()))
    qtbot.waitUntil(lambda: len(panel.contents.completeness.sentences) > 5, timeout=20_000)
    view = panel.contents.parts
    qtbot.waitUntil(lambda: view.height() < 300)
    assert view.height() >= 100
    assert panel.contents.completeness.geometry().bottom() <= panel.contents.height()
    for number in range(view.parts.rowCount()):
        view.setCurrentIndex(view.parts.index(number))
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())
