import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.photo import UNNAMED, Consent, PersonInPicture
from mediadesk.ui.photos import seating
from mediadesk.ui.photos.seating import Clash

ONE_ROW = [(0.13, 0.36), (0.26, 0.35), (0.38, 0.32), (0.5, 0.37), (0.62, 0.4), (0.74, 0.33), (0.86, 0.36)]
TWO_ROWS = (
    [(0.24, 0.36), (0.41, 0.32), (0.58, 0.36), (0.75, 0.35)],
    [
        (0.16, 0.22),
        (0.33, 0.24),
        (0.5, 0.27),
        (0.66, 0.23),
        (0.83, 0.21),
    ],
)


def people_at(*spots: tuple[float, float]) -> tuple[PersonInPicture, ...]:
    return tuple(PersonInPicture(number, x=x, y=y) for number, (x, y) in enumerate(spots, start=1))


def seats(people: seating.People) -> list[tuple[int, int]]:
    return [(person.row, person.place) for person in people]


def test_people_of_different_height_stand_in_one_row() -> None:
    assert seats(seating.seated(people_at(*ONE_ROW), 1.5)) == [(1, place) for place in range(1, 8)]


def test_naming_order_does_not_change_who_stands_where() -> None:
    people = seating.seated(people_at(*reversed(ONE_ROW)), 1.5)
    assert seats(people) == [(1, place) for place in range(7, 0, -1)]
    assert [person.newsmaker_id for person in people] == [1, 2, 3, 4, 5, 6, 7]


def test_row_behind_is_found_when_heads_differ_by_more_than_a_head() -> None:
    front, back = TWO_ROWS
    people = seating.seated(people_at(*back, *front), 1.5)
    assert seats(people) == [(2, place) for place in range(1, 6)] + [(1, place) for place in range(1, 5)]


def test_slanting_row_is_one_row() -> None:
    slanting = [(0.1 + 0.13 * step, 0.3 + 0.06 * step) for step in range(7)]
    assert seating.row_count(seating.seated(people_at(*slanting), 1.5)) == 1


def test_two_people_of_different_height_are_side_by_side() -> None:
    assert seats(seating.seated(people_at((0.6, 0.3), (0.35, 0.38)), 1.5)) == [(1, 2), (1, 1)]


def test_rows_can_be_said_where_heights_mislead() -> None:
    people = people_at((0.2, 0.30), (0.4, 0.34), (0.6, 0.31), (0.8, 0.35))
    assert seats(seating.seated(people, 1.5, rows=2)) == [(2, 1), (1, 1), (2, 2), (1, 2)]
    assert seating.row_count(seating.seated(people_at(*TWO_ROWS[0], *TWO_ROWS[1]), 1.5, rows=1)) == 1


def test_seats_read_from_a_caption_stay_until_everybody_has_a_marker() -> None:
    people = (PersonInPicture(1, place=2), PersonInPicture(2, place=1))
    half = seating.marked(people, 0, (0.2, 0.4))
    assert seats(seating.seated(half, 1.5)) == [(1, 2), (1, 1)]
    assert seating.next_unplaced(half) == 1
    whole = seating.marked(half, 1, (0.7, 0.4))
    assert seats(seating.seated(whole, 1.5)) == [(1, 1), (1, 2)]


def test_those_to_the_right_move_up_when_somebody_is_left_out() -> None:
    people = (PersonInPicture(1, place=1), PersonInPicture(2, place=2), PersonInPicture(3, place=3))
    assert seats(seating.left_out(people, 1)) == [(1, 1), (1, 2)]


def test_row_behind_becomes_the_front_row_when_the_front_row_empties() -> None:
    people = (PersonInPicture(1, row=1), PersonInPicture(2, row=2))
    assert seats(seating.left_out(people, 0)) == [(1, 1)]


def test_neighbours_change_places_with_their_markers() -> None:
    people = seating.seated(people_at(*ONE_ROW[:3]), 1.5)
    swapped = seating.changed_places(people, 0, 1)
    assert seats(swapped) == [(1, 2), (1, 1), (1, 3)]
    assert (swapped[0].x, swapped[1].x) == (0.26, 0.13)
    assert seating.changed_places(people, 0, -1) == people


