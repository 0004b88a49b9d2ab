"""All contacts outside the trash at once, as few bytes each: any list of them, in any order, without a statement.

A million contacts are their keys (eight bytes each), one byte for what most lists are narrowed by, and for each order
that was asked for the places of all contacts in it (four bytes each). What is asked for besides is kept as a mask: a
number with one byte for each contact, 1 where it is meant. Work goes on in small pieces, so that the window, which
waits for the interpreter between two of them, is never kept.
"""

from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import compress, islice
from typing import Literal, TypeVar, overload

from mediadesk.library import contact_orders
from mediadesk.library.contact_orders import Condition
from mediadesk.library.rows import Rows
from mediadesk.records.contact import ContactStatus
from mediadesk.records.contact_choice import ContactChoice, ContactOrder
from mediadesk.records.languages import Language

T = TypeVar("T")
_BYTES: Literal["little"] = "little"
_PIECE = 8_192
_ORDERS_KEPT, _MASKS_KEPT = 3, 16
_SIGNS = "".join(map(chr, (*range(40, 63), *range(64, 127), *range(161, 203))))
_TRAITS = (
    f"SUBSTR('{_SIGNS}', 1 + CASE status WHEN 'new' THEN 32 WHEN 'bounced' THEN 64 WHEN 'opted_out' THEN 96 ELSE 0 END"
    " + CASE WHEN ' ' || languages || ' ' LIKE ? THEN 16 ELSE 0 END"
    " + CASE WHEN ' ' || languages || ' ' LIKE ? THEN 8 ELSE 0 END"
    " + CASE WHEN ' ' || languages || ' ' LIKE ? THEN 4 ELSE 0 END"
    " + CASE WHEN is_starred THEN 2 ELSE 0 END + CASE WHEN do_not_phone THEN 1 ELSE 0 END, 1)"
)
_LANGUAGE_BIT = {Language.EN: 16, Language.ZH_HANT: 8, Language.ZH_HANS: 4}
_STATUS_BITS = {
    ContactStatus.ACTIVE: 0,
    ContactStatus.NEW: 32,
    ContactStatus.BOUNCED: 64,
    ContactStatus.OPTED_OUT: 96,
}
_READ = f"""
SELECT STRING_AGG(CAST(id AS TEXT), ','), STRING_AGG(traits, ''), STRING_AGG(verified, ',') FROM (
    SELECT id, {_TRAITS} AS traits, COALESCE(REPLACE(CAST(verified_on AS TEXT), '-', ''), '0') AS verified
    FROM media_contact WHERE deleted_at IS NULL ORDER BY id
) AS found
"""
_IN_ORDER = "SELECT STRING_AGG(CAST(id AS TEXT), ',') FROM ({statement}) AS found"


class ContactKeys(Sequence[int]):
    """The keys of a list of contacts. `ranks` are the places of its members in the order, from the first."""

    def __init__(self, keys: "array[int]", order: "_Order", ranks: Sequence[int]) -> None:
        self._keys, self._order, self._ranks = keys, order, ranks

    def __len__(self) -> int:
        return len(self._ranks)

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> list[int]: ...
    def __getitem__(self, at: int | slice) -> int | list[int]:
        if isinstance(at, slice):
            return [self._keys[self._order.places[rank]] for rank in self._ranks[at]]
        return self._keys[self._order.places[self._ranks[at]]]

    def __contains__(self, key: object) -> bool:
        return self._row_of(key) >= 0

    def index(self, key: int, start: int = 0, stop: int | None = None) -> int:
        """The row of a contact, found by halving; raises `ValueError` where it is not on the list."""
        row = self._row_of(key)
        if row < start or (stop is not None and row >= stop):
            raise ValueError(key)
        return row

    def _row_of(self, key: object) -> int:
        if not isinstance(key, int):
            return -1
        place = bisect_left(self._keys, key)
        if place == len(self._keys) or self._keys[place] != key:
            return -1
        rank = self._order.ranks[place]
        row = bisect_left(self._ranks, rank)
        return row if row < len(self._ranks) and self._ranks[row] == rank else -1


class _Order:
    """All contacts in one order: `places` says who comes when, counted as the keys grow, `ranks` the other way."""

    def __init__(self, places: "array[int]") -> None:
        self.places = places
        self._ranks: array[int] | None = None

    @property
    def ranks(self) -> "array[int]":
        """The place in the order of each contact; made when it is asked for first."""
        if self._ranks is None:
            ranks = array("i", bytes(4 * len(self.places)))
            for rank, place in enumerate(self.places):
                ranks[place] = rank
            self._ranks = ranks
        return self._ranks


