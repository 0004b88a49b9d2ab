"""Figures in digits and words, English and Chinese."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.comparison.figures import figures


def _counted(text):
    return [figure.value for figure in figures(text) if figure.is_counted]


def _all(text):
    return {figure.value for figure in figures(text)}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1.2 million dollars", [1_200_000]),
        ("250 guests and 31 per cent", [250, 31]),
        ("twenty-four kites", [24]),
        ("two thousand and five", [2005]),
        ("one hundred and twenty-five thousand", [125_000]),
        ("a hundred kites", [100]),
        ("five, six or seven", [5, 6, 7]),
        ("twenty twenty-five", [20, 25]),
        ("120萬元", [1_200_000]),
        ("1億2,000萬元", [120_000_000]),
        ("3萬5千人", [35_000]),
        ("五百多萬元", [5_000_000]),
        ("一千二百人", [1200]),
        ("二〇二五年", [2025]),
        ("三成半", [35]),
        ("百分之三", [3]),
        ("五間學校", [5]),
        ("２５０人", [250]),
    ],
)
def test_what_is_counted(text, values):
    assert _counted(text) == values


@pytest.mark.parametrize(
    "text", ["九龍", "千方百計", "第三屆", "星期三", "三四十", "the second kite", "one of two", "half of it", "Q3"]
)
def test_what_counts_nothing_for_sure(text):
    assert _counted(text) == []


@pytest.mark.parametrize(
    ("text", "value"), [("the 15th", 15), ("the fifteenth", 15), ("half", 50), ("十四五", 14), ("一半", 50)]
)
def test_what_may_mean_a_number(text, value):
    assert value in _all(text)


@pytest.mark.parametrize("text", ["It cost 1.2 million.", "共120萬元，二十四人。", "two thousand and five kites"])
def test_a_figure_stands_where_it_says(text):
    for figure in figures(text):
        assert 0 <= figure.start < figure.end <= len(text)
        assert figure.value in {each.value for each in figures(text[figure.start : figure.end])}


_ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


@given(st.integers(3, 9), st.integers(2, 9), st.integers(0, 9))
def test_spelt_english_numbers_are_read(hundreds, tens, ones):
    words = f"{_ONES[hundreds]} hundred and {_TENS[tens]}{'-' if ones else ''}{_ONES[ones]}"
    assert _counted(f"There were {words} kites") == [hundreds * 100 + tens * 10 + ones]


_HAN = "〇一二三四五六七八九"


@given(st.integers(1, 9), st.integers(1, 9), st.integers(1, 9))
def test_spelt_chinese_numbers_are_read(hundreds, tens, ones):
    assert _counted(f"共{_HAN[hundreds]}百{_HAN[tens]}十{_HAN[ones]}隻") == [hundreds * 100 + tens * 10 + ones]
