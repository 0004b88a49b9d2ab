"""Erasing people: their rows, their words in the index, what older pages of the file still hold, copies, pictures.

What stays are digests (HMAC-SHA256) of their addresses and of their names at their outlets, so that they are known
again and kept out when an older copy of the library, or a list somebody brings in, has them still.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from peewee import Database

from mediadesk.library import engine, erased_people, personal_rows
from mediadesk.library.collection import Means
from mediadesk.library.contact_desk_tables import DeskLogTable, DoNotContactTable
from mediadesk.library.contacts import Contacts
from mediadesk.library.desk_log import DeskLog, row_of
from mediadesk.library.do_not_contact import DoNotContacts, erased
from mediadesk.library.do_not_contact import row_of as row_of_wish
from mediadesk.library.outlets import Outlets
from mediadesk.library.rows import Rows
from mediadesk.library.trouble import explained
from mediadesk.records.contact import MediaContact
from mediadesk.records.privacy import DeskAct

_KINDS = frozenset({"contact", "outlet", "interaction", "media_list", "contact_import", "privacy", "release"})
_AT_ONCE = 400
_MARK = 8  # digits of the digest that stand where a name stood


@dataclass(frozen=True, slots=True)
class Erasure:
    """What goes, or went, with people: how many rows of which table, and the words nobody should find any more.

    `words` are their names, addresses and numbers as the desk had them; they are never kept.
    """

    people: int
    rows: tuple[tuple[str, int], ...]
    words: tuple[str, ...]


class Erasing:
    """Erases people from the library that `database` is, and keeps them out."""

    def __init__(
        self,
        means: Means,
        database: Database,
        desk: Path | str,
        contacts: Contacts,
        outlets: Outlets,
        barred: DoNotContacts,
        log: DeskLog,
    ) -> None:
        self._means, self._rows, self._database, self._desk = means, means.rows, database, desk
        self._contacts, self._outlets, self._barred, self._log = contacts, outlets, barred, log

    def preview(self, keys: Sequence[int]) -> Erasure:
        """What goes with these people. Raises `NoSuchRecord`."""
        people = [self._contacts.get(key) for key in self._all(keys)]
        found = self._tables()
        named = [*personal_rows.DELETED, ("recipient", "contact_id"), ("privacy_request", "contact_id")]
        marks = ", ".join("?" * len(people))
        counted = [
            (table, self._count(f"SELECT COUNT(*) FROM {table} WHERE {column} IN ({marks})", people))
            for table, column in named
            if table in found
        ]
        return Erasure(len(people), tuple(each for each in counted if each[1]), tuple(self._words(people)))

    def erase(self, keys: Sequence[int], *, who: str, today: date, copies: Sequence[Path] = ()) -> Erasure:
        """Erase these people for good, from the library and from its `copies` (SQLite files, older ones too).

        Nothing that was done before can be undone afterwards: undo would bring them back. Takes as long as writing the
        library anew. Raises `NoSuchRecord`, `DiskFull`, `NotWritable`, `LibraryBusy`.
        """
        going = self.preview(keys)
        people = [self._contacts.get(key) for key in self._all(keys)]
        addresses = personal_rows.addresses_of(self._rows, [each.id for each in people])
        digests = tuple(dict.fromkeys(digest for each in people for digest in self._digests(each)))
        self._keep_beside(digests, today)
        self._erase_rows(people, addresses, digests, who, today, DeskAct.ERASED)
        self._wash(self._database)
        for copy in copies:
            self._erase_from_copy(copy, [each.id for each in people], addresses, digests[0][:_MARK])
        self._remove_pictures(people)
        return going

    def replay(self, *, who: str, today: date) -> int:
        """Erase again whom an older state of this library still has; returns how many came back.

        The file beside the library says who was erased.
        """
        if not isinstance(self._desk, Path):
            return 0
        missing = erased_people.unknown(self._rows, self._desk)
        if not missing.since:
            return 0
        self._barred.learn_keys(missing.keys)
        with self._means.history.step("Keep people erased"):
            for digest, since in missing.since:
                self._means.history.keep(DoNotContactTable, row_of_wish(erased(digest, since=since, who=who)))
        back = self._back_again()
        if back:
            addresses = personal_rows.addresses_of(self._rows, [each.id for each in back])
            self._erase_rows(back, addresses, (), who, today, DeskAct.REPLAYED)
            self._wash(self._database)
            self._remove_pictures(back)
        return len(back)

    def _back_again(self) -> list[MediaContact]:
        suppression = self._barred.suppression()
        keys = self._rows.keys("SELECT id FROM media_contact ORDER BY id")
        back = []
        for at in range(0, len(keys), _AT_ONCE):
            for contact in self._contacts.with_trash(keys[at : at + _AT_ONCE]):
                wish = suppression.blocks_contact(contact, self._places(contact))
                if wish is not None and wish.is_erased:
                    back.append(contact)
        return back

    def _all(self, keys: Sequence[int]) -> list[int]:
        return personal_rows.all_keys(self._rows, keys)

    def _tables(self) -> frozenset[str]:
        return personal_rows.tables_of(self._rows, is_server=engine.is_postgresql(self._database))

    def _count(self, sql: str, people: Sequence[MediaContact]) -> int:
        return int(self._rows.execute(sql, [each.id for each in people])[0][0])

    def _words(self, people: Sequence[MediaContact]) -> Iterator[str]:
        for each in people:
            yield from (text for text in (each.name.en, each.name.zh_hant, each.name.zh_hans, *each.aliases) if text)
        yield from personal_rows.addresses_of(self._rows, [each.id for each in people])

    def _places(self, contact: MediaContact) -> list[str]:
        held = self._outlets.some(list({each.outlet_id for each in contact.affiliations}))
        names = [name for each in held for name in (each.name.en, each.name.zh_hant, each.name.zh_hans) if name]
        return names

    def _digests(self, contact: MediaContact) -> tuple[str, ...]:
        return self._barred.digests(contact, self._places(contact))

    def _keep_beside(self, digests: Sequence[str], today: date) -> None:
        """Before anything is erased: should the machine stop now, the next start goes on."""
        if isinstance(self._desk, Path):
            beside = erased_people.read(self._desk)
            new = beside.joined(self._barred.keys(), [(digest, today) for digest in digests])
            erased_people.write(self._desk, new)

    def _erase_rows(
        self,
        people: Sequence[MediaContact],
        addresses: Sequence[str],
        digests: Sequence[str],
        who: str,
        today: date,
        act: DeskAct,
    ) -> None:
        mark = digests[0][:_MARK] if digests else "—"
        with self._means.history.for_good(_KINDS) as moment:
            personal_rows.erase(self._rows, self._tables(), [each.id for each in people], addresses, mark)
            for digest in digests:
                row = row_of_wish(erased(digest, since=today, who=who))
                self._rows.insert(DoNotContactTable, self._rows.normal(DoNotContactTable, row))
            for each in people:
                entry = row_of(self._log.next_entry(act, moment, who, "", each.id))
                self._rows.insert(DeskLogTable, self._rows.normal(DeskLogTable, entry))

    def _wash(self, database: Database) -> None:
        """Take what was deleted out of the pages of the file and of its log."""
        rows = Rows(database)
        with explained(self._desk):
            if engine.is_postgresql(database):
                database.execute_sql("VACUUM FULL media_contact")
                return
            for name in ("search_contact", "search_interaction"):
                if rows.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (f"{name}_config",)):
                    rows.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")
            database.execute_sql("VACUUM")
            database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _erase_from_copy(self, copy: Path, keys: Sequence[int], addresses: Sequence[str], mark: str) -> None:
        database = engine.bare_sqlite(copy)
        with explained(copy):
            database.connect()
            try:
                rows = Rows(database)
                tables = personal_rows.tables_of(rows, is_server=False)
                if "media_contact" not in tables:
                    return
                with database.atomic():
                    personal_rows.erase(rows, tables, keys, addresses, mark)
                self._wash(database)
            finally:
                database.close()

    def _remove_pictures(self, people: Sequence[MediaContact]) -> None:
        for sha256 in {each.picture_sha256 for each in people if each.picture_sha256}:
            used = "SELECT 1 FROM media_contact WHERE picture_sha256 = ? UNION SELECT 1 FROM photo WHERE sha256 = ?"
            if not self._rows.execute(used, (sha256, sha256)):
                self._means.media.remove(sha256)
