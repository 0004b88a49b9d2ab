"""Chinese names stand where somebody who counts strokes, or reads pinyin, looks for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.wording.chinese_order import pinyin_key, stroke_key
from mediadesk.wording.same_characters import same_characters

HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=4)
STROKES_IN_BIG5 = ((0xA442, 2), (0xA4A1, 4), (0xA5E0, 6), (0xA8C3, 8), (0xADBC, 10), (0xB3C3, 12), (0xB9AC, 14))


def in_order(names, key):
    return "".join(sorted(names, key=key))


def test_surnames_stand_by_their_strokes():
    assert in_order("歐樂解黃曾單陳梁區查李朴仇", stroke_key) == "仇朴李查區梁陳單曾黃解樂歐"


def test_the_order_of_strokes_is_that_of_big5():
    """Big5 lists the common characters by strokes; one of each even number, taken from the middle of its block."""
    named = [(code + 6).to_bytes(2, "big").decode("big5") for code, _strokes in STROKES_IN_BIG5]
    assert [*map(stroke_key, named)] == sorted(map(stroke_key, named))


def test_a_simplified_name_stands_with_its_traditional_family():
    assert stroke_key("", "陈大文") == stroke_key("陳大文")
    assert stroke_key("", "于小明")[0] == stroke_key("于")


def test_a_character_outside_big5_has_a_place_among_the_others():
    assert stroke_key("一") < stroke_key("𨋢") < stroke_key("龘")
    assert stroke_key("\U0002ffff") > stroke_key("龘")


@pytest.mark.parametrize(
    ("before", "surname", "after"),
    ["增曾扎", "山單商", "那區潘", "扎查張", "協解心", "秋仇渠", "片朴品", "宰翟詹", "人任刃"],
)
def test_surnames_are_read_as_surnames(before, surname, after):
    assert pinyin_key(before + "一") < pinyin_key(surname + "一") < pinyin_key(after + "一")


def test_the_same_character_inside_a_name_is_read_as_a_word():
    assert pinyin_key("王曾") < pinyin_key("王張")
    assert pinyin_key("王曾") < pinyin_key("王大")


def test_a_surname_of_two_characters_is_read_whole():
    assert pinyin_key("魚一") < pinyin_key("尉遲恭") < pinyin_key("元一")
    assert pinyin_key("衛一") < pinyin_key("尉遲恭")


def test_both_scripts_of_a_name_stand_together():
    assert pinyin_key("陈大文") == pinyin_key("陳大文")
    assert sorted(["張三", "陳大文", "李四", "王五"], key=pinyin_key) == ["陳大文", "李四", "王五", "張三"]


@given(HAN, HAN)
def test_keys_compare_as_bytes_as_they_do_as_text(one, other):
    for key in (stroke_key, pinyin_key):
        first, second = key(one), key(other)
        assert (first < second) == (first.encode() < second.encode())


@given(HAN)
def test_two_names_have_the_same_key_only_when_they_are_the_same_characters(name):
    assert len(stroke_key(name)) == len(pinyin_key(name)) == len(name)
    assert stroke_key(name) != stroke_key(name + "一")
    folded = name.translate(same_characters())
    assert pinyin_key(f"一{folded}") == pinyin_key(f"一{name}")


def test_no_name_has_no_key():
    assert stroke_key("") == pinyin_key("") == ""
