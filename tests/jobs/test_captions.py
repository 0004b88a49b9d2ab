"""Captions that follow their picture."""

from dataclasses import replace

import pytest

from mediadesk.jobs import captions
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED, PersonInPicture, Photo

_EVENT = ByLanguage("Kite Day", "風箏日")


@pytest.fixture
def people(library):
    """Two people with Traditional Chinese names."""
    names = (("Dr", "博士", "Lai Sum-yi", "黎心怡"), ("Mr", "先生", "Yip Kwok-wai", "葉國偉"))
    return [
        library.newsmakers.add(Newsmaker(new_key(), ByLanguage(name, han), ByLanguage(honorific, chinese)))
        for honorific, chinese, name, han in names
    ]


@pytest.fixture
def photo(people):
    """A picture of them."""
    seated = tuple(PersonInPicture(each.id, place=place) for place, each in enumerate(people, 1))
    return Photo(new_key(), people=seated, event=_EVENT)


def test_captions_are_made_in_all_languages_at_once(library, photo):
    made = captions.made_by(library, photo, "positions")
    assert made.caption.en == "Dr Lai Sum-yi (left) and Mr Yip Kwok-wai (right) attended the Kite Day."
    assert made.caption.zh_hant == "黎心怡博士（左）及葉國偉先生（右）出席風箏日。"
    assert made.caption.zh_hans == "黎心怡博士（左）及叶国伟先生（右）出席风筝日。"
    assert made.generated == made.caption


def test_no_language_is_made_of_which_nothing_is_known(library, photo, people):
    for each in people:
        library.newsmakers.save(replace(each, name=ByLanguage(each.name.en)))
    made = captions.made_by(library, replace(photo, event=ByLanguage("Kite Day")), "positions")
    assert (bool(made.caption.en), made.caption.zh_hant, made.caption.zh_hans) == (True, "", "")


def test_captions_follow_the_seats_and_keep_what_was_written(library, photo):
    made = captions.made_by(library, photo, "positions")
    written = replace(made, caption=made.caption.with_text(Language.EN, made.caption.en.replace("Day", "Day gala")))
    exchanged = [replace(each, place=3 - each.place) for each in written.people]
    after = captions.remade(library, replace(written, people=tuple(exchanged)))
    assert after.caption.en == "Dr Lai Sum-yi (right) and Mr Yip Kwok-wai (left) attended the Kite Day gala."
    assert after.caption.zh_hant == "黎心怡博士（右）及葉國偉先生（左）出席風箏日。"


def test_caption_written_from_the_beginning_stays(library, photo):
    own = replace(photo, caption=ByLanguage("Two friends."))
    made = captions.made_by(library, own, "positions")
    assert made.caption.en == "Two friends."
    assert made.caption.zh_hant
    assert captions.made_by(library, own, "positions", Language.EN).caption.en.startswith("Dr Lai")


def test_photo_without_a_pattern_is_left_alone(library, photo):
    assert captions.remade(library, photo) is photo
    assert captions.made(library, photo, Language.EN).text == ""


def test_another_pattern_makes_another_caption(library, photo):
    made = captions.made_by(library, photo, "positions")
    assert captions.made_by(library, made, "list").caption.zh_hant == "（左起）黎心怡博士及葉國偉先生出席風箏日。"


def test_the_unnamed_and_the_forgotten_only_count(library, photo, people):
    stranger = PersonInPicture(UNNAMED, place=3)
    gone = PersonInPicture(new_key(), place=4)
    seen = replace(photo, people=(*photo.people, stranger, gone))
    assert set(captions.people_of(library, seen)) == {each.id for each in people}
    assert "(first from left)" in captions.made_by(library, seen, "positions").caption.en


def test_what_a_written_caption_says_people_do_is_said_again(library, photo):
    own = replace(photo, caption=ByLanguage("Dr Lai Sum-yi with Mr Yip Kwok-wai (right) tie a knot at the Kite Day."))
    made = captions.made_by(library, own, "positions", Language.EN)
    assert made.action.en == "tie a knot at the {event}"
    assert made.caption.en == "Dr Lai Sum-yi (left) and Mr Yip Kwok-wai (right) tie a knot at the Kite Day."


def test_alternative_texts_are_suggested_where_there_are_none(library, photo):
    own = replace(photo, alt_text=ByLanguage("", "兩個人"))
    assert captions.with_alt_text(library, own, Language.EN).alt_text == ByLanguage(
        "Dr Lai Sum-yi and Mr Yip Kwok-wai standing side by side at the Kite Day.",
        "兩個人",
        "黎心怡博士及叶国伟先生并肩而立，摄于风筝日。",
    )
