"""Who is known already, asked for by a whole batch of rows at once: by address, number and name."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from mediadesk.library.rows import Rows

_COLUMNS = "id, email_key, phone_key, sort_key, zh_key, present_outlet_id, aliases"
_EVERYBODY = f"SELECT {_COLUMNS} FROM media_contact WHERE deleted_at IS NULL AND id > ? ORDER BY id LIMIT ?"
_BY = f"SELECT {_COLUMNS} FROM media_contact WHERE deleted_at IS NULL AND {{column}} IN ({{{{marks}}}})"
_FILLED = " AND {column} <> ''"  # so that the index of those who have one is used
_BY_CHANNEL = (
    "SELECT contact_id FROM contact_channel JOIN media_contact c ON c.id = contact_id "
    "WHERE folded IN ({marks}) AND c.deleted_at IS NULL"
)
_FURTHER = "SELECT contact_id, folded FROM contact_channel WHERE contact_id IN ({marks}) ORDER BY contact_id, number"
_NAMES_OF_OUTLETS = (
    "SELECT folded, outlet_id FROM outlet_name JOIN outlet ON outlet.id = outlet_id "
    "WHERE deleted_at IS NULL ORDER BY sort_key DESC, outlet_id DESC"
)
_PAGE = 20_000


class Card(NamedTuple):
    """What somebody known is recognised by, folded as the columns of `media_contact` are.

    `further` are the keys of further addresses and numbers, `outlet_id` that of the present post.
    """

    id: int
    email: str
    phone: str
    name: str
    chinese: str
    outlet_id: int | None
    aliases: str = ""
    further: tuple[str, ...] = ()


class KnownContacts:
    """Cards of people outside the trash. Reads only."""

    def __init__(self, rows: Rows, *, is_server: bool) -> None:
        self._rows, self._is_server = rows, is_server

    def by_addresses(self, keys: Iterable[str]) -> list[Card]:
        """People with one of these keys of an e-mail address or a number, first or further."""
        wanted = [key for key in dict.fromkeys(keys) if key]
        found = [*self._by("email_key", wanted), *self._by("phone_key", wanted)]
        seen = {card.id for card in found}
        further = {key for (key,) in self._rows.within(_BY_CHANNEL, wanted)} - seen
        return [*self._whole(found), *self.cards(sorted(further))]

    def by_names(self, latin: Iterable[str], chinese: Iterable[str]) -> list[Card]:
        """People who are called one of these, folded."""
        named = self._by("sort_key", [name for name in dict.fromkeys(latin) if name])
        return self._whole([*named, *self._by("zh_key", [name for name in dict.fromkeys(chinese) if name])])

    def at_outlets(self, outlet_ids: Iterable[int]) -> list[Card]:
        """People whose present post is at one of these outlets."""
        return self._whole(self._by("present_outlet_id", list(dict.fromkeys(outlet_ids))))

    def cards(self, keys: Sequence[int]) -> list[Card]:
        """People by key."""
        return self._whole(self._by("id", keys))

    def everybody(self) -> Iterator[list[Card]]:
        """All people, some thousand at a time."""
        last = 0
        while found := self._rows.execute(_EVERYBODY, (last, _PAGE)):
            last = found[-1][0]
            yield self._whole([Card(*each) for each in found])

    def state(self) -> object:
        """What is another whenever some other connection wrote. Only SQLite knows: elsewhere always another."""
        return object() if self._is_server else self._rows.execute("PRAGMA data_version")

    def outlets(self) -> dict[str, int]:
        """Which outlet goes by which folded name; of several with one name the first in the alphabet."""
        return dict(self._rows.execute(_NAMES_OF_OUTLETS))

    def _by(self, column: str, values: Sequence[str | int]) -> list[Card]:
        sql = _BY.format(column=column) + (_FILLED.format(column=column) if column in _WITH_INDEX_OF_FILLED else "")
        return [Card(*each) for each in self._rows.within(sql, values)]

    def _whole(self, cards: Sequence[Card]) -> list[Card]:
        """Each card once, with the keys of further addresses and numbers."""
        by_key = {card.id: card for card in cards}
        further: dict[int, list[str]] = {}
        for key, folded in self._rows.within(_FURTHER, list(by_key)):
            further.setdefault(key, []).append(folded)
        return [
            card._replace(further=tuple(further[card.id])) if card.id in further else card for card in by_key.values()
        ]


_WITH_INDEX_OF_FILLED = ("email_key", "phone_key", "zh_key")
