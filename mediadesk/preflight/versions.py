"""One language version of a kit as the rules read it: a list of passages, each with the place a finding points to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from mediadesk.comparison.passages import Passage, Section, kit_passages
from mediadesk.records.block import Role
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import KitText, PressKit

__all__ = ["Passage", "Section", "Version", "of"]


@dataclass(frozen=True, slots=True)
class Version:
    """What every rule gets: the kit, its text in one language taken apart into passages, and the present moment."""

    kit: PressKit
    kit_text: KitText
    passages: tuple[Passage, ...]
    now: datetime

    @property
    def language(self) -> Language:
        """The language of this version."""
        return self.kit_text.text.language

    def in_sections(self, *sections: Section) -> Iterator[Passage]:
        """The passages of these sections, in order."""
        return (passage for passage in self.passages if passage.section in sections)

    @property
    def quotes(self) -> Iterator[Passage]:
        """The passages of the body that are somebody's words."""
        return (each for each in self.passages if each.block is not None and each.block.role is Role.QUOTE)

    def finding(
        self,
        rule: str,
        severity: Severity,
        passage: Passage | None = None,
        span: tuple[int, int] = (0, 0),
        *,
        fix: str = "",
        case: str = "",
        about: str = "",
        limit: int = 0,
    ) -> Finding:
        """A finding of `rule` in this language; `span` is the start and end of the offending text in `passage`.

        `limit` is how long something may be, where length is what it is about.
        """
        found = passage.text[slice(*span)] if passage else ""
        block_id = passage.block_id if passage else ""
        place = (self.language, block_id, span[0], span[1] - span[0])
        return Finding(rule, severity, *place, found, fix, case, about, f"{limit:,}" if limit else "")


def of(kit: PressKit, kit_text: KitText, now: datetime) -> Version:
    """`kit_text` of `kit` as the rules read it."""
    return Version(kit, kit_text, tuple(kit_passages(kit, kit_text)), now)
