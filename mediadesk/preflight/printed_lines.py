"""STR: the lines that print by themselves: kind, condition of use, dateline. Typed into the text they come twice."""

import re
from collections.abc import Iterator

from mediadesk.preflight.profiles import WITH_DATELINE, asks_for
from mediadesk.preflight.rules_data import data
from mediadesk.preflight.versions import Passage, Section, Version
from mediadesk.records.block import Role
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.release import ReleaseKind, ReleaseLine
from mediadesk.wording.house_styles import HouseWording
from mediadesk.wording.written_dates import written_dates

_DECORATION = " \t\u00a0*_-–—#:：.。!！【】[]()（）「」"
_TYPED_DATELINE = re.compile(
    r"^[（(]?(?P<place>[^，,()（）:：]{2,40})[，,]?[ \u00a0]?(?P<day>[^()（）]{6,30}?)[）)]?[ \u00a0]?[–—-]"
)
_LONGEST_LINE = 90  # characters: anything longer is a sentence


def kind_line(version: Version) -> Iterator[Finding]:
    """STR-01: the line that names the kind is that of this release and stands there once; it prints by itself."""
    for passage in _lines(version):
        kind = _kinds().get(_bare(passage.text))
        if kind is not None:
            is_other = kind is not version.kit.kind
            severity, case = (Severity.ERROR, "other") if is_other else (Severity.WARNING, "typed")
            about = HouseWording(version.kit.house_style, version.language).kind(version.kit.kind)
            yield version.finding("STR-01", severity, passage, (0, len(passage.text)), case=case, about=about)


def release_line(version: Version) -> Iterator[Finding]:
    """STR-02: one condition of use, in the usual words: for immediate release, or embargoed until when."""
    kit = version.kit
    if kit.release_line is ReleaseLine.NONE and kit.kind in WITH_DATELINE and asks_for(kit, "release_line"):
        yield version.finding("STR-02", Severity.ERROR, case="missing")
    usual = HouseWording(kit.house_style, version.language).release_line(kit.release_line, kit.embargo)
    for passage in _lines(version):
        said = _condition(passage.text)
        if said is not None:
            is_other = said is not kit.release_line
            severity, case = (Severity.ERROR, "other") if is_other else (Severity.WARNING, "typed")
            span = (0, len(passage.text))
            yield version.finding("STR-02", severity, passage, span, case=case, about=usual or "no line")


def dateline(version: Version) -> Iterator[Finding]:
    """STR-04: a release opens with place and date of issue; one typed into the text says the same and comes twice."""
    kit, text = version.kit, version.kit_text.text
    if kit.issue_date is None and (kit.kind in WITH_DATELINE or kit.kind is ReleaseKind.NEWS_STORY):
        yield version.finding("STR-04", Severity.ERROR, case="date")
    if not text.place.strip() and kit.kind in WITH_DATELINE and asks_for(kit, "place"):
        yield version.finding("STR-04", Severity.ERROR, case="place")
    first = next((each for each in version.in_sections(Section.BODY) if each.text.strip()), None)
    if first is not None and (typed := _TYPED_DATELINE.match(first.text)):
        yield from _typed_dateline(version, first, typed)


def _typed_dateline(version: Version, passage: Passage, typed: re.Match[str]) -> Iterator[Finding]:
    kit, language = version.kit, version.language
    day = next((each.day for each in written_dates(typed["day"], language, kit.issue_date)), None)
    if day is None:
        return
    if day != kit.issue_date:
        right = HouseWording(kit.house_style, language)
        about = right.day(kit.issue_date) if kit.issue_date else "none"
        yield version.finding("STR-04", Severity.ERROR, passage, typed.span(), case="other", about=about)
    elif version.kit_text.text.place:
        yield version.finding("STR-04", Severity.WARNING, passage, typed.span(), case="typed")


def _lines(version: Version) -> Iterator[Passage]:
    """The short passages above the first paragraph: further down "Statement" is a heading like any other."""
    for passage in version.in_sections(Section.SUBHEADLINE, Section.BODY):
        if len(passage.text) > _LONGEST_LINE:
            return
        if passage.block is None or passage.block.role in (Role.PARAGRAPH, Role.HEADING):
            yield passage


def _bare(text: str) -> str:
    return " ".join(text.strip(_DECORATION).casefold().split())


def _kinds() -> dict[str, ReleaseKind]:
    return {line: ReleaseKind(kind) for kind, lines in data("printed")["kinds"].items() for line in lines}


def _condition(text: str) -> ReleaseLine | None:
    line = _bare(text)
    if line in data("printed")["immediate"]:
        return ReleaseLine.IMMEDIATE
    is_embargo = any(re.match(pattern, line) for pattern in data("printed")["embargoed"])
    return ReleaseLine.EMBARGOED if is_embargo else None
