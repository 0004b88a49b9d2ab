"""The days, months and times of day a text names, in English and Chinese, said in one way."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mediadesk.comparison.han_figures import han_value
from mediadesk.records.languages import Language
from mediadesk.wording.texts import load
from mediadesk.wording.written_dates import Form, WrittenDate, written_dates

_ANY_YEAR = date(2000, 7, 1)  # a leap year: the 29th of February is a day
_NUMERAL = "[〇零一二三四五六七八九十]"
_HAN_DATE = re.compile(
    rf"(?:(?P<year>{_NUMERAL}{{4}})年)?(?P<month>{_NUMERAL}{{1,2}})月(?P<day>{_NUMERAL}{{1,3}})[日號号]"
)
_FIRST_DAY = re.compile(r"(?<![\w.,:])(\d{1,2})(?:st|nd|rd|th)?\s?(?:-|–|—|to|and|&|,|or)\s?$")
_LAST_DAY = re.compile(r"\s?(?:-|–|—|to|and|&)\s?(\d{1,2})(?:st|nd|rd|th)?\b(?!:|\s?[ap]\.?m)")
_LAST_HAN_DAY = re.compile(r"[（(]?[^日]{0,6}?(?:至|到|-|–|—|－|及|、|和|與|与)\s?(\d{1,2})[日號号]")
_MONTHS: list[str] = load("dates")["months"]["en"]
_NAMED = "|".join(_MONTHS)
_MONTH = re.compile(rf"\b(?P<month>{_NAMED})\b(?P<year> (?:19|20)\d{{2}})?")
_LEAD = re.compile(r"(\w+)[ -]$")
_LONGEST_LEAD = 8  # characters
_MODAL = "May"
_LEADS = frozenset(("in", "since", "by", "until", "till", "from", "of", "late", "early", "mid", "last", "next", "this"))
_HAN_MONTH = re.compile(
    rf"(?:(?P<first>\d{{1,2}})[至到\-–、及])?(?<![\d.])(?P<month>\d{{1,2}}|{_NUMERAL}{{1,2}})月(?!\d)"
)
_CLOCK = re.compile(
    r"(?<![\d:.,$])(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?(?:\s?(?:-|–|—|to|and)\s?"
    r"(?P<hour2>\d{1,2})(?:[:.](?P<minute2>[0-5]\d))?)?\s?(?P<half>[ap])\.?m\b",
    re.I,
)
_OF_24 = re.compile(r"(?<![\d:.,$])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:]|\s?[ap]\.?m)", re.I)
_NOON = re.compile(r"\b(?:12(?::00)? )?(?:noon|midday)\b", re.I)
_HAN_CLOCK = re.compile(
    rf"(?P<part>凌晨|清晨|早上|上午|中午|正午|下午|傍晚|晚上|晚間|晚间|午夜)\s?(?P<hour>\d{{1,2}}|{_NUMERAL}{{1,3}})"
    rf"(?:[時时點点](?P<minute>\d{{1,2}}|{_NUMERAL}{{1,3}}|半|正)?分?|:(?P<minutes>[0-5]\d))"
    rf"(?:[至到\-–—](?P<hour2>\d{{1,2}}|{_NUMERAL}{{1,3}})(?:[時时點点](?P<minute2>\d{{1,2}}|{_NUMERAL}{{1,3}}|半|正)?分?))?"
)
_HAN_EITHER = re.compile(
    rf"(?<![\d:午上晚晨間间])(?P<hour>1[0-2]|[1-9]|{_NUMERAL}{{1,2}})[時时](?:(?P<minute>\d{{1,2}}|{_NUMERAL}{{1,3}}|半|正)分?)?(?!間|间|候|刻|代|期|段)"
)
_HAN_OF_24 = re.compile(r"(?<![\d:午上晚晨間间])(?P<hour>1[3-9]|2[0-3])[時时](?:(?P<minute>[0-5]?\d)分)?")
_AFTER_NOON = frozenset(("下午", "傍晚", "晚上", "晚間", "晚间"))


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month or time of day: `key` is the same in every language, and where it stands.

    Days: "04-24" or "2025-04-24"; months: "04"; times: "14:30". One that is not `is_sure` may be read otherwise.
    """

    key: str
    start: int
    end: int
    is_sure: bool = True


def days(text: str, language: Language) -> Iterator[Moment]:
    """The days `text` names, first and last day of a stretch as two."""
    for found in written_dates(text, language, _ANY_YEAR):
        if found.day is not None:
            yield _day(found.day, found.has_year, found.start, found.end)
            yield from _stretch(text, found, found.day, language)
    if language.is_chinese:
        for match in _HAN_DATE.finditer(text):
            year = han_value(match["year"]) if match["year"] else 0
            day = f"{_number(match['month']):02}-{_number(match['day']):02}"
            yield Moment(f"{year}-{day}" if year else day, *match.span())


