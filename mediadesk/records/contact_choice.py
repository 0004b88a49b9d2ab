"""Which contacts a list shows, and in which order."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mediadesk.records.contact import ContactStatus
from mediadesk.records.languages import Language


class ContactOrder(StrEnum):
    """By what contacts are put in order. Who has nothing to be ordered by stands behind all others, by name."""

    NAME = "name"
    STROKE = "stroke"
    PINYIN = "pinyin"
    OUTLET = "outlet"
    LAST_CONTACT = "last_contact"
    VERIFIED = "verified"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class ContactChoice:
    """The contacts that meet all that is given; what is `None`, empty or False does not matter.

    `unverified_since` leaves those whom nobody has verified on that day or later.
    """

    beat: str = ""
    tag: str = ""
    language: Language | None = None
    status: ContactStatus | None = None
    outlet_id: int | None = None
    is_starred: bool = False
    do_not_phone: bool = False
    unverified_since: date | None = None
    order: ContactOrder = ContactOrder.NAME
    is_descending: bool = False

    @property
    def is_narrowed(self) -> bool:
        """Whether it leaves anybody out."""
        words = (self.beat, self.tag, self.language, self.status, self.is_starred, self.do_not_phone)
        return any(words) or self.outlet_id is not None or self.unverified_since is not None


@dataclass(frozen=True, slots=True)
class ContactFacets:
    """What contacts may be narrowed by: beats, tags and roles with how many have them, most first."""

    beats: tuple[tuple[str, int], ...] = ()
    tags: tuple[tuple[str, int], ...] = ()
    roles: tuple[tuple[str, int], ...] = ()
