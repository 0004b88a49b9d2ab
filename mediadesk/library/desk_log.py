"""The log of what was done with contacts. Entries follow each other in a chain: what is changed or taken out shows."""

import hashlib
import json
from datetime import datetime
from typing import Any

from mediadesk.library import writer
from mediadesk.library.collection import Means
from mediadesk.library.contact_desk_tables import DeskLogTable
from mediadesk.library.fields import moment
from mediadesk.library.rows import Row
from mediadesk.records.keys import new_key
from mediadesk.records.privacy import DeskAct, LogEntry

_NEWEST = "SELECT digest FROM desk_log ORDER BY id DESC LIMIT 1"
_PAGE = (
    "SELECT id, happened_at, who, act, about, contact_id, digest FROM desk_log WHERE id < ? ORDER BY id DESC LIMIT ?"
)
_ALL = "SELECT id, happened_at, who, act, about, contact_id, digest FROM desk_log ORDER BY id"
_BEHIND_ALL = 2**63 - 1


class DeskLog:
    """Entries are only ever added; no undo takes one back: that the step was undone, or done again, is one more."""

    def __init__(self, means: Means) -> None:
        self._rows, self._history = means.rows, means.history

    def add(self, act: DeskAct, *, who: str, about: str = "", contact_id: int | None = None) -> LogEntry:
        """Write down that `who` did something; inside a step, a part of that. `about` must name nobody."""
        with self._history.step("Write into the log"):
            entry = self._add(act, who, about, contact_id)
            again = {True: DeskAct.UNDONE, False: DeskAct.DONE_AGAIN}
            said = " ".join(filter(None, (act.value, about)))
            self._history.echo(lambda is_undo: self._add(again[is_undo], writer.name(), said, contact_id))
        return entry

    def _add(self, act: DeskAct, who: str, about: str, contact_id: int | None) -> LogEntry:
        entry = self.next_entry(act, self._history.moment, who, about, contact_id)
        self._history.keep(DeskLogTable, row_of(entry))
        return entry

    def next_entry(self, act: DeskAct, at: datetime, who: str, about: str, contact_id: int | None) -> LogEntry:
        """The entry that follows the newest one, for a transaction that is no step."""
        newest = self._rows.execute(_NEWEST)
        key = new_key()
        digest = _digest(newest[0][0] if newest else "", key, at, who, act.value, about, contact_id)
        return LogEntry(key, at, who, act, about, contact_id, digest)

    def entries(self, before: int = _BEHIND_ALL, most: int = 200) -> tuple[LogEntry, ...]:
        """At most so many entries older than the one with the key `before`, the newest first."""
        return tuple(_entry(found) for found in self._rows.execute(_PAGE, (before, most)))

    def first_broken(self) -> LogEntry | None:
        """The oldest entry that is not as it was written, or behind which one is missing; `None` in a sound log."""
        before = ""
        for entry in map(_entry, self._rows.execute(_ALL)):
            said = (entry.id, entry.at, entry.who, entry.act.value, entry.about, entry.contact_id)
            if entry.digest != _digest(before, *said):
                return entry
            before = entry.digest
        return None


def row_of(entry: LogEntry) -> Row:
    """The columns of an entry."""
    return {
        "id": entry.id,
        "happened_at": entry.at,
        "who": entry.who,
        "act": entry.act.value,
        "about": entry.about,
        "contact_id": entry.contact_id,
        "digest": entry.digest,
    }


def _entry(found: tuple[Any, ...]) -> LogEntry:
    key, at, who, act, about, contact_id, digest = found
    return LogEntry(key, moment(at), who, DeskAct(act), about, contact_id, digest)


def _digest(before: str, key: int, at: datetime, who: str, act: str, about: str, contact_id: int | None) -> str:
    said = json.dumps([before, key, at.isoformat(timespec="milliseconds"), who, act, about, contact_id])
    return hashlib.sha256(said.encode()).hexdigest()
