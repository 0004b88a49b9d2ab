"""Warnings of preflight that somebody looked at and lets stand, with the reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language


@dataclass(frozen=True, slots=True)
class Waiver:
    """A warning `who` let stand `at` an aware instant for a `reason`.

    It holds for one rule at one place as long as the words found there are `found`: of others the warning comes back.
    `language` is `None` for what concerns the whole release.
    """

    id: int
    release_id: int
    rule: str
    language: Language | None
    block_id: str
    found: str
    reason: str
    who: str
    at: datetime

    def covers(self, finding: Finding) -> bool:
        """Whether this is the warning that was let stand. An error never is."""
        mark = (self.rule, self.language, self.block_id, self.found)
        return may_stand(finding) and mark == (finding.rule, finding.language, finding.block_id, words_of(finding))


@dataclass(frozen=True, slots=True)
class TickedOff:
    """A warning and why it stands."""

    finding: Finding
    waiver: Waiver


def may_stand(finding: Finding) -> bool:
    """Whether a finding may be let stand at all; an error is put right."""
    return finding.severity is not Severity.ERROR


def words_of(finding: Finding) -> str:
    """The words a finding is about: those of the text, else those its sentence is filled with."""
    return finding.found or finding.about


def sorted_out(
    findings: Sequence[Finding], waivers: Sequence[Waiver]
) -> tuple[tuple[Finding, ...], tuple[TickedOff, ...]]:
    """What is still to be looked at, and what was let stand, both in the order found."""
    known = {(each.rule, each.language, each.block_id, each.found): each for each in waivers}
    still, ticked = list[Finding](), list[TickedOff]()
    for finding in findings:
        waiver = known.get((finding.rule, finding.language, finding.block_id, words_of(finding)))
        if waiver is not None and waiver.covers(finding):
            ticked.append(TickedOff(finding, waiver))
        else:
            still.append(finding)
    return tuple(still), tuple(ticked)
