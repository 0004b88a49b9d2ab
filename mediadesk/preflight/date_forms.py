"""DAT: dates are written in one form, that of the house."""

from collections import Counter
from collections.abc import Iterator

from mediadesk.preflight.speech import without_speech
from mediadesk.preflight.versions import Passage, Section, Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.house_style import DateForm
from mediadesk.records.release import ReleaseKind
from mediadesk.wording.dates import long_date
from mediadesk.wording.written_dates import Form, WrittenDate, without_year, written_dates

_Found = tuple[Passage, WrittenDate]
# Without a year only these tell a date from a month and a number beside it: "on May 12", "From March 3".
_BEFORE_A_DATE = ("on", "by", "from", "until", "till", "to", "since", "before", "after", "and", "of", "dated")


def date_form(version: Version) -> Iterator[Finding]:
    """DAT-03: every date has the form of the house style ("24 April 2025" or "April 24, 2025"); in a news story, which
    comes from a house of its own, the form most of its dates have. No 24th and no 24/4/2025.
    """
    found = [(passage, each) for passage in version.passages for each in _clear_dates(version, passage)]
    wanted = _wanted(version, found)
    for passage, each in found:
        if each.form.value != wanted.value:
            span = (each.start, each.end)
            fix = _written(version, each, wanted)
            yield version.finding("DAT-03", Severity.WARNING, passage, span, fix=fix, case="" if fix else "unsure")


def _clear_dates(version: Version, passage: Passage) -> Iterator[WrittenDate]:
    if passage.section is Section.BOILERPLATE:
        return
    text = without_speech(passage.text)
    for each in written_dates(text, version.language, version.kit.issue_date):
        before = text[: each.start].rstrip().rpartition(" ")[2].casefold()
        is_date = each.has_year or each.form is Form.DAY_FIRST or before.strip("(,") in _BEFORE_A_DATE
        if is_date and each.day is not None:
            yield each


def _wanted(version: Version, found: list[_Found]) -> DateForm:
    usual = version.kit.house_style.date_form
    if version.language.is_chinese:
        return DateForm.DAY_FIRST
    if version.kit.kind is not ReleaseKind.NEWS_STORY:
        return usual
    forms = Counter(each.form.value for _passage, each in found)
    return max(DateForm, key=lambda form: (forms[form.value], form is usual))


def _written(version: Version, found: WrittenDate, form: DateForm) -> str:
    """The date in the right form; empty where a person must say which of two numbers is the month."""
    if found.day is None or (found.form is Form.NUMERIC and found.day.day <= 12 and found.day.day != found.day.month):
        return ""
    whole = long_date(found.day, version.language, form)
    return whole if found.has_year else without_year(whole, found.day)
