"""Everything a release says in one language, piece by piece, each with its place."""

from collections.abc import Iterator

from mediadesk.comparison.amended import FACT, Place, fact_words, paragraph_numbers
from mediadesk.comparison.passages import Section, passages_of
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import KitText, PressKit

ALT_TEXT = "alt_text"
"""The section of the descriptions of photos for who does not see them."""


def said(kit: PressKit, language: Language) -> Iterator[tuple[Place, str]]:
    """The passages of the text, the boilerplates, captions and descriptions of photos, and the facts."""
    found = kit.in_language(language)
    if found is not None:
        yield from _text(found)
    for shown in kit.photos:
        for words, section in ((shown.photo.caption, Section.CAPTION.value), (shown.photo.alt_text, ALT_TEXT)):
            yield Place(section, shown.number, str(shown.photo.id)), words.get(language)
    for number, fact in enumerate(kit.facts, 1):
        yield Place(FACT, number, str(fact.id)), fact_words(fact.value, fact.label.get(language))


def _text(found: KitText) -> Iterator[tuple[Place, str]]:
    numbers = paragraph_numbers(found.text)
    for each in passages_of(found.text):
        tail = each.block_id.rpartition("-")[2]
        number = numbers.get(each.block_id, 0) if each.block else int(tail) if tail.isdecimal() else 1
        yield Place(each.section.value, number, each.block_id), each.text
    for number, boilerplate in enumerate(found.boilerplates, 1):
        whole = "\n".join((boilerplate.heading, *boilerplate.paragraphs))
        yield Place(Section.BOILERPLATE.value, number, str(boilerplate.id)), whole
