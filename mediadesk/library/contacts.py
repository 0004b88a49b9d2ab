"""Media contacts: journalists, with what they do where, and the beats they cover."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from mediadesk.library import contact_changes, writer
from mediadesk.library.collection import Collection
from mediadesk.library.columns import children, replace_children
from mediadesk.library.contact_columns import (
    affiliation_row,
    channel_row,
    columns_of,
    contact_of,
)
from mediadesk.library.contact_tables import (
    AffiliationTable,
    BeatTable,
    ContactBeatTable,
    ContactChannelTable,
    ContactTagTable,
    MediaContactTable,
    TagTable,
)
from mediadesk.library.folding import fold
from mediadesk.library.rows import Kind, Row
from mediadesk.records.contact import ContactChange, ContactRow, MediaContact
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language

_LIST = "SELECT id FROM media_contact WHERE deleted_at IS NULL {condition} ORDER BY sort_key, id"
_OUTLET_NAME = "SELECT COALESCE(NULLIF(name_en, ''), NULLIF(name_zh_hant, ''), name_zh_hans) FROM outlet WHERE id = ?"
_WITH_BEAT = "id IN (SELECT contact_id FROM contact_beat JOIN beat ON beat.id = beat_id WHERE folded = ?)"
_WORKS_AT = "id IN (SELECT contact_id FROM affiliation WHERE outlet_id = ? AND until IS NULL)"
_BEATS_IN_USE = """
SELECT name FROM beat WHERE EXISTS (SELECT 1 FROM contact_beat JOIN media_contact ON media_contact.id = contact_id
    WHERE beat_id = beat.id AND deleted_at IS NULL) ORDER BY folded
"""

if TYPE_CHECKING:
    from mediadesk.library.contact_finder import ContactFinder
    from mediadesk.library.contact_pages import ContactPages


class Contacts(Collection[MediaContact]):
    """Journalists."""

    table = MediaContactTable
    noun = "contact"

    def rows(
        self,
        match: str = "",
        beat: str | None = None,
        language: Language | None = None,
        outlet_id: int | None = None,
    ) -> list[ContactRow]:
        """The list of journalists by name: who matches, covers `beat`, writes in `language`, works at the outlet now.

        What is not given does not matter. The outlet is named in the script in which the journalist is.
        """
        condition, parameters = self._condition(match, beat, language, outlet_id)
        return self.pages.rows(self._rows.keys(_LIST.format(condition=condition), parameters))

    def keys(self, match: str = "") -> list[int]:
        """The keys of all who match, by name: long lists are read a part at a time (`some`)."""
        condition, parameters = self._condition(match, None, None, None)
        return self._rows.keys(_LIST.format(condition=condition), parameters)

    @cached_property
    def pages(self) -> "ContactPages":
        """Long lists of contacts, a page at a time."""
        from mediadesk.library.contact_pages import ContactPages

        return ContactPages(self._rows)

    @cached_property
    def finder(self) -> "ContactFinder":
        """Finds contacts as somebody types."""
        from mediadesk.library.contact_finder import ContactFinder

        return ContactFinder(self._rows, self._means.index)

    def save(self, record: MediaContact) -> MediaContact:
        """As every collection does; what was changed is written down beside it."""
        with self._history.step(self._label("Edit", record)):
            before = self.get(record.id)
            kept = super().save(record)
            found = contact_changes.differences(before, self.get(record.id), self._outlet_name)
            contact_changes.keep(self._history, record.id, found, writer.name())
        return kept

    def note_merged(self, gone: MediaContact, kept: MediaContact) -> None:
        """Write down inside the present step which entry went into another, and what of it was dropped."""
        lost = contact_changes.dropped(gone, self.get(kept.id), self._outlet_name)
        before = "; ".join((self._title(gone), *(f"{field.replace('_', ' ')}: {text}" for field, text in lost)))
        contact_changes.keep(self._history, kept.id, [("merged", before, self._title(kept))], writer.name())

    def changes(self, key: int) -> tuple[ContactChange, ...]:
        """What was changed in the entry of a journalist, the newest first."""
        return contact_changes.changes(self._rows, key)

    def beats(self) -> list[str]:
        """The beats somebody covers, in order of the alphabet."""
        return [name for (name,) in self._rows.execute(_BEATS_IN_USE)]

    def _condition(
        self, match: str, beat: str | None, language: Language | None, outlet_id: int | None
    ) -> tuple[str, list[str | int]]:
        condition, matching = self._means.index.condition("contact", match)
        parameters: list[str | int] = [*matching]
        conditions = [condition] if condition else []
        if beat is not None:
            conditions.append(_WITH_BEAT)
            parameters = [*parameters, fold(beat).strip()]
        if language is not None:
            conditions.append("' ' || languages || ' ' LIKE ?")
            parameters = [*parameters, f"% {language.value} %"]
        if outlet_id is not None:
            conditions.append(_WORKS_AT)
            parameters = [*parameters, outlet_id]
        return "".join(f" AND {each}" for each in conditions), parameters

    def _records(self, rows: Sequence[Row]) -> list[MediaContact]:
        keys = [row["id"] for row in rows]
        affiliations = children(self._rows, AffiliationTable, "contact_id", keys)
        channels = children(self._rows, ContactChannelTable, "contact_id", keys)
        return [contact_of(row, affiliations[row["id"]], channels[row["id"]]) for row in rows]

    def _columns(self, record: MediaContact) -> Row:
        """With what the list shows of affiliations, beats and tags, so that it reads one table."""
        beats, tags = self._spelt(BeatTable, record.beats), self._spelt(TagTable, record.tags)
        return columns_of(record, beats, tags)

    def _keep_children(self, record: MediaContact) -> None:
        owner = ("contact_id", record.id)
        affiliations = [affiliation_row(number, held) for number, held in enumerate(record.affiliations, 1)]
        replace_children(self._history, self._rows, AffiliationTable, owner, affiliations)
        channels = [channel_row(number, each) for number, each in enumerate(record.channels, 1)]
        replace_children(self._history, self._rows, ContactChannelTable, owner, channels)
        self._keep_words(owner, ContactBeatTable, BeatTable, "beat_id", record.beats)
        self._keep_words(owner, ContactTagTable, TagTable, "tag_id", record.tags)

    def _keep_words(self, owner: tuple[str, int], links: Kind, table: Kind, column: str, words: Sequence[str]) -> None:
        keys = [self._key_of(table, name) for name in self._spelt(table, words)]
        wanted = [{"number": number, column: key} for number, key in enumerate(keys, 1)]
        replace_children(self._history, self._rows, links, owner, wanted, match=column)

    def _spelt(self, table: Kind, words: Sequence[str]) -> list[str]:
        """The beats or tags, each once, spelt as they are where somebody has them already."""
        spelt: dict[str, str] = {}
        for name in words:
            folded = fold(name).strip()
            if folded and folded not in spelt:
                known = self._rows.belonging(table, "folded", [folded], "id")
                spelt[folded] = known[0]["name"] if known else " ".join(name.split())
        return list(spelt.values())

    def _key_of(self, table: Kind, name: str) -> int:
        folded = fold(name).strip()
        known = self._rows.belonging(table, "folded", [folded], "id")
        if known:
            return int(known[0]["id"])
        key = new_key()
        self._history.insert(table, {"id": key, "name": name, "folded": folded})
        return key

    def _outlet_name(self, key: int) -> str:
        found = self._rows.execute(_OUTLET_NAME, (key,))
        return str(found[0][0]) if found else ""

    def _title(self, record: MediaContact) -> str:
        return record.name.best(Language.EN) or record.email
