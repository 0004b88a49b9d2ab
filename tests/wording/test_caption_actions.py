from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Photo
from mediadesk.wording import captions
from mediadesk.wording.caption_actions import action_in
from tests.wording.pictured import at_the_fair, everybody, group, without_posts

EN, TC, SC = Language.EN, Language.ZH_HANT, Language.ZH_HANS


@pytest.mark.parametrize(
    ("caption", "language", "said"),
    [
        (
            "Mr Ho Ka-ming (right) and Dr Lai Sum-yi, Head of Kites (left), fly a kite at the pier.",
            EN,
            "fly a kite at the pier",
        ),
        ("Dr Lai Sum-yi said in her remarks that kites rise.", EN, "said in her remarks that kites rise"),
        ("Dr Lai Sum-yi, Director of Lantern Works, tries a kite.", EN, "tries a kite"),
        ("Dr Lai Sum-yi, Keeper of the Kite, tries a kite.", EN, "tries a kite"),
        ("(From left) Dr Lai Sum-yi and Mr Ho Ka-ming opened the Harbour Science Fair.", EN, "opened the {event}"),
        ("Dr Lai Sum-yi opens the hall in Hong Kong on 24 April 2025.", EN, "opens the hall"),
        ("燈籠工房總監黎心怡博士（左）及何家明先生（右）主持海港科學節。", TC, "主持{event}"),
        ("黎心怡博士于2025年4月24日在香港致辞。", SC, "致辞"),
        ("Two friends fly a kite.", EN, ""),
        ("A portrait of Dr Lai Sum-yi.", EN, ""),
    ],
)
def test_what_people_do_stands_behind_the_last_of_them(caption, language, said):
    assert action_in(caption, at_the_fair(group(2)), everybody(), language) == said


@given(
    st.sampled_from(["attended the {event}", "flew a kite", "spoke at the {event} hosted by friends"]),
    st.integers(1, 7),
    st.sampled_from(["positions", "list", "speaking", "signing -date", "rows -place"]),
    st.booleans(),
)
def test_a_caption_made_here_says_what_it_was_given(action, count, pattern, with_posts):
    photo = replace(at_the_fair(group(count)), action=ByLanguage(action), pattern=pattern)
    people = everybody() if with_posts else without_posts()
    assert action_in(captions.generate(photo, people, EN).text, photo, people, EN) == action


def test_picture_of_nobody_says_nothing():
    assert action_in("Dr Lai Sum-yi flies a kite.", Photo(9), everybody(), EN) == ""
