"""Outlets: newspapers, stations, wires, sites."""

from collections.abc import Sequence

from mediadesk.library.collection import Collection
from mediadesk.library.columns import gathered, spread
from mediadesk.library.contact_tables import OutletTable
from mediadesk.library.folding import fold
from mediadesk.library.rows import Row
from mediadesk.records.contact import Outlet, OutletKind, OutletRow
from mediadesk.records.languages import Language

_LIST = """
SELECT id, COALESCE(NULLIF(name_en, ''), NULLIF(name_zh_hant, ''), name_zh_hans), kind, city,
    (SELECT COUNT(DISTINCT contact_id) FROM affiliation JOIN media_contact ON media_contact.id = contact_id
     WHERE outlet_id = outlet.id AND until IS NULL AND media_contact.deleted_at IS NULL)
FROM outlet WHERE deleted_at IS NULL {condition} ORDER BY sort_key, id
"""


class Outlets(Collection[Outlet]):
    """Where journalists work."""

    table = OutletTable
    noun = "outlet"

    def rows(self, match: str = "") -> list[OutletRow]:
        """The list of outlets whose name, site or city matches, by name."""
        condition, parameters = self._means.index.condition("outlet", match)
        found = self._rows.execute(_LIST.format(condition=f"AND {condition}" if condition else ""), parameters)
        return [OutletRow(key, name, OutletKind(kind), city, count) for key, name, kind, city, count in found]

    def named(self, name: str) -> Outlet | None:
        """The outlet with this name in any language, whatever its case and script; `None` when there is none."""
        wanted = fold(name).strip()
        return next((each for each in self._live() if wanted and wanted in _folded_names(each)), None)

    def _records(self, rows: Sequence[Row]) -> list[Outlet]:
        return [
            Outlet(
                id=row["id"],
                name=gathered("name", row),
                kind=OutletKind(row["kind"]),
                website=row["website"],
                city=row["city"],
                version=row["version"],
            )
            for row in rows
        ]

    def _columns(self, record: Outlet) -> Row:
        own = {"kind": record.kind.value, "website": record.website, "city": record.city}
        return {**spread("name", record.name), **own, "sort_key": fold(record.name.best(Language.EN))}

    def _title(self, record: Outlet) -> str:
        return record.name.best(Language.EN)


def _folded_names(outlet: Outlet) -> set[str]:
    return {fold(text) for text in (outlet.name.en, outlet.name.zh_hant, outlet.name.zh_hans) if text}
