"""The job in the sandbox: a list of contacts in, what it looks like or its rows put right out, in batches."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any, BinaryIO

from mediadesk.intake.contacts import decoding, delimited, headings, json_list, pasted, vcards
from mediadesk.intake.contacts.row_reading import RowReader
from mediadesk.intake.documents.damage import DAMAGE
from mediadesk.intake.documents.refusal import Refused
from mediadesk.records.contact_import import Column, ContactField, RowFault, SheetKind

BATCH = 2_000  # rows
FIRST = 200  # rows that columns are told by
SAMPLE = 20
_BATCH_SIZE = 2_000_000  # characters
_LONGEST_SHOWN, _MOST_SHOWN = 1_000, 200  # characters of a cell and cells of a row that cannot be taken in
_LONGEST_ROW = 100_000  # characters; whatever is longer is no contact
_HEAD = 256 * 1024  # characters
_LARGEST_WORKBOOK = 200 * 1024 * 1024  # bytes
_NOT_EMPTY = "?"
_HTML = (b"<html", b"<!doctype html", b"<table", b"<?xml")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = (
    b"%PDF",
    b"\xff\xd8\xff",
    b"\x89PNG",
    b"GIF8",
    b"\x1f\x8b",
    b"SQLite format 3",
    b"{\\rtf",
    b"Rar!",
    b"7z\xbc",
)

_BY_FIELD = (SheetKind.VCARD, SheetKind.JSON)
"""Kinds with a column for every field, of which only those are shown that hold anything."""

Rows = Iterator[list[str] | None]


@dataclass(slots=True)
class _List:
    """A list that was opened; `columns` are those of its kind, `None` where its first rows must tell."""

    kind: SheetKind
    rows: Rows
    columns: tuple[Column, ...] | None = None
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    hidden_rows: int = 0
    hidden_columns: int = 0
    has_headings: bool = True
    headings: Sequence[str] = ()
    heading_row: int = 0


def prepare(given: Mapping[str, Any]) -> None:
    """All modules were read in with this one; rows refer to nothing that refers to them, so nobody needs to look."""
    gc.disable()


def stream(source: BinaryIO, given: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """What `given` asks ("look" or "read") of the list in `source`, or `{"refused": reason}`."""
    try:
        yield from (_looked_at if given["what"] == "look" else _read)(source, given)
    except Refused as refused:
        yield {"refused": refused.reason}
    except decoding.NoText:
        yield {"refused": "sheet_kind"}
    except DAMAGE:
        yield {"refused": "damaged"}


def _looked_at(source: BinaryIO, given: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    found = _begun(source, given)
    columns = found.columns or ()
    filled = (row for row in found.rows if row is None or "".join(row).strip())
    sample = list(islice(filled, SAMPLE))
    is_used = [False] * len(columns)
    count = 0
    for row in chain(sample, filled):
        count += 1
        if found.kind in _BY_FIELD and row is not None:
            is_used = [used or bool(cell) for used, cell in zip(is_used, row, strict=True)]
    shown = [at for at in range(len(columns)) if found.kind not in _BY_FIELD or is_used[at]]
    if not count:
        raise Refused("no_rows")
    if not columns:
        raise Refused("sheet_kind")
    yield {
        "kind": found.kind.value,
        "columns": [[columns[at].heading, columns[at].field, columns[at].is_guessed] for at in shown],
        "sample": [
            [row[at][:_LONGEST_SHOWN] if at < len(row) else "" for at in shown] for row in sample if row is not None
        ],
        "row_count": count,
        **{name: getattr(found, name) for name in ("encoding", "delimiter", "sheet", "sheets", "has_headings")},
        **{name: getattr(found, name) for name in ("heading_row", "hidden_rows", "hidden_columns")},
    }


def _read(source: BinaryIO, given: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    found = _begun(source, given)
    is_guarded = found.kind in (SheetKind.CSV, SheetKind.TEXT)
    reader = RowReader(_fields(found, given["columns"]), given["region"], is_guarded=is_guarded)
    asked, number = _places(found, given["columns"]), 0
    for batch in _batches(found):
        first, number = number + 1, number + len(batch)
        is_broken = [cells is None or cells == found.headings for cells in batch]
        numbers = [each for each, is_bad in enumerate(is_broken, first) if not is_bad]
        made = reader.read_all(numbers, [cells for cells in batch if cells is not None and cells != found.headings])
        faults = {each: (RowFault.BROKEN, "") for each, is_bad in enumerate(is_broken, first) if is_bad}
        faults |= {numbers[at]: fault for at, fault in made.faults.items()}
        rejected = [[each, *faults[each], _shown(batch[each - first], asked)] for each in sorted(faults)]
        yield {"columns": made.without_faults(), "rejected": rejected, "done": number}


def _places(found: _List, asked: Sequence[Sequence[Any]]) -> list[int] | None:
    """Which cells of a row stand below the columns asked for, where these are not all; `None` for every cell."""
    if not asked or found.kind not in _BY_FIELD:
        return None
    at = {column.heading: place for place, column in enumerate(found.columns or ())}
    return [at[heading] for heading, _field in asked if heading in at]


def _shown(cells: list[str] | None, places: Sequence[int] | None) -> list[str]:
    if cells is not None and places is not None:
        cells = [cells[place] if place < len(cells) else "" for place in places]
    return [cell[:_LONGEST_SHOWN] for cell in (cells or ())[:_MOST_SHOWN]]


def _batches(found: _List) -> Iterator[list[list[str] | None]]:
    """The rows that are not wholly empty, so many at once that they are worth it; the last batch may be empty."""
    batch: list[list[str] | None] = []
    size = 0
    for cells in found.rows:
        said = "".join(cells) if cells is not None else _NOT_EMPTY
        if said and not said.isspace():
            size += len(said)
            batch.append(cells if len(said) <= _LONGEST_ROW else None)
        if len(batch) >= BATCH or size > _BATCH_SIZE:
            yield batch
            batch, size = [], 0
    yield batch


def _fields(found: _List, asked: Sequence[Sequence[Any]]) -> list[ContactField | None]:
    """What each column is taken for: as asked, or as found where nothing is asked."""
    if not asked:
        return [column.field for column in found.columns or ()]
    wanted = [(heading, ContactField(field) if field else None) for heading, field in asked]
    if found.kind not in _BY_FIELD:
        return [field for _, field in wanted]
    by_heading = dict(wanted)
    return [by_heading.get(column.heading) for column in found.columns or ()]


def _begun(source: BinaryIO, given: Mapping[str, Any]) -> _List:
    """The list, standing before its first row, with its columns."""
    found = _opened(source, given)
    if found.columns is None:
        first = list(islice((row for row in found.rows if row is None or any(row)), FIRST))
        head = headings.head([row or [] for row in first], given.get("heading_row")) if first else headings.head([])
        found.columns, found.has_headings = head.columns, head.has_headings
        found.heading_row = head.rows if head.has_headings else 0
        found.headings = (first[head.rows - 1] if head.rows else None) or ()
        found.rows = chain(first[head.rows :], found.rows)
    return found


def _opened(source: BinaryIO, given: Mapping[str, Any]) -> _List:
    source.seek(0)
    start = source.read(4096)
    if start.startswith(b"PK"):
        return _workbook(source, given)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        source.seek(0)
        raise Refused("encrypted" if _ENCRYPTED in source.read(_LARGEST_WORKBOOK) else "sheet_old")
    if start.startswith(_OTHERS):
        raise Refused("sheet_kind")
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_HTML):
        raise Refused("sheet_html")
    codec = decoding.codec_of(source, given["encoding"])
    head = decoding.beginning(source, codec, _HEAD)
    if head.count("\0") * 2 > len(head):
        raise Refused("sheet_kind")
    if head.lstrip("\ufeff \t\r\n")[:11].upper() == "BEGIN:VCARD":
        text = decoding.opened(source, codec, None)
        return _List(SheetKind.VCARD, vcards.rows(text, codec), vcards.columns(), encoding=codec)
    if json_list.is_one(head):
        return _List(SheetKind.JSON, json_list.rows(decoding.opened(source, codec)), json_list.columns(), codec)
    if given["is_text"] and not _is_table(head):
        return _List(
            SheetKind.TEXT,
            pasted.rows(decoding.opened(source, codec).read()),
            pasted.columns(),
            codec,
            has_headings=False,
        )
    delimiter = given["delimiter"] or delimited.delimiter_of(head)
    text = decoding.opened(source, codec)
    if delimited.begins_with_separator(head):
        text.readline()
    kind = SheetKind.TEXT if given["is_text"] else SheetKind.CSV
    return _List(kind, delimited.rows(text, delimiter), encoding=codec, delimiter=delimiter)


def _is_table(head: str) -> bool:
    """Whether a text is cells between tabs, or has headings with other signs between."""
    lines = [line for line in head.splitlines() if line.strip()]
    if lines and sum(1 for line in lines if "\t" in line) >= 0.8 * len(lines):
        return True
    first = next(delimited.rows(iter(lines[:1]), delimited.delimiter_of(lines[0])), None) if lines else None
    return bool(first) and headings.known(first or []) >= 2


def _workbook(source: BinaryIO, given: Mapping[str, Any]) -> _List:
    from mediadesk.intake.contacts import workbook

    source.seek(0)
    data = source.read(_LARGEST_WORKBOOK + 1)
    if len(data) > _LARGEST_WORKBOOK:
        raise Refused("bomb")
    sheet = workbook.opened(data, given["sheet"])
    found = _List(SheetKind.XLSX, iter(sheet.rows), sheet=sheet.name, sheets=sheet.names)
    found.hidden_rows, found.hidden_columns = sheet.hidden_rows, sheet.hidden_columns
    return found
