"""The keys that contacts are put in order by."""

from mediadesk.library.sort_keys import sort_keys
from mediadesk.records.languages import ByLanguage


def test_a_name_in_two_scripts_has_all_three_keys():
    keys = sort_keys(ByLanguage(en="CHAN Tai-man", zh_hant="陳大文"))
    assert keys.latin == "chan tai-man"
    assert keys.stroke == sort_keys(ByLanguage(zh_hant="陳大文")).stroke != ""
    assert keys.pinyin != ""


def test_a_latin_name_has_no_place_among_the_strokes():
    assert sort_keys(ByLanguage(en="Tomás Rivera")) == ("tomas rivera", "", "")


def test_a_chinese_name_is_put_in_order_by_its_own_characters_in_latin_too():
    assert sort_keys(ByLanguage(zh_hant="陳大文")).latin == sort_keys(ByLanguage(zh_hans="陈大文")).latin
