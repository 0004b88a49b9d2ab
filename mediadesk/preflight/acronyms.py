"""ACR: abbreviations, written out where they first stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from mediadesk.preflight.rules_data import data
from mediadesk.preflight.versions import Passage, Section, Version
from mediadesk.records.finding import Finding, Severity

_ACRONYM = re.compile(r"(?<![\w.&-])(?:[A-Z]{2,6}|[A-Z]+&[A-Z]+)(?![\w&]|\.[A-Z])")
_AFTER = re.compile(r"(?<![\w’'])(?P<last>[\w’']+)\s?[(（][\"“‘]?(?:the )?(?P<short>[A-Z][A-Z&]{1,9})[\"”’]?[)）]")
_BEFORE = re.compile(r"\b(?P<short>[A-Z][A-Z&]{1,9}) [(（][A-Z][\w’']+(?:[ -][\w’'&]+)+[)）]")


@dataclass(frozen=True, slots=True)
class _Explained:
    """Where an abbreviation is written out: its passage's place in the text, and the explanation's in the passage."""

    number: int
    start: int
    end: int
    last: str


def acronyms_explained(version: Version) -> Iterator[Finding]:
    """ACR-01: every abbreviation outside the headline is written out somewhere: "Harbour Science Authority (HSA)"."""
    if version.language.is_chinese:
        return
    known = {*data("acronyms")["known"], *data("acronyms")["roman"], *_explained(version)}
    for passage, match in _acronyms(version):
        if match[0] not in known:
            known.add(match[0])
            yield version.finding("ACR-01", Severity.WARNING, passage, match.span())


def explained_first(version: Version) -> Iterator[Finding]:
    """ACR-02: an abbreviation is written out where it first stands; the headline may use it before."""
    if version.language.is_chinese:
        return
    explained, seen = _explained(version), set(data("acronyms")["known"])
    for passage, match in _acronyms(version):
        where = explained.get(match[0])
        if where is None or match[0] in seen:
            continue
        seen.add(match[0])
        if (version.passages.index(passage), match.end()) < (where.number, where.start):
            about = version.passages[where.number].text[where.start : where.end]
            yield version.finding("ACR-02", Severity.WARNING, passage, match.span(), about=about)


def worth_explaining(version: Version) -> Iterator[Finding]:
    """ACR-03: an abbreviation that is written out is used again; else the brackets only get in the way."""
    if version.language.is_chinese:
        return
    for short, where in _explained(version).items():
        used = re.compile(rf"(?<![\w&]){re.escape(short)}(?:s|[’']s)?(?![\w&])")
        count = sum(len(used.findall(passage.text)) for passage in version.passages)
        passage = version.passages[where.number]
        if count == 1:
            span = (where.start, where.end)
            yield version.finding("ACR-03", Severity.INFORMATION, passage, span, fix=where.last, about=short)


def _acronyms(version: Version) -> Iterator[tuple[Passage, re.Match[str]]]:
    for passage in version.in_sections(Section.BODY, Section.NOTE, Section.CAPTION, Section.BOILERPLATE):
        if not passage.text.isupper():
            for match in _ACRONYM.finditer(passage.text):
                if not _waits(match[0]):
                    yield passage, match


@lru_cache(maxsize=2_000)
def _waits(short: str) -> bool:
    """Whether it is no abbreviation but a gap to fill in, such as TBC."""
    return any(re.fullmatch(pattern, short) for pattern in data("placeholders")["patterns"])


def _explained(version: Version) -> dict[str, _Explained]:
    """The abbreviations that stand in brackets after their full name, or before it, and where they first do."""
    found: dict[str, _Explained] = {}
    for number, passage in enumerate(version.passages):
        for short, start, end, last in _explained_in(passage.text):
            found.setdefault(short, _Explained(number, start, end, last))
    return found


@lru_cache(maxsize=2_000)
def _explained_in(text: str) -> tuple[tuple[str, int, int, str], ...]:
    """The abbreviations explained in one passage: each with the start, the end and the last word of its full name."""
    if "(" not in text and "（" not in text:
        return ()
    return tuple(
        (match["short"], match.start(), match.end(), match["last"] if pattern is _AFTER else "")
        for pattern in (_AFTER, _BEFORE)
        for match in pattern.finditer(text)
    )
