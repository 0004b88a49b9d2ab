"""Every step from every status to every other: taken, or refused with a problem that has a sentence."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mediadesk.records import problems
from mediadesk.records.release import OUT_OF_THE_HOUSE, Embargo, Release, Status
from mediadesk.records.status import STEPS, Circumstances, Condition, asks_reason, check_step, following, suggested
from mediadesk.wording.problems import sentence

_NOW = datetime(2027, 3, 18, 3, tzinfo=UTC)
_LATER, _BEFORE = _NOW + timedelta(hours=2), _NOW - timedelta(hours=2)
_PAIRS = [(now, then) for now in Status for then in Status]
# What each condition refuses, and circumstances in which nothing else is wrong.
_REFUSED = {
    Condition.TEXT: problems.NothingWritten,
    Condition.APPROVALS: problems.ApprovalsMissing,
    Condition.OPEN: problems.IsConfidential,
    Condition.EMBARGO_AHEAD: problems.NoEmbargoAhead,
    Condition.EMBARGO_OVER: problems.EmbargoHolds,
    Condition.EMBARGO_OVER_OR_REASON: problems.ReasonMissing,
    Condition.MOMENT_AHEAD: problems.NoMomentAhead,
    Condition.REASON: problems.ReasonMissing,
}


def _fit(status: Status, conditions: tuple[Condition, ...]) -> Circumstances:
    """Circumstances in which all of `conditions` are met."""
    release = Release(1, status=status, slug="tidal-garden", scheduled_at=_LATER)
    if Condition.EMBARGO_AHEAD in conditions or Condition.EMBARGO_OVER_OR_REASON in conditions:
        release = replace(release, embargo=Embargo(_LATER))
    return Circumstances(release, _NOW, reason="The post of the chairman was wrong.")


def _broken(found: Circumstances, condition: Condition) -> Circumstances:
    """The same circumstances in which just `condition` is not met."""
    release = found.release
    changed = {
        Condition.TEXT: replace(found, has_text=False),
        Condition.APPROVALS: replace(found, missing=("Legal, English",)),
        Condition.OPEN: replace(found, release=replace(release, is_confidential=True)),
        Condition.EMBARGO_AHEAD: replace(found, release=replace(release, embargo=Embargo(_BEFORE))),
        Condition.EMBARGO_OVER: replace(found, release=replace(release, embargo=Embargo(_LATER))),
        Condition.EMBARGO_OVER_OR_REASON: replace(found, reason=" "),
        Condition.MOMENT_AHEAD: replace(found, release=replace(release, scheduled_at=_NOW)),
        Condition.REASON: replace(found, reason=""),
    }
    return changed[condition]


@pytest.mark.parametrize(("now", "then"), _PAIRS, ids=[f"{now}-{then}" for now, then in _PAIRS])
def test_every_step_is_taken_or_refused_in_one_sentence(now: Status, then: Status) -> None:
    conditions = STEPS.get((now, then))
    if conditions is None:
        with pytest.raises(problems.NoSuchStep) as refused:
            check_step(_fit(now, ()), then)
        assert refused.value.ways == tuple(following(now))
        assert sentence(refused.value).endswith(".")
        return
    check_step(_fit(now, conditions), then)
    for condition in conditions:
        with pytest.raises(_REFUSED[condition]) as unmet:
            check_step(_broken(_fit(now, conditions), condition), then)
        assert sentence(unmet.value).endswith(".")


def test_table_of_steps_is_this_one() -> None:
    """Written out a second time, so that nobody changes the way out of the house without noticing."""
    assert {now: list(following(now)) for now in Status} == {
        Status.DRAFT: [Status.IN_REVIEW],
        Status.IN_REVIEW: [Status.DRAFT, Status.APPROVED],
        Status.APPROVED: [Status.DRAFT, Status.SCHEDULED, Status.EMBARGOED, Status.ISSUED],
        Status.SCHEDULED: [Status.DRAFT, Status.APPROVED, Status.EMBARGOED, Status.ISSUED],
        Status.EMBARGOED: [Status.ISSUED, Status.CORRECTED, Status.WITHDRAWN],
        Status.ISSUED: [Status.CORRECTED, Status.WITHDRAWN],
        Status.CORRECTED: [Status.WITHDRAWN],
        Status.WITHDRAWN: [],
    }


def test_nothing_that_left_the_house_comes_back() -> None:
    inside = set(Status) - set(OUT_OF_THE_HOUSE)
    assert [(now, then) for now, then in STEPS if now in OUT_OF_THE_HOUSE and then in inside] == []


def test_nothing_leaves_the_house_without_approvals_or_while_it_is_confidential() -> None:
    leaving = [STEPS[now, then] for now, then in STEPS if now not in OUT_OF_THE_HOUSE and then in OUT_OF_THE_HOUSE]
    assert leaving
    assert all({Condition.APPROVALS, Condition.OPEN, Condition.TEXT} <= set(conditions) for conditions in leaving)


def test_embargo_that_has_ended_asks_for_no_reason_and_one_that_holds_does() -> None:
    handed_out = Release(1, status=Status.EMBARGOED, embargo=Embargo(_LATER))
    assert asks_reason(handed_out, Status.ISSUED, _NOW)
    assert not asks_reason(handed_out, Status.ISSUED, _LATER)
    assert asks_reason(handed_out, Status.WITHDRAWN, _LATER)
    check_step(Circumstances(handed_out, _LATER), Status.ISSUED)


def test_release_whose_moment_has_come_is_suggested_to_move_and_no_other() -> None:
    under_embargo = Release(1, status=Status.EMBARGOED, embargo=Embargo(_LATER))
    assert suggested(under_embargo, _NOW) is None
    assert suggested(under_embargo, _LATER) is Status.ISSUED
    waiting = Release(1, status=Status.SCHEDULED, scheduled_at=_NOW)
    assert suggested(waiting, _BEFORE) is None
    assert suggested(waiting, _NOW) is Status.ISSUED
    assert suggested(replace(waiting, embargo=Embargo(_LATER)), _NOW) is Status.EMBARGOED
    assert suggested(Release(1, status=Status.DRAFT, scheduled_at=_BEFORE), _NOW) is None
