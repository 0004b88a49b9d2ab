"""Contacts as files that leave whole, without a limit: CSV, workbooks, vCards, JSON; written as they are read."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from mediadesk import paths
from mediadesk.intake.contacts.delimited import guarded
from mediadesk.jobs.contact_cells import FIELDS, ListedContact, headings, listed, outlet_keys
from mediadesk.jobs.contact_vcards import card
from mediadesk.jobs.writing import explained
from mediadesk.library import Library, writer
from mediadesk.records.contact import Outlet
from mediadesk.records.privacy import DeskAct
from mediadesk.records.problems import Cancelled

_AT_ONCE = 500  # contacts read with one statement
_SHEET_ROWS = 1_048_576  # of a workbook's sheet, headings included
_LONGEST_CELL = 32_767  # characters of a workbook's cell


class ContactFormat(StrEnum):
    """As what contacts leave."""

    CSV = "csv"
    XLSX = "xlsx"
    VCARD = "vcf"
    VCARD_4 = "vcf4"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Leaving:
    """How contacts leave: with what is private, or with CSV cells exactly as they are, though a formula may be one."""

    with_private: bool = False
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class ExportedContacts:
    """A file of contacts that was written; `cut` counts cells longer than a workbook takes."""

    path: Path
    count: int
    cut: int = 0


def export(
    library: Library,
    path: Path,
    format: ContactFormat,
    keys: Sequence[int] | None = None,
    leaving: Leaving = Leaving(),
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ExportedContacts:
    """Write the contacts with these keys, or all by name, to `path`, whole or not at all. Any thread.

    `progress(done, total)`. Raises `DiskFull`, `NotWritable`, `NameTooLong`, `Cancelled`.
    """
    with library.reading():
        wanted = library.contacts.keys() if keys is None else keys
        contacts = _Listing(library, wanted, leaving, progress, cancelled)
        try:
            with paths.whole_file(path) as file:
                cut = write(file, format, contacts, leaving)
        except OSError as trouble:
            raise explained(trouble, path) from trouble
        library.desk_log.add(
            DeskAct.EXPORTED, who=writer.name(), about=f"{contacts.count} contacts as {format.value.upper()}"
        )
    return ExportedContacts(path, contacts.count, cut)


def write(file: BinaryIO, format: ContactFormat, contacts: Iterable[ListedContact], leaving: Leaving) -> int:
    """Write contacts into an open file, one after the other; returns how many cells were too long for it."""
    return _WRITERS[format](file, contacts, leaving)


class _Listing:
    """The contacts one after the other, some hundred read at a time."""

    def __init__(
        self,
        library: Library,
        keys: Sequence[int],
        leaving: Leaving,
        progress: Callable[[int, int], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._library, self._keys, self._leaving = library, keys, leaving
        self._progress, self._cancelled = progress, cancelled
        self._outlets: dict[int, Outlet] = {}
        self.count = 0

    def __iter__(self) -> Iterator[ListedContact]:
        for at in range(0, len(self._keys), _AT_ONCE):
            if self._cancelled is not None and self._cancelled():
                raise Cancelled
            contacts = self._library.contacts.some(self._keys[at : at + _AT_ONCE])
            unknown = outlet_keys(contacts) - self._outlets.keys()
            self._outlets |= {each.id: each for each in self._library.outlets.some(list(unknown))}
            for contact in contacts:
                self.count += 1
                each = listed(contact, self._outlets, with_private=self._leaving.with_private)
                sha256 = contact.picture_sha256
                yield replace(each, picture=self._library.media.path(sha256)) if sha256 else each
            if self._progress is not None:
                self._progress(min(at + _AT_ONCE, len(self._keys)), len(self._keys))


def _write_csv(file: BinaryIO, contacts: Iterable[ListedContact], leaving: Leaving) -> int:
    text = io.TextIOWrapper(file, "utf-8-sig", newline="")
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(headings())
    for each in contacts:
        row = each.row()
        table.writerow(row if leaving.is_exact else map(guarded, row))
    text.flush()
    text.detach()
    return 0


def _write_workbook(file: BinaryIO, contacts: Iterable[ListedContact], _leaving: Leaving) -> int:
    """Every cell is a text: numbers keep their signs and zeros, and nothing is a formula."""
    import xlsxwriter

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    cut = number = 0
    with xlsxwriter.Workbook(file, options) as book:
        bold = book.add_format({"bold": True})
        rest = iter(contacts)
        while number == 0 or (first := next(rest, None)) is not None:
            rows = islice(rest, _SHEET_ROWS - 1) if number == 0 else _after(first, islice(rest, _SHEET_ROWS - 2))
            number += 1
            sheet = book.add_worksheet("Contacts" if number == 1 else f"Contacts {number}")
            sheet.freeze_panes(1, 0)
            for column, heading in enumerate(headings()):
                sheet.write_string(0, column, heading, bold)
            for line, each in enumerate(rows, 1):
                for column, cell in enumerate(each.row()):
                    if cell:
                        cut += len(cell) > _LONGEST_CELL
                        sheet.write_string(line, column, cell[:_LONGEST_CELL])
    return cut


def _after(first: ListedContact | None, rest: Iterator[ListedContact]) -> Iterator[ListedContact]:
    if first is not None:
        yield first
    yield from rest


def _write_vcards(file: BinaryIO, contacts: Iterable[ListedContact], _leaving: Leaving) -> int:
    for each in contacts:
        file.write(card(each, "3.0").encode())
    return 0


def _write_vcards_4(file: BinaryIO, contacts: Iterable[ListedContact], _leaving: Leaving) -> int:
    for each in contacts:
        file.write(card(each, "4.0").encode())
    return 0


def _write_json(file: BinaryIO, contacts: Iterable[ListedContact], _leaving: Leaving) -> int:
    """A list of objects, one a line, with a member for every field that says anything."""
    file.write(b"[")
    for number, each in enumerate(contacts):
        said = {field.value: cell for field in FIELDS if (cell := each.cells.get(field, ""))}
        said["entry"] = each.more[-1]
        line = json.dumps(said, ensure_ascii=False, separators=(", ", ": "))
        file.write((",\n" if number else "\n").encode() + line.encode("utf-8", "replace"))
    file.write(b"\n]\n")
    return 0


_WRITERS: dict[ContactFormat, Callable[[BinaryIO, Iterable[ListedContact], Leaving], int]] = {
    ContactFormat.CSV: _write_csv,
    ContactFormat.XLSX: _write_workbook,
    ContactFormat.VCARD: _write_vcards,
    ContactFormat.VCARD_4: _write_vcards_4,
    ContactFormat.JSON: _write_json,
}
