"""What a release says otherwise than the one it follows: in its text, its captions, its boilerplates and its facts."""

from collections.abc import Iterator
from dataclasses import dataclass

from mediadesk.comparison.passages import Section
from mediadesk.comparison.texts import Part, PassageDifference, compare_texts
from mediadesk.comparison.words import Pieces, compare_words, is_changed, text_after, text_before
from mediadesk.records.block import Role
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.release import ReleaseText

_SECTION = {Part.HEADLINE: Section.HEADLINE, Part.SUBHEADLINE: Section.SUBHEADLINE, Part.NOTE: Section.NOTE}
FACT = "fact"
"""The section of figures, which findings have no passages for."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said: "headline", "body" (its paragraphs counted from 1), "caption" (its photo), "fact", ….

    `key` is the id of the block in a body, of the photo, boilerplate or fact as text elsewhere; `number` counts.
    """

    section: str
    number: int
    key: str


@dataclass(frozen=True, slots=True)
class Amended:
    """A passage that reads otherwise now; a passage that is new has no words before, one that went none after."""

    language: Language
    place: Place
    pieces: Pieces

    @property
    def before(self) -> str:
        """What it said."""
        return text_before(self.pieces)

    @property
    def after(self) -> str:
        """What it says now."""
        return text_after(self.pieces)


def amended(before: PressKit, after: PressKit, language: Language) -> tuple[Amended, ...]:
    """All passages in `language` that say something else in `after` than in `before`; the text first."""
    old, new = before.in_language(language), after.in_language(language)
    found: list[tuple[Place, Pieces]] = []
    if old is not None and new is not None:
        found += _in_text(old.text, new.text)
    found += _in_captions(before, after, language)
    if old is not None and new is not None:
        whole = {each.id: "\n".join((each.heading, *each.paragraphs)) for each in old.boilerplates}
        for number, each in enumerate(new.boilerplates, 1):
            pieces = compare_words(whole.get(each.id, ""), "\n".join((each.heading, *each.paragraphs)))
            found.append((Place(Section.BOILERPLATE, number, str(each.id)), pieces))
    found += _in_facts(before, after, language)
    return tuple(Amended(language, place, pieces) for place, pieces in found if is_changed(pieces))


def paragraph_numbers(text: ReleaseText) -> dict[str, int]:
    """The number of each paragraph by the id of its block, as a reader counts: headings and empty lines are none."""
    counted = [block.id for block in text.blocks if block.role is not Role.HEADING and block.text.strip()]
    return {key: number for number, key in enumerate(counted, 1)}


def _in_text(old: ReleaseText, new: ReleaseText) -> Iterator[tuple[Place, Pieces]]:
    before, after = paragraph_numbers(old), paragraph_numbers(new)
    for each in compare_texts(old, new).changed:
        if each.part is Part.BODY:
            block = each.block_after or each.block_before
            assert block is not None  # a passage of a body has one of them
            numbers = after if each.block_after is not None else before
            yield Place(Section.BODY, numbers.get(block.id, 0), block.id), each.pieces
        elif each.part in _SECTION:
            yield _line(each, _SECTION[each.part]), each.pieces


def _line(each: PassageDifference, section: Section) -> Place:
    at = each.at_after if each.at_after is not None else each.at_before or 0
    return Place(section, at + 1, section if section is Section.HEADLINE else f"{section}-{at + 1}")


def _in_captions(before: PressKit, after: PressKit, language: Language) -> Iterator[tuple[Place, Pieces]]:
    was = {shown.photo.id: shown.photo.caption.get(language) for shown in before.photos}
    for shown in after.photos:
        if shown.photo.id in was:
            pieces = compare_words(was[shown.photo.id], shown.photo.caption.get(language))
            yield Place(Section.CAPTION, shown.number, str(shown.photo.id)), pieces


def _in_facts(before: PressKit, after: PressKit, language: Language) -> Iterator[tuple[Place, Pieces]]:
    """Facts of the two go by their numbers: each release has its own."""
    was = [fact_words(fact.value, fact.label.get(language)) for fact in before.facts]
    for number, fact in enumerate(after.facts, 1):
        old = was[number - 1] if number <= len(was) else ""
        yield Place(FACT, number, str(fact.id)), compare_words(old, fact_words(fact.value, fact.label.get(language)))


def fact_words(value: str, label: str) -> str:
    """A figure and what it counts, in one line."""
    return f"{value} {label}".strip()
