import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.wording.mentions import first_mention, is_named, later_mention, mention, surname

_LAI = Newsmaker(
    1,
    ByLanguage("Lai Sum-yi", "黎心怡", "黎心怡"),
    ByLanguage("Dr", "博士", "博士"),
    (ByLanguage("Chairman of the Kite Trust", "風箏基金會主席", "风筝基金会主席"),),
)
_FOREIGN = Newsmaker(3, ByLanguage("Ana Reyes"), ByLanguage("Dr"), (ByLanguage("Head of Tides"),))
_OFFICER = PressOfficer(
    4, ByLanguage("Nora Fong", "方諾拉"), ByLanguage("Manager", "經理"), ByLanguage("Kite Trust", "風箏基金會")
)


def test_the_first_mention_has_name_and_post_in_the_order_of_the_language() -> None:
    assert first_mention(_LAI, Language.EN) == "Dr Lai Sum-yi, Chairman of the Kite Trust"
    assert first_mention(_LAI, Language.ZH_HANT) == "風箏基金會主席黎心怡博士"
    assert first_mention(_LAI, Language.ZH_HANS) == "风筝基金会主席黎心怡博士"


def test_later_mentions_have_the_surname() -> None:
    assert later_mention(_LAI, Language.EN) == "Dr Lai"
    assert later_mention(_LAI, Language.ZH_HANT) == "黎博士"


def test_english_words_in_a_chinese_text_keep_their_order_and_their_comma() -> None:
    assert first_mention(_FOREIGN, Language.ZH_HANT) == "Dr Ana Reyes, Head of Tides"
    assert later_mention(_FOREIGN, Language.ZH_HANT) == "Dr Reyes"


def test_somebody_with_a_chinese_name_only_stands_in_an_english_text_as_in_a_chinese_one() -> None:
    only = Newsmaker(5, ByLanguage(zh_hant="黎心怡"), ByLanguage(zh_hant="博士"), (ByLanguage(zh_hant="主席"),))
    assert first_mention(only, Language.EN) == "黎心怡，主席"


def test_without_a_post_or_an_honorific_there_is_the_name() -> None:
    plain = Newsmaker(6, ByLanguage("Tam Wai-ka", "譚偉嘉"))
    assert first_mention(plain, Language.EN) == "Tam Wai-ka"
    assert later_mention(plain, Language.EN) == "Tam Wai-ka"
    assert later_mention(plain, Language.ZH_HANT) == "譚偉嘉"


def test_press_officers_are_named_with_title_and_organisation() -> None:
    assert first_mention(_OFFICER, Language.EN) == "Nora Fong, Manager of Kite Trust"
    assert first_mention(_OFFICER, Language.ZH_HANT) == "風箏基金會經理方諾拉"
    assert later_mention(_OFFICER, Language.EN) == "Nora Fong"


def test_a_person_is_named_in_full_until_the_text_names_them() -> None:
    assert mention(_LAI, Language.EN, "Dr Lai smiled.") == "Dr Lai Sum-yi, Chairman of the Kite Trust"
    assert mention(_LAI, Language.EN, "Dr Lai Sum-yi smiled.") == "Dr Lai"
    assert mention(_LAI, Language.ZH_HANT, "黎心怡博士表示，") == "黎博士"


def test_a_longer_name_is_somebody_else() -> None:
    assert not is_named(_LAI, Language.EN, "Lai Sum-ying")
    assert not is_named(Newsmaker(7, ByLanguage()), Language.EN, "anything")


@pytest.mark.parametrize(
    ("name", "chinese", "wanted"),
    [
        ("Lai Sum-yi", "", "Lai"),
        ("Karen Lai", "黎嘉怡", "Lai"),
        ("Karen Chai Sum-yi", "", "Chai"),
        ("Karen Lau Tong Sum-yi", "", "Lau"),
        ("Wang Rong", "王榕", "Wang"),
        ("Chan Tai Man", "陳大文", "Chan"),
        ("Anna Smith-Jones", "", "Smith-Jones"),
        ("Marie van der Velde", "", "van der Velde"),
        ("Ivan Poe JP", "", "Poe"),
        ("Bono", "", "Bono"),
    ],
)
def test_the_surname_is_found_wherever_it_stands(name: str, chinese: str, wanted: str) -> None:
    assert surname(Newsmaker(8, ByLanguage(name, chinese)), Language.EN) == wanted


@pytest.mark.parametrize(
    ("name", "wanted"), [("黎心怡", "黎"), ("歐陽心怡", "歐陽"), ("歐陽心", "歐陽"), ("方諾", "方")]
)
def test_chinese_surnames_may_have_two_characters(name: str, wanted: str) -> None:
    assert surname(Newsmaker(9, ByLanguage(zh_hant=name)), Language.ZH_HANT) == wanted


@given(st.text(max_size=30), st.text(max_size=5), st.sampled_from(Language))
def test_any_name_can_be_mentioned(name: str, honorific: str, language: Language) -> None:
    person = Newsmaker(10, ByLanguage(name, name), ByLanguage(honorific, honorific))
    assert name.strip() in first_mention(person, language)
    later_mention(person, language)
