"""Tidies the typography of a release: quotation marks, dashes, spaces and punctuation as its house sets them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mediadesk.comparison.passages import passages_of
from mediadesk.library import Library
from mediadesk.records.block import Block
from mediadesk.records.languages import Language
from mediadesk.records.release import ReleaseText
from mediadesk.wording.tidying import Change, Convention, apply_to_runs, changes, convention, tidied


@dataclass(frozen=True, slots=True)
class TidiedPlace:
    """A change, in which language and passage, and what that passage said before."""

    language: Language
    passage: str
    text: str
    change: Change


def tidy(
    library: Library, release_id: int, languages: Sequence[Language] = (), *, dry_run: bool = False
) -> tuple[TidiedPlace, ...]:
    """Tidy the texts of a release in `languages` (none named: all), as one step; returns what was changed.

    With `dry_run` nothing is written. Raises `NoSuchRecord`, and `IssuedStays` for what left the house.
    """
    style = library.press_kits.usual_style(release_id)
    texts = [each for each in library.releases.texts(release_id) if not languages or each.language in languages]
    hows = [_convention(text, has_single_quotes=style.has_single_quotes) for text in texts]
    found = [place for text, how in zip(texts, hows, strict=True) for place in _places(text, how)]
    if found and not dry_run:
        with library.history.step("Tidy the typography"):
            for text, how in zip(texts, hows, strict=True):
                clean = _tidied(text, how)
                if clean != text:
                    library.releases.save_text(clean)
    return tuple(found)


def _convention(text: ReleaseText, *, has_single_quotes: bool) -> Convention:
    passages = [each.text for each in passages_of(text)]
    return convention(text.language, passages, has_single_quotes=has_single_quotes)


def _places(text: ReleaseText, how: Convention) -> list[TidiedPlace]:
    return [
        TidiedPlace(text.language, passage.block_id, passage.text, change)
        for passage in passages_of(text)
        for change in changes(passage.text, how)
    ]


def _tidied(text: ReleaseText, how: Convention) -> ReleaseText:
    return replace(
        text,
        headline=tidied(text.headline, how),
        subheadlines=tuple(tidied(line, how) for line in text.subheadlines),
        blocks=tuple(_tidied_block(block, how) for block in text.blocks),
        notes=tuple(tidied(note, how) for note in text.notes),
    )


def _tidied_block(block: Block, how: Convention) -> Block:
    wanted = changes(block.text, how)
    return replace(block, runs=apply_to_runs(block.runs, wanted)) if wanted else block
