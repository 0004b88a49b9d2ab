"""What was recognised in a press text that came in from outside, before anybody accepts it."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from mediadesk.records.block import Run
from mediadesk.records.languages import Language
from mediadesk.records.release import ReleaseKind, ReleaseLine
from mediadesk.records.source_document import Notice


class Element(StrEnum):
    """What a line of a press text is: every line is exactly one. Splits inside a line are made when assembling."""

    BLANK = "blank"
    DROPPED = "dropped"
    KIND = "kind"
    RELEASE_LINE = "release_line"
    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    CAPTION_LABEL = "caption_label"
    CAPTION = "caption"
    END_MARK = "end_mark"
    NOTES_LABEL = "notes_label"
    NOTE = "note"
    BOILERPLATE_HEADING = "boilerplate_heading"
    BOILERPLATE = "boilerplate"
    CONTACT_LABEL = "contact_label"
    CONTACT = "contact"
    ASSETS = "assets"
    ISSUED = "issued"


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """One line of the source: number (from 0), cleaned text, what it is, whether it carries on the line before."""

    number: int
    text: str
    element: Element
    continues: bool = False


@dataclass(frozen=True, slots=True)
class RecognisedBlock:
    """A block of the body as found: kind is "paragraph", "heading" or "list_item", from a document "ordered_item" too.

    `runs` are its words with their looks where the source had any, else empty.
    """

    kind: str
    text: str
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class RecognisedQuote:
    """Direct speech with its speaker as named ("Dr …"), pronouns resolved; `None` where nobody can be named."""

    speaker: str | None
    text: str


@dataclass(frozen=True, slots=True)
class RecognisedPerson:
    """Somebody named in a caption. `position` as printed, without brackets; `post` the title and organisation found."""

    name: str
    position: str | None = None
    post: str | None = None


@dataclass(frozen=True, slots=True)
class RecognisedPhoto:
    """A numbered caption."""

    number: int
    caption: str
    people: tuple[RecognisedPerson, ...] = ()


@dataclass(frozen=True, slots=True)
class RecognisedBoilerplate:
    """An "About …" section."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecognisedContact:
    """A press contact as printed."""

    organisation: str | None = None
    name: str | None = None
    title: str | None = None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class RecognisedRelease:
    """A press text taken apart. `lines` tells of every source line what it was taken for.

    `hollow_lines` are the source lines (counted from 1) that look blank but hold characters, such as no-break spaces.
    `notices` are what is to be known of the document it came in: changes nobody accepted, comments, and the like.
    """

    kind: ReleaseKind
    language: Language
    source_encoding: str = "utf-8"
    release_line: ReleaseLine = ReleaseLine.NONE
    embargo_at: datetime | None = None
    headline: str | None = None
    subheadlines: tuple[str, ...] = ()
    place: str | None = None
    issue_date: date | None = None
    assets_url: str | None = None
    blocks: tuple[RecognisedBlock, ...] = ()
    quotes: tuple[RecognisedQuote, ...] = ()
    photos: tuple[RecognisedPhoto, ...] = ()
    notes: tuple[str, ...] = ()
    boilerplates: tuple[RecognisedBoilerplate, ...] = ()
    press_contacts: tuple[RecognisedContact, ...] = ()
    end_mark: str | None = None
    dropped: tuple[str, ...] = ()
    lines: tuple[LabelledLine, ...] = ()
    hollow_lines: tuple[int, ...] = ()
    notices: tuple[Notice, ...] = ()


_KINDS = {"ordered_item": "list_item"}


def as_json(release: RecognisedRelease) -> dict[str, Any]:
    """The exchange form of the command line: every key present, `None` or `[]` where the text has nothing."""
    plain = asdict(release)
    return {
        "source_encoding": release.source_encoding,
        "kind": release.kind.value,
        "language": release.language.value,
        "release_status": {
            "status": release.release_line.value,
            "embargo_at": release.embargo_at.isoformat() if release.embargo_at else None,
        },
        "headline": release.headline,
        "subheadlines": list(release.subheadlines),
        "dateline": {"place": release.place, "date": release.issue_date.isoformat() if release.issue_date else None},
        "assets_url": release.assets_url,
        "blocks": [{"kind": _KINDS.get(block.kind, block.kind), "text": block.text} for block in release.blocks],
        "quotes": list(plain["quotes"]),
        "photos": [_photo_as_json(photo) for photo in release.photos],
        "notes": list(release.notes),
        "boilerplates": [{"heading": b.heading, "paragraphs": list(b.paragraphs)} for b in release.boilerplates],
        "press_contacts": list(plain["press_contacts"]),
        "end_mark": release.end_mark,
        "dropped": list(release.dropped),
        "hollow_lines": list(release.hollow_lines),
        "notices": list(plain["notices"]),
    }


def _photo_as_json(photo: RecognisedPhoto) -> dict[str, Any]:
    people = [{"name": person.name, "position": person.position} for person in photo.people]
    return {"number": photo.number, "caption": photo.caption, "people": people}
