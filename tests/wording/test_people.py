from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.wording.people import in_running_text, name_and_post

_FOREIGN = Newsmaker(3, ByLanguage("Ana Reyes"), ByLanguage("Dr"), (ByLanguage("Head of Tides"),))


def test_name_and_post_are_joined_by_the_comma_of_their_language() -> None:
    assert name_and_post("Dr Lai Sum-yi", "Chairman of the Kite Trust") == "Dr Lai Sum-yi, Chairman of the Kite Trust"
    assert name_and_post("黎心怡博士", "風箏基金會主席") == "黎心怡博士，風箏基金會主席"
    assert name_and_post("Ana Reyes", "風箏基金會主席") == "Ana Reyes，風箏基金會主席"


def test_a_name_or_a_post_alone_has_no_comma() -> None:
    assert name_and_post("黎心怡博士", "") == "黎心怡博士"
    assert name_and_post("", "Editor") == "Editor"


def test_english_words_in_a_chinese_text_keep_their_order_and_their_comma() -> None:
    assert in_running_text(_FOREIGN, Language.ZH_HANT) == "Dr Ana Reyes, Head of Tides"
