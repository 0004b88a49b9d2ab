"""The house's terms are used, and what the register knows has its approved form in Chinese."""

from dataclasses import replace

import pytest

from mediadesk.records.house_style import CORPORATE
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Organisation
from mediadesk.records.people import Newsmaker
from mediadesk.records.register import Register
from mediadesk.records.release import ReleaseKind
from mediadesk.records.term import Avoided, Term, TermKind

TC, SC = Language.ZH_HANT, Language.ZH_HANS
GOVERNMENT = replace(CORPORATE, base="government", required=())


def register(*terms: Term) -> Register:
    return Register(terms=terms)


def house(preferred: ByLanguage, avoid: Avoided) -> Term:
    return Term(1, TermKind.HOUSE, preferred, avoid)


QUAY = house(
    ByLanguage("Lantern Quay", "燈籠碼頭", "灯笼码头"), Avoided(("Lantern Pier", "lantern quay"), ("燈籠埠頭",))
)
PEOPLE = Register(
    (Newsmaker(1, ByLanguage("Lai Sum-yi", "黎心怡", "黎心怡")),),
    (Organisation(2, ByLanguage("Kite Trust", "風箏信託", "风筝信托"), ByLanguage("KT", "風信", "风信")),),
    (QUAY,),
)


def test_avoided_form_is_found_with_the_preferred_one(found):
    (finding,) = found("TXT-11", "A kite at Lantern Pier.", register=register(QUAY))
    assert (finding.found, finding.fix, finding.start) == ("Lantern Pier", "Lantern Quay", 10)


def test_avoided_form_of_another_language_does_not_count(found, text_of):
    assert found("TXT-11", text_of("風箏 Lantern Pier", language=TC), register=register(QUAY)) == []
    (finding,) = found("TXT-11", text_of("在燈籠埠頭放風箏。", language=TC), register=register(QUAY))
    assert (finding.found, finding.fix) == ("燈籠埠頭", "燈籠碼頭")


@pytest.mark.parametrize(
    "text", ["Lantern Piers", "See www.lantern pier.example", "Lantern Quay", "LanternPier", "An antilantern quay"]
)
def test_only_the_whole_form_counts(found, text):
    assert found("TXT-11", text, register=register(QUAY)) == []


def test_form_that_differs_in_capitals_alone_is_found_in_those_capitals_alone(found):
    (finding,) = found("TXT-11", "At lantern quay, Lantern Quay and LANTERN QUAY.", register=register(QUAY))
    assert (finding.start, finding.found) == (3, "lantern quay")


def test_fix_begins_with_a_capital_where_the_avoided_form_did(found):
    term = house(ByLanguage("kite flyer"), Avoided(en=("kite pilot",)))
    fixes = [each.fix for each in found("TXT-11", "Kite pilot, kite pilot, KITE PILOT.", register=register(term))]
    assert fixes == ["Kite flyer", "kite flyer", "KITE FLYER"]


def test_avoided_form_inside_the_preferred_one_is_right(found):
    term = house(ByLanguage("the Kite Hall"), Avoided(en=("Kite Hall",)))
    assert found("TXT-11", "Come to the Kite Hall.", register=register(term)) == []
    assert len(found("TXT-11", "Come to Kite Hall.", register=register(term))) == 1


def test_avoided_form_without_a_preferred_one_is_left_to_a_person(found):
    term = house(ByLanguage(), Avoided(en=("stakeholders",)))
    (finding,) = found("TXT-11", "All stakeholders fly kites.", register=register(term))
    assert (finding.fix, finding.case) == ("", "none")


def test_house_style_of_a_government_brings_its_own_terms(found):
    assert found("TXT-11", "Kites from the mainland.") == []
    (finding,) = found("TXT-11", "Kites from the mainland.", house_style=GOVERNMENT)
    assert finding.fix == "Mainland"
    (finding,) = found("TXT-11", "Kites from the mainland.", kind=ReleaseKind.NEWS_STORY)
    assert finding.fix == "Mainland"


