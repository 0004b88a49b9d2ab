"""Where somebody stands in a picture: seats to words as they print, and words of any house back to seats."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from mediadesk.records.languages import Language
from mediadesk.records.photo import PersonInPicture
from mediadesk.wording.texts import load

Seat = tuple[int, int]
_FRONT, _MIDDLE, _BACK = "front", "middle", "back"
_LONGEST = 30  # people in a row whose unnamed are counted


def words(row: int, place: int, people_in_row: Sequence[int], language: Language, manner: str = "") -> str:
    """The position words of one person: "third from left", "front row, centre", 左三, 前排左三; "" for somebody alone.

    `row` counts from the front and `place` from the viewer's left, both from 1; `people_in_row` has one number per row.
    Counts from the nearer end; the exact middle of an odd row is "centre"; of two people one is left, one is right.
    `manner` is the key of the shipped house style whose way of saying it is wanted ("third left", "center").
    """
    said = _sayings(language, manner)
    where = _in_row(place, people_in_row[row - 1], said)
    if len(people_in_row) == 1:
        return where
    return str(said["row_joiner"]).join(part for part in (row_words(row, len(people_in_row), language), where) if part)


def row_words(row: int, rows: int, language: Language) -> str:
    """What a row is called, counted from the front (1): "front row", "second row", "back row"; 前排, 第二排, 後排."""
    said = _sayings(language, "")
    if row == 1:
        return str(said["front_row"])
    return str(said["back_row"] if row == rows else said["middle_row"].format(ordinal=_ordinal(row, said)))


def people_in_rows(people: Sequence[PersonInPicture]) -> tuple[int, ...]:
    """How many stand in each row, front row first: at least as many as the farthest place taken in it."""
    lengths = []
    for row in _all_rows(people):
        places = [person.place for person in people if person.row == row]
        lengths.append(max(len(places), max(places, default=0)))
    return tuple(lengths)


def seats(positions: Sequence[str | None], language: Language) -> tuple[Seat | None, ...]:
    """The (row, place) of all the people of one picture from their position words, in the order given.

    Reads the words of several houses ("3rd from the right", "far left", "from left" said of everybody, 左起第三位).
    `None` for somebody without words, except for the only person of a picture, who is at (1, 1).
    """
    return _seated(positions, language)[0]


def free_seats(positions: Sequence[str | None], language: Language) -> tuple[Seat, ...]:
    """The seats of those whom a caption with these position words does not name, although its counting needs them.

    "first from left" and "centre" are said where three stand; nothing is known where somebody has no words.
    """
    found, lengths = _seated(positions, language)
    if None in found:
        return ()
    return tuple((row, place) for row, count in lengths for place in range(1, count + 1) if (row, place) not in found)


def _seated(
    positions: Sequence[str | None], language: Language
) -> tuple[tuple[Seat | None, ...], list[tuple[int, int]]]:
    """The seats, and how many stand in each row that somebody is in."""
    read = [_read(position, language) if position else None for position in positions]
    if len(read) == 1 and (read[0] is None or read[0].side in ("", "order", "alone")):
        return ((1, 1),), []
    rows = _rows(read)
    found: list[Seat | None] = [None] * len(read)
    lengths = []
    for row in sorted(set(rows) - {0}):
        members = [index for index, each in enumerate(rows) if each == row]
        places, count = _places([where for index in members if (where := read[index]) is not None], language)
        lengths.append((row, count))
        for index, place in zip(members, places, strict=True):
            found[index] = (row, place) if place else None
    return tuple(found), lengths


def clashes(people: Sequence[PersonInPicture]) -> tuple[Seat, ...]:
    """The seats that more than one of the people is said to have."""
    taken = Counter((person.row, person.place) for person in people if person.place)
    return tuple(sorted(seat for seat, count in taken.items() if count > 1))


def gaps(people: Sequence[PersonInPicture]) -> tuple[Seat, ...]:
    """The seats nobody has although somebody stands further from the front or from the left."""
    taken = {(person.row, person.place) for person in people}
    rows = enumerate(
        (max((each.place for each in people if each.row == row), default=0) for row in _all_rows(people)), 1
    )
    return tuple((row, place) for row, count in rows for place in range(1, count + 1) if (row, place) not in taken)


def bears_out(said: str, seat: Seat, people_in_row: Sequence[int], language: Language) -> bool | None:
    """Whether position words of any house are true of `seat` among so many people in each row.

    `None` where they say nothing one could hold against it: an order of naming, or no position at all.
    """
    where = _read(said, language)
    row, place = seat
    count = people_in_row[row - 1]
    if where.side in ("", "order"):
        return None
    rows = len(people_in_row)
    meant: dict[str | int | None, Sequence[int]] = {_FRONT: (1,), _BACK: (rows,), _MIDDLE: range(2, rows)}
    is_row = where.row is None or row == where.row or row in meant.get(where.row, ())
    if where.side == "centre":
        return is_row and abs(2 * place - count - 1) <= 1
    return is_row and (where.side == "alone" or place == _place(where, count, 0, count))


def is_order(said: str, language: Language) -> bool:
    """Whether position words say that those who follow are named as they stand: "From left", 左起."""
    return _read(said, language).side == "order"


def is_position(text: str, language: Language) -> bool:
    """Whether `text` is nothing but position words ("third from left"), and not a remark that happens to hold one."""
    said = text.strip().casefold()
    for kinds in _patterns(language.is_chinese).values():
        for pattern in kinds:
            said = pattern.sub("", said)
    return bool(text.strip()) and not said.strip(" ,，、:：")


def _all_rows(people: Sequence[PersonInPicture]) -> range:
    return range(1, max((person.row for person in people), default=0) + 1)


@dataclass(frozen=True, slots=True)
class _Where:
    """What position words say: the row ("front", "back", "middle", a number or nothing) and the place in it.

    `side` is "left" or "right" with `count` from that end, "centre", "order" (as listed), "alone" (only a row is said)
    or "" (unknown). `words` are what is said of the place, the row left out.
    """

    row: str | int | None
    side: str
    count: int = 0
    words: str = ""


def _in_row(place: int, count: int, said: dict[str, Any]) -> str:
    if count < 2:
        return ""
    if count == 2:
        return str(said["only_left"] if place == 1 else said["only_right"])
    if 2 * place == count + 1:
        return str(said["centre"])
    if place in (1, count) and (end := said.get("first_left" if place == 1 else "last_right")):
        return str(end)
    if 2 * place < count + 1:
        return str(said["left"]).format(ordinal=_ordinal(place, said))
    return str(said["right"]).format(ordinal=_ordinal(count + 1 - place, said))


@cache
def _sayings(language: Language, manner: str) -> dict[str, Any]:
    data = load("positions")
    return {**data[language.value], **data["manners"].get(manner, {}).get(language.value, {})}


def _ordinal(number: int, said: dict[str, Any]) -> str:
    spelled = said["ordinals"]
    return str(spelled[number - 1] if number <= len(spelled) else said["ordinal_beyond"].format(number=number))


def _read(position: str, language: Language) -> _Where:
    patterns, text = _patterns(language.is_chinese), position.strip().strip("()（）[]").casefold()
    row, text = _take_row(text, patterns, language)
    if _found("in_order", text, patterns):
        return _Where(row, "order", words=text)
    for side in ("left", "right"):
        if (match := _found(f"from_{side}", text, patterns)) is not None:
            return _Where(row, side, _number(match["ordinal"], language), text)
    if _found("centre", text, patterns):
        return _Where(row, "centre", words=text)
    for side in ("left", "right"):
        if _found(side, text, patterns):
            return _Where(row, side, 1, text)
    return _Where(row, "alone" if row is not None else "")


def _take_row(
    text: str, patterns: dict[str, list[re.Pattern[str]]], language: Language
) -> tuple[str | int | None, str]:
    """The row said in `text`, and the text without it."""
    for row, kind in ((_FRONT, "row_front"), (_MIDDLE, "row_middle"), (_BACK, "row_back"), (0, "row_numbered")):
        match = _found(kind, text, patterns)
        if match is not None:
            rest = (text[: match.start()] + " " + text[match.end() :]).strip(" ,，、:：")
            return (_number(match["ordinal"], language) if row == 0 else row), rest
    return None, text


def _rows(read: Sequence[_Where | None]) -> list[int]:
    """The number of each person's row from the front; 0 where nothing is known of the person."""
    said = {where.row for where in read if where is not None}
    numbers = [row for row in said if isinstance(row, int)]
    last = max([1, *numbers, *([2] if _MIDDLE in said else [])]) + (1 if _BACK in said else 0)
    number_of: dict[str | int | None, int] = {None: 1, _FRONT: 1, _MIDDLE: 2, _BACK: last}
    return [
        0 if where is None or not where.side else number_of.get(where.row, 0) or int(where.row or 0) for where in read
    ]


