"""What is to become of a list of contacts: what the officer chose, what would happen, and what did."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from mediadesk.records.contact import MediaContact
from mediadesk.records.contact_import import ContactField, Fate, ImportCounts, ReadContact, RejectedRow


class Prefer(StrEnum):
    """Which side is right where a list and the desk say different things of somebody known."""

    FILE = "file"
    OURS = "ours"
    EMPTY = "empty"


class OnDuplicate(StrEnum):
    """What becomes of a row that is probably about somebody known: one with them, one more, or left out."""

    MERGE = "merge"
    KEEP = "keep"
    SKIP = "skip"


class Likeness(StrEnum):
    """Why a row is probably about somebody known, though not surely."""

    SAME_NAME = "same_name"
    CLOSE_NAME = "close_name"
    SHARED_ADDRESS = "shared_address"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the officer chose. `prefer` for all fields, `fields` for some; EMPTY fills only what the desk lacks.

    What becomes of probable duplicates: `rows` decides for one row (by number), `likenesses` for all that are alike
    for the same reason, `on_duplicate` for the others.
    """

    prefer: Prefer = Prefer.EMPTY
    fields: Mapping[ContactField, Prefer] = field(default_factory=dict)
    on_duplicate: OnDuplicate = OnDuplicate.KEEP
    likenesses: Mapping[Likeness, OnDuplicate] = field(default_factory=dict)
    rows: Mapping[int, OnDuplicate] = field(default_factory=dict)

    def of_field(self, which: ContactField) -> Prefer:
        """Which side is right in this field."""
        return self.fields.get(which, self.prefer)

    def of_row(self, row: int, likeness: Likeness) -> OnDuplicate:
        """What becomes of a row that is probably about somebody known."""
        return self.rows.get(row, self.likenesses.get(likeness, self.on_duplicate))


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What a field of somebody known says, and what it would say; the field by its name in `MediaContact`."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RowExample:
    """What becomes of one row. `contact_id` is who it is about, `None` where nobody is known or it is of this list.

    `address` is the e-mail address or number it says; `unread` are cells of which nothing could be made, which go into
    the notes as they stood.
    """

    row: int
    fate: Fate
    name: str
    outlet: str = ""
    contact_id: int | None = None
    known_as: str = ""
    changes: tuple[FieldChange, ...] = ()
    address: str = ""
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProbableDuplicate:
    """A row that is probably about somebody known, why, and what becomes of it as things are chosen."""

    row: int
    likeness: Likeness
    name: str
    address: str
    known_name: str
    known_address: str
    contact_id: int | None
    decision: OnDuplicate


@dataclass(frozen=True, slots=True)
class Sides:
    """A row, and who it is probably about; `outlet` is where they work now."""

    said: ReadContact
    known: MediaContact
    outlet: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """What would become of a list. `problems`, `examples` and `probable` name the first some hundred of each.

    `counts.rows` is how many rows were looked at: `is_whole` says whether these are all. `probable_counts` says what
    becomes of those that are probably about somebody known, as things are chosen, and `sides` who both are, by row.
    """

    counts: ImportCounts
    problems: tuple[RejectedRow, ...] = ()
    examples: tuple[RowExample, ...] = ()
    probable: tuple[ProbableDuplicate, ...] = ()
    probable_count: int = 0
    new_outlets: tuple[str, ...] = ()
    is_whole: bool = True
    probable_counts: ImportCounts = field(default_factory=ImportCounts)
    sides: Mapping[int, Sides] = field(default_factory=dict)


class ImportState(StrEnum):
    """How far an import is. One that is RUNNING and that nobody runs was broken off and goes on with the same list."""

    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class ContactImport:
    """A list that was taken in. `done_rows` of `row_count` are kept; `digest` tells the same list, chosen alike."""

    id: int
    file_name: str
    digest: str
    state: ImportState
    began_at: datetime
    ended_at: datetime | None
    undone_at: datetime | None
    done_rows: int
    row_count: int
    counts: ImportCounts
    who: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class StayedContact:
    """Somebody an undone import leaves as they are now, because more was done with them since."""

    contact_id: int
    name: str
    was_added: bool


@dataclass(frozen=True, slots=True)
class Undone:
    """What came of taking an import back: how many people went, how many are as they were, and who stays."""

    removed: int
    restored: int
    stayed: tuple[StayedContact, ...] = ()
