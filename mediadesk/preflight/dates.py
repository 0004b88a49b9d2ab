"""DAT: days, weekdays and the embargo."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from mediadesk.preflight.versions import Passage, Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.release import ReleaseLine
from mediadesk.wording.dates import embargo_time
from mediadesk.wording.texts import load
from mediadesk.wording.written_dates import EN_MONTH, day_of

_EN_WEEKDAY = r"(?P<weekday>(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)"
_EN_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_EN_YEAR = r"(?:,? (?P<year>\d{4}))?"
_ENGLISH = [
    re.compile(rf"\b{_EN_WEEKDAY}\.?,? {_EN_DAY} {EN_MONTH}{_EN_YEAR}\b"),
    re.compile(rf"\b{_EN_WEEKDAY}\.?,? {EN_MONTH}\.? {_EN_DAY}{_EN_YEAR}\b"),
    re.compile(rf"\b{_EN_DAY} {EN_MONTH}{_EN_YEAR},? \({_EN_WEEKDAY}\)"),
    re.compile(rf"\b{EN_MONTH} {_EN_DAY}{_EN_YEAR},? \({_EN_WEEKDAY}\)"),
]
_CHINESE = [
    re.compile(
        r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日號号] ?[（(]"
        r"(?P<weekday>(?:星期|[週周]|禮拜|礼拜)[一二三四五六日天])[）)]"
    )
]
_HAN_WEEKDAYS = "一二三四五六日"


def weekday_and_date(version: Version) -> Iterator[Finding]:
    """DAT-01: a weekday printed beside a date is that date's weekday (a year left out is the issue date's nearest)."""
    patterns = _CHINESE if version.language.is_chinese else _ENGLISH
    for passage in version.passages:
        for pattern in patterns:
            for match in pattern.finditer(passage.text):
                yield from _disagreement(version, passage, match)


def embargo(kit: PressKit, now: datetime) -> Iterator[Finding]:
    """DAT-04: an embargo says until when, and that moment is still to come while the release is being written."""
    if kit.release_line is not ReleaseLine.EMBARGOED:
        return
    if kit.embargo is None:
        yield Finding("DAT-04", Severity.ERROR, case="missing")
    elif kit.is_draft and not kit.embargo.holds(now):
        yield Finding("DAT-04", Severity.ERROR, case="past", about=embargo_time(kit.embargo, Language.EN))


def _disagreement(version: Version, passage: Passage, match: re.Match[str]) -> Iterator[Finding]:
    day = day_of(match, version.kit.issue_date)
    printed = match["weekday"]
    if day is None or _weekday_number(printed) == day.weekday():
        return
    right = _same_style(printed, day)
    start, end = match.span("weekday")
    fix = passage.text[match.start() : start] + right + passage.text[end : match.end()]
    yield version.finding("DAT-01", Severity.ERROR, passage, match.span(), fix=fix)


def _weekday_number(weekday: str) -> int:
    if weekday[-1] in "一二三四五六日天":
        return _HAN_WEEKDAYS.index(weekday[-1].replace("天", "日"))
    names = load("dates")["weekdays"]["en"]
    return next(number for number, name in enumerate(names) if name.startswith(weekday[:3]))


def _same_style(printed: str, day: date) -> str:
    """The right weekday, as long or short as the one printed: "Wed" → "Thu", 週三 → 週四."""
    if printed[-1] in "一二三四五六日天":
        return printed[:-1] + _HAN_WEEKDAYS[day.weekday()]
    name = str(load("dates")["weekdays"]["en"][day.weekday()])
    return name if printed.endswith("day") else name[:3]
