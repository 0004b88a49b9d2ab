"""The figures of a text: digits and words, English and Chinese, as numbers."""

import re
from collections.abc import Iterator

from mediadesk.preflight.rules_data import data

_SCALES: dict[str, int] = data("numbers")["scales"]
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_FIGURE = re.compile(
    rf"(?<![\w.])(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<scale>\s?(?:{_SCALE}))?", re.A
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b")
_WORDS: dict[str, int] = data("numbers")["words"]
_MULTIPLIERS = {"hundred": 100, "thousand": 1000, "million": 10**6}
_HAN_DIGITS = {**{digit: value for value, digit in enumerate("〇一二三四五六七八九")}, "零": 0, "兩": 2, "两": 2}
_HAN_NUMERAL = re.compile("[〇零一二三四五六七八九兩两十百千萬万億亿]+")
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000}
_HAN_SECTIONS = {"萬": 10**4, "万": 10**4, "億": 10**8, "亿": 10**8}


def figures(text: str) -> Iterator[tuple[float, tuple[int, int]]]:
    """The numbers written in digits, with their scale ("1.2 million", 120萬), and where; ordinals are left out."""
    for match in _FIGURE.finditer(text):
        if not _ORDINAL.match(text, match.start()):
            scale = (match["scale"] or "").strip()
            value = float(match["digits"].replace(",", "")) * _SCALES.get(scale, 1)
            yield round(value, 6), match.span()


def spelled(text: str) -> set[float]:
    """The numbers written in words ("twenty-four", 二十四)."""
    return {float(value) for value in (*_english(text), *_chinese(text))}


def _english(text: str) -> Iterator[int]:
    total = 0
    for word in [*re.findall(r"[a-z]+", text.casefold()), ""]:
        if word in _WORDS:
            total += _WORDS[word]
        elif word in _MULTIPLIERS and total:
            total *= _MULTIPLIERS[word]
        elif word != "and" and total:
            yield total
            total = 0


def _chinese(text: str) -> Iterator[int]:
    for match in _HAN_NUMERAL.finditer(text):
        yield _han_value(match[0])


def _han_value(numeral: str) -> int:
    if all(character in _HAN_DIGITS for character in numeral):
        return int("".join(str(_HAN_DIGITS[character]) for character in numeral))
    total = section = digit = 0
    for character in numeral:
        if character in _HAN_DIGITS:
            digit = _HAN_DIGITS[character]
        elif character in _HAN_UNITS:
            section += (digit or 1) * _HAN_UNITS[character]
            digit = 0
        else:
            total = (total + section + digit or 1) * _HAN_SECTIONS[character]
            section = digit = 0
    return total + section + digit
