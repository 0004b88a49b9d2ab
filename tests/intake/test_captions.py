"""Who is in a picture, and which lines are captions."""

import pytest

from mediadesk.intake.press_text.caption_people import people_in


def people(caption: str, body: str = "") -> list[tuple[str, str | None]]:
    return [(person.name, person.position) for person in people_in(caption, body)]


@pytest.mark.parametrize(
    "caption",
    [
        "Ana Torres waters the seedlings.",
        "Portrait of Ana Torres at her bench.",
        "The Lantern Trust’s Ana Torres at the opening.",
        "Head of Collections Ana Torres inspects the lamp.",
        "Volunteers Ana Torres and guests.",
        "Lantern Trust Volunteer Ana Torres with the lamp.",
        "Ana Torres",
    ],
)
def test_given_name_tells_a_person_without_honorific(caption: str) -> None:
    assert people(caption) == [("Ana Torres", None)]


def test_hyphenated_chinese_name_in_latin_letters_is_a_person() -> None:
    assert people("The lamp is lit while Law Yat-sum looks on.") == [("Law Yat-sum", None)]


def test_unknown_name_is_a_person_when_it_does_what_people_do() -> None:
    assert people("Zorvan Plettle inspects the hull.") == [("Zorvan Plettle", None)]
    assert people("Zorvan Plettle, 71, with a lantern.") == [("Zorvan Plettle", None)]


def test_unknown_name_joined_to_a_known_one_is_a_person() -> None:
    assert people("Ana Torres (left) and Zorvan Plettle cut the ribbon.") == [
        ("Ana Torres", "left"),
        ("Zorvan Plettle", None),
    ]


@pytest.mark.parametrize(
    "caption",
    [
        "The Ana Torres Bursary was founded in 1961.",
        "The logbook of Ana Torres.",
        "A bowl painted by Ana Torres.",
        "Ana Torres’s lamp after its repair.",
        "The new bridge at dusk, seen from Marlow Quay.",
        "The Old Lamp House on Marlow Road.",
    ],
)
def test_people_the_picture_does_not_show_are_left_out(caption: str) -> None:
    assert people(caption) == []


def test_position_may_stand_in_square_brackets_or_beside_something_else() -> None:
    assert people("Ana Torres [left] and Omar Haddad (Lantern Trust, right) with pupils") == [
        ("Ana Torres", "left"),
        ("Omar Haddad", "right"),
    ]


def test_position_before_a_colon_is_that_of_the_name_after_it() -> None:
    assert people("Left: Ana Torres. Right: Omar Haddad.") == [("Ana Torres", "Left"), ("Omar Haddad", "Right")]


def test_position_behind_a_list_is_that_of_everybody_in_it() -> None:
    assert people("Ana Torres, Omar Haddad and Priya Mehta (left to right) with the lamp.") == [
        ("Ana Torres", "left to right"),
        ("Omar Haddad", "left to right"),
        ("Priya Mehta", "left to right"),
    ]


def test_row_and_order_may_be_followed_by_a_verb() -> None:
    assert people("In the front row, from left, are Ana Torres and Omar Haddad.") == [
        ("Ana Torres", "front row, from left"),
        ("Omar Haddad", "front row, from left"),
    ]


def test_post_may_stand_in_brackets() -> None:
    assert [person.post for person in people_in("From left: Ana Torres (Head of Parks) and Omar Haddad.", "")] == [
        "Head of Parks",
        None,
    ]
