"""The way of a release out of the house: every step it may take from one status to another, and what each asks for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mediadesk.records.problems import (
    ApprovalsMissing,
    EmbargoHolds,
    IsConfidential,
    NoEmbargoAhead,
    NoMomentAhead,
    NoSuchStep,
    NothingWritten,
    Problem,
    ReasonMissing,
)
from mediadesk.records.release import Release, Status


class Condition(StrEnum):
    """What must be so before a step is taken."""

    TEXT = "text"
    APPROVALS = "approvals"
    OPEN = "open"
    EMBARGO_AHEAD = "embargo_ahead"
    EMBARGO_OVER = "embargo_over"
    EMBARGO_OVER_OR_REASON = "embargo_over_or_reason"
    MOMENT_AHEAD = "moment_ahead"
    REASON = "reason"


_APPROVED = (Condition.TEXT, Condition.APPROVALS)
_LEAVES = (*_APPROVED, Condition.OPEN)
_HANDED_OUT = (*_LEAVES, Condition.EMBARGO_AHEAD)
_ISSUED = (*_LEAVES, Condition.EMBARGO_OVER)

STEPS: dict[tuple[Status, Status], tuple[Condition, ...]] = {
    (Status.DRAFT, Status.IN_REVIEW): (Condition.TEXT,),
    (Status.IN_REVIEW, Status.DRAFT): (),
    (Status.IN_REVIEW, Status.APPROVED): _APPROVED,
    (Status.APPROVED, Status.DRAFT): (),
    (Status.APPROVED, Status.SCHEDULED): (*_LEAVES, Condition.MOMENT_AHEAD),
    (Status.APPROVED, Status.EMBARGOED): _HANDED_OUT,
    (Status.APPROVED, Status.ISSUED): _ISSUED,
    (Status.SCHEDULED, Status.DRAFT): (),
    (Status.SCHEDULED, Status.APPROVED): _APPROVED,
    (Status.SCHEDULED, Status.EMBARGOED): _HANDED_OUT,
    (Status.SCHEDULED, Status.ISSUED): _ISSUED,
    (Status.EMBARGOED, Status.ISSUED): (Condition.EMBARGO_OVER_OR_REASON,),
    (Status.EMBARGOED, Status.CORRECTED): (Condition.REASON,),
    (Status.EMBARGOED, Status.WITHDRAWN): (Condition.REASON,),
    (Status.ISSUED, Status.CORRECTED): (Condition.REASON,),
    (Status.ISSUED, Status.WITHDRAWN): (Condition.REASON,),
    (Status.CORRECTED, Status.WITHDRAWN): (Condition.REASON,),
}


def following(status: Status) -> tuple[Status, ...]:
    """The statuses a release in `status` may move to, whatever they ask for."""
    return tuple(then for now, then in STEPS if now is status)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the conditions of a step are judged by, at the aware instant `now`.

    `missing` names the approvals that are not given, or void; `reason` is why the step is taken, where it asks.
    """

    release: Release
    now: datetime
    has_text: bool = True
    missing: tuple[str, ...] = ()
    reason: str = ""


def check_step(found: Circumstances, to: Status) -> None:
    """Raise the problem that stands in the way of moving `found.release` to `to`; the first of several.

    `NoSuchStep`, or what a condition asks for: `NothingWritten`, `ApprovalsMissing`, `IsConfidential`,
    `NoEmbargoAhead`, `EmbargoHolds`, `NoMomentAhead`, `ReasonMissing`.
    """
    conditions = STEPS.get((found.release.status, to))
    if conditions is None:
        ways = tuple(each.value for each in following(found.release.status))
        raise NoSuchStep(found.release.status.value, to.value, ways)
    for problem in _unmet(found, conditions):
        raise problem


def asks_reason(release: Release, to: Status, now: datetime) -> bool:
    """Whether somebody must say why before the release moves to `to`: a withdrawal, an embargo lifted early."""
    conditions = STEPS.get((release.status, to), ())
    early = Condition.EMBARGO_OVER_OR_REASON in conditions and _holds(release, now)
    return early or Condition.REASON in conditions


def suggested(release: Release, now: datetime) -> Status | None:
    """Where the release should move at the aware instant `now`, because its moment has come; mostly nowhere.

    Nothing moves by itself: somebody says so.
    """
    if release.status is Status.EMBARGOED and not _holds(release, now):
        return Status.ISSUED
    due = release.status is Status.SCHEDULED and release.scheduled_at is not None and release.scheduled_at <= now
    if due:
        return Status.EMBARGOED if _holds(release, now) else Status.ISSUED
    return None


def _unmet(found: Circumstances, conditions: tuple[Condition, ...]) -> Iterator[Problem]:
    release, holds = found.release, _holds(found.release, found.now)
    ahead = release.scheduled_at is not None and release.scheduled_at > found.now
    unmet: dict[Condition, Problem | None] = {
        Condition.TEXT: None if found.has_text else NothingWritten(),
        Condition.APPROVALS: ApprovalsMissing(found.missing) if found.missing else None,
        Condition.OPEN: IsConfidential(release.slug) if release.is_confidential else None,
        Condition.EMBARGO_AHEAD: None if holds else NoEmbargoAhead(),
        Condition.EMBARGO_OVER: EmbargoHolds(release.embargo) if holds and release.embargo else None,
        Condition.EMBARGO_OVER_OR_REASON: ReasonMissing() if holds and not found.reason.strip() else None,
        Condition.MOMENT_AHEAD: None if ahead else NoMomentAhead(),
        Condition.REASON: None if found.reason.strip() else ReasonMissing(),
    }
    return (problem for each in conditions if (problem := unmet[each]) is not None)


def _holds(release: Release, now: datetime) -> bool:
    return release.embargo is not None and release.embargo.holds(now)
