"""How a text is made: its parts against the lengths the house wants, and its style in figures."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from mediadesk.records.block import Block, Role
from mediadesk.records.limits import Limits
from mediadesk.records.organisation import Boilerplate
from mediadesk.records.quote import spoken
from mediadesk.records.release import ReleaseText
from mediadesk.wording.counting import headline_length, reading_minutes, word_count
from mediadesk.wording.sentences import sentences

_NEAR = 0.9  # of what a part may have
_LONG_WORD = re.compile(r"[^\W\d_]{7,}")


class Part(StrEnum):
    """A part of a text that has a length of its own."""

    HEADLINE = "headline"
    OPENING = "opening"
    BODY = "body"
    BOILERPLATE = "boilerplate"


class Level(StrEnum):
    """How a length stands to what is wanted."""

    FREE = "free"
    SHORT = "short"
    FINE = "fine"
    NEAR = "near"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Counter:
    """How long a part is: characters of a headline, else words in English and characters in Chinese.

    `most` and `least` are what is wanted, 0 where anything is; a headline in Chinese counts Han characters.
    """

    part: Part
    count: int
    most: int
    level: Level
    least: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: the id of its block, its first and last character there, and its words (characters in Chinese)."""

    block_id: str
    start: int
    end: int
    words: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """The body in figures. `words` are characters in Chinese; `longest` is `None` for an empty body.

    `spoken` are those of the words inside quotation marks, `average` is words a sentence. `long_words` have more than
    six letters, as in Björnsson's readability index (LIX, 1968); there are none in Chinese.
    """

    words: int
    paragraphs: int
    sentences: int
    longest: Sentence | None
    spoken: int
    long_words: int
    average: float
    minutes: int


def counters(text: ReleaseText, boilerplates: Sequence[Boilerplate], limits: Limits) -> tuple[Counter, ...]:
    """The parts of `text` against `limits`, from the top; of its boilerplates the longest. Parts with no words are left
    out.
    """
    language = text.language
    wide = headline_length(text.headline)
    share = 2 if language.is_chinese else 1
    opening = next((block.text for block in text.blocks if _opens(block)), "")
    longest = max((_length(each.paragraphs) for each in boilerplates if each.language is language), default=0)
    least = limits.least.of(language)
    found = [
        Counter(Part.HEADLINE, wide // share, limits.headline // share, _level(wide, limits.headline)),
        _counter(Part.OPENING, word_count(opening), limits.opening.of(language)),
        _counter(Part.BODY, body_length(text), limits.most.of(language), least),
        _counter(Part.BOILERPLATE, longest, limits.boilerplate.of(language)),
    ]
    return tuple(each for each in found if each.count)


def body_length(text: ReleaseText) -> int:
    """How long the body is, in words or characters."""
    return _length(block.text for block in text.blocks)


def statistics(text: ReleaseText) -> Statistics:
    """The body of `text` in figures; headings are no sentences."""
    blocks = [block for block in text.blocks if block.text.strip()]
    prose = [block for block in blocks if block.role is not Role.HEADING]
    found = [each for block in prose for each in _sentences(block)]
    words = _length(block.text for block in blocks)
    return Statistics(
        words=words,
        paragraphs=len(prose),
        sentences=len(found),
        longest=max(found, key=lambda each: each.words, default=None),
        spoken=sum(_spoken(block.text) for block in prose),
        long_words=0 if text.language.is_chinese else sum(len(_LONG_WORD.findall(block.text)) for block in prose),
        average=sum(each.words for each in found) / len(found) if found else 0.0,
        minutes=reading_minutes(words, text.language),
    )


def part_of(text: ReleaseText, passage: str) -> Part | None:
    """The part the passage of this name belongs to; `None` where that has no length of its own."""
    if passage == "headline":
        return Part.HEADLINE
    opening = next((block.id for block in text.blocks if _opens(block)), "")
    if passage == opening:
        return Part.OPENING
    return Part.BODY if any(block.id == passage for block in text.blocks) else None


def _opens(block: Block) -> bool:
    return block.role is Role.PARAGRAPH and bool(block.text.strip())


def _counter(part: Part, count: int, most: int, least: int = 0) -> Counter:
    level = _level(count, most)
    return Counter(part, count, most, Level.SHORT if 0 < count < least else level, least)


def _level(count: int, most: int) -> Level:
    if not most:
        return Level.FREE
    return Level.OVER if count > most else Level.NEAR if count >= most * _NEAR else Level.FINE


def _length(texts: Iterable[str]) -> int:
    return sum(_words(text) for text in texts)


@lru_cache(maxsize=4_000)
def _words(text: str) -> int:
    """Of one passage: after a key only one has to be counted again."""
    return word_count(text)


def _sentences(block: Block) -> Iterator[Sentence]:
    for start, end in sentences(block.text):
        words = word_count(block.text[start:end])
        if words:
            yield Sentence(block.id, start, end, words)


def _spoken(text: str) -> int:
    return sum(word_count(text[start:end]) for start, end in spoken(text))
