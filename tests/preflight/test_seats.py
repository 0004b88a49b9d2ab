from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import UNNAMED, PersonInPicture
from tests.wording.pictured import everybody, group

_PEOPLE = tuple(everybody().values())


@pytest.fixture
def said_of(found, text_of, photo_of):
    """The findings of one rule about a caption of a picture, in English unless told otherwise."""

    def ask(rule, caption, photo, language=Language.EN):
        shown = photo_of(1, caption, people=photo.people)
        return found(rule, text_of("A kite.", language=language), photos=(shown,), pictured=_PEOPLE)

    return ask


def test_position_behind_a_name_is_that_of_the_picture(said_of):
    caption = "Dr Lai Sum-yi (first from left), Mr Ho Ka-ming (first from right) and Ms Chan Mei-ling, with a kite."
    (finding,) = said_of("PHO-05", caption, group(3))
    assert (finding.case, finding.found, finding.fix) == ("elsewhere", "first from right", "centre")
    assert said_of("PHO-05", caption.replace("first from right", "in the middle"), group(3)) == []


def test_positions_of_other_houses_are_taken_as_they_are(said_of):
    caption = "黎心怡博士（左起第一位）、何家明先生（中間）及陳美玲女士（最右）。"
    assert said_of("PHO-05", caption, group(3), Language.ZH_HANT) == []


def test_list_from_the_left_is_in_that_order(said_of):
    caption = "(From left) Mr Ho Ka-ming, Dr Lai Sum-yi and Ms Chan Mei-ling fly a kite."
    assert [(each.case, each.found) for each in said_of("PHO-05", caption, group(3))] == [("order", "From left")]


def test_number_of_people_is_that_of_the_picture(said_of):
    caption = "The seven guests fly a kite."
    assert [(each.case, each.about) for each in said_of("PHO-05", caption, group(6))] == [("count", "6")]
    assert said_of("PHO-05", caption, group(7)) == said_of("PHO-05", caption, group(7, 5)) == []


def test_everybody_seated_is_named_where_anybody_is_placed(said_of):
    caption = "Dr Lai Sum-yi (left) flies a kite."
    (finding,) = said_of("PHO-06", caption, group(2))
    assert (finding.case, finding.about) == ("unsaid", "Mr Ho Ka-ming")
    assert said_of("PHO-06", "Guests at the kite festival.", group(2)) == []


def test_everybody_with_a_position_is_in_the_picture(said_of):
    caption = "Dr Lai Sum-yi (left) and Mr Ho Ka-ming (right) meet Ms Chan Mei-ling (centre)."
    (finding,) = said_of("PHO-04", caption, group(2))
    assert (finding.case, finding.about, finding.found) == ("unseated", "Ms Chan Mei-ling", "centre")


def test_marked_face_is_named_or_said_to_have_no_name(found, photo_of):
    stranger = PersonInPicture(UNNAMED, x=0.5, y=0.5)
    assert found("PHO-06", "A kite.", photos=(photo_of(people=(stranger,)),)) == []
    forgotten = replace(stranger, newsmaker_id=99)
    assert len(found("PHO-06", "A kite.", photos=(photo_of(people=(forgotten,)),))) == 1


def test_the_unnamed_fill_their_seats(found, photo_of):
    people = (PersonInPicture(1, place=1), PersonInPicture(UNNAMED, place=2), PersonInPicture(2, place=3))
    assert found("PHO-05", "A kite.", photos=(photo_of(people=people),), pictured=_PEOPLE) == []


def test_place_of_the_picture_is_where_it_was_taken(found, photo_of):
    taken = datetime(2025, 4, 23, 17, tzinfo=UTC)
    photo = photo_of(1, "A kite.", location=ByLanguage("Kite Hill"), taken_at=taken)
    (finding,) = found("PHO-12", "A string.", photos=(photo,))
    assert finding.fix == " (Kite Hill, 24 April 2025)."


def test_alternative_text_is_suggested_and_is_not_the_caption(found, photo_of):
    without = photo_of(1, "A kite.", people=group(1).people, alt_text=ByLanguage())
    again = photo_of(2, "A kite.", people=group(1).people, alt_text=ByLanguage("A kite"))
    both = found("PHO-08", "A string.", photos=(without, again), pictured=_PEOPLE)
    assert [(each.case, each.fix) for each in both] == [
        ("missing", "Portrait of Dr Lai Sum-yi."),
        ("same", "Portrait of Dr Lai Sum-yi."),
    ]
