"""NUM: claims and figures that somebody must be able to prove."""

import re
from collections.abc import Iterator
from datetime import date

from mediadesk.preflight.rules_data import data
from mediadesk.preflight.speech import without_speech
from mediadesk.preflight.versions import Passage, Section, Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.sentences import sentences

_OLD = 366  # days after which journalists ask whether a figure still holds


def claims_have_a_source(version: Version) -> Iterator[Finding]:
    """NUM-02: "the first", "the largest" and "record" say according to whom; one finding for each sentence."""
    claim = re.compile(data("claims")["chinese" if version.language.is_chinese else "english"])
    source = re.compile(data("claims")["source"], re.I)
    for passage in version.in_sections(Section.HEADLINE, Section.SUBHEADLINE, Section.BODY, Section.CAPTION):
        text = without_speech(passage.text)
        for start, end in sentences(passage.text):
            match = claim.search(text, start, end)
            if match and not source.search(text, start, end) and not _is_said_before(version, passage, match[0]):
                yield version.finding("NUM-02", Severity.INFORMATION, passage, match.span())


def facts_are_fresh(kit: PressKit) -> Iterator[Finding]:
    """NUM-02: the figures of the fact sheet say as of when, and that is within a year of the day of issue."""
    for fact in kit.facts:
        about = fact.label.best(kit.language)
        if fact.as_of is None:
            yield Finding("NUM-02", Severity.INFORMATION, found=fact.value, case="undated", about=about)
        elif kit.issue_date is not None and _days(fact.as_of, kit.issue_date) > _OLD:
            yield Finding("NUM-02", Severity.INFORMATION, found=fact.value, case="old", about=about)


def _is_said_before(version: Version, passage: Passage, claim: str) -> bool:
    """Whether the same claim stands in an earlier passage: it needs its source once."""
    for earlier in version.in_sections(Section.HEADLINE, Section.SUBHEADLINE, Section.BODY, Section.CAPTION):
        if earlier is passage:
            return False
        if earlier.section is not Section.HEADLINE and claim.casefold() in without_speech(earlier.text).casefold():
            return True
    return False


def _days(start: date, end: date) -> int:
    return (end - start).days
