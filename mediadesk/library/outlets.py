"""Outlets: newspapers, stations, wires, sites."""

from collections.abc import Sequence
from datetime import date

from mediadesk.library.collection import Collection
from mediadesk.library.columns import gathered, replace_children, spread
from mediadesk.library.contact_columns import languages_of, lines_of
from mediadesk.library.contact_tables import OutletNameTable, OutletTable
from mediadesk.library.fields import day
from mediadesk.library.folding import fold
from mediadesk.library.rows import Row
from mediadesk.records.contact import Outlet, OutletKind, OutletRow
from mediadesk.records.languages import ByLanguage, Language

_NAME = "COALESCE(NULLIF(name_en, ''), NULLIF(name_zh_hant, ''), name_zh_hans)"
_ALL_NAMES = f"SELECT {_NAME} FROM outlet WHERE deleted_at IS NULL ORDER BY sort_key, id"
_LIST = f"SELECT id, {_NAME}, kind, city FROM outlet WHERE deleted_at IS NULL {{condition}} ORDER BY sort_key, id"
_WORKING = """
SELECT outlet_id, COUNT(DISTINCT contact_id) FROM affiliation
WHERE until IS NULL AND contact_id NOT IN (SELECT id FROM media_contact WHERE deleted_at IS NOT NULL)
GROUP BY outlet_id
"""
_NAMED = """
SELECT outlet_id FROM outlet_name JOIN outlet ON outlet.id = outlet_id
WHERE folded = ? AND deleted_at IS NULL ORDER BY sort_key, outlet_id LIMIT 1
"""


_FORMER = """
SELECT contact_id, role, until FROM affiliation JOIN media_contact ON media_contact.id = contact_id
WHERE outlet_id = ? AND until IS NOT NULL AND media_contact.deleted_at IS NULL
ORDER BY until DESC, contact_id LIMIT ?
"""


class Outlets(Collection[Outlet]):
    """Where journalists work."""

    table = OutletTable
    noun = "outlet"

    def rows(self, match: str = "") -> list[OutletRow]:
        """The list of outlets whose name, site or city matches, by name."""
        condition, parameters = self._means.index.condition("outlet", match)
        found = self._rows.execute(_LIST.format(condition=f"AND {condition}" if condition else ""), parameters)
        working = dict(self._rows.execute(_WORKING))
        return [OutletRow(key, name, OutletKind(kind), city, working.get(key, 0)) for key, name, kind, city in found]

    def names(self, keys: Sequence[int]) -> dict[int, ByLanguage]:
        """What the outlets with these keys are called, even from the trash."""
        found = self._rows.belonging(OutletTable, "id", list(dict.fromkeys(keys)), "id")
        return {row["id"]: gathered("name", row) for row in found}

    def all_names(self) -> list[str]:
        """The names of all outlets, in order."""
        return [name for (name,) in self._rows.execute(_ALL_NAMES)]

    def former(self, key: int, most: int) -> list[tuple[int, str, date]]:
        """Who worked at an outlet: the key of the journalist, as what, until when; the latest first, at most `most`."""
        return [(who, role, day(until)) for who, role, until in self._rows.execute(_FORMER, (key, most))]

    def named(self, name: str) -> Outlet | None:
        """The outlet with this name or alias, in whatever case and script; `None` when there is none."""
        wanted = fold(name).strip()
        keys = [key for (key,) in self._rows.execute(_NAMED, (wanted,))] if wanted else []
        return next(iter(self.some(keys)), None)

    def _records(self, rows: Sequence[Row]) -> list[Outlet]:
        return [
            Outlet(
                id=row["id"],
                name=gathered("name", row),
                kind=OutletKind(row["kind"]),
                website=row["website"],
                city=row["city"],
                version=row["version"],
                aliases=lines_of(row["aliases"]),
                email=row["email"],
                phone=row["phone"],
                languages=languages_of(row["languages"]),
                notes=row["notes"],
                merged_into_id=row["merged_into_id"],
            )
            for row in rows
        ]

    def _columns(self, record: Outlet) -> Row:
        said = {"website": record.website, "city": record.city, "email": record.email, "phone": record.phone}
        return {
            **spread("name", record.name),
            **said,
            "kind": record.kind.value,
            "aliases": "\n".join(record.aliases),
            "languages": " ".join(language.value for language in record.languages),
            "notes": record.notes,
            "merged_into_id": record.merged_into_id,
            "sort_key": fold(record.name.best(Language.EN)),
        }

    def _keep_children(self, record: Outlet) -> None:
        wanted: list[Row] = [{"folded": folded} for folded in _folded_names(record)]
        owner = ("outlet_id", record.id)
        replace_children(self._history, self._rows, OutletNameTable, owner, wanted, match="folded")

    def _title(self, record: Outlet) -> str:
        return record.name.best(Language.EN)


def _folded_names(outlet: Outlet) -> list[str]:
    names = (*(outlet.name.get(language) for language in Language), *outlet.aliases)
    return list(dict.fromkeys(folded for name in names if (folded := fold(name).strip())))
