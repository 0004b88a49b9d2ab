"""A caption and its picture against each other: who is named and who is there, where they stand, and how many."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED, PersonInPicture
from mediadesk.wording import positions
from mediadesk.wording.mentions import is_named
from mediadesk.wording.register_forms import exactly
from mediadesk.wording.texts import load

_BRACKETS = re.compile(r"[(（]([^()（）]{1,60})[)）]")
_MOST_COUNTED = 60

People = Sequence[PersonInPicture]
Newsmakers = Mapping[int, Newsmaker]


@dataclass(frozen=True, slots=True)
class PositionSpan:
    """Position words in a caption: where (characters, without the brackets), what they say, what the picture says.

    `is_right` says whether the picture bears them out, in whatever words.
    """

    start: int
    said: str
    right: str
    is_right: bool


@dataclass(frozen=True, slots=True)
class CountSpan:
    """How many people a caption says are there ("the seven guests"), from `start` to `end`."""

    start: int
    end: int
    said: int


@dataclass(frozen=True, slots=True)
class Named:
    """The first mention of somebody of the picture, from `start` to `end`."""

    start: int
    end: int
    person: PersonInPicture


def position_spans(
    caption: str, people: People, newsmakers: Newsmakers, language: Language, manner: str = ""
) -> tuple[PositionSpan, ...]:
    """The position words in brackets behind the names of the people of the picture, in the order of the text.

    Words that are no position ("the Chairman") are left alone, and so is what stands behind a name that is not there.
    `manner` is that of the house style in which the right words are said (`positions.words`).
    """
    lengths = positions.people_in_rows(people)
    names = named_in(caption, people, newsmakers, language)
    found = []
    for number, each in enumerate(names):
        if not each.person.place:
            continue
        until = names[number + 1].start if number + 1 < len(names) else len(caption)
        match = next((m for m in _BRACKETS.finditer(caption, each.end, until) if _is_place(m[1], language)), None)
        if match is not None:
            seat = each.person.row, each.person.place
            right = positions.words(*seat, lengths, language, manner)
            is_true = bool(right) and positions.bears_out(match[1], seat, lengths, language) is not False
            found.append(PositionSpan(match.start(1), match[1], right, is_true))
    return tuple(found)


def with_right_positions(caption: str, spans: Sequence[PositionSpan]) -> str:
    """The caption with its wrong position words as the picture says; brackets go where somebody stands alone."""
    for span in reversed(spans):
        end = span.start + len(span.said)
        if span.is_right:
            continue
        if span.right:
            caption = caption[: span.start] + span.right + caption[end:]
        else:
            caption = caption[: span.start - 1].rstrip(" ") + caption[end + 1 :]
    return caption


def lists_out_of_order(
    caption: str, people: People, newsmakers: Newsmakers, language: Language
) -> tuple[tuple[int, int], ...]:
    """Where a caption says "from left" or 左起 over names that do not stand in that order."""
    leads = [match for match in _BRACKETS.finditer(caption) if positions.is_order(match[1], language)]
    names = named_in(caption, people, newsmakers, language)
    wrong = []
    for number, lead in enumerate(leads):
        until = leads[number + 1].start() if number + 1 < len(leads) else len(caption)
        seats = [(each.person.row, each.person.place) for each in names if lead.end() <= each.start < until]
        if all(place for _, place in seats) and seats != sorted(set(seats)):
            wrong.append(lead.span(1))
    return tuple(wrong)


def names_missing(caption: str, people: People, newsmakers: Newsmakers, language: Language) -> list[Newsmaker]:
    """The people of the picture whom the caption does not name; those who have no name are not missed."""
    there = {each.person.newsmaker_id for each in named_in(caption, people, newsmakers, language)}
    return [
        newsmakers[person.newsmaker_id]
        for person in people
        if person.newsmaker_id in newsmakers and person.newsmaker_id not in there
    ]


def names_without_seat(
    caption: str, people: People, newsmakers: Newsmakers, language: Language
) -> list[tuple[Newsmaker, PositionSpan]]:
    """Those of `newsmakers` whom the caption gives a position although they are not in the picture."""
    there = {person.newsmaker_id for person in people} - {UNNAMED}
    found = []
    for key, newsmaker in newsmakers.items():
        if key in there or not is_named(newsmaker, language, caption):
            continue
        name = newsmaker.name.best(language)
        behind = _BRACKETS.search(caption, caption.index(name) + len(name))
        is_own = behind is not None and not re.search("[;；、]", caption[caption.index(name) : behind.start()])
        if behind is not None and is_own and _is_place(behind[1], language):
            found.append((newsmaker, PositionSpan(behind.start(1), behind[1], "", False)))
    return found


def wrong_counts(caption: str, people: People, language: Language) -> tuple[CountSpan, ...]:
    """Where the caption says that another number of people is there than the picture shows, in all and in a row."""
    shown = {len(people), *positions.people_in_rows(people)}
    return tuple(span for span in _counts(caption, language) if people and span.said not in shown)


def named_in(caption: str, people: People, newsmakers: Newsmakers, language: Language) -> list[Named]:
    """The first mention of each of the people, in the order of the text."""
    found = []
    for person in people:
        newsmaker = newsmakers.get(person.newsmaker_id)
        name = newsmaker.name.best(language).strip() if newsmaker else ""
        match = exactly(name).search(caption) if name and name in caption else None
        if match is not None:
            found.append(Named(match.start(), match.end(), person))
    return sorted(found, key=lambda each: (each.start, each.end))


def _is_place(said: str, language: Language) -> bool:
    return positions.is_position(said, language) and not positions.is_order(said, language)


def _counts(caption: str, language: Language) -> Iterator[CountSpan]:
    pattern, numbers = _counted(language.is_chinese)
    for match in pattern.finditer(caption):
        word = match["number"].casefold()
        said = int(word) if word.isdecimal() else numbers.index(word) + 1
        if 1 < said <= _MOST_COUNTED:
            yield CountSpan(*match.span(), said)


@cache
def _counted(chinese: bool) -> tuple[re.Pattern[str], list[str]]:
    data, key = load("captions")["counted"], "zh" if chinese else "en"
    numbers: list[str] = data["numbers"][key]
    longest_first = "|".join(sorted(numbers, key=len, reverse=True))
    pattern = data[key].replace("{number}", rf"(?P<number>{longest_first}|\d{{1,3}})")
    return re.compile(pattern, re.I), numbers
