"""Words and patterns looked for in several texts."""

import pytest

from mediadesk.jobs import finding
from mediadesk.records.problems import BadPattern, Cancelled, PatternTooSlow
from mediadesk.wording.finding_words import Hit, Wanted

_TEXTS = ["Two ferries", "", "渡輪 Ferry"]


def test_words_are_found_in_each_text() -> None:
    assert finding.find(Wanted("ferr"), _TEXTS, "x") == [[Hit(4, 8, "x")], [], [Hit(3, 7, "x")]]


def test_a_pattern_is_found_in_each_text_with_its_groups() -> None:
    wanted = Wanted("(渡|F)(.)", is_pattern=True, match_case=True)
    assert finding.find(wanted, _TEXTS, r"\2\1") == [[], [], [Hit(0, 2, "輪渡"), Hit(3, 5, "eF")]]


def test_a_pattern_folds_what_words_fold() -> None:
    assert finding.find(Wanted("渡轮$", is_pattern=True, any_script=True), ["渡輪"]) == [[Hit(0, 2)]]


@pytest.mark.parametrize(("words", "new"), [("(", ""), ("(a)", r"\2")])
def test_no_pattern_is_said_to_be_none(words: str, new: str) -> None:
    with pytest.raises(BadPattern):
        finding.find(Wanted(words, is_pattern=True), ["a"], new)


@pytest.mark.parametrize("words", ["(a+)+$", "(a|a)*b"])
def test_a_pattern_that_would_take_for_ever_is_stopped(words: str) -> None:
    with pytest.raises(PatternTooSlow):
        finding.find(Wanted(words, is_pattern=True), ["a" * 36 + "!"])


def test_a_huge_pattern_is_no_burden() -> None:
    assert finding.find(Wanted("((a{9999}){9999}){9999}", is_pattern=True), ["a" * 36]) == [[]]


def test_a_pattern_nobody_waits_for_any_more_is_stopped() -> None:
    with pytest.raises(Cancelled):
        finding.find(Wanted("(a+)+$", is_pattern=True), ["a" * 60 + "!"], cancelled=lambda: True)
