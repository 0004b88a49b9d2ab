"""What the law asks of a desk that holds people: who is not to be written to, what people asked for, what was done."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Scope(StrEnum):
    """Whom a wish not to be written to concerns."""

    PERSON = "person"
    ADDRESS = "address"
    DOMAIN = "domain"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class DoNotContact:
    """Somebody who is not to be written to, since when, and why.

    `said` is the address, number or domain it concerns, or the name of the person or outlet when it was written down.
    Of a person who was erased nothing is left but digests: then `is_erased`, and all that would name somebody is empty.
    """

    id: int
    scope: Scope
    said: str = ""
    contact_id: int | None = None
    outlet_id: int | None = None
    reason: str = ""
    since: date = date.min
    who: str = ""
    is_erased: bool = False
    digest: str = ""
    version: int = 1


class RequestKind(StrEnum):
    """What people may ask of whoever holds data on them (GDPR, articles 15 to 21; PDPO, sections 18 to 26)."""

    ACCESS = "access"
    CORRECTION = "correction"
    ERASURE = "erasure"
    OBJECTION = "objection"


@dataclass(frozen=True, slots=True)
class PrivacyRequest:
    """What somebody asked, when it came, by when it must be answered, and what was done. `closed_on` ends it."""

    id: int
    kind: RequestKind
    received_on: date
    due_on: date
    contact_id: int | None = None
    name: str = ""
    closed_on: date | None = None
    outcome: str = ""
    notes: str = ""
    who: str = ""
    version: int = 1


class DeskAct(StrEnum):
    """What was done with contacts that somebody may have to account for."""

    IMPORTED = "imported"
    IMPORT_UNDONE = "import_undone"
    EXPORTED = "exported"
    MERGED = "merged"
    ERASED = "erased"
    REPLAYED = "replayed"
    ANSWERED = "answered"
    SUPPRESSED = "suppressed"
    RELEASED = "released"
    RETENTION = "retention"
    UNDONE = "undone"
    DONE_AGAIN = "done_again"


@dataclass(frozen=True, slots=True)
class LogEntry:
    """What `who` did at an aware instant. `about` counts or says what with, and never names a contact.

    `digest` is made of the entry and of the digest before it: an entry that was changed or taken out shows.
    """

    id: int
    at: datetime
    who: str
    act: DeskAct
    about: str = ""
    contact_id: int | None = None
    digest: str = ""


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """Contacts are not kept longer than `months` after the desk last had to do with them.

    `statuses` narrows it to contacts with one of these statuses (values of `ContactStatus`); empty for all.
    """

    months: int
    statuses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outdated:
    """A contact past the time of a rule. `last_on` is the day the desk last had to do with them."""

    contact_id: int
    name: str
    last_on: date
    rule: RetentionRule


HeldRow = tuple[tuple[str, object], ...]
"""One row as (what, value) in the order of the table."""


@dataclass(frozen=True, slots=True)
class HeldData:
    """What one table holds on a person; `keys` are those of the rows."""

    table: str
    rows: tuple[HeldRow, ...]
    keys: tuple[int, ...] = ()


class Ground(StrEnum):
    """Why an entry need not be given to the person it is about; all else is, whoever wrote it and on whatever terms."""

    OTHERS = "others"
    PRIVILEGE = "privilege"
    CRIME = "crime"
    PROCESS = "process"


@dataclass(frozen=True, slots=True)
class Withheld:
    """That an entry is not given, and why; `day` is when it was written or happened, empty where that is not known."""

    table: str
    day: str
    ground: Ground
