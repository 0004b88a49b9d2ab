"""Days, months and times of day are said in one way whatever the language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.comparison.days_and_times import days, months, times
from mediadesk.records.languages import Language
from mediadesk.wording.texts import load

EN, TC = Language.EN, Language.ZH_HANT
_MONTHS = load("dates")["months"]["en"]


def _sure(found):
    return {each.key for each in found if each.is_sure}


@pytest.mark.parametrize(
    ("text", "language", "keys"),
    [
        ("on 24 April 2025", EN, {"2025-04-24"}),
        ("from 24 to 26 April 2025", EN, {"2025-04-24", "2025-04-26"}),
        ("on April 3-5", EN, {"04-03", "04-05"}),
        ("2025年4月24日至26日", TC, {"2025-04-24", "2025-04-26"}),
        ("4月24日（星期四）至26日", TC, {"04-24", "04-26"}),
        ("四月二十四日", TC, {"04-24"}),
        ("二〇二五年四月二十四日", TC, {"2025-04-24"}),
        ("Room 24", EN, set()),
    ],
)
def test_days(text, language, keys):
    assert _sure(days(text, language)) == keys


@pytest.mark.parametrize(
    ("text", "language", "keys"),
    [
        ("in March and mid-June", EN, {"03", "06"}),
        ("It may rain. May we fly?", EN, set()),
        ("in May", EN, {"05"}),
        ("May 2025", EN, {"05"}),
        ("1至3月", TC, {"01", "03"}),
        ("十二月", TC, {"12"}),
        ("3個月", TC, set()),
    ],
)
def test_months(text, language, keys):
    assert _sure(months(text, language)) == keys


@pytest.mark.parametrize(
    ("text", "language", "keys"),
    [
        ("at 2:30 pm", EN, {"14:30"}),
        ("at 3.15pm", EN, {"15:15"}),
        ("12 noon", EN, {"12:00"}),
        ("12 a.m.", EN, {"00:00"}),
        ("at 14:30", EN, {"14:30"}),
        ("2-4 p.m.", EN, {"16:00"}),
        ("下午2時30分", TC, {"14:30"}),
        ("下午二時半", TC, {"14:30"}),
        ("上午11時至下午1時", TC, {"11:00", "13:00"}),
        ("下午2時至4時", TC, {"14:00", "16:00"}),
        ("中午12時", TC, {"12:00"}),
        ("凌晨12時", TC, {"00:00"}),
        ("14時30分", TC, {"14:30"}),
        ("24小時", TC, set()),
    ],
)
def test_times(text, language, keys):
    assert _sure(times(text, language)) == keys


@pytest.mark.parametrize("text", ["九時四十五分開出", "9時45分開出"])
def test_a_time_without_its_half_of_the_day_answers_for_both(text):
    found = list(times(text, TC))
    assert {each.key for each in found} == {"09:45", "21:45"}
    assert _sure(found) == set()


@given(st.dates())
def test_a_day_is_the_same_in_both_languages(day):
    english = f"It opens on {day.day} {_MONTHS[day.month - 1]} 2025."
    chinese = f"於2025年{day.month}月{day.day}日開幕。"
    assert {each.key for each in days(english, EN)} == {each.key for each in days(chinese, TC)}


@given(st.integers(1, 12), st.integers(0, 59), st.booleans())
def test_a_time_is_the_same_in_both_languages(hour, minute, is_after):
    english = f"at {hour}:{minute:02} {'pm' if is_after else 'am'}"
    part = "中午" if is_after and hour == 12 else "下午" if is_after else "凌晨" if hour == 12 else "上午"
    assert _sure(times(english, EN)) == _sure(times(f"{part}{hour}時{minute}分", TC))
