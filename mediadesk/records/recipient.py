"""Recipients: who got a release that left the house, by which way, and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mediadesk.records.contact import OutletKind


class SentBy(StrEnum):
    """By which way a release reached somebody."""

    EMAIL = "email"
    PHONE = "phone"
    MESSAGE = "message"
    IN_PERSON = "in_person"
    WIRE = "wire"


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who got version `number` of a release `sent_at` an aware instant.

    `contact_id` names a media contact, `None` for anybody else. Name, outlet and address are those of that day: they
    stay when the contact changes or goes. `outlet_kind` is `None` where nobody knows it.
    """

    id: int
    release_id: int
    number: int
    sent_at: datetime
    way: SentBy = SentBy.EMAIL
    contact_id: int | None = None
    name: str = ""
    outlet: str = ""
    address: str = ""
    outlet_kind: OutletKind | None = None

    @property
    def called(self) -> str:
        """Name and outlet in one: "Ada Mok, Harbour Post"."""
        return ", ".join(filter(None, (self.name, self.outlet))) or self.address


# A print desk cannot take a page back: it is called before its presses start. What can be changed at once comes last.
_CALLED = (
    *(OutletKind.NEWSPAPER, OutletKind.AGENCY, OutletKind.RADIO, OutletKind.TELEVISION),
    *(OutletKind.MAGAZINE, OutletKind.ONLINE, OutletKind.FREELANCE),
)


def calls_first(recipients: Iterable[Recipient]) -> tuple[Recipient, ...]:
    """Print desks first, then who hands on and who broadcasts, then who can still change it; by outlet and name."""
    rank = {kind: number for number, kind in enumerate(_CALLED)}
    return tuple(
        sorted(recipients, key=lambda each: (_rank(each, rank), each.outlet.casefold(), each.name.casefold(), each.id))
    )


def each_once(recipients: Iterable[Recipient]) -> tuple[Recipient, ...]:
    """Everybody once, as they got it last: the same contact, else the same address, else the same name and outlet."""
    found: dict[tuple[object, ...], Recipient] = {}
    for each in sorted(recipients, key=lambda each: (each.sent_at, each.id)):
        found[identity(each)] = each
    return tuple(found.values())


def identity(recipient: Recipient) -> tuple[object, ...]:
    """What tells one recipient from another. Two people behind one shared address are two."""
    if recipient.contact_id is not None:
        return ("contact", recipient.contact_id)
    return ("person", *map(_folded, (recipient.name, recipient.outlet, recipient.address)))


def _rank(recipient: Recipient, rank: dict[OutletKind, int]) -> int:
    return rank.get(recipient.outlet_kind, len(rank)) if recipient.outlet_kind is not None else len(rank)


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
