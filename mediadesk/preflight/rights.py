"""PHO: what a photo may be used for, by whom and until when."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mediadesk.preflight.profiles import asks_for
from mediadesk.records import photo_rights
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.records.release import Embargo, ReleaseLine
from mediadesk.wording import dates
from mediadesk.wording.photo_rights import people_called

_ZONE = "Asia/Hong_Kong"  # where days are counted unless an embargo says otherwise


def use_is_known(kit: PressKit) -> Iterator[Finding]:
    """PHO-13: every picture says what it may be used for, where the house style asks for that."""
    for shown in kit.photos if asks_for(kit, "usage_terms") else ():
        if shown.photo.has_picture and not shown.photo.usage_terms.strip():
            yield _finding("PHO-13", Severity.WARNING, shown, found=shown.photo.file_name)


def everybody_agreed(kit: PressKit) -> Iterator[Finding]:
    """PHO-13: nobody shown said no, and for minors somebody said yes; one finding for each photo, the gravest."""
    for shown in kit.photos:
        for case, severity, people in (
            ("refused", Severity.ERROR, photo_rights.refused(shown.photo)),
            ("minor", Severity.ERROR, photo_rights.minors_unasked(shown.photo)),
            ("unasked", Severity.WARNING, photo_rights.others_unasked(shown.photo)),
        ):
            if people:
                names = people_called(people, kit.pictured, kit.language)
                yield _finding("PHO-13", severity, shown, found=names, case=case)
                break


def not_run_out(kit: PressKit, now: datetime) -> Iterator[Finding]:
    """PHO-19: a photo may still be used when the release goes out, and for a while after it."""
    zone = ZoneInfo(kit.embargo.zone if kit.embargo else _ZONE)
    today = now.astimezone(zone).date()
    for shown in kit.photos:
        last = shown.photo.expires_on
        if last is None:
            continue
        severity, case = Severity.WARNING, _case(last, today, kit.issue_date)
        if case == "over":
            severity = Severity.ERROR
        if case:
            day = dates.long_date(last, Language.EN)
            yield _finding("PHO-19", severity, shown, found=day, case=case, about=shown.photo.file_name)


def embargo_kept(kit: PressKit, now: datetime) -> Iterator[Finding]:
    """PHO-20: a release is not out before the embargo of a photo it carries has ended."""
    embargo = kit.embargo if kit.release_line is ReleaseLine.EMBARGOED else None
    for shown in kit.photos:
        own = shown.photo.embargo
        if own is None or not own.holds(embargo.until if embargo else _first_use(kit, own, now)):
            continue
        until = dates.embargo_time(own, Language.EN)
        yield _finding(
            *("PHO-20", Severity.ERROR, shown),
            found=shown.photo.file_name,
            case="shorter" if embargo else "at_once",
            about=until,
            limit=dates.embargo_time(embargo, Language.EN) if embargo else "",
        )


def _case(last: date, today: date, issue_date: date | None) -> str:
    """What is to be said of a last day of use; "" where nothing is."""
    if last < today:
        return "over"
    if issue_date is not None and last < issue_date:
        return "before_issue"
    out = max(today, issue_date or today)
    return "soon" if last <= out + timedelta(days=photo_rights.SOON) else ""


def _first_use(kit: PressKit, own: Embargo, now: datetime) -> datetime:
    """The earliest moment a release without an embargo can be used: at once, or as its day of issue begins."""
    if kit.issue_date is None:
        return now
    return max(now, datetime.combine(kit.issue_date, time(), ZoneInfo(own.zone)))


def _finding(
    rule: str, severity: Severity, shown: KitPhoto, *, found: str, case: str = "", about: str = "", limit: str = ""
) -> Finding:
    return Finding(rule, severity, None, f"photo-{shown.number}", found=found, case=case, about=about, limit=limit)
