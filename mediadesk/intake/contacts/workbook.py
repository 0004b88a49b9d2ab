"""Workbooks (.xlsx) as rows of cells. Only in the sandbox: the reader gives up its process over some legal files."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from mediadesk.intake.documents.package import Package
from mediadesk.intake.documents.refusal import Refused

_HIDDEN_ROW = re.compile(rb"<row\b[^>]*\bhidden=\"(?:1|true)\"")
_HIDDEN_COLUMN = re.compile(rb"<col\b[^>]*>")
_IS_HIDDEN = re.compile(rb"\bhidden=\"(?:1|true)\"")
_BOUND = re.compile(rb"\b(min|max)=\"(\d+)\"")
_WIDEST = 16_384
_CONTENT_TYPES = "[Content_Types].xml"
_MACROS = (b"vbaProject", b"macroEnabled")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, and which others there are."""

    rows: Iterator[list[str]]
    name: str
    names: tuple[str, ...]
    hidden_rows: int
    hidden_columns: int


def opened(data: bytes, wanted: str = "") -> Sheet:
    """The sheet called `wanted`, else the first with anything in it that is not hidden.

    Raises `Refused`: "encrypted", "sheet_macros", "bomb", "damaged", "no_sheet".
    """
    package = Package(data)
    if _CONTENT_TYPES not in package:
        raise Refused("damaged")
    types = package.read(_CONTENT_TYPES)
    if any(mark in types for mark in _MACROS):
        raise Refused("sheet_macros")
    if b"spreadsheetml" not in types:
        raise Refused("damaged")
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        name = _chosen(book, wanted)
        sheet = book.get_sheet_by_name(name)
    except (python_calamine.CalamineError, OSError, ValueError) as damage:
        raise Refused("damaged") from damage
    hidden = _hidden(package, book.sheet_names.index(name))
    return Sheet(_rows(sheet), name, tuple(book.sheet_names), *hidden)


def _chosen(book: Any, wanted: str) -> str:
    if wanted:
        if wanted not in book.sheet_names:
            raise Refused("no_sheet")
        return wanted
    for about in book.sheets_metadata:
        is_seen = str(about.visible).rpartition(".")[2] == "Visible"
        if is_seen and book.get_sheet_by_name(about.name).height:
            return str(about.name)
    if not book.sheet_names:
        raise Refused("no_sheet")
    return str(book.sheet_names[0])


def _rows(sheet: Any) -> Iterator[list[str]]:
    """The cells of each row as text; the corner of a merged heading speaks for what it covers."""
    merged = _heading_spans(sheet)
    for at, row in enumerate(sheet.iter_rows()):
        cells = [cell if type(cell) is str else _text(cell) for cell in row]
        for first, last in merged.get(at, ()):
            for number in range(first + 1, min(last + 1, len(cells))):
                cells[number] = cells[number] or cells[first]
        yield cells


def _heading_spans(sheet: Any) -> dict[int, list[tuple[int, int]]]:
    """Of the first rows, which columns are merged: row → first and last column."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if top < 15 and top == bottom and right - left < _WIDEST and left:
            spans.setdefault(top, []).append((left, right))
    return spans


def _text(cell: Any) -> str:
    """A cell that is no text: a whole number without a fraction, a day as ISO 8601, a truth as a word."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e16 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat()
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)


def _hidden(package: Package, number: int) -> tuple[int, int]:
    """How many rows and columns of a sheet are out of sight."""
    parts = sorted(package.matching("xl/worksheets/sheet"), key=lambda name: (len(name), name))
    if number >= len(parts):
        return 0, 0
    xml = package.read(parts[number])
    columns = 0
    for found in _HIDDEN_COLUMN.findall(xml[:100_000]):
        if _IS_HIDDEN.search(found):
            bounds = {name: int(value) for name, value in _BOUND.findall(found)}
            columns += min(bounds.get(b"max", 0) - bounds.get(b"min", 0) + 1, _WIDEST)
    return sum(1 for _ in _HIDDEN_ROW.finditer(xml)), columns
