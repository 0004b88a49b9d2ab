"""Takes an import of contacts back: who came with it goes, who was changed is as before, unless more was done since."""

import itertools
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from mediadesk.library.collection import Means
from mediadesk.library.contact_imports import KINDS, UNDOABLE_DAYS, ContactImports
from mediadesk.library.contact_tables import OutletTable
from mediadesk.library.history import Change
from mediadesk.library.import_writing import CHILDREN
from mediadesk.records.import_choices import ContactImport, ImportState, StayedContact, Undone
from mediadesk.records.import_problems import ImportTooOld, ImportUndone
from mediadesk.records.privacy import DeskAct

_AT_ONCE = 2_000
_CHANGED = (
    "SELECT id, record_id, before FROM contact_import_row "
    "WHERE origin_id = ? AND kind = 'media_contact' AND id > ? ORDER BY id LIMIT ?"
)
_CAME = (
    "SELECT id, version, deleted_at IS NOT NULL FROM media_contact WHERE import_id = ? AND id > ? ORDER BY id LIMIT ?"
)
_MADE = "SELECT id, record_id FROM contact_import_row WHERE origin_id = ? AND kind = ?"
_NAME = "SELECT COALESCE(NULLIF(name_en, ''), NULLIF(name_zh_hant, ''), name_zh_hans) FROM media_contact WHERE id = ?"
# What names a contact, and would be left behind or be in the way.
_DONE_WITH = (
    *(("interaction", "contact_id"), ("follow_up", "contact_id"), ("media_list_member", "contact_id")),
    *(("media_list_use_member", "contact_id"), ("contact_change", "contact_id"), ("recipient", "contact_id")),
    *(("do_not_contact", "contact_id"), ("privacy_request", "contact_id"), ("media_contact", "merged_into_id")),
    *(("not_duplicate", "one_id"), ("not_duplicate", "other_id")),
)
_USED = {
    "outlet": (
        *(("affiliation", "outlet_id"), ("media_contact", "present_outlet_id"), ("interaction", "outlet_id")),
        *(("follow_up", "outlet_id"), ("do_not_contact", "outlet_id"), ("outlet", "merged_into_id")),
    ),
    "beat": (("contact_beat", "beat_id"),),
    "tag": (("contact_tag", "tag_id"),),
}
Progress = Callable[[int, int], None]


@dataclass(slots=True)
class _Tally:
    removed: int = 0
    restored: int = 0
    stayed: list[StayedContact] = field(default_factory=list)
    left_with: dict[int, int] = field(default_factory=dict)


