"""Looks over the entries of contacts one by one: still right, put right, no longer there, nobody answered."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from mediadesk.jobs import contact_ways
from mediadesk.jobs.named_outlet import named_outlet
from mediadesk.library import Library
from mediadesk.records.contact import Affiliation, MediaContact
from mediadesk.records.interaction import Interaction, InteractionKind
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.wording.titles import quoted


@dataclass(frozen=True, slots=True)
class EntryWords:
    """What must be true of an entry, as somebody types it. `outlet` is the name of the present one."""

    name: ByLanguage = ByLanguage()
    role: str = ""
    outlet: str = ""
    email: str = ""
    phone: str = ""
    languages: tuple[Language, ...] = ()


def entry_words(library: Library, contact: MediaContact) -> EntryWords:
    """The entry as it stands."""
    present = contact.present
    outlet = library.outlets.get(present.outlet_id).name.best(Language.EN) if present else ""
    role = present.role if present else ""
    return EntryWords(contact.name, role, outlet, contact.email, contact.phone, contact.languages)


def still_right(library: Library, contact: MediaContact, today: date) -> MediaContact:
    """Write down that somebody made sure today. Raises `Conflict`."""
    with library.history.step(f"Verify {_quoted(contact)}"):
        return library.contacts.save(replace(contact, verified_on=today))


def put_right(library: Library, contact: MediaContact, words: EntryWords, today: date) -> MediaContact:
    """Keep the entry as `words` have it, and that it was made sure of. An outlet that is not on record is added.

    Raises `NotAnAddress`, `NotAPhoneNumber`, `Conflict`.
    """
    email = contact_ways.email_address(words.email) if words.email.strip() else ""
    phone = contact.phone if words.phone == contact.phone else _number(words.phone)
    with library.history.step(f"Verify {_quoted(contact)}"):
        changed = replace(
            contact,
            name=ByLanguage(*(words.name.get(language).strip() for language in Language)),
            email=email,
            phone=phone,
            languages=words.languages,
            affiliations=_posts(library, contact, words),
            verified_on=today,
        )
        return library.contacts.save(changed)


def no_longer_there(library: Library, contact: MediaContact, today: date) -> MediaContact:
    """Let all posts that last end today: who found out has made sure of the entry. Raises `Conflict`."""
    held = tuple(each if each.until else replace(each, until=today) for each in contact.affiliations)
    with library.history.step(f"End the posts of {_quoted(contact)}"):
        return library.contacts.save(replace(contact, affiliations=held, verified_on=today))


def nobody_answered(library: Library, contact: MediaContact, what: str, now: datetime, who: str) -> Interaction:
    """Note that somebody tried at the aware instant `now`; `what` are the words of the note. It was no contact."""
    note = Interaction(new_key(), InteractionKind.NOTE, now, what, contact.id, who=who)
    return library.interactions.add(note)


def _posts(library: Library, contact: MediaContact, words: EntryWords) -> tuple[Affiliation, ...]:
    """With the present post put right; a post that was never there is none of the past."""
    before, present = entry_words(library, contact), contact.present
    if (words.outlet.strip(), words.role.strip()) == (before.outlet, before.role):
        return contact.affiliations
    outlet = named_outlet(library, words.outlet, words.languages)
    others = tuple(held for held in contact.affiliations if held is not present)
    if outlet is None:
        return others
    post = present if present is not None else Affiliation(outlet.id)
    return (replace(post, outlet_id=outlet.id, role=words.role.strip()), *others)


def _number(typed: str) -> str:
    return contact_ways.phone_number(typed) if typed.strip() else ""


def _quoted(contact: MediaContact) -> str:
    return quoted(contact.name.best(Language.EN) or contact.email)
