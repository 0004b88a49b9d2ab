"""Lists of contacts that were taken in: how far each is, and the writing of it batch by batch."""

import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from mediadesk.library.changed_contacts import ChangedContacts
from mediadesk.library.collection import Means
from mediadesk.library.contact_desk_tables import ContactImportTable, DeskLogTable
from mediadesk.library.desk_log import DeskLog
from mediadesk.library.desk_log import row_of as log_row_of
from mediadesk.library.folding import shadow
from mediadesk.library.import_words import OutletBook, WordBook
from mediadesk.library.import_writing import BatchWriter
from mediadesk.library.known_contacts import KnownContacts
from mediadesk.library.rows import Row
from mediadesk.library.search_filling import shadows
from mediadesk.library.searched_words import words_of
from mediadesk.records.contact_import import ImportCounts
from mediadesk.records.import_choices import ContactImport, ImportState
from mediadesk.records.import_problems import ImportRunsElsewhere, NoSuchImport
from mediadesk.records.keys import new_key
from mediadesk.records.privacy import DeskAct

KINDS = frozenset({"contact", "outlet", "contact_import"})
UNDOABLE_DAYS = 30
_WAITING = "SELECT id, choices FROM contact_import WHERE choices LIKE ? ORDER BY id"
_IS_WAITING = ('%"searchable_to":%',)
_STATE = "SELECT COUNT(*), SUM(version), MAX(id) FROM media_contact"
_NEXT = "SELECT id FROM media_contact WHERE id > ? AND import_id = ? ORDER BY id LIMIT ?"
_UPDATE = (
    "UPDATE contact_import SET state = ?, ended_at = ?, undone_at = ?, done_rows = ?, row_count = ?, added = ?, "
    "updated = ?, merged = ?, rejected = ?, version = version + 1 WHERE id = ? AND version = ? RETURNING version"
)
_DROPPED = (
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE INDEX%' AND tbl_name IN ({marks})"
)
_FILLED = ("media_contact", "affiliation", "contact_channel", "contact_beat", "contact_tag")
_ENTRIES_AT_ONCE, _ENTRIES_BETWEEN_PAUSES = 5_000, 1_000
_FEW_ROWS = 1_000
_ROWS_WORTH = 8  # people read one after the other in the time that it takes to look one up by all that a row says
Progress = Callable[[int, int], None]


