"""Lists of contacts to import in tests, given as records: without a file, and without a process that reads one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from mediadesk.jobs.contact_importing import ContactList
from mediadesk.library import Library
from mediadesk.records.contact_import import ReadContact, RejectedRow
from mediadesk.records.contact_rows import RowBatch, as_plain
from mediadesk.records.import_choices import Choices

_NOT_COMPARED = ("contact_import", "contact_import_row", "desk_log", "search_")


@dataclass(frozen=True, slots=True)
class GivenList(ContactList):
    """The rows of a list, some at a time."""

    rows: tuple[ReadContact | RejectedRow, ...] = ()
    at_once: int = 4

    def batches(self, cancelled: Callable[[], bool] | None = None) -> Iterator[RowBatch]:
        for at in range(0, max(len(self.rows), 1), self.at_once):
            some = self.rows[at : at + self.at_once]
            rows = [as_plain(row) for row in some if isinstance(row, ReadContact)]
            yield RowBatch(rows, [row for row in some if isinstance(row, RejectedRow)], at + len(some))

    def digest(self, choices: Choices) -> str:
        return repr((self.rows, choices))


def given(*rows: ReadContact | RejectedRow, at_once: int = 4) -> GivenList:
    """A list of these rows."""
    return GivenList("", (), len(rows), rows=rows, at_once=at_once)


def kept(library: Library) -> dict[str, list[str]]:
    """Every row of every table, without the records of imports and the log; also what is indexed."""
    names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE ? ORDER BY name"
    if library._index._is_postgresql:
        names = "SELECT CAST(tablename AS text) FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE ?"
    tables = [name for (name,) in library._rows.execute(names, ("sqlite_%",))]
    return {name: _rows(library, name) for name in tables if not name.startswith(_NOT_COMPARED)}


def _rows(library: Library, table: str) -> list[str]:
    found: Sequence[dict[str, Any]] = library._rows.plain(f'SELECT * FROM "{table}"')
    return sorted(map(repr, found))
