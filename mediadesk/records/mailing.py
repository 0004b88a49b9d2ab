"""Who a release goes to, as far as the desk knows: what is checked of them before it is sent, or sent again."""

from dataclasses import dataclass
from datetime import date

from mediadesk.records.contact import ContactStatus
from mediadesk.records.languages import Language
from mediadesk.records.recipient import Recipient


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody a release goes to, and what the desk knows of them where they are among its contacts.

    `languages` are those they write in, the first first; empty, and `status` `None`, where nobody knows them.
    `verified_on` is the day somebody last made sure that their entry is right; `keeps_embargoes` says that they agreed
    to keep the desk's embargoes.
    """

    recipient: Recipient
    status: ContactStatus | None = None
    languages: tuple[Language, ...] = ()
    verified_on: date | None = None
    keeps_embargoes: bool = False


@dataclass(frozen=True, slots=True)
class Mailing:
    """Who got a release that `is_sent`; else who got what it follows, and is to get it too.

    `languages` are those the release has words in.
    """

    addressees: tuple[Addressee, ...]
    languages: tuple[Language, ...]
    is_sent: bool = False
