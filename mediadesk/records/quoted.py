"""Who is quoted in a kit, with what, and which quotes say the same in different languages."""

from dataclasses import dataclass

from mediadesk.records import content
from mediadesk.records.block import Block
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.press_kit import PressKit


@dataclass(frozen=True, slots=True)
class QuotedPerson:
    """Somebody with all they are quoted with: for each quote its block in each language that has it."""

    speaker: Newsmaker | None
    quotes: tuple[tuple[tuple[Language, Block], ...], ...]


def quoted_people(kit: PressKit) -> tuple[QuotedPerson, ...]:
    """Everybody quoted in the texts of `kit`, in the order they speak; those without a name together.

    A quote and its translations are one: by the passage a version was made from, else by the order in which somebody
    speaks.
    """
    speakers: dict[int | None, Newsmaker | None] = {}
    found: dict[int | None, dict[str, list[tuple[Language, Block]]]] = {}
    for kit_text in kit.texts:
        origins = kit_text.text.source.origins() if kit_text.text.source else {}
        spoken: dict[int | None, list[Block]] = {}
        for block, speaker in content.quotes_of(kit_text):
            key = speaker.id if speaker else None
            speakers.setdefault(key, speaker)
            spoken.setdefault(key, []).append(block)
        for key, blocks in spoken.items():
            quotes = found.setdefault(key, {})
            known = list(quotes)
            for number, block in enumerate(blocks):
                in_order = known[number] if number < len(known) else block.id
                name = origins[block.id].passage if block.id in origins else in_order
                quotes.setdefault(name, []).append((kit_text.text.language, block))
    return tuple(
        QuotedPerson(speakers[key], tuple(tuple(each) for each in quotes.values())) for key, quotes in found.items()
    )


def in_all_languages(kit: PressKit, block_id: str) -> tuple[tuple[Language, Block], ...]:
    """The quote in the block with this id together with its translations; empty where there is no such quote."""
    for person in quoted_people(kit):
        for quote in person.quotes:
            if block_id in [block.id for _language, block in quote]:
                return quote
    return ()
