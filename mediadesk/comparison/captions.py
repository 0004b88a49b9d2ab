"""Captions made from a picture against what stands: what is still as it was made, and what somebody wrote over it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mediadesk.comparison.three_way_words import Side, merge_words
from mediadesk.comparison.words import Kind, compare_words
from mediadesk.records.block import Run
from mediadesk.wording.caption_text import CaptionText, Source, Span


@dataclass(frozen=True, slots=True)
class Detached:
    """A stretch of a caption, from `start` to `end`, that says something else than was made of the picture.

    `made` are the words that were made; one of both may be empty. `source` is what they came from.
    """

    start: int
    end: int
    made: str
    source: Source


@dataclass(frozen=True, slots=True)
class Standing:
    """A caption as it stands: the spans that are as they were made, and the stretches that are not."""

    spans: tuple[Span, ...] = ()
    detached: tuple[Detached, ...] = ()


def merged(made: str, made_now: str, caption: str, *, hand_wins: bool = True) -> str:
    """`caption`, of which `made` was made and then edited, after the picture changed and `made_now` is made of it.

    What somebody wrote stays, and everything else follows the picture. Where both changed the same words those written
    by hand win; or, with `hand_wins` false, those of the picture.
    """
    if caption in (made, made_now):
        return made_now
    words = []
    for stretch in merge_words((Run(made),), (Run(made_now),), (Run(caption),)):
        takes_hand = stretch.side is Side.MINE or (stretch.side is Side.CONFLICT and hand_wins)
        words += [run.text for run in (stretch.mine if takes_hand else stretch.theirs)]
    return "".join(words)


def standing(made: CaptionText, caption: str) -> Standing:
    """What of `caption` is as it was `made`, and what somebody wrote over it.

    Words between the spans of what was made, and what was added behind or before them, belong to nobody.
    """
    stretches = list(_stretches(made.text, caption))
    spans, regions = [], []
    for span in made.spans:
        touched = [each for each in stretches if not each.is_same and _meet(span, each.old)]
        if touched:
            regions.append((min(span.start, touched[0].old[0]), max(span.end, touched[-1].old[1]), span.source))
        else:
            end = _place(stretches, span.end, is_end=False)
            spans.append(Span(end - (span.end - span.start), end, span.source, span.newsmaker_id))
    detached = [
        Detached(
            _place(stretches, start, is_end=False), _place(stretches, end, is_end=True), made.text[start:end], source
        )
        for start, end, source in _apart(regions)
    ]
    return Standing(tuple(spans), tuple(detached))


def put_back(caption: str, stretches: Sequence[Detached]) -> str:
    """`caption` with the words that were made in place of these stretches of it."""
    for each in sorted(stretches, key=lambda each: each.start, reverse=True):
        caption = caption[: each.start] + each.made + caption[each.end :]
    return caption


def restored(made: CaptionText, caption: str) -> str:
    """`caption` with everything made of the picture as it was made; what was added besides stays where that can be."""
    again = put_back(caption, standing(made, caption).detached)
    return made.text if standing(made, again).detached else again


_Part = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of what was made and what it is in the caption."""

    old: _Part
    new: _Part
    is_same: bool


def _stretches(made: str, caption: str) -> Iterator[_Stretch]:
    """Both texts side by side: stretches that are the same, and those between them that are not."""
    old = new = old_start = new_start = 0
    for piece in (*compare_words(made, caption), None):
        if piece is not None and piece.kind is not Kind.SAME:
            old += len(piece.text) * (piece.kind is Kind.DELETED)
            new += len(piece.text) * (piece.kind is Kind.INSERTED)
            continue
        if (old, new) != (old_start, new_start):
            yield _Stretch((old_start, old), (new_start, new), False)
        if piece is not None:
            length = len(piece.text)
            yield _Stretch((old, old + length), (new, new + length), True)
            old, new = old + length, new + length
        old_start, new_start = old, new


def _meet(span: Span, part: _Part) -> bool:
    """Whether a stretch takes in some of a span; one of no length must stand inside it."""
    return span.start < part[1] and part[0] < span.end


def _apart(regions: Sequence[tuple[int, int, Source]]) -> Iterator[tuple[int, int, Source]]:
    """Regions in order, those that overlap as one."""
    waiting: tuple[int, int, Source] | None = None
    for region in regions:
        if waiting is not None and region[0] < waiting[1]:
            waiting = (min(waiting[0], region[0]), max(waiting[1], region[1]), waiting[2])
            continue
        if waiting is not None:
            yield waiting
        waiting = region
    if waiting is not None:
        yield waiting


def _place(stretches: Sequence[_Stretch], at: int, *, is_end: bool) -> int:
    """Where the place `at` of what was made is in the caption: before what was put in there, or behind it (an end)."""
    found = 0
    for each in stretches:
        start, end = each.old
        if start <= at <= end:
            found = each.new[0] + at - start if each.is_same else each.new[1 if is_end and at == end else 0]
            if not is_end:
                return found
    return found
