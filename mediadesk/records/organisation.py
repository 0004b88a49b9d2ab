"""The organisation that issues, its look, its standing texts and its figures."""

from dataclasses import dataclass
from datetime import date

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


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A standing "About …" text in one language."""

    id: int
    language: Language
    heading: str
    paragraphs: tuple[str, ...]
    organisation_id: int | None = None
    version: int = 1


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
