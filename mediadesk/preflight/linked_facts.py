"""NUM: words that are linked with a fact of the desk say it as it is, and somebody can prove it."""

from collections.abc import Iterator

from mediadesk.preflight.versions import Passage, Version
from mediadesk.records.fact import DeskFact
from mediadesk.records.finding import Finding, Severity
from mediadesk.wording.facts import Said, Standing, after, figure, said, standing

_OLD = 366  # days after which journalists ask whether a figure still holds


def as_the_desk_has_them(version: Version) -> Iterator[Finding]:
    """NUM-01: a text says a fact as the desk has it now; what somebody wrote otherwise is theirs to answer for."""
    for fact, passage, each in _linked(version):
        if standing(fact, version.language, each.words) is Standing.EARLIER:
            now = figure(fact, version.language)
            fix = after(now, "") if each.words[:1].isupper() else now
            span = (each.start, each.start + len(each.words))
            yield version.finding("NUM-01", Severity.ERROR, passage, span, fix=fix, case="desk", about=now)


def can_be_proved(version: Version) -> Iterator[Finding]:
    """NUM-02: a fact that a text says has a day and a source, and that day is within a year of the day of issue.

    One finding for each fact, where it stands first.
    """
    told: set[int] = set()
    for fact, passage, each in _linked(version):
        case = _lack(fact, version)
        if case and fact.id not in told:
            told.add(fact.id)
            span, about = (each.start, each.start + len(each.words)), fact.name.best(version.language)
            yield version.finding("NUM-02", Severity.INFORMATION, passage, span, case=case, about=about)


def _lack(fact: DeskFact, version: Version) -> str:
    if fact.as_of is None:
        return "undated"
    issued = version.kit.issue_date
    if issued is not None and (issued - fact.as_of).days > _OLD:
        return "old"
    return "" if fact.source else "unsourced"


def _linked(version: Version) -> Iterator[tuple[DeskFact, Passage, Said]]:
    """The facts of the desk that the text says, each with its passage and its words."""
    facts = {fact.id: fact for fact in version.kit.register.facts}
    for passage in version.passages if facts else ():
        for each in said(passage.block.runs) if passage.block is not None else ():
            fact = facts.get(each.fact_id)
            if fact is not None:
                yield fact, passage, each
