"""CSV and its kin: which character stands between cells, and rows that a stray quotation mark does not swallow."""

import csv
import io
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator

DELIMITERS = ",;\t|"
_SAMPLE = 100  # rows a delimiter is told by
_LONGEST = 1_000_000  # characters of a cell
_MOST_LINES = 100  # of one row; more are an open quotation mark
_SEPARATOR_LINE = re.compile(r"\ufeff?\"?sep=(.)\"?[\r\n]*", re.IGNORECASE)
_IS_ROW_OF = 2  # cells from which on a line may be a row of its own
_FORMULA_STARTS = frozenset("=+-@\t\r＝＋－＠'")
csv.field_size_limit(_LONGEST)


def delimiter_of(head: str) -> str:
    """What stands between the cells of a list that begins with `head`; a comma where there is one column only."""
    if said := _SEPARATOR_LINE.match(head):
        return said[1]
    scores = {each: _score(head, each) for each in DELIMITERS}
    best = max(scores, key=lambda each: scores[each])
    return best if scores[best] > (0.0, 0) else ","


def begins_with_separator(head: str) -> bool:
    """Whether the first line only says what stands between cells: "sep=;"."""
    return _SEPARATOR_LINE.match(head) is not None


def _score(head: str, delimiter: str) -> tuple[float, int]:
    """The share of rows with the commonest number of cells, and that number; nothing for one column."""
    widths: Counter[int] = Counter()
    try:
        for row in csv.reader(io.StringIO(head, newline=""), delimiter=delimiter):
            if any(row):
                widths[len(row)] += 1
            if widths.total() >= _SAMPLE:
                break
    except csv.Error:
        pass
    width, count = max(widths.items(), key=lambda each: (each[0] > 1, each[1], each[0]), default=(1, 0))
    return (count / widths.total(), width) if width > 1 else (0.0, 0)


def rows(stream: Iterable[str], delimiter: str) -> Iterator[list[str] | None]:
    """The rows of `stream` cell by cell, `None` for one that cannot be read.

    A row that an open quotation mark carries over lines that are rows themselves ends where it began.
    """
    waiting: deque[str] = deque()
    taken: list[str] = []
    lines = iter(stream)
    reader = csv.reader(_lines(lines, waiting, taken), delimiter=delimiter)
    usual = 0
    while True:
        try:
            row: list[str] | None = next(reader)
        except StopIteration:
            return
        except csv.Error:
            row = None
        is_odd = len(taken) > 1 or bool(row and row[-1][-1:] == "\n")
        if is_odd and (row is None or _is_swallowed(taken, row, usual, delimiter)):
            waiting.extendleft(reversed(taken[1:]))
            row = _literal(taken[0], delimiter)
            reader = csv.reader(_lines(lines, waiting, taken), delimiter=delimiter)
        taken.clear()
        usual = usual or (len(row) if row else 0)
        yield row


def _lines(stream: Iterator[str], waiting: deque[str], taken: list[str]) -> Iterator[str]:
    while True:
        while waiting:
            line = waiting.popleft()
            taken.append(line)
            yield line
        for line in stream:
            if len(taken) >= _MOST_LINES:
                waiting.append(line)
                return
            taken.append(line)
            yield line
            if waiting:
                break
        else:
            if not waiting:
                return


def _is_swallowed(taken: list[str], row: list[str], usual: int, delimiter: str) -> bool:
    if len(taken) >= _MOST_LINES or "".join(taken).count('"') % 2 or not _is_well_quoted(taken, delimiter):
        return True
    alone = (line for line in taken[1:] if line.count('"') % 2 == 0 and line.count(delimiter) + 1 >= max(usual, 1))
    return usual >= _IS_ROW_OF and any(len(_cells(line, delimiter)) == usual for line in alone)


def _is_well_quoted(taken: list[str], delimiter: str) -> bool:
    """Whether every closing quotation mark stands before a delimiter or a line end."""
    try:
        next(csv.reader(taken, delimiter=delimiter, strict=True), None)
    except csv.Error:
        return False
    return True


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _literal(line: str, delimiter: str) -> list[str] | None:
    """A line whose quotation marks are no frames: those at the ends of its cells are dropped."""
    if len(line) > _LONGEST:
        return None
    return [cell.strip().removeprefix('"').removesuffix('"') for cell in line.rstrip("\r\n").split(delimiter)]


def guarded(cell: str) -> str:
    """The cell with an apostrophe before it where a spreadsheet would take it for a formula; `unguarded` undoes it."""
    return f"'{cell}" if cell[:1] in _FORMULA_STARTS else cell


def unguarded(cell: str) -> str:
    """The cell without the apostrophe that keeps it from being a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in _FORMULA_STARTS else cell
