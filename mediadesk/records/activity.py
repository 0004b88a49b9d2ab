"""What was done with a release that somebody may ask about later: who, when, and why."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Act(StrEnum):
    """What was done."""

    MOVED = "moved"
    EMBARGO_SET = "embargo_set"
    EMBARGO_LIFTED = "embargo_lifted"
    OVERRIDDEN = "overridden"
    WAIVED = "waived"
    WAIVER_TAKEN_BACK = "waiver_taken_back"
    CONFIDENTIAL = "confidential"
    SOURCE_LOOKED_AT = "source_looked_at"
    EXPORTED = "exported"


@dataclass(frozen=True, slots=True)
class Activity:
    """One entry of the log of a release: `about` is what was acted on (a status, a rule, a format), `reason` why."""

    id: int
    release_id: int
    act: Act
    who: str
    at: datetime
    about: str = ""
    reason: str = ""
