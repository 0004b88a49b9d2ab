"""A list on its way in, as far as somebody has come with it. Nothing of it is in the library."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from pathlib import Path

from mediadesk.jobs.contact_importing import ContactList
from mediadesk.records.contact_import import Column, ContactField, ContactSheet, RejectedRow
from mediadesk.records.import_choices import Choices, ContactImport, Likeness, OnDuplicate, Preview


class Step(IntEnum):
    """How far one is."""

    FILE = 0
    COLUMNS = 1
    CHECK = 2
    IMPORT = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """How a list is read: what is empty, or `None`, is found out. See `contact_reading.look_at`."""

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    heading_row: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What is chosen so far: the list and how it is read, what its columns hold, rows put right, who wins."""

    source: Path | str
    reading: Reading
    sheet: ContactSheet
    columns: tuple[Column, ...]
    edited: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    choices: Choices = field(default_factory=Choices)

    @property
    def name(self) -> str:
        """The name of the file, empty for pasted text."""
        return self.source.name if isinstance(self.source, Path) else ""

    @property
    def contact_list(self) -> ContactList:
        """The list as the job takes it."""
        told = (self.reading.encoding, self.reading.delimiter, self.reading.sheet)
        columns = tuple(replace(column, is_guessed=False) for column in self.columns)
        return ContactList(
            self.source, columns, self.sheet.row_count, *told, edited=self.edited, heading_row=self.reading.heading_row
        )

    @property
    def is_worked_on(self) -> bool:
        """Whether rows were put right or decided: work that another reading of the file would lose."""
        return bool(self.edited or self.choices.rows)

    def taking(self, at: int, which: ContactField | None) -> "Draft":
        """With the column in place `at` taken for `which`."""
        column = replace(self.columns[at], field=which, is_guessed=False)
        return replace(self, columns=(*self.columns[:at], column, *self.columns[at + 1 :]))

    def put_right(self, row: int, cells: tuple[str, ...]) -> "Draft":
        """With the cells of a row as they should have been."""
        return replace(self, edited={**self.edited, row: cells})

    def decided(self, decisions: Mapping[int, OnDuplicate], alike: Mapping[Likeness, OnDuplicate]) -> "Draft":
        """With what becomes of rows that are probably about somebody known, and of all `alike` that were not seen."""
        rows, likenesses = {**self.choices.rows, **decisions}, {**self.choices.likenesses, **alike}
        return replace(self, choices=replace(self.choices, rows=rows, likenesses=likenesses))


@dataclass(frozen=True, slots=True)
class Taken:
    """A list that was taken in, and the rows of it that were not."""

    done: ContactImport
    columns: tuple[Column, ...]
    rejected: tuple[RejectedRow, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """What would become of a draft; `resumes` is the import that was broken off and would go on."""

    preview: Preview
    resumes: ContactImport | None = None
