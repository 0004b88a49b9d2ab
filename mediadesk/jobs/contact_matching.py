"""Whom a row of a list is about: by address, by number and name, by name and outlet; or somebody it only might be.

Everything is folded: case, accents, 繁/简 and the order of the words of a name make no difference.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from mediadesk.comparison.latin_names import NameLikeness, name_likeness, read_name
from mediadesk.comparison.same_people import is_mailbox
from mediadesk.jobs import contact_signs
from mediadesk.library.changed_contacts import ChangedContacts
from mediadesk.library.contact_columns import address_key
from mediadesk.library.folding import fold
from mediadesk.library.import_newcomers import Newcomers
from mediadesk.library.known_contacts import Card, KnownContacts
from mediadesk.records.contact import MediaContact
from mediadesk.records.contact_rows import AT, PlainRow
from mediadesk.records.import_choices import Likeness
from mediadesk.records.languages import Language

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 4  # of a name that is looked for in other orders
_EMAIL, _PHONE, _CHANNELS = AT["email"], AT["phone"], AT["channels"]
_EN, _HANT, _HANS = AT["name_en"], AT["name_zh_hant"], AT["name_zh_hans"]


class Match(NamedTuple):
    """Who it is about; with a likeness, who it might be about."""

    card: Card
    likeness: Likeness | None = None


def card_of_record(person: MediaContact) -> Card:
    """What somebody is recognised by."""
    chinese = person.name.zh_hant or person.name.zh_hans
    further = tuple(address_key(way.value) for way in person.channels)
    present = person.present
    return Card(
        *(person.id, address_key(person.email), address_key(person.phone), fold(person.name.best(Language.EN))),
        *(fold(chinese) if chinese else "", present.outlet_id if present else None),
        *("\n".join(person.aliases), further),
    )


def card_of(key: int, row: PlainRow, outlet_id: int | None) -> Card:
    """What a row will be recognised by."""
    chinese = row[_HANT] or row[_HANS]
    folded = fold(chinese) if chinese else ""
    name = fold(row[_EN]) if row[_EN] else folded
    further = tuple([address_key(way[1]) for way in row[_CHANNELS]]) if row[_CHANNELS] else ()
    return Card(key, address_key(row[_EMAIL]), address_key(row[_PHONE]), name, folded, outlet_id, "", further)


class KnownPeople:
    """Everybody a row may be about. Told of batches before their rows are asked for, and of who is new.

    `signs` say who may be meant by a row (`contact_signs`); `arriving` are new people of a batch who are not kept yet.

    `changed` keeps signs of everybody in memory, for lists about as long as what is known, and asks for those whom
    others change meanwhile; signs that nobody has any more do no harm, because who has them is read for each batch.
    Otherwise the library is asked for each batch, and what was found is dropped before the next one unless it
    `remembers`.
    `compares_names` also finds names that are nearly the same at one outlet.
    """

    def __init__(
        self, known: KnownContacts, changed: ChangedContacts | None, *, remembers: bool, compares_names: bool
    ) -> None:
        self._known, self._changed, self._compares_names = known, changed, compares_names
        self._remembers = remembers
        self.signs: dict[int, int | tuple[int, ...]] = {}
        self.arriving = Newcomers()
        self._cards: dict[int, Card] = {}
        self._state: object = None

    def holds_all(self) -> bool:
        """Whether everybody is known now. When others have written, it is asked whom they changed."""
        if self._changed is None:
            return False
        if (state := self._known.state()) != self._state:
            if self._state is None:
                self._changed.begin()
                new = self._known.everybody()
            else:
                new = self._changed.cards()
            for card in chain.from_iterable(new):
                self._learn(card)
            self._state = state
        return True

    def wrote(self, added: Sequence[int], changed: Sequence[int]) -> None:
        """Take in whom the import itself has added, by growing keys, and changed."""
        if self._changed is not None:
            self._changed.wrote(added, changed)

    def prepare(self, rows: Sequence[Card]) -> None:
        """Look up all who may be meant by a batch of rows."""
        self.arriving = Newcomers()
        if self._changed is not None:
            self._cards.clear()
            return
        if not self._remembers:
            self.signs, self._cards = {}, {}
        found = self._known.by_addresses(key for row in rows for key in (row.email, row.phone, *row.further))
        latin = (each for row in rows for each in _orders(row.name))
        found += self._known.by_names(latin, (row.chinese for row in rows))
        if self._compares_names:
            found += self._known.at_outlets(row.outlet_id for row in rows if row.outlet_id is not None)
        for card in {each.id: each for each in found}.values():
            if card.id not in self._cards:
                self.add(card)

    def add(self, card: Card) -> None:
        """Let somebody be known, or known by other signs, from now on."""
        self._cards[card.id] = card
        self._learn(card)

    def find(self, row: Card) -> Match | None:
        """Whom the row is about, `None` for somebody new."""
        if not self.signs:
            return None
        shared: Match | None = None
        for key in contact_signs.emails(row):
            for card in self._by(hash(key)):
                if key not in contact_signs.emails(card):
                    continue
                if _may_be_one(row, card, key):
                    return Match(card)
                if not is_mailbox(key):
                    shared = shared or Match(card, Likeness.SHARED_ADDRESS)
        for key in contact_signs.numbers(row):
            for card in self._by(hash(key)):
                if key in contact_signs.numbers(card) and _same_name(row, card):
                    return Match(card)
        return self._by_name(row) or shared or self._close(row)

    def _by_name(self, row: Card) -> Match | None:
        """Somebody of the same name at the same outlet; only perhaps, where both have addresses that differ."""
        perhaps: Match | None = None
        signs = [sign for ways in contact_signs.ALL_WAYS for sign in contact_signs.names(row, ways)]
        for card in self._by(*signs):
            if card.outlet_id != row.outlet_id or not _same_name(row, card):
                continue
            if not _differ(row, card):
                return Match(card)
            perhaps = perhaps or Match(card, Likeness.SAME_NAME)
        return perhaps

    def _close(self, row: Card) -> Match | None:
        if not self._compares_names or row.outlet_id is None:
            return None
        words = read_name(row.name).words
        for card in self._by(contact_signs.of_outlet(row.outlet_id)):
            alike = name_likeness(words, read_name(card.name).words)
            if card.outlet_id != row.outlet_id:
                continue
            both_chinese = row.chinese and card.chinese and row.chinese != card.chinese
            if alike >= NameLikeness.CLOSE and not both_chinese:
                return Match(card, Likeness.CLOSE_NAME)
        return None

    def _learn(self, card: Card) -> None:
        signs = contact_signs.all_of(card)
        if self._compares_names and card.outlet_id is not None:
            signs.append(contact_signs.of_outlet(card.outlet_id))
        known = self.signs
        for sign in signs:
            known[sign] = joined(known[sign], card.id) if sign in known else card.id

    def _by(self, *signs: int) -> Iterator[Card]:
        keys = set[int]()
        for sign in signs:
            there = self.signs.get(sign, ())
            keys.update((there,) if isinstance(there, int) else there)
        missing = [key for key in keys if key not in self._cards]
        for key in missing:
            if (at := self.arriving.place(key)) is not None:
                self._cards[key] = self.arriving.card(at)
        missing = [key for key in missing if key not in self._cards]
        if missing:
            self._cards.update((card.id, card) for card in self._known.cards(missing))
        return (self._cards[key] for key in sorted(keys) if key in self._cards)


def joined(there: int | tuple[int, ...], key: int) -> int | tuple[int, ...]:
    """The keys of all who have a sign, with one more."""
    if isinstance(there, int):
        return there if there == key else (there, key)
    return there if key in there else (*there, key)


def _same_name(one: Card, other: Card) -> bool:
    if one.chinese and one.chinese == other.chinese:
        return True
    latin = one.name != one.chinese and other.name != other.chinese
    return latin and name_likeness(_words(one), _words(other)) >= NameLikeness.OTHER_ORDER


def _may_be_one(row: Card, card: Card, address: str) -> bool:
    """Whether two who share an address may be one person: a desk's mailbox is only one person's with the same name."""
    if not row.name or not card.name or _same_name(row, card):
        return True
    if is_mailbox(address) or (row.chinese and card.chinese):
        return False
    if row.name == row.chinese or card.name == card.chinese:
        return True
    aliases = (read_name(fold(alias)).words for alias in card.aliases.splitlines())
    return any(name_likeness(_words(row), words) >= NameLikeness.CLOSE for words in (_words(card), *aliases))


def _differ(one: Card, other: Card) -> bool:
    """Whether both have e-mail addresses, or both numbers, and none in common."""
    pairs = (
        (contact_signs.emails(one), contact_signs.emails(other)),
        (contact_signs.numbers(one), contact_signs.numbers(other)),
    )
    known = [not set(mine).isdisjoint(theirs) for mine, theirs in pairs if mine and theirs]
    return bool(known) and not any(known)


def _words(card: Card) -> tuple[str, ...]:
    return read_name(card.name).words


def _orders(name: str) -> Iterable[str]:
    """How the same name may stand in a library: as here, the family's name first or last, given names joined."""
    words = _WORD.findall(name) if name.isascii() else []
    if not 2 <= len(words) <= _MOST_WORDS:
        return (name,)
    parts = ((words[:1], words[1:]), (words[-1:], words[:-1]))
    ways = {name, " ".join(words)}
    for (family,), given in parts:
        for joint in (" ", "-", ""):
            ways |= {f"{family} {joint.join(given)}", f"{joint.join(given)} {family}"}
    return ways