def test_name_that_lacks_its_approved_form_in_chinese_is_named(found, text_of):
    texts = [text_of("Lai Sum-yi flew a kite."), text_of("她放風箏。", language=TC), text_of("她放风筝。", language=SC)]
    findings = found("LNG-06", *texts, register=PEOPLE)
    assert [(each.language, each.found, each.about) for each in findings] == [
        (TC, "黎心怡", "Lai Sum-yi"),
        (SC, "黎心怡", "Lai Sum-yi"),
    ]


def test_approved_form_anywhere_in_the_chinese_version_will_do(found, text_of):
    chinese = text_of("博士放風箏。", language=TC, boilerplate=["黎心怡博士"])
    assert found("LNG-06", text_of("Lai Sum-yi flew a kite."), chinese, register=PEOPLE) == []


def test_form_that_differs_in_one_character_is_replaced(found, text_of):
    (finding,) = found("LNG-06", text_of("Lai Sum-yi flew."), text_of("黎心宜放風箏。", language=TC), register=PEOPLE)
    assert (finding.case, finding.found, finding.fix, finding.start) == ("other", "黎心宜", "黎心怡", 0)


def test_short_name_of_an_organisation_will_do_for_the_long_one(found, text_of):
    assert found("LNG-06", text_of("By the Kite Trust."), text_of("風信主辦。", language=TC), register=PEOPLE) == []
    (finding,) = found("LNG-06", text_of("By the Kite Trust."), text_of("主辦。", language=TC), register=PEOPLE)
    assert finding.found == "風箏信託"


def test_name_inside_a_longer_name_is_not_named_itself(found, text_of):
    museum = Term(3, TermKind.BODY, ByLanguage("Lantern Quay Museum", "燈籠館"))
    known = replace(PEOPLE, terms=(QUAY, museum))
    english, chinese = text_of("At the Lantern Quay Museum."), text_of("燈籠館開幕。", language=TC)
    assert found("LNG-06", english, chinese, register=known) == []


@pytest.mark.parametrize("text", ["Laiing", "Kite Trusts", "KTV"])
def test_part_of_a_word_is_no_name(found, text_of, text):
    assert found("LNG-06", text_of(text), text_of("風箏。", language=TC), register=PEOPLE) == []


def test_what_has_no_form_in_a_language_is_not_missed_in_it(found, text_of):
    known = Register(terms=(house(ByLanguage("kite day", zh_hant="風箏日"), Avoided()),))
    assert found("LNG-06", text_of("It is kite day."), text_of("风筝。", language=SC), register=known) == []


def test_first_version_may_be_chinese(found, text_of):
    texts = text_of("黎心怡放風箏。", language=TC), text_of("她放风筝。", language=SC)
    (finding,) = found("LNG-06", *texts, register=PEOPLE)
    assert (finding.language, finding.found) == (SC, "黎心怡")


def test_version_that_says_nothing_yet_misses_no_names(found, text_of):
    assert found("LNG-06", text_of("Lai Sum-yi flew."), text_of(language=TC, headline=""), register=PEOPLE) == []


def test_protected_term_may_stand_in_the_other_script(found, text_of):
    room = replace(house(ByLanguage(zh_hant="龍門書室"), Avoided()), is_protected=True)
    text = text_of("到龍門書室放风筝。", language=SC)
    (finding,) = found("LNG-04", text)
    assert finding.found == "龍門書"
    assert found("LNG-04", text, register=register(room)) == []
    with_both = replace(room, texts=ByLanguage(zh_hant="龍門書室", zh_hans="龙门书室"))
    assert len(found("LNG-04", text, register=register(with_both))) == 1
    (finding,) = found("LNG-04", text_of("到龍門書室放風筝。", language=SC), register=register(room))
    assert finding.found == "風"