def months(text: str, language: Language) -> Iterator[Moment]:
    """The months `text` names, those of its days as well: "in April", 4月."""
    if language.is_chinese:
        for match in _HAN_MONTH.finditer(text):
            for number in filter(None, (match["first"], match["month"])):
                if 1 <= _number(number) <= 12:
                    yield Moment(f"{_number(number):02}", *match.span())
        return
    for match in _MONTH.finditer(text):
        is_sure = match["month"] != _MODAL or bool(match["year"]) or _follows_a_lead(text, match.start())
        yield Moment(f"{_MONTHS.index(match['month']) + 1:02}", *match.span("month"), is_sure)


def _follows_a_lead(text: str, at: int) -> bool:
    """Whether a word stands before that goes with a month: "in May"."""
    lead = _LEAD.search(text[max(at - _LONGEST_LEAD, 0) : at])
    return lead is not None and lead[1].casefold() in _LEADS


def times(text: str, language: Language) -> Iterator[Moment]:
    """The times of day `text` names, with both ends of a stretch."""
    for match in _OF_24.finditer(text):
        is_sure = int(match["hour"]) > 12 or match["hour"].startswith("0")
        yield from _read_both_ways(int(match["hour"]), int(match["minute"]), match, is_sure=is_sure)
    if language.is_chinese:
        yield from _han_times(text)
        return
    for match in _CLOCK.finditer(text):
        is_after = match["half"].casefold() == "p"
        if match["hour2"]:
            yield _time(int(match["hour2"]), int(match["minute2"] or 0), match, is_after=is_after)
            yield from _read_both_ways(int(match["hour"]), int(match["minute"] or 0), match, is_sure=False)
        else:
            yield _time(int(match["hour"]), int(match["minute"] or 0), match, is_after=is_after)
    for match in _NOON.finditer(text):
        yield Moment("12:00", *match.span())


def _day(day: date, has_year: bool, start: int, end: int) -> Moment:
    return Moment(day.isoformat() if has_year else f"{day:%m-%d}", start, end)


def _stretch(text: str, found: WrittenDate, day: date, language: Language) -> Iterator[Moment]:
    """The other end of a stretch of days in one month: "24–26 April", 4月24日至26日."""
    if language.is_chinese:
        other = _LAST_HAN_DAY.match(text, found.end)
    elif found.form is Form.MONTH_FIRST:
        other = _LAST_DAY.match(text, found.end)
    else:
        other = _FIRST_DAY.search(text, max(found.start - 12, 0), found.start)
    if other is not None:
        number = f"{day:%m}-{int(other[1]):02}"
        yield Moment(f"{day.year}-{number}" if found.has_year else number, *other.span(1))


def _han_times(text: str) -> Iterator[Moment]:
    for match in _HAN_CLOCK.finditer(text):
        is_after = match["part"] in _AFTER_NOON
        minute = match["minutes"] or match["minute"]
        yield _time(_number(match["hour"]), _minutes(minute), match, is_after=is_after)
        if match["hour2"]:
            hour = _number(match["hour2"])
            is_later = is_after or hour < _number(match["hour"])
            yield _time(hour, _minutes(match["minute2"]), match, is_after=is_later)
    for match in _HAN_EITHER.finditer(text):
        hour = _number(match["hour"])
        if 1 <= hour <= 12:
            yield from _read_both_ways(hour, _minutes(match["minute"]), match, is_sure=False)
    for match in _HAN_OF_24.finditer(text):
        yield _time(int(match["hour"]), int(match["minute"] or 0), match, is_after=False)
    for match in re.finditer("正午|中午(?!\\s?\\d|十)", text):
        yield Moment("12:00", *match.span(), is_sure=match[0] == "正午")


def _time(hour: int, minute: int, match: re.Match[str], *, is_after: bool) -> Moment:
    said = match.groupdict()
    is_midnight = hour == 12 and not is_after and ("half" in said or said.get("part") in ("凌晨", "午夜"))
    hour = hour % 12 + 12 if is_after and hour <= 12 else 0 if is_midnight else hour % 24
    return Moment(f"{hour:02}:{minute:02}", *match.span())


def _read_both_ways(hour: int, minute: int, match: re.Match[str], *, is_sure: bool) -> Iterator[Moment]:
    yield Moment(f"{hour % 24:02}:{minute:02}", *match.span(), is_sure)
    if not is_sure:
        yield Moment(f"{(hour + 12) % 24:02}:{minute:02}", *match.span(), is_sure=False)


def _minutes(said: str | None) -> int:
    return 30 if said == "半" else 0 if said in (None, "", "正") else _number(str(said))


def _number(said: str) -> int:
    return int(said) if said.isdigit() and said.isascii() else han_value(said)
