"""Paragraphs set into lines: what the page flow places and the writer draws, independent of where on a page."""

from functools import lru_cache
from itertools import pairwise, zip_longest
from typing import NamedTuple

from mediadesk.press_kit.pdf.breaking import Box, Demands, boxes_of, break_lines, stretchable
from mediadesk.press_kit.pdf.pieces import HAN, WORD, Kerning, Piece, hang_after, hang_before, pieces_of
from mediadesk.press_kit.spans import Span
from mediadesk.press_kit.theme import Style

_MOST_STRETCH = 0.34  # em between two characters of a justified line; beyond it the line stays ragged
_SHORTEST_LAST = 0.28  # of the measure, Latin
_SHORTEST_LAST_HAN = 2.6  # em: never one or two characters alone


class GlyphRun(NamedTuple):
    """Glyphs drawn in one go: `x` from the line's left edge, `spacing` after each character in points,
    `kerning` behind some of them in 1/1000 of the size.
    """

    x: float
    face: str
    size: float
    text: str
    colour: str
    spacing: float
    kerning: Kerning
    width: float
    href: str


class Line(NamedTuple):
    """A line of text; `width` without what hangs over the edges."""

    runs: tuple[GlyphRun, ...]
    width: float


class Paragraph(NamedTuple):
    """Lines ready to be placed, and the characters that no font has."""

    lines: tuple[Line, ...]
    style: Style
    missing: str

    @property
    def height(self) -> float:
        """The height of all lines, without the space after."""
        return len(self.lines) * self.style.leading

    @property
    def width(self) -> float:
        """The width of the widest line."""
        return max((line.width for line in self.lines), default=0.0)


def set_paragraph(spans: tuple[Span, ...], style: Style, width: float) -> Paragraph:
    """Break `spans` into lines of at most `width` points."""
    lines, missing = lines_of(spans, style.without_spacing(), width)
    return Paragraph(lines, style, missing)


@lru_cache(4096)
def lines_of(spans: tuple[Span, ...], style: Style, width: float) -> tuple[tuple[Line, ...], str]:
    """The lines of a paragraph and the characters no font has. Kept: an edit breaks only the paragraph it touched."""
    pieces, missing = pieces_of(spans, style)
    boxes = boxes_of(pieces, width)
    if not boxes:
        return (), missing
    lines = []
    for first, last in break_lines(boxes, width, _demands(style, width)):
        is_last = last == len(boxes) or boxes[last - 1].forced
        lines.append(_line(boxes[first:last], style, width, is_last))
    return tuple(lines), missing


def set_text(text: str, style: Style, width: float) -> Paragraph:
    """Break plain, already cleaned text into lines."""
    return set_paragraph((Span(text),), style, width)


def set_one_line(text: str, style: Style, width: float) -> Paragraph:
    """`text` on one line, cut with "…" at a word (or a Han character) where it is too long."""
    whole = set_text(text, style, width)
    if len(whole.lines) <= 1:
        return whole
    drawn = "".join(run.text for run in whole.lines[0].runs).rstrip(" ，、；：,;:—–-")
    while drawn and len(set_text(drawn + "…", style, width).lines) > 1:
        cut = drawn.rstrip().rpartition(" ")[0]
        drawn = (cut if cut and not style.is_chinese else drawn[:-1]).rstrip(" ，、；：,;:—–-")
    return set_text(drawn + "…", style, width)


def _demands(style: Style, width: float) -> Demands:
    if style.balanced:
        return Demands(0.0, line_cost=2.0, even=True, phrase_cost=0.12 if style.is_chinese else 0.0)
    shortest = style.size * _SHORTEST_LAST_HAN if style.is_chinese else width * _SHORTEST_LAST
    return Demands(min(shortest, width / 2))


def _line(boxes: list[Box], style: Style, width: float, is_last: bool) -> Line:
    pieces = _pieces_in(boxes)
    if not pieces:
        return Line((), 0.0)
    lead, trail = hang_before(pieces[0]), hang_after(pieces[-1])
    natural = sum(piece.width + piece.gap for piece in pieces) - lead - trail
    stretch, x = 0.0, -lead
    if style.align == "justify" and not is_last:
        stretch = _stretch(pieces, width - natural, style.size)
    elif style.align == "right":
        x += width - natural + style.tracking
    elif style.align == "centre":
        x += (width - natural + style.tracking) / 2
    if style.align != "justify" and not style.is_chinese:
        x += lead
    runs = _runs(pieces, x, stretch, style.tracking)
    if not is_last and boxes[-1].space is not None and runs:
        runs[-1] = _with_space(runs[-1])
    return Line(tuple(runs), natural)


def _pieces_in(boxes: list[Box]) -> list[Piece]:
    """The pieces of a line: boxes and the spaces between them, none at the end."""
    pieces: list[Piece] = []
    for index, box in enumerate(boxes):
        pieces.extend(box.pieces)
        if box.space is not None and index < len(boxes) - 1:
            pieces.append(box.space)
    return pieces


def _stretch(pieces: list[Piece], slack: float, size: float) -> float:
    joins = sum(stretchable(piece, following) for piece, following in pairwise(pieces))
    stretch = slack / joins if joins else 0.0
    return stretch if -0.05 * size <= stretch <= _MOST_STRETCH * size else 0.0


def _runs(pieces: list[Piece], x: float, stretch: float, tracking: float) -> list[GlyphRun]:
    """Draw neighbours that look alike in one go; a piece that was moved or opened starts or ends such a run."""
    runs: list[GlyphRun] = []
    held: list[Piece] = []
    start = x
    for piece, following in zip_longest(pieces, pieces[1:]):
        if not held:
            start = x + piece.shift
        held.append(piece)
        opened = stretch if stretch and following is not None and stretchable(piece, following) else 0.0
        x += piece.width + piece.gap + opened
        if following is None or not _alike(piece, following, stretch):
            runs.append(_run(held, start, x - opened - piece.gap - start, stretch, tracking))
            held = []
    return runs


def _alike(piece: Piece, following: Piece, stretch: float) -> bool:
    if piece.gap or following.shift or piece.look != following.look:
        return False
    if piece.kind == HAN or following.kind == HAN:
        return piece.kind == following.kind and (piece.width >= piece.full - 0.01 or piece.shift != 0.0)
    return not stretch or piece.kind == following.kind == WORD


def _run(pieces: list[Piece], x: float, width: float, stretch: float, tracking: float) -> GlyphRun:
    face, size, colour, href = pieces[0].look
    text = "".join([piece.text for piece in pieces])
    kerning: list[tuple[int, int]] = []
    position = 0
    for piece in pieces:
        if piece.kerning:
            kerning += [(position + index, move) for index, move in piece.kerning]
        position += len(piece.text)
    spacing = tracking + (stretch if pieces[0].kind == HAN else 0.0)
    return GlyphRun(x, face, size, text, colour, spacing, tuple(kerning), width, href)


def _with_space(run: GlyphRun) -> GlyphRun:
    """A line that ended at a space keeps it, unseen, so that copied text does not run words together."""
    return run._replace(text=run.text + " ")
