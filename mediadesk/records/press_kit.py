"""Press kits: the outline an officer composes, and the finished kit that is handed to the typesetter."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from mediadesk.records.amendment import Amends, Way, way_of
from mediadesk.records.house_style import CORPORATE, HouseStyle
from mediadesk.records.languages import ByLanguage, Language, Variety
from mediadesk.records.mailing import Mailing
from mediadesk.records.organisation import Boilerplate, Fact, Organisation
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.records.photo import Photo
from mediadesk.records.register import Register
from mediadesk.records.release import Embargo, ReleaseKind, ReleaseLine, ReleaseText
from mediadesk.records.sign_off import SignOff
from mediadesk.records.source_document import Notice
from mediadesk.records.waiver import Waiver


class PartKind(StrEnum):
    """What a part of a kit is."""

    COVER = "cover"
    RELEASE = "release"
    PHOTOS = "photos"
    FACT_SHEET = "fact_sheet"
    CONTACT_SHEET = "contact_sheet"
    CAPTION_SHEET = "caption_sheet"
    RETURN_SLIP = "return_slip"


SHEETS = frozenset({PartKind.CONTACT_SHEET, PartKind.CAPTION_SHEET})
"""Parts that show all photos for those who choose and file them; they also go out by themselves."""


@dataclass(frozen=True, slots=True)
class PartChoice:
    """One line of an outline: a part, the language it is set in, and whether it goes in."""

    kind: PartKind
    language: Language
    included: bool = True


@dataclass(frozen=True, slots=True)
class KitOutline:
    """A press kit as it is kept: of which release, and which parts in which order.

    `house_style` is the key of a style; empty for that of the organisation.
    """

    id: int
    title: ByLanguage
    release_id: int
    parts: tuple[PartChoice, ...]
    house_style: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class KitRow:
    """What the list of press kits shows of one kit."""

    id: int
    title: str
    release_headline: str
    part_count: int
    embargo: Embargo | None


@dataclass(frozen=True, slots=True)
class KitPhoto:
    """A numbered photo of a kit; `path` is the original file, `None` while the caption waits for its picture."""

    number: int
    photo: Photo
    path: Path | None


@dataclass(frozen=True, slots=True)
class KitText:
    """Everything of a kit that exists once per language. `speakers` maps newsmaker ids to newsmakers.

    `notices` are those of the document the text came in: changes nobody accepted, comments, hidden words. `outdated`
    are the keys of those of `boilerplates` that have a newer approved edition.
    """

    text: ReleaseText
    boilerplates: tuple[Boilerplate, ...] = ()
    speakers: tuple[Newsmaker, ...] = ()
    notices: tuple[Notice, ...] = ()
    outdated: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PressKit:
    """A finished kit: records and photo paths, no ids to look up and no database. What the typesetter gets.

    `parts` holds the included parts in print order; a RELEASE part finds its text in `texts` by language.
    The cover and the running heads outside a section are in `language`. `slug` is the release's; `pictured` are the
    newsmakers in its photos. `register` is what the desk knows by name, and `sign_off` who approved it, for checking; a
    kit that `is_confidential` leaves the house in no form. `amends` says of what left the house before it what it puts
    right; `waivers` are the warnings somebody let stand; its English is to be spelt in `variety`;
    `moved_from` is the day of issue its texts were written for, where that was moved since. `cities` are the IANA zones
    on whose clocks its embargo is told beside its own. `sheet_columns` are those of a contact sheet, 0 for as many as
    suit its photos. `mailing` is whom it goes to or went to, where the desk knows somebody, for checking.
    """

    title: ByLanguage
    language: Language
    organisation: Organisation
    kind: ReleaseKind
    release_line: ReleaseLine
    embargo: Embargo | None
    is_draft: bool
    issue_date: date | None
    assets_url: str
    parts: tuple[PartChoice, ...]
    texts: tuple[KitText, ...]
    photos: tuple[KitPhoto, ...] = ()
    facts: tuple[Fact, ...] = ()
    press_officers: tuple[PressOfficer, ...] = ()
    logo: Path | None = None
    house_style: HouseStyle = CORPORATE
    slug: str = ""
    pictured: tuple[Newsmaker, ...] = ()
    register: Register = Register()
    sign_off: SignOff | None = None
    is_confidential: bool = False
    amends: Amends | None = None
    waivers: tuple[Waiver, ...] = ()
    variety: Variety | None = None
    moved_from: date | None = None
    cities: tuple[str, ...] = ()
    sheet_columns: int = 0
    mailing: Mailing | None = None

    @property
    def way(self) -> Way | None:
        """What it is to a release before it: a correction, an update, a withdrawal, or nothing."""
        return self.amends.way if self.amends is not None else way_of(self.kind)

    def in_language(self, language: Language) -> KitText | None:
        """The text of the release in `language`, if the kit has it."""
        return next((each for each in self.texts if each.text.language is language), None)
