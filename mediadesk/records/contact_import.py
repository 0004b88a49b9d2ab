"""Lists of contacts on their way in: what a file holds, what its columns mean, and what becomes of each row."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mediadesk.records.contact import Channel, ChannelKind, LawfulBasis, OutletKind
from mediadesk.records.languages import ByLanguage, Language

LIST_ENDINGS = frozenset((".csv", ".tsv", ".xlsx", ".xlsm", ".vcf", ".vcard", ".json"))
"""How the names of files end that are taken for lists of contacts."""


class SheetKind(StrEnum):
    """What sort of file a list of contacts came in."""

    CSV = "csv"
    XLSX = "xlsx"
    VCARD = "vcard"
    JSON = "json"
    TEXT = "text"


class ContactField(StrEnum):
    """What a column of a list may say. Several columns may say the same: a second e-mail, a second tag.

    NAME is parted by script, NAME_EN taken as it stands; NAME_ZH goes to the script its characters belong to. POSTS and
    CHANNELS are how this program writes all posts of somebody and all further ways to reach them in one cell. COUNTRY
    says whose numbers those without a country code are; PHONE_KIND and EMAIL_KIND what the next column's are ("mobile",
    "home").
    """

    NAME = "name"
    NAME_EN = "name_en"
    GIVEN_NAME = "given_name"
    MIDDLE_NAME = "middle_name"
    FAMILY_NAME = "family_name"
    NAME_ZH = "name_zh"
    NAME_ZH_HANT = "name_zh_hant"
    NAME_ZH_HANS = "name_zh_hans"
    ALIASES = "aliases"
    SALUTATION_EN = "salutation_en"
    SALUTATION_ZH_HANT = "salutation_zh_hant"
    SALUTATION_ZH_HANS = "salutation_zh_hans"
    OUTLET = "outlet"
    OUTLET_KIND = "outlet_kind"
    CITY = "city"
    COUNTRY = "country"
    ROLE = "role"
    DESK = "desk"
    EMAIL = "email"
    PHONE = "phone"
    MOBILE = "mobile"
    PRIVATE_EMAIL = "private_email"
    PRIVATE_PHONE = "private_phone"
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
    PREFERS = "prefers"
    HOURS = "hours"
    DO_NOT_PHONE = "do_not_phone"
    TIME_ZONE = "time_zone"
    LANGUAGES = "languages"
    BEATS = "beats"
    TAGS = "tags"
    STATUS = "status"
    STARRED = "starred"
    OWNER = "owner"
    NOTES = "notes"
    SOURCE = "source"
    LAWFUL_BASIS = "lawful_basis"
    SOURCE_ON = "source_on"
    VERIFIED_ON = "verified_on"
    EMBARGO_AGREED_ON = "embargo_agreed_on"
    LAST_CONTACT = "last_contact"
    POSTS = "posts"
    CHANNELS = "channels"
    PHONE_KIND = "phone_kind"
    EMAIL_KIND = "email_kind"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list: its heading, what it is taken for (`None`: left out), and whether that was only guessed."""

    heading: str
    field: ContactField | None = None
    is_guessed: bool = False


@dataclass(frozen=True, slots=True)
class ContactSheet:
    """A list as it was read, before anything is made of it.

    `sample` holds its first rows, cell by cell; row 1 is the first below the headings (card 1 of a vCard file).
    `encoding` and `delimiter` are empty where the kind has none; `sheet` is the one read of `sheets`. Without
    `has_headings` the columns are told by what stands in them; `heading_row` is the number of the row the headings
    are, of those with anything in them, 0 where none is. `hidden_rows` and `hidden_columns` say how many of a
    workbook's are out of sight there; they are read as all others.
    """

    kind: SheetKind
    columns: tuple[Column, ...]
    sample: tuple[tuple[str, ...], ...]
    row_count: int
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    has_headings: bool = True
    hidden_rows: int = 0
    hidden_columns: int = 0
    heading_row: int = 0


class RowFault(StrEnum):
    """Why a row cannot be taken in."""

    NO_NAME = "no_name"
    NO_ADDRESS = "no_address"
    BAD_EMAIL = "bad_email"
    BAD_PHONE = "bad_phone"
    SUPPRESSED = "suppressed"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class ReadContact:
    """A row that can be taken in, put right: numbers in E.164, addresses with a plain domain, everything trimmed.

    Nothing here is invented: what the row does not say is empty. `unread` are cells of which nothing could be made,
    as they stood: an address that is none beside a number that is one, an extension.
    """

    row: int
    name: ByLanguage = ByLanguage()
    salutation: ByLanguage = ByLanguage()
    aliases: tuple[str, ...] = ()
    outlet: str = ""
    outlet_kind: OutletKind | None = None
    city: str = ""
    role: str = ""
    desk: str = ""
    email: str = ""
    phone: str = ""
    channels: tuple[Channel, ...] = ()
    prefers: ChannelKind | None = None
    hours: str = ""
    do_not_phone: bool | None = None
    time_zone: str = ""
    languages: tuple[Language, ...] = ()
    beats: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    status: str = ""
    is_starred: bool | None = None
    owner: str = ""
    notes: str = ""
    source: str = ""
    lawful_basis: LawfulBasis = LawfulBasis.UNKNOWN
    source_on: date | None = None
    verified_on: date | None = None
    embargo_agreed_on: date | None = None
    last_contact: str = ""
    posts: str = ""
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row that cannot be taken in as it stands, with its cells, and the cell at fault where it is one."""

    row: int
    fault: RowFault
    cells: tuple[str, ...]
    said: str = ""


class Fate(StrEnum):
    """What becomes of a row: of every row exactly one."""

    ADDED = "added"
    UPDATED = "updated"
    MERGED = "merged"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """How many rows of a list became what. `merged` counts rows that said nothing new of somebody known or above."""

    rows: int = 0
    added: int = 0
    updated: int = 0
    merged: int = 0
    rejected: int = 0
