"""How complete a press kit is: what a newsroom expects to find in one, and what is missing."""

from dataclasses import dataclass
from enum import StrEnum

from mediadesk.records.languages import Language


class Lack(StrEnum):
    """What may be missing. Those of a release text are missing in one language, those of photos in some of them."""

    TITLE = "title"
    TEXT = "text"
    HEADLINE = "headline"
    BODY = "body"
    NOTES = "notes"
    BOILERPLATE = "boilerplate"
    ASSETS = "assets"
    CONTACT = "contact"
    ADDRESS = "address"
    ISSUE_DATE = "issue_date"
    EMBARGO_TIME = "embargo_time"
    PHOTOS = "photos"
    PHOTO_PART = "photo_part"
    PICTURE = "picture"
    FILE = "file"
    CAPTION = "caption"
    ALT_TEXT = "alt_text"
    CREDIT = "credit"
    CLEARANCE = "clearance"
    FACTS = "facts"
    FACT_PART = "fact_part"
    FACT_LABEL = "fact_label"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing: in which language, of which photos (their numbers), of whom."""

    lack: Lack
    language: Language | None = None
    photos: tuple[int, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many of the things a kit should have it has, and what is missing, in the order of the pages."""

    met: int
    gaps: tuple[Gap, ...] = ()

    @property
    def total(self) -> int:
        """How many things it should have."""
        return self.met + len(self.gaps)

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing."""
        return not self.gaps
