import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from mediadesk.jobs import exporting
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PartChoice, PartKind
from mediadesk.records.release import Release
from mediadesk.ui.press_kits import outlines
from mediadesk.ui.press_kits.panel import PressKitsPanel
from mediadesk.ui.press_kits.parts_view import PartsView
from tests.overrides import NO_REASON
from tests.ui.stage import Stage


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The folder exports go into."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def panel(stage: Stage, out: Path) -> Iterator[PressKitsPanel]:
    stage.desk.remembered.export_folder = out
    made = PressKitsPanel(stage.library, stage.desk)
    stage.show_panel(made)
    yield made
    made.pages.view.worker.drain()


def parts_of(panel: PressKitsPanel) -> tuple[PartChoice, ...]:
    return panel.library.press_kits.outline(panel.kits.picked_key).parts


def view_of(panel: PressKitsPanel) -> PartsView:
    return panel.contents.parts


def text_of(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def test_parts_model_keeps_what_qt_expects(panel: PressKitsPanel) -> None:
    model = view_of(panel).parts
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    kits = QAbstractItemModelTester(panel.kits.records, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(model.parts[:2], model.material)
    model.show((), model.material)
    panel.refresh(frozenset({"press_kit"}))
    assert model.rowCount() == len(parts_of(panel))
    assert (tester.model(), kits.model()) == (model, panel.kits.records)


def test_pages_of_the_kit_appear_as_they_print(panel: PressKitsPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.pages.typeset, timeout=20_000) as said:
        panel.pages.change()
    (count,) = said.args or (0,)
    assert count > 6
    strip = panel.pages.strip
    qtbot.waitUntil(lambda: strip.drawn_count == count, timeout=20_000)
    qtbot.waitUntil(lambda: panel.pages.view.page_count == count, timeout=20_000)


def test_alt_and_an_arrow_move_a_part_and_undo_moves_it_back(panel: PressKitsPanel, qtbot: QtBot) -> None:
    before, view = parts_of(panel), view_of(panel)
    view.setCurrentIndex(view.parts.index(4))
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert parts_of(panel) == (*before[:3], before[4], before[3], before[5])
    assert view.currentIndex().row() == 3
    assert panel.library.history.undo() == "Order the parts of the kit"
    qtbot.waitUntil(lambda: view.parts.parts == before)


def test_first_part_cannot_move_above_the_first_place(panel: PressKitsPanel, qtbot: QtBot) -> None:
    before, view = parts_of(panel), view_of(panel)
    view.setCurrentIndex(view.parts.index(0))
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert parts_of(panel) == before


def test_order_of_the_parts_is_the_order_of_the_pages(panel: PressKitsPanel, out: Path) -> None:
    titles = {part.language: panel.library.releases.text(_release(panel), part.language) for part in parts_of(panel)}
    wanted = {language: text.headline[:8] for language, text in titles.items() if text}

    def places() -> list[int]:
        (path,) = exporting.export_kit(panel.library, panel.kits.picked_key, out / "kit.pdf", NO_REASON)
        pages = text_of(path)[1:]
        return [next(n for n, page in enumerate(pages) if wanted[language] in page) for language in _FIRST_TWO]

    english, traditional = places()
    assert english < traditional
    view_of(panel).move_wanted.emit(2, 1)
    english, traditional = places()
    assert traditional < english


_FIRST_TWO = (Language.EN, Language.ZH_HANT)


def _release(panel: PressKitsPanel) -> int:
    return panel.library.press_kits.outline(panel.kits.picked_key).release_id


def test_space_leaves_a_part_out(panel: PressKitsPanel, qtbot: QtBot) -> None:
    view = view_of(panel)
    view.setCurrentIndex(view.parts.index(1))
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert [part.included for part in parts_of(panel)] == [True, False, True, True, True, True]
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert all(part.included for part in parts_of(panel))


def test_click_on_the_tick_leaves_a_part_out(panel: PressKitsPanel, qtbot: QtBot) -> None:
    view = view_of(panel)
    place = view.visualRect(view.parts.index(5))
    spot = place.center()
    spot.setX(27)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert not parts_of(panel)[5].included


def test_figure_keys_choose_the_language_of_a_part_but_not_of_a_release(panel: PressKitsPanel, qtbot: QtBot) -> None:
    view = view_of(panel)
    for row in (0, 1):
        view.setCurrentIndex(view.parts.index(row))
        qtbot.keyClick(view, Qt.Key.Key_3)
    assert [part.language for part in parts_of(panel)[:2]] == [Language.ZH_HANS, Language.EN]


def test_part_that_was_removed_can_be_added_again(panel: PressKitsPanel, qtbot: QtBot) -> None:
    view = view_of(panel)
    view.setCurrentIndex(view.parts.index(5))
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert PartKind.FACT_SHEET not in {part.kind for part in parts_of(panel)}
    panel.contents.addition_wanted.emit(PartChoice(PartKind.FACT_SHEET, Language.ZH_HANT))
    assert parts_of(panel)[-1] == PartChoice(PartKind.FACT_SHEET, Language.ZH_HANT)


def test_title_is_kept_when_the_field_is_left(panel: PressKitsPanel, qtbot: QtBot) -> None:
    line = panel.contents.titles.lines[Language.EN]
    line.setText("Pier kit")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert panel.library.press_kits.rows()[0].title == "Pier kit"
    assert panel.library.history.undo() == "Title of the kit"


def test_title_that_is_still_being_typed_is_kept_when_the_screen_is_left(panel: PressKitsPanel) -> None:
    panel.contents.titles.lines[Language.ZH_HANT].setText("碼頭")
    panel.settle()
    assert panel.library.press_kits.outline(panel.kits.picked_key).title.zh_hant == "碼頭"


def test_new_kit_has_everything_its_release_has(panel: PressKitsPanel) -> None:
    row = panel.library.releases.rows()[-1]
    panel.new_kit(row.id)
    made = panel.library.press_kits.outline(panel.kits.picked_key)
    languages = [text.language for text in panel.library.releases.texts(row.id)]
    assert made.release_id == row.id
    assert [part.language for part in made.parts if part.kind is PartKind.RELEASE] == languages
    assert PartKind.COVER in {part.kind for part in made.parts}
    assert (PartKind.PHOTOS in {part.kind for part in made.parts}) is bool(row.photo_count)
    assert panel.library.history.undo() == "New press kit"
    assert len(panel.library.press_kits.rows()) == 1


def test_trash_takes_the_kit_away_and_undo_brings_it_back(panel: PressKitsPanel, stage: Stage, qtbot: QtBot) -> None:
    key = panel.kits.picked_key
    qtbot.keyClick(panel.kits, Qt.Key.Key_Delete)
    assert panel.library.press_kits.rows() == []
    action = stage.last_toast.action
    assert action is not None
    qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.kits.picked_key == key)


def test_damaged_picture_is_explained_and_the_last_good_pages_stay(
    panel: PressKitsPanel, own_user_data: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.pages.typeset, timeout=20_000):
        panel.pages.change()
    photo = panel.library.releases.photos(_release(panel))[0]
    path = panel.library.photos.path(photo)
    assert path is not None
    path.chmod(0o644)
    path.write_bytes(b"no picture")
    shutil.rmtree(own_user_data / "renditions")
    pages = panel.pages.strip.page_count
    panel.pages.change()
    trouble = next(label for label in panel.pages.view.findChildren(QLabel) if label.objectName() == "error")
    qtbot.waitUntil(trouble.isVisible, timeout=20_000)
    assert trouble.text()
    assert panel.pages.strip.page_count == pages


def test_empty_desk_offers_a_first_kit(bare_stage: Stage) -> None:
    library = bare_stage.library
    panel = PressKitsPanel(library, bare_stage.desk)
    bare_stage.show_panel(panel)
    panel.new()
    assert "release" in bare_stage.said[-1]
    release = library.releases.add(Release(new_key()))
    library.releases.save_text(replace(library.releases.start_text(release.id, Language.EN), headline="Sale of tides"))
    panel.new()
    assert [row.release_headline for row in library.press_kits.rows()] == ["Sale of tides"]
    panel.pages.view.worker.drain()


def test_every_button_and_field_says_what_it_is(panel: PressKitsPanel) -> None:
    parts = [*panel.findChildren(QAbstractButton), *panel.findChildren(QLineEdit)]
    own = [part for part in parts if not part.objectName().startswith("qt_")]
    assert own
    assert [type(part).__name__ for part in own if not part.accessibleName().strip()] == []


def test_part_picked_brings_its_page_before_the_eyes(panel: PressKitsPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.pages.typeset, timeout=20_000):
        panel.pages.change()
    pages = panel.pages.view
    qtbot.waitUntil(lambda: pages.page_count > 0, timeout=20_000)
    view = view_of(panel)
    view.setCurrentIndex(view.parts.index(3))
    assert pages.visible_pages()[0] == panel.pages.bookmarks[3]
    view.setCurrentIndex(view.parts.index(0))
    assert pages.visible_pages()[0] == 0


def test_house_style_of_a_kit_is_chosen_in_its_head_printed_and_undone(panel: PressKitsPanel, qtbot: QtBot) -> None:
    key = panel.kits.picked_key
    qtbot.waitUntil(lambda: bool(panel.pages.view.pdf), timeout=30_000)
    before = panel.pages.view.pdf
    actions = {action.text(): action for action in panel.header.style_choice.menu().actions()}
    assert actions["As the organisation: Corporate"].isChecked()
    actions["Government"].trigger()
    assert panel.library.press_kits.outline(key).house_style == "government"
    assert panel.header.style_choice.text().strip() == "Government"
    qtbot.waitUntil(lambda: panel.pages.view.pdf != before, timeout=30_000)
    panel.desk.undo()
    assert panel.library.press_kits.outline(key).house_style == ""
    qtbot.waitUntil(lambda: panel.header.style_choice.text().strip() == "Corporate")


def test_kit_says_what_the_organisation_uses_where_it_has_no_style_of_its_own(panel: PressKitsPanel) -> None:
    own = panel.library.organisations.own()
    panel.library.organisations.save(replace(own, brand=replace(own.brand, house_style="plain_wire")))
    panel.refresh(frozenset({"organisation"}))
    assert panel.header.style_choice.text().strip() == "Plain wire"
    actions = [action.text() for action in panel.header.style_choice.menu().actions() if action.isChecked()]
    assert actions == ["As the organisation: Plain wire"]


def test_page_one_reads_stays_while_the_pages_before_it_grow(panel: PressKitsPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.pages.typeset, timeout=20_000):
        panel.pages.change()
    view = panel.pages.view
    qtbot.waitUntil(lambda: view.page_count > 0, timeout=20_000)
    before = panel.pages.bookmarks[2]
    view.verticalScrollBar().setValue(view.top_of(before) + 40)
    text = panel.library.releases.text(_release(panel), Language.EN)
    assert text is not None
    panel.library.releases.save_text(replace(text, blocks=text.blocks * 4))
    qtbot.waitUntil(lambda: panel.pages.bookmarks[2] > before, timeout=20_000)
    after = panel.pages.bookmarks[2]
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() == view.top_of(after) + 40, timeout=20_000)
    assert view.visible_pages()[0] == after


