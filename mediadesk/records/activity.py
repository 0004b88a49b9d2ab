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
    CONFIDENTIAL = "confidential"
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
