"""Writes what a batch of a list of contacts brings: people, outlets, beats and tags, and how changed people were."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from mediadesk.library import import_columns, import_newcomers, import_words
from mediadesk.library.contact_columns import address_key, affiliation_row, channel_row, columns_of
from mediadesk.library.contact_tables import MediaContactTable
from mediadesk.library.fields import to_milliseconds
from mediadesk.library.folding import fold
from mediadesk.library.import_columns import Added
from mediadesk.library.import_newcomers import Newcomers
from mediadesk.library.import_words import NewOutlet, Word, WordBook
from mediadesk.library.rows import Rows
from mediadesk.records.contact import MediaContact
from mediadesk.records.contact_rows import AT
from mediadesk.records.keys import new_key, new_keys
from mediadesk.records.languages import Language
from mediadesk.records.problems import Conflict

CHILDREN = ("affiliation", "contact_channel", "contact_beat", "contact_tag")
_NOTE = "INSERT INTO contact_import_row (id, origin_id, kind, record_id, before, version) VALUES (?, ?, ?, ?, ?, 1)"
_NOTE_AGAIN = "UPDATE contact_import_row SET before = ?, version = version + 1 WHERE id = ?"
_CHANNELS, _BEATS, _TAGS = AT["channels"], AT["beats"], AT["tags"]


@dataclass(slots=True)
class Batch:
    """What is to be written at once. `added` are people as the list says them, `joined` people whom several rows of
    the list made; `changed` pairs of how somebody known is and will be; `newcomers` people of whom nobody knows and
    the list says nothing out of the ordinary."""

    added: list[Added] = field(default_factory=list)
    joined: list[MediaContact] = field(default_factory=list)
    changed: list[tuple[MediaContact, MediaContact]] = field(default_factory=list)
    newcomers: Newcomers = field(default_factory=Newcomers)


class BatchWriter:
    """Writes the batches of one import, each inside a transaction of `History.batch`."""

    def __init__(self, rows: Rows, import_id: int, beats: WordBook, tags: WordBook, *, is_server: bool) -> None:
        self._rows, self._import_id, self._is_server = rows, import_id, is_server
        self._beats, self._tags = beats, tags
        self._noted: dict[int, tuple[int, dict[str, Any]]] = {}
        for key, record_id, before in rows.execute(
            "SELECT id, record_id, before FROM contact_import_row WHERE origin_id = ? AND kind = 'media_contact'",
            (import_id,),
        ):
            self._noted[record_id] = key, json.loads(before)

    def write(self, batch: Batch, outlets: Sequence[NewOutlet], moment: Any) -> list[int]:
        """Write it; returns the keys of all people whose search entry is stale. Raises `Conflict`."""
        stored = MediaContactTable.updated_at.db_value(to_milliseconds(moment))
        self._make_outlets(outlets, stored)
        for place, book in ((_BEATS, self._beats), (_TAGS, self._tags)):
            for said in dict.fromkeys(row[place] for row in batch.newcomers.rows):
                book.of(said)
        self._make_words()
        self._add_newcomers(batch.newcomers, stored)
        self._add(batch.added, stored)
        for person in batch.joined:
            self._add_record(person, stored)
        for before, after in batch.changed:
            self._change(before, after, stored)
        keys = [*batch.newcomers.keys, *(each.key for each in batch.added)]
        return [*keys, *(each.id for each in batch.joined), *(after.id for _, after in batch.changed)]

    def _make_outlets(self, outlets: Sequence[NewOutlet], stored: str) -> None:
        if not outlets:
            return
        self._rows.many(import_words.OUTLET, [import_words.outlet_values(each, stored) for each in outlets])
        names = [(new_key(), each.id, folded) for each in outlets for folded in _folded_names(each)]
        self._rows.many("INSERT INTO outlet_name (id, outlet_id, folded, version) VALUES (?, ?, ?, 1)", names)
        self._note("outlet", [each.id for each in outlets])

    def _make_words(self) -> None:
        for table, book in (("beat", self._beats), ("tag", self._tags)):
            made = book.taken()
            if made:
                self._rows.many(f"INSERT INTO {table} (id, name, folded, version) VALUES (?, ?, ?, 1)", made)
                self._note(table, [word.id for word in made])

    def _note(self, kind: str, keys: Iterable[int]) -> None:
        self._rows.many(_NOTE, [(new_key(), self._import_id, kind, key, None) for key in keys])

    def _add(self, added: Sequence[Added], stored: str) -> None:
        if not added:
            return
        rows, import_id = self._rows, self._import_id
        rows.many(import_columns.CONTACT, [import_columns.contact_values(each, import_id, stored) for each in added])
        self._number(import_columns.AFFILIATION, [(each.key, at) for each in added for at in enumerate(each.posts, 1)])
        ways = [(each.key, at) for each in added for at in enumerate(map(_way, each.plain[_CHANNELS]), 1)]
        self._number(import_columns.CHANNEL, ways)
        self._link("beat", [(each.key, each.beats) for each in added if each.beats])
        self._link("tag", [(each.key, each.tags) for each in added if each.tags])

    def _add_newcomers(self, people: Newcomers, stored: str) -> None:
        if not people.keys:
            return
        books = {_BEATS: self._beats, _TAGS: self._tags}
        same = {"version": "1", "updated_at": f"'{stored}'", "import_id": str(self._import_id), "picture_sha256": "''"}
        self._rows.many(
            *import_newcomers.statement(
                people, lambda place, said: books[place].of(said), same, is_server=self._is_server
            )
        )
        posts = list(people.posts())
        self._with_keys(import_newcomers.POST, posts)
        for table, place in (("beat", _BEATS), ("tag", _TAGS)):
            self._with_keys(import_columns.LINKS[table], people.links(place, books[place].of))

    def _with_keys(self, sql: str, rows: Sequence[tuple[Any, ...]]) -> None:
        if rows:
            self._rows.many(sql, [(key, *row) for key, row in zip(new_keys(len(rows)), rows, strict=True)])

    def _number(self, sql: str, owned: Sequence[tuple[int, tuple[int, Sequence[Any]]]]) -> None:
        if owned:
            keys = new_keys(len(owned))
            self._rows.many(
                sql, [(key, owner, number, *what) for key, (owner, (number, what)) in zip(keys, owned, strict=True)]
            )

    def _link(self, table: str, owners: Iterable[tuple[int, Sequence[Word]]]) -> None:
        owned = [(owner, word.id, number) for owner, words in owners for number, word in enumerate(words, 1)]
        if owned:
            keys = new_keys(len(owned))
            self._rows.many(import_columns.LINKS[table], [(key, *each) for key, each in zip(keys, owned, strict=True)])

    def _add_record(self, person: MediaContact, stored: str) -> None:
        columns = {**self._columns(person), "id": person.id, "version": 1, "updated_at": stored}
        marks = ", ".join("?" * len(columns))
        sql = f"INSERT INTO media_contact ({', '.join(columns)}) VALUES ({marks})"
        self._rows.execute(sql, list(columns.values()))
        self._add_children(person)

    def _change(self, before: MediaContact, after: MediaContact, stored: str) -> None:
        self._keep_before(before)
        columns = {**self._columns(after), "updated_at": stored}
        assigned = ", ".join(f"{name} = ?" for name in columns)
        sql = f"UPDATE media_contact SET {assigned}, version = version + 1 WHERE id = ? AND version = ? RETURNING 1"
        if not self._rows.execute(sql, [*columns.values(), before.id, before.version]):
            raise Conflict("media_contact", before.id)
        for table in CHILDREN:
            self._rows.execute(f"DELETE FROM {table} WHERE contact_id = ?", (before.id,))
        self._add_children(after)

    def _columns(self, person: MediaContact) -> dict[str, Any]:
        beats, tags = (book.of("\n".join(words)) for book, words in self._worded(person))
        self._make_words()
        columns = columns_of(person, [word.name for word in beats], [word.name for word in tags])
        fields = MediaContactTable._meta.columns
        return {name: fields[name].db_value(value) for name, value in columns.items()}

    def _worded(self, person: MediaContact) -> Iterator[tuple[WordBook, tuple[str, ...]]]:
        yield from ((self._beats, person.beats), (self._tags, person.tags))

    def _add_children(self, person: MediaContact) -> None:
        posts = [_values(affiliation_row(number, held)) for number, held in enumerate(person.affiliations, 1)]
        self._number(import_columns.AFFILIATION, [(person.id, at) for at in enumerate(posts, 1)])
        ways = [_values(channel_row(number, way)) for number, way in enumerate(person.channels, 1)]
        self._number(import_columns.CHANNEL, [(person.id, at) for at in enumerate(ways, 1)])
        self._link("beat", [(person.id, self._beats.of("\n".join(person.beats)))])
        self._link("tag", [(person.id, self._tags.of("\n".join(person.tags)))])

    def _keep_before(self, person: MediaContact) -> None:
        """How somebody was before the import touched them first, and the version they have after it."""
        noted = self._noted.get(person.id)
        if noted is not None:
            key, before = noted
            before["version"] = person.version + 1
            self._rows.execute(_NOTE_AGAIN, (_json(before), key))
            return
        was = None if person.import_id == self._import_id else whole_rows(self._rows, person.id)
        before, key = {"version": person.version + 1, "rows": was}, new_key()
        self._rows.execute(_NOTE, (key, self._import_id, "media_contact", person.id, _json(before)))
        self._noted[person.id] = key, before


def whole_rows(rows: Rows, contact_id: int) -> dict[str, list[dict[str, Any]]]:
    """Everything the tables say of one person, as the database gives it, by table."""
    tables = (("media_contact", "id"), *((table, "contact_id") for table in CHILDREN))
    return {table: rows.plain(f"SELECT * FROM {table} WHERE {owner} = ?", (contact_id,)) for table, owner in tables}


def _folded_names(outlet: NewOutlet) -> list[str]:
    names = (fold(outlet.name.get(language)).strip() for language in Language)
    return [folded for folded in dict.fromkeys(names) if folded]


def _way(channel: Sequence[Any]) -> tuple[Any, ...]:
    kind, value, label, is_private = channel
    return kind, value, address_key(value), label, is_private


def _values(row: dict[str, Any]) -> tuple[Any, ...]:
    """What the statements of `import_columns` ask for behind the number."""
    if "outlet_id" in row:
        days = (each.isoformat() if each else None for each in (row["since"], row["until"]))
        return (row["outlet_id"], row["role"], row["desk"], *days)
    return row["kind"], row["value"], row["folded"], row["label"], row["is_private"]


def _json(before: dict[str, Any]) -> str:
    return json.dumps(before, ensure_ascii=False, separators=(",", ":"), default=str)
