"""Chinese texts from one script to the other: forms of Hong Kong, words of each place, names of the register."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.preflight.scripts import other_script
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.register import Register
from mediadesk.records.term import Term, TermKind
from mediadesk.wording import chinese_lists
from mediadesk.wording.chinese import Converted, Reason, convert
from mediadesk.wording.chinese_names import Protected, protected

HANT, HANS = Language.ZH_HANT, Language.ZH_HANS
CHINESE = st.sampled_from([HANT, HANS])
HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
PHRASES = [
    "信息技术",
    "出租车",
    "軟件",
    "頭髮",
    "皇后",
    "發布會",
    "发布会",
    "乾隆",
    "范徐",
    "的士兵",
    "面條",
    "2025",
    " AI ",
    "，",
    "「",
]
texts = st.lists(st.one_of(st.sampled_from(PHRASES), HAN), max_size=30).map("".join)


def differences(converted: Converted) -> list[tuple[Reason, str, str]]:
    return [(each.reason, each.source, each.chosen) for each in converted.differences]


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("卫生署在启德举行峰会，群众吃面条。", "衞生署在啟德舉行峰會，群眾吃麵條。"),
        ("皇后站在皇后后面。", "皇后站在皇后後面。"),
        ("台风过后，离这里还有五公里。", "颱風過後，離這裏還有五公里。"),
        ("信息技术部门发布软件和网络应用程序。", "資訊科技部門發布軟件和網絡應用程式。"),
        ("说明税务和温度，落户", "說明稅務和溫度，落戶"),
        ("钟先生、范女士和叶博士", "鍾先生、范女士和葉博士"),
        ("毕业于博士班", "畢業於博士班"),
    ],
)
def test_simplified_text_is_written_as_hong_kong_writes(simplified: str, traditional: str) -> None:
    assert convert(simplified, HANT).text == traditional


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("乘搭的士或巴士前往，可享流動支付優惠。", "乘搭出租车或巴士前往，可享移动支付优惠。"),
        ("著名作家看着乾淨的瞭望台。", "著名作家看着干净的瞭望台。"),
        ("年輕的士兵", "年轻的士兵"),
        ("裏面的説明，裡面的說明", "里面的说明，里面的说明"),
        ("答覆和回覆，覆蓋全港", "答复和回复，覆盖全港"),
    ],
)
def test_traditional_text_is_written_as_the_mainland_writes(traditional: str, simplified: str) -> None:
    assert convert(traditional, HANS).text == simplified


def test_quotation_marks_are_those_of_the_script_and_apostrophes_stay() -> None:
    assert convert("「他說『好』」，Harbour’s day", HANS).text == "“他说‘好’”，Harbour’s day"
    assert convert("“他说‘好’”，Harbour’s and friends’ day", HANT).text == "「他說『好』」，Harbour’s and friends’ day"


def test_other_word_is_listed_with_what_else_it_could_be() -> None:
    converted = convert("这些出租车的质量", HANT)
    taxi, quality = converted.differences
    assert (taxi.reason, taxi.source, taxi.chosen, taxi.others) == (Reason.WORD, "出租车", "的士", ("出租車",))
    assert (quality.chosen, quality.others) == ("質素", ("質量", "品質"))


def test_character_no_phrase_settles_is_listed_and_one_that_is_settled_as_usual_is_not() -> None:
    assert differences(convert("他发展后", HANT)) == [(Reason.READING, "后", "後")]


def test_form_chosen_by_a_phrase_against_the_usual_one_is_listed() -> None:
    converted = convert("头发", HANT)
    assert differences(converted) == [(Reason.PHRASE, "发", "髮")]
    assert converted.differences[0].others == ("發",)


def test_surname_that_is_sure_is_not_listed() -> None:
    assert differences(convert("范女士", HANT)) == []


def test_same_word_in_another_form_is_not_listed() -> None:
    assert differences(convert("发布世界杯", HANT)) == []


def test_listed_places_are_where_the_text_has_them() -> None:
    converted = convert("出租车里的信息，后来的质量", HANT)
    assert len(converted.differences) >= 4
    for each in converted.differences:
        assert converted.text[each.start : each.start + len(each.chosen)] == each.chosen


def register(*names: ByLanguage, protected_terms: tuple[ByLanguage, ...] = ()) -> Register:
    people = tuple(Newsmaker(number, name) for number, name in enumerate(names, 1))
    terms = tuple(
        Term(number, TermKind.HOUSE, text, is_protected=True) for number, text in enumerate(protected_terms, 1)
    )
    return Register(people, (), terms)


def test_name_of_the_register_wins_over_the_dictionary_and_is_listed_where_they_differ() -> None:
    known = protected(register(ByLanguage(zh_hant="范雲后", zh_hans="范云后")), HANT)
    converted = convert("由于范云后出席", HANT, known)
    assert converted.text == "由於范雲后出席"
    assert (Reason.NAME, "范云后", "范雲后") in differences(converted)


def test_name_the_dictionary_would_write_the_same_way_is_not_listed() -> None:
    known = protected(register(ByLanguage(zh_hant="黎心怡", zh_hans="黎心怡")), HANT)
    assert differences(convert("黎心怡", HANT, known)) == []


def test_person_without_a_form_in_the_other_script_keeps_the_surname() -> None:
    known = protected(register(ByLanguage(zh_hans="范国辉"), ByLanguage(zh_hans="钟启明")), HANT)
    assert convert("范国辉和钟启明", HANT, known).text == "范國輝和鍾啟明"


def test_protected_term_without_a_form_in_the_other_script_stays_as_it_is() -> None:
    known = protected(register(protected_terms=(ByLanguage(zh_hant="龍門書室"),)), HANS)
    assert convert("到龍門書室看書", HANS, known).text == "到龍門書室看书"


def test_longest_of_several_names_wins_and_one_character_is_no_name() -> None:
    known = protected(
        register(ByLanguage("", "后里", "后里"), ByLanguage("", "后里灣", "后里湾"), ByLanguage("", "后", "后")), HANT
    )
    assert convert("后里湾以后", HANT, known).text == "后里灣以後"


def test_only_chinese_can_be_converted_to() -> None:
    with pytest.raises(ValueError, match="en"):
        convert("字", Language.EN)


@settings(deadline=None)
@given(texts, CHINESE)
def test_converted_text_holds_no_character_of_the_other_script_alone(text: str, to: Language) -> None:
    assert list(other_script(convert(text, to).text, to)) == []


@pytest.mark.parametrize("to", [HANT, HANS])
def test_no_character_at_all_stays_in_the_other_script(to: Language) -> None:
    every = "".join(chr(code) + "，" for code in range(0x4E00, 0x9FA6))
    assert list(other_script(convert(every, to).text, to)) == []


@settings(deadline=None)
@given(st.text(), CHINESE)
def test_whatever_the_text_every_place_has_a_place(text: str, to: Language) -> None:
    converted = convert(text, to)
    places = [converted.at(offset) for offset in range(len(text) + 1)]
    assert places == sorted(places)
    assert (places[0], places[-1]) == (0, len(converted.text))
    for each in converted.differences:
        assert converted.text[each.start : each.start + len(each.chosen)] == each.chosen


NAMES = st.text(HAN, min_size=2, max_size=4)


@settings(deadline=None)
@given(texts, NAMES, NAMES, texts)
def test_protected_names_survive_the_way_there_and_back(before: str, hant: str, hans: str, after: str) -> None:
    there, back = Protected({hant: hans}), Protected({hans: hant})
    middle = convert(hant, HANS, there).text
    assert middle == hans
    assert convert(middle, HANT, back).text == hant
    assert convert(f"{before}，{hant}，{after}", HANS, there).text.count(hans) >= 1


@pytest.mark.parametrize("to", [HANT, HANS])
def test_lists_of_the_house_have_no_entry_twice_and_none_without_a_choice(to: Language) -> None:
    readings = chinese_lists.readings(to)
    assert len({each.source for each in readings}) == len(readings)
    assert all(each.others and each.taken not in each.others for each in readings)
    assert all(each.taken and each.taken not in each.others for each in chinese_lists.words(to))


@pytest.mark.parametrize("to", [HANT, HANS])
def test_every_word_of_the_house_list_becomes_what_the_list_says(to: Language) -> None:
    wrong = {each.source: convert(each.source, to).text for each in chinese_lists.words(to)}
    assert wrong == {each.source: each.taken for each in chinese_lists.words(to)}
