"""Somebody goes to another outlet: the old post is closed, the new one opened, in one step that can be taken back."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

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
    where it is known; `off_lists` are keys of the lists the journalist is taken off.
    """

    outlet: str
    since: date
    role: str = ""
    desk: str = ""
    leaves: int | None = None
    email: str = ""
    old_email: OldEmail = OldEmail.FORMER
    off_lists: tuple[int, ...] = ()


def move(library: Library, contact_id: int, wanted: Move) -> MediaContact:
    """Write a move down in one step; returns the entry as it is then. Raises `NoSuchRecord` and `Conflict`."""
    contact = library.contacts.get(contact_id)
    name = contact.name.best(Language.EN) or contact.email
    with library.history.step(f"Move {quoted(name)} to {quoted(wanted.outlet)}"):
        outlet = named_outlet(library, wanted.outlet, contact.languages)
        left = _left(contact, wanted)
        posts = tuple(replace(held, until=wanted.since) if held is left else held for held in contact.affiliations)
        new = (Affiliation(outlet.id, wanted.role.strip(), wanted.since, desk=wanted.desk.strip()),) if outlet else ()
        moved = replace(_with_address(library, contact, left, wanted), affiliations=(*new, *posts))
        for list_id in wanted.off_lists:
            library.media_lists.take_off(list_id, [contact_id])
        return library.contacts.save(moved)


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
