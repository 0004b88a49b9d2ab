"""Links the language versions of a release, and compares what they state."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.problems import NoSuchRecord
from mediadesk.records.release import ReleaseText

if TYPE_CHECKING:
    from mediadesk.comparison.parity_rows import Parity


def compare(library: Library, release_id: int, languages: Sequence[Language]) -> "Parity":
    """What the versions of a release state: those in `languages`, or all there are. Raises `NoSuchRecord`."""
    from mediadesk.comparison.parity import parity

    there = [text.language for text in library.releases.texts(release_id)]
    wanted = [each for each in Language if each in there and (not languages or each in languages)]
    return parity(library.press_kits.collect_release(release_id, wanted), wanted)


def link_versions(library: Library, release_id: int, language: Language, source: Language) -> tuple[int, int]:
    """Keep the version in `language` as a translation of that in `source` as it is now, in one step.

    Returns how many of its passages have a partner, and how many it has. Raises `NoSuchRecord` where one of the two
    was not started.
    """
    from mediadesk.comparison.alignment import link
    from mediadesk.comparison.passages import passages_of

    text, other = _text(library, release_id, language), _text(library, release_id, source)
    made = link(text, other, library.press_kits.register())
    if made != text.source:
        with library.history.step(f"Link {language.value} with {source.value}"):
            library.releases.save_text(replace(text, source=made))
    return len(made.links), sum(1 for passage in passages_of(text) if passage.text.strip())


def link_with_first(library: Library, release_id: int, language: Language) -> None:
    """Link the version in `language` with the one in another language that was started first, where there is one."""
    others = [text.language for text in library.releases.texts(release_id) if text.language is not language]
    if others:
        link_versions(library, release_id, language, others[0])


def _text(library: Library, release_id: int, language: Language) -> ReleaseText:
    text = library.releases.text(release_id, language)
    if text is None:
        raise NoSuchRecord("text", language.value)
    return text
