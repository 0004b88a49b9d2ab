"""Dates and times as press texts print them, in three languages."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo

from mediadesk.intake.press_text.conventions import any_of, conventions
from mediadesk.intake.press_text.source_lines import has_han

_DIGITS = {
    character: value
    for value, characters in enumerate(("〇零○Ｏ", "一", "二", "三", "四", "五", "六", "七", "八", "九"))
    for character in characters
}
_HAN_NUMBER = "〇零○Ｏ一二三四五六七八九十廿卅"
_WIDE_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_REACH = 400  # characters of a line that are searched


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a line: `year` is `None` where it is not printed; `start` and `end` are offsets in the text."""

    start: int
    end: int
    day: int
    month: int
    year: int | None

    def on(self, year: int | None) -> date | None:
        """The calendar day, the year taken from elsewhere where none is printed; `None` when there is no such day."""
        try:
            return date(self.year or year or 0, self.month, self.day)
        except ValueError:
            return None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    known = conventions()
    months = any_of(list(known.months))
    weekday = rf"(?:(?:{any_of(known.words('dates', 'weekdays'))})\.?,?\s+)?"
    weekday_after = (
        rf"(?:\s*[,(（]?\s*(?:{any_of([d for d in known.words('dates', 'weekdays') if d.isascii()])})\b\.?\s*[)）]?)?"
    )
    number = f"[{_HAN_NUMBER}]"
    return (
        re.compile(
            rf"(?<![\d])(?P<year>\d{{4}}|[{_HAN_NUMBER}]{{4}})\s*年\s*(?P<month>\d{{1,2}}|{number}{{1,2}})\s*月\s*(?P<day>\d{{1,2}}|{number}{{1,3}})\s*[日號号](?:\s*[（(]?\s*(?:星期|周|週|禮拜)[一二三四五六日天]\s*[)）]?)?"
        ),
        re.compile(
            rf"\b{weekday}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<month>{months})\b\.?,?[\s-]+(?P<year>\d{{4}})\b{weekday_after}",
            re.I,
        ),
        re.compile(
            rf"\b{weekday}(?P<month>{months})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b{weekday_after}",
            re.I,
        ),
        re.compile(r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?![\d/-])"),
        re.compile(r"(?<![\d/.-])(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>20\d\d)(?![\d/-])"),
        re.compile(
            r"(?<![\d年])(?:中華)?(?:民國)?\s*(?P<year>1[0-2]\d)\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日號]"
            r"(?:\s*[（(]?\s*(?:星期|週|禮拜)[一二三四五六日天]\s*[)）]?)?"
        ),
        re.compile(
            rf"(?<![\d年])(?P<month>\d{{1,2}}|{number}{{1,2}})\s*月\s*(?P<day>\d{{1,2}}|{number}{{1,3}})\s*[日號号](?:\s*[（(]?\s*(?:星期|周|週|禮拜)[一二三四五六日天]\s*[)）]?)?"
        ),
        re.compile(
            rf"\b{weekday}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month>{months})\b\.?(?!\s*\d{{4}}){weekday_after}",
            re.I,
        ),
        re.compile(
            rf"\b{weekday}(?P<month>{months})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,?\s*\d{{4}}){weekday_after}",
            re.I,
        ),
    )


def find_date(text: str) -> FoundDate | None:
    """The first date of a line (its first 400 characters), a full one preferred to one without a year."""
    head = text[:_REACH].translate(_WIDE_DIGITS)
    if not any(character.isdigit() for character in head) and not any(sign in head for sign in "月"):
        return None
    full = [found for pattern in _patterns()[:6] for match in pattern.finditer(head) if (found := _read(match))]
    if full:
        return min(full, key=lambda found: found.start)
    bare = [found for pattern in _patterns()[6:] for match in pattern.finditer(head) if (found := _read(match))]
    return min(bare, key=lambda found: found.start, default=None)


def _read(match: re.Match[str]) -> FoundDate | None:
    parts = match.groupdict()
    day, month = _number(parts["day"]), _month(parts["month"])
    year = _year(parts["year"]) if parts.get("year") else None
    if month > 12 >= day and parts["month"].isdigit():
        day, month = month, day
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return FoundDate(match.start(), match.end(), day, month, year)


def _month(said: str) -> int:
    return conventions().months.get(said.casefold(), 0) or _number(said)


def _year(said: str) -> int:
    """The year; three figures count from the founding of the Republic, as in Taiwan."""
    plain = said.isdecimal() and said.isascii()
    year = int(said) if plain else int("".join(str(_DIGITS.get(sign, 0)) for sign in said))
    return year + 1911 if plain and len(said) == 3 else year


