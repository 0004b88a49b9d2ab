"""A crop while it is being made, without a window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.framing import Box, View, needed
from mediadesk.records.photo import Framing
from mediadesk.ui.photos.cropping import LEAST, Cropping

SIZE = (3000, 2000)
HANDLES = [(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1) if (x, y) != (0, 0)]
parts = st.floats(-0.3, 1.3)
steps = st.one_of(
    st.tuples(st.just("drag"), st.sampled_from(HANDLES), parts, parts),
    st.tuples(st.just("move"), st.floats(-1, 1), st.floats(-1, 1)),
    st.tuples(st.just("straighten"), st.floats(-15, 15)),
    st.tuples(st.just("turn"), st.booleans()),
    st.tuples(st.just("mirror")),
    st.tuples(st.just("shape"), st.sampled_from([None, 1.0, 1.5, 16 / 9, 0.8])),
)


def do(cropping: Cropping, step: tuple) -> None:  # type: ignore[type-arg]
    match step:
        case ("drag", handle, x, y):
            cropping.drag(handle, (x, y))
        case ("move", x, y):
            cropping.move(x, y)
        case ("straighten", angle):
            cropping.straighten(angle)
        case ("turn", clockwise):
            cropping.turn(clockwise=clockwise)
        case ("mirror",):
            cropping.mirror()
        case ("shape", shape):
            cropping.keep_shape(shape)


@given(st.lists(steps, max_size=8))
def test_whatever_is_done_the_crop_has_no_empty_corner_and_can_be_kept(taken: list[tuple]) -> None:  # type: ignore[type-arg]
    cropping = Cropping(SIZE, None)
    for step in taken:
        do(cropping, step)
        assert cropping.view.holds(cropping.box)
        if cropping.shape is not None:
            across, down = cropping.view.kept
            assert across / down == pytest.approx(cropping.shape, rel=1e-3)
    kept = cropping.result
    assert kept is None or kept == needed(kept)


def test_handle_pulls_its_edges_and_no_others() -> None:
    cropping = Cropping(SIZE, None)
    cropping.drag((-1, -1), (0.2, 0.3))
    assert cropping.box == pytest.approx(Box(0.2, 0.3, 1.0, 1.0))
    cropping.drag((1, 0), (0.7, 0.9))
    assert cropping.box == pytest.approx(Box(0.2, 0.3, 0.7, 1.0))


def test_handle_pulled_past_the_other_side_leaves_something() -> None:
    cropping = Cropping(SIZE, None)
    cropping.drag((-1, 0), (1.5, 0.5))
    assert cropping.box == pytest.approx(Box(1 - LEAST, 0.0, 1.0, 1.0))


def test_crop_is_moved_as_far_as_there_is_picture() -> None:
    cropping = Cropping(SIZE, Framing(0.2, 0.2, 0.6, 0.6))
    cropping.move(1.0, -0.1)
    assert cropping.box == pytest.approx(Box(0.6, 0.1, 1.0, 0.5), abs=1e-5)


def test_crop_is_as_large_again_when_the_angle_goes_back() -> None:
    cropping = Cropping(SIZE, Framing(0.05, 0.05, 0.95, 0.95))
    before = cropping.box
    cropping.straighten(8)
    assert cropping.view.kept[0] < 0.9 * 3000
    cropping.straighten(0)
    assert cropping.box == pytest.approx(before)


def test_straightening_alone_is_kept_without_a_crop() -> None:
    cropping = Cropping(SIZE, None)
    cropping.straighten(3.2)
    assert cropping.result == Framing(angle=3.2)
    cropping.straighten(0)
    assert cropping.result is None


def test_ratio_takes_as_much_of_the_picture_as_it_can() -> None:
    cropping = Cropping(SIZE, None)
    cropping.keep_shape(1.0)
    assert cropping.view.kept == pytest.approx((2000, 2000))
    cropping.keep_shape(16 / 9)
    assert cropping.view.kept == pytest.approx((3000, 3000 * 9 / 16))


def test_corner_pulled_with_a_ratio_keeps_the_opposite_corner() -> None:
    cropping = Cropping(SIZE, None)
    cropping.keep_shape(1.5)
    cropping.drag((-1, -1), (0.5, 0.2))
    assert (cropping.box.right, cropping.box.bottom) == pytest.approx((1.0, 1.0))
    assert cropping.view.kept[0] / cropping.view.kept[1] == pytest.approx(1.5)


def test_same_part_is_kept_in_a_turn_and_in_the_mirror() -> None:
    cropping = Cropping(SIZE, Framing(0.1, 0.2, 0.5, 0.6, angle=4))
    spot = cropping.view.lies((0.5, 0.5))
    cropping.turn(clockwise=True)
    cropping.mirror()
    cropping.straighten(-4)
    assert cropping.view.lies((0.5, 0.5)) == pytest.approx(spot, abs=1e-5)
    assert cropping.view.kept == pytest.approx(tuple(reversed(View(SIZE, Framing(0.1, 0.2, 0.5, 0.6, angle=4)).kept)))


def test_reset_is_the_picture_as_it_was_taken() -> None:
    cropping = Cropping(SIZE, Framing(0.1, 0.2, 0.5, 0.6, 1, 4, True))
    cropping.reset()
    assert (cropping.result, cropping.box) == (None, Box())
