"""What preflight has to say about a release."""

from dataclasses import dataclass
from enum import StrEnum

from mediadesk.records.languages import Language


class Severity(StrEnum):
    """How much a finding matters: an error must be fixed before a release goes out."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: the rule's stable id (as in "LNK-01"), where it is, and its data for the sentence.

    `block_id` is "headline", "subheadline-1", a block's id, "note-1", "photo-3", "boilerplate-1" or empty; `start`
    and `length` are characters in that block.
    `found` is the offending text, or the name of a picture file; `fix` what would stand in its place, empty where a
    person must decide.
    `case` tells apart what one rule finds ("missing", "long"); `about` is further data for the sentence (a count, a
    name); `limit` is what a length may be at most or at least.
    """

    rule: str
    severity: Severity
    language: Language | None = None
    block_id: str = ""
    start: int = 0
    length: int = 0
    found: str = ""
    fix: str = ""
    case: str = ""
    about: str = ""
    limit: str = ""


def importance(finding: Finding) -> int:
    """The lower, the more it matters: errors come first."""
    return _ORDER.index(finding.severity)


_ORDER = list(Severity)
