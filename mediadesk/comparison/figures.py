"""The figures of a text as numbers: digits and words, English and Chinese."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase

from mediadesk.comparison.han_figures import han_figures
from mediadesk.wording.texts import load

_DATA = load("numbers")
_SCALES: dict[str, int] = _DATA["scales"]
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_FIGURE = re.compile(
    rf"(?<![\w.])(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s?[多餘余]?(?P<scale>{_SCALE}))?", re.A
)
_AFTER_LETTER = re.compile(r"(?<=[A-Za-z])-?(\d+)", re.A)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b")
_WORDS: dict[str, int] = _DATA["words"]
_MULTIPLIERS: dict[str, int] = _DATA["multipliers"]
_NUMBER_WORDS = frozenset((*_WORDS, *_MULTIPLIERS))
_MEANINGS: dict[str, list[float]] = _DATA["meanings"]
_HAN_MEANING = re.compile("|".join(word for word in _MEANINGS if not word.isascii()))
_WORD = re.compile("[a-z]+")
_ARTICLE = re.compile(r"\ba $")
_BETWEEN = frozenset((" ", "-", " and ", "\u00a0"))
_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)
_FULL_WIDTH = re.compile("[０-９]")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９％，．", "0123456789%,.")
_SMALLEST_WORD = 3  # "one" and "two" are often no count: "one of the", "the two sides"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and where it stands. One that is not `is_counted` may be no count at all ("second", 九龍)."""

    value: float
    start: int
    end: int
    is_counted: bool = True


def figures(text: str) -> Iterator[Figure]:
    """All the figures of `text`: first those in digits, then those in words and in Chinese numerals."""
    yield from in_digits(text)
    yield from in_words(text)


def in_digits(text: str) -> Iterator[Figure]:
    """The numbers written in digits, with their scale ("1.2 million", 120萬, 1億2,000萬); ordinals count nothing."""
    text = text.translate(_HALF_WIDTH) if _FULL_WIDTH.search(text) else text
    last: Figure | None = None
    for match in _FIGURE.finditer(text):
        number = float(match["digits"].replace(",", ""))
        value = round(number * _SCALES.get(match["scale"] or "", 1), 6)
        is_ordinal = bool(_ORDINAL.match(text, match.start()))
        found = Figure(value, match.start(), match.end(), not is_ordinal)
        if last is not None and last.end == found.start and found.value < last.value:
            last = Figure(last.value + found.value, last.start, found.end)
            continue
        if last is not None:
            yield last
        last = found
    if last is not None:
        yield last
    for match in _AFTER_LETTER.finditer(text):
        yield Figure(float(match[1]), match.start(1), match.end(1), is_counted=False)


def in_words(text: str) -> Iterator[Figure]:
    """The numbers written in words ("twenty-four", 二十四), and words that mean one ("a dozen", 一半)."""
    lower = text.lower()
    if len(lower) != len(text):  # a few letters have no single small one, and places must stay
        lower = text.translate(_LOWER)
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(lower):
        word = match[0]
        if run and (word not in _NUMBER_WORDS or lower[run[-1].end() : match.start()] not in _BETWEEN):
            if word == "and":
                continue
            yield from _parts(run, lower)
            run = []
        if word in _NUMBER_WORDS:
            run.append(match)
        elif word in _MEANINGS:
            yield from _meant(match)
    yield from _parts(run, lower)
    if not text.isascii():
        yield from (Figure(*each) for each in han_figures(text))
        for match in _HAN_MEANING.finditer(text):
            yield from _meant(match)


def _meant(match: re.Match[str]) -> Iterator[Figure]:
    return (Figure(float(value), *match.span(), is_counted=False) for value in _MEANINGS[match[0]])


def _parts(run: Sequence[re.Match[str]], text: str) -> Iterator[Figure]:
    """The numbers in a run of number words, each with its place: "two thousand and five", but "five" "six"."""
    total = current = start = 0
    for number, match in enumerate(run):
        word = match[0]
        if word in _MULTIPLIERS:
            if not total + current and _ARTICLE.search(text[max(match.start() - 3, 0) : match.start()]):
                current, start = 1, match.start()
            total, current = _times(total, current, _MULTIPLIERS[word])
        elif total + current and not _fits(current, _WORDS[word]):
            yield _spelt(total + current, start, run[number - 1].end())
            total, current, start = 0, _WORDS[word], match.start()
        else:
            start = start if total + current else match.start()
            current += _WORDS[word]
    if total + current:
        yield _spelt(total + current, start, run[-1].end())


def _times(total: int, current: int, factor: int) -> tuple[int, int]:
    """What a number said so far, its thousands and the rest, is with a word like "hundred" or "million" behind it."""
    if factor == 100:
        return total, current * 100 if 0 < current < 100 else current
    return total + current * factor, 0


def _spelt(value: int, start: int, end: int) -> Figure:
    return Figure(float(value), start, end, value >= _SMALLEST_WORD)


def _fits(current: int, value: int) -> bool:
    """Whether a word for `value` goes on a number that is at `current`: "twenty" with "four", not with "ten"."""
    if value < 10:
        return current % 10 == 0 and current % 100 != 10
    return current % 100 == 0
