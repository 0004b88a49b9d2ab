"""The key to a group photo on a page: the numbered heads, and beside or below them who has which number."""

from typing import NamedTuple

from mediadesk.press_kit.key_line import Curve, Figure, Key, drawing_of
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
_LINE = 0.6
_LARGEST, _SMALLEST = 8.4, 4.6  # points: type of the numbers in the heads


class _Row(NamedTuple):
    number: Paragraph
    name: Paragraph


class KeyBlock:
    """A key set to a width; `height` is what it needs. A long list stands below the drawing, in columns, and a very
    long one is without posts: photo, caption and key stay on a page.
    """

    def __init__(self, flow: Flow, key: Key, photo: str, width: float) -> None:
        self._flow, self._photo, self._drawing = flow, photo, drawing_of(key)
        is_beside = width >= _BESIDE and len(key.names) <= _LONG
        widest = min(width * _SHARE, _WIDEST) if is_beside else min(width, _WIDEST_BELOW)
        self._scale = min(widest / self._drawing.width, _HIGHEST / self._drawing.height)
        across, self._tall = self._drawing.width * self._scale, self._drawing.height * self._scale
        self._list_x, self._list_y = (across + _GUTTER, 0.0) if is_beside else (0.0, self._tall + 5)
        columns = max(1, min(-(-len(key.names) // _LONG), int(width // _NARROWEST)))
        self._pitch = (width - self._list_x + _GUTTER) / columns
        self._columns = self._set_columns(key.names, columns)
        if self._listed > _HIGHEST_LIST:
            self._columns = self._set_columns(key.called, columns)
        listed = self._listed
        self.height = max(self._tall, listed) if is_beside else self._list_y + listed

    @property
    def _listed(self) -> float:
        return max(sum(row.name.height for row in column) for column in self._columns)

    def _set_columns(self, names: tuple[str, ...], columns: int) -> list[list[_Row]]:
        flow, width = self._flow, self._pitch - _GUTTER
        rows = [
            _Row(
                flow.set((Span(str(number), bold=True, colour=flow.theme.accent),), "credit", _NUMBER),
                flow.set((Span(name, colour=flow.theme.colour("ink")),), "credit", width - _NUMBER),
            )
            for number, name in enumerate(names, 1)
        ]
        each = -(-len(rows) // columns)
        return [rows[start : start + each] for start in range(0, len(rows), each)]

    def draw(self, x: float, top: float) -> Node:
        """Draw it with its top left corner there; returns the element of the drawing."""
        flow = self._flow
        across = self._drawing.width * self._scale
        words = label("key_to_photo", flow.language, photo=self._photo)
        figure = Node("Figure", flow.section, alternative=words, box=(x, top - self._tall, x + across, top))
        for each in self._drawing.figures:
            self._draw_figure(figure, each, x, top)
        self._draw_list(x + self._list_x, top - self._list_y)
        return figure

    def _draw_figure(self, owner: Node, figure: Figure, x: float, top: float) -> None:
        white, line = self._flow.theme.colour("white"), self._flow.theme.colour("muted")
        for curve in (figure.shoulders, figure.head):
            operators = _operators(curve, self._scale)
            self._flow.page.marks.append(Outline(owner, x, top, 0.0, operators, white, line, _LINE))
        if not figure.number:
            return
        size = min(max(figure.radius * self._scale * 1.15, _SMALLEST), _LARGEST)
        style = self._flow.style("credit")
        style = style.scaled(size / style.size)
        number = self._flow.set((Span(str(figure.number), bold=True, colour=self._flow.theme.accent),), style, 60.0)
        middle = (x + figure.centre[0] * self._scale, top - figure.centre[1] * self._scale)
        self._flow.place(number, owner, middle[0] - number.width / 2, middle[1] + style.leading / 2)

    def _draw_list(self, x: float, top: float) -> None:
        listed = Node("L", self._flow.section)
        for number, column in enumerate(self._columns):
            left, y = x + number * self._pitch, top
            for row in column:
                item = Node("LI", listed)
                self._flow.place(row.number, Node("Lbl", item), left, y)
                y = self._flow.place(row.name, Node("LBody", item), left + _NUMBER, y)


def _operators(curve: Curve, scale: float) -> str:
    """The path as PDF draws it, y from the foot (ISO 32000-1, 8.5.2)."""

    def shown(*points: tuple[float, float]) -> str:
        return " ".join(f"{x * scale:.2f} {-y * scale:.2f}" for x, y in points)

    return " ".join([f"{shown(curve.start)} m", *(f"{shown(*part)} c" for part in curve.parts)])
