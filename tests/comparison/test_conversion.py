"""What was chosen in a conversion is listed as long as it stands."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.comparison.conversion import to_check
from mediadesk.records.block import Block, Run
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Photo
from mediadesk.records.register import Register
from mediadesk.records.release import ReleaseText
from mediadesk.records.translation import Link, Origin, Translation

HANT, HANS = Language.ZH_HANT, Language.ZH_HANS
MADE = Translation(HANS, (Link("headline", Origin("headline", "出租车的质量")), Link("b1", Origin("b0", "软件信息"))))
TEXT = ReleaseText(1, 2, HANT, "的士的質素", blocks=(Block((Run("軟件資訊"),), id="b1"),), source=MADE)


def listed(text, photos=(), register=None):
    return [
        (each.passage, each.start, each.difference.chosen) for each in to_check(text, photos, register or Register())
    ]


def test_every_choice_is_listed_where_it_stands() -> None:
    assert listed(TEXT) == [("headline", 0, "的士"), ("headline", 3, "質素"), ("b1", 2, "資訊")]


def test_choice_written_over_is_not_listed_and_the_others_move_with_their_words() -> None:
    changed = replace(TEXT, headline="今天，出租車的質素", blocks=())
    assert listed(changed) == [("headline", 7, "質素")]


def test_text_that_was_not_converted_has_nothing_to_check() -> None:
    assert listed(replace(TEXT, source=None)) == []
    assert listed(replace(TEXT, source=replace(MADE, language=Language.EN))) == []


def test_passage_written_here_has_nothing_to_check() -> None:
    assert listed(replace(TEXT, headline="", notes=("的士",))) == [("b1", 2, "資訊")]


def test_captions_are_listed_by_the_number_of_the_photo() -> None:
    photos = (Photo(7), Photo(8, caption=ByLanguage(zh_hans="出租车站", zh_hant="的士站")))
    assert listed(replace(TEXT, headline="", blocks=()), photos) == [("photo-2", 0, "的士")]


@settings(deadline=None)
@given(st.text("的士質素出租車軟件資訊，", max_size=20))
def test_whatever_was_written_what_is_listed_stands_there(headline: str) -> None:
    changed = replace(TEXT, headline=headline)
    for each in to_check(changed, (), Register()):
        words = headline if each.passage == "headline" else "軟件資訊"
        assert words[each.start : each.start + len(each.difference.chosen)] == each.difference.chosen
