from datetime import date

import pytest

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Fact


def test_one_thing_counted_differently_is_an_error(found, text_of, photo_of):
    photo = photo_of(1, "The opening drew 300 distinguished guests to the hill.")
    (finding,) = found("NUM-01", text_of("It drew more than 250 distinguished guests."), photos=(photo,))
    assert (finding.block_id, finding.found) == ("photo-1", "300 distinguished guests")
    assert finding.about == "250 distinguished guests"


@pytest.mark.parametrize(
    ("body", "caption"),
    [
        ("More than 250 distinguished guests came.", "It drew 250 distinguished guests."),
        ("More than 250 distinguished guests came.", "It drew 250+ distinguished guests."),
        ("There are 38 monitoring stations; 27 monitoring stations are new.", "The 27 monitoring stations"),
        ("250 kites.", "300 kites."),
        ("It took 12 years in all.", "It took 20 years in all."),
        ("One of 4 guest speakers", "One of 5 guest speakers"),
        ("1.2 million young visitors", "1,200,000 young visitors"),
    ],
)
def test_figures_that_agree_or_need_not_agree_pass(found, text_of, photo_of, body, caption):
    assert found("NUM-01", text_of(body), photos=(photo_of(1, caption),)) == []


def test_the_headline_is_compared_too(found, text_of):
    text = text_of("It has 120 paper kites.", headline="Museum of 130 paper kites opens")
    assert [each.block_id for each in found("NUM-01", text)] == ["headline"]


def test_one_thing_counted_differently_in_chinese_is_an_error(found, text_of):
    text = text_of("館內有120隻紙鳶。", language=Language.ZH_HANT, headline="130隻紙鳶展出")
    assert [each.found for each in found("NUM-01", text)] == ["130隻紙鳶"]


@pytest.mark.parametrize("headline", ["120隻紙鳶展出", "130隻風箏展出", "130年歷史", "9隻紙鳶展出"])
def test_other_things_in_chinese_pass(found, text_of, headline):
    assert found("NUM-01", text_of("館內有120隻紙鳶。", language=Language.ZH_HANT, headline=headline)) == []


@pytest.mark.parametrize(
    ("said", "is_wrong"), [("15,000 paper kites", False), ("15,500 Paper kites", True), ("3 paper kites", False)]
)
def test_what_the_fact_sheet_counts_is_counted_alike(found, said, is_wrong):
    facts = (Fact(1, 1, "15,000+", ByLanguage("paper kites"), date(2025, 1, 1)),)
    assert [each.case for each in found("NUM-01", f"It has {said}.", facts=facts)] == ["sheet"] * is_wrong


def test_the_fact_sheet_counts_in_chinese_too(found, text_of):
    facts = (Fact(1, 1, "120隻", ByLanguage(zh_hant="紙鳶展品"), date(2025, 1, 1)),)
    text = text_of("館內有150紙鳶展品。", language=Language.ZH_HANT)
    assert [each.about for each in found("NUM-01", text, facts=facts)] == ["120隻紙鳶展品"]
