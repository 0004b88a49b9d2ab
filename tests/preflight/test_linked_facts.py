"""Words linked with a fact of the desk."""

from dataclasses import replace
from datetime import date

from mediadesk.preflight import check
from mediadesk.records.block import Block, Run
from mediadesk.records.fact import DeskFact
from mediadesk.records.languages import ByLanguage
from mediadesk.records.register import Register
from tests.preflight.kits import EN, NOW, TC, kit_of, text_of

_GUESTS = DeskFact(
    7,
    ByLanguage("Opening guests", "開幕嘉賓"),
    "260",
    ByLanguage("more than", "超過"),
    ByLanguage("guests", "名嘉賓"),
    date(2025, 4, 1),
    "The list",
    earlier=(ByLanguage("more than 250 guests", "超過250名嘉賓"),),
)


def _found(words, fact=_GUESTS, language=EN, rule="NUM-01"):
    block = Block((Run("Seen by "), Run(words, fact_id=7), Run(" on the hill.")))
    kit = kit_of(text_of(block, language=language), register=Register(facts=(fact,)))
    return [each for each in check(kit, [language], NOW) if each.rule == rule]


def test_a_text_that_says_a_fact_as_it_was_is_wrong_and_knows_the_right_words():
    (finding,) = _found("More than 250 guests")
    assert (finding.found, finding.fix, finding.start) == ("More than 250 guests", "More than 260 guests", 8)
    (chinese,) = _found("超過250名嘉賓", language=TC)
    assert chinese.fix == "超過260名嘉賓"


def test_a_text_that_says_it_as_it_is_or_otherwise_is_left_alone():
    assert _found("more than 260 guests") == []
    assert _found("some 250 people") == []


def test_a_fact_without_day_or_source_and_an_old_one_are_told_once():
    assert _found("more than 260 guests", rule="NUM-02") == []
    for changes, case in (
        ({"as_of": None}, "undated"),
        ({"as_of": date(2023, 1, 1)}, "old"),
        ({"source": ""}, "unsourced"),
    ):
        (finding,) = _found("more than 260 guests", replace(_GUESTS, **changes), rule="NUM-02")
        assert (finding.case, finding.about) == (case, "Opening guests")
