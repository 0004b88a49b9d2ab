"""Who of those kept may be somebody who is just being typed."""

from dataclasses import dataclass, replace

from mediadesk.jobs import contact_ways, duplicates
from mediadesk.library import Library
from mediadesk.records.contact import Affiliation, Channel, ChannelKind, MediaContact
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.problems import Problem
from mediadesk.wording.same_people import line

_MOST = 3


@dataclass(frozen=True, slots=True)
class TypedPerson:
    """Somebody as far as they are typed. `id` is that of the entry that is changed, 0 for a new one."""

    id: int = 0
    name: ByLanguage = ByLanguage()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    outlet: str = ""


@dataclass(frozen=True, slots=True)
class LikelyEntry:
    """An entry that may be the one who is typed: its key, what it is called, where they work, and what says so."""

    id: int
    name: str
    outlet: str
    reasons: str


def likely(library: Library, typed: TypedPerson) -> tuple[LikelyEntry, ...]:
    """The likeliest of those kept, at most three. Any thread; asks indexes alone."""
    with library.reading():
        found = duplicates.likely(library, _record(library, typed))[:_MOST]
        outlets = library.outlets.names([each.present.outlet_id for each, _ in found if each.present])
        return tuple(
            LikelyEntry(
                each.id,
                each.name.best(Language.EN) or each.email,
                outlets[each.present.outlet_id].best(Language.EN) if each.present else "",
                line(alike.reasons),
            )
            for each, alike in found
        )


def _record(library: Library, typed: TypedPerson) -> MediaContact:
    outlet = library.outlets.named(typed.outlet.strip()) if typed.outlet.strip() else None
    ways = [Channel(ChannelKind.EMAIL, each.strip()) for each in typed.emails if each.strip()]
    ways += [Channel(ChannelKind.PHONE, _number(each)) for each in typed.phones if each.strip()]
    contact = MediaContact(typed.id, typed.name, channels=tuple(ways))
    return replace(contact, affiliations=(Affiliation(outlet.id),)) if outlet else contact


def _number(typed: str) -> str:
    """The number with its country where it is whole; what is being typed still is no trouble."""
    try:
        return contact_ways.phone_number(typed)
    except Problem:
        return typed.strip()
