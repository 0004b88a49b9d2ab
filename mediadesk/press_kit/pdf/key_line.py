"""The key to a group photo on a page: the numbered heads, and beside or below them who has which number."""

import math
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from mediadesk.press_kit.key_line import Curve, Drawing, Figure, Key, drawing_of
from mediadesk.press_kit.pdf.display import Node, Outline
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.lines import Paragraph
from mediadesk.press_kit.spans import Span
from mediadesk.wording.labels import label

ABOVE = 7.0  # points between a key and what stands above it
_GUTTER = 16.0
_BESIDE = 290.0  # points: a key as wide as that has its list beside it
_SHARE, _WIDEST, _HIGHEST = 0.46, 250.0, 118.0  # of the width, and points: how large a drawing beside its list is
_WIDEST_BELOW = 360.0  # points: a drawing above its list
_LONG = 12  # names in a column
_NARROWEST = 140.0  # points: a column of names
_HIGHEST_LIST = 180.0  # points: a longer one leaves out the posts, which the caption has
_NUMBER = 15.0  # points before a name
_UNBROKEN = 1e6  # points: wide enough for any name on one line
_RAGGED = 1.07  # lines of a ragged paragraph are that much fuller in theory than in print
_T = TypeVar("_T")
_LINE = 0.6
_LARGEST, _SMALLEST = 8.4, 4.6  # points: type of the numbers in the heads


class _Row(NamedTuple):
    number: Paragraph
    name: Paragraph


class _Plan(NamedTuple):
    """Where things are in a key: points to a unit of its drawing, that drawing's size, where the list begins from its
    top left corner, and its columns, `pitch` from one to the next.
    """

    scale: float
    across: float
    tall: float
    list_x: float
    list_y: float
    columns: int
    pitch: float

    def height(self, listed: float) -> float:
        """What the key needs whose longest column is `listed` points high."""
        return max(self.tall, self.list_y + listed)


def _plan(drawing: Drawing, names: int, width: float) -> _Plan:
    is_beside = width >= _BESIDE and names <= _LONG
    widest = min(width * _SHARE, _WIDEST) if is_beside else min(width, _WIDEST_BELOW)
    scale = min(widest / drawing.width, _HIGHEST / drawing.height)
    across, tall = drawing.width * scale, drawing.height * scale
    x, y = (across + _GUTTER, 0.0) if is_beside else (0.0, tall + 5)
    columns = max(1, min(-(-names // _LONG), int(width // _NARROWEST)))
    return _Plan(scale, across, tall, x, y, columns, (width - x + _GUTTER) / columns)


def _in_columns(rows: Sequence[_T], columns: int) -> list[Sequence[_T]]:
    each = -(-len(rows) // columns)
    return [rows[start : start + each] for start in range(0, len(rows), each)]


class KeyEstimate:
    """About how high a key is at any width, from one measurement of its names."""

    def __init__(self, flow: Flow, key: Key) -> None:
        self._drawing, self._leading = drawing_of(key), flow.style("credit").leading
        self._names, self._called = (
            [flow.set((Span(name),), "credit", _UNBROKEN).width for name in names] for names in (key.names, key.called)
        )

    def height(self, width: float) -> float:
        """The height in points at `width`."""
        plan = _plan(self._drawing, len(self._names), width)
        listed = self._listed(self._names, plan)
        return plan.height(listed if listed <= _HIGHEST_LIST else self._listed(self._called, plan))

    def _listed(self, widths: list[float], plan: _Plan) -> float:
        room = max(plan.pitch - _GUTTER - _NUMBER, 1.0)
        lines = [math.ceil(width * _RAGGED / room) for width in widths]
        return max(sum(column) for column in _in_columns(lines, plan.columns)) * self._leading


class KeyBlock:
    """A key set to a width; `height` is what it needs. A long list stands below the drawing, in columns, and a very
    long one is without posts: photo, caption and key stay on a page.
    """

    def __init__(self, flow: Flow, key: Key, photo: str, width: float) -> None:
        self._flow, self._photo, self._drawing = flow, photo, drawing_of(key)
        self._plan = _plan(self._drawing, len(key.names), width)
        self._columns = self._set_columns(key.names)
        if self._listed > _HIGHEST_LIST:
            self._columns = self._set_columns(key.called)
        self.height = self._plan.height(self._listed)

    @property
    def _listed(self) -> float:
        return max(sum(row.name.height for row in column) for column in self._columns)

    def _set_columns(self, names: tuple[str, ...]) -> list[Sequence[_Row]]:
        flow, width = self._flow, self._plan.pitch - _GUTTER
        rows = [
            _Row(
                flow.set((Span(str(number), bold=True, colour=flow.theme.accent),), "credit", _NUMBER),
                flow.set((Span(name, colour=flow.theme.colour("ink")),), "credit", width - _NUMBER),
            )
            for number, name in enumerate(names, 1)
        ]
        return _in_columns(rows, self._plan.columns)

    def draw(self, x: float, top: float) -> Node:
        """Draw it with its top left corner there; returns the element of the drawing."""
        flow = self._flow
        words = label("key_to_photo", flow.language, photo=self._photo)
        box = (x, top - self._plan.tall, x + self._plan.across, top)
        figure = Node("Figure", flow.section, alternative=words, box=box)
        for each in self._drawing.figures:
            self._draw_figure(figure, each, x, top)
        self._draw_list(x + self._plan.list_x, top - self._plan.list_y)
        return figure

    def _draw_figure(self, owner: Node, figure: Figure, x: float, top: float) -> None:
        white, line = self._flow.theme.colour("white"), self._flow.theme.colour("muted")
        for curve in (figure.shoulders, figure.head):
            operators = _operators(curve, self._plan.scale)
            self._flow.page.marks.append(Outline(owner, x, top, 0.0, operators, white, line, _LINE))
        if not figure.number:
            return
        size = min(max(figure.radius * self._plan.scale * 1.15, _SMALLEST), _LARGEST)
        style = self._flow.style("credit")
        style = style.scaled(size / style.size)
        number = self._flow.set((Span(str(figure.number), bold=True, colour=self._flow.theme.accent),), style, 60.0)
        middle = (x + figure.centre[0] * self._plan.scale, top - figure.centre[1] * self._plan.scale)
        self._flow.place(number, owner, middle[0] - number.width / 2, middle[1] + style.leading / 2)

    def _draw_list(self, x: float, top: float) -> None:
        listed = Node("L", self._flow.section)
        for number, column in enumerate(self._columns):
            left, y = x + number * self._plan.pitch, top
            for row in column:
                item = Node("LI", listed)
                self._flow.place(row.number, Node("Lbl", item), left, y)
                y = self._flow.place(row.name, Node("LBody", item), left + _NUMBER, y)


def _operators(curve: Curve, scale: float) -> str:
    """The path as PDF draws it, y from the foot (ISO 32000-1, 8.5.2)."""

    def shown(*points: tuple[float, float]) -> str:
        return " ".join(f"{x * scale:.2f} {-y * scale:.2f}" for x, y in points)

    return " ".join([f"{shown(curve.start)} m", *(f"{shown(*part)} c" for part in curve.parts)])
