from dataclasses import replace

import pytest

from mediadesk.records.languages import Language
from mediadesk.records.photo import UNNAMED, PersonInPicture, Photo
from mediadesk.wording import alt_texts, caption_patterns, captions
from tests.wording.pictured import at_the_fair, everybody, group, without_posts

EN, TC, SC = Language.EN, Language.ZH_HANT, Language.ZH_HANS


def said(photo, language=EN, pattern="positions"):
    return alt_texts.suggested(replace(photo, pattern=pattern), everybody(), language)


def test_people_are_named_as_they_stand_without_posts():
    photo = at_the_fair(group(3, order=(3, 1, 2)))
    assert said(photo) == (
        "Three people standing in a row, from left: Dr Lai Sum-yi, Mr Ho Ka-ming and Ms Chan Mei-ling at the Harbour "
        "Science Fair."
    )
    assert said(photo, TC) == "三人並排站立，由左至右為黎心怡博士、何家明先生及陳美玲女士，攝於海港科學節。"


def test_kind_of_picture_is_said():
    assert said(group(1), pattern="portrait") == "Portrait of Dr Lai Sum-yi."
    assert said(group(1), SC, "speaking") == "黎心怡博士正在致辞。"
    assert said(group(2), pattern="signing") == "Dr Lai Sum-yi and Mr Ho Ka-ming at a signing."
    assert said(group(2)) == "Dr Lai Sum-yi and Mr Ho Ka-ming standing side by side."
    assert said(group(2, 2)).startswith("Four people standing in two rows: ")
    assert said(group(3), TC, "tour") == "黎心怡博士、何家明先生及陳美玲女士觀看展品。"
    assert said(group(6, 6)) == "Twelve people in a group photo."


def test_the_unnamed_are_seen_too():
    photo = Photo(9, people=(*group(1).people, PersonInPicture(UNNAMED, place=2)))
    assert said(photo) == "Dr Lai Sum-yi and another person standing side by side."


def test_picture_of_nobody_shows_the_event_or_the_place():
    photo = at_the_fair(Photo(9))
    assert said(photo) == said(at_the_fair(group(3)), pattern="overview") == "Wide view of the Harbour Science Fair."
    assert said(replace(photo, event=Photo(9).event), SC) == "香港的全景。"
    assert said(Photo(9)) == ""


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("pattern", caption_patterns.names())
@pytest.mark.parametrize(
    "photo", [group(1), group(2), group(5), group(3, 3), at_the_fair(group(4)), at_the_fair(Photo(9))]
)
def test_it_is_never_the_caption(photo, pattern, language):
    made = replace(photo, pattern=pattern)
    caption = captions.generate(made, without_posts(), language).text
    suggestion = alt_texts.suggested(made, without_posts(), language)
    assert not suggestion or not alt_texts.is_caption(suggestion, caption)


def test_the_caption_again_is_recognised():
    assert alt_texts.is_caption("A kite over the pier", "A kite over  the pier.")
    assert not alt_texts.is_caption("", "")
