"""Numbers in Chinese numerals."""

import re
from collections.abc import Iterator

from mediadesk.wording.texts import load

_DIGITS = {**{digit: value for value, digit in enumerate("〇一二三四五六七八九")}, "零": 0, "兩": 2, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_SECTIONS = {"萬": 10**4, "万": 10**4, "億": 10**8, "亿": 10**8}
_ANY = "〇零一二三四五六七八九兩两十百千"
_ONE = "[一二三四五六七八九兩两]"
_SECTION = f"(?:{_ONE}千)?零?(?:{_ONE}百)?零?(?:{_ONE}?十)?零?{_ONE}?"
_WELL_FORMED = re.compile(f"(?:{_SECTION}[萬万億亿])*{_SECTION}")
_NUMERAL = re.compile(f"(?<![0-9])(?![百千]分之)[{_ANY}](?:[{_ANY}萬万億亿]|[多餘余](?=[萬万億亿]))*")
_MORE_THAN = str.maketrans("", "", "多餘余")
_COUNTER = re.compile("|".join(sorted(load("numbers")["counters"]["words"], key=len, reverse=True)))
_NO_COUNT = re.compile("(?:第|初|星期|週|周|禮拜|礼拜)$")
_SHARE = re.compile("[百千]分之$")
_TENTHS = "成"
_LONGEST_BEFORE, _YEAR = 3, 4  # characters
_SMALLEST_COUNTED, _SURE = 3, 13


def han_figures(text: str) -> Iterator[tuple[float, int, int, bool]]:
    """The value of each numeral, where it starts and ends, and whether it counts something for sure.

    From thirteen on a well-formed numeral does; a smaller one only where a counter follows: 五間, but 九龍.
    """
    for match in _NUMERAL.finditer(text):
        numeral = match[0].translate(_MORE_THAN)
        if not _WELL_FORMED.fullmatch(numeral):
            yield from _loosely(numeral, *match.span())
            continue
        value = _value(numeral)
        before = text[max(match.start() - _LONGEST_BEFORE, 0) : match.start()]
        if text.startswith(_TENTHS, match.end()) and value < 10:
            half = 5 if text.startswith("半", match.end() + 1) else 0
            yield float(value * 10 + half), match.start(), match.end() + 1, value >= _SMALLEST_COUNTED
            continue
        counted = value >= _SURE or (
            value >= _SMALLEST_COUNTED
            and not _NO_COUNT.search(before)
            and bool(_COUNTER.match(text, match.end()) or _SHARE.search(before))
        )
        yield float(value), *match.span(), counted


def han_value(numeral: str) -> int:
    """The number a numeral says, digit by digit (二〇二五) or with units (二十四)."""
    return int("".join(str(_DIGITS[each]) for each in numeral)) if _is_digits(numeral) else _value(numeral)


def _loosely(numeral: str, start: int, end: int) -> Iterator[tuple[float, int, int, bool]]:
    """What a numeral may mean that is not one number: 三四十, 十四五, 百萬; and a year said digit by digit."""
    if _is_digits(numeral) and len(numeral) == _YEAR:
        yield float(han_value(numeral)), start, end, True
        return
    parts = [part[0] for part in _WELL_FORMED.finditer(numeral) if part[0]]
    meant = {_value(part) for part in (*parts, *(each for each in numeral if each in _DIGITS), numeral)}
    yield from ((float(value), start, end, False) for value in sorted(meant))


def _is_digits(numeral: str) -> bool:
    return len(numeral) > 1 and all(character in _DIGITS for character in numeral)


def _value(numeral: str) -> int:
    total = section = digit = 0
    for character in numeral:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _UNITS:
            section += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            total = (total + section + digit or 1) * _SECTIONS[character]
            section = digit = 0
    return total + section + digit
