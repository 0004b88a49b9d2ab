"""The first of a narrowed list in some order, asked of SQLite, which is told the way: it would take the wrong index.

Few are fetched and put in order. Where there are more, the order is gone along, until enough of them were met. What is
too rare for that is gathered from the one index that holds all that filters ask, and put in order.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from mediadesk.library import contact_orders
from mediadesk.library.contact_orders import Condition, Part
from mediadesk.library.rows import Rows
from mediadesk.records.contact_choice import ContactChoice, ContactOrder

_FEW = 2_000  # whom it takes less time to fetch and put in order than to meet along an order
_MANY = 22_000  # whom it takes less time to look for one by one than to know all of
_ENOUGH = 3  # times those wanted: among so many the rest of what is asked is looked for
_WALKED, _WALKED_BY_NAME = 4_000, 30_000  # contacts looked at along an order; the one by name says what they are
_GATHERED = 100_000  # whom it takes less time to put in order than to go along all contacts
_INDEXES = {
    ContactOrder.NAME: "media_contact_list",
    ContactOrder.STROKE: "media_contact_stroke",
    ContactOrder.PINYIN: "media_contact_pinyin",
    ContactOrder.LAST_CONTACT: "media_contact_told",
    ContactOrder.VERIFIED: "media_contact_verified",
    ContactOrder.EDITED: "media_contact_edited",
}
_MARKED = "SELECT id FROM media_contact INDEXED BY media_contact_marked WHERE deleted_at IS NULL"
_ALONG = """
SELECT id FROM (
    SELECT id, status, languages, is_starred, do_not_phone, verified_on FROM media_contact INDEXED BY {index}
    WHERE deleted_at IS NULL {where} ORDER BY {column} {way}, id {way} LIMIT {walked}
) AS media_contact WHERE 1 = 1 {rest} LIMIT {limit}
"""
_MARKS = ("is_starred", "do_not_phone")
_COUNTED = "SELECT COUNT(*) FROM ({statement} LIMIT {most})"
_ASKED = "SELECT id FROM media_contact INDEXED BY media_contact_asked WHERE deleted_at IS NULL {where}"


@dataclass(frozen=True, slots=True)
class _Way:
    """How a choice is met: those of whom the smallest set asked for consists, how many they are, and what is left."""

    met: Condition | None
    many: int
    rest: Condition


class ContactWalks:
    """Asks one library in SQLite. Each thread that asks needs its own open connection."""

    def __init__(self, rows: Rows, choice: ContactChoice) -> None:
        self._rows, self._choice = rows, choice
        self._way = self._found_way()

    def keys(self, part: Part, behind: Condition, limit: int) -> list[int]:
        """The keys of the next so many of the choice in a part of its order, behind what `behind` ("AND …") says."""
        way = self._way
        if way.met is not None and (way.many < _FEW or (part.of_outlets and self._choice.outlet_id is not None)):
            return self._fetched(part, behind, self._asked(), limit)
        if part.of_outlets:
            where, values = _both(behind, self._met(), way.rest)
            return self._keys(part.statement(where, f"LIMIT {limit}"), values)
        is_all = way.met is not None and not way.rest[0]
        found = self._along(part, behind, limit, None if is_all else self._looked_at(part, limit))
        if is_all or len(found) == limit:
            return found
        rare = self._rare(part)
        return self._along(part, behind, limit, None) if rare is None else self._fetched(part, behind, rare, limit)

    def _looked_at(self, part: Part, limit: int) -> int:
        if self._way.met is not None:
            return _ENOUGH * limit
        return _WALKED_BY_NAME if part.column == "sort_key" else _WALKED

    def _along(self, part: Part, behind: Condition, limit: int, most: int | None) -> list[int]:
        """Who is met along an index, looking at so many, or at all."""
        since = self._choice.unverified_since
        range_ = (" AND verified_on < ?", [since.isoformat()]) if part.column == "verified_on" and since else ("", [])
        where, values = _both((part.there, []), range_, behind, self._met())
        order = ContactOrder.NAME if part.column == "sort_key" else self._choice.order
        statement = _ALONG.format(
            **{"index": _INDEXES[order], "column": part.column, "way": part.way, "where": where},
            **{"rest": self._way.rest[0], "walked": -1 if most is None else most, "limit": limit},
        )
        return self._keys(statement, [*values, *self._way.rest[1]])

    def _rare(self, part: Part) -> Condition | None:
        """A statement for the keys of the choice, which are known then; `None` for very many.

        Whether anybody spoke with them, or verified them, is held beside what filters ask.
        """
        is_held = "last_contact_at" in part.there or "verified_on" in part.there
        statement, values = self._asked(part.there if is_held else "")
        keys = self._keys(f"{statement} LIMIT {_GATHERED}", values)
        return None if len(keys) == _GATHERED else ("SELECT value FROM JSON_EACH(?)", [json.dumps(keys)])

    def _fetched(self, part: Part, behind: Condition, asked: Condition, limit: int) -> list[int]:
        """Of those with the keys asked for, in order, the next."""
        where, values = _both(behind, (f" AND media_contact.id IN ({asked[0]})", asked[1]))
        return self._keys(part.fetched(where, f"LIMIT {limit}"), values)

    def _asked(self, there: str = "") -> Condition:
        """A statement for the keys of the choice; they may be in the trash."""
        way = self._way
        if way.met is not None and not way.rest[0]:
            return way.met
        among = (f" AND id IN ({way.met[0]})", way.met[1]) if way.met is not None else ("", [])
        where, values = _both((there, []), among, way.rest)
        return _ASKED.format(where=where), values

    def _met(self) -> Condition:
        """That a contact passed along the order is of the set."""
        way = self._way
        if way.met is None:
            return "", []
        statement, values = way.met
        if way.many < _MANY:
            return f" AND +media_contact.id IN ({statement})", values
        return f" AND EXISTS ({statement} AND contact_id = media_contact.id)", values

    def _found_way(self) -> _Way:
        choice = self._choice
        traits = contact_orders.traits(choice)
        sized = [(self._many(each), each) for each in contact_orders.sets(choice)]
        marks = [each for each in _MARKS if getattr(choice, each)]
        if marks:
            marked = (_MARKED + "".join(f" AND {each} AND {each} = 1" for each in marks), list[Any]())
            many = self._many(marked)
            if many < (_FEW if choice.order is ContactOrder.NAME else _MANY):  # the order by name knows whose they are
                sized.append((many, marked))
        if not sized:
            return _Way(None, 0, traits)
        (many, met), *others = sorted(sized, key=lambda each: each[0])
        held = [(f" AND media_contact.id IN ({statement})", values) for _many, (statement, values) in others]
        if met[0].startswith(_MARKED):
            traits = contact_orders.traits(replace(choice, is_starred=False, do_not_phone=False))
        return _Way(met, many, _both(*held, traits))

    def _many(self, asked: Condition) -> int:
        """How many these are, counted as far as it matters."""
        return int(self._rows.execute(_COUNTED.format(statement=asked[0], most=_MANY), asked[1])[0][0])

    def _keys(self, statement: str, values: Sequence[Any]) -> list[int]:
        return [key for (key,) in self._rows.execute(statement, values)]


def _both(*conditions: Condition) -> Condition:
    """Conditions that all hold, each empty or beginning with AND, as one."""
    return "".join(sql for sql, _values in conditions), [value for _sql, values in conditions for value in values]
