"""How much a house makes of a rule of preflight: what its style switches off, or takes more or less seriously."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum

from mediadesk.records.finding import Finding, Severity

STEADFAST = frozenset(
    (
        *("DAT-04", "DAT-05", "WKF-01", "WKF-02", "WKF-03", "WKF-04", "QUO-05", "QUO-07"),
        *("PHO-20", "TXT-01", "TXT-02", "STR-03", "STR-11", "PDF-11"),
    )
)
"""Rules whose errors no house style takes away: embargo, approval, confidentiality, internal words, a text at all."""

_GUARDING = STEADFAST | frozenset(("PHO-13", "PHO-19"))
"""With those whose warnings it may take away, but not their errors: a refused consent, rights that ran out."""

ONLY_ERRORS = STEADFAST - {"STR-03"} | frozenset(
    (
        *("DAT-01", "LNG-02", "LNG-03", "LNG-04", "LNK-01", "NAM-01", "NAM-03", "NUM-01"),
        *("PDF-01", "PDF-02", "PDF-03"),
        *("PHO-01", "PHO-02", "PHO-05", "PHO-16"),
        *("QUO-01", "QUO-03", "STR-10", "TXT-13"),
    )
)
"""Rules that find nothing else: they can be off, but not noted or warned of."""


class RuleSetting(StrEnum):
    """What a house makes of what a rule finds where that is no error."""

    OFF = "off"
    NOTE = "note"
    WARNING = "warning"


RuleSettings = tuple[tuple[str, RuleSetting], ...]
_SEVERITY = {RuleSetting.NOTE: Severity.INFORMATION, RuleSetting.WARNING: Severity.WARNING}


def settled(findings: Iterable[Finding], settings: RuleSettings) -> Iterator[Finding]:
    """The findings as the house takes them. An error stays one, unless its rule is off and may go."""
    known = dict(settings)
    for finding in findings:
        setting = known.get(finding.rule)
        if setting is None or (finding.severity is Severity.ERROR and not _may_go(finding, setting)):
            yield finding
        elif setting is not RuleSetting.OFF:
            yield replace(finding, severity=_SEVERITY[setting])


def _may_go(finding: Finding, setting: RuleSetting) -> bool:
    return setting is RuleSetting.OFF and finding.rule not in _GUARDING


def switched_off(settings: RuleSettings) -> tuple[str, ...]:
    """The ids of the rules that are off."""
    return tuple(rule for rule, setting in settings if setting is RuleSetting.OFF)
