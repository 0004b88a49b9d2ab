"""Rows of a list that were not taken in, as a file: put right there, it may come in as any other list."""

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path

from mediadesk import paths
from mediadesk.intake.contacts.delimited import guarded
from mediadesk.jobs.writing import explained
from mediadesk.records.contact_import import Column, RejectedRow, RowFault


def save(
    path: Path,
    columns: Sequence[Column],
    rows: Sequence[RejectedRow],
    why: Callable[[RowFault], str],
    titles: tuple[str, str] = ("Row", "Not taken in because"),
) -> Path:
    """Write the rows below their headings to the CSV file `path`, each with its number and what `why` says of it.

    Of those who asked not to be written to, or were erased, nothing but that is written. Raises `DiskFull`,
    `NotWritable`, `NameTooLong`.
    """
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow([*titles, *(column.heading for column in columns)])
    for row in rows:
        cells = () if row.fault is RowFault.SUPPRESSED else row.cells
        table.writerow([row.row, why(row.fault), *map(guarded, cells)])
    try:
        with paths.whole_file(path) as file:
            file.write(text.getvalue().encode("utf-8-sig", "replace"))
    except OSError as trouble:
        raise explained(trouble, path) from trouble
    return path
