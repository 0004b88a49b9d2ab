"""Parts the rows of a list into new people, of whom nothing needs to be looked at twice, and all others.

A row is put among the new ones only where looking closely would come to the same; in a long list most are.
"""

from collections.abc import Callable, Iterable, Sequence

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
        self._taken: list[tuple[int, PlainRow, str, str, str, str, int]] = []
        self.others: list[tuple[int, PlainRow]] = []

    @property
    def newcomers(self) -> Newcomers:
        """Those who are new."""
        return Newcomers(*map(list, zip(*self._taken, strict=True))) if self._taken else Newcomers()

    def part(self, keys: Iterable[int], rows: Sequence[PlainRow]) -> None:
        """Go through the rows of the batch in order, which are to have these keys."""
        columns = _folded(rows)
        for key, row, email, phone, name, chinese in zip(keys, rows, *columns, strict=True):
            outlet = self._outlet_of(row)
            signs = self._new_signs(outlet, email, phone, name, chinese) if outlet is not None else None
            if signs is None or outlet is None:
                self._seen.update(contact_signs.all_of(self._card(row)))
                self.others.append((key, row))
            else:
                self._take(signs, (key, row, email, phone, name, chinese, outlet))

    def _outlet_of(self, row: PlainRow) -> int | None:
        """The outlet of an ordinary row, 0 where it names none; `None` for a row that says more than most."""
        if row[_POSTS] or row[_CHANNELS] or row[_UNREAD] or row[_LAST]:
            return None
        if row[_OUTLET]:
            return self._outlet(row, row[_OUTLET])
        return None if row[_ROLE] or row[_DESK] else 0

    def _new_signs(self, outlet: int, email: str, phone: str, name: str, chinese: str) -> list[int] | None:
        """The signs of a person, `None` where somebody known has one that may make them the same."""
        known, seen, at = self._signs, self._seen, outlet or None
        ways = (BY_EMAIL if email else 0) | (BY_NUMBER if phone else 0)
        own = [hash(each) for each in (email, phone) if each]
        alike = own[:]
        if name and name != chinese:
            own.append(contact_signs.latin(name, at, ways))
            alike += [contact_signs.latin(name, at, other) for other in NOTHING_IN_COMMON[ways]]
        if chinese:
            own.append(contact_signs.chinese(chinese, at, ways))
            alike += [contact_signs.chinese(chinese, at, other) for other in NOTHING_IN_COMMON[ways]]
        for sign in alike:
            if sign in known or sign in seen:
                return None
        return own

    def _take(self, signs: list[int], person: tuple[int, PlainRow, str, str, str, str, int]) -> None:
        known, key = self._signs, person[0]
        for sign in signs:
            known[sign] = joined(known[sign], key) if sign in known else key
        self._taken.append(person)


def _folded(rows: Sequence[PlainRow]) -> tuple[list[str], list[str], list[str], list[str]]:
    """Address, number, name and Chinese name of each row, as they are compared."""
    chinese = [fold(said) if (said := row[_HANT] or row[_HANS]) else "" for row in rows]
    names = [fold(row[_EN]) if row[_EN] else other for row, other in zip(rows, chinese, strict=True)]
    return [address_key(row[_EMAIL]) for row in rows], [address_key(row[_PHONE]) for row in rows], names, chinese
