"""How newsmakers are called in each language."""

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker

LAI = Newsmaker(1, ByLanguage("Lai Sum-yi", "黎心怡"), ByLanguage("Dr", "博士"))


def test_the_honorific_comes_first_in_english_and_last_in_chinese() -> None:
    assert LAI.called(Language.EN) == "Dr Lai Sum-yi"
    assert LAI.called(Language.ZH_HANT) == "黎心怡博士"


def test_without_a_chinese_name_the_english_one_is_used_with_its_honorific() -> None:
    tang = Newsmaker(2, ByLanguage("Rosa Tang"), ByLanguage("Ms"))
    assert tang.called(Language.ZH_HANS) == "Ms Rosa Tang"
