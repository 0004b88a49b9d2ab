"""Media contacts: the journalists who receive what we send, and the outlets they work for."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mediadesk.records.languages import ByLanguage, Language


class OutletKind(StrEnum):
    """What sort of medium an outlet is."""

    NEWSPAPER = "newspaper"
    ONLINE = "online"
    TELEVISION = "television"
    RADIO = "radio"
    MAGAZINE = "magazine"
    AGENCY = "agency"
    FREELANCE = "freelance"


class ContactStatus(StrEnum):
    """Whether a journalist may be written to."""

    ACTIVE = "active"
    NEW = "new"
    BOUNCED = "bounced"
    OPTED_OUT = "opted_out"


@dataclass(frozen=True, slots=True)
class Outlet:
    """A newspaper, station, wire or site."""

    id: int
    name: ByLanguage
    kind: OutletKind = OutletKind.NEWSPAPER
    website: str = ""
    city: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class Affiliation:
    """What a journalist does at an outlet, and since when; `until` is `None` while it lasts."""

    outlet_id: int
    role: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class MediaContact:
    """A journalist. A name in one script is enough. The first affiliation without an end is the present one.

    `verified_on` is the day somebody last made sure that all of it is right, `None` where nobody did;
    `embargo_agreed_on` the day the journalist agreed to keep the desk's embargoes.
    """

    id: int
    name: ByLanguage
    email: str = ""
    phone: str = ""
    languages: tuple[Language, ...] = ()
    beats: tuple[str, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    status: ContactStatus = ContactStatus.ACTIVE
    notes: str = ""
    last_contact_at: datetime | None = None
    version: int = 1
    verified_on: date | None = None
    embargo_agreed_on: date | None = None

    @property
    def present(self) -> Affiliation | None:
        """What the journalist does now."""
        return next((held for held in self.affiliations if held.until is None), None)


@dataclass(frozen=True, slots=True)
class ContactRow:
    """What the list of contacts shows of one journalist."""

    id: int
    name: str
    role: str
    outlet: str
    beats: tuple[str, ...]
    languages: tuple[Language, ...]
    status: ContactStatus
    last_contact_at: datetime | None


@dataclass(frozen=True, slots=True)
class OutletRow:
    """What the list of outlets shows of one outlet. `contact_count` counts present affiliations."""

    id: int
    name: str
    kind: OutletKind
    city: str
    contact_count: int
