"""Everything the desk holds on one person, table by table: what they may ask to see."""

from mediadesk.library import personal_rows
from mediadesk.library.collection import Means
from mediadesk.library.folding import fold
from mediadesk.library.rows import Row
from mediadesk.library.tables import TABLES
from mediadesk.records.privacy import HeldData, HeldRow

_NOT_SAID = frozenset({"id", "version", "contact_id", "deleted_at", "digest", "folded", "import_id", "origin_id"})
_NAMED = {
    "outlet_id": "outlet",
    "beat_id": "beat",
    "tag_id": "tag",
    "list_id": "media_list",
    "use_id": "media_list_use",
}
_NAMES = "COALESCE(NULLIF(name_en, ''), NULLIF(name_zh_hant, ''), name_zh_hans)"
_HOW_NAMED = {"outlet": _NAMES, "beat": "name", "tag": "name", "media_list": "name", "media_list_use": "name"}
_NAMED_LIKE = "SELECT name_en, name_zh_hant, name_zh_hans, aliases FROM media_contact WHERE"
_MOST_ALIKE = 200


class SubjectData:
    """Collects rows."""

    def __init__(self, means: Means) -> None:
        self._rows, self._index = means.rows, means.index
        self._tables = {table._meta.table_name: table for table in TABLES}

    def held(self, contact_id: int) -> tuple[HeldData, ...]:
        """The rows of every table that names the person, and of entries merged into theirs; empty tables left out.

        Keys of other records are given as their names, keys of releases as keys; what is only derived is left out.
        """
        keys = personal_rows.all_keys(self._rows, [contact_id])
        places = [*reversed(personal_rows.DELETED), *((each, "contact_id") for each in personal_rows.EMPTIED)]
        places += [(each, "contact_id") for each in personal_rows.KEPT]
        found = [self._data(table, column, keys) for table, column in places]
        return tuple(each for each in found if each.rows)

    def is_somebody(self, name: str) -> bool:
        """Whether a contact has this name, or this spelling of it; whatever its case, its accents and its script."""
        condition, parameters = self._index.condition("contact", name)
        wanted = fold(name).strip()
        if not condition or not wanted:
            return False
        found = self._rows.execute(f"{_NAMED_LIKE} {condition} LIMIT {_MOST_ALIKE}", parameters)
        return any(wanted == fold(each).strip() for row in found for text in row for each in text.splitlines())

    def _data(self, table: str, column: str, keys: list[int]) -> HeldData:
        rows = self._rows.belonging(self._tables[table], column, keys, "id")
        return HeldData(table, tuple(map(self._said, rows)), tuple(row["id"] for row in rows))

    def _said(self, row: Row) -> HeldRow:
        return tuple(
            (self._title(column), self._value(column, value))
            for column, value in row.items()
            if column not in _NOT_SAID and not column.endswith("_key") and value not in (None, "", False)
        )

    def _title(self, column: str) -> str:
        return _NAMED.get(column, column)

    def _value(self, column: str, value: object) -> object:
        table = _NAMED.get(column) or ("outlet" if column == "present_outlet_id" else None)
        if table is None:
            return value
        found = self._rows.execute(f"SELECT {_HOW_NAMED[table]} FROM {table} WHERE id = ?", (value,))
        return found[0][0] if found else ""
