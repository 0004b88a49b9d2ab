"""STR-07: whether what is said about organisations may be printed now: in force, approved, and the newest there is."""

from collections.abc import Iterator
from datetime import date

from mediadesk.preflight.versions import Section, Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.organisation import Boilerplate
from mediadesk.wording.house_styles import HouseWording


def in_force(version: Version) -> Iterator[Finding]:
    """STR-07: every boilerplate holds on the day of issue, is approved as it is, and has no newer approved edition.

    One that nobody ever approved is just a text. What left the house was judged when it did.
    """
    if version.kit.sign_off is not None and version.kit.sign_off.is_settled:
        return
    day = version.kit.issue_date or version.now.date()
    for number, each in enumerate(version.kit_text.boilerplates, 1):
        passage = next(
            (p for p in version.in_sections(Section.BOILERPLATE) if p.block_id == f"boilerplate-{number}"), None
        )
        case, about = _trouble(each, day, version)
        if case:
            yield version.finding("STR-07", Severity.WARNING, passage, case=case, about=about)


def _trouble(each: Boilerplate, day: date, version: Version) -> tuple[str, str]:
    """The case of a finding and what its sentence is filled with; empty where nothing is wrong."""
    wording = HouseWording(version.kit.house_style, version.language)
    if each.id in version.kit_text.outdated:
        return "newer", each.heading
    if each.awaits_approval:
        return "waiting", each.heading
    if each.valid_until is not None and each.valid_until < day:
        return "expired", wording.day(each.valid_until)
    if each.valid_from is not None and each.valid_from > day:
        return "early", wording.day(each.valid_from)
    return "", ""
