"""What the people of an outlet add to its timeline: what was said with them and sent to them, who came and went.

Only what happened while somebody was there counts; where no day is known, all of it.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from mediadesk.library.contact_desk_tables import InteractionTable
from mediadesk.library.fields import day, first_moment, moment
from mediadesk.library.interactions import interaction_of
from mediadesk.library.rows import Rows
from mediadesk.records.timeline import Happened, TimelineEntry

_NAME = "COALESCE(NULLIF(c.name_en, ''), NULLIF(c.name_zh_hant, ''), NULLIF(c.name_zh_hans, ''), c.email)"
_WHILE_THERE = """
(a.since IS NULL OR SUBSTR(CAST({when} AS TEXT), 1, 10) >= CAST(a.since AS TEXT))
AND (a.until IS NULL OR SUBSTR(CAST({when} AS TEXT), 1, 10) <= CAST(a.until AS TEXT))
"""
_TOLD = f"""
SELECT DISTINCT i.id, i.happened_at FROM affiliation a JOIN interaction i ON i.contact_id = a.contact_id
WHERE a.outlet_id = ? AND (i.outlet_id IS NULL OR i.outlet_id <> a.outlet_id)
AND {_WHILE_THERE.format(when="i.happened_at")}
AND (i.happened_at, i.id) < (?, ?) ORDER BY i.happened_at DESC, i.id DESC LIMIT ?
"""
_AT_THE_DESK = """
SELECT id FROM interaction WHERE outlet_id = ? AND (happened_at, id) < (?, ?)
ORDER BY happened_at DESC, id DESC LIMIT ?
"""
_SENT = f"""
SELECT MAX(r.id), MAX(r.sent_at), r.release_id, r.number, r.way, COUNT(DISTINCT r.contact_id), MIN(r.name)
FROM affiliation a JOIN recipient r ON r.contact_id = a.contact_id
WHERE a.outlet_id = ? AND {_WHILE_THERE.format(when="r.sent_at")}
GROUP BY r.release_id, r.number, r.way
HAVING (MAX(r.sent_at), MAX(r.id)) < (?, ?) ORDER BY 2 DESC, 1 DESC LIMIT ?
"""
_CAME = f"""
SELECT a.id, a.{{day}}, a.role, {_NAME} FROM affiliation a JOIN media_contact c ON c.id = a.contact_id
WHERE a.outlet_id = ? AND c.deleted_at IS NULL AND a.{{day}} IS NOT NULL AND (a.{{day}}, a.id) < (?, ?)
ORDER BY a.{{day}} DESC, a.id DESC LIMIT ?
"""
_NAMES = f"SELECT c.id, {_NAME} FROM media_contact c WHERE c.id IN ({{marks}})"
_LATEST = date(9999, 12, 31)


def told(rows: Rows, edge: tuple[Any, ...]) -> Iterator[TimelineEntry]:
    """What was said with the desk, and with people while they were there; `edge` is (outlet, before, key, most)."""
    keys = [row[0] for row in (*rows.execute(_AT_THE_DESK, edge), *rows.execute(_TOLD, edge))]
    found = [interaction_of(row) for row in rows.belonging(InteractionTable, "id", keys, "id")]
    names = dict(rows.within(_NAMES, sorted({each.contact_id for each in found if each.contact_id is not None})))
    for each in found:
        yield TimelineEntry(
            *(Happened.INTERACTION, each.id, each.happened_at, each.subject, each.body, each.kind.value, each.who),
            release_id=each.release_id,
            interaction=each,
            contact=names.get(each.contact_id or 0, ""),
        )


def sent(rows: Rows, edge: tuple[Any, ...]) -> Iterator[TimelineEntry]:
    """Releases sent to people while they were there; a version sent one way to several is one entry."""
    for key, at, release_id, number, way, people, name in rows.execute(_SENT, edge):
        yield TimelineEntry(
            *(Happened.SENT, key, moment(at), str(number), "", way),
            release_id=release_id,
            contact=name,
            others=people - 1,
        )


def came_and_went(
    rows: Rows, outlet_id: int, before: tuple[datetime, int] | None, most: int
) -> Iterator[TimelineEntry]:
    """Who began there and who left, as far as the days are known."""
    for kind, column in ((Happened.JOINED, "since"), (Happened.LEFT, "until")):
        edge = (outlet_id, *_day_edge(before), most)
        for key, on, role, name in rows.execute(_CAME.format(day=column), edge):
            yield TimelineEntry(kind, key, first_moment(day(on)), role, is_day=True, contact=name)


def _day_edge(before: tuple[datetime, int] | None) -> tuple[str, int]:
    """What comes after a place among days: the rest of its day where it is a day's own, else that whole day."""
    if before is None:
        return _LATEST.isoformat(), 0
    at, key = before
    on = at.date()
    is_day = at == first_moment(on)
    return (on.isoformat(), key) if is_day else ((on + timedelta(days=1)).isoformat(), 0)