def _number(said: str) -> int:
    """1-99 in figures or in Han ("十四", "廿五", "二十四")."""
    if said.isascii():
        return int(said) if said.isdigit() else 0
    said = said.replace("廿", "二十").replace("卅", "三十")
    if "十" not in said:
        return int("".join(str(_DIGITS.get(sign, 0)) for sign in said) or 0)
    tens, _, ones = said.partition("十")
    return (_DIGITS.get(tens, 1) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)


_CLOCKS = (
    re.compile(
        r"(?<![\d:.])(?P<hour>\d{1,2})[:.：](?P<minute>\d{2})(?::\d{2})?\s*(?P<half>[ap]\.?\s?m\b\.?)?(?![\d])", re.I
    ),
    re.compile(r"(?<![\d:.,])(?P<hour>\d{1,2})\s*(?P<half>[ap]\.?\s?m\b\.?)", re.I),
    re.compile(r"(?<!\d)(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)\s*(?:hours|hrs|h|(?=[A-Z]{2,4}\b))"),
)
_HAN_CLOCK = re.compile(
    rf"(?P<half>上午|早上|凌晨|清晨|下午|晚上|晚間|晚间|傍晚|中午|午夜|深夜|今早|正午)?\s*(?P<hour>\d{{1,2}}|[{_HAN_NUMBER}]{{1,3}})\s*(?:[時时點点](?:鐘|钟)?\s*(?:(?P<minute>\d{{1,2}}|[{_HAN_NUMBER}]{{1,3}})\s*分|(?P<word>正|整|半))?|[:：](?P<clock>\d{{2}}))"
)
_LATE = ("下午", "晚上", "晚間", "晚间", "傍晚", "深夜")
_FIXED = re.compile(r"\b(?:GMT|UTC)\s*([+-−–])\s*(\d{1,2})(?::?(\d{2}))?", re.I)


def find_time(text: str) -> time | None:
    """The first clock time of a line ("00:01", "9.30 a.m.", "0001 hours", "noon", 「下午3時」); `None` without one."""
    head = text[:_REACH].translate(_WIDE_DIGITS)
    if re.search(r"\bnoon\b", head, re.I):
        return time(12)
    if re.search(r"\bmidnight\b", head, re.I):
        return time(0)
    han = _HAN_CLOCK.search(head) if has_han(head) else None
    if han:
        return _han_time(han)
    for pattern in _CLOCKS:
        match = pattern.search(head)
        if match:
            parts = match.groupdict()
            return _clock(int(parts["hour"]), int(parts.get("minute") or 0), parts.get("half") or "")
    return time(0) if re.search("午夜|零時|零时", head) else time(12) if re.search("正午|中午", head) else None


def _clock(hour: int, minute: int, half: str) -> time | None:
    half = half.replace(".", "").replace(" ", "").casefold()
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    return time(hour % 24, minute) if hour <= 24 and minute < 60 else None


def _han_time(match: re.Match[str]) -> time | None:
    parts = match.groupdict()
    hour = _number(parts["hour"])
    minute = 30 if parts["word"] == "半" else _number(parts["minute"] or parts["clock"] or "0")
    half = parts["half"] or ""
    if hour < 12 and (half in _LATE or (half == "中午" and hour < 6)):
        hour += 12
    if half in ("凌晨", "午夜") and hour == 12:
        hour = 0
    return time(hour % 24, minute) if hour <= 24 and minute < 60 else None


@cache
def _zone_pattern() -> re.Pattern[str]:
    said = conventions().zones
    short = [name for name in said if name.isascii() and len(name) <= 4]
    long = [name for name in said if name.isascii() and len(name) > 4]
    han = [name for name in said if not name.isascii()]
    shorts = any_of([name.upper() for name in short])
    return re.compile(rf"\b(?P<short>{shorts})\b|\b(?P<long>{any_of(long)})\b|(?P<han>{any_of(han)})", re.I)


def find_zone(text: str) -> str | timezone | None:
    """The zone named in a line: an IANA name, or a fixed offset for "GMT+8"; `None` when none is named."""
    head = text[:_REACH]
    fixed = _FIXED.search(head)
    if fixed:
        offset = timedelta(hours=int(fixed[2]), minutes=int(fixed[3] or 0))
        return timezone(offset if fixed[1] == "+" else -offset)
    for match in _zone_pattern().finditer(head):
        if match["short"] and not match["short"].isupper():
            continue
        return conventions().zones[match.group().casefold()]
    return None


def moment(day: date, clock: time, zone: str | timezone) -> datetime:
    """The aware instant, with the offset that zone had on that day (summer time included)."""
    return datetime.combine(day, clock, ZoneInfo(zone) if isinstance(zone, str) else zone)
