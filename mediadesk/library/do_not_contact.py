"""Who is not to be written to: people, addresses, domains, outlets; and people of whom nothing but digests is left."""

import hashlib
import hmac
import secrets
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property

from mediadesk.library.collection import Means
from mediadesk.library.contact_columns import address_key
from mediadesk.library.contact_desk_tables import DoNotContactTable
from mediadesk.library.folding import fold
from mediadesk.library.rows import Row
from mediadesk.library.settings import Settings
from mediadesk.records.contact import MediaContact
from mediadesk.records.keys import new_key
from mediadesk.records.privacy import DoNotContact, Scope

_KEYS = "privacy_keys"
_AT_ONCE = 500
_TURNED_AWAY = "SELECT id FROM media_contact WHERE status IN ('opted_out', 'bounced', 'left') AND id IN ({marks})"
_CHANNELS = "SELECT contact_id, value FROM contact_channel WHERE contact_id IN ({marks})"
_PLACES = """
SELECT a.contact_id, o.id, o.name_en, o.name_zh_hant, o.name_zh_hans FROM affiliation a
JOIN outlet o ON o.id = a.outlet_id WHERE a.until IS NULL AND a.contact_id IN ({marks})
"""
_PEOPLE = "SELECT id, email, phone, name_en, name_zh_hant, name_zh_hans FROM media_contact WHERE id IN ({marks})"


