"""What stands in the form of a journalist, what is wrong with it, and the record it becomes. No widgets."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from mediadesk.records.contact import Affiliation, ContactStatus, MediaContact, Outlet, OutletKind
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.ui.contacts.initials import is_chinese

_SHORT_DATE = len("2024-03")


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """The form as it was typed. `keeps_past` says that a change of outlet leaves the old post on record."""

    name: ByLanguage = ByLanguage()
    role: str = ""
    outlet: str = ""
    since: str = ""
    email: str = ""
    phone: str = ""
    languages: tuple[Language, ...] = ()
    beats: str = ""
    status: ContactStatus = ContactStatus.NEW
    notes: str = ""
    keeps_past: bool = True


def draft_of(contact: MediaContact, outlet: str) -> ContactDraft:
    """The form filled with what is known; `outlet` is the name of the present one."""
    present = contact.present
    return ContactDraft(
        name=contact.name,
        role=present.role if present else "",
        outlet=outlet,
        since=present.since.isoformat() if present and present.since else "",
        email=contact.email,
        phone=contact.phone,
        languages=contact.languages,
        beats=", ".join(contact.beats),
        status=contact.status,
        notes=contact.notes,
    )


def complaints(draft: ContactDraft) -> dict[str, str]:
    """What must be put right before it can be kept: a sentence for each field, nothing when all is well."""
    found = {
        "name": "" if any(map(str.strip, _texts(draft.name))) else _say_name(),
        "email": _email_trouble(draft.email.strip()),
        "outlet": _say_outlet() if draft.role.strip() and not draft.outlet.strip() else "",
        "since": "" if _date(draft.since) or not draft.since.strip() else _say_since(),
    }
    return {field: sentence for field, sentence in found.items() if sentence}


def written(draft: ContactDraft, contact: MediaContact, outlet: Outlet | None, today: date) -> MediaContact:
    """The record as the draft has it; `outlet` is the one it names, `None` where it names none.

    Who writes somebody down has just made sure of them.
    """
    return replace(
        contact,
        name=ByLanguage(*(text.strip() for text in _texts(draft.name))),
        email=_normal_email(draft.email.strip()),
        phone=draft.phone.strip(),
        languages=draft.languages,
        beats=beats_in(draft.beats),
        affiliations=_affiliations(draft, contact, outlet, today),
        status=draft.status,
        notes=draft.notes.strip(),
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


def new_outlet(name: str, languages: tuple[Language, ...]) -> Outlet:
    """The outlet somebody named who is not on record yet; the script of the name says which language it is in."""
    language = Language.EN
    if is_chinese(name):
        only_simplified = Language.ZH_HANS in languages and Language.ZH_HANT not in languages
        language = Language.ZH_HANS if only_simplified else Language.ZH_HANT
    kind = OutletKind.FREELANCE if name.strip().casefold() == "freelance" else OutletKind.NEWSPAPER
    return Outlet(new_key(), ByLanguage().with_text(language, name.strip()), kind)


def _affiliations(
    draft: ContactDraft, contact: MediaContact, outlet: Outlet | None, today: date
) -> tuple[Affiliation, ...]:
    present = contact.present
    others = tuple(held for held in contact.affiliations if held is not present)
    if present is not None and outlet is not None and present.outlet_id == outlet.id:
        return (replace(present, role=draft.role.strip(), since=_date(draft.since)), *others)
    left = (replace(present, until=today),) if present is not None and draft.keeps_past else ()
    if outlet is None:
        return (*left, *others)
    since = _date(draft.since)
    if present is not None and since == present.since:
        since = today if left else None
    return (Affiliation(outlet.id, draft.role.strip(), since), *left, *others)


def _texts(name: ByLanguage) -> tuple[str, ...]:
    return tuple(name.get(language) for language in Language)


def _date(text: str) -> date | None:
    """A day written as 2024-03-15, or a month as 2024-03; `None` for anything else."""
    wanted = text.strip()
    try:
        return date.fromisoformat(f"{wanted}-01" if len(wanted) == _SHORT_DATE else wanted)
    except ValueError:
        return None


def _email_trouble(address: str) -> str:
    from email_validator import EmailNotValidError, validate_email

    if not address:
        return ""
    try:
        validate_email(address, check_deliverability=False)
    except EmailNotValidError:
        words = QCoreApplication.translate(
            "Contacts", "“{address}” is no e-mail address. It looks like name@outlet.com."
        )
        return words.format(address=address)
    return ""


def _normal_email(address: str) -> str:
    from email_validator import validate_email

    return validate_email(address, check_deliverability=False).normalized if address else ""


def _say_name() -> str:
    return QCoreApplication.translate("Contacts", "Write the name in at least one language.")


def _say_outlet() -> str:
    return QCoreApplication.translate("Contacts", "Say where that is. Write “Freelance” for somebody who works alone.")


def _say_since() -> str:
    return QCoreApplication.translate("Contacts", "Write the date as 2024-03-15, or the month as 2024-03.")
