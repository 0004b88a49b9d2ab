"""Cropping over the caption builder, as an officer does it: by mouse, by keys, with one undo."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Framing, PersonInPicture, Photo
from mediadesk.ui.photos.builder import CaptionBuilder
from mediadesk.ui.photos.framing_mode import FramingMode

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def builder(window, library: Library, photo: Photo, seven: list[Newsmaker]) -> CaptionBuilder:
    people = (PersonInPicture(seven[0].id, place=1, x=0.1, y=0.5), PersonInPicture(seven[1].id, place=2, x=0.6, y=0.5))
    library.photos.save(replace(photo, people=people))
    window.panel.show_record(photo.id)
    opened: CaptionBuilder = window.panel.builder
    return opened


@pytest.fixture
def mode(builder: CaptionBuilder) -> FramingMode:
    builder.framing.begin()
    assert builder.framing.isVisible()
    return builder.framing


def drag(mode: FramingMode, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(mode.view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(mode.view, (start + end) / 2)
    QTest.mouseMove(mode.view, end)
    QTest.mouseRelease(mode.view, Qt.MouseButton.LeftButton, pos=end)


def test_corner_pulled_and_enter_crop_the_picture_in_one_step(
    qtbot: QtBot, builder: CaptionBuilder, mode: FramingMode, library: Library
) -> None:
    whole = mode.view.crop_place
    drag(mode, whole.topLeft().toPoint(), (whole.topLeft() * 0.75 + whole.bottomRight() * 0.25).toPoint())
    qtbot.keyClick(mode.view, Qt.Key.Key_Return)
    assert not mode.isVisible()
    kept = library.photos.get(builder.draft.photo.id).framing
    assert kept is not None
    assert (kept.left, kept.top, kept.right, kept.bottom) == pytest.approx((0.25, 0.25, 1, 1), abs=0.02)
    assert library.history.undo() == "Crop picture"
    assert library.photos.get(builder.draft.photo.id).framing is None


def test_escape_leaves_the_picture_as_it_was(
    qtbot: QtBot, builder: CaptionBuilder, mode: FramingMode, library: Library
) -> None:
    qtbot.keyClicks(mode.view, "]m")
    qtbot.keyClick(mode.view, Qt.Key.Key_Escape)
    assert not mode.isVisible()
    assert builder.isVisible()
    assert library.photos.get(builder.draft.photo.id).framing is None


def test_everything_is_done_by_keys(qtbot: QtBot, builder: CaptionBuilder, mode: FramingMode, library: Library) -> None:
    qtbot.keyClicks(mode.view, "]m...")
    for _ in range(4):
        qtbot.keyClick(mode.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(mode.view, Qt.Key.Key_Right)
    qtbot.keyClick(mode.view, Qt.Key.Key_Return)
    kept = library.photos.get(builder.draft.photo.id).framing
    assert kept is not None
    assert (kept.quarter_turns, kept.is_mirrored, kept.angle) == (1, True, pytest.approx(0.3))
    assert kept.right - kept.left == pytest.approx(0.8, abs=0.02)


def test_people_who_would_be_cut_away_are_told_while_cropping(mode: FramingMode) -> None:
    assert not mode.lost.isVisible()
    mode.view.cropping.drag((-1, 0), (0.3, 0.5))
    mode.view.changed.emit()
    assert mode.lost.text() == "1 person outside the crop"
    mode.bar.reset()
    assert not mode.lost.isVisible()


def test_people_outside_the_crop_that_is_kept_are_told_beside_the_picture(builder: CaptionBuilder) -> None:
    assert not builder.framing.chip.isVisible()
    builder.draft.frame(Framing(left=0.3))
    assert builder.framing.chip.accessibleName() == "1 person outside the crop"
    assert builder.framing.chip.isVisible()
    builder.steps.leave_out(0)
    assert not builder.framing.chip.isVisible()


def test_ratio_is_taken_and_exchanged(qtbot: QtBot, mode: FramingMode) -> None:
    mode.bar.ratio.button("1:1").click()
    across, down = mode.view.cropping.view.kept
    assert across == pytest.approx(down)
    mode.bar.ratio.button("4:5").click()
    qtbot.keyClick(mode.view, Qt.Key.Key_X)
    across, down = mode.view.cropping.view.kept
    assert across / down == pytest.approx(5 / 4)


def test_straightening_slider_says_its_degrees(mode: FramingMode) -> None:
    mode.bar.angle.setValue(-42)
    assert mode.view.cropping.framing.angle == -4.2
    assert mode.bar._degrees.text() == "-4.2°"
    assert mode.facts.text() != ""


def test_crop_made_before_is_there_again(qtbot: QtBot, builder: CaptionBuilder, mode: FramingMode) -> None:
    mode.view.cropping.drag((1, 1), (0.5, 0.5))
    mode.apply()
    builder.framing.begin()
    framing = builder.framing.view.cropping.framing
    assert (framing.right, framing.bottom) == pytest.approx((0.5, 0.5), abs=0.01)
    builder.framing.bar.reset()
    builder.framing.apply()
    assert builder.draft.photo.framing is None


def test_crop_undone_elsewhere_ends_the_cropping(builder: CaptionBuilder, library: Library) -> None:
    builder.draft.frame(Framing(right=0.5))
    builder.framing.begin()
    library.history.undo()
    builder.draft.reload()
    assert not builder.framing.isVisible()


def test_caption_that_waits_for_its_picture_is_not_cropped(window, library: Library) -> None:
    waiting = library.photos.add(Photo(77))
    window.panel.show_record(waiting.id)
    window.panel.builder.framing.begin()
    assert not window.panel.builder.framing.isVisible()
