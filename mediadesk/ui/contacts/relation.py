"""What ties a screen to what was said with journalists or outlets: the timeline of the card, the sheet for calls."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mediadesk.library import Library
from mediadesk.records.contact import MediaContact, Outlet
from mediadesk.records.interaction import FollowUp, Interaction, InteractionKind
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.problems import Problem
from mediadesk.records.timeline import TimelineEntry, TimelinePage
from mediadesk.ui import keyboard
from mediadesk.ui.contacts.log_sheet import LogSheet, Told
from mediadesk.ui.contacts.timeline import Timeline
from mediadesk.ui.desk import Desk

KINDS = frozenset({"interaction", "release", "media_list"})
_FIRST, _LONGEST = 50, 70  # entries at first; characters of a headline


@dataclass(frozen=True, slots=True)
class Whom:
    """Whose timeline it is: a journalist's, or an outlet's; the other key is `None`."""

    name: str
    contact_id: int | None = None
    outlet_id: int | None = None


_Read = tuple[tuple[FollowUp, ...], TimelinePage]


class Relation(QObject):
    """Fills `timeline` for whom is shown, keeps what the sheet says. `is_busy` is when no sheet may open.

    An outlet may have thousands of people: its timeline is read in a worker.
    """

    def __init__(
        self, library: Library, desk: Desk, screen: QWidget, timeline: Timeline, is_busy: Callable[[], bool]
    ) -> None:
        super().__init__(screen)
        self._library, self._desk, self._screen, self._timeline = library, desk, screen, timeline
        self._is_busy = is_busy
        self._whom: Whom | None = None
        self._entries: tuple[TimelineEntry, ...] = ()
        self._next: tuple[datetime, int] | None = None
        self._today = date.min
        self.sheet: LogSheet | None = None
        timeline.log_wanted.connect(self.log)
        timeline.more_wanted.connect(self.show_more)
        timeline.opened.connect(self.open)
        timeline.done_wanted.connect(self.finish)
        keyboard.shortcut(screen, "L", self.log)

    def show_contact(self, contact: MediaContact | None, today: date) -> None:
        """Show the newest of what happened with a contact; `None` for nobody."""
        name = (contact.name.best(Language.EN) or contact.email) if contact is not None else ""
        self._show_newest(Whom(name, contact_id=contact.id) if contact is not None else None, today)

    def show_outlet(self, outlet: Outlet | None, today: date) -> None:
        """The same for an outlet, its desk and the people there."""
        name = outlet.name.best(Language.EN) if outlet is not None else ""
        self._show_newest(Whom(name, outlet_id=outlet.id) if outlet is not None else None, today)

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show it anew where something of these kinds changed."""
        if kinds & KINDS and self._whom is not None and not self._is_busy():
            self._show_newest(self._whom, self._today)

    def show_more(self) -> None:
        """Show what is older."""
        if self._whom is not None and self._next is not None:
            self._read(self._whom, self._next, self._add)

    def log(self) -> None:
        """Open the sheet for a call with whom is shown."""
        whom = self._whom
        if whom is not None and (whom.contact_id or whom.outlet_id) and not self._is_busy():
            from mediadesk.jobs import officer

            who, now = officer.signed_in(), datetime.now(UTC)
            told = Interaction(new_key(), InteractionKind.CALL, now, "", whom.contact_id, whom.outlet_id)
            self._open(replace(told, who=who, version=0), whom.name)

    def open(self, entry: TimelineEntry) -> None:
        """Open what an entry is about: the sheet of an interaction, else its release."""
        if entry.interaction is not None and self._whom is not None:
            self._open(entry.interaction, entry.contact or self._whom.name)
        elif entry.release_id is not None and entry.headline:
            self._desk.go_to("releases", entry.release_id)

    def finish(self, key: int) -> None:
        """Write down that a follow-up is done."""
        try:
            done = self._library.follow_ups.finish(key, datetime.now(UTC))
        except Problem as problem:
            self._desk.say_problem(problem)
            return
        self._desk.say_undoable(self.tr("Done: {what}").format(what=done.what))

    def _show_newest(self, whom: Whom | None, today: date) -> None:
        if whom is not None and whom.outlet_id is not None and whom != self._whom:
            self._entries, self._next = (), None
            self._timeline.show_page((), (), today, is_more=False)
        self._whom, self._today = whom, today
        if whom is not None:
            self._read(whom, None, self._show)

    def _read(self, whom: Whom, before: tuple[datetime, int] | None, then: Callable[[Whom, _Read], None]) -> None:
        if whom.contact_id is not None:
            then(whom, _read_contact(self._library, whom.contact_id, before))
        else:
            job = partial(_read_outlet, self._library, whom.outlet_id or 0, before)
            self._desk.run(job, then=partial(then, whom))

    def _show(self, whom: Whom, found: _Read) -> None:
        if whom == self._whom:
            self._entries = ()
            self._add(whom, found)

    def _add(self, whom: Whom, found: _Read) -> None:
        if whom == self._whom:
            tasks, page = found
            self._entries, self._next = (*self._entries, *page.entries), page.next
            self._timeline.show_page(tasks, self._entries, self._today, is_more=self._next is not None)

    def _open(self, told: Interaction, name: str) -> None:
        releases = [(key, _short(headline)) for key, headline in self._library.agendas.recent(told.release_id)]
        self.sheet = LogSheet(self._screen.window(), told, name, releases, partial(self._pitched, told.contact_id))
        self.sheet.kept.connect(self._keep)
        self.sheet.deleted.connect(self._delete)
        self.sheet.open()

    def _pitched(self, contact_id: int | None, release_id: int) -> str:
        from mediadesk.jobs.pitching import already_pitched
        from mediadesk.wording import interactions

        found = already_pitched(self._library, [contact_id] if contact_id is not None else [], release_id)
        return interactions.pitched_in_short(found, self._today)

    def _keep(self, said: Told) -> None:
        from mediadesk.jobs import logging_contacts

        told = said.interaction
        try:
            if told.version:
                self._library.interactions.save(told)
            else:
                task = logging_contacts.Task(said.task[1], said.task[0]) if said.task else None
                logging_contacts.log(self._library, told, task)
        except Problem as problem:
            self._desk.say_problem(problem)
            return
        self._desk.say_undoable(self.tr("Logged: {what}").format(what=told.subject))

    def _delete(self, key: int) -> None:
        try:
            self._library.interactions.delete(key)
        except Problem as problem:
            self._desk.say_problem(problem)
            return
        self._desk.say_undoable(self.tr("Deleted from the timeline"), icon="trash-2")


def _read_contact(library: Library, key: int, before: tuple[datetime, int] | None) -> _Read:
    page = library.interactions.timeline.of_contact(key, before, _FIRST)
    return library.follow_ups.open_of(contact_id=key), page


def _read_outlet(library: Library, key: int, before: tuple[datetime, int] | None) -> _Read:
    with library.reading():
        page = library.interactions.timeline.of_outlet(key, before, _FIRST)
        return library.follow_ups.open_of(outlet_id=key), page


def _short(headline: str) -> str:
    return headline if len(headline) <= _LONGEST else f"{headline[:_LONGEST].rstrip()}…"