def _places(people: Sequence[_Where], language: Language) -> tuple[list[int], int]:
    """The place from the left of each person of one row, 0 where it cannot be known; and how many stand in it."""
    if all(where.side == "order" for where in people):
        return list(range(1, len(people) + 1)), len(people)
    count = _own_row_length(people, language) or _row_length(people)
    listed = 0
    places = []
    for where in people:
        listed += where.side == "order"
        places.append(_place(where, count, listed, len(people)))
    return places, count


def _own_row_length(people: Sequence[_Where], language: Language) -> int:
    """For how many in a row our own words say just this of these people; 0 where they never do."""
    if any(where.side not in ("left", "right", "centre") for where in people):
        return 0
    said = _sayings(language, "")
    for count in range(len(people), _LONGEST + 1):
        places = [_place(where, count, 0, count) for where in people]
        words = [_in_row(place, count, said) if 0 < place <= count else "" for place in places]
        if words == [where.words for where in people] and len(set(places)) == len(places):
            return count
    return 0


def _place(where: _Where, count: int, listed: int, people: int) -> int:
    if where.side == "order":
        return listed
    if where.side == "alone":
        return 1 if people == 1 else 0
    if where.side == "centre":
        return (count + 1) // 2
    return where.count if where.side == "left" else count + 1 - where.count


