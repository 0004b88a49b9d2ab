from dataclasses import replace

import pytest

from mediadesk.records.block import Role, plain
from mediadesk.records.finding import Severity
from mediadesk.records.house_style import CORPORATE
from mediadesk.records.house_style import Section as House
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import PressOfficer
from mediadesk.records.release import ReleaseKind


def test_a_release_in_order_has_no_findings(findings):
    assert findings("A kite museum opened on the hill today.") == ()


def test_a_missing_headline_is_an_error(found, text_of):
    (finding,) = found("STR-03", text_of("A kite.", headline=" "))
    assert (finding.severity, finding.case, finding.block_id) == (Severity.ERROR, "missing", "headline")


@pytest.mark.parametrize(
    ("headline", "case"),
    [("Kite " * 25, "long"), ("A kite museum opens.", "stop"), ("KITE MUSEUM OPENS TODAY", "capitals")],
)
def test_headlines_that_wires_refuse_are_warned_of(found, text_of, headline, case):
    (finding,) = found("STR-03", text_of("A kite.", headline=headline))
    assert (finding.severity, finding.case) == (Severity.WARNING, case)


@pytest.mark.parametrize("headline", ["K" * 119, "Kites fly in the U.S.", "LBHA opens"])
def test_good_headlines_pass(found, text_of, headline):
    assert found("STR-03", text_of("A kite.", headline=headline)) == []


def test_a_chinese_headline_may_have_half_as_many_characters(found, text_of):
    assert found("STR-03", text_of(language=Language.ZH_HANT, headline="風" * 61))
    assert not found("STR-03", text_of(language=Language.ZH_HANT, headline="風" * 60))


def test_a_long_opening_is_measured_in_words(found):
    (finding,) = found("STR-05", "word " * 36)
    assert finding.about == "36"
    assert found("STR-05", "word " * 35) == []


def test_only_the_first_paragraph_is_the_opening(found, text_of):
    heading = plain("Heading", Role.HEADING)
    assert found("STR-05", text_of(heading, "Short.", "word " * 60)) == []
    assert len(found("STR-05", text_of(heading, "word " * 60))) == 1


def test_a_missing_end_mark_names_the_one_of_the_language(found, text_of):
    (finding,) = found("STR-06", text_of("風箏。", language=Language.ZH_HANT, end_mark=""))
    assert finding.about == "完"


def test_a_news_story_needs_neither_end_mark_nor_contact(findings, text_of):
    assert findings(text_of("A kite.", end_mark=""), kind=ReleaseKind.NEWS_STORY, press_officers=()) == ()


def test_a_release_without_contact_is_an_error(found):
    assert [each.case for each in found("STR-08", "A kite.", press_officers=())] == ["missing"]


def test_a_contact_without_email_is_named(found):
    officer = PressOfficer(1, ByLanguage("Karen Lau"), phone="+852 5555 0121")
    (finding,) = found("STR-08", "A kite.", press_officers=(officer,))
    assert (finding.case, finding.found, finding.about) == ("incomplete", "Karen Lau", "an e-mail address")


def test_one_complete_contact_is_enough(found):
    half = PressOfficer(1, ByLanguage("Karen Lau"))
    whole = PressOfficer(2, ByLanguage("Terence Yip"), phone="5555 0122", email="t@kites.example")
    assert found("STR-08", "A kite.", press_officers=(half, whole)) == []


@pytest.mark.parametrize("line", ["Back to top", "回到頁首", "返回顶部", "This website uses cookies to help you."])
def test_left_overs_of_web_pages_are_errors(found, line):
    assert [each.found for each in found("STR-10", line)] == [line]


def test_printing_kites_is_no_left_over(found):
    assert found("STR-10", "Print workshops for kites share the hall.") == []


def _missed(found, *texts, **changes):
    style = replace(CORPORATE, required=tuple(House))
    return [each.case for each in found("STR-09", *texts, house_style=style, **changes)]


def test_what_the_house_style_requires_is_missed(found, text_of):
    assert _missed(found, text_of()) == ["notes", "boilerplates", "assets"]
    whole = text_of("A kite.", notes=("One.",), boilerplate=("We keep kites.",))
    assert _missed(found, whole, assets_url="https://kites.example") == []
    assert found("STR-09", text_of()) == []


def test_withdrawal_needs_nothing_but_itself(found, text_of):
    assert _missed(found, text_of(), kind=ReleaseKind.KILL) == []


def test_boilerplate_is_missed_in_the_language_that_has_none(found, text_of):
    english = text_of("A kite.", boilerplate=("We keep kites.",))
    chinese = text_of("風箏。", language=Language.ZH_HANT)
    style = replace(CORPORATE, required=(House.BOILERPLATES,))
    assert [each.language for each in found("STR-09", english, chinese, house_style=style)] == [Language.ZH_HANT]
