"""What a passage states that must be the same in every language: figures, days, times and addresses."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from mediadesk.comparison.addresses import email_addresses, phone_key, phone_numbers, web_addresses, web_key
from mediadesk.comparison.days_and_times import Moment, days, months, times
from mediadesk.comparison.figures import figures
from mediadesk.comparison.statement_kinds import Kind
from mediadesk.records.block import Run
from mediadesk.records.languages import Language

# Each with what an address of the sort has at least: most passages have none, and need not be searched.
_ADDRESSES = (
    (Kind.EMAIL, email_addresses, re.compile("@")),
    (Kind.LINK, web_addresses, re.compile("://|www", re.I)),
    (Kind.PHONE, phone_numbers, re.compile(r"\d{3}")),
)
_TIME_SIGNS = re.compile(r"\d:\d|\d\s?[ap]\.?m|noon|midday|[時时點点午]", re.I)


@dataclass(frozen=True, slots=True)
class Statement:
    """Something a text says. `key` is the same in every language; `said` is how it stands there.

    What is asked of the other languages is so for sure; the rest only answers for what they say.
    """

    kind: Kind
    key: str
    said: str
    start: int
    end: int
    is_asked: bool = True


@lru_cache(4096)
def statements(text: str, language: Language) -> tuple[Statement, ...]:
    """What a passage states. While a text is being written, all its passages but one stay as they are."""
    return tuple(_statements(text, language))


def link_statements(runs: Iterable[Run]) -> Iterator[Statement]:
    """Where the links of a block lead."""
    at = 0
    for run in runs:
        scheme, _colon, rest = run.href.partition(":")
        place = (at, at + len(run.text))
        at += len(run.text)
        if scheme == "mailto":
            yield Statement(Kind.EMAIL, rest.partition("?")[0].casefold(), rest, *place)
        elif scheme == "tel":
            yield Statement(Kind.PHONE, phone_key(rest), rest, *place)
        elif run.href:
            yield Statement(Kind.LINK, web_key(run.href), run.href, *place)


def number_key(value: float) -> str:
    """How a number is compared."""
    return f"{value:.12g}"


def _statements(text: str, language: Language) -> Iterator[Statement]:
    for kind, finder, signs in _ADDRESSES:
        for found in list(finder(text)) if signs.search(text) else ():
            yield Statement(kind, found.key, text[found.start : found.end], found.start, found.end)
            text = f"{text[: found.start]}{' ' * (found.end - found.start)}{text[found.end :]}"
    has_days = not language.is_chinese or "月" in text or "/" in text or "-" in text
    in_days = list(days(text, language)) if has_days else []
    in_months = list(months(text, language)) if has_days else []
    in_times = list(times(text, language)) if _TIME_SIGNS.search(text) else []
    yield from _moments(Kind.DATE, in_days, text)
    yield from _moments(Kind.MONTH, _outside(in_months, in_days), text)
    yield from _moments(Kind.TIME, in_times, text)
    taken = [*in_days, *in_times, *(in_months if language.is_chinese else ())]
    for figure in figures(text):
        is_free = not any(each.start <= figure.start < each.end for each in taken)
        said = text[figure.start : figure.end].strip()
        key = number_key(figure.value)
        yield Statement(Kind.NUMBER, key, said, figure.start, figure.end, figure.is_counted and is_free)


def _moments(kind: Kind, found: Iterable[Moment], text: str) -> Iterator[Statement]:
    for each in found:
        yield Statement(kind, each.key, text[each.start : each.end], each.start, each.end, each.is_sure)


def _outside(found: Iterable[Moment], days: Iterable[Moment]) -> Iterator[Moment]:
    """The months, those inside a day as ones that only answer: the day is asked for itself."""
    taken = [(each.start, each.end) for each in days]
    for each in found:
        inside = any(start <= each.start < end or start < each.end <= end for start, end in taken)
        yield Moment(each.key, each.start, each.end, each.is_sure and not inside)