class ContactShelf:
    """How contacts stood when they were read. Each thread that asks needs its own open connection."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        ((keys, traits, days),) = rows.execute(_READ, [f"% {language.value} %" for language in _LANGUAGE_BIT])
        self._keys, self._verified = array("q"), array("i")
        for piece in _pieces(keys or ""):
            self._keys.extend(piece)
        for piece in _pieces(days or ""):
            self._verified.extend(piece)
        self._traits = (traits or "").encode("latin-1")
        self._orders: OrderedDict[Hashable, _Order] = OrderedDict()
        self._masks: OrderedDict[Hashable, int] = OrderedDict()
        self._last: tuple[ContactChoice, ContactKeys] | None = None

    def __len__(self) -> int:
        return len(self._keys)

    def keys(self, choice: ContactChoice) -> ContactKeys:
        """Everybody of `choice`, in its order."""
        if self._last is None or self._last[0] != choice:
            order = self._order(choice.order, choice.is_descending)
            ranks = self._ranks(order, self._mask(choice)) if choice.is_narrowed else range(len(self._keys))
            self._last = choice, ContactKeys(self._keys, order, ranks)
        return self._last[1]

    def page(self, choice: ContactChoice, limit: int = 100) -> list[int]:
        """The first contacts of `choice`, without making the whole list."""
        order = self._order(choice.order, choice.is_descending)
        if not choice.is_narrowed:
            return [self._keys[place] for place in order.places[:limit]]
        mask = self._mask(choice)
        if _is_sparse(mask, len(self._keys), limit):
            ranks = sorted(map(order.ranks.__getitem__, self._members(mask)))[:limit]
        else:
            ranks = list(islice(self._met(order, mask), limit))
        return [self._keys[order.places[rank]] for rank in ranks]

    def count(self, choice: ContactChoice) -> int:
        """How many there are of `choice`."""
        return self._mask(choice).bit_count() if choice.is_narrowed else len(self._keys)

    def has(self, choice: ContactChoice) -> Callable[[int], bool]:
        """Whether the contact with a key is of `choice`."""
        flags = self._flags(self._mask(choice)) if choice.is_narrowed else b"\1" * len(self._keys)

        def is_meant(key: int) -> bool:
            place = bisect_left(self._keys, key)
            return place < len(flags) and self._keys[place] == key and bool(flags[place])

        return is_meant

    def _ranks(self, order: _Order, mask: int) -> Sequence[int]:
        if _is_sparse(mask, len(self._keys), len(self._keys)):
            return array("i", sorted(map(order.ranks.__getitem__, self._members(mask))))
        return array("i", self._met(order, mask))

    def _met(self, order: _Order, mask: int) -> Iterator[int]:
        """The ranks of those in the mask, going along the order."""
        is_meant = self._flags(mask).__getitem__
        for at in range(0, len(self._keys), _PIECE):
            piece = order.places[at : at + _PIECE]
            yield from compress(range(at, at + len(piece)), map(is_meant, piece))

    def _members(self, mask: int) -> Iterator[int]:
        """The places of those in the mask, looked for one after the other."""
        flags = self._flags(mask)
        at = flags.find(1)
        while at >= 0:
            yield at
            at = flags.find(1, at + 1)

    def _flags(self, mask: int) -> bytes:
        return mask.to_bytes(len(self._keys), _BYTES)

    def _order(self, order: ContactOrder, is_descending: bool) -> _Order:
        def make() -> _Order:
            places = array("i")
            for part in contact_orders.parts(order, is_descending):
                ((text,),) = self._rows.execute(_IN_ORDER.format(statement=part.statement()))
                for piece in _pieces(text or ""):
                    places.extend(self._places(piece))
            return _Order(places)

        return _kept(self._orders, (order, is_descending), make, _ORDERS_KEPT)

    def _places(self, keys: Sequence[int]) -> Iterator[int]:
        """Where these contacts stand among all; those who came since are passed over."""
        known = self._keys
        for key, place in zip(keys, map(partial(bisect_left, known), keys), strict=True):
            if place < len(known) and known[place] == key:
                yield place

    def _mask(self, choice: ContactChoice) -> int:
        mask = int.from_bytes(self._traits.translate(_table(choice)), _BYTES)
        for statement, values in contact_orders.sets(choice):
            mask &= self._of_set((statement, values))
        if choice.unverified_since is not None:
            mask &= self._unverified(choice.unverified_since)
        return mask

    def _of_set(self, condition: Condition) -> int:
        def make() -> int:
            flags = bytearray(len(self._keys))
            statement, values = condition
            ((text,),) = self._rows.execute(_IN_ORDER.format(statement=statement), values)
            for piece in _pieces(text or ""):
                for place in self._places(piece):
                    flags[place] = 1
            return int.from_bytes(flags, _BYTES)

        return _kept(self._masks, repr(condition), make, _MASKS_KEPT)

    def _unverified(self, since: date) -> int:
        def make() -> int:
            is_before = int(f"{since:%Y%m%d}").__gt__
            flags = bytearray()
            for at in range(0, len(self._keys), _PIECE):
                flags += bytes(map(is_before, self._verified[at : at + _PIECE]))
            return int.from_bytes(flags, _BYTES)

        return _kept(self._masks, since, make, _MASKS_KEPT)


def _table(choice: ContactChoice) -> bytes:
    """For each sign of `_TRAITS` whether who has it is of `choice`, as far as traits go."""
    wanted = seen = 0
    for is_asked, bits in (
        (choice.language is not None, _LANGUAGE_BIT.get(choice.language or Language.EN, 0)),
        (choice.is_starred, 2),
        (choice.do_not_phone, 1),
    ):
        if is_asked:
            wanted, seen = wanted | bits, seen | bits
    if choice.status is not None:
        wanted, seen = wanted | _STATUS_BITS[choice.status], seen | 96
    flags = bytearray(256)
    for code, sign in enumerate(_SIGNS):
        flags[ord(sign)] = code & seen == wanted
    return bytes(flags)


def _is_sparse(mask: int, of: int, limit: int) -> bool:
    """Whether looking for the members of a mask and sorting them takes less than going along an order to `limit`."""
    many = mask.bit_count()
    return many * many * 5 < limit * of if limit < of else many * 5 < of


def _pieces(text: str) -> Iterator[list[int]]:
    """Keys with commas between, in small lists."""
    at, end = 0, len(text)
    while at < end:
        comma = text.find(",", at + _PIECE * 16)
        stop = end if comma < 0 else comma
        yield list(map(int, text[at:stop].split(",")))
        at = stop + 1


def _kept(kept: "OrderedDict[Hashable, T]", name: Hashable, make: Callable[[], T], most: int) -> T:
    if name not in kept:
        kept[name] = make()
        while len(kept) > most:
            kept.popitem(last=False)
    kept.move_to_end(name)
    return kept[name]
