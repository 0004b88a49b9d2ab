"""Where lines end: total fit, after Knuth and Plass, "Breaking Paragraphs into Lines" (1981), without hyphenation."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from mediadesk.press_kit.pdf.pieces import HAN, LINE_END, NEVER_FIRST, SPACE, WORD, Piece, hang_after, hang_before

_SLACK = 0.01  # points; rounding


class Box(NamedTuple):
    """Pieces that stay together. `space` follows them and vanishes at a line end; `forced` ends the line."""

    pieces: tuple[Piece, ...]
    width: float
    space: Piece | None = None
    forced: bool = False


class Demands(NamedTuple):
    """What is asked of a paragraph: its last line at least `shortest_last` points wide; `line_cost` keeps lines few;
    `even` asks the last line to be as long as the others (headlines); `phrase_cost` is paid for a break inside a phrase.
    """

    shortest_last: float
    line_cost: float = 0.0006
    even: bool = False
    phrase_cost: float = 0.0


def boxes_of(pieces: Sequence[Piece], width: float) -> list[Box]:
    """Group pieces into unbreakable boxes, none wider than `width` points: what is too long is cut where it must be."""
    boxes: list[Box] = []
    held: list[Piece] = []
    held_width = 0.0
    for piece in _no_wider_than(pieces, width):
        if piece.kind in (SPACE, LINE_END):
            boxes.append(Box(tuple(held), held_width, piece if piece.kind == SPACE else None, piece.kind == LINE_END))
            held, held_width = [], 0.0
            continue
        if held and held_width + piece.width > width:
            boxes.append(Box(tuple(held), held_width))
            held, held_width = [], 0.0
        held.append(piece)
        held_width += piece.width + piece.gap
        if piece.breaks:
            boxes.append(Box(tuple(held), held_width))
            held, held_width = [], 0.0
    return _merge_spaces([*boxes, Box(tuple(held), held_width)] if held else boxes)


def _merge_spaces(boxes: list[Box]) -> list[Box]:
    """A space belongs to the box before it; leading spaces and all but one of several vanish."""
    merged: list[Box] = []
    for box in boxes:
        if box.pieces or (box.forced and (not merged or merged[-1].forced)):
            merged.append(box)
        elif merged and not merged[-1].forced:
            merged[-1] = merged[-1]._replace(space=merged[-1].space or box.space, forced=box.forced)
    return merged


def _no_wider_than(pieces: Sequence[Piece], width: float) -> list[Piece]:
    if all(piece.width <= width for piece in pieces):
        return list(pieces)
    narrow: list[Piece] = []
    for piece in pieces:
        if piece.width <= width or len(piece.text) < 2:
            narrow.append(piece)
            continue
        step = max(1, int(len(piece.text) * width / piece.width * 0.9))
        starts = range(0, len(piece.text), step)
        narrow += _no_wider_than([piece.narrow(start, start + step) for start in starts], width)
    return narrow


def break_lines(boxes: Sequence[Box], width: float, demands: Demands) -> list[tuple[int, int]]:
    """The lines of a paragraph as (first, behind last) indices into `boxes`, with the least sum of squared slack."""
    count = len(boxes)
    starts = [0.0, *accumulate(box.width + (box.space.width if box.space else 0.0) for box in boxes)]
    forced = _next_forced(boxes)
    best = [float("inf")] * (count + 1)
    best[0] = 0.0
    before = [0] * (count + 1)
    for first in range(count):
        lead = hang_before(boxes[first].pieces[0]) if boxes[first].pieces else 0.0
        limit = forced[first]
        end = min(limit, bisect_right(starts, starts[first] + width * 1.08 + lead, first + 1) + 1)
        fits = False
        for last in range(min(end, count), first, -1):
            used = _used(boxes, starts, first, last) - lead
            if used > width + _SLACK and last > first + 1:
                continue
            if fits and used < width * 0.45 and last != limit:
                break
            fits = True
            cost = best[first] + _cost(boxes, last, count, used, width, demands, first == 0)
            if cost < best[last]:
                best[last], before[last] = cost, first
    return _walk_back(before, count)


def _used(boxes: Sequence[Box], starts: Sequence[float], first: int, last: int) -> float:
    box = boxes[last - 1]
    trailing = (box.space.width if box.space else 0.0) + (hang_after(box.pieces[-1]) if box.pieces else 0.0)
    return starts[last] - starts[first] - trailing


def _cost(
    boxes: Sequence[Box], last: int, count: int, used: float, width: float, demands: Demands, only: bool
) -> float:
    slack = max(0.0, width - used) / width
    overfull = 100.0 * max(0.0, used - width - _SLACK)
    if last == count or boxes[last - 1].forced:
        if demands.even:
            return demands.line_cost + slack * slack * 0.6 + overfull
        short = max(0.0, demands.shortest_last - used) / width
        return demands.line_cost + (0.0 if only else 3 * short * short + (0.02 if short else 0.0)) + overfull
    return demands.line_cost + slack * slack + _phrase_cost(boxes[last - 1], demands) + overfull


def _phrase_cost(box: Box, demands: Demands) -> float:
    """A headline in Chinese breaks between phrases where it can: at a space or after punctuation."""
    if not demands.phrase_cost or box.space or not box.pieces:
        return 0.0
    last = box.pieces[-1]
    return demands.phrase_cost if last.kind == HAN and last.text not in NEVER_FIRST else demands.phrase_cost / 2


def _next_forced(boxes: Sequence[Box]) -> list[int]:
    ends = [len(boxes)] * (len(boxes) + 1)
    for index in range(len(boxes) - 1, -1, -1):
        ends[index] = index + 1 if boxes[index].forced else ends[index + 1]
    return ends


def _walk_back(before: Sequence[int], count: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    while count:
        lines.append((before[count], count))
        count = before[count]
    return lines[::-1]


def stretchable(piece: Piece, following: Piece) -> bool:
    """Whether justification may open the join between two pieces of a Chinese line."""
    return piece.kind != WORD or following.kind != WORD
