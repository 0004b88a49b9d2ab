"""All contacts outside the trash at once, as few bytes each: any list of them, in any order, without a statement.

A million contacts are their keys (eight bytes each), one byte for what most lists are narrowed by, and for each order
that was asked for the places of all contacts in it (four bytes each). What is asked for besides is kept as a mask: a
number with one byte for each contact, 1 where it is meant. Work goes on in small pieces, so that the window, which
waits for the interpreter between two of them, is never kept.
"""

from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial
from heapq import nsmallest
from itertools import chain, compress, islice, permutations
from typing import Literal, TypeVar, overload

from mediadesk.library import contact_orders
from mediadesk.library.contact_orders import Condition
from mediadesk.library.rows import Rows
from mediadesk.records.contact import ContactStatus
from mediadesk.records.contact_choice import ContactChoice, ContactOrder
from mediadesk.records.languages import Language

T = TypeVar("T")
_BYTES: Literal["little"] = "little"
_PIECE = 1_024
_WALKED = 24  # pieces of an order gone along for a first page
_ORDERS_KEPT, _MASKS_KEPT, _CHOICES_KEPT = 3, 12, 6
_SIGNS = "".join(map(chr, (*range(40, 63), *range(64, 127), *range(161, 235))))
_LANGUAGE_BIT = {Language.EN: 16, Language.ZH_HANT: 8, Language.ZH_HANS: 4}
_SPOKEN = " ".join(
    f"WHEN '{' '.join(each.value for each in some)}' THEN {sum(_LANGUAGE_BIT[each] for each in some)}"
    for many in (1, 2, 3)
    for some in permutations(Language, many)
)
_STATUS_BITS = {
    ContactStatus.ACTIVE: 0,
    ContactStatus.NEW: 32,
    ContactStatus.BOUNCED: 64,
    ContactStatus.OPTED_OUT: 96,
    ContactStatus.LEFT: 128,
}
_STATUS = " ".join(f"WHEN '{status.value}' THEN {bits}" for status, bits in _STATUS_BITS.items())
_TRAITS = (
    f"SUBSTR('{_SIGNS}', 1 + CASE status {_STATUS} ELSE 0 END + CASE languages {_SPOKEN} ELSE 0 END"
    " + CASE WHEN is_starred THEN 2 ELSE 0 END + CASE WHEN do_not_phone THEN 1 ELSE 0 END, 1)"
)
_READ = f"""
SELECT id, {_TRAITS} AS traits, COALESCE(REPLACE(CAST(verified_on AS TEXT), '-', ''), '0') AS verified
FROM media_contact WHERE deleted_at IS NULL ORDER BY id
"""


class ContactKeys(Sequence[int]):
    """The keys of a list of contacts: all of an order, or those with `ranks`, which are places in it from the first."""

    def __init__(self, order: "_Order", ranks: "array[int] | None" = None) -> None:
        self._order, self._ranks = order, ranks

    def __len__(self) -> int:
        return len(self._order.keys if self._ranks is None else self._ranks)

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> list[int]: ...
    def __getitem__(self, at: int | slice) -> int | list[int]:
        if self._ranks is None:
            return self._order.keys[at].tolist() if isinstance(at, slice) else self._order.keys[at]
        if isinstance(at, slice):
            return [self._order.keys[rank] for rank in self._ranks[at]]
        return self._order.keys[self._ranks[at]]

    def __contains__(self, key: object) -> bool:
        return isinstance(key, int) and self._row_of(key) >= 0

    def index(self, key: int, start: int = 0, stop: int | None = None) -> int:
        """The row of a contact, found by halving; raises `ValueError` where it is not on the list."""
        row = self._row_of(key)
        if row < start or (stop is not None and row >= stop):
            raise ValueError(key)
        return row

    def _row_of(self, key: int) -> int:
        rank = self._order.rank_of(key)
        if rank < 0 or self._ranks is None:
            return rank
        row = bisect_left(self._ranks, rank)
        return row if row < len(self._ranks) and self._ranks[row] == rank else -1


class _Order:
    """All contacts in one order: `keys`; and, for what is narrowed, the place of each among all as their keys grow."""

    def __init__(self, keys: "array[int]", everybody: "Callable[[], _Everybody]") -> None:
        self.keys, self._read = keys, everybody

    @cached_property
    def _everybody(self) -> "_Everybody":
        return self._read()

    @cached_property
    def places(self) -> "array[int]":
        """The place among everybody of each; those who came since stand at the last."""
        return array("i", chain.from_iterable(map(self._everybody.places, _pieces_of(self.keys))))

    @cached_property
    def ranks(self) -> "array[int]":
        """The place in the order of everybody."""
        ranks = array("i", bytes(4 * (len(self._everybody.keys) + 1)))
        for rank, place in enumerate(self.places):
            ranks[place] = rank
        return ranks

    def rank_of(self, key: int) -> int:
        """Where a contact stands, -1 for nowhere."""
        if "ranks" in self.__dict__:
            place = self._everybody.places([key])[0]
            rank = self.ranks[place]
            return rank if rank < len(self.keys) and self.keys[rank] == key else -1
        return self.keys.index(key) if key in self.keys else -1


