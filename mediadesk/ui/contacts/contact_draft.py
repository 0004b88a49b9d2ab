"""What stands in the form of a journalist, what is wrong with it, and the record it becomes. No widgets."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication

from mediadesk.jobs import contact_ways
from mediadesk.records.contact import Affiliation, Channel, ChannelKind, ContactStatus, LawfulBasis, MediaContact
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.problems import Problem
from mediadesk.ui.contacts import draft_lines
from mediadesk.ui.contacts.draft_lines import FindOutlet, PostDraft, WayDraft, day
from mediadesk.wording.problems import sentence


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """The form as it was typed. `keeps_past` says that a change of outlet leaves the old post on record.

    `role`, `outlet`, `desk` and `since` are of the post that comes first, `posts` are all others; so are `email` and
    `phone`, and `ways` all others.
    """

    name: ByLanguage = ByLanguage()
    aliases: str = ""
    salutation: ByLanguage = ByLanguage()
    role: str = ""
    outlet: str = ""
    desk: str = ""
    since: str = ""
    posts: tuple[PostDraft, ...] = ()
    email: str = ""
    phone: str = ""
    ways: tuple[WayDraft, ...] = ()
    prefers: ChannelKind | None = None
    hours: str = ""
    do_not_phone: bool = False
    time_zone: str = ""
    languages: tuple[Language, ...] = ()
    beats: str = ""
    tags: str = ""
    status: ContactStatus = ContactStatus.NEW
    owner: str = ""
    notes: str = ""
    source: str = ""
    lawful_basis: LawfulBasis = LawfulBasis.UNKNOWN
    source_on: str = ""
    picture_sha256: str = ""
    keeps_past: bool = True


def draft_of(contact: MediaContact, outlets: Mapping[int, str]) -> ContactDraft:
    """The form filled with what is known; `outlets` are the names of all outlets of the journalist by key."""
    present = contact.present
    others = [held for held in contact.affiliations if held is not present]
    return ContactDraft(
        name=contact.name,
        aliases=", ".join(contact.aliases),
        salutation=contact.salutation,
        role=present.role if present else "",
        outlet=outlets[present.outlet_id] if present else "",
        desk=present.desk if present else "",
        since=present.since.isoformat() if present and present.since else "",
        posts=tuple(draft_lines.post_draft(held, outlets[held.outlet_id]) for held in others),
        email=contact.email,
        phone=contact_ways.shown(contact.phone),
        ways=tuple(map(draft_lines.way_draft, contact.channels)),
        beats=", ".join(contact.beats),
        tags=", ".join(contact.tags),
        source_on=contact.source_on.isoformat() if contact.source_on else "",
        **{name: getattr(contact, name) for name in _AS_THEY_ARE},
        notes=contact.notes,
    )


def complaints(draft: ContactDraft) -> dict[str, str]:
    """What must be put right before it can be kept: a sentence for each field, nothing when all is well."""
    found = {
        "name": "" if any(map(str.strip, _texts(draft.name))) else _say_name(),
        "email": trouble(contact_ways.email_address, draft.email),
        "phone": trouble(contact_ways.phone_number, draft.phone),
        "ways": next(filter(None, map(draft_lines.way_trouble, draft.ways)), ""),
        "outlet": _say_outlet() if draft.role.strip() and not draft.outlet.strip() else "",
        "since": "" if day(draft.since) or not draft.since.strip() else _say_since(),
        "posts": next(filter(None, map(draft_lines.post_trouble, draft.posts)), ""),
        "time_zone": "" if _is_zone(draft.time_zone.strip()) else _say_zone(),
        "source_on": "" if day(draft.source_on) or not draft.source_on.strip() else _say_since(),
    }
    return {field: sentence for field, sentence in found.items() if sentence}


def written(draft: ContactDraft, contact: MediaContact, find: FindOutlet, today: date) -> MediaContact:
    """The record as the draft has it; `find` gives the outlet of a name, `None` for no name.

    Who writes somebody down has just made sure of them. Raises a `Problem` for what `complaints` names.
    """
    texts = {name: getattr(draft, name).strip() for name in ("hours", "owner", "notes", "source", "time_zone")}
    same = {name: getattr(draft, name) for name in ("prefers", "do_not_phone", "languages", "status", "lawful_basis")}
    return replace(
        contact,
        **texts,
        **same,
        name=ByLanguage(*(text.strip() for text in _texts(draft.name))),
        salutation=ByLanguage(*(text.strip() for text in _texts(draft.salutation))),
        aliases=beats_in(draft.aliases),
        email=contact_ways.email_address(draft.email),
        phone=_phone(draft, contact),
        channels=_channels(draft, contact),
        beats=beats_in(draft.beats),
        tags=beats_in(draft.tags),
        affiliations=_affiliations(draft, contact, find, today),
        source_on=day(draft.source_on),
        picture_sha256=draft.picture_sha256,
        verified_on=contact.verified_on if contact.version else today,
    )


def beats_in(text: str) -> tuple[str, ...]:
    """The beats in a line, whatever commas part them; each once."""
    parts = text.replace("，", ",").replace("、", ",").replace(";", ",").split(",")
    beats: dict[str, str] = {}
    for part in parts:
        if part.strip():
            beats.setdefault(part.strip().casefold(), part.strip())
    return tuple(beats.values())


_AS_THEY_ARE = (
    *("prefers", "hours", "do_not_phone", "time_zone", "languages", "status", "owner", "source", "lawful_basis"),
    "picture_sha256",
)


def _phone(draft: ContactDraft, contact: MediaContact) -> str:
    """What was not touched stays as it is, even where it is no number that can be read."""
    untouched = draft.phone == contact_ways.shown(contact.phone)
    return contact.phone if untouched else contact_ways.phone_number(draft.phone)


def _channels(draft: ContactDraft, contact: MediaContact) -> tuple[Channel, ...]:
    kept = {draft_lines.way_draft(each): each for each in contact.channels}
    return tuple(made for each in draft.ways if (made := kept.get(each) or draft_lines.way(each)) is not None)


def _affiliations(draft: ContactDraft, contact: MediaContact, find: FindOutlet, today: date) -> tuple[Affiliation, ...]:
    present, outlet = contact.present, find(draft.outlet)
    others = tuple(made for each in draft.posts if (made := draft_lines.post(each, find)) is not None)
    role, desk = draft.role.strip(), draft.desk.strip()
    if present is not None and outlet is not None and present.outlet_id == outlet.id:
        return (replace(present, role=role, since=day(draft.since), desk=desk), *others)
    left = (replace(present, until=today),) if present is not None and draft.keeps_past else ()
    if outlet is None:
        return (*left, *others)
    since = day(draft.since)
    if present is not None and since == present.since:
        since = today if left else None
    return (Affiliation(outlet.id, role, since, desk=desk), *left, *others)


def _texts(name: ByLanguage) -> tuple[str, ...]:
    return tuple(name.get(language) for language in Language)


def trouble(read: Callable[[str], str], typed: str) -> str:
    """What is wrong with a text that `read` cannot read, in a sentence; empty when nothing is."""
    try:
        read(typed)
    except Problem as problem:
        return sentence(problem)
    return ""


def _is_zone(name: str) -> bool:
    try:
        return not name or ZoneInfo(name) is not None
    except (ZoneInfoNotFoundError, ValueError, OSError):  # what zoneinfo says of odd names
        return False


def _say_name() -> str:
    return QCoreApplication.translate("Contacts", "Write the name in at least one language.")


def _say_outlet() -> str:
    return QCoreApplication.translate("Contacts", "Say where that is. Write “Freelance” for somebody who works alone.")


def _say_since() -> str:
    return QCoreApplication.translate("Contacts", "Write the date as 2024-03-15, or the month as 2024-03.")


def _say_zone() -> str:
    return QCoreApplication.translate("Contacts", "Name the zone as Europe/London.")
