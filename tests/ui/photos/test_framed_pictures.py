"""A picture that is cropped, turned or mirrored, with the people in it, in the caption builder."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Framing, PersonInPicture, Photo
from mediadesk.ui.photos.builder import CaptionBuilder
from mediadesk.ui.picture_files import Wanted, small_picture

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def builder(window, library: Library, photo: Photo, seven: list[Newsmaker]) -> CaptionBuilder:
    """The builder with a picture of three: two in front with marks, and one further right."""
    people = (
        PersonInPicture(seven[0].id, place=1, x=0.2, y=0.5, width=0.1, height=0.15),
        PersonInPicture(seven[1].id, place=2, x=0.5, y=0.5),
        PersonInPicture(seven[2].id, place=3, x=0.8, y=0.5),
    )
    library.photos.save(replace(photo, people=people))
    window.panel.show_record(photo.id)
    opened: CaptionBuilder = window.panel.builder
    return opened


def places(builder: CaptionBuilder) -> list[int]:
    return [person.place for person in builder.draft.photo.people]


def test_mirrored_picture_puts_people_on_the_other_side_and_undo_puts_them_back(
    builder: CaptionBuilder, library: Library
) -> None:
    before = builder.draft.photo.people
    builder.draft.frame(Framing(is_mirrored=True))
    assert places(builder) == [3, 2, 1]
    assert [person.x for person in builder.draft.photo.people] == [0.2, 0.5, 0.8]
    library.history.undo()
    assert library.photos.get(builder.draft.photo.id).people == before


def test_people_without_marks_change_sides_with_a_mirrored_picture(builder: CaptionBuilder) -> None:
    builder.draft.seat("Unmark", tuple(replace(each, x=None, y=None) for each in builder.draft.photo.people))
    builder.draft.frame(Framing(is_mirrored=True))
    assert places(builder) == [3, 2, 1]


def test_picture_turned_upside_down_seats_people_as_they_are_seen(builder: CaptionBuilder) -> None:
    builder.draft.frame(Framing(quarter_turns=2))
    assert places(builder) == [3, 2, 1]


def test_framing_is_kept_as_one_step_and_the_original_stays(builder: CaptionBuilder, library: Library) -> None:
    original = library.photos.path(builder.draft.photo)
    assert original is not None
    bytes_before, photo_id = original.read_bytes(), builder.draft.photo.id
    builder.draft.frame(Framing(left=0.1, right=0.9, angle=2.5))
    assert library.photos.get(photo_id).framing == Framing(left=0.1, right=0.9, angle=2.5)
    assert original.read_bytes() == bytes_before
    library.history.undo()
    assert library.photos.get(photo_id).framing is None


def test_mark_put_in_a_cropped_picture_is_kept_where_it_lies_in_the_original(
    qtbot: QtBot, builder: CaptionBuilder, library: Library
) -> None:
    builder.draft.frame(Framing(0.5, 0.2, 1.0, 0.9, quarter_turns=1))
    spots: list[tuple[float, float]] = []
    builder.picture.spot_chosen.connect(lambda x, y: spots.append((x, y)))
    spot = builder.picture.point_of((0.4, 0.3)).toPoint()
    assert builder.picture.picture_place.contains(spot)
    qtbot.mouseClick(builder.picture, Qt.MouseButton.LeftButton, pos=spot)
    assert spots[0] == pytest.approx((0.4, 0.3), abs=0.01)


def test_marks_outside_the_crop_are_not_taken_hold_of(qtbot: QtBot, builder: CaptionBuilder) -> None:
    builder.draft.frame(Framing(right=0.4))
    reached = [qtbot.keyClick(builder.picture, Qt.Key.Key_Tab) or builder.picture.selected for _ in range(2)]
    assert reached == [0, None]


def test_thumbnail_shows_nothing_that_was_cropped_away(tmp_path: Path) -> None:
    image = Image.new("RGB", (1200, 800), (40, 90, 60))
    ImageDraw.Draw(image).rectangle((600, 0, 1200, 800), fill=(255, 0, 0))
    path = tmp_path / "red.jpg"
    image.save(path, quality=95)
    for fill in (True, False):
        made = small_picture(Wanted("cd" * 32, 120, 120, fill, Framing(right=0.48)), path)
        assert max(made.pixelColor(x, 40).red() for x in range(made.width())) < 90
    whole = small_picture(Wanted("cd" * 32, 120, 120), path)
    assert max(whole.pixelColor(x, 40).red() for x in range(whole.width())) > 200


def test_thumbnail_of_a_small_part_is_as_sharp_as_the_picture_allows(tmp_path: Path) -> None:
    image = Image.new("L", (4000, 3000), 255)
    for x in range(0, 400, 2):
        ImageDraw.Draw(image).line((x, 0, x, 300), fill=0)
    path = tmp_path / "stripes.jpg"
    image.save(path, quality=95)
    made = small_picture(Wanted("ef" * 32, 400, 300, fill=False, framing=Framing(right=0.1, bottom=0.1)), path)
    assert (made.width(), made.height()) == (400, 300)
    greys = [made.pixelColor(x, 100).lightness() for x in range(100, 140)]
    assert max(greys) - min(greys) > 200
