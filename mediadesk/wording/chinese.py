"""Chinese texts from one script to the other, 繁 to 简 and back, as Hong Kong and the mainland write."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from mediadesk.records.languages import Language
from mediadesk.wording import chinese_engine
from mediadesk.wording.chinese_names import Protected
from mediadesk.wording.same_characters import HAN

_RUN = re.compile(f"[{HAN}]+|[^{HAN}]+")
_MARKS = {
    Language.ZH_HANS: str.maketrans("「」『』", "“”‘’"),
    Language.ZH_HANT: str.maketrans("“”‘’", "「」『』"),
}
_APOSTROPHE = re.compile("(?<=[A-Za-zÀ-ɏ])’(?=[A-Za-zÀ-ɏ])|(?<=[sS])’(?= )")


class Reason(StrEnum):
    """Why somebody should look at a place of a converted text."""

    READING = "reading"
    PHRASE = "phrase"
    WORD = "word"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Difference:
    """A place of a converted text where something was chosen.

    READING: a character with several forms, and no phrase to tell which; PHRASE: the words around it chose another
    than the usual form; WORD: the house's dictionary has another word; NAME: the register says otherwise than the
    dictionary would. `start` counts characters of the converted text; `others` are what else could stand there.
    """

    reason: Reason
    source: str
    chosen: str
    others: tuple[str, ...]
    start: int


@dataclass(frozen=True, slots=True)
class Converted:
    """A converted text, what to look at in it, and where each piece came from."""

    text: str
    differences: tuple[Difference, ...] = ()
    _ends: tuple[tuple[int, int], ...] = ()

    def at(self, offset: int) -> int:
        """Where the place `offset` of the source text is in the converted one; inside a changed piece, its end."""
        number = bisect_right(self._ends, offset, key=lambda ends: ends[0])
        source, target = self._ends[number - 1] if number else (0, 0)
        if number == len(self._ends):
            return target
        next_source, next_target = self._ends[number]
        is_even = next_source - source == next_target - target
        return target + offset - source if is_even or offset == source else next_target


_NOTHING = Protected()


def convert(text: str, to: Language, kept: Protected = _NOTHING) -> Converted:
    """`text` in the Chinese script of `to`. What `kept` protects is written as that says.

    Quotation marks become those of the script; everything that is no Han character stays. The first conversion reads
    the dictionaries, which takes a quarter of a second. Raises `ValueError` when `to` is not Chinese.
    """
    if not to.is_chinese:
        raise ValueError(f"cannot convert to {to}")
    written: list[str] = []
    found: list[Difference] = []
    ends: list[tuple[int, int]] = []
    source = target = 0
    for piece in _pieces(text, to, kept):
        written.append(piece.text)
        if piece.reason is not None:
            found.append(Difference(piece.reason, piece.source, piece.text, piece.others, target))
        source, target = source + len(piece.source), target + len(piece.text)
        ends.append((source, target))
    return Converted("".join(written), tuple(found), tuple(ends))


@dataclass(frozen=True, slots=True)
class _Piece:
    source: str
    text: str
    reason: Reason | None = None
    others: tuple[str, ...] = ()


def _pieces(text: str, to: Language, kept: Protected) -> Iterator[_Piece]:
    at = 0
    for start, form in kept.places(text):
        yield from _unprotected(text[at:start], to)
        yield _name(form, kept.forms[form], to)
        at = start + len(form)
    yield from _unprotected(text[at:], to)


def _name(form: str, approved: str, to: Language) -> _Piece:
    usual = convert(form, to).text
    return _Piece(form, approved, None, ()) if usual == approved else _Piece(form, approved, Reason.NAME, (usual,))


def _unprotected(text: str, to: Language) -> Iterator[_Piece]:
    for match in _RUN.finditer(text):
        run = match[0]
        if re.match(f"[{HAN}]", run):
            yield from (_said(piece, to) for piece in chinese_engine.pieces(run, to))
        else:
            yield _Piece(run, _marks(run, to))


def _said(piece: chinese_engine.Piece, to: Language) -> _Piece:
    choices = piece.choices
    if choices is None:
        return _Piece(piece.source, piece.text)
    if piece.by_phrase:
        others = (choices.taken, *choices.others)
        return _Piece(piece.source, piece.text, Reason.PHRASE, _without(piece.text, others))
    if len(piece.source) == 1:
        return _Piece(piece.source, piece.text, Reason.READING, _without(piece.text, choices.others))
    usual = chinese_engine.by_character(piece.source, to)
    if not choices.others and _is_same_word(piece.text, usual, to):
        return _Piece(piece.source, piece.text)
    return _Piece(piece.source, piece.text, Reason.WORD, _without(piece.text, (*choices.others, usual)))


def _is_same_word(one: str, other: str, to: Language) -> bool:
    """Whether two words differ in the form of characters alone: 發布 and 發佈."""
    back = Language.ZH_HANS if to is Language.ZH_HANT else Language.ZH_HANT
    return one == other or chinese_engine.by_character(one, back) == chinese_engine.by_character(other, back)


def _without(chosen: str, others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each for each in dict.fromkeys(others) if each != chosen)


def _marks(text: str, to: Language) -> str:
    """Quotation marks of the script; an English apostrophe is none."""
    if to is Language.ZH_HANS:
        return text.translate(_MARKS[to])
    return "’".join(part.translate(_MARKS[to]) for part in _APOSTROPHE.split(text))