def test_naming_order_moves_one_step_and_stops_at_the_ends() -> None:
    people = people_at(*ONE_ROW[:3])
    assert [each.newsmaker_id for each in seating.named_earlier(people, 2, 1)] == [1, 3, 2]
    assert seating.named_earlier(people, 0, 1) == people
    assert seating.named_earlier(people, 2, -1) == people


def test_impossible_seats_are_told() -> None:
    people = (PersonInPicture(1, place=2, x=0.1, y=0.4), PersonInPicture(2, place=2, x=0.5, y=0.4))
    assert seating.clashes(people, 1.5) == (Clash("seat", 0, 1),)
    twice = people_at((0.1, 0.4), (0.5, 0.4))
    assert seating.clashes((twice[0], seating.replaced(twice, 1, 1)[1]), 1.5) == (Clash("person", 0, 1),)
    same_face = seating.seated(people_at((0.5, 0.4), (0.502, 0.4)), 1.5)
    assert seating.clashes(same_face, 1.5) == (Clash("marker", 0, 1),)


def test_consent_goes_with_the_person_and_stays_with_who_gets_a_name() -> None:
    noted = PersonInPicture(1, consent=Consent.GIVEN, is_minor=True)
    assert seating.replaced((noted,), 0, 2)[0] == PersonInPicture(2)
    assert seating.replaced((replace(noted, newsmaker_id=UNNAMED),), 0, 2)[0] == replace(noted, newsmaker_id=2)


def test_markers_spread_over_the_seats_keep_the_seats() -> None:
    people = tuple(PersonInPicture(number, row, place) for number, (row, place) in enumerate([(1, 2), (2, 1), (1, 1)]))
    assert seats(seating.seated(seating.spread(people), 1.5, rows=2)) == [(1, 2), (2, 1), (1, 1)]


def test_marker_cannot_leave_the_picture() -> None:
    person = seating.marked(people_at((0.5, 0.5)), 0, (1.7, -3))[0]
    assert person.x == pytest.approx(0.98)
    assert person.y == pytest.approx(0.02)


def test_faces_of_the_sample_desk_give_the_seats_it_names(checkout: Path) -> None:
    desk = tomllib.loads((checkout / "resources" / "sample_desk" / "desk.toml").read_text(encoding="utf-8"))
    for photo in (each for each in desk["photos"] if "faces" in each):
        named = [(row, place) for row, spots in enumerate(photo["faces"], 1) for place in range(1, len(spots) + 1)]
        people = people_at(*((x, y) for spots in photo["faces"] for x, y in spots))
        assert seats(seating.seated(people, 1.5)) == named, photo["file"]


spots = st.tuples(st.floats(0.02, 0.98), st.floats(0.02, 0.98))


@given(st.lists(spots, max_size=12), st.one_of(st.none(), st.integers(1, 4)), st.floats(0.4, 2.5))
def test_everybody_gets_a_seat_of_their_own(where: list[tuple[float, float]], rows: int | None, aspect: float) -> None:
    people = seating.seated(people_at(*where), aspect, rows)
    taken = seats(people)
    assert len(set(taken)) == len(taken)
    for row in {row for row, _ in taken}:
        assert sorted(place for each, place in taken if each == row) == list(
            range(1, len([1 for r, _ in taken if r == row]) + 1)
        )
    assert {row for row, _ in taken} == set(range(1, seating.row_count(people) + 1))


@given(st.lists(spots, min_size=1, max_size=9))
def test_mirroring_twice_gives_the_same_seats(where: list[tuple[float, float]]) -> None:
    people = seating.seated(people_at(*where), 1.5)
    assert seats(seating.mirrored(seating.mirrored(people))) == seats(people)


@given(st.lists(spots, max_size=9))
def test_somebody_added_without_the_mouse_stands_at_the_right(where: list[tuple[float, float]]) -> None:
    people = people_at(*where)
    x, _ = seating.free_spot(people)
    assert all(float(person.x or 0) < x < 1 for person in people)
