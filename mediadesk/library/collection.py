"""What all collections of the library do: get, add, save, to the trash and back."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from mediadesk.library.history import History
from mediadesk.library.media import MediaStore
from mediadesk.library.rows import Kind, Row, Rows
from mediadesk.library.search import SearchIndex
from mediadesk.records.problems import NoSuchRecord
from mediadesk.wording.titles import quoted

# All, and those in the trash, are each counted along an index; those outside of it would be looked at one by one.
_COUNTED = """
SELECT (SELECT COUNT(*) FROM "{table}") - (SELECT COUNT(*) FROM "{table}" WHERE deleted_at IS NOT NULL)
"""


@dataclass(frozen=True, slots=True)
class Means:
    """What every collection works with."""

    rows: Rows
    history: History
    index: SearchIndex
    media: MediaStore


class Record(Protocol):
    """A frozen dataclass with a key and a version."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> int:
        """The key."""

    @property
    def version(self) -> int:
        """Grows with every change."""


R = TypeVar("R", bound=Record)


class Collection(ABC, Generic[R]):
    """The records of one table, with the rows that belong to each."""

    table: ClassVar[Kind]
    noun: ClassVar[str]

    def __init__(self, means: Means) -> None:
        self._means = means
        self._rows, self._history = means.rows, means.history

    def get(self, key: int) -> R:
        """The record with this key, even from the trash; raises `NoSuchRecord`."""
        return self._records([self._row_of(key)])[0]

    def add(self, record: R) -> R:
        """Keep a new record; its id was made by `records.keys.new_key`. Returns it as it is kept."""
        with self._history.step(self._label("Add", record)):
            row = {**self._columns(record), "id": record.id, "version": 1, **self._dated()}
            self._history.insert(self.table, row)
            self._keep_children(record)
            return self._kept(record, 1)

    def save(self, record: R) -> R:
        """Keep a changed record; returns it with its new version. Raises `Conflict` when somebody else changed it."""
        with self._history.step(self._label("Edit", record)):
            changes = {**self._columns(record), **self._dated()}
            version = self._history.update(self.table, record.id, changes, record.version)
            self._keep_children(record)
            return self._kept(record, version)

    def move_to_trash(self, key: int) -> None:
        """Take the record out of all lists; raises `NoSuchRecord`."""
        with self._history.step(f"{self._label('Move', self.get(key))} to Trash"):
            self._history.update(self.table, key, {"deleted_at": self._history.moment})

    def restore(self, key: int) -> None:
        """Bring the record back from the trash; raises `NoSuchRecord`."""
        with self._history.step(self._label("Restore", self.get(key))):
            self._history.update(self.table, key, {"deleted_at": None})

    def some(self, keys: Sequence[int]) -> list[R]:
        """The records with these keys that are not in the trash, in this order."""
        found = self._rows.belonging(self.table, "id", keys, "id")
        records = {record.id: record for record in self._records([row for row in found if row["deleted_at"] is None])}
        return [records[key] for key in keys if key in records]

    def with_trash(self, keys: Sequence[int]) -> list[R]:
        """The records with these keys (at most some hundred), from the trash too, by key."""
        return self._records(self._rows.belonging(self.table, "id", keys, "id"))

    def count(self) -> int:
        """How many there are outside the trash."""
        return int(self._rows.execute(_COUNTED.format(table=self.table._meta.table_name))[0][0])

    def _live(self) -> list[R]:
        return self._records(self._rows.all(self.table, self.table._meta.columns["deleted_at"].is_null()))

    def _row_of(self, key: int) -> Row:
        row = self._rows.get(self.table, key)
        if row is None:
            raise NoSuchRecord(self.noun, str(key))
        return row

    def _dated(self) -> Row:
        return {"updated_at": self._history.moment}

    def _kept(self, record: R, version: int) -> R:
        return replace(record, version=version)

    def _label(self, verb: str, record: R) -> str:
        return f"{verb} {self.noun} {quoted(self._title(record))}".rstrip()

    @abstractmethod
    def _records(self, rows: Sequence[Row]) -> list[R]:
        """The records of `rows`, with what belongs to them."""

    @abstractmethod
    def _columns(self, record: R) -> Row:
        """The record's own columns, without key, version and times."""

    @abstractmethod
    def _title(self, record: R) -> str:
        """What the user calls it."""

    def _keep_children(self, record: R) -> None:
        """Keep the rows that belong to `record`, where it has such."""