class _Dropped(QDropEvent):
    """What a part dropped on its own list brings."""

    def __init__(self, view: PartsView, y: int) -> None:
        self._data = QMimeData()
        super().__init__(
            QPointF(60, y),
            Qt.DropAction.MoveAction,
            self._data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        self._view = view

    def source(self) -> PartsView:
        return self._view


def test_part_dropped_between_two_others_stands_there(panel: PressKitsPanel) -> None:
    before, view = parts_of(panel), view_of(panel)
    view.setCurrentIndex(view.parts.index(5))
    place = view.visualRect(view.parts.index(2))
    view.dropEvent(_Dropped(view, place.top() + 3))
    assert parts_of(panel) == (*before[:2], before[5], *before[2:5])
    assert panel.library.history.undo() == "Order the parts of the kit"


@pytest.mark.parametrize("kind", [PartKind.CONTACT_SHEET, PartKind.RETURN_SLIP])
def test_part_that_is_added_has_a_page_and_comes_before_the_eyes(
    panel: PressKitsPanel, kind: PartKind, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.pages.typeset, timeout=20_000) as first:
        panel.pages.change()
    (before,) = first.args or (0,)
    with qtbot.waitSignal(panel.pages.typeset, timeout=20_000) as then:
        panel.contents.addition_wanted.emit(PartChoice(kind, Language.ZH_HANT))
    (after,) = then.args or (0,)
    assert after == before + 1
    view = panel.pages.view
    qtbot.waitUntil(lambda: view.visible_pages()[-1] == after - 1, timeout=20_000)
    assert len(panel.pages.bookmarks) == len(parts_of(panel))


def test_every_part_can_be_added_in_every_language_and_prints(panel: PressKitsPanel, qtbot: QtBot) -> None:
    material = view_of(panel).parts.material
    for part in outlines.addable(parts_of(panel), material):
        panel.contents.addition_wanted.emit(part)
    with qtbot.waitSignal(panel.pages.typeset, timeout=30_000):
        panel.pages.set_now()
    assert outlines.addable(parts_of(panel), material) == ()
    places = outlines.pages_of(parts_of(panel), material, panel.pages.bookmarks)
    assert None not in places
    assert len(set(places)) == len(places)


def test_size_that_is_estimated_is_near_the_size_that_is_exported(
    panel: PressKitsPanel, out: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.pages.typeset, timeout=20_000):
        panel.pages.change()
    (path,) = exporting.export_kit(panel.library, panel.kits.picked_key, out / "kit.pdf", NO_REASON)
    assert 0.7 < panel.pages.estimated_size / path.stat().st_size < 1.4
    assert panel.header.pages_text.startswith(f"{len(text_of(path))} pages, about ")
