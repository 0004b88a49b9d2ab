"""Long lists of contacts: a page at a time along an index, and the rows of those that come into sight."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from mediadesk.library import contact_orders
from mediadesk.library.contact_columns import languages_of, lines_of
from mediadesk.library.contact_orders import Condition, Part
from mediadesk.library.fields import moment
from mediadesk.library.rows import Rows
from mediadesk.records.contact import ContactRow, ContactStatus
from mediadesk.records.contact_choice import ContactChoice, ContactFacets, ContactOrder
from mediadesk.records.languages import Language

if TYPE_CHECKING:
    from mediadesk.library.contact_shelf import ContactShelf

_Read = Callable[[Part, Condition, int], list[int]]
_NAME = "COALESCE(NULLIF({0}.name_en, ''), NULLIF({0}.name_zh_hant, ''), {0}.name_zh_hans)"
_ROWS = f"""
SELECT c.id, {_NAME.format("c")}, present_role, beats, c.languages, status, last_contact_at,
    {_NAME.format("o")},
    COALESCE(NULLIF(o.name_zh_hant, ''), NULLIF(o.name_zh_hans, ''), o.name_en),
    COALESCE(NULLIF(o.name_zh_hans, ''), NULLIF(o.name_zh_hant, ''), o.name_en)
FROM media_contact c LEFT JOIN outlet o ON o.id = present_outlet_id
WHERE c.deleted_at IS NULL AND c.id IN ({{marks}})
"""
_PLACE = "SELECT {column}, sort_key, present_outlet_id, {has} FROM media_contact WHERE id = ?"
_OUTLET = "SELECT sort_key FROM outlet WHERE id = ?"
_COUNTED = "SELECT COUNT(*) FROM (SELECT 1 FROM media_contact WHERE deleted_at IS NULL {where} LIMIT {most}) AS found"
# All who have each are counted along an index; those of them in the trash, who are few, are taken off.
_MANY_HAVE = """
SELECT {word}.name, held.many - COALESCE(gone.many, 0)
FROM (SELECT {word}_id AS of, COUNT(*) AS many FROM contact_{word} GROUP BY {word}_id) AS held
JOIN {word} ON {word}.id = held.of
LEFT JOIN (
    SELECT {word}_id AS of, COUNT(*) AS many FROM contact_{word}
    WHERE contact_id IN (SELECT id FROM media_contact WHERE deleted_at IS NOT NULL) GROUP BY {word}_id
) AS gone ON gone.of = held.of
WHERE held.many > COALESCE(gone.many, 0) ORDER BY 2 DESC, folded
"""
_ROLES = """
SELECT present_role, COUNT(*) FROM (
    SELECT present_role FROM media_contact WHERE deleted_at IS NULL AND present_role <> ''
    ORDER BY updated_at DESC LIMIT ?
) AS found GROUP BY present_role ORDER BY 2 DESC, 1
"""
_MANY_ROLES = 5_000  # contacts whose roles are looked at, those edited last
_STATUS = {status.value: status for status in ContactStatus}


class ContactPages:
    """Reads lists of contacts outside the trash. Each thread that asks needs its own open connection."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def page(self, choice: ContactChoice, after: int | None = None, limit: int = 100) -> list[int]:
        """The keys of the next contacts of `choice`, in its order, behind the one with the key `after`.

        Behind a contact that is there no more stands nobody.
        """
        read = self._reader(choice)
        parts = contact_orders.parts(choice.order, choice.is_descending)
        found: list[int] = []
        if after is not None:
            place = self._place(choice.order, after)
            if place is None:
                return []
            is_first, *at = place
            if not is_first:
                parts = parts[1:]
            found = _behind(parts[0], at, after, read, limit)
            parts = parts[1:]
        for part in parts:
            if len(found) < limit:
                found += read(part, ("", []), limit - len(found))
        return found

    def rows(self, keys: Sequence[int]) -> list[ContactRow]:
        """What lists show of the contacts with these keys, in this order; without those that are there no more."""
        found = {row[0]: _row(row) for row in self._rows.within(_ROWS, keys)}
        return [found[key] for key in keys if key in found]

    def count(self, choice: ContactChoice, most: int) -> int:
        """How many there are of `choice`, counted up to `most`."""
        where, values = contact_orders.conditions(choice, self._rows)
        return int(self._rows.execute(_COUNTED.format(where=where, most=most), values)[0][0])

    def facets(self) -> ContactFacets:
        """What contacts may be narrowed by, and the roles of those edited last."""
        beats, tags = (tuple(self._rows.execute(_MANY_HAVE.format(word=word))) for word in ("beat", "tag"))
        return ContactFacets(beats, tags, tuple(self._rows.execute(_ROLES, (_MANY_ROLES,))))

    def shelf(self) -> "ContactShelf":
        """All contacts as they stand now: with a million a second's work, then any list at once."""
        from mediadesk.library.contact_shelf import ContactShelf

        return ContactShelf(self._rows)

    def _place(self, order: ContactOrder, key: int) -> tuple[Any, ...] | None:
        """Whether the contact is in the first part of the order, and what its place is compared by."""
        column = contact_orders.parts(order, is_descending=False)[0].column
        has = contact_orders.has_part(order) or "1 = 1"
        found = self._rows.execute(_PLACE.format(column=column, has=has), (key,))
        if not found:
            return None
        value, name, outlet_id, is_first = found[0]
        if not is_first:
            return False, name
        if order is not ContactOrder.OUTLET:
            return True, value
        return True, name, outlet_id, self._rows.execute(_OUTLET, (outlet_id,))[0][0]

    def _reader(self, choice: ContactChoice) -> _Read:
        """What reads the keys of a part of an order of `choice`."""
        if choice.is_narrowed and not self._rows.is_postgresql:
            from mediadesk.library.contact_walks import ContactWalks

            return ContactWalks(self._rows, choice).keys
        where, values = contact_orders.conditions(choice, self._rows)

        def read(part: Part, behind: Condition, limit: int) -> list[int]:
            statement = part.statement(f"{behind[0]} {where}", f"LIMIT {limit}")
            return [key for (key,) in self._rows.execute(statement, [*behind[1], *values])]

        return read


def _behind(part: Part, place: Sequence[Any], key: int, read: _Read, limit: int) -> list[int]:
    sign = "<" if part.way == "DESC" else ">"
    names = "(media_contact.sort_key, media_contact.id)" if part.of_outlets else f"({part.column}, id)"
    behind = f" AND {names} {sign} (?, ?)"
    if not part.of_outlets:
        return read(part, (behind, [place[0], key]), limit)
    name, outlet_id, outlet_name = place
    found = read(part, (f" AND outlet.id = ? {behind}", [outlet_id, name, key]), limit)
    if len(found) < limit:
        next_ones = f" AND (outlet.sort_key, outlet.id) {sign} (?, ?)"
        found += read(part, (next_ones, [outlet_name, outlet_id]), limit - len(found))
    return found


def _row(row: tuple[Any, ...]) -> ContactRow:
    key, name, role, beats, languages, status, last, *outlets = row
    outlet = outlets[_script(name, languages)] or ""
    told = last and moment(last)
    return ContactRow(key, name, role, outlet, lines_of(beats), languages_of(languages), _STATUS[status], told)


def _script(name: str, languages: str) -> int:
    """Which of an outlet's names stands beside this one: 0 English, 1 Traditional, 2 Simplified Chinese."""
    if name[:1] < "\u3400":
        return 0
    return 2 if Language.ZH_HANS.value in languages and Language.ZH_HANT.value not in languages else 1
