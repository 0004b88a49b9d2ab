"""Days as people type them, on Thursday 18 March 2027."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.jobs.due_words import due_and_what, due_day

TODAY = date(2027, 3, 18)
_DAYS = st.dates(date(1990, 1, 1), date(2990, 12, 31))
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        *(("today", (2027, 3, 18)), ("Tomorrow", (2027, 3, 19)), ("day after tomorrow", (2027, 3, 20))),
        *(("Fri", (2027, 3, 19)), ("Thursday", (2027, 3, 25)), ("next Mon", (2027, 3, 22)), ("Thurs.", (2027, 3, 25))),
        *(("next fri", (2027, 3, 26)), ("in 3 days", (2027, 3, 21)), ("2w", (2027, 4, 1)), ("a week", (2027, 3, 25))),
        *(("in two months", (2027, 5, 18)), ("next week", (2027, 3, 22)), ("next month", (2027, 4, 18))),
        *(("2027-12-01", (2027, 12, 1)), ("1 Dec", (2027, 12, 1)), ("Dec 1, 2028", (2028, 12, 1))),
        *(("1/12", (2027, 12, 1)), ("17 March", (2028, 3, 17)), ("29 Feb", (2028, 2, 29)), ("eom", (2027, 3, 31))),
        *(("今天", (2027, 3, 18)), ("聽日", (2027, 3, 19)), ("後天", (2027, 3, 20)), ("大后天", (2027, 3, 21))),
        *(("星期五", (2027, 3, 19)), ("下星期五", (2027, 3, 26)), ("下周一", (2027, 3, 22)), ("礼拜天", (2027, 3, 21))),
        *(
            ("三天後", (2027, 3, 21)),
            ("十二日后", (2027, 3, 30)),
            ("兩星期後", (2027, 4, 1)),
            ("两个月后", (2027, 5, 18)),
        ),
        *(
            ("12月1日", (2027, 12, 1)),
            ("2028年2月29日", (2028, 2, 29)),
            ("下個月", (2027, 4, 18)),
            ("月底", (2027, 3, 31)),
        ),
    ],
)
def test_words_mean_a_day(words: str, day: tuple[int, int, int]) -> None:
    assert due_day(words, TODAY) == date(*day)


@pytest.mark.parametrize("words", ["", "soon", "31 June", "30/2", "0 Xmas", "in 9999 months more", "星期八", "13月1日"])
def test_what_means_no_day_is_no_day(words: str) -> None:
    assert due_day(words, TODAY) is None


def test_line_is_taken_apart_into_day_and_task() -> None:
    assert due_and_what("2026-12-01 send figures", TODAY) == (date(2026, 12, 1), "send figures")
    assert due_and_what("in 3 days: ring about the map", TODAY) == (date(2027, 3, 21), "ring about the map")
    assert due_and_what("Fri", TODAY) == (date(2027, 3, 19), "")
    assert due_and_what("下星期五寄數字", TODAY) == (date(2027, 3, 26), "寄數字")
    assert due_and_what("12月1日 寄數字", TODAY) == (date(2027, 12, 1), "寄數字")
    assert due_and_what("send figures", TODAY) is None
    assert due_and_what("march with them on Friday", TODAY) is None


@given(_DAYS, _DAYS)
def test_written_out_day_is_that_day_whenever_it_is_read(day: date, today: date) -> None:
    for written in (day.isoformat(), f"{day.day} {day:%B} {day.year}", f"{day.year}年{day.month}月{day.day}日"):
        assert due_day(written, today) == day


@given(_DAYS, st.sampled_from(_NAMES), st.booleans())
def test_weekday_is_that_weekday_within_two_weeks(today: date, name: str, is_next: bool) -> None:
    found = due_day(f"next {name}" if is_next else name[:3], today)
    assert found is not None
    assert _NAMES[found.weekday()] == name
    if is_next:
        assert found.isocalendar()[:2] == (today + timedelta(days=7)).isocalendar()[:2]
    else:
        assert timedelta(0) < found - today <= timedelta(days=7)


@given(_DAYS, st.integers(0, 400))
def test_counted_days_are_counted_in_both_languages(today: date, number: int) -> None:
    assert due_day(f"in {number} days", today) == due_day(f"{number}天後", today) == today + timedelta(days=number)


@given(st.text(max_size=30), _DAYS)
def test_any_words_get_an_answer(words: str, today: date) -> None:
    found = due_and_what(words, today)
    assert found is None or isinstance(found[0], date)
