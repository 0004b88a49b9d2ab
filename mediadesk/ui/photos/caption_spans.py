"""Finds the position words in a caption, and knows which of them the picture does not bear out any more. No Qt."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture
from mediadesk.wording import positions

_BRACKETS = re.compile(r"[(（]([^()（）]{1,60})[)）]")
_MOST_IN_A_ROW, _MOST_ROWS = 20, 4


@dataclass(frozen=True, slots=True)
class PositionSpan:
    """Position words in a caption: where (characters, without the brackets), what they say, what the picture says."""

    start: int
    said: str
    right: str

    @property
    def is_right(self) -> bool:
        """Whether the words are what the picture says."""
        return self.said == self.right


def position_spans(
    caption: str, people: Sequence[PersonInPicture], newsmakers: Mapping[int, Newsmaker], language: Language
) -> tuple[PositionSpan, ...]:
    """The position words in brackets behind the names of the people of the picture, in the order of the text.

    Words that are no position ("the Chairman") are left alone, and so is what stands behind a name that is not there.
    """
    lengths = positions.people_in_rows(people)
    names = _named(caption, people, newsmakers, language)
    found = []
    for number, (_, end, person) in enumerate(names):
        if not person.place:
            continue
        until = names[number + 1][0] if number + 1 < len(names) else len(caption)
        right = positions.words(person.row, person.place, lengths, language)
        found += [
            PositionSpan(match.start(1), match[1], right)
            for match in _BRACKETS.finditer(caption, end, until)
            if match[1] in _all_words(language)
        ][:1]
    return tuple(found)


def with_right_positions(caption: str, spans: Sequence[PositionSpan]) -> str:
    """The caption with its position words as the picture says; brackets go where somebody stands alone."""
    for span in reversed(spans):
        end = span.start + len(span.said)
        if span.right:
            caption = caption[: span.start] + span.right + caption[end:]
        else:
            caption = caption[: span.start - 1].rstrip(" ") + caption[end + 1 :]
    return caption


def names_missing(
    caption: str, people: Sequence[PersonInPicture], newsmakers: Mapping[int, Newsmaker], language: Language
) -> list[Newsmaker]:
    """The people of the picture whom the caption does not name."""
    there = {person.newsmaker_id for _, _, person in _named(caption, people, newsmakers, language)}
    return [
        newsmakers[person.newsmaker_id]
        for person in people
        if person.newsmaker_id in newsmakers and person.newsmaker_id not in there
    ]


def _named(
    caption: str, people: Sequence[PersonInPicture], newsmakers: Mapping[int, Newsmaker], language: Language
) -> list[tuple[int, int, PersonInPicture]]:
    """Start and end of the first mention of each person of the picture."""
    found = []
    for person in people:
        newsmaker = newsmakers.get(person.newsmaker_id)
        name = newsmaker.name.best(language) if newsmaker else ""
        start = caption.find(name) if name else -1
        if start >= 0:
            found.append((start, start + len(name), person))
    return sorted(found, key=lambda each: each[:2])


@cache
def _all_words(language: Language) -> frozenset[str]:
    """Everything our own position words can say, for as many people as a picture holds."""
    return frozenset(
        positions.words(row, place, (count,) * rows, language)
        for rows in range(1, _MOST_ROWS + 1)
        for row in range(1, rows + 1)
        for count in range(1, _MOST_IN_A_ROW + 1)
        for place in range(1, count + 1)
    ) - {""}
