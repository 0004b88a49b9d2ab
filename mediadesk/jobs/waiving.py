"""Lets warnings of preflight stand, for a reason that is kept."""

from collections.abc import Sequence

from mediadesk.library import Library
from mediadesk.records.finding import Finding
from mediadesk.records.problems import NothingToWaive, ReasonMissing
from mediadesk.records.waiver import may_stand


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
