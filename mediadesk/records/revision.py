"""Revisions: how one language version stood at certain moments, and which of these are worth keeping for long."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from mediadesk.records.release import Status


class Occasion(StrEnum):
    """Why a revision was kept."""

    EDIT = "edit"
    SAVED = "saved"
    IMPORTED = "imported"
    CONVERTED = "converted"
    RESTORED = "restored"
    SIGN_OFF = "sign_off"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    ISSUED = "issued"


_PASSING = frozenset((Occasion.EDIT, Occasion.CONVERTED, Occasion.RESTORED))
_OF_STATUS = {Status.IN_REVIEW: Occasion.IN_REVIEW, Status.APPROVED: Occasion.APPROVED, Status.ISSUED: Occasion.ISSUED}
_ALL_FOR, _HOURLY_FOR = timedelta(days=1), timedelta(days=7)
SLICE = timedelta(minutes=10)
"""How long one sitting goes on in the same revision."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One text as it stood at the aware instant `saved_at`; `label` is the name somebody gave it, `who` wrote it."""

    id: int
    text_id: int
    saved_at: datetime
    occasion: Occasion = Occasion.EDIT
    label: str = ""
    who: str = ""

    @property
    def is_for_good(self) -> bool:
        """Whether it stays however old it gets: it has a name, or something was decided on it."""
        return bool(self.label) or self.occasion not in _PASSING


def of_status(status: Status) -> Occasion:
    """The occasion that it is when a release comes to this status."""
    return _OF_STATUS.get(status, Occasion.SIGN_OFF)


def surplus(revisions: Sequence[Revision], now: datetime) -> tuple[int, ...]:
    """The ids of the revisions of one text, the newest first, that need not be kept any more at the aware time `now`.

    All of the last day stay, then the last of each hour for a week, then the last of each day. The first, the newest,
    and those that are kept for good always stay.
    """
    seen: set[tuple[str, datetime]] = set()
    left_out: list[int] = []
    for number, revision in enumerate(revisions):
        is_at_end = number in (0, len(revisions) - 1)
        span = _span(revision.saved_at, now)
        if not (is_at_end or revision.is_for_good or span is None) and span in seen:
            left_out.append(revision.id)
        if span is not None:
            seen.add(span)
    return tuple(left_out)


def _span(saved_at: datetime, now: datetime) -> tuple[str, datetime] | None:
    """The hour or day of which one revision is enough; `None` while all are kept."""
    age = now - saved_at
    if age <= _ALL_FOR:
        return None
    hour = saved_at.replace(minute=0, second=0, microsecond=0)
    return ("hour", hour) if age <= _HOURLY_FOR else ("day", hour.replace(hour=0))
