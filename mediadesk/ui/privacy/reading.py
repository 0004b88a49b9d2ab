"""Reads what the lists of the privacy desk show; what goes through everybody, or the whole log, only in sight."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from mediadesk.jobs import privacy as jobs
from mediadesk.library import Library
from mediadesk.records.privacy import LogEntry, Outdated
from mediadesk.ui.privacy import rows
from mediadesk.ui.privacy.rows import Line


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read; `None` for what was not asked for. `broken` is the entry the log was changed at or before."""

    requests: list[Line]
    barred: list[Line]
    outdated: Sequence[Outdated] | None = None
    log: list[Line] | None = None
    broken: LogEntry | None = None


def read(library: Library, now: datetime, *, with_outdated: bool, with_log: bool) -> Seen:
    """What people asked and who is barred; with who is past the time of a rule, with the log. Any thread."""
    today = now.astimezone().date()
    with library.reading():
        requests = [rows.request_line(each, today) for each in library.privacy.requests.all()]
        barred = [rows.barred_line(each) for each in library.do_not_contact.all()]
        outdated = jobs.past_retention(library, (), now) if with_outdated else None
        if not with_log:
            return Seen(requests, barred, outdated)
        log = [rows.log_line(each) for each in library.desk_log.entries()]
        return Seen(requests, barred, outdated, log, library.desk_log.first_broken())
