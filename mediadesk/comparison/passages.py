"""A language version of a kit as a list of passages, each by the name findings and links have for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from mediadesk.records.block import Block
from mediadesk.records.press_kit import KitText, PressKit
from mediadesk.records.release import ReleaseText

EDITORS_NOTE = "editors-note"
"""What findings call the note to editors above the headline, which is no passage of the text."""


class Section(StrEnum):
    """Where in a release a passage stands."""

    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    BODY = "body"
    NOTE = "note"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text, and the id findings name it by ("headline", a block's id, "photo-3", "note-1", …)."""

    block_id: str
    section: Section
    text: str
    block: Block | None = None


def passages_of(text: ReleaseText) -> Iterator[Passage]:
    """The passages of a text in reading order; the headline also where it is empty."""
    yield Passage("headline", Section.HEADLINE, text.headline)
    for number, line in enumerate(text.subheadlines, 1):
        yield Passage(f"subheadline-{number}", Section.SUBHEADLINE, line)
    for block in text.blocks:
        yield Passage(block.id, Section.BODY, block.text, block)
    for number, note in enumerate(text.notes, 1):
        yield Passage(f"note-{number}", Section.NOTE, note)


def kit_passages(kit: PressKit, kit_text: KitText) -> Iterator[Passage]:
    """The passages of a text of `kit`, then the captions and the boilerplates printed with it."""
    yield from passages_of(kit_text.text)
    for shown in kit.photos:
        yield Passage(f"photo-{shown.number}", Section.CAPTION, shown.photo.caption.get(kit_text.text.language))
    for number, boilerplate in enumerate(kit_text.boilerplates, 1):
        for paragraph in boilerplate.paragraphs:
            yield Passage(f"boilerplate-{number}", Section.BOILERPLATE, paragraph)
