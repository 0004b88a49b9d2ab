"""The timeline of a contact or an outlet: what is kept in many tables, put together newest first, page by page.

Each table is asked for one page along an index, so that it costs the same however much there is behind.
"""

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from mediadesk.library import outlet_timeline
from mediadesk.library.fields import UTCDateTimeField, day, first_moment, moment
from mediadesk.library.interactions import COLUMNS, interaction_of_columns
from mediadesk.library.rows import Rows
from mediadesk.records.timeline import Happened, TimelineEntry, TimelinePage

PAGE = 50  # entries

_LATER = "9999-12-31T23:59:59.999Z"
_PAGE = "{when} IS NOT NULL AND ({when}, id) < (?, ?) ORDER BY {when} DESC, id DESC LIMIT ?"
_TOLD = f"SELECT {COLUMNS} FROM interaction WHERE contact_id = ? AND " + _PAGE.format(when="happened_at")
_SENT = """
SELECT id, sent_at, release_id, number, way, address FROM recipient WHERE contact_id = ? AND
""" + _PAGE.format(when="sent_at")
_DONE = "SELECT id, done_at, what, who, release_id FROM follow_up WHERE {owner} = ? AND " + _PAGE.format(when="done_at")
_CHANGED = """
SELECT id, changed_at, field, before, after, who FROM contact_change
WHERE contact_id = ? AND field <> 'is_starred' AND
""" + _PAGE.format(when="changed_at")
_LISTED = """
SELECT m.id, u.used_at, u.name, u.release_id, u.who
FROM media_list_use_member m JOIN media_list_use u ON u.id = m.use_id
WHERE m.contact_id = ? AND (u.used_at, m.id) < (?, ?) ORDER BY u.used_at DESC, m.id DESC LIMIT ?
"""
_POSTS = """
SELECT a.id, a.since, a.until, a.role, o.name_en, o.name_zh_hant, o.name_zh_hans
FROM affiliation a JOIN outlet o ON o.id = a.outlet_id WHERE a.contact_id = ?
"""
_VERIFIED = """
SELECT verified_on FROM media_contact c WHERE id = ? AND verified_on IS NOT NULL AND NOT EXISTS (SELECT 1
FROM contact_change WHERE contact_id = c.id AND field = 'verified_on' AND after = CAST(verified_on AS TEXT))
"""
_HEADLINES = "SELECT release_id, headline FROM release_text WHERE release_id IN ({marks}) ORDER BY id"


class Timeline:
    """Reads timelines."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def of_contact(self, contact_id: int, before: tuple[datetime, int] | None = None, most: int = PAGE) -> TimelinePage:
        """What happened with a journalist: the newest `most` entries, or those that follow where a page ended."""
        edge = self._edge(contact_id, before, most + 1)
        sources = (
            self._told(edge),
            self._done("contact_id", edge),
            self._sent(edge),
            self._changed(edge),
            self._listed(edge),
            self._of_days(contact_id, before),
        )
        return self._page(sources, most)

    def of_outlet(self, outlet_id: int, before: tuple[datetime, int] | None = None, most: int = PAGE) -> TimelinePage:
        """The same for an outlet: with its desk and with the people there, what was done about it, who came and went.

        It costs more the more people there are: a tenth of a second for twenty thousand.
        """
        edge = self._edge(outlet_id, before, most + 1)
        sources = (
            self._done("outlet_id", edge),
            outlet_timeline.told(self._rows, edge),
            outlet_timeline.sent(self._rows, edge),
            outlet_timeline.came_and_went(self._rows, outlet_id, before, most + 1),
        )
        return self._page(sources, most)

    def _page(self, sources: Iterable[Iterable[TimelineEntry]], most: int) -> TimelinePage:
        found = heapq.nlargest(most + 1, (each for source in sources for each in source), key=lambda each: each.place)
        shown = self._headed(found[:most])
        return TimelinePage(shown, found[most - 1].place if len(found) > most else None)

    def _edge(self, owner: int, before: tuple[datetime, int] | None, most: int) -> tuple[Any, ...]:
        at = UTCDateTimeField().db_value(before[0]) if before else _LATER
        return owner, at, before[1] if before else 0, most

    def _told(self, edge: tuple[Any, ...]) -> Iterator[TimelineEntry]:
        for row in self._rows.execute(_TOLD, edge):
            told = interaction_of_columns(row)
            yield TimelineEntry(
                Happened.INTERACTION,
                told.id,
                told.happened_at,
                told.subject,
                more=told.body,
                way=told.kind.value,
                who=told.who,
                release_id=told.release_id,
                interaction=told,
            )

    def _done(self, owner: str, edge: tuple[Any, ...]) -> Iterator[TimelineEntry]:
        for key, at, what, who, release_id in self._rows.execute(_DONE.format(owner=owner), edge):
            yield TimelineEntry(Happened.FOLLOW_UP_DONE, key, moment(at), what, who=who, release_id=release_id)

    def _sent(self, edge: tuple[Any, ...]) -> Iterator[TimelineEntry]:
        for key, at, release_id, number, way, address in self._rows.execute(_SENT, edge):
            yield TimelineEntry(
                Happened.SENT, key, moment(at), str(number), more=address, way=way, release_id=release_id
            )

    def _changed(self, edge: tuple[Any, ...]) -> Iterator[TimelineEntry]:
        for key, at, field, before, after, who in self._rows.execute(_CHANGED, edge):
            if field != "verified_on":
                yield TimelineEntry(Happened.CHANGED, key, moment(at), field, more=f"{before} → {after}", who=who)
            elif after:
                yield TimelineEntry(Happened.VERIFIED, key, moment(at), "", who=who)

    def _listed(self, edge: tuple[Any, ...]) -> Iterator[TimelineEntry]:
        for key, at, name, release_id, who in self._rows.execute(_LISTED, edge):
            yield TimelineEntry(Happened.LISTED, key, moment(at), name, who=who, release_id=release_id)

    def _of_days(self, contact_id: int, before: tuple[datetime, int] | None) -> Iterator[TimelineEntry]:
        """Where somebody began and left, and when they were made sure of: a handful, of which only days are known."""
        for entry in (*self._posts(contact_id), *self._verified(contact_id)):
            if before is None or entry.place < before:
                yield entry

    def _posts(self, contact_id: int) -> Iterator[TimelineEntry]:
        for key, since, until, role, *names in self._rows.execute(_POSTS, (contact_id,)):
            outlet = next(filter(None, names), "")
            for kind, on in ((Happened.JOINED, since), (Happened.LEFT, until)):
                if on is not None:
                    yield TimelineEntry(kind, key, first_moment(day(on)), role, more=outlet, is_day=True)

    def _verified(self, contact_id: int) -> Iterator[TimelineEntry]:
        for (on,) in self._rows.execute(_VERIFIED, (contact_id,)):
            yield TimelineEntry(Happened.VERIFIED, contact_id, first_moment(day(on)), "", is_day=True)

    def _headed(self, entries: list[TimelineEntry]) -> tuple[TimelineEntry, ...]:
        """With the headlines of the releases they are about."""
        keys = sorted({each.release_id for each in entries if each.release_id is not None})
        headlines: dict[int, str] = {}
        for key, headline in self._rows.within(_HEADLINES, keys) if keys else ():
            headlines[key] = headlines.get(key) or headline
        return tuple(
            replace(each, headline=headlines[each.release_id]) if each.release_id in headlines else each
            for each in entries
        )
