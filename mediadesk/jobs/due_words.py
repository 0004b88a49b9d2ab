"""Days as people type them: "Fri", "in 3 days", "1 Dec", 下星期五, 三天後. Read against the day it is today."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta

_ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ENGLISH_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CHINESE_DAYS = {sign: number for number, sign in enumerate("一二三四五六日")} | {"天": 6}
_CHINESE_NUMBERS = {sign: number for number, sign in enumerate("零一二三四五六七八九十")} | {"兩": 2, "两": 2}
_SOON = {
    **{"today": 0, "tomorrow": 1, "tmr": 1, "day after tomorrow": 2},
    **{
        "今天": 0,
        "今日": 0,
        "明天": 1,
        "明日": 1,
        "聽日": 1,
        "後天": 2,
        "后天": 2,
        "後日": 2,
        "大後天": 3,
        "大后天": 3,
    },
}
_NUMBER = r"(\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_IN = re.compile(rf"(?:in )?{_NUMBER} ?(d|days?|w|weeks?|months?)(?: from now| later)?")
_IN_CHINESE = re.compile(r"(\d{1,4}|[一二三四五六七八九十兩两]{1,3})(天|日|星期|週|周|個星期|个星期|個月|个月)[後后]")
_WEEKDAY = re.compile(r"(?:(this|next|on) )?([a-z]{3,9})")
_WEEKDAY_CHINESE = re.compile(r"(下|下個|下个|今個|今|這|这|本)?(?:星期|週|周|禮拜|礼拜)([一二三四五六日天])")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?(?:,? (\d{4}))?")
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")
_CHINESE = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日號号]?")
_MOST_WORDS = 6


def due_day(words: str, today: date) -> date | None:
    """The day that `words` mean, seen from `today`; `None` where they mean none.

    A weekday is the next one to come, never today; with "next" (下) that of the week after this one. A date without a
    year is the next to come. Days stand before months in 1/12, as in Hong Kong.
    """
    plain = " ".join(words.casefold().replace("，", " ").split()).rstrip(".,:：;")
    for reading in _READINGS:
        try:
            found = reading(plain, today)
        except (ValueError, OverflowError):  # no such day: 31 June, or one beyond the calendar
            continue
        if found is not None:
            return found
    return None


def due_and_what(line: str, today: date) -> tuple[date, str] | None:
    """The day a line begins with and what is to be done then: "Fri send figures"; `None` without a day."""
    for day, rest in _beginnings(line.strip()):
        found = due_day(day, today)
        if found is not None:
            return found, rest.strip(" ,:：，、—–-")
    return None


def _beginnings(line: str) -> Iterator[tuple[str, str]]:
    """What may be the day, longest first, with the rest: by words, then by signs for scripts without blanks."""
    words = line.split()
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        yield " ".join(words[:count]), " ".join(words[count:])
    if not line[:1].isascii() or "月" in line[:8]:
        for count in range(min(12, len(line)), 1, -1):
            yield line[:count], line[count:]


def _said(plain: str, today: date) -> date | None:
    if plain in _SOON:
        return today + timedelta(days=_SOON[plain])
    if plain in ("next week", "下星期", "下週", "下周", "下個星期", "下个星期"):
        return _of_week(today, 0, later=1)
    if plain in ("next month", "下個月", "下个月", "下月"):
        return _months_on(today, 1)
    if plain in ("end of week", "eow", "this week", "本週", "本周", "今個星期"):
        return max(today, _of_week(today, 4))
    if plain in ("end of month", "eom", "月底", "月尾"):
        return today.replace(day=monthrange(today.year, today.month)[1])
    return None


def _counted(plain: str, today: date) -> date | None:
    match = _IN.fullmatch(plain)
    if match is None:
        match = _IN_CHINESE.fullmatch(plain)
        return _on(today, _chinese_number(match[1]), match[2]) if match else None
    number = int(match[1]) if match[1].isdecimal() else 1 if match[1] in ("a", "an") else _WORDS.index(match[1])
    return _on(today, number, match[2])


def _weekday(plain: str, today: date) -> date | None:
    match = _WEEKDAY.fullmatch(plain)
    if match is not None:
        found = [number for number, day in enumerate(_ENGLISH_DAYS) if day.startswith(match[2])]
        return _coming(today, found[0], is_next=match[1] == "next") if found else None
    match = _WEEKDAY_CHINESE.fullmatch(plain)
    return _coming(today, _CHINESE_DAYS[match[2]], is_next=(match[1] or "").startswith("下")) if match else None


def _dated(plain: str, today: date) -> date | None:
    if match := _ISO.fullmatch(plain):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := _CHINESE.fullmatch(plain):
        return _next(today, match[1], int(match[2]), int(match[3]))
    if match := _DAY_FIRST.fullmatch(plain):
        return _next(today, match[3], int(match[2]), int(match[1]))
    if match := _DAY_MONTH.fullmatch(plain):
        return _next(today, match[3], _month(match[2]), int(match[1]))
    match = _MONTH_DAY.fullmatch(plain)
    return _next(today, match[3], _month(match[1]), int(match[2])) if match else None


_READINGS: tuple[Callable[[str, date], date | None], ...] = (_said, _counted, _weekday, _dated)


def _on(today: date, number: int, unit: str) -> date:
    if unit.startswith("m") or "月" in unit:
        return _months_on(today, number)
    is_week = unit.startswith("w") or unit[-1] in "期週周"
    return today + timedelta(days=number * 7 if is_week else number)


def _months_on(today: date, number: int) -> date:
    """The same day so many months later, or the last of the month where it has no such day."""
    year, month = divmod(today.year * 12 + today.month - 1 + number, 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _of_week(today: date, weekday: int, later: int = 0) -> date:
    return today + timedelta(days=weekday - today.weekday() + 7 * later)


def _coming(today: date, weekday: int, *, is_next: bool) -> date:
    if is_next:
        return _of_week(today, weekday, later=1)
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _next(today: date, year: str | None, month: int, day: int) -> date:
    if year:
        return date(int(year), month, day)
    # The 29th of February may be up to eight years away.
    for ahead in range(9):
        if month == 2 and day == 29 and monthrange(today.year + ahead, 2)[1] < day:
            continue
        found = date(today.year + ahead, month, day)
        if found >= today:
            return found
    raise ValueError(day)


def _month(name: str) -> int:
    """The number of a month by its name or the beginning of it; raises `ValueError`."""
    return _ENGLISH_MONTHS.index(name[:3]) + 1


def _chinese_number(signs: str) -> int:
    """ "三", "十二", "二十五"; raises `ValueError` for what is none."""
    if signs.isdecimal():
        return int(signs)
    tens, ten, ones = signs.partition("十")
    if not ten and len(signs) != 1:
        raise ValueError(signs)
    if len(tens) > 1 or len(ones) > 1:
        raise ValueError(signs)
    value = (_CHINESE_NUMBERS[tens] if tens else 1) * 10 if ten else _CHINESE_NUMBERS[tens]
    return value + (_CHINESE_NUMBERS[ones] if ones else 0)
