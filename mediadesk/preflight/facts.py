"""NUM: one thing is counted alike wherever it is counted."""

import re
from collections.abc import Iterator

from mediadesk.preflight.numbers import figures
from mediadesk.preflight.rules_data import data
from mediadesk.preflight.versions import Passage, Section, Version
from mediadesk.records.finding import Finding, Severity

_SMALLEST = 10  # below that a number is often a part of the whole: "two of the speakers"
_NOUNS = re.compile(r"\+?[ \u00a0]([a-z][a-z-]+)[ \u00a0]([a-z][a-z-]+)")
_Counted = dict[str, dict[float, tuple[Passage, tuple[int, int]]]]


def same_figures(version: Version) -> Iterator[Finding]:
    """NUM-01: "250 distinguished guests" in the body are not "300 distinguished guests" in a caption or the headline.

    Fires only where both places count the same two words, each place has one number for them, and the numbers differ:
    a false alarm about figures costs more trust than a missed one. English only: Chinese has no such word boundaries.
    """
    if version.language.is_chinese:
        return
    body = _counted(version.in_sections(Section.BODY))
    for section in (Section.HEADLINE, Section.SUBHEADLINE, Section.CAPTION, Section.BOILERPLATE):
        for things, elsewhere in _counted(version.in_sections(section)).items():
            here = body.get(things, {})
            if len(here) == len(elsewhere) == 1 and set(here) != set(elsewhere):
                (passage, span), (first, first_span) = *elsewhere.values(), *here.values()
                about = first.text[slice(*first_span)]
                yield version.finding("NUM-01", Severity.ERROR, passage, span, about=about)


def _counted(passages: Iterator[Passage]) -> _Counted:
    """For each two words that are counted ("distinguished guests"): the numbers, and where each stands first."""
    found: _Counted = {}
    for passage in passages:
        for value, (start, end) in figures(passage.text):
            match = _NOUNS.match(passage.text, end)
            if value >= _SMALLEST and match and not {match[1], match[2]} & set(data("counted")["units"]):
                found.setdefault(f"{match[1]} {match[2]}", {}).setdefault(value, (passage, (start, match.end())))
    return found
