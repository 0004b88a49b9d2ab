"""What the agenda of a day says of releases: read from their own columns, without their texts."""

from datetime import datetime

from mediadesk.library.fields import UTCDateTimeField, moment
from mediadesk.library.rows import Rows
from mediadesk.records.agenda import Lift, WaitingFor
from mediadesk.records.release import Status

_MOST = 20  # of each: more is a list of its own
_LIFTS = """
SELECT id, embargo_until, embargo_zone FROM release WHERE deleted_at IS NULL AND status <> 'withdrawn'
AND embargo_until >= ? AND embargo_until < ? ORDER BY embargo_until, id LIMIT ?
"""
_WAITING = """
SELECT r.id, s.role, s.person, s.due_at FROM release r LEFT JOIN approval_step s ON s.id = (SELECT id FROM approval_step
WHERE release_id = r.id AND NOT EXISTS (SELECT 1 FROM approval_decision WHERE step_id = approval_step.id)
ORDER BY number LIMIT 1)
WHERE r.deleted_at IS NULL AND r.status = ? ORDER BY s.due_at IS NULL, s.due_at, r.id LIMIT ?
"""
_RECENT = "SELECT id FROM release WHERE deleted_at IS NULL ORDER BY updated_at DESC, id DESC LIMIT ?"
_HEADLINES = (
    "SELECT release_id, headline FROM release_text WHERE release_id IN ({marks}) AND headline <> '' ORDER BY id"
)


class Agendas:
    """Reads them."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def lifts(self, start: datetime, end: datetime) -> tuple[Lift, ...]:
        """The embargoes that lift from the aware instant `start` and before `end`, in that order."""
        field = UTCDateTimeField()
        found = self._rows.execute(_LIFTS, (field.db_value(start), field.db_value(end), _MOST))
        titles = self.headlines([key for key, _until, _zone in found])
        return tuple(Lift(key, titles.get(key, ""), moment(until), zone) for key, until, zone in found)

    def waiting(self) -> tuple[WaitingFor, ...]:
        """The releases in review with the first of their chain who has not answered, what is due first at the top."""
        found = self._rows.execute(_WAITING, (Status.IN_REVIEW.value, _MOST))
        titles = self.headlines([key for key, *_rest in found])
        return tuple(
            WaitingFor(key, titles.get(key, ""), role or "", person or "", moment(due) if due else None)
            for key, role, person, due in found
        )

    def recent(self, besides: int | None = None) -> list[tuple[int, str]]:
        """The releases one may be talking about, with their headlines: those touched last, and one `besides`."""
        keys = [key for (key,) in self._rows.execute(_RECENT, (_MOST,))]
        if besides is not None and besides not in keys:
            keys.append(besides)
        titles = self.headlines(keys)
        return [(key, titles[key]) for key in keys if key in titles]

    def headlines(self, keys: list[int]) -> dict[int, str]:
        """The headline of each release, in the language started first."""
        titles: dict[int, str] = {}
        for key, headline in self._rows.within(_HEADLINES, keys):
            titles.setdefault(key, headline)
        return titles
