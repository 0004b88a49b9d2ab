"""The agenda as lines under headings."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from mediadesk.records.agenda import Agenda, DueTask, Lift, WaitingFor
from mediadesk.ui.today.task_line import Line

Group = tuple[str, list[Line]]
_LONG_AGO = 14  # days; what is older is said as a date


def groups(agenda: Agenda, now: datetime) -> list[Group]:
    """The headings that have something below them, in the order of what presses most."""
    today = now.date()
    found = [
        (_tr("Overdue"), [_task(each, today) for each in agenda.overdue]),
        (_tr("Due today"), [_task(each, today) for each in agenda.today]),
        (_tr("Embargoes that lift today and tomorrow"), [_lift(each, now) for each in agenda.lifts]),
        (_tr("Waiting for approval"), [_waiting(each, now) for each in agenda.waiting]),
        (_tr("Next seven days"), [_task(each, today) for each in agenda.soon]),
        (_tr("Contacts to look over"), _verify(agenda.to_verify)),
    ]
    return [(title, lines) for title, lines in found if lines]


def day_word(day: date, today: date) -> str:
    """ "today", "yesterday", "3 days ago", "Fri 20 Mar"."""
    days = (today - day).days
    near = {0: _tr("today"), 1: _tr("yesterday"), -1: _tr("tomorrow")}
    if days in near:
        return near[days]
    if 0 < days <= _LONG_AGO:
        return _tr("{count} days ago").format(count=days)
    return f"{day:%a} {day.day} {day:%b}" if day.year == today.year else f"{day.day} {day:%b %Y}"


def _task(due: DueTask, today: date) -> Line:
    task = due.task
    about = [due.name, due.outlet, f"“{due.headline}”" if due.headline else ""]
    section, key = ("contacts", task.contact_id) if task.contact_id else ("outlets", task.outlet_id)
    if not key:
        section, key = ("releases", task.release_id) if task.release_id else ("", 0)
    late = task.due_on < today
    when = day_word(task.due_on, today)
    words = _tr("Overdue, {day}").format(day=when) if late else when
    details = " · ".join(filter(None, about))
    return Line("circle", task.what, details, words, section, key or 0, task.id, late)


def _lift(lift: Lift, now: datetime) -> Line:
    until = lift.until.astimezone(now.tzinfo)
    when = f"{day_word(until.date(), now.date())} {until:%H:%M}"
    return Line("lock", lift.headline or _tr("Release without a headline"), "", when, "releases", lift.release_id)


def _waiting(waiting: WaitingFor, now: datetime) -> Line:
    who = " · ".join(filter(None, (waiting.role, waiting.person)))
    due = waiting.due_at.astimezone(now.tzinfo) if waiting.due_at else None
    late = due is not None and due < now
    when = day_word(due.date(), now.date()) if due else ""
    words = _tr("Overdue, {day}").format(day=when) if late else when
    headline = waiting.headline or _tr("Release without a headline")
    return Line("circle-check", headline, who, words, "releases", waiting.release_id, is_late=late)


def _verify(count: int) -> list[Line]:
    if not count:
        return []
    words = _tr("{count} entries nobody has made sure of for half a year").format(count=f"{count:,}")
    return [Line("users-round", words, _tr("Go through the oldest twenty, one key each"), "", "verify")]


def next_midnight(now: datetime) -> datetime:
    """When the day ends on the clocks of `now`."""
    return (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Today", text)
