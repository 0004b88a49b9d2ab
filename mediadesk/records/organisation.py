"""The organisation that issues, its look, its standing texts and its figures."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mediadesk.records.languages import ByLanguage, Language


@dataclass(frozen=True, slots=True)
class Brand:
    """How an organisation looks in print. `accent` is #RRGGBB; `logo_sha256` names a stored picture or is empty.

    `house_style` is the key of the style its releases and kits have; empty for the usual one.
    """

    accent: str = "#0A5AA8"
    logo_sha256: str = ""
    house_style: str = ""


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body that issues releases. `is_own` marks the desk's own organisation (exactly one)."""

    id: int
    name: ByLanguage
    short_name: ByLanguage = ByLanguage()
    website: str = ""
    city: ByLanguage = ByLanguage()
    brand: Brand = Brand()
    is_own: bool = False
    version: int = 1


class Length(StrEnum):
    """How much a standing text says: what a wire takes, what is usual, all there is to say."""

    SHORT = "short"
    STANDARD = "standard"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """One edition of a standing "About …" text in one language.

    What was approved is not written over: `edition` counts from 1, and `first_id` names the first one it grew out of,
    `None` for that one itself. It holds from `valid_from` until `valid_until`, both days included, where they are set.
    `approved_at` is aware and UTC; while it is `None` nobody approved this edition.
    """

    id: int
    language: Language
    heading: str
    paragraphs: tuple[str, ...]
    organisation_id: int | None = None
    length: Length = Length.STANDARD
    valid_from: date | None = None
    valid_until: date | None = None
    approved_by: str = ""
    approved_at: datetime | None = None
    edition: int = 1
    first_id: int | None = None
    version: int = 1

    @property
    def family(self) -> int:
        """The key all its editions have alike."""
        return self.id if self.first_id is None else self.first_id

    @property
    def is_approved(self) -> bool:
        """Whether somebody approved these very words."""
        return self.approved_at is not None

    @property
    def awaits_approval(self) -> bool:
        """Whether it was changed after an approval and not approved again; one nobody ever approved is just a text."""
        return self.edition > 1 and not self.is_approved

    def holds_on(self, day: date) -> bool:
        """Whether it may be printed in a release of that day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_until is None or day <= self.valid_until)

    def says_the_same(self, other: "Boilerplate") -> bool:
        """Whether both print the same words."""
        mine = (self.language, self.heading, self.paragraphs)
        return mine == (other.language, other.heading, other.paragraphs)


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure of a fact sheet: "15,000+" and what it counts, as of a day."""

    id: int
    release_id: int
    value: str
    label: ByLanguage
    as_of: date | None = None
    number: int = 0
    version: int = 1
