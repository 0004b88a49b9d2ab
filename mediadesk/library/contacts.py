"""Media contacts: journalists, with what they do where, and the beats they cover."""

from collections.abc import Sequence

from mediadesk.library.collection import Collection
from mediadesk.library.columns import children, replace_children
from mediadesk.library.contact_columns import (
    affiliation_row,
    channel_row,
    columns_of,
    contact_of,
    languages_of,
    lines_of,
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
from mediadesk.library.fields import moment
from mediadesk.library.folding import fold
from mediadesk.library.rows import Kind, Row
from mediadesk.records.contact import ContactRow, ContactStatus, MediaContact
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language

_LIST = """
SELECT id, COALESCE(NULLIF(name_en, ''), NULLIF(name_zh_hant, ''), name_zh_hans), present_role, present_outlet_id,
    beats, languages, status, last_contact_at
FROM media_contact WHERE deleted_at IS NULL {condition} ORDER BY sort_key, id
"""
_OUTLETS = """
SELECT id, COALESCE(NULLIF(name_en, ''), NULLIF(name_zh_hant, ''), name_zh_hans),
    COALESCE(NULLIF(name_zh_hant, ''), NULLIF(name_zh_hans, ''), name_en),
    COALESCE(NULLIF(name_zh_hans, ''), NULLIF(name_zh_hant, ''), name_en) FROM outlet
"""
_WITH_BEAT = "id IN (SELECT contact_id FROM contact_beat JOIN beat ON beat.id = beat_id WHERE folded = ?)"
_WORKS_AT = "id IN (SELECT contact_id FROM affiliation WHERE outlet_id = ? AND until IS NULL)"
_BEATS_IN_USE = """
SELECT name FROM beat WHERE EXISTS (SELECT 1 FROM contact_beat JOIN media_contact ON media_contact.id = contact_id
    WHERE beat_id = beat.id AND deleted_at IS NULL) ORDER BY folded
"""


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
        outlets = {key: names for key, *names in self._rows.execute(_OUTLETS)}
        outlets[None] = ["", "", ""]
        return [
            ContactRow(
                key,
                name,
                role,
                outlets[outlet][_script(name, languages)],
                lines_of(beats),
                languages_of(languages),
                _STATUS[status],
                last and moment(last),
            )
            for key, name, role, outlet, beats, languages, status, last in self._rows.execute(
                _LIST.format(condition=condition), parameters
            )
        ]

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

    def _title(self, record: MediaContact) -> str:
        return record.name.best(Language.EN) or record.email


def _script(name: str, languages: str) -> int:
    """Which of an outlet's names stands beside this one: 0 English, 1 Traditional, 2 Simplified Chinese."""
    if name[:1] < "\u3400":
        return 0
    return 2 if Language.ZH_HANS.value in languages and Language.ZH_HANT.value not in languages else 1


_STATUS = {status.value: status for status in ContactStatus}
