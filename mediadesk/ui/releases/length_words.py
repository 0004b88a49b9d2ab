"""How the length of a part of a text is said."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mediadesk.records.languages import Language
from mediadesk.wording.statistics import Counter, Level, Part

_TOKENS = {Level.OVER: "err", Level.NEAR: "warn", Level.SHORT: "warn"}
_LOUDEST = (Level.OVER, Level.NEAR, Level.SHORT)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Lengths", text)


def part_words(part: Part) -> str:
    """What a part is called."""
    words = {
        Part.HEADLINE: _tr("Headline"),
        Part.OPENING: _tr("Opening"),
        Part.BODY: _tr("Body"),
        Part.BOILERPLATE: _tr("Boilerplate"),
    }
    return words[part]


def level_token(level: Level) -> str:
    """The colour of a length."""
    return _TOKENS.get(level, "accent")


def worth_saying(counters: Sequence[Counter], here: Part | None) -> tuple[Level, tuple[Counter, ...]]:
    """Which lengths the status bar shows, and how loud: those over, else those near, else that of the part one is in.

    A body that is too short is only said in it: every text begins short.
    """
    for level in _LOUDEST:
        found = tuple(
            each for each in counters if each.level is level and (level is not Level.SHORT or each.part is here)
        )
        if found:
            return level, found
    return Level.FINE, tuple(each for each in counters if each.part is here and each.level is Level.FINE)


def length_words(counter: Counter, language: Language) -> str:
    """ "Headline 112 of 120", "Opening 5 words too long", "Body 180 of at least 300"."""
    name, over = part_words(counter.part), counter.count - counter.most
    if counter.level is Level.OVER:
        is_in_characters = language.is_chinese or counter.part is Part.HEADLINE
        words = _tr("{part} {over} characters too long") if is_in_characters else _tr("{part} {over} words too long")
        return words.format(part=name, over=f"{max(over, 1):,}")
    words = (
        _tr("{part} {count} of at least {least}") if counter.level is Level.SHORT else _tr("{part} {count} of {most}")
    )
    return words.format(part=name, count=f"{counter.count:,}", most=f"{counter.most:,}", least=f"{counter.least:,}")
