"""Versions that came in separately are linked passage by passage."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.comparison.alignment import link, shifted
from mediadesk.comparison.source_changes import source_changes
from mediadesk.records.block import Block, Role, Run
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.register import Register
from mediadesk.records.release import ReleaseText

EN, TC = Language.EN, Language.ZH_HANT
_REGISTER = Register((Newsmaker(1, ByLanguage("Lai Sum-yi", "黎心怡", "黎心怡")),))
_PAIRS = (
    (
        "The kite museum on the hill opened today with 214 kites from around the world.",
        "山上的風箏博物館今日開幕，展出來自世界各地的214隻風箏。",
    ),
    ("Its collection goes back to 1936.", "館藏可追溯至1936年。"),
    (
        "Curator Lai Sum-yi spent many years looking for paper, silk and bamboo in markets far away.",
        "館長黎心怡多年來走遍遠方市集，尋找紙、絲綢和竹。",
    ),
    ("How to get there", "交通"),
    (
        "Visitors take the tram to the upper terminus and walk for 15 minutes through the old park.",
        "訪客可乘電車到山上總站，再穿過舊公園步行15分鐘。",
    ),
    (
        "Admission is free on Wednesdays, and 40 seats are kept for schools that write ahead.",
        "逢星期三免費入場，另預留40個座位給預先來信的學校。",
    ),
    ("See https://kites.example for a map of the hill.", "山上地圖見 https://kites.example。"),
)
_ROLES = (Role.PARAGRAPH,) * 3 + (Role.HEADING,) + (Role.PARAGRAPH,) * 3


def _text(language, places):
    side = 0 if language is EN else 1
    blocks = tuple(Block((Run(_PAIRS[at][side]),), _ROLES[at], f"{language.value}{at}") for at in places)
    headline = ("Kite museum opens", "風箏博物館開幕")[side]
    return ReleaseText(1, 1, language, headline=headline, blocks=blocks, notes=(("A note", "附註")[side],))


_EVERY = range(len(_PAIRS))


def _linked(own, source):
    return {each.passage: each.origin.passage for each in link(own, source, _REGISTER).links}


def test_versions_with_the_same_paragraphs_are_linked_one_to_one():
    found = _linked(_text(TC, _EVERY), _text(EN, _EVERY))
    assert found == {f"zh-Hant{at}": f"en{at}" for at in _EVERY} | {"headline": "headline", "note-1": "note-1"}


@given(st.sampled_from(_EVERY), st.booleans())
@settings(deadline=None)
def test_a_paragraph_left_out_leaves_the_others_linked(out, from_source):
    some = [at for at in _EVERY if at != out]
    own, source = (_EVERY, some) if from_source else (some, _EVERY)
    found = _linked(_text(TC, own), _text(EN, source))
    right = sum(found.get(f"zh-Hant{at}") == f"en{at}" for at in some)
    assert right >= len(some) - 1


def test_a_paragraph_cut_in_two_has_one_source():
    whole = _text(TC, _EVERY)
    first, second = "山上的風箏博物館今日開幕，", "展出來自世界各地的214隻風箏。"
    cut = (Block((Run(first),), id="a"), Block((Run(second),), id="b"), *whole.blocks[1:])
    found = _linked(replace(whole, blocks=cut), _text(EN, _EVERY))
    assert (found["a"], found["b"], found["zh-Hant1"]) == ("en0", "en0", "en1")


def test_what_was_linked_is_up_to_date():
    own, source = _text(TC, _EVERY), _text(EN, _EVERY)
    own = replace(own, source=link(own, source, _REGISTER))
    assert list(source_changes(own, [source])) == []


def test_a_change_and_a_loss_in_the_source_are_told():
    own, source = _text(TC, _EVERY), _text(EN, _EVERY)
    own = replace(own, source=link(own, source, _REGISTER))
    now = replace(source, headline="Kite museum closes", blocks=source.blocks[1:])
    changes = {each.passage: each.now for each in source_changes(own, [now])}
    assert changes == {"headline": "Kite museum closes", "zh-Hant0": None}


@pytest.mark.parametrize("step", [-1, 1])
def test_links_are_shifted_from_a_passage_on(step):
    own, source = _text(TC, _EVERY), _text(EN, _EVERY)
    before = link(own, source, _REGISTER)
    after = shifted(before, own, source, "zh-Hant3", step)
    moved = {each.passage: each.origin.passage for each in after.links}
    assert [moved.get(f"zh-Hant{at}") for at in (2, 3, 5)] == ["en2", f"en{3 + step}", f"en{5 + step}"]
    assert ("zh-Hant6" in moved) is (step < 0)


def test_shifting_there_and_back_changes_nothing_in_the_middle():
    own, source = _text(TC, _EVERY), _text(EN, _EVERY)
    before = link(own, source, _REGISTER)
    again = shifted(shifted(before, own, source, "zh-Hant4", -1), own, source, "zh-Hant4", 1)
    assert again == before


def test_a_change_in_what_the_source_was_made_from_is_told_through_it():
    english, chinese = _text(EN, _EVERY), _text(TC, _EVERY)
    chinese = replace(chinese, source=link(chinese, english, _REGISTER))
    simplified = replace(chinese, language=Language.ZH_HANS)
    simplified = replace(simplified, source=link(simplified, chinese, _REGISTER))
    now = replace(english, headline="Kite museum closes")
    (change,) = source_changes(simplified, [now, chinese])
    assert (change.passage, change.language, change.is_indirect) == ("headline", EN, True)
    settled = replace(chinese, headline="風箏博物館關閉", source=link(chinese, now, _REGISTER))
    (change,) = source_changes(simplified, [now, settled])
    assert (change.language, change.is_indirect, change.now) == (TC, False, "風箏博物館關閉")


def test_versions_made_from_each_other_come_to_an_end():
    english, chinese = _text(EN, _EVERY), _text(TC, _EVERY)
    chinese = replace(chinese, source=link(chinese, english, _REGISTER))
    english = replace(english, source=link(english, chinese, _REGISTER))
    assert list(source_changes(chinese, [english])) == []
