"""The parts of a kit as words, before any format gives them a look."""

from dataclasses import dataclass
from pathlib import Path

from mediadesk.press_kit.key_line import Key
from mediadesk.press_kit.spans import Span
from mediadesk.records.block import Role
from mediadesk.records.house_style import Section
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import KitPhoto, PartKind

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of the body. `number` counts from 1 in a numbered list and is 0 elsewhere."""

    role: Role
    spans: Spans
    number: int = 0


@dataclass(frozen=True, slots=True)
class About:
    """A standing text."""

    heading: str
    paragraphs: tuple[Spans, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A press officer; `reach` has a (label, linked address) for each way to reach them."""

    name: str
    title: str
    organisation: str
    reach: tuple[tuple[str, Span], ...]


@dataclass(frozen=True, slots=True)
class Contacts:
    """The press officers under their label; no people, no label."""

    heading: str
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """What must be seen first: that this corrects or withdraws a release, what to do, and what the editors say."""

    title: str
    order: str
    note: str
    is_kill: bool


@dataclass(frozen=True, slots=True)
class ReleasePart:
    """The release in one language; below masthead and notice its `sections` follow in the order of the house.

    `condition` is the release line, and the embargo where `is_embargoed`, which `embargo_told` says in plain words.
    `issuer` is the name on the masthead.
    """

    language: Language
    issuer: str
    kind: str
    notice: Notice | None
    sections: tuple[Section, ...]
    condition: str
    is_embargoed: bool
    embargo_told: str
    headline: str
    subheadlines: tuple[str, ...]
    download: Spans
    body: tuple[Passage, ...]
    end_mark: str
    notes_heading: str
    notes: tuple[Spans, ...]
    about: tuple[About, ...]
    contacts: Contacts


@dataclass(frozen=True, slots=True)
class PhotoEntry:
    """A photo with its words: `name` ("Photo 1"), `alternative` for those who do not see it.

    `credit` is said in full ("Photo: …"), `bare_credit` is the name alone. `path` is a file that is there; without one
    `absence` says why. `key` tells who is who in a group.
    """

    number: int
    name: str
    caption: Spans
    credit: str
    bare_credit: str
    alternative: str
    path: Path | None
    absence: str
    record: KitPhoto
    key: Key | None = None


@dataclass(frozen=True, slots=True)
class PhotosPart:
    """The photos of a kit with captions in one language."""

    language: Language
    title: str
    download: Spans
    entries: tuple[PhotoEntry, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the fact sheet: what it is, what it counts, and its own day where the figures are of several."""

    value: str
    counts: str
    as_of: str


@dataclass(frozen=True, slots=True)
class FactsPart:
    """The fact sheet; standing texts and contacts only where no release in the same language brings them."""

    language: Language
    title: str
    issuer: str
    figures: tuple[Figure, ...]
    as_of: str
    about: tuple[About, ...]
    contacts: Contacts


@dataclass(frozen=True, slots=True)
class SheetPhoto:
    """A photo on a sheet: `caption` on one line; `captions` and `alternatives`, the text for those who do not see it,
    whole and by language. `details` are label and words: who is in it line by line, credit, rights, the file's name.
    `alternative` is what stands for the picture itself; without one `absence` says why.
    """

    number: int
    name: str
    file_name: str
    caption: str
    credit: str
    captions: tuple[tuple[Language, str], ...]
    alternatives: tuple[tuple[Language, str], ...]
    details: tuple[tuple[str, str], ...]
    alternative: str
    absence: str


@dataclass(frozen=True, slots=True)
class SheetPart:
    """The contact sheet or the caption sheet; a caption sheet has its captions in several languages."""

    language: Language
    kind: PartKind
    title: str
    photos: tuple[SheetPhoto, ...]

    @property
    def languages(self) -> tuple[Language, ...]:
        """Every language something on it is in, that of its heading first."""
        said = (language for photo in self.photos for language, _ in (*photo.captions, *photo.alternatives))
        return tuple(dict.fromkeys((self.language, *said)))


Part = ReleasePart | PhotosPart | FactsPart
PaperPart = Part | SheetPart