class _Everybody:
    """All contacts as their keys grow: what most lists are narrowed by, and when each was verified last."""

    def __init__(self, rows: Rows) -> None:
        self.keys, self.verified, traits = array("q"), array("i"), bytearray()
        for piece in _pieces(rows.stream(_READ)):
            keys, signs, days = zip(*piece, strict=True)
            self.keys.extend(keys)
            self.verified.extend(map(int, days))
            traits += "".join(signs).encode("latin-1")
        self.traits = bytes(traits)

    def places(self, keys: Sequence[int]) -> list[int]:
        """Where these contacts stand; who came since is given the place behind the last, which nobody has."""
        known, last = self.keys, len(self.keys)
        places = list(map(partial(bisect_left, known), keys))
        if max(places, default=0) < last and list(map(known.__getitem__, places)) == keys:
            return places
        return [
            place if place < last and known[place] == key else last for key, place in zip(keys, places, strict=True)
        ]


@dataclass(frozen=True)
class _Meant:
    """Whom a choice means, whatever the order: for each contact 1 where it does, and how many that are."""

    flags: bytes
    many: int

    @cached_property
    def places(self) -> "array[int]":
        """The places of those meant, looked for one after the other."""
        found, at = array("i"), self.flags.find(1)
        while at >= 0:
            found.append(at)
            at = self.flags.find(1, at + 1)
        return found


