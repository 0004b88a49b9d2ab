"""Interactions: what was said with contacts and outlets. They keep right when a contact was last in touch."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mediadesk.library.collection import Means
from mediadesk.library.contact_desk_tables import InteractionTable
from mediadesk.library.contact_tables import MediaContactTable
from mediadesk.library.fields import moment, to_milliseconds
from mediadesk.library.rows import Row
from mediadesk.records.interaction import Direction, Interaction, InteractionKind, OnRecord
from mediadesk.records.problems import NoSuchRecord
from mediadesk.records.timeline import PitchedBefore
from mediadesk.wording.titles import quoted

_PITCHES = """
SELECT c.id, name_en, CASE name_zh_hant WHEN '' THEN name_zh_hans ELSE name_zh_hant END, happened_at
FROM interaction i JOIN media_contact c ON c.id = contact_id
WHERE contact_id IN ({marks}) AND release_id = ? AND kind = 'pitch' ORDER BY happened_at, i.id
"""

if TYPE_CHECKING:
    from mediadesk.library.timeline import Timeline

_LAST = """
SELECT happened_at FROM interaction WHERE contact_id = ? AND kind <> 'note' ORDER BY happened_at DESC, id DESC LIMIT 1
"""


class Interactions:
    """Calls, mails, meetings. What is added, changed or taken away moves the contact's `last_contact_at` with it."""

    def __init__(self, means: Means) -> None:
        self._rows, self._history = means.rows, means.history

    @cached_property
    def timeline(self) -> "Timeline":
        """Everything that happened with a contact or an outlet, page by page."""
        from mediadesk.library.timeline import Timeline

        return Timeline(self._rows)

    def get(self, key: int) -> Interaction:
        """The interaction with this key; raises `NoSuchRecord`."""
        return interaction_of(self._row_of(key))

    def add(self, interaction: Interaction) -> Interaction:
        """Keep a new one."""
        with self._history.step(f"Log {interaction.kind.value} {quoted(interaction.subject)}".rstrip()):
            self._history.insert(InteractionTable, {"id": interaction.id, "version": 1, **_columns(interaction)})
            if interaction.is_contact and interaction.contact_id is not None:
                self._raise_last(interaction.contact_id, to_milliseconds(interaction.happened_at))
        return replace(interaction, version=1)

    def save(self, interaction: Interaction) -> Interaction:
        """Keep a changed one; raises `NoSuchRecord` and `Conflict`."""
        before = self.get(interaction.id)
        with self._history.step(f"Edit {interaction.kind.value} {quoted(interaction.subject)}".rstrip()):
            version = self._history.update(InteractionTable, interaction.id, _columns(interaction), interaction.version)
            self._settle_last(before)
            if interaction.is_contact and interaction.contact_id is not None:
                self._raise_last(interaction.contact_id, to_milliseconds(interaction.happened_at))
        return replace(interaction, version=version)

    def delete(self, key: int) -> None:
        """Take one away, as if it never was; undo brings it back. Raises `NoSuchRecord`."""
        before = self.get(key)
        with self._history.step(f"Delete {before.kind.value} {quoted(before.subject)}".rstrip()):
            self._history.delete(InteractionTable, key)
            self._settle_last(before)

    def pitches(self, release_id: int, contact_ids: Sequence[int]) -> tuple[PitchedBefore, ...]:
        """When each of these contacts was offered the release, oldest first."""
        found = self._rows.within(_PITCHES, contact_ids, release_id)
        return tuple(PitchedBefore(key, name or chinese, moment(at), "pitch") for key, name, chinese, at in found)

    def _raise_last(self, contact_id: int, at: datetime) -> None:
        contact = self._rows.get(MediaContactTable, contact_id)
        if contact is None:
            raise NoSuchRecord("contact", str(contact_id))
        known = contact["last_contact_at"]
        if known is None or known < at:
            self._history.update(MediaContactTable, contact_id, {"last_contact_at": at})

    def _settle_last(self, before: Interaction) -> None:
        """Where the contact was last in touch by what is gone now, by what it was before.

        A later day that came with a list, or was typed, stays.
        """
        contact = self._rows.get(MediaContactTable, before.contact_id) if before.contact_id is not None else None
        if contact is None or not before.is_contact or contact["last_contact_at"] != before.happened_at:
            return
        found = self._rows.execute(_LAST, (contact["id"],))
        last = moment(found[0][0]) if found else None
        if last != before.happened_at:
            self._history.update(MediaContactTable, contact["id"], {"last_contact_at": last})

    def _row_of(self, key: int) -> Row:
        row = self._rows.get(InteractionTable, key)
        if row is None:
            raise NoSuchRecord("interaction", str(key))
        return row


_AS_THEY_ARE = ("contact_id", "outlet_id", "happened_at", "subject", "body", "release_id", "who")


def interaction_of(row: Row) -> Interaction:
    """The interaction of a row of its table."""
    return Interaction(
        id=row["id"],
        kind=InteractionKind(row["kind"]),
        direction=Direction(row["direction"]),
        on_record=OnRecord(row["on_record"]),
        version=row["version"],
        **{name: row[name] for name in _AS_THEY_ARE},
    )


COLUMNS = "id, kind, happened_at, subject, contact_id, outlet_id, direction, body, on_record, release_id, who, version"
"""What `interaction_of_columns` makes an interaction of, for statements that read many."""
_KINDS = {each.value: each for each in InteractionKind}
_DIRECTIONS = {each.value: each for each in Direction}
_RECORDS = {each.value: each for each in OnRecord}


def interaction_of_columns(columns: tuple[Any, ...]) -> Interaction:
    """The interaction of `COLUMNS` as the driver gives them."""
    key, kind, at, subject, contact, outlet, direction, body, record, release, who, version = columns
    way, said = _DIRECTIONS[direction], _RECORDS[record]
    return Interaction(key, _KINDS[kind], moment(at), subject, contact, outlet, way, body, said, release, who, version)


def _columns(interaction: Interaction) -> Row:
    return {
        "kind": interaction.kind.value,
        "direction": interaction.direction.value,
        "on_record": interaction.on_record.value,
        **{name: getattr(interaction, name) for name in _AS_THEY_ARE},
    }
