"""DAT: words that mean a day only beside the date of issue: "today", "last month", "will open"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from mediadesk.preflight.rules_data import data
from mediadesk.preflight.speech import without_speech
from mediadesk.preflight.versions import Passage, Section, Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.release import ReleaseLine
from mediadesk.wording.house_styles import HouseWording
from mediadesk.wording.sentences import sentences
from mediadesk.wording.written_dates import WrittenDate, without_year, written_dates

_BETWEEN = re.compile(r"[\s,，（(]{1,3}$|$")
_CLOSE = 3  # characters between a word and the date beside it: " (", ", "
_AFTER_WILL = 90  # characters within which a date belongs to "will …"


def relative_days(version: Version) -> Iterator[Finding]:
    """DAT-02: "today (25 April)" is the date of issue, "tomorrow" the day after it; and on the day an embargo ends,
    "today" is that day.
    """
    issued = version.kit.issue_date
    if issued is None:
        return
    for passage in version.in_sections(Section.BODY, Section.NOTE, Section.CAPTION):
        for match, offset in _day_words(version, passage):
            beside = _date_beside(version, passage, match)
            if beside is not None and beside.day not in (None, issued + timedelta(days=offset)):
                yield _disagreement(version, passage, match, beside, issued + timedelta(days=offset))
    yield from _after_embargo(version, issued)


def after_a_move(version: Version) -> Iterator[Finding]:
    """DAT-02: where the date of issue was moved, every word that hangs on it is looked at again."""
    moved_from, issued = version.kit.moved_from, version.kit.issue_date
    if moved_from is None or issued is None or moved_from == issued:
        return
    pattern, about = re.compile(data("moved")[_script(version)], re.I), _named(version, moved_from)
    for passage in version.in_sections(Section.HEADLINE, Section.SUBHEADLINE, Section.BODY, Section.NOTE):
        for match in pattern.finditer(passage.text):
            yield version.finding("DAT-02", Severity.WARNING, passage, match.span(), case="moved", about=about)


def _disagreement(
    version: Version, passage: Passage, match: re.Match[str], beside: WrittenDate, right: date
) -> Finding:
    span = (min(match.start(), beside.start), max(match.end(), beside.end))
    whole = _named(version, right)
    right_date = whole if beside.has_year else without_year(whole, right)
    fixed = passage.text[span[0] : beside.start] + right_date + passage.text[beside.end : span[1]]
    return version.finding("DAT-02", Severity.WARNING, passage, span, fix=fixed)


def future_events(version: Version) -> Iterator[Finding]:
    """DAT-06: what was over on the day of issue is not still to come: "will open on 12 April" of 24 April."""
    today = version.kit.issue_date or version.now.date()
    will = re.compile(data("tenses")[_script(version)])
    for passage in version.in_sections(Section.SUBHEADLINE, Section.BODY, Section.NOTE, Section.CAPTION):
        text = without_speech(passage.text)
        for start, end in sentences(passage.text):
            for match in will.finditer(text, start, end):
                after = text[match.end() : min(end, match.end() + _AFTER_WILL)]
                first = next(written_dates(after, version.language, today), None)
                is_of_it = first is not None and not re.search(data("tenses")["other"], after[: first.start])
                is_clear = first is not None and (first.has_year or version.kit.issue_date is not None)
                if first is not None and is_of_it and is_clear and first.day is not None and first.day < today:
                    span = (match.start(), match.end() + first.end)
                    yield version.finding("DAT-06", Severity.WARNING, passage, span, about=_named(version, today))


def _after_embargo(version: Version, issued: date) -> Iterator[Finding]:
    kit = version.kit
    if kit.release_line is not ReleaseLine.EMBARGOED or kit.embargo is None:
        return
    lifted = kit.embargo.until.astimezone(ZoneInfo(kit.embargo.zone)).date()
    if lifted == issued:
        return
    for passage in version.in_sections(Section.BODY):
        for match, _offset in _day_words(version, passage):
            about = _named(version, lifted)
            yield version.finding("DAT-02", Severity.WARNING, passage, match.span(), case="embargo", about=about)
            return


def _day_words(version: Version, passage: Passage) -> Iterator[tuple[re.Match[str], int]]:
    """The words for a day in what the release itself says, and how many days after the date of issue each means."""
    for offset, words in data("day_words")[_script(version)].items():
        for match in re.finditer(words, without_speech(passage.text), re.I):
            yield match, int(offset)


def _date_beside(version: Version, passage: Passage, match: re.Match[str]) -> WrittenDate | None:
    for each in written_dates(passage.text, version.language, version.kit.issue_date):
        before, after = passage.text[each.end : match.start()], passage.text[match.end() : each.start]
        if each.start >= match.end() and len(after) <= _CLOSE and _BETWEEN.match(after):
            return each
        if each.end <= match.start() and len(before) <= _CLOSE and re.fullmatch(r"[（(]", before.strip()):
            return each
    return None


def _named(version: Version, day: date) -> str:
    return HouseWording(version.kit.house_style, version.language).day(day)


def _script(version: Version) -> str:
    return "chinese" if version.language.is_chinese else "english"
