from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture
from mediadesk.ui.photos.caption_spans import names_missing, position_spans, with_right_positions

PEOPLE = (PersonInPicture(1, place=2), PersonInPicture(2, place=1), PersonInPicture(3, place=3))
NEWSMAKERS = {
    1: Newsmaker(1, ByLanguage(en="Ada Abe", zh_hant="安雅")),
    2: Newsmaker(2, ByLanguage(en="Ben Boo", zh_hant="包彬")),
    3: Newsmaker(3, ByLanguage(en="Cho Chan", zh_hant="陳楚")),
}


def right(caption: str, language: Language = Language.EN) -> str:
    return with_right_positions(caption, position_spans(caption, PEOPLE, NEWSMAKERS, language))


def test_words_that_are_right_stay() -> None:
    caption = "Ada Abe, Chair of A (centre); Ben Boo (first from left) and Cho Chan (first from right) open the pier."
    assert all(span.is_right for span in position_spans(caption, PEOPLE, NEWSMAKERS, Language.EN))
    assert right(caption) == caption


def test_words_that_are_wrong_are_put_right_one_by_one() -> None:
    assert right("Ada Abe (left); Ben Boo (centre).") == "Ada Abe (centre); Ben Boo (first from left)."
    assert right("安雅（左）、包彬（中）", Language.ZH_HANT) == "安雅（中）、包彬（左一）"


def test_brackets_that_are_no_position_are_left_alone() -> None:
    caption = "Ada Abe (the Chair) shakes hands; Cho Chan (third row of the hall) watches."
    assert right(caption) == caption


def test_position_behind_somebody_who_is_not_in_the_picture_is_left_alone() -> None:
    caption = "Zed Zhu (left); Ada Abe (centre)"
    assert right(caption) == caption


def test_brackets_go_where_somebody_stands_alone() -> None:
    caption = "Ada Abe (left) speaks."
    spans = position_spans(caption, (PersonInPicture(1),), NEWSMAKERS, Language.EN)
    assert with_right_positions(caption, spans) == "Ada Abe speaks."


def test_nothing_is_said_of_somebody_whose_place_is_unknown() -> None:
    people = (PersonInPicture(1, place=0), *PEOPLE[1:])
    assert position_spans("Ada Abe (left)", people, NEWSMAKERS, Language.EN) == ()


def test_people_the_caption_does_not_name_are_found() -> None:
    missing = names_missing("Ada Abe opens the pier.", PEOPLE, NEWSMAKERS, Language.EN)
    assert [each.name.en for each in missing] == ["Ben Boo", "Cho Chan"]