class ImportUndo:
    """Takes imports back. Broken off, it goes on when it is asked again."""

    def __init__(self, means: Means, imports: ContactImports) -> None:
        self._rows, self._history, self._index, self._imports = means.rows, means.history, means.index, imports

    def undo(self, import_id: int, now: datetime, progress: Progress | None = None) -> Undone:
        """Take an import back, some thousand people at a time.

        Raises `NoSuchImport`, `ImportUndone` when that was done already, and `ImportTooOld` after thirty days.
        """
        of = self._imports.get(import_id)
        if of.state is ImportState.UNDONE:
            raise ImportUndone(of.file_name)
        if of.began_at < now - timedelta(days=UNDOABLE_DAYS):
            raise ImportTooOld(of.file_name)
        tally, total = _Tally(left_with=self._left_with(of)), of.counts.added + of.counts.updated
        jobs = (self._each_batch(job, of, tally) for job in (self._restore, self._remove))
        for _ in itertools.chain.from_iterable(jobs):
            if progress is not None:
                progress(min(tally.removed + tally.restored, total), total)
        self._end(of, now)
        return Undone(tally.removed, tally.restored, tuple(tally.stayed))

    def _each_batch(
        self, job: Callable[[ContactImport, int, _Tally], int | None], of: ContactImport, tally: _Tally
    ) -> Iterator[None]:
        last: int | None = 0
        while last is not None:
            with self._history.batch(KINDS):
                last = job(of, last, tally)
            yield

    def _restore(self, of: ContactImport, last: int, tally: _Tally) -> int | None:
        """The next people the import changed: who is as it left them gets everything back as it was."""
        found = self._rows.execute(_CHANGED, (of.id, last, _AT_ONCE))
        restored = []
        for key, contact_id, before in found:
            noted = json.loads(before)
            now = self._rows.execute("SELECT version FROM media_contact WHERE id = ?", (contact_id,))
            if noted["rows"] is None or not now:
                continue
            if now[0][0] == noted["version"]:
                self._put_back(noted["rows"])
                self._rows.execute("DELETE FROM contact_import_row WHERE id = ?", (key,))
                restored.append(contact_id)
            else:
                tally.stayed.append(self._stays(contact_id, was_added=False))
        self._imports.enter(restored, ())
        tally.restored += len(restored)
        return found[-1][0] if len(found) == _AT_ONCE else None

    def _put_back(self, tables: dict[str, list[dict[str, Any]]]) -> None:
        """Every column as it was, the version too: who still has the entry open as it was before sees it unchanged."""
        (person,) = tables["media_contact"]
        assigned = ", ".join(f"{name} = ?" for name in person)
        self._rows.execute(f"UPDATE media_contact SET {assigned} WHERE id = ?", [*person.values(), person["id"]])
        for table in CHILDREN:
            self._rows.execute(f"DELETE FROM {table} WHERE contact_id = ?", (person["id"],))
            for row in tables[table]:
                marks = ", ".join("?" * len(row))
                sql = f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})"
                self._rows.execute(sql, list(row.values()))

    def _remove(self, of: ContactImport, last: int, tally: _Tally) -> int | None:
        """The next people who came with the import: who was not touched since goes."""
        found = self._rows.execute(_CAME, (of.id, max(last, of.id), _AT_ONCE))
        touched = {key for key, version, is_gone in found if is_gone or version != tally.left_with.get(key, 1)}
        touched |= self._named([key for key, *_ in found], _DONE_WITH)
        going = [key for key, *_ in found if key not in touched]
        self._imports.take_out(going)
        for table in CHILDREN:
            self._rows.many(f"DELETE FROM {table} WHERE contact_id = ?", [(key,) for key in going])
        self._rows.many("DELETE FROM media_contact WHERE id = ?", [(key,) for key in going])
        tally.removed += len(going)
        tally.stayed += [self._stays(key, was_added=True) for key in sorted(touched)]
        return found[-1][0] if len(found) == _AT_ONCE else None

    def _left_with(self, of: ContactImport) -> dict[int, int]:
        """The versions of people whom the import both brought and changed."""
        found = self._rows.execute(
            "SELECT record_id, before FROM contact_import_row WHERE origin_id = ? AND kind = 'media_contact'", (of.id,)
        )
        return {key: json.loads(before)["version"] for key, before in found}

    def _named(self, keys: Sequence[int], places: Sequence[tuple[str, str]]) -> set[int]:
        """Which of these keys stand in one of these columns."""
        named = set[int]()
        for table, column in places:
            sql = f"SELECT DISTINCT {column} FROM {table} WHERE {column} IN ({{marks}})"
            named |= {key for (key,) in self._rows.within(sql, keys)}
        return named

    def _end(self, of: ContactImport, now: datetime) -> None:
        """What the import made for its people and nobody else uses goes too."""
        with self._history.batch(KINDS) as moment:
            for kind, places in _USED.items():
                made = [key for _, key in self._rows.execute(_MADE, (of.id, kind))]
                same = f"SELECT id FROM {kind} WHERE version = 1 AND id IN ({{marks}})"
                used = self._named(made, places)
                self._delete(kind, [key for (key,) in self._rows.within(same, made) if key not in used])
            self._rows.execute("DELETE FROM contact_import_row WHERE origin_id = ?", (of.id,))
            of = self._imports.get(of.id)
            self._imports.advance(replace(of, state=ImportState.UNDONE, undone_at=now, ended_at=of.ended_at or now))
            self._imports.entries_are_made(of)
            self._imports.forget_how_left()
            self._imports.log(DeskAct.IMPORT_UNDONE, of, moment)

    def _delete(self, kind: str, keys: Sequence[int]) -> None:
        rows = [(key,) for key in keys]
        if kind == "outlet":
            self._rows.many("DELETE FROM outlet_name WHERE outlet_id = ?", rows)
        self._rows.many(f"DELETE FROM {kind} WHERE id = ?", rows)
        if kind == "outlet":
            self._index.take_in([Change(OutletTable, key, {"id": key}, None) for key in keys])

    def _stays(self, contact_id: int, *, was_added: bool) -> StayedContact:
        found = self._rows.execute(_NAME, (contact_id,))
        return StayedContact(contact_id, found[0][0] if found else "", was_added)
