"""Follow-ups: what is to be done about contacts and outlets, by when."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from mediadesk.library.collection import Means
from mediadesk.library.contact_desk_tables import FollowUpTable
from mediadesk.library.rows import Row
from mediadesk.records.interaction import FollowUp
from mediadesk.records.problems import NoSuchRecord
from mediadesk.wording.titles import quoted

_DUE = """
FROM follow_up f WHERE done_at IS NULL AND due_on <= ?
AND NOT EXISTS (SELECT 1 FROM media_contact c WHERE c.id = f.contact_id AND c.deleted_at IS NOT NULL)
AND NOT EXISTS (SELECT 1 FROM outlet o WHERE o.id = f.outlet_id AND o.deleted_at IS NOT NULL)
"""
_OPEN = f"SELECT id {_DUE} ORDER BY due_on, id LIMIT ?"
_COUNT = f"SELECT COUNT(*) {_DUE}"


class FollowUps:
    """What is to be done, and what was."""

    def __init__(self, means: Means) -> None:
        self._rows, self._history = means.rows, means.history

    def get(self, key: int) -> FollowUp:
        """The follow-up with this key; raises `NoSuchRecord`."""
        row = self._rows.get(FollowUpTable, key)
        if row is None:
            raise NoSuchRecord("follow_up", str(key))
        return _follow_up(row)

    def add(self, follow_up: FollowUp) -> FollowUp:
        """Keep a new one."""
        with self._history.step(f"Add follow-up {quoted(follow_up.what)}".rstrip()):
            self._history.insert(FollowUpTable, {"id": follow_up.id, "version": 1, **_columns(follow_up)})
        return replace(follow_up, version=1)

    def save(self, follow_up: FollowUp) -> FollowUp:
        """Keep a changed one; raises `Conflict`."""
        with self._history.step(f"Edit follow-up {quoted(follow_up.what)}".rstrip()):
            version = self._history.update(FollowUpTable, follow_up.id, _columns(follow_up), follow_up.version)
        return replace(follow_up, version=version)

    def finish(self, key: int, at: datetime) -> FollowUp:
        """Write down that it was done at an aware instant. Raises `NoSuchRecord`."""
        found = self.get(key)
        with self._history.step(f"Finish follow-up {quoted(found.what)}".rstrip()):
            return self.save(replace(found, done_at=at))

    def put_off(self, key: int, until: date) -> FollowUp:
        """Let it be due another day. Raises `NoSuchRecord`."""
        found = self.get(key)
        with self._history.step(f"Put off follow-up {quoted(found.what)}".rstrip()):
            return self.save(replace(found, due_on=until))

    def delete(self, key: int) -> None:
        """Take one away, as if it never was; undo brings it back. Raises `NoSuchRecord`."""
        found = self.get(key)
        with self._history.step(f"Delete follow-up {quoted(found.what)}".rstrip()):
            self._history.delete(FollowUpTable, key)

    def due(self, until: date, most: int = 200) -> tuple[FollowUp, ...]:
        """What is to be done up to and including a day, what is longest overdue first; no more than `most`.

        Nothing is to be done about what is in the trash.
        """
        return self._some([key for (key,) in self._rows.execute(_OPEN, (until.isoformat(), most))])

    def count_due(self, until: date) -> int:
        """How much is to be done up to and including a day."""
        return int(self._rows.execute(_COUNT, (until.isoformat(),))[0][0])

    def open_of(self, *, contact_id: int | None = None, outlet_id: int | None = None) -> tuple[FollowUp, ...]:
        """What is to be done about a contact, or about an outlet, what is due first at the top."""
        column, key = ("contact_id", contact_id) if contact_id is not None else ("outlet_id", outlet_id)
        found = self._rows.belonging(FollowUpTable, column, [key], "due_on")
        return tuple(_follow_up(row) for row in found if row["done_at"] is None)

    def _some(self, keys: Sequence[int]) -> tuple[FollowUp, ...]:
        rows = {row["id"]: row for row in self._rows.belonging(FollowUpTable, "id", keys, "id")}
        return tuple(_follow_up(rows[key]) for key in keys if key in rows)


def _columns(follow_up: FollowUp) -> Row:
    return {
        "contact_id": follow_up.contact_id,
        "outlet_id": follow_up.outlet_id,
        "release_id": follow_up.release_id,
        "what": follow_up.what,
        "due_on": follow_up.due_on,
        "done_at": follow_up.done_at,
        "who": follow_up.who,
    }


def _follow_up(row: Row) -> FollowUp:
    return FollowUp(id=row["id"], version=row["version"], **{name: row[name] for name in _NAMES})


_NAMES = ("contact_id", "outlet_id", "release_id", "what", "due_on", "done_at", "who")
