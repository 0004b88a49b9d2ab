"""Where lines end: total fit, after Knuth and Plass, "Breaking Paragraphs into Lines" (1981), without hyphenation."""

import math
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from mediadesk.press_kit.pdf.pieces import HAN, LINE_END, NEVER_FIRST, SPACE, WORD, Piece, hang_after, hang_before

_SLACK = 0.01  # points; rounding
_EMPTIEST, _EMPTIEST_EVEN = 0.7, 0.4  # of the width: lines emptier than that are not even looked at


class Box(NamedTuple):
    """Pieces that stay together. `space` follows them and vanishes at a line end; `forced` ends the line."""

    pieces: tuple[Piece, ...]
    width: float
    space: Piece | None = None
    forced: bool = False


class Demands(NamedTuple):
    """What is asked of a paragraph: its last line at least `shortest_last` points wide; `line_cost` keeps lines few;
    `even` asks the last line to be as long as the others (headlines); `phrase_cost` is the cost of breaking a phrase.
    """

    shortest_last: float
    line_cost: float = 0.0006
    even: bool = False
    phrase_cost: float = 0.0


def boxes_of(pieces: Sequence[Piece], width: float) -> list[Box]:
    """Group pieces into unbreakable boxes, none wider than `width` points: what is too long is cut where it must be.

    A space belongs to the box before it; leading spaces and all but one of several vanish.
    """
    boxes: list[Box] = []
    held: list[Piece] = []
    held_width = 0.0
    for piece in _no_wider_than(pieces, width):
        if piece.kind == SPACE and held:
            boxes.append(Box(tuple(held), held_width, piece))
            held, held_width = [], 0.0
            continue
        if piece.kind == SPACE or piece.kind == LINE_END:
            _close(boxes, held, held_width, piece)
            held, held_width = [], 0.0
            continue
        if held and (held[-1].breaks or held_width + piece.width > width):
            boxes.append(Box(tuple(held), held_width))
            held, held_width = [], 0.0
        held.append(piece)
        held_width += piece.width + piece.gap
    if held:
        boxes.append(Box(tuple(held), held_width))
    return boxes


def _close(boxes: list[Box], held: list[Piece], width: float, piece: Piece) -> None:
    """End the held box at a forced line end; without one the box before takes that, or a space."""
    space, forced = (piece, False) if piece.kind == SPACE else (None, True)
    if held:
        boxes.append(Box(tuple(held), width, None, True))
    elif boxes and not boxes[-1].forced:
        boxes[-1] = boxes[-1]._replace(space=boxes[-1].space or space, forced=forced)
    elif forced:
        boxes.append(Box((), 0.0, None, True))


def _no_wider_than(pieces: Sequence[Piece], width: float) -> list[Piece]:
    if max([piece.width for piece in pieces], default=0.0) <= width:
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
    starts = [0.0, *accumulate([box.width + (box.space.width if box.space else 0.0) for box in boxes])]
    # Where a line that ends behind box k - 1 ends on the same scale, without what vanishes or hangs over the edge.
    ends = [0.0, *[start - _trailing(box) for start, box in zip(starts[1:], boxes, strict=True)]]
    forced = _next_forced(boxes)
    best = [0.0, *[math.inf] * count]
    before = [0] * (count + 1)
    emptiest = width * (_EMPTIEST_EVEN if demands.even else _EMPTIEST)
    line_cost, is_plain = demands.line_cost, not demands.phrase_cost
    for first, box in enumerate(boxes):
        so_far = best[first]
        if so_far == math.inf:  # no line ends here
            continue
        left = starts[first] + (hang_before(box.pieces[0]) if box.pieces else 0.0)
        limit = forced[first]
        last = min(limit, bisect_right(starts, left + width * 1.08, first + 1) + 1)
        while last > first + 1 and ends[last] - left > width + _SLACK:
            last -= 1
        fullest = last
        while last > first:
            used = ends[last] - left
            if used <= emptiest and last != fullest:
                break
            if used <= width and last < limit and is_plain:  # most lines: what `_cost` says of them, without the call
                slack = (width - used) / width
                cost = so_far + (line_cost + slack * slack)
            else:
                cost = so_far + _cost(boxes, last, limit, used, width, demands, first == 0)
            if cost < best[last]:
                best[last], before[last] = cost, first
            last -= 1
    return _walk_back(before, count)


def _trailing(box: Box) -> float:
    return (box.space.width if box.space else 0.0) + (hang_after(box.pieces[-1]) if box.pieces else 0.0)


def _cost(
    boxes: Sequence[Box], last: int, limit: int, used: float, width: float, demands: Demands, only: bool
) -> float:
    """What the line that ends behind box `last` - 1 costs; one that ends at `limit` is the last of its paragraph."""
    slack = (width - used) / width
    if slack < 0.0:
        return demands.line_cost - 100.0 * slack
    if last < limit:
        phrase = _phrase_cost(boxes[last - 1], demands.phrase_cost) if demands.phrase_cost else 0.0
        return demands.line_cost + slack * slack + phrase
    if demands.even:
        return demands.line_cost + slack * slack * 0.6
    short = max(0.0, demands.shortest_last - used) / width
    return demands.line_cost + (0.0 if only or not short else 3 * short * short + 0.02)


def _phrase_cost(box: Box, cost: float) -> float:
    """A headline in Chinese breaks between phrases where it can: at a space or after punctuation."""
    if box.space or not box.pieces:
        return 0.0
    last = box.pieces[-1]
    return cost if last.kind == HAN and last.text not in NEVER_FIRST else cost / 2


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
