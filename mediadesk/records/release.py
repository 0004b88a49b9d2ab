"""A release: one announcement, and its text in each language."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mediadesk.records.block import Block
from mediadesk.records.languages import Language, Variety
from mediadesk.records.translation import Translation


class ReleaseKind(StrEnum):
    """What sort of press text it is (the values are those of the exchange form of the command line)."""

    PRESS_RELEASE = "press_release"
    NEWS_STORY = "news_story"
    STATEMENT = "statement"
    MEDIA_ADVISORY = "media_advisory"
    MEDIA_INVITATION = "media_invitation"
    PHOTO_RELEASE = "photo_release"
    FACT_SHEET = "fact_sheet"
    BIOGRAPHY = "biography"
    SPEECH = "speech"
    CORRECTION = "correction"
    KILL = "kill"
    TRANSCRIPT = "transcript"
    Q_AND_A = "q_and_a"


class Status(StrEnum):
    """How far a release has come on its way out of the house."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    EMBARGOED = "embargoed"
    ISSUED = "issued"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class ReleaseLine(StrEnum):
    """The condition of use printed above the headline."""

    IMMEDIATE = "immediate"
    EMBARGOED = "embargoed"
    NONE = "none"


class TextState(StrEnum):
    """How far one language version has come."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    READY = "ready"


OUT_OF_THE_HOUSE = (Status.EMBARGOED, Status.ISSUED, Status.CORRECTED, Status.WITHDRAWN)
"""What journalists have in their hands: it stays as it went out."""


@dataclass(frozen=True, slots=True)
class Embargo:
    """Not for use before `until` (aware, UTC); `zone` is the IANA zone it is printed in."""

    until: datetime
    zone: str = "Asia/Hong_Kong"

    @classmethod
    def at(cls, moment: datetime) -> "Embargo":
        """Until an aware moment, printed in the zone it was said in where that has an IANA name."""
        zone = getattr(moment.tzinfo, "key", "")
        return cls(moment, zone) if zone else cls(moment)

    def holds(self, now: datetime) -> bool:
        """Whether what it covers may not be used yet at the aware instant `now`."""
        return now < self.until


@dataclass(frozen=True, slots=True)
class Release:
    """One announcement in the world; what it says in each language is in its `ReleaseText`s.

    `scheduled_at` (aware, UTC) is the moment an approved release waits for; one that `is_confidential` leaves the
    house in no form. Its English is spelt in `variety`, `None` being the one most of its words are in.
    `moved_from` is the day of issue its texts were written for, where it was moved since; the library sees to it.
    """

    id: int
    kind: ReleaseKind = ReleaseKind.PRESS_RELEASE
    status: Status = Status.DRAFT
    release_line: ReleaseLine = ReleaseLine.IMMEDIATE
    embargo: Embargo | None = None
    slug: str = ""
    issue_date: date | None = None
    assets_url: str = ""
    organisation_id: int | None = None
    is_confidential: bool = False
    scheduled_at: datetime | None = None
    variety: Variety | None = None
    moved_from: date | None = None
    updated_at: datetime | None = None
    version: int = 1

    @property
    def is_out(self) -> bool:
        """Whether it has left the house, so that it is not written in any more."""
        return self.status in OUT_OF_THE_HOUSE

    @property
    def is_draft(self) -> bool:
        """Whether it must be marked as a draft wherever it is shown or printed."""
        return self.status in (Status.DRAFT, Status.IN_REVIEW)


@dataclass(frozen=True, slots=True)
class ReleaseText:
    """What a release says in one language. The dateline is `place` here and the release's issue date.

    `editors_note` says what was corrected or why it is withdrawn, above the headline (the `ednote` of IPTC ninjs).
    `source` is what it was made from when it is a translation.
    """

    id: int
    release_id: int
    language: Language
    headline: str = ""
    subheadlines: tuple[str, ...] = ()
    place: str = ""
    blocks: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()
    end_mark: str = ""
    editors_note: str = ""
    state: TextState = TextState.IN_PROGRESS
    source: Translation | None = None
    updated_at: datetime | None = None
    version: int = 1

    @property
    def is_written(self) -> bool:
        """Whether it says anything in its headline or its body."""
        return bool(self.headline or any(block.text.strip() for block in self.blocks))


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """What the list of releases shows of one release. `languages` has an entry for each language that was started."""

    id: int
    headline: str
    kind: ReleaseKind
    status: Status
    embargo: Embargo | None
    updated_at: datetime
    word_count: int
    photo_count: int
    languages: tuple[tuple[Language, TextState], ...]
    is_confidential: bool = False
