"""Lets warnings of preflight stand, for a reason that is kept."""

from collections.abc import Sequence

from mediadesk.library import Library
from mediadesk.records.finding import Finding
from mediadesk.records.problems import ReasonMissing
from mediadesk.records.waiver import TickedOff, Waiver, may_stand
from mediadesk.records.waiver_problems import NothingToTakeBack, NothingToWaive


def waive(
    library: Library, release_id: int, findings: Sequence[Finding], rule: str, *, reason: str, who: str
) -> tuple[Finding, ...]:
    """Let every warning of `rule` among `findings` stand, as one step; returns those.

    Raises `ReasonMissing`, and `NothingToWaive` where the rule found nothing or only errors, which are put right.
    """
    if not reason.strip():
        raise ReasonMissing
    wanted = tuple(each for each in findings if each.rule == rule and may_stand(each))
    if not wanted:
        raise NothingToWaive(rule)
    each_once = {(each.language, each.block_id, each.found or each.about): each for each in wanted}
    library.waivers.add(release_id, each_once.values(), reason=reason.strip(), who=who)
    return wanted


def take_back_all(library: Library, ticked_off: Sequence[TickedOff], rule: str, *, who: str) -> tuple[Finding, ...]:
    """Make all warnings of `rule` that were let stand warnings again, as one step; returns those.

    Raises `NothingToTakeBack` where none of the rule was.
    """
    wanted = tuple(each for each in ticked_off if each.finding.rule == rule)
    if not wanted:
        raise NothingToTakeBack(rule)
    with library.history.step("Take back ticks"):
        for waiver in dict.fromkeys(each.waiver for each in wanted):
            library.waivers.remove(waiver, who=who)
    return tuple(each.finding for each in wanted)


def take_back(library: Library, waiver: Waiver, *, who: str) -> None:
    """Make a warning that was let stand one again. Raises `Conflict` where somebody else did."""
    library.waivers.remove(waiver, who=who)
