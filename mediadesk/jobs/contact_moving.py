"""Somebody goes to another outlet, or leaves the trade, or comes back: each one step that can be taken back."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import partial

from mediadesk.jobs import list_review
from mediadesk.jobs.list_review import NO_WISHES, ListWishes, ReviewedList
from mediadesk.jobs.named_outlet import named_outlet
from mediadesk.library import Library
from mediadesk.records.contact import Affiliation, Channel, ChannelKind, ContactStatus, MediaContact
from mediadesk.records.languages import Language
from mediadesk.wording.titles import quoted


class OldEmail(StrEnum):
    """What becomes of the address at the outlet somebody leaves."""

    STAYS = "stays"
    FORMER = "former"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Move:
    """Where somebody goes, and from which day. `outlet` is its name; one that is not on record is added.

    `leaves` is the key of the outlet that is left, `None` for the first present one. `email` is the address there,
    where it is known; `lists` says what becomes of the lists the journalist is on.
    """

    outlet: str
    since: date
    role: str = ""
    desk: str = ""
    leaves: int | None = None
    email: str = ""
    old_email: OldEmail = OldEmail.FORMER
    lists: ListWishes = NO_WISHES


@dataclass(frozen=True, slots=True)
class Leaving:
    """That somebody is a journalist no more, from which day; `lists` as in `Move`."""

    on: date
    lists: ListWishes = NO_WISHES


def write_down(library: Library, contact_id: int, wanted: Move | Leaving) -> MediaContact:
    """Either of the two, as `move` and `leave`."""
    return move(library, contact_id, wanted) if isinstance(wanted, Move) else leave(library, contact_id, wanted)


def move(library: Library, contact_id: int, wanted: Move) -> MediaContact:
    """Write a move down in one step; returns the entry as it is then. Raises `NoSuchRecord` and `Conflict`.

    Who had left the trade is back in it.
    """
    contact = library.contacts.get(contact_id)
    with library.history.step(f"Move {quoted(_name(contact))} to {quoted(wanted.outlet)}"):
        outlet = named_outlet(library, wanted.outlet, contact.languages)
        left = _left(contact, wanted)
        posts = tuple(replace(held, until=wanted.since) if held is left else held for held in contact.affiliations)
        new = (Affiliation(outlet.id, wanted.role.strip(), wanted.since, desk=wanted.desk.strip()),) if outlet else ()
        moved = _back(replace(_with_address(library, contact, left, wanted), affiliations=(*new, *posts)))
        list_review.settle(library, contact_id, wanted.lists)
        return library.contacts.save(moved)


def leave(library: Library, contact_id: int, wanted: Leaving) -> MediaContact:
    """Write down that somebody is a journalist no more: all their posts end, and they are not written to any more.

    They stay in every history. Who opted out stays opted out. Raises `NoSuchRecord` and `Conflict`.
    """
    contact = library.contacts.get(contact_id)
    held = tuple(each if each.until else replace(each, until=wanted.on) for each in contact.affiliations)
    status = contact.status if contact.status is ContactStatus.OPTED_OUT else ContactStatus.LEFT
    with library.history.step(f"{quoted(_name(contact))} left the trade"):
        list_review.settle(library, contact_id, wanted.lists)
        return library.contacts.save(replace(contact, affiliations=held, status=status))


def come_back(library: Library, contact_id: int) -> MediaContact:
    """Write down that somebody who left the trade may be written to again. Raises `NoSuchRecord` and `Conflict`."""
    contact = library.contacts.get(contact_id)
    with library.history.step(f"{quoted(_name(contact))} is back in the trade"):
        return library.contacts.save(_back(contact))


def lists_to_review(
    library: Library, contact_id: int, wanted: Move | Leaving, now: datetime
) -> tuple[ReviewedList, ...]:
    """The lists somebody is put on by hand, and those with rules that say otherwise after the move.

    Raises `NoSuchRecord`, `Conflict` and `LibraryBusy`.
    """
    bare = replace(wanted, lists=NO_WISHES)
    return list_review.review(library, contact_id, partial(write_down, library, contact_id, bare), now)


def _name(contact: MediaContact) -> str:
    return contact.name.best(Language.EN) or contact.email


def _back(contact: MediaContact) -> MediaContact:
    return replace(contact, status=ContactStatus.ACTIVE) if contact.status is ContactStatus.LEFT else contact


def _left(contact: MediaContact, wanted: Move) -> Affiliation | None:
    present = [held for held in contact.affiliations if held.until is None]
    if wanted.leaves is None:
        return present[0] if present else None
    return next((held for held in present if held.outlet_id == wanted.leaves), None)


def _with_address(library: Library, contact: MediaContact, left: Affiliation | None, wanted: Move) -> MediaContact:
    """With the new address before all others; who bounced at the old one may be written to at the new one."""
    if wanted.old_email is OldEmail.STAYS:
        if not wanted.email or wanted.email == contact.email:
            return contact
        kept = (Channel(ChannelKind.EMAIL, contact.email),) if contact.email else ()
    elif wanted.old_email is OldEmail.FORMER and contact.email:
        kept = (Channel(ChannelKind.EMAIL, contact.email, _former(library, left)),)
    else:
        kept = ()
    others = tuple(each for each in contact.channels if each.value not in (wanted.email, contact.email))
    has_bounced = contact.status is ContactStatus.BOUNCED and wanted.email
    status = ContactStatus.ACTIVE if has_bounced else contact.status
    return replace(contact, email=wanted.email, channels=(*others, *kept), status=status)


def _former(library: Library, left: Affiliation | None) -> str:
    """How the address at a former outlet is marked."""
    outlet = library.outlets.get(left.outlet_id).name.best(Language.EN) if left else ""
    return f"former, {outlet}" if outlet else "former"
