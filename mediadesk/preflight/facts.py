"""NUM: one thing is counted alike wherever it is counted."""

import re
from collections.abc import Iterator

from mediadesk.comparison.figures import in_digits
from mediadesk.preflight.rules_data import data
from mediadesk.preflight.versions import Passage, Section, Version
from mediadesk.records.finding import Finding, Severity

_SMALLEST = 10  # below that a number is often a part of the whole: "two of the speakers"
_NOUNS = re.compile(r"\+?[ \u00a0]([a-z][a-z-]+)[ \u00a0]([a-z][a-z-]+)")
# A measure word and what it counts; days, years, floors and money are counted often and mean nothing together.
_CHINESE_NOUNS = re.compile("([名位間间家件個个隻只棟栋輛辆種种幅張张場场艘株棵項项])([\u3400-\u9fff]{2})")
# An organisation counts other students and guests about itself than in its news: there only a long noun is one thing.
_LONG_CHINESE_NOUNS = re.compile(_CHINESE_NOUNS.pattern.replace("{2}", "{4}"))
_JOIN = re.compile(r"\+?[ \u00a0]?")
_SHORTEST_LABEL = {False: 8, True: 3}  # characters of what a fact counts that make it one thing
_Counted = dict[str, dict[float, tuple[Passage, tuple[int, int]]]]


def same_figures(version: Version) -> Iterator[Finding]:
    """NUM-01: "250 distinguished guests" in the body are not "300 distinguished guests" in a caption or the headline.

    Fires only where both places count the same two words (in Chinese: the same measure word and two characters), each
    place has one number for them, and the numbers differ: a false alarm about figures costs more trust than a missed
    one. Figures against another language are those of LNG-03.
    """
    for section in (Section.HEADLINE, Section.SUBHEADLINE, Section.CAPTION, Section.BOILERPLATE):
        nouns = _nouns(version, section)
        body = _counted(version, Section.BODY, nouns)
        for things, elsewhere in _counted(version, section, nouns).items():
            here = body.get(things, {})
            if len(here) == len(elsewhere) == 1 and set(here) != set(elsewhere):
                (passage, span), (first, first_span) = *elsewhere.values(), *here.values()
                about = first.text[slice(*first_span)]
                yield version.finding("NUM-01", Severity.ERROR, passage, span, about=about)


def as_in_the_fact_sheet(version: Version) -> Iterator[Finding]:
    """NUM-01: what the fact sheet counts ("15,000 research professionals") is counted alike in every text."""
    for fact in version.kit.facts:
        label = fact.label.get(version.language).strip()
        values = [figure.value for figure in in_digits(fact.value) if figure.is_counted]
        if len(values) == 1 and len(label) >= _SHORTEST_LABEL[version.language.is_chinese]:
            for passage in version.passages:
                for value, start, end in _digits(passage.text):
                    rest = _JOIN.match(passage.text, end)
                    begin = rest.end() if rest else end
                    is_it = passage.text[begin:].casefold().startswith(label.casefold())
                    if is_it and value != values[0] and value >= _SMALLEST:
                        about = f"{fact.value} {label}" if not version.language.is_chinese else f"{fact.value}{label}"
                        span = (start, begin + len(label))
                        yield version.finding("NUM-01", Severity.ERROR, passage, span, case="sheet", about=about)


def _nouns(version: Version, section: Section) -> re.Pattern[str]:
    if not version.language.is_chinese:
        return _NOUNS
    return _LONG_CHINESE_NOUNS if section is Section.BOILERPLATE else _CHINESE_NOUNS


def _counted(version: Version, section: Section, nouns: re.Pattern[str]) -> _Counted:
    """For each thing that is counted ("distinguished guests", 名嘉賓): the numbers, and where each stands first."""
    found: _Counted = {}
    for passage in version.in_sections(section):
        for value, start, end in _digits(passage.text):
            match = nouns.match(passage.text, end)
            if value >= _SMALLEST and match and not set(match.groups()) & set(data("counted")["units"]):
                found.setdefault(" ".join(match.groups()), {}).setdefault(value, (passage, (start, match.end())))
    return found


def _digits(text: str) -> Iterator[tuple[float, int, int]]:
    return ((each.value, each.start, each.end) for each in in_digits(text) if each.is_counted)
