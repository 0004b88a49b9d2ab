"""Entries that may be one and the same person or outlet: how likely that is, and what speaks for and against it."""

from dataclasses import dataclass
from enum import StrEnum


class Sign(StrEnum):
    """What two entries have in common, or what tells them apart."""

    SAME_NAME = "same_name"
    OTHER_ORDER = "other_order"
    LONGER_NAME = "longer_name"
    INITIALS = "initials"
    ROMANISED = "romanised"
    CLOSE_NAME = "close_name"
    SAME_CHINESE_NAME = "same_chinese_name"
    OTHER_SCRIPT = "other_script"
    SURNAME_FITS = "surname_fits"
    SAME_EMAIL = "same_email"
    SAME_MAILBOX = "same_mailbox"
    SAME_PHONE = "same_phone"
    SAME_DESK_PHONE = "same_desk_phone"
    SAME_OUTLET = "same_outlet"
    ALIAS = "alias"
    ACRONYM = "acronym"
    SAME_SITE = "same_site"
    OTHER_NAME = "other_name"
    OTHER_CHINESE_NAME = "other_chinese_name"
    OTHER_EMAIL = "other_email"
    OTHER_PHONE = "other_phone"
    OTHER_GENERATION = "other_generation"
    OTHER_OUTLET = "other_outlet"
    OTHER_SITE = "other_site"
    OTHER_CITY = "other_city"


@dataclass(frozen=True, slots=True)
class Reason:
    """One sign, with what the two entries say about it where that helps."""

    sign: Sign
    one: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two entries are one, 0 to 100, and why; `against` is what tells them apart."""

    score: int
    reasons: tuple[Reason, ...] = ()
    against: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class PossiblePair:
    """Two entries of a kind ("contact", "outlet"), by their keys, that may be one; the smaller key first."""

    one_id: int
    other_id: int
    score: int
    kind: str = "contact"


@dataclass(frozen=True, slots=True)
class PairRow:
    """What the list of possible duplicates shows of a pair."""

    pair: PossiblePair
    name: str
    other_name: str
    about: str
    likeness: Likeness

    @property
    def id(self) -> int:
        """Tells the pair from others for as long as it is one, wherever it stands in the list."""
        return self.pair.one_id << 64 | self.pair.other_id


POSSIBLE = 70
"""From this score on two entries are shown as possible duplicates."""
