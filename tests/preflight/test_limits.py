"""How long a text may be, and what is made of the other rules, is for the house style to say."""

from dataclasses import replace

import pytest

from mediadesk.records.finding import Severity
from mediadesk.records.house_style import CORPORATE
from mediadesk.records.languages import Language
from mediadesk.records.limits import Limit, Limits
from mediadesk.records.release import ReleaseKind
from mediadesk.records.rule_settings import STEADFAST, RuleSetting
from mediadesk.wording.findings import rules
from mediadesk.wording.house_styles import SHIPPED, limits, shipped

STRICT = replace(CORPORATE, limits=Limits(10, Limit(3, 3), most=Limit(4, 4), boilerplate=Limit(2, 2)))
OF_LENGTH = {"STR-03", "STR-05", "STR-07", "STR-09"}
TC = Language.ZH_HANT


def strict(**changes):
    return replace(STRICT, limits=replace(STRICT.limits, **changes), required=())


def test_house_that_asks_for_less_gets_less(findings, text_of):
    text = text_of("Kites rise over the harbour.", boilerplate=["Kites for all of us."])
    assert not OF_LENGTH & {each.rule for each in findings(text)}
    assert {each.rule for each in findings(text, house_style=strict())} >= OF_LENGTH


def test_nothing_is_too_long_without_limit(findings, text_of):
    long = "kite " * 900
    text = text_of(long, headline=long, boilerplate=[long])
    free = replace(CORPORATE, limits=Limits(), required=())
    assert not OF_LENGTH & {each.rule for each in findings(text, house_style=free)}


@pytest.mark.parametrize(("language", "case"), [(Language.EN, "long_words"), (TC, "long_characters")])
def test_long_caption_is_said_with_its_limit(found, text_of, photo_of, language, case):
    said = "Three kites over the harbour. 三隻風箏飛過海港。"
    photos = (photo_of(1, said), photo_of(2, "風箏"))
    style = strict(caption=Limit(10, 10))
    (warning,) = found("PHO-03", text_of("Kites.", language=language), photos=photos, house_style=style)
    assert (warning.case, warning.block_id, warning.about, warning.limit) == (case, "photo-1", "13", "10")


def test_news_stories_have_the_limits_of_government_news_unless_the_house_set_its_own():
    assert limits(CORPORATE, ReleaseKind.NEWS_STORY) == shipped("government").limits
    assert limits(replace(shipped("plain_wire"), id=7), ReleaseKind.NEWS_STORY) == shipped("government").limits
    assert limits(STRICT, ReleaseKind.NEWS_STORY) == STRICT.limits
    assert limits(CORPORATE, ReleaseKind.PRESS_RELEASE) == CORPORATE.limits


def test_house_switches_rules_off_and_takes_others_more_seriously(findings, text_of):
    text = text_of("We say “yes” – it’s over - now.", headline="")
    settings = (("TXT-08", RuleSetting.WARNING), ("TXT-04", RuleSetting.OFF), ("STR-03", RuleSetting.OFF))
    usual = {each.rule: each.severity for each in findings(text)}
    assert (usual["TXT-08"], usual["TXT-04"]) == (Severity.INFORMATION, Severity.INFORMATION)
    taken = {each.rule: each.severity for each in findings(text, house_style=replace(strict(), rules=settings))}
    assert (taken["TXT-08"], taken["STR-03"], "TXT-04" in taken) == (Severity.WARNING, Severity.ERROR, False)


@pytest.mark.parametrize("key", SHIPPED)
def test_shipped_styles_speak_of_rules_there_are(key):
    assert {rule for rule, _setting in shipped(key).rules} <= set(rules()) - STEADFAST