class ContactImports:
    """Imports of contacts."""

    def __init__(self, means: Means, log: DeskLog, *, is_server: bool) -> None:
        self._rows, self._history, self._index, self._log = means.rows, means.history, means.index, log
        self._is_server = is_server
        self._is_at_one_go = False
        self.known = KnownContacts(means.rows, is_server=is_server)

    def all(self) -> list[ContactImport]:
        """All of them, the newest first."""
        return [_import(row) for row in self._rows.all(ContactImportTable, order=(ContactImportTable.id.desc(),))]

    def get(self, key: int) -> ContactImport:
        """The import with this key; raises `NoSuchImport`."""
        row = self._rows.get(ContactImportTable, key)
        if row is None:
            raise NoSuchImport(str(key))
        return _import(row)

    def begin(self, file_name: str, digest: str, chosen: Row, row_count: int, who: str) -> ContactImport:
        """A new import, or the one of the same list, chosen alike, that was broken off; it goes on where it stopped."""
        broken = [each for each in self.all() if each.state is ImportState.RUNNING and each.digest == digest]
        if broken:
            return broken[0]
        with self._history.batch(frozenset({"contact_import"})) as moment:
            self._forget(moment)
            said = {"file_name": file_name, "sha256": digest, "choices": chosen, "state": ImportState.RUNNING.value}
            key = new_key()
            row = {"id": key, **said, "began_at": moment, "row_count": row_count, "who": who}
            self._rows.insert(ContactImportTable, self._rows.normal(ContactImportTable, row))
        return self.get(key)

    def left_as_it_is(self, digest: str) -> bool:
        """Whether a list with this digest was taken in whole and no contact was changed since: it has nothing new."""
        kept = "SELECT choices FROM contact_import WHERE sha256 = ? AND state = 'done' ORDER BY id DESC LIMIT 1"
        found = self._rows.execute(kept, (digest,))
        return bool(found) and json.loads(found[0][0]).get("left") == self._state_of_contacts()

    def _state_of_contacts(self) -> list[int]:
        """Changes with every change of a contact: keys are never used again, and versions only grow.

        When an import is taken back versions go back too: see `forget_how_left`.
        """
        ((count, versions, newest),) = self._rows.execute(_STATE)
        return [count, int(versions or 0), newest or 0]

    def is_alone(self) -> bool:
        """Whether nobody else has the desk open who would have to wait for a long transaction."""
        return self._history.is_alone()

    def can_hold_all(self, row_count: int) -> bool:
        """Whether, for so many rows, reading everybody once is less work than asking who is meant by each."""
        if self._is_server or row_count < _FEW_ROWS:
            return False
        ((known,),) = self._rows.execute("SELECT COUNT(*) FROM media_contact WHERE deleted_at IS NULL")
        return bool(known < row_count * _ROWS_WORTH)

    def changed_by_others(self, import_id: int) -> ChangedContacts:
        """What tells whom others change while this import runs."""
        return ChangedContacts(self._rows, self.known, import_id)

    def books(self) -> tuple[OutletBook, WordBook, WordBook]:
        """Outlets, beats and tags as lists name them."""
        return OutletBook(self._rows, self.known), WordBook(self._rows, "beat"), WordBook(self._rows, "tag")

    def writer(self, of: ContactImport, beats: WordBook, tags: WordBook) -> BatchWriter:
        """What writes the batches of this import."""
        return BatchWriter(self._rows, of.id, beats, tags, is_server=self._is_server)

    @contextmanager
    def batch(self) -> Iterator[datetime]:
        """One batch: what is looked up and written in here happens at once, or not at all."""
        with self._history.aside() if self._is_at_one_go else self._history.batch(KINDS) as moment:
            yield moment

    @contextmanager
    def at_one_go(self, *, without_indexes: bool) -> Iterator[None]:
        """All batches inside as one transaction; on SQLite with the indexes made anew behind them, which is faster.

        Whoever is killed in between leaves nothing: the indexes come and go with the transaction.
        """
        with self._history.batch(KINDS):
            dropped = [] if self._is_server or not without_indexes else self._rows.within(_DROPPED, _FILLED)
            for name, _ in dropped:
                self._rows.execute(f'DROP INDEX "{name}"')
            self._is_at_one_go = True
            try:
                yield
            finally:
                self._is_at_one_go = False
            for _, sql in dropped:
                self._rows.execute(sql)

    def advance(self, to: ContactImport) -> ContactImport:
        """Keep how far an import is. Inside a batch.

        Raises `ImportRunsElsewhere` when somebody else goes on with it.
        """
        counts = to.counts
        moments = (ContactImportTable.ended_at.db_value(each) for each in (to.ended_at, to.undone_at))
        counted = (counts.added, counts.updated, counts.merged, counts.rejected)
        values = (to.state.value, *moments, to.done_rows, to.row_count, *counted, to.id, to.version)
        found = self._rows.execute(_UPDATE, values)
        if not found:
            raise ImportRunsElsewhere(to.file_name)
        return replace(to, version=found[0][0])

    def log(self, act: DeskAct, about: ContactImport, moment: datetime) -> None:
        """Write into the desk's log what was done, and beside it how it left the contacts. Inside a batch."""
        counts = about.counts
        ((choices,),) = self._rows.execute("SELECT choices FROM contact_import WHERE id = ?", (about.id,))
        self._note_entries(about.id, {**json.loads(choices), "left": self._state_of_contacts()})
        said = f"{about.id}: {counts.added} added, {counts.updated} updated, {counts.merged} merged"
        entry = self._log.next_entry(act, moment, about.who, said, None)
        self._rows.insert(DeskLogTable, self._rows.normal(DeskLogTable, log_row_of(entry)))

    def enter(self, contacts: Sequence[int], outlets: Sequence[int]) -> None:
        """Make the search entries of these contacts, and of new outlets. Inside a batch."""
        said = ((key, words_of(self._rows, "outlet", key) or "") for key in outlets)
        self._index.put_in("outlet", [(key, shadow(words)) for key, words in said])
        for at in range(0, len(contacts), _ENTRIES_AT_ONCE):
            some = contacts[at : at + _ENTRIES_AT_ONCE]
            self._index.put_in("contact", shadows(self._rows, some, is_server=self._is_server))

    def take_out(self, contacts: Sequence[int]) -> None:
        """Remove the search entries of these contacts. Inside a batch."""
        self._index.take_out("contact", contacts)

    def put_off_entries(self, of: ContactImport, keys: Sequence[int]) -> None:
        """Note that these people, whom this import added just now, have no search entry yet. Inside a batch.

        Again with every batch: whoever has the desk open too may have made all entries there were until then.
        """
        ((choices,),) = self._rows.execute("SELECT choices FROM contact_import WHERE id = ?", (of.id,))
        if keys and "searchable_to" not in (kept := json.loads(choices)):
            self._note_entries(of.id, {"searchable_to": min(keys) - 1, **kept})

    def entries_are_made(self, of: ContactImport) -> None:
        """Note that nobody of this import waits for a search entry any more. Inside a batch."""
        ((choices,),) = self._rows.execute("SELECT choices FROM contact_import WHERE id = ?", (of.id,))
        self._note_entries(of.id, {key: value for key, value in json.loads(choices).items() if key != "searchable_to"})

    def forget_how_left(self) -> None:
        """No list is known any more to have nothing new: versions that went back may come again for something else."""
        for key, choices in self._rows.execute(_WAITING, ('%"left":%',)):
            self._note_entries(key, {name: value for name, value in json.loads(choices).items() if name != "left"})

    def is_search_behind(self) -> bool:
        """Whether some people of an import cannot be found by a search yet."""
        return bool(self._rows.execute(_WAITING, _IS_WAITING))

    def catch_up(self, progress: Progress | None = None, most: int | None = None, pause: float = 0.0) -> int:
        """Make search entries that were put off, `most` of them or all, some thousand at once; returns how many.

        Between two batches others have as long to write as the one before took, at most `pause` seconds.
        """
        made = 0
        while (most is None or made < most) and (waiting := self._rows.execute(_WAITING, _IS_WAITING)):
            began = time.monotonic()
            with self._history.aside():
                at_once = _ENTRIES_BETWEEN_PAUSES if pause else _ENTRIES_AT_ONCE
                made += self._fill(waiting[0][0], json.loads(waiting[0][1]), at_once)
            if progress is not None:
                progress(made, 0)
            time.sleep(min(pause, time.monotonic() - began))
        return made

    def _fill(self, import_id: int, choices: Row, at_once: int) -> int:
        keys = [key for (key,) in self._rows.execute(_NEXT, (choices["searchable_to"], import_id, at_once))]
        self._index.put_in("contact", shadows(self._rows, keys, is_server=self._is_server))
        if len(keys) < at_once:
            del choices["searchable_to"]
        else:
            choices["searchable_to"] = keys[-1]
        self._note_entries(import_id, choices)
        return len(keys)

    def _note_entries(self, import_id: int, choices: Row) -> None:
        stored = ContactImportTable.choices.db_value(choices)
        self._rows.execute("UPDATE contact_import SET choices = ? WHERE id = ?", (stored, import_id))

    def forget_old(self, now: datetime) -> None:
        """Drop how people were before imports that can no longer be taken back."""
        if self._rows.execute(_OLD, (ContactImportTable.began_at.db_value(now - timedelta(days=UNDOABLE_DAYS)),)):
            with self._history.aside():
                self._forget(now)

    def _forget(self, now: datetime) -> None:
        before = ContactImportTable.began_at.db_value(now - timedelta(days=UNDOABLE_DAYS))
        for (key,) in self._rows.execute(_OLD, (before,)):
            self._rows.execute("DELETE FROM contact_import_row WHERE origin_id = ?", (key,))


_OLD = (
    "SELECT id FROM contact_import WHERE state <> 'running' AND began_at < ? "
    "AND EXISTS (SELECT 1 FROM contact_import_row WHERE origin_id = contact_import.id)"
)


def _import(row: Row) -> ContactImport:
    counted: dict[str, Any] = {name: row[name] for name in ("added", "updated", "merged", "rejected")}
    whole = {name: row[name] for name in ("began_at", "ended_at", "undone_at", "done_rows", "row_count")}
    return ContactImport(
        id=row["id"],
        file_name=row["file_name"],
        digest=row["sha256"],
        state=ImportState(row["state"]),
        counts=ImportCounts(rows=row["done_rows"], **counted),
        who=row["who"],
        version=row["version"],
        **whole,
    )
