import pytest

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED, PersonInPicture
from mediadesk.wording import positions
from mediadesk.wording.caption_checks import (
    lists_out_of_order,
    names_missing,
    names_without_seat,
    position_spans,
    with_right_positions,
    wrong_counts,
)

PEOPLE = (PersonInPicture(1, place=2), PersonInPicture(2, place=1), PersonInPicture(3, place=3))
NEWSMAKERS = {
    1: Newsmaker(1, ByLanguage(en="Ada Abe", zh_hant="安雅")),
    2: Newsmaker(2, ByLanguage(en="Ben Boo", zh_hant="包彬")),
    3: Newsmaker(3, ByLanguage(en="Cho Chan", zh_hant="陳楚")),
}


def right(caption, language=Language.EN):
    return with_right_positions(caption, position_spans(caption, PEOPLE, NEWSMAKERS, language))


def test_words_that_are_right_stay():
    caption = "Ada Abe, Chair of A (centre); Ben Boo (first from left) and Cho Chan (first from right) open the pier."
    assert all(span.is_right for span in position_spans(caption, PEOPLE, NEWSMAKERS, Language.EN))
    assert right(caption) == caption


def test_words_that_are_wrong_are_put_right_one_by_one():
    assert right("Ada Abe (left); Ben Boo (centre).") == "Ada Abe (centre); Ben Boo (first from left)."
    assert right("安雅（左）、包彬（中）", Language.ZH_HANT) == "安雅（中）、包彬（左一）"


def test_brackets_that_are_no_position_are_left_alone():
    caption = "Ada Abe (the Chair) shakes hands; Cho Chan (third row of the hall) watches."
    assert right(caption) == caption


def test_position_behind_somebody_who_is_not_in_the_picture_is_left_alone():
    caption = "Zed Zhu (left); Ada Abe (centre)"
    assert right(caption) == caption


def test_brackets_go_where_somebody_stands_alone():
    caption = "Ada Abe (left) speaks."
    spans = position_spans(caption, (PersonInPicture(1),), NEWSMAKERS, Language.EN)
    assert with_right_positions(caption, spans) == "Ada Abe speaks."


def test_nothing_is_said_of_somebody_whose_place_is_unknown():
    people = (PersonInPicture(1, place=0), *PEOPLE[1:])
    assert position_spans("Ada Abe (left)", people, NEWSMAKERS, Language.EN) == ()


def test_people_the_caption_does_not_name_are_found():
    missing = names_missing("Ada Abe opens the pier.", PEOPLE, NEWSMAKERS, Language.EN)
    assert [each.name.en for each in missing] == ["Ben Boo", "Cho Chan"]


def test_words_of_another_house_are_right_when_they_are_true():
    caption = "Ben Boo (1st from the left), Ada Abe (middle) and Cho Chan (far right) open the pier."
    assert right(caption) == caption
    assert right("包彬（左起第一位）、陳楚（左二）", Language.ZH_HANT) == "包彬（左起第一位）、陳楚（右一）"


def test_rows_are_held_against_the_picture():
    people = (PersonInPicture(1, 1, 1), PersonInPicture(2, 2, 1), PersonInPicture(3, 1, 2))
    said = "Ada Abe (front row, left), Cho Chan (back row) and Ben Boo (back row)."
    spans = position_spans(said, people, NEWSMAKERS, Language.EN)
    assert with_right_positions(said, spans) == said.replace("Chan (back row)", "Chan (front row, right)")


def test_a_list_from_the_left_must_be_in_that_order():
    assert lists_out_of_order("(From left) Ben Boo, Ada Abe and Cho Chan.", PEOPLE, NEWSMAKERS, Language.EN) == ()
    caption = "（左起）安雅、包彬及陳楚。"
    assert lists_out_of_order(caption, PEOPLE, NEWSMAKERS, Language.ZH_HANT) == ((1, 3),)


def test_the_unnamed_are_not_missed():
    people = (PersonInPicture(UNNAMED), PersonInPicture(1, place=2))
    assert names_missing("Ada Abe opens the pier.", people, NEWSMAKERS, Language.EN) == []


def test_somebody_with_a_position_who_is_not_in_the_picture_is_found():
    caption = "Ada Abe (left) and Cho Chan, Chair of C (right), greet Ben Boo."
    found = names_without_seat(caption, PEOPLE[:1], NEWSMAKERS, Language.EN)
    assert [(each.name.en, span.said) for each, span in found] == [("Cho Chan", "right")]


@pytest.mark.parametrize(
    ("caption", "language", "said"),
    [
        ("The seven guests open the pier.", Language.EN, [7]),
        ("Ada Abe with the 4 officiating guests.", Language.EN, [4]),
        ("The three guests open the pier.", Language.EN, []),
        ("More than 250 guests came; three members of the council spoke.", Language.EN, []),
        ("七位嘉賓主持儀式。", Language.ZH_HANT, [7]),
        ("三位主礼嘉宾主持仪式。", Language.ZH_HANS, []),
    ],
)
def test_number_of_people_is_counted(caption, language, said):
    assert [span.said for span in wrong_counts(caption, PEOPLE, language)] == said


def test_seats_taken_twice_and_seats_left_free_are_found():
    people = (PersonInPicture(1, 1, 1), PersonInPicture(2, 1, 1), PersonInPicture(3, 2, 3), PersonInPicture(4, 2, 0))
    assert positions.clashes(people) == ((1, 1),)
    assert positions.gaps(people) == ((2, 1), (2, 2))
    assert positions.clashes(PEOPLE) == positions.gaps(PEOPLE) == ()


def test_nothing_is_held_against_words_that_say_no_place():
    assert positions.bears_out("from left", (1, 2), [3], Language.EN) is None
    assert positions.bears_out("the Chair", (1, 2), [3], Language.EN) is None
