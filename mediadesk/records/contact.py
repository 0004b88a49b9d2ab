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
    """Whether a journalist may be written to. Who `LEFT` is a journalist no more."""

    ACTIVE = "active"
    NEW = "new"
    BOUNCED = "bounced"
    OPTED_OUT = "opted_out"
    LEFT = "left"


TURNED_AWAY = (ContactStatus.OPTED_OUT, ContactStatus.BOUNCED, ContactStatus.LEFT)
"""Who is greyed, and never chosen for sending: they asked not to be, mail comes back, or they left the trade."""


class ChannelKind(StrEnum):
    """By what means somebody is reached."""

    EMAIL = "email"
    PHONE = "phone"
    MOBILE = "mobile"
    FAX = "fax"
    WHATSAPP = "whatsapp"
    WECHAT = "wechat"
    SIGNAL = "signal"
    TELEGRAM = "telegram"
    LINE = "line"
    X = "x"
    LINKEDIN = "linkedin"
    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    WEBSITE = "website"


class LawfulBasis(StrEnum):
    """Why the desk may hold what it holds on a person (GDPR, article 6; an own line for none known)."""

    UNKNOWN = ""
    CONSENT = "consent"
    LEGITIMATE_INTEREST = "legitimate_interest"
    PUBLIC_TASK = "public_task"
    CONTRACT = "contract"
    LEGAL_OBLIGATION = "legal_obligation"


@dataclass(frozen=True, slots=True)
class Channel:
    """A further way to reach somebody: a second address, a private number, an account.

    `value` is a number in E.164 where it could be read as one. What `is_private` never leaves the desk in a list.
    """

    kind: ChannelKind
    value: str
    label: str = ""
    is_private: bool = False


@dataclass(frozen=True, slots=True)
class Outlet:
    """A newspaper, station, wire or site. `aliases` are other names it goes by; `email` and `phone` its news desk's."""

    id: int
    name: ByLanguage
    kind: OutletKind = OutletKind.NEWSPAPER
    website: str = ""
    city: str = ""
    version: int = 1
    aliases: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    languages: tuple[Language, ...] = ()
    notes: str = ""
    merged_into_id: int | None = None


@dataclass(frozen=True, slots=True)
class Affiliation:
    """What a journalist does at an outlet, and since when; `until` is `None` while it lasts."""

    outlet_id: int
    role: str = ""
    since: date | None = None
    until: date | None = None
    desk: str = ""


@dataclass(frozen=True, slots=True)
class MediaContact:
    """A journalist. A name in one script is enough. The first affiliation without an end is the present one.

    `email` and `phone` are those to use first, at work; `channels` are all others. `salutation` is how a letter in that
    language begins. `aliases` are other spellings of the name; `prefers` and `hours` say how and when the journalist
    likes to be reached, in `time_zone` (IANA; empty for the desk's own). `owner` is the officer who looks after them.
    `source`, `lawful_basis` and `source_on` say from where, why and since when the desk holds the entry.
    `verified_on` is the day somebody last made sure that all of it is right, `None` where nobody did;
    `embargo_agreed_on` the day the journalist agreed to keep the desk's embargoes. `merged_into_id` names the entry
    this one became a part of, `import_id` the import that brought it.
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
    salutation: ByLanguage = ByLanguage()
    aliases: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()
    prefers: ChannelKind | None = None
    hours: str = ""
    do_not_phone: bool = False
    time_zone: str = ""
    tags: tuple[str, ...] = ()
    is_starred: bool = False
    owner: str = ""
    source: str = ""
    lawful_basis: LawfulBasis = LawfulBasis.UNKNOWN
    source_on: date | None = None
    picture_sha256: str = ""
    merged_into_id: int | None = None
    import_id: int | None = None

    @property
    def present(self) -> Affiliation | None:
        """What the journalist does now."""
        return next((held for held in self.affiliations if held.until is None), None)


@dataclass(frozen=True, slots=True)
class ContactChange:
    """That a field of the entry of a journalist was put right, at an aware instant; `before` and `after` as text."""

    id: int
    changed_at: datetime
    who: str
    field: str
    before: str
    after: str


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
