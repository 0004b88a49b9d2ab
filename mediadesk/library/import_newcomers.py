"""Many new people of a list at once, column by column: what the list does not say costs nothing.

It must say what `import_columns` says of the same people one by one; a test holds the two together.
"""

from bisect import bisect_left
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import compress
from typing import Any

from mediadesk.library import import_columns
from mediadesk.library.import_words import Word
from mediadesk.library.known_contacts import Card
from mediadesk.records.contact_rows import AT, PlainRow
from mediadesk.wording.chinese_order import pinyin_key, stroke_key

_OUTLET, _ROLE, _DESK = AT["outlet"], AT["role"], AT["desk"]
_BEATS, _TAGS, _STATUS = AT["beats"], AT["tags"], AT["status"]
_HANT, _HANS = AT["name_zh_hant"], AT["name_zh_hans"]
_DAYS = ("verified_on", "embargo_agreed_on", "source_on")
_TRUTHS = ("do_not_phone", "is_starred")


@dataclass(slots=True)
class Newcomers:
    """People whom nobody knows, each with what stands at the same place in every list.

    `outlets` are the keys of the outlets that the rows name, 0 for none: they say nothing of posts otherwise.
    """

    keys: list[int] = field(default_factory=list)
    rows: list[PlainRow] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    chinese: list[str] = field(default_factory=list)
    outlets: list[int] = field(default_factory=list)

    def without(self, gone: Container[int]) -> "Newcomers":
        """The others."""
        stays = [key not in gone for key in self.keys]
        if all(stays):
            return self
        lists: tuple[list[Any], ...] = (self.keys, self.rows, self.emails, self.phones, self.names)
        lists += (self.chinese, self.outlets)
        return Newcomers(*(list(compress(each, stays)) for each in lists))

    def place(self, key: int) -> int | None:
        """Where one of them stands; keys grow."""
        at = bisect_left(self.keys, key)
        return at if at < len(self.keys) and self.keys[at] == key else None

    def card(self, at: int) -> Card:
        """What one of them is recognised by."""
        known = (self.emails[at], self.phones[at], self.names[at], self.chinese[at])
        return Card(self.keys[at], *known, self.outlets[at] or None)

    def posts(self) -> Iterator[tuple[int, int, str, str]]:
        """Who works for which outlet, as what, at which desk."""
        said = zip(self.keys, self.outlets, self.rows, strict=True)
        return ((key, outlet, row[_ROLE], row[_DESK]) for key, outlet, row in said if outlet)

    def links(self, place: int, of: Callable[[str], Sequence[Word]]) -> list[tuple[int, int, int]]:
        """The beats, or tags, of each: whose, which, and its number."""
        numbered: dict[str, list[tuple[int, int]]] = {"": []}
        found = []
        for key, row in zip(self.keys, self.rows, strict=True):
            said = row[place]
            if said not in numbered:
                numbered[said] = [(word.id, number) for number, word in enumerate(of(said), 1)]
            found += [(key, *each) for each in numbered[said]]
        return found


POST = "INSERT INTO affiliation (id, contact_id, outlet_id, role, desk, number, version) VALUES (?, ?, ?, ?, ?, 1, 1)"


def statement(
    people: Newcomers,
    worded: Callable[[int, str], Sequence[Word]],
    constants: dict[str, str],
    *,
    is_server: bool,
) -> tuple[str, Iterator[tuple[Any, ...]]]:
    """The statement that writes the people, and what it asks for; `worded` gives beats or tags by their place in a row.

    `constants` are columns that are the same for all, as SQL. Columns that no row says anything in are not asked for.
    SQLite's module takes longer over a single `None` or truth than over the rest of a row: it gets texts and numbers.
    """
    columns, marks = _columns(people, worded, is_server=is_server)
    asked = {name: column for name, column in columns.items() if any(column)}
    nothing = {name: import_columns.NOTHING_SAID.get(name, "''") for name in columns if name not in asked}
    said = {**{name: marks.get(name, "?") for name in asked}, **nothing, **constants}
    sql = f"INSERT INTO media_contact ({', '.join(said)}) VALUES ({', '.join(said.values())})"
    return sql, zip(*asked.values(), strict=True)


def _columns(
    people: Newcomers, worded: Callable[[int, str], Sequence[Word]], *, is_server: bool
) -> tuple[dict[str, Sequence[Any]], dict[str, str]]:
    said: list[tuple[Any, ...]] = list(zip(*people.rows, strict=True))
    columns: dict[str, Sequence[Any]] = {"id": people.keys}
    columns |= {name: said[AT[name]] for name in import_columns.FROM_THE_ROW}
    columns |= {"email_key": people.emails, "phone_key": people.phones, "sort_key": people.names}
    columns |= {"zh_key": people.chinese, "present_role": said[_ROLE], "present_outlet_id": people.outlets}
    columns |= _in_order(people.chinese, said[_HANT], said[_HANS])
    for name, place in (("beats", _BEATS), ("tags", _TAGS)):
        joined = {each: "\n".join(word.name for word in worded(place, each)) for each in set(said[place])}
        columns[name] = list(map(joined.__getitem__, said[place]))
    known = {each: import_columns.status_of(each) for each in set(said[_STATUS])}
    columns["status"] = list(map(known.__getitem__, said[_STATUS]))
    columns |= {name: said[AT[name]] for name in _DAYS}
    columns |= {name: [1 if each is True else 0 for each in said[AT[name]]] for name in _TRUTHS}
    if is_server:
        columns |= {name: [each or None for each in columns[name]] for name in (*_DAYS, "present_outlet_id")}
        return columns, dict.fromkeys(_TRUTHS, "? = 1")
    return columns, {**dict.fromkeys(_DAYS, "NULLIF(?, '')"), "present_outlet_id": "NULLIF(?, 0)"}


def _in_order(chinese: Sequence[str], hant: Sequence[str], hans: Sequence[str]) -> dict[str, Sequence[str]]:
    """By what Chinese names are put in order; empty for all others."""
    if not any(chinese):
        return {"stroke_key": chinese, "pinyin_key": chinese}
    pairs = [(one.strip(), other.strip()) for one, other in zip(hant, hans, strict=True)]
    return {
        "stroke_key": [stroke_key(one, other) if one or other else "" for one, other in pairs],
        "pinyin_key": [
            pinyin_key((one or other).strip()) if one or other else "" for one, other in zip(hant, hans, strict=True)
        ],
    }
