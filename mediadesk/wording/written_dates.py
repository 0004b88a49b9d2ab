"""The dates written in a text: where, which day, and in which form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from mediadesk.records.languages import Language
from mediadesk.wording.texts import load

EN_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)


class Form(StrEnum):
    """How a date is written: "24 April 2025", "April 24, 2025", "the 24th of April", "24/4/2025"."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    ORDINAL = "ordinal"
    NUMERIC = "numeric"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as it stands in a text; `day` is `None` where no such day exists or nothing tells the year."""

    start: int
    end: int
    form: Form
    day: date | None
    has_year: bool


_YEAR = r"(?:,? (?P<year>(?:19|20)\d{2}))?(?![\d.,]*\d)"
_ENGLISH = (
    (Form.ORDINAL, rf"(?<![\w.,])(?P<day>\d{{1,2}})(?:st|nd|rd|th)(?: of)? {EN_MONTH}\b\.?{_YEAR}"),
    (Form.ORDINAL, rf"\b{EN_MONTH}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)\b{_YEAR}"),
    (Form.DAY_FIRST, rf"(?<![\w.,])(?P<day>\d{{1,2}}) {EN_MONTH}\b\.?{_YEAR}"),
    (Form.MONTH_FIRST, rf"\b{EN_MONTH}\.? (?P<day>\d{{1,2}})(?!\d|st|nd|rd|th){_YEAR}"),
)
_NUMERIC = (
    (Form.NUMERIC, r"(?<![\d/.-])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>(?:19|20)\d{2})(?![\d/])"),
    (Form.NUMERIC, r"(?<![\d/.-])(?P<year>(?:19|20)\d{2})([/-])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?![\d/-])"),
)
_CHINESE = ((Form.DAY_FIRST, r"(?:(?P<year>(?:19|20)\d{2})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日號号]"),)
_PATTERNS = {
    False: [(form, re.compile(pattern)) for form, pattern in (*_ENGLISH, *_NUMERIC)],
    True: [(form, re.compile(pattern)) for form, pattern in (*_CHINESE, *_NUMERIC)],
}
_HALF_A_YEAR = timedelta(days=183)


def written_dates(text: str, language: Language, near: date | None) -> Iterator[WrittenDate]:
    """The dates of `text` in order; a year left out is that of the day nearest to `near`."""
    found = [
        WrittenDate(match.start(), match.end(), form, day_of(match, near), bool(match["year"]))
        for form, pattern in _PATTERNS[language.is_chinese]
        for match in pattern.finditer(text)
    ]
    end = 0
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        if each.start >= end:
            end = each.end
            yield each


def day_of(match: re.Match[str], near: date | None) -> date | None:
    """The day a match with the groups day, month and year means, the nearest to `near` where the year is left out."""
    years = [int(match["year"])] if match["year"] else [near.year - 1, near.year, near.year + 1] if near else []
    days = []
    for year in years:
        try:
            days.append(date(year, _month_number(match["month"]), int(match["day"])))
        except ValueError:
            continue
    return min(days, key=lambda day: abs(day - near) if near else _HALF_A_YEAR, default=None)


def without_year(whole: str, day: date) -> str:
    """`whole`, the date `day` as a house writes it, with its year left out."""
    return whole.removesuffix(f", {day.year}").removesuffix(f" {day.year}").removeprefix(f"{day.year}年")


def _month_number(month: str) -> int:
    if month.isdigit():
        return int(month)
    names = load("dates")["months"]["en"]
    return next(number for number, name in enumerate(names, 1) if name.startswith(month[:3]))
