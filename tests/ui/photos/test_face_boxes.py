import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.photo import UNNAMED, PersonInPicture
from mediadesk.ui.photos import face_boxes, seating

_SPOTS = st.tuples(st.floats(0.05, 0.95), st.floats(0.05, 0.95))


def clicked(*spots: tuple[float, float]) -> seating.People:
    people: seating.People = ()
    for spot in spots:
        people = face_boxes.boxed(people, seating.seat_kept(people, spot), 1.5)
    return people


def test_boxes_nobody_drew_shrink_together_as_heads_turn_out_smaller() -> None:
    lone, row = clicked((0.5, 0.4)), clicked((0.2, 0.4), (0.4, 0.4), (0.6, 0.4), (0.8, 0.4))
    assert len({(person.width, person.height) for person in row}) == 1
    assert (row[0].height or 0) < (lone[0].height or 0)


def test_box_is_square_in_pixels() -> None:
    (person,) = clicked((0.5, 0.4))
    assert (person.width or 0) * 1.5 == pytest.approx(person.height, abs=0.001)


def test_box_somebody_drew_stays_when_others_come() -> None:
    people = face_boxes.drawn(clicked((0.2, 0.4)), 0, (0.2, 0.4, 0.05, 0.3))
    more = face_boxes.boxed(people, seating.seat_kept(people, (0.5, 0.4)), 1.5)
    assert (more[0].width, more[0].height) == (pytest.approx(0.05), pytest.approx(0.3))


def test_mark_that_was_only_set_evenly_gets_no_box() -> None:
    people = seating.spread(seating.seats_added((), [3]))
    with_one_dragged = face_boxes.boxed(people, seating.marked(people, 0, (0.3, 0.3)), 1.5)
    assert [person.width is None for person in with_one_dragged] == [False, True, True]


@given(_SPOTS, st.floats(-0.5, 1.5), st.floats(-0.5, 1.5), st.floats(0, 2), st.floats(0, 2))
def test_drawn_box_lies_inside_the_picture(
    spot: tuple[float, float], x: float, y: float, width: float, height: float
) -> None:
    (person,) = face_boxes.drawn(clicked(spot), 0, (x, y, width, height))
    assert person.x is not None
    assert person.y is not None
    assert person.width
    assert person.height
    assert -1e-9 <= person.x - person.width / 2 < person.x + person.width / 2 <= 1 + 1e-9
    assert -1e-9 <= person.y - person.height / 2 < person.y + person.height / 2 <= 1 + 1e-9


def test_name_for_a_face_brings_who_stood_in_the_caption_without_one() -> None:
    told = (PersonInPicture(7, place=1), PersonInPicture(8, place=2))
    people = seating.named(seating.joined(told, UNNAMED, (0.6, 0.4)), 2, 8)
    assert [(person.newsmaker_id, person.place, person.x) for person in people] == [(7, 1, None), (8, 2, 0.6)]


def test_name_for_a_numbered_seat_brings_who_had_another() -> None:
    people = (*seating.seats_added((), [2]), PersonInPicture(8, place=3))
    assert [(each.newsmaker_id, each.place) for each in seating.named(people, 0, 8)] == [(UNNAMED, 2), (8, 1)]


@given(st.lists(st.integers(1, 6), min_size=1, max_size=3), st.data())
def test_unnamed_are_waited_for_as_they_stand_and_all_of_them(counts: list[int], data: st.DataObject) -> None:
    people = seating.seats_added((), counts)
    named = data.draw(st.sets(st.integers(0, len(people) - 1)))
    people = tuple(
        PersonInPicture(index + 1, each.row, each.place) if index in named else each
        for index, each in enumerate(people)
    )
    first = data.draw(st.integers(0, len(people) - 1))
    waiting = seating.waiting(people, first)
    assert sorted(waiting) == [index for index in range(len(people)) if index not in named]
    assert first in named or waiting[0] == first
    assert seating.clashes(people, 1.5) == ()
