"""From a time on a clock somewhere to an instant: where the clocks jump, there is none, or there are two."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from mediadesk.records.problems import TimeSkipped, TimeTwice

_MINUTE = timedelta(minutes=1)


def instants(clock: datetime, zone: str) -> tuple[datetime, ...]:
    """The instants (aware, UTC) at which clocks in the IANA `zone` show the naive time `clock`: none, one or two."""
    there = ZoneInfo(zone)
    found = []
    for fold in (0, 1):
        instant = clock.replace(tzinfo=there, fold=fold).astimezone(UTC)
        if instant.astimezone(there).replace(tzinfo=None, fold=0) == clock.replace(fold=0):
            found.append(instant)
    return tuple(sorted(set(found)))


def instant(clock: datetime, zone: str, *, second: bool | None = None) -> datetime:
    """The one instant (aware, UTC) meant by `clock` in `zone`; where there are two, the first, or the `second`.

    Raises `TimeSkipped` where there is none, and `TimeTwice` where there are two and `second` does not say which.
    """
    found = instants(clock, zone)
    if not found:
        raise TimeSkipped(clock, zone, *_around(clock, zone))
    if len(found) == 2 and second is None:
        first, last = (each.astimezone(ZoneInfo(zone)) for each in found)
        raise TimeTwice(clock, zone, first, last)
    return found[-1] if second else found[0]


def _around(clock: datetime, zone: str) -> tuple[datetime, datetime]:
    """The last minute before the clocks jump over `clock`, and the first time after."""
    there = ZoneInfo(zone)
    # Read with either offset, the time lies on either side of the jump.
    before, after = sorted(clock.replace(tzinfo=there, fold=fold).astimezone(UTC) for fold in (0, 1))
    offset = before.astimezone(there).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) / 2
        is_before = middle.astimezone(there).utcoffset() == offset
        before, after = (middle, after) if is_before else (before, middle)
    jump = (after + timedelta(milliseconds=1)).replace(microsecond=0)
    return (jump - _MINUTE).astimezone(there), jump.astimezone(there)
