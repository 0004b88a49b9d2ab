"""WKF and QUO: whether everybody who must has approved these very words, and whether they may leave the house."""

import re
from collections.abc import Iterator

from mediadesk.preflight.rules_data import data
from mediadesk.preflight.versions import Section, Version
from mediadesk.records import approvals
from mediadesk.records.approvals import QuoteStanding
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.press_kit import PressKit
from mediadesk.records.sign_off import Standing


def approvals_complete(kit: PressKit) -> Iterator[Finding]:
    """WKF-01: every link of the chain has approved every language version."""
    for step, language, stands in approvals.missing(kit):
        if stands is not Standing.VOID:
            yield Finding("WKF-01", Severity.ERROR, language, case=stands.value, about=step.called)


def approved_as_it_is(kit: PressKit) -> Iterator[Finding]:
    """WKF-02: what was approved is what would go out, to the last character."""
    for step, language, stands in approvals.missing(kit):
        if stands is Standing.VOID:
            yield Finding("WKF-02", Severity.ERROR, language, about=step.called)


def not_confidential(kit: PressKit) -> Iterator[Finding]:
    """WKF-03: the release is not marked as confidential."""
    if kit.is_confidential:
        yield Finding("WKF-03", Severity.ERROR)


def no_internal_words(version: Version) -> Iterator[Finding]:
    """WKF-04: no note of the house to itself stands in what is printed ("DRAFT 3 – not for release", "Internal: …")."""
    pattern = re.compile(data("internal")[version.language.value], re.IGNORECASE)
    for passage in version.passages:
        if passage.section is not Section.BOILERPLATE and (match := pattern.search(passage.text)):
            yield version.finding("WKF-04", Severity.ERROR, passage, match.span())


def quotes_approved(kit: PressKit) -> Iterator[Finding]:
    """QUO-05: every quote was approved by who says it, or their office."""
    for quote in _judged(kit):
        if quote.standing in (Standing.WAITING, Standing.CHANGES_ASKED):
            yield _finding("QUO-05", quote, quote.standing.value)


def quotes_as_approved(kit: PressKit) -> Iterator[Finding]:
    """QUO-07: no quote was changed after it was approved."""
    for quote in _judged(kit):
        if quote.standing is Standing.VOID:
            yield _finding("QUO-07", quote)


def _judged(kit: PressKit) -> Iterator[QuoteStanding]:
    """Quotes of what has left the house are history; a kit without sign-off was never meant to have one."""
    if kit.sign_off is not None and not kit.sign_off.is_settled:
        yield from approvals.quotes(kit)


def _finding(rule: str, quote: QuoteStanding, case: str = "") -> Finding:
    shown = min(len(quote.words), 60)
    found, speaker = quote.words[:shown], quote.speaker or "the speaker"
    return Finding(
        rule, Severity.ERROR, quote.language, quote.block_id, 0, shown, found=found, case=case, about=speaker
    )
