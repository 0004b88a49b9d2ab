"""Text beside text: columns that run over page breaks together, and tables made of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from mediadesk.press_kit.pdf.display import Node
from mediadesk.press_kit.pdf.flow import Flow
from mediadesk.press_kit.pdf.lines import Line, Paragraph
from mediadesk.press_kit.spans import Span, clean
from mediadesk.press_kit.theme import Style

_GUTTER, _PAD = 12.0, 5.0
_FEWEST = 2  # lines that begin a row at the foot of a page


@dataclass(frozen=True, slots=True)
class Column:
    """Paragraphs below each other, `x` points from the left edge; `node` is what they belong to."""

    x: float
    node: Node
    paragraphs: Sequence[Paragraph]


def run_columns(flow: Flow, columns: Sequence[Column]) -> None:
    """Let the columns run down the page beside each other, over page breaks if they are long."""
    waiting = [_lines(column) for column in columns]
    first = [lines[0][1].leading for lines in waiting if lines]
    flow.need(max(first, default=0.0) * _FEWEST)
    for column in columns:
        for paragraph in column.paragraphs:
            flow.sheets.missing.update(paragraph.missing)
    while True:
        ends = [_draw(flow, column, lines) for column, lines in zip(columns, waiting, strict=True)]
        if not any(waiting):
            flow.y = min(ends, default=flow.y)
            return
        flow.turn_page()


def _lines(column: Column) -> list[tuple[Line, Style, float, Node]]:
    """Each line with its style, the space after it and the node of its paragraph."""
    found = []
    for paragraph in column.paragraphs:
        node = Node("P", column.node)
        last = len(paragraph.lines) - 1
        for index, line in enumerate(paragraph.lines):
            found.append((line, paragraph.style, paragraph.style.after if index == last else 0.0, node))
    return found


def _draw(flow: Flow, column: Column, lines: list[tuple[Line, Style, float, Node]]) -> float:
    """Draw what fits on this page and take it off `lines`; returns the y below it."""
    y = flow.y
    while lines:
        line, style, after, node = lines[0]
        if y - style.leading < flow.shape.bottom - 0.01:
            break
        y = flow.place(Paragraph((line,), style, ""), node, flow.shape.left + column.x, y) - after
        del lines[0]
    return y


class Table:
    """A table with a head; `shares` are the widths of its columns as parts of the measure."""

    def __init__(self, flow: Flow, heads: Sequence[str], shares: Sequence[float]) -> None:
        self._flow = flow
        self._node = Node("Table", flow.section)
        room = flow.shape.measure - _GUTTER * (len(shares) - 1)
        self._widths = [room * share / sum(shares) for share in shares]
        style = flow.style("credit")
        cells = [[flow.set((Span(words, bold=True),), style, width)] for words, width in self._sized(heads)]
        flow.need(60)
        self._run(cells, "TH")

    def add(self, cells: Sequence[Sequence[tuple[str, str]]]) -> None:
        """A row; each cell is lines of (style, words), several styles below each other."""
        self._flow.hairline(self._flow.y)
        self._flow.y -= _PAD
        made = []
        for lines, width in zip(cells, self._widths, strict=True):
            made.append([self._flow.set((Span(clean(words)),), style, width) for style, words in lines if words])
        self._run(made, "TD")

    def _sized(self, heads: Sequence[str]) -> list[tuple[str, float]]:
        return list(zip(heads, self._widths, strict=True))

    def _run(self, cells: Sequence[Sequence[Paragraph]], role: str) -> None:
        row = Node("TR", self._node)
        x, columns = 0.0, []
        for paragraphs, width in zip(cells, self._widths, strict=True):
            node = Node(role, row, scope="Column" if role == "TH" else "")
            filled = paragraphs or [self._flow.set((Span("–"),), "small", width)]
            columns.append(Column(x, node, filled))
            x += width + _GUTTER
        run_columns(self._flow, columns)
        self._flow.y -= _PAD if role == "TD" else 2.0
