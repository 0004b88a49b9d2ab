"""In which order contacts stand and who of them is meant, as SQL that SQLite and PostgreSQL read alike.

Each order is read in two parts: those who have what they are ordered by, along the index of that order, then all
others by name. A part goes on behind a contact by comparing with its key and id, never by counting rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mediadesk.library.folding import fold
from mediadesk.library.rows import Rows
from mediadesk.records.contact_choice import ContactChoice, ContactOrder

Condition = tuple[str, list[Any]]

_FEW = 3_000  # whom it takes less time to fetch and sort than to look for along the order
_COLUMNS = {
    ContactOrder.NAME: ("sort_key", ""),
    ContactOrder.STROKE: ("stroke_key", "stroke_key <> ''"),
    ContactOrder.PINYIN: ("pinyin_key", "pinyin_key <> ''"),
    ContactOrder.LAST_CONTACT: ("last_contact_at", "last_contact_at IS NOT NULL"),
    ContactOrder.VERIFIED: ("verified_on", "verified_on IS NOT NULL"),
    ContactOrder.EDITED: ("updated_at", ""),
    ContactOrder.OUTLET: ("sort_key", "present_outlet_id IN (SELECT id FROM outlet WHERE deleted_at IS NULL)"),
}
_WITHOUT_OUTLET = (
    "(present_outlet_id IS NULL OR present_outlet_id IN (SELECT id FROM outlet WHERE deleted_at IS NOT NULL))"
)
_LACKING = {
    ContactOrder.STROKE: "stroke_key = ''",
    ContactOrder.PINYIN: "pinyin_key = ''",
    ContactOrder.LAST_CONTACT: "last_contact_at IS NULL",
    ContactOrder.VERIFIED: "verified_on IS NULL",
    ContactOrder.OUTLET: _WITHOUT_OUTLET,
}
_WALK = """
SELECT id FROM media_contact WHERE deleted_at IS NULL {where} ORDER BY {column} {way}, id {way} {limit}
"""
_WALK_OUTLETS = """
SELECT media_contact.id FROM outlet CROSS JOIN media_contact
WHERE present_outlet_id = outlet.id AND outlet.deleted_at IS NULL AND media_contact.deleted_at IS NULL {where}
ORDER BY outlet.sort_key {way}, outlet.id {way}, media_contact.sort_key {way}, media_contact.id {way} {limit}
"""
_FETCHED_AT_OUTLETS = "FROM media_contact NOT INDEXED CROSS JOIN outlet"
_NOT_IN_TRASH = "media_contact.id NOT IN (SELECT id FROM media_contact WHERE deleted_at IS NOT NULL)"
_BEATS = "SELECT contact_id AS id FROM contact_beat JOIN beat ON beat.id = beat_id WHERE folded = ?"
_TAGS = "SELECT contact_id AS id FROM contact_tag JOIN tag ON tag.id = tag_id WHERE folded = ?"
_WORKING_AT = "SELECT contact_id AS id FROM affiliation WHERE outlet_id = ? AND until IS NULL"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an order: a statement with room for a condition and a limit, and what it is compared by."""

    sql: str
    column: str
    way: str
    there: str = ""
    of_outlets: bool = False

    def statement(self, where: str = "", limit: str = "") -> str:
        """The statement with `where` ("" or "AND …") and `limit` in it."""
        return self.sql.format(where=where, limit=limit, column=self.column, way=self.way)

    def fetched(self, where: str, limit: str) -> str:
        """The same in SQLite for contacts whose keys `where` says: each is looked up, then they are put in order."""
        statement = self.statement(where, limit).replace("FROM outlet CROSS JOIN media_contact", _FETCHED_AT_OUTLETS)
        return statement.replace("FROM media_contact WHERE", "FROM media_contact NOT INDEXED WHERE", 1)

    def everybody(self) -> str:
        """The statement for all. Of outlets, the few in the trash are left out by their keys, not looked up each."""
        statement = self.statement()
        return statement.replace("media_contact.deleted_at IS NULL", _NOT_IN_TRASH) if self.of_outlets else statement


def parts(order: ContactOrder, is_descending: bool) -> list[Part]:
    """What an order consists of: those who have what it goes by, then those who have not."""
    way = "DESC" if is_descending else "ASC"
    column, there = _COLUMNS[order]
    if order is ContactOrder.OUTLET:
        found = [Part(_WALK_OUTLETS, column, way, of_outlets=True)]
    else:
        found = [_part(column, way, there)]
    if order in _LACKING:
        found.append(_part("sort_key", "ASC", _LACKING[order]))
    return found


def _part(column: str, way: str, condition: str) -> Part:
    there = f" AND {condition}" if condition else ""
    return Part(_WALK.replace("{where}", f"{there} {{where}}"), column, way, there)


def has_part(order: ContactOrder) -> str:
    """The SQL condition for being in the first part of an order; empty where everybody is."""
    return _COLUMNS[order][1]


def sets(choice: ContactChoice) -> list[Condition]:
    """Statements for the keys of those who have what is kept in tables of its own, each with its parameters."""
    found: list[Condition] = []
    if choice.beat:
        found.append((_BEATS, [fold(choice.beat).strip()]))
    if choice.tag:
        found.append((_TAGS, [fold(choice.tag).strip()]))
    if choice.outlet_id is not None:
        found.append((_WORKING_AT, [choice.outlet_id]))
    return found


def traits(choice: ContactChoice) -> Condition:
    """What `choice` asks of the row of a contact, each condition beginning with AND."""
    found: list[Condition] = []
    if choice.status is not None:
        found.append(("status = ?", [choice.status.value]))
    if choice.language is not None:  # no code of a language is a part of another
        found.append(("media_contact.languages LIKE ?", [f"%{choice.language.value}%"]))
    if choice.is_starred:
        found.append(("is_starred", []))
    if choice.do_not_phone:
        found.append(("do_not_phone", []))
    if choice.unverified_since is not None:
        day = choice.unverified_since.isoformat()
        found.append(("(verified_on IS NULL OR verified_on < ?)", [day]))
    return "".join(f" AND {each}" for each, _ in found), [value for _, values in found for value in values]


def conditions(choice: ContactChoice, rows: Rows) -> Condition:
    """What `choice` asks for as conditions on `media_contact`, each beginning with AND."""
    found = [_membership(rows, *each) for each in sets(choice)]
    said, values = traits(choice)
    joined = "".join(f" AND {each}" for each, _ in found) + said
    return joined, [*(value for _, some in found for value in some), *values]


def _membership(rows: Rows, statement: str, values: Sequence[Any]) -> Condition:
    """Few are fetched by their keys; where there are many, each contact passed is asked whether it is one."""
    if len(rows.execute(f"{statement} LIMIT {_FEW}", values)) < _FEW:
        return f"media_contact.id IN ({statement})", [*values]
    return f"EXISTS ({statement} AND contact_id = media_contact.id)", [*values]