class ContactShelf:
    """How contacts stood when they were read. Each thread that asks needs its own open connection."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._orders: OrderedDict[Hashable, _Order] = OrderedDict()
        self._masks: OrderedDict[Hashable, int] = OrderedDict()
        self._meant: OrderedDict[Hashable, _Meant] = OrderedDict()
        self._first: OrderedDict[Hashable, list[int]] = OrderedDict()
        self._last: tuple[ContactChoice, ContactKeys] | None = None
        self.total = len(self._order(ContactOrder.NAME, False).keys)

    def prepare(self, choice: ContactChoice) -> None:
        """Read what narrowing lists in the order of `choice` needs, before somebody asks for it."""
        _ = self._order(choice.order, choice.is_descending).ranks

    def knows(self, choice: ContactChoice) -> bool:
        """Whether lists in the order of `choice` were asked for, so that nothing need be read for this one."""
        return (choice.order, choice.is_descending) in self._orders and (
            not choice.is_narrowed or _without_order(choice) in self._meant
        )

    def keys(self, choice: ContactChoice) -> ContactKeys:
        """Everybody of `choice`, in its order."""
        if self._last is None or self._last[0] != choice:
            order = self._order(choice.order, choice.is_descending)
            ranks = self._ranks(order, self._of(choice)) if choice.is_narrowed else None
            self._last = choice, ContactKeys(order, ranks)
        return self._last[1]

    def page(self, choice: ContactChoice, limit: int = 100) -> list[int]:
        """The first contacts of `choice`, without making the whole list."""
        order = self._order(choice.order, choice.is_descending)
        if not choice.is_narrowed:
            return order.keys[:limit].tolist()
        name = choice, limit
        return _kept(self._first, name, lambda: self._first_of(choice, order, limit), _CHOICES_KEPT)

    def _first_of(self, choice: ContactChoice, order: _Order, limit: int) -> list[int]:
        meant = self._of(choice)
        ranks: Iterable[int]
        if meant.many * meant.many * 3 < limit * len(meant.flags):
            ranks = nsmallest(limit, map(order.ranks.__getitem__, meant.places))
        else:
            met = chain.from_iterable(islice(_met(order, meant.flags), _WALKED))
            ranks = list(islice(met, limit))
            if len(ranks) < min(limit, meant.many):  # they stand together, far behind
                ranks = nsmallest(limit, map(order.ranks.__getitem__, meant.places))
        return [order.keys[rank] for rank in ranks]

    def count(self, choice: ContactChoice) -> int:
        """How many there are of `choice`."""
        return self._of(choice).many if choice.is_narrowed else self.total

    def languages(self) -> tuple[Language, ...]:
        """The languages somebody writes in."""
        return tuple(each for each in Language if self.count(ContactChoice(language=each)))

    def has(self, choice: ContactChoice) -> Callable[[int], bool]:
        """Whether the contact with a key is of `choice`."""
        flags = self._of(choice).flags
        return lambda key: bool(flags[self._everybody.places([key])[0]])

    @cached_property
    def _everybody(self) -> _Everybody:
        return _Everybody(self._rows)

    def _of(self, choice: ContactChoice) -> _Meant:
        def make() -> _Meant:
            mask = self._mask(choice)
            return _Meant(mask.to_bytes(len(self._everybody.keys) + 1, _BYTES), mask.bit_count())

        return _kept(self._meant, _without_order(choice), make, _CHOICES_KEPT)

    def _ranks(self, order: _Order, meant: _Meant) -> "array[int]":
        if meant.many * 5 < len(meant.flags):
            return array("i", sorted(map(order.ranks.__getitem__, meant.places)))
        ranks = array("i")
        for some in _met(order, meant.flags):
            ranks.extend(some)
        return ranks

    def _order(self, order: ContactOrder, is_descending: bool) -> _Order:
        def make() -> _Order:
            first, *others = contact_orders.parts(order, is_descending)
            keys = array("q")
            keys.extend(chain.from_iterable(self._rows.stream(first.everybody())))
            if others:
                self._add_rest(keys)
            return _Order(keys, lambda: self._everybody)

        return _kept(self._orders, (order, is_descending), make, _ORDERS_KEPT)

    def _add_rest(self, keys: "array[int]") -> None:
        """Those who are not among `keys` come behind them, by name."""
        is_left = bytearray(b"\1" * (len(self._everybody.keys) + 1))
        for piece in _pieces_of(keys):
            for place in self._everybody.places(piece):
                is_left[place] = 0
        by_name = self._order(ContactOrder.NAME, False)
        for names, places in zip(_pieces_of(by_name.keys), _pieces_of(by_name.places), strict=True):
            keys.extend(compress(names, map(is_left.__getitem__, places)))

    def _mask(self, choice: ContactChoice) -> int:
        mask = int.from_bytes(self._everybody.traits.translate(_table(choice)), _BYTES)
        for statement, values in contact_orders.sets(choice):
            mask &= self._of_set((statement, values))
        if choice.unverified_since is not None:
            mask &= self._unverified(choice.unverified_since)
        return mask

    def _of_set(self, condition: Condition) -> int:
        def make() -> int:
            flags = bytearray(len(self._everybody.keys) + 1)
            for piece in _pieces(chain.from_iterable(self._rows.stream(*condition))):
                for place in self._everybody.places(piece):
                    flags[place] = 1
            return int.from_bytes(flags[:-1], _BYTES)

        return _kept(self._masks, repr(condition), make, _MASKS_KEPT)

    def _unverified(self, since: date) -> int:
        def make() -> int:
            is_before = int(f"{since:%Y%m%d}").__gt__
            flags = bytearray()
            for piece in _pieces_of(self._everybody.verified):
                flags += bytes(map(is_before, piece))
            return int.from_bytes(flags, _BYTES)

        return _kept(self._masks, since, make, _MASKS_KEPT)


def _without_order(choice: ContactChoice) -> ContactChoice:
    return replace(choice, order=ContactOrder.NAME, is_descending=False)


def _met(order: _Order, flags: bytes) -> Iterator[Iterator[int]]:
    """The ranks of those meant, going along the order a piece at a time."""
    at = 0
    for piece in _pieces_of(order.places):
        yield compress(range(at, at + len(piece)), map(flags.__getitem__, piece))
        at += len(piece)


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
        wanted, seen = wanted | _STATUS_BITS[choice.status], seen | 224
    flags = bytearray(256)
    for code, sign in enumerate(_SIGNS):
        flags[ord(sign)] = code & seen == wanted
    return bytes(flags)


def _pieces(many: Iterable[T]) -> Iterator[list[T]]:
    """What is read one by one, in small lists."""
    left = iter(many)
    while piece := list(islice(left, _PIECE)):
        yield piece


def _pieces_of(many: "array[int]") -> Iterator[list[int]]:
    """A long row of numbers in small lists."""
    return (many[at : at + _PIECE].tolist() for at in range(0, len(many), _PIECE))


def _kept(kept: "OrderedDict[Hashable, T]", name: Hashable, make: Callable[[], T], most: int) -> T:
    if name not in kept:
        kept[name] = make()
        while len(kept) > most:
            kept.popitem(last=False)
    kept.move_to_end(name)
    return kept[name]
