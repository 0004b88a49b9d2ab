"""Parts the rows of a list into new people, of whom nothing needs to be looked at twice, and all others.

A row is put among the new ones only where looking closely would come to the same; in a long list most are.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from mediadesk.jobs import contact_signs
from mediadesk.jobs.contact_matching import KnownPeople, joined
from mediadesk.jobs.contact_signs import BY_EMAIL, BY_NUMBER, NOTHING_IN_COMMON
from mediadesk.library.contact_columns import address_key
from mediadesk.library.folding import fold
from mediadesk.library.import_newcomers import Newcomers
from mediadesk.library.known_contacts import Card
from mediadesk.records.contact_rows import AT, PlainRow

_OUTLET, _ROLE, _DESK = AT["outlet"], AT["role"], AT["desk"]
_EN, _HANT, _HANS = AT["name_en"], AT["name_zh_hant"], AT["name_zh_hans"]
_EMAIL, _PHONE = AT["email"], AT["phone"]
_POSTS, _CHANNELS, _UNREAD, _LAST = AT["posts"], AT["channels"], AT["unread"], AT["last_contact"]


class Sieve:
    """Parts one batch. `outlet` gives the key of the outlet that a row names, `prepared` the card of any other row."""

    def __init__(
        self, people: KnownPeople, outlet: Callable[[PlainRow, str], int], card: Callable[[PlainRow], Card]
    ) -> None:
        self._signs, self._outlet, self._card = people.signs, outlet, card
        self._seen: set[int] = set()
        self._taken: list[tuple[Any, ...]] = []
        self.others: list[tuple[int, PlainRow]] = []

    @property
    def newcomers(self) -> Newcomers:
        """Those who are new."""
        return Newcomers(*map(list, zip(*self._taken, strict=True))) if self._taken else Newcomers()

    def part(self, keys: Iterable[int], rows: Sequence[PlainRow]) -> None:
        """Go through the rows of the batch in order, which are to have these keys."""
        known, seen, is_new = self._signs, self._seen, self._signs.keys().isdisjoint
        for person in zip(keys, rows, *_folded(rows), map(self._outlet_of, rows), strict=True):
            key, row, email, phone, name, chinese, outlet = person
            own, alike = _signs(email, phone, name, chinese, outlet or None)
            if outlet is None or not (is_new(alike) and seen.isdisjoint(alike)):
                seen.update(contact_signs.all_of(self._card(row)))
                self.others.append((key, row))
                continue
            for sign in own:
                known[sign] = joined(known[sign], key) if sign in known else key
            self._taken.append(person)

    def _outlet_of(self, row: PlainRow) -> int | None:
        """The outlet of an ordinary row, 0 where it names none; `None` for a row that says more than most."""
        if row[_POSTS] or row[_CHANNELS] or row[_UNREAD] or row[_LAST]:
            return None
        if row[_OUTLET]:
            return self._outlet(row, row[_OUTLET])
        return None if row[_ROLE] or row[_DESK] else 0


def _signs(email: str, phone: str, name: str, chinese: str, outlet: int | None) -> tuple[list[int], list[int]]:
    """A row's own signs, and all those of people who may be meant by it: a name alone means nobody who differs."""
    ways = (BY_EMAIL if email else 0) | (BY_NUMBER if phone else 0)
    own = [hash(each) for each in (email, phone) if each]
    alike = own[:]
    letters = contact_signs.letters(name) if name and name != chinese else None
    for said in (letters, chinese):
        if said:
            own.append(hash((said, outlet, ways)))  # `contact_signs.at_outlet`, which is asked ten times as often here
            for other in NOTHING_IN_COMMON[ways]:
                alike.append(hash((said, outlet, other)))
    return own, alike


def _folded(rows: Sequence[PlainRow]) -> tuple[list[str], list[str], list[str], list[str]]:
    """Address, number, name and Chinese name of each row, as they are compared."""
    chinese = [fold(said) if (said := row[_HANT] or row[_HANS]) else "" for row in rows]
    names = [fold(row[_EN]) if row[_EN] else other for row, other in zip(rows, chinese, strict=True)]
    return [address_key(row[_EMAIL]) for row in rows], [address_key(row[_PHONE]) for row in rows], names, chinese