def _row_length(people: Sequence[_Where]) -> int:
    """How many stand in a row: what is named, or what the words need where somebody is not named."""
    reach: defaultdict[str, int] = defaultdict(int)
    for where in people:
        reach[where.side] = max(reach[where.side], where.count)
    if len(people) > 2 and _fills(people, len(people)):
        return len(people)
    has_centre = "centre" in reach
    count = max(len(people), reach["left"] + reach["right"] + has_centre)
    if has_centre:
        count = max(count, 2 * max(reach["left"], reach["right"]) + 1)
    return count + 1 if has_centre and count % 2 == 0 else count


def _fills(people: Sequence[_Where], count: int) -> bool:
    """Whether the words put everybody on a place of their own in a row of `count`."""
    if count % 2 == 0 and any(where.side == "centre" for where in people):
        return False
    return sorted(_place(where, count, 0, count) for where in people) == list(range(1, count + 1))


def _found(kind: str, text: str, patterns: dict[str, list[re.Pattern[str]]]) -> re.Match[str] | None:
    return next((match for pattern in patterns[kind] if (match := pattern.search(text))), None)


def _number(numeral: str, language: Language) -> int:
    digits = re.match(r"\d+", numeral)
    if digits:
        return int(digits[0])
    return int(load("positions")[language.value]["ordinals"].index(numeral)) + 1


@cache
def _patterns(chinese: bool) -> dict[str, list[re.Pattern[str]]]:
    data = load("positions")
    spelled = data["zh-Hant" if chinese else "en"]["ordinals"]
    longest_first = sorted(spelled, key=len, reverse=True)
    numeral = "(?P<ordinal>" + "|".join([*longest_first, r"\d+(?:st|nd|rd|th)?"]) + ")"
    read = data["read"]["zh" if chinese else "en"]
    return {kind: [re.compile(each.replace("{ordinal}", numeral), re.I) for each in read[kind]] for kind in read}
