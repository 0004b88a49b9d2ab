"""Where things are in a picture that is turned, mirrored, straightened and cropped."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.framing import Box, View, cut, cut_away, is_plain, mirrored, needed, size_of, turned
from mediadesk.records.photo import Framing, PersonInPicture, Photo

sizes = st.tuples(st.integers(20, 9000), st.integers(20, 9000))
spots = st.tuples(st.floats(0, 1), st.floats(0, 1))
starts, lengths = st.floats(0, 0.8), st.floats(0.1, 0.2)
boxes = st.builds(lambda x, y, w, h: Box(x, y, x + w, y + h), starts, starts, lengths, lengths) | st.just(Box())
framings = st.builds(
    lambda box, turns, angle, mirror: cut(Framing(quarter_turns=turns, angle=angle, is_mirrored=mirror), box),
    boxes,
    st.integers(0, 3),
    st.floats(-45, 45) | st.just(0.0),
    st.booleans(),
)


@given(sizes, framings, spots)
def test_spot_that_is_seen_lies_where_it_lay(
    size: tuple[int, int], framing: Framing, spot: tuple[float, float]
) -> None:
    view = View(size, framing)
    assert view.lies(view.seen(spot)) == pytest.approx(spot, abs=1e-6)


@given(sizes, framings, spots)
def test_face_keeps_its_mark_there_and_back(size: tuple[int, int], framing: Framing, spot: tuple[float, float]) -> None:
    view = View(size, framing)
    person = PersonInPicture(1, x=spot[0], y=spot[1], width=0.1, height=0.2)
    back = view.person_lying(view.person_seen(person))
    assert (back.x, back.y, back.width, back.height) == pytest.approx((*spot, 0.1, 0.2), abs=1e-6)


@given(sizes, framings)
def test_what_is_kept_has_no_empty_corner_and_no_more_pixels(size: tuple[int, int], framing: Framing) -> None:
    view = View(size, framing)
    assert view.holds(view.box)
    width, height = view.size
    assert width * height <= size[0] * size[1]
    assert all(-1e-6 <= part <= 1 + 1e-6 for corner in ((0, 0), (1, 0), (0, 1), (1, 1)) for part in view.lies(corner))


@given(sizes, framings)
def test_seen_in_a_mirror_everything_is_on_the_other_side(size: tuple[int, int], framing: Framing) -> None:
    before, after = View(size, framing), View(size, mirrored(framing))
    x, y = before.seen((0.3, 0.6))
    assert after.seen((0.3, 0.6)) == pytest.approx((1 - x, y), abs=1e-4)


@given(sizes, framings, st.booleans())
def test_turned_by_a_quarter_the_same_part_is_kept(size: tuple[int, int], framing: Framing, clockwise: bool) -> None:
    before, after = View(size, framing), View(size, turned(framing, clockwise))
    x, y = before.seen((0.3, 0.6))
    assert after.seen((0.3, 0.6)) == pytest.approx((1 - y, x) if clockwise else (y, 1 - x), abs=1e-4)
    assert after.kept == pytest.approx(tuple(reversed(before.kept)))


def test_four_quarters_are_a_whole_turn() -> None:
    framing = Framing(0.1, 0.2, 0.5, 0.9, is_mirrored=True)
    after = turned(turned(turned(turned(framing))))
    assert after.quarter_turns == 0
    assert after.left == pytest.approx(0.1)


def test_steps_come_in_the_order_of_the_record() -> None:
    view = View((300, 200), Framing(quarter_turns=1, is_mirrored=True))
    assert view.size == (200, 300)
    assert view.seen((0.0, 0.0)) == (0.0, 0.0)  # top left goes to the top right, and is mirrored back
    assert view.seen((1.0, 0.0)) == (0.0, 1.0)


def test_straightened_picture_keeps_its_shape_when_nothing_is_cropped() -> None:
    across, down = View((3000, 2000), Framing(angle=5)).kept
    assert across / down == pytest.approx(1.5)
    assert 2500 < across < 3000


def test_straightening_turns_clockwise() -> None:
    x, y = View((3000, 2000), Framing(angle=5)).seen((0.9, 0.5))
    assert x > 0.9
    assert y > 0.5


def test_crop_that_reaches_into_an_empty_corner_is_made_smaller() -> None:
    view = View((3000, 2000), Framing(0.0, 0.0, 0.5, 0.5, angle=10))
    assert view.holds(view.box)
    assert view.box.right < 0.5


@pytest.mark.parametrize("shape", [1.0, 1.5, 16 / 9, 0.8])
def test_largest_part_has_the_shape_asked_for(shape: float) -> None:
    view = View((3000, 2000), Framing(angle=-7))
    box = view.largest(shape)
    across, down = View((3000, 2000), cut(Framing(angle=-7), box)).kept
    assert across / down == pytest.approx(shape)
    assert view.holds(box)


def test_framing_that_changes_nothing_is_not_kept() -> None:
    assert needed(Framing(quarter_turns=4, right=1.0000001)) is None
    assert is_plain(None)
    assert needed(Framing(left=0.1)) == Framing(left=0.1)


@pytest.mark.parametrize(
    "framing", [Framing(left=1.0), Framing(left=-0.1), Framing(top=0.6, bottom=0.5), Framing(angle=46)]
)
def test_framing_that_shows_no_part_of_the_picture_is_refused(framing: Framing) -> None:
    with pytest.raises(ValueError, match=r"picture|straightened"):
        needed(framing)


def test_people_outside_the_crop_are_told() -> None:
    people = (PersonInPicture(1, x=0.2, y=0.5), PersonInPicture(2, x=0.8, y=0.5), PersonInPicture(3))
    photo = Photo(1, "a", size=(300, 200), people=people)
    assert cut_away(photo) == ()
    cropped = replace(photo, framing=Framing(right=0.5))
    assert cut_away(cropped) == people[1:2]
    assert size_of(cropped) == (150, 200)
