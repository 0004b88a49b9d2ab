"""The figures of a text as numbers: digits and words, English and Chinese."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

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
_SAID = "|".join(sorted((*_WORDS, *_MULTIPLIERS), key=len, reverse=True))
_RUN = re.compile(rf"\b(?:a (?=(?:{'|'.join(_MULTIPLIERS)})\b))?(?:{_SAID})\b(?:(?:[ -]| and )(?:{_SAID})\b)*", re.I)
_MEANINGS: dict[str, list[float]] = _DATA["meanings"]
_MEANING = re.compile(
    "|".join(rf"\b{word}\b" if word.isascii() else word for word in sorted(_MEANINGS, key=len, reverse=True)), re.I
)
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
    text = text.translate(_HALF_WIDTH)
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
    for value, start, end in chain.from_iterable(_parts(match) for match in _RUN.finditer(text)):
        yield Figure(float(value), start, end, value >= _SMALLEST_WORD)
    if not text.isascii():
        yield from (Figure(*each) for each in han_figures(text))
    for match in _MEANING.finditer(text):
        for meant in _MEANINGS[match[0].casefold()]:
            yield Figure(float(meant), *match.span(), is_counted=False)


def _parts(run: re.Match[str]) -> Iterator[tuple[int, int, int]]:
    """The numbers in a run of number words, each with its place: "two thousand and five", but "five" "six"."""
    total = current = 0
    start = end = run.start()
    for match in re.finditer(r"[A-Za-z]+", run[0]):
        word = match[0].casefold()
        at = run.start() + match.start()
        if word == "and":
            continue
        if word in _MULTIPLIERS or word == "a":
            factor = _MULTIPLIERS.get(word, 1)
            if factor == 1:
                current = 1
            elif factor == 100 and 0 < current < 100:
                current *= 100
            elif factor > 100 and current:
                total, current = total + current * factor, 0
        elif _fits(current, _WORDS[word]):
            current += _WORDS[word]
        else:
            yield total + current, start, end
            total, current, start = 0, _WORDS[word], at
        end = run.start() + match.end()
    if total + current:
        yield total + current, start, end


def _fits(current: int, value: int) -> bool:
    """Whether a word for `value` goes on a number that is at `current`: "twenty" with "four", not with "ten"."""
    if value < 10:
        return current % 10 == 0 and current % 100 != 10
    return current % 100 == 0
