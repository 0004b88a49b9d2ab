"""Where a text that was converted from the other Chinese script is to be looked at by a person."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mediadesk.comparison.passages import passages_of
from mediadesk.comparison.words import Kind, compare_words
from mediadesk.records.languages import Language
from mediadesk.records.photo import Photo
from mediadesk.records.register import Register
from mediadesk.records.release import ReleaseText
from mediadesk.wording.chinese import Converted, Difference, convert
from mediadesk.wording.chinese_names import Protected, protected

_AROUND = 8  # characters


@dataclass(frozen=True, slots=True)
class ToCheck:
    """A place where something was chosen and still stands: at `start` of the passage of that name.

    `around` is what stands before and behind it there, a few characters each.
    """

    passage: str
    start: int
    difference: Difference
    around: tuple[str, str] = ("", "")


def to_check(text: ReleaseText, photos: Sequence[Photo], register: Register) -> tuple[ToCheck, ...]:
    """The places of `text`, then of the captions of its photos, in reading order; none unless it was converted.

    A place that was written over since is not among them. Reads dictionaries: not for the thread that draws.
    """
    source = text.source
    if source is None or not (source.language.is_chinese and text.language.is_chinese):
        return ()
    kept = protected(register, text.language)
    return (*_in_text(text, kept), *_in_captions(photos, source.language, text.language, kept))


def _in_text(text: ReleaseText, kept: Protected) -> Iterator[ToCheck]:
    origins = text.source.origins() if text.source else {}
    for passage in passages_of(text):
        origin = origins.get(passage.block_id)
        if origin is not None:
            converted = convert(origin.words, text.language, kept)
            yield from _still_there(passage.block_id, converted, passage.text)


def _in_captions(photos: Sequence[Photo], source: Language, to: Language, kept: Protected) -> Iterator[ToCheck]:
    for number, photo in enumerate(photos, 1):
        converted = convert(photo.caption.get(source), to, kept)
        yield from _still_there(f"photo-{number}", converted, photo.caption.get(to))


def _still_there(passage: str, converted: Converted, now: str) -> Iterator[ToCheck]:
    before = after = 0
    kept: list[tuple[int, int, int]] = []
    for piece in compare_words(converted.text, now) if converted.differences else ():
        if piece.kind is Kind.SAME:
            kept.append((before, before + len(piece.text), after - before))
        before += len(piece.text) if piece.kind is not Kind.INSERTED else 0
        after += len(piece.text) if piece.kind is not Kind.DELETED else 0
    for each in converted.differences:
        end = each.start + len(each.chosen)
        moved = next((by for start, last, by in kept if start <= each.start and end <= last), None)
        if moved is not None:
            start, last = each.start + moved, end + moved
            around = now[max(start - _AROUND, 0) : start], now[last : last + _AROUND]
            yield ToCheck(passage, start, each, around)
