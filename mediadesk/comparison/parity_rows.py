"""The table parity is told in: a row for each thing stated, a cell for each language version."""

from dataclasses import dataclass
from enum import StrEnum

from mediadesk.comparison.passages import Passage, Section
from mediadesk.comparison.statement_kinds import Kind
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import KitText


class Presence(StrEnum):
    """Whether a version has what another has. OPEN: it cannot be told, as where the whole section is missing."""

    THERE = "there"
    MISSING = "missing"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Place:
    """Characters of a passage, by the name findings have for it."""

    passage: str
    start: int = 0
    length: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """One version and one thing. Where it is missing, `places` are those where it would stand, as far as is known.

    A version that is not `is_sure` only says something that may mean the thing: it asks nothing of the others.
    """

    language: Language
    presence: Presence
    places: tuple[Place, ...] = ()
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """One thing stated, as the first version that has it says it. `key` is the same however it is said."""

    kind: Kind
    key: str
    said: str
    cells: tuple[Cell, ...]

    def cell(self, language: Language) -> Cell:
        """The cell of a version that was compared."""
        return next(cell for cell in self.cells if cell.language is language)

    @property
    def is_even(self) -> bool:
        """Whether no version lacks it."""
        return all(cell.presence is not Presence.MISSING for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Parity:
    """Everything the versions in `languages` state."""

    languages: tuple[Language, ...]
    rows: tuple[Row, ...] = ()

    @property
    def gaps(self) -> tuple[Row, ...]:
        """What some version lacks."""
        return tuple(row for row in self.rows if not row.is_even)


@dataclass(frozen=True, slots=True)
class Contents:
    """A version to be compared: its text and all its passages that have words."""

    kit_text: KitText
    passages: tuple[Passage, ...]

    @property
    def language(self) -> Language:
        """The language of the version."""
        return self.kit_text.text.language

    def section(self, *sections: Section) -> tuple[Passage, ...]:
        """The passages in these sections, in order."""
        return tuple(passage for passage in self.passages if passage.section in sections)

    def lacks(self, passages: set[str]) -> bool:
        """Whether this version has no words at all where others have these captions or boilerplates."""
        own = {region_of(passage.block_id) for passage in self.passages}
        return not {region_of(each) for each in passages} & own


def region_of(passage: str) -> str:
    """The part of a release in which a thing must be said in all languages: a caption, the boilerplates, the text."""
    name, dash, number = passage.partition("-")
    if dash and number.isdigit() and name in ("photo", "boilerplate"):
        return passage if name == "photo" else name
    return ""
