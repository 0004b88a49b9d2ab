"""A text in figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.block import Block, Role, Run, plain
from mediadesk.records.languages import Language
from mediadesk.records.limits import Limit, Limits
from mediadesk.records.organisation import Boilerplate
from mediadesk.records.release import ReleaseText
from mediadesk.wording.statistics import Counter, Level, Part, Statistics, counters, part_of, statistics

EN, HANT, _HANS = Language
_LIMITS = Limits(20, Limit(10, 20), Limit(5, 8), Limit(40, 60), Limit(6, 10))


def _text(*blocks: Block, headline: str = "", language: Language = EN) -> ReleaseText:
    return ReleaseText(1, 2, language, headline, blocks=blocks)


def _counters(text: ReleaseText, *boilerplates: Boilerplate, limits: Limits = _LIMITS) -> dict[Part, Counter]:
    return {each.part: each for each in counters(text, boilerplates, limits)}


@pytest.mark.parametrize(
    ("headline", "level"), [("A kite", Level.FINE), ("A kite of a museum", Level.NEAR), ("A" * 21, Level.OVER)]
)
def test_a_headline_is_counted_in_characters(headline: str, level: Level) -> None:
    counter = _counters(_text(headline=headline))[Part.HEADLINE]
    assert (counter.count, counter.most, counter.level) == (len(headline), 20, level)


def test_a_chinese_headline_is_counted_in_han_characters() -> None:
    counter = _counters(_text(headline="風箏博物館今日正式開幕", language=HANT))[Part.HEADLINE]
    assert (counter.count, counter.most, counter.level) == (11, 10, Level.OVER)


def test_the_opening_is_the_first_paragraph_and_the_body_is_all_of_it() -> None:
    text = _text(plain("Kites", Role.HEADING), plain("One two three."), plain("Four five six seven."))
    found = _counters(text)
    assert (found[Part.OPENING].count, found[Part.BODY].count) == (3, 8)
    assert [part_of(text, block.id) for block in text.blocks] == [Part.BODY, Part.OPENING, Part.BODY]
    assert (part_of(text, "headline"), part_of(text, "note-1")) == (Part.HEADLINE, None)


def test_a_body_may_be_too_short_too() -> None:
    assert _counters(_text(plain("One two.")))[Part.BODY].level is Level.SHORT


def test_the_longest_boilerplate_in_the_language_counts() -> None:
    short, long = (Boilerplate(n, EN, "About", ("one two", "three")[:n]) for n in (1, 2))
    chinese = Boilerplate(3, HANT, "關於", ("風箏博物館",))
    assert _counters(_text(), short, long, chinese)[Part.BOILERPLATE].count == 3


def test_where_anything_goes_nothing_is_near() -> None:
    found = _counters(_text(plain("word " * 900), headline="A" * 300), limits=Limits())
    assert {each.level for each in found.values()} == {Level.FREE}


def test_english_in_figures() -> None:
    spoken = plain("“We waited thirty years for a hill with wind,” said Ms Au.", Role.QUOTE)
    text = _text(plain("The kites", Role.HEADING), plain("The museum opened. It has twelve halls of kites."), spoken)
    found = statistics(text)
    assert (found.words, found.paragraphs, found.sentences, found.minutes) == (23, 2, 3, 1)
    assert (found.spoken, found.average) == (9, 7.0)
    assert found.long_words == 0
    longest = found.longest
    assert longest is not None
    assert (longest.block_id, longest.words) == (spoken.id, 12)
    assert spoken.text[longest.start : longest.end] == spoken.text


def test_words_of_more_than_six_letters_are_long() -> None:
    assert statistics(_text(plain("Museums honour kitemakers in 2026."))).long_words == 2


def test_chinese_in_figures() -> None:
    found = statistics(_text(plain("風箏館開幕。館內有十二個展廳，歡迎參觀。"), language=HANT))
    assert (found.words, found.sentences, found.average, found.long_words) == (17, 2, 8.5, 0)
    assert found.longest is not None
    assert found.longest.words == 12


def test_an_empty_text_has_no_longest_sentence() -> None:
    assert statistics(_text()) == Statistics(0, 0, 0, None, 0, 0, 0.0, 0)


@given(
    st.lists(st.lists(st.sampled_from(["A kite. ", "“It is a kite,” ", "風箏。", "Dr Au ", "\n", "… "]), max_size=8))
)
def test_the_longest_sentence_stands_where_it_is_said_to(parts: list[list[str]]) -> None:
    text = _text(*(Block((Run("".join(each)),)) for each in parts))
    found = statistics(text)
    assert found.spoken <= found.words
    if found.longest is not None:
        block = next(each for each in text.blocks if each.id == found.longest.block_id)
        assert 0 <= found.longest.start < found.longest.end <= len(block.text)
        assert found.longest.words >= found.average