class DoNotContacts:
    """The wishes not to be written to."""

    def __init__(self, means: Means, settings: Settings) -> None:
        self._rows, self._history, self._settings = means.rows, means.history, settings

    def all(self) -> tuple[DoNotContact, ...]:
        """All of them, the newest first, without people who were erased."""
        return tuple(each for each in self._every() if not each.is_erased)

    def of_contact(self, contact_id: int) -> tuple[DoNotContact, ...]:
        """The wishes of one person."""
        return tuple(each for each in self.all() if each.contact_id == contact_id)

    def add(
        self,
        scope: Scope,
        said: str,
        *,
        reason: str,
        who: str,
        since: date,
        contact_id: int | None = None,
        outlet_id: int | None = None,
    ) -> DoNotContact:
        """Write down that somebody is not to be written to any more; the same wish twice is one."""
        key = _key(scope, said)
        known = [each for each in self.all() if _concerns(each) == (scope, key, contact_id, outlet_id)]
        if known:
            return known[0]
        with self._history.step(f"Do not contact “{said}”"):
            wish = DoNotContact(new_key(), scope, said.strip(), contact_id, outlet_id, reason, since, who)
            self._history.insert(DoNotContactTable, _row(wish))
        return wish

    def lift(self, key: int) -> None:
        """Somebody may be written to again. Raises `Conflict` where that was said already."""
        with self._history.step("Allow contact again"):
            self._history.delete(DoNotContactTable, key)

    def suppression(self) -> "Suppression":
        """All wishes as they are now, for a great many questions."""
        return Suppression(self._every(), self.keys())

    def among(self, keys: Sequence[int]) -> set[int]:
        """Who of these contacts is not to be written to: they are turned away by their status, or somebody said so."""
        suppression = self.suppression()
        found: set[int] = set()
        for at in range(0, len(keys), _AT_ONCE):
            some = keys[at : at + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            found.update(key for (key,) in self._rows.execute(_TURNED_AWAY.format(marks=marks), some))
            if not suppression.is_empty:
                found.update(self._barred(suppression, some, marks))
        return found

    def _barred(self, suppression: "Suppression", keys: Sequence[int], marks: str) -> Iterator[int]:
        others = defaultdict[int, list[str]](list)
        for key, value in self._rows.execute(_CHANNELS.format(marks=marks), keys):
            others[key].append(value)
        places = defaultdict[int, list[tuple[int, str]]](list)
        for key, outlet_id, *names in self._rows.execute(_PLACES.format(marks=marks), keys):
            places[key] += [(outlet_id, name) for name in names if name]
        for key, email, phone, *names in self._rows.execute(_PEOPLE.format(marks=marks), keys):
            addresses = (email, phone, *others[key])
            if suppression.is_barred(key, [each for each, _ in places[key]]) or suppression.blocks(
                addresses, filter(None, names), [name for _, name in places[key]]
            ):
                yield key

    def digests(self, contact: MediaContact, outlets: Iterable[str]) -> tuple[str, ...]:
        """What tells an erased person when they come back: of each address, and of each name at each outlet."""
        return _digests(self._key_now(), _marks(_addresses(contact), _names(contact), outlets))

    def keys(self) -> tuple[bytes, ...]:
        """The keys digests were made with, the newest first."""
        return tuple(bytes.fromhex(key) for key in self._settings.get(_KEYS, []))

    def learn_keys(self, keys: Iterable[bytes]) -> None:
        """Keys that digests of another state of this desk were made with."""
        known = self.keys()
        new = [key for key in keys if key not in known]
        if new:
            self._settings.put(_KEYS, [key.hex() for key in (*known, *new)])

    def _key_now(self) -> bytes:
        if not self.keys():
            self._settings.put(_KEYS, [secrets.token_hex(32)])
        return self.keys()[0]

    def _every(self) -> list[DoNotContact]:
        return [_wish(row) for row in self._rows.all(DoNotContactTable, order=(DoNotContactTable.id.desc(),))]


class Suppression:
    """Answers whether somebody is not to be written to, as it stood when this was made."""

    def __init__(self, wishes: Iterable[DoNotContact], keys: Iterable[bytes]) -> None:
        wishes = list(wishes)
        self._keys = tuple(keys)
        self._contacts = {each.contact_id: each for each in wishes if each.scope is Scope.PERSON and each.contact_id}
        self._addresses = {_key(each.scope, each.said): each for each in wishes if each.scope is Scope.ADDRESS}
        self._domains = {_key(each.scope, each.said): each for each in wishes if each.scope is Scope.DOMAIN}
        self._outlets = {_key(each.scope, each.said): each for each in wishes if each.scope is Scope.OUTLET}
        self._outlet_ids = {each.outlet_id: each for each in wishes if each.outlet_id is not None}
        self._erased = {each.digest: each for each in wishes if each.is_erased}

    @cached_property
    def is_empty(self) -> bool:
        """Whether nobody said anything: then nothing needs to be asked."""
        return not (self._contacts or self._addresses or self._domains or self._outlets or self._erased)

    def blocks(
        self, addresses: Iterable[str] = (), names: Iterable[str] = (), outlets: Iterable[str] = ()
    ) -> DoNotContact | None:
        """The wish that speaks against writing to these e-mail addresses and numbers, `None` where there is none.

        `names` and `outlets` are those of the person: an outlet may be barred, and somebody erased is known again by
        an address, or by a name together with an outlet.
        """
        if self.is_empty:
            return None
        addresses, outlets = [each for each in addresses if each], [each for each in outlets if each]
        return self._barred(addresses, outlets) or self._known_again(addresses, names, outlets)

    def blocks_contact(self, contact: MediaContact, outlets: Iterable[str] = ()) -> DoNotContact | None:
        """The wish that speaks against writing to `contact`, who works at outlets with these names."""
        held = [each.outlet_id for each in contact.affiliations if each.until is None]
        return self.is_barred(contact.id, held) or self.blocks(_addresses(contact), _names(contact), outlets)

    def is_barred(self, contact_id: int, outlet_ids: Iterable[int]) -> DoNotContact | None:
        """The wish that speaks against writing to the person themselves, or to anybody at one of these outlets."""
        if contact_id in self._contacts:
            return self._contacts[contact_id]
        return next((self._outlet_ids[each] for each in outlet_ids if each in self._outlet_ids), None)

    def _barred(self, addresses: list[str], outlets: list[str]) -> DoNotContact | None:
        for address in addresses:
            if (wish := self._addresses.get(address_key(address))) is not None:
                return wish
            if self._domains and "@" in address and (wish := self._of_domain(address)) is not None:
                return wish
        return next((wish for name in outlets if (wish := self._outlets.get(fold(name).strip())) is not None), None)

    def _of_domain(self, address: str) -> DoNotContact | None:
        """A domain bars those below it too: post.example bars desk.post.example."""
        parts = address.rpartition("@")[2].strip().lower().split(".")
        names = (".".join(parts[at:]) for at in range(len(parts)))
        return next((self._domains[name] for name in names if name in self._domains), None)

    def _known_again(self, addresses: list[str], names: Iterable[str], outlets: list[str]) -> DoNotContact | None:
        if not self._erased:
            return None
        marks = list(_marks(addresses, names, outlets))
        digests = (digest for key in self._keys for digest in _digests(key, marks))
        return next((self._erased[digest] for digest in digests if digest in self._erased), None)


def erased(digest: str, *, since: date, who: str) -> DoNotContact:
    """What is written down for good of a person who was erased."""
    return DoNotContact(new_key(), Scope.PERSON, since=since, who=who, is_erased=True, digest=digest)


def row_of(wish: DoNotContact) -> Row:
    """The columns of a wish."""
    return _row(wish)


def _marks(addresses: Iterable[str], names: Iterable[str], outlets: Iterable[str]) -> list[str]:
    folded = [fold(name).strip() for name in names if name.strip()]
    places = [fold(outlet).strip() for outlet in outlets if outlet.strip()]
    at = [f"name {name} at {outlet}" for name in folded for outlet in places]
    return [*(f"address {address_key(each)}" for each in addresses if each), *at]


def _digests(key: bytes, marks: Iterable[str]) -> tuple[str, ...]:
    return tuple(hmac.new(key, mark.encode(), hashlib.sha256).hexdigest() for mark in marks)


def _addresses(contact: MediaContact) -> list[str]:
    return [each for each in (contact.email, contact.phone, *(way.value for way in contact.channels)) if each]


def _names(contact: MediaContact) -> list[str]:
    name = contact.name
    return [each for each in (name.en, name.zh_hant, name.zh_hans, *contact.aliases) if each]


def _key(scope: Scope, said: str) -> str:
    if scope is Scope.ADDRESS:
        return address_key(said)
    return said.strip().lstrip("@").lower() if scope is Scope.DOMAIN else fold(said).strip()


def _concerns(wish: DoNotContact) -> tuple[Scope, str, int | None, int | None]:
    return wish.scope, _key(wish.scope, wish.said), wish.contact_id, wish.outlet_id


def _row(wish: DoNotContact) -> Row:
    return {
        "id": wish.id,
        "scope": wish.scope.value,
        "contact_id": wish.contact_id,
        "outlet_id": wish.outlet_id,
        "said": wish.said,
        "digest": wish.digest,
        "reason": wish.reason,
        "since": wish.since,
        "who": wish.who,
        "is_erased": wish.is_erased,
    }


def _wish(row: Row) -> DoNotContact:
    return DoNotContact(
        *(row["id"], Scope(row["scope"]), row["said"], row["contact_id"], row["outlet_id"], row["reason"]),
        *(row["since"], row["who"], row["is_erased"], row["digest"], row["version"]),
    )
