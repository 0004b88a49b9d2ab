"""What ties the screen of the journalists to what was said with them: the timeline of the card, the sheet for calls."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mediadesk.library import Library
from mediadesk.records.contact import MediaContact
from mediadesk.records.interaction import Interaction, InteractionKind
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.problems import Problem
from mediadesk.records.timeline import TimelineEntry
from mediadesk.ui import keyboard
from mediadesk.ui.contacts.log_sheet import LogSheet, Told
from mediadesk.ui.contacts.timeline import Timeline
from mediadesk.ui.desk import Desk

KINDS = frozenset({"interaction", "release", "media_list"})
_FIRST, _LONGEST = 50, 70  # entries at first; characters of a headline


class Relation(QObject):
    """Fills `timeline` for the contact shown, keeps what the sheet says. `is_busy` is when no sheet may open."""

    def __init__(
        self, library: Library, desk: Desk, screen: QWidget, timeline: Timeline, is_busy: Callable[[], bool]
    ) -> None:
        super().__init__(screen)
        self._library, self._desk, self._screen, self._timeline = library, desk, screen, timeline
        self._is_busy = is_busy
        self._contact: MediaContact | None = None
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
        self._contact, self._today = contact, today
        if contact is not None:
            page = self._library.interactions.timeline.of_contact(contact.id, most=_FIRST)
            self._entries, self._next = page.entries, page.next
            self._show()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show it anew where something of these kinds changed."""
        if kinds & KINDS and self._contact is not None and not self._is_busy():
            self.show_contact(self._contact, self._today)

    def show_more(self) -> None:
        """Show what is older."""
        if self._contact is not None and self._next is not None:
            page = self._library.interactions.timeline.of_contact(self._contact.id, self._next)
            self._entries, self._next = (*self._entries, *page.entries), page.next
            self._show()

    def log(self) -> None:
        """Open the sheet for a call with the contact shown."""
        if self._contact is not None and self._contact.id and not self._is_busy():
            from mediadesk.jobs import officer

            who = officer.signed_in()
            told = Interaction(
                new_key(), InteractionKind.CALL, datetime.now(UTC), "", self._contact.id, who=who, version=0
            )
            self._open(told)

    def open(self, entry: TimelineEntry) -> None:
        """Open what an entry is about: the sheet of an interaction, else its release."""
        if entry.interaction is not None:
            self._open(entry.interaction)
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

    def _show(self) -> None:
        assert self._contact is not None
        tasks = self._library.follow_ups.open_of(contact_id=self._contact.id)
        self._timeline.show_page(tasks, self._entries, self._today, is_more=self._next is not None)

    def _open(self, told: Interaction) -> None:
        assert self._contact is not None
        name = self._contact.name.best(Language.EN) or self._contact.email
        releases = [(key, _short(headline)) for key, headline in self._library.agendas.recent(told.release_id)]
        self.sheet = LogSheet(self._screen.window(), told, name, releases, self._pitched)
        self.sheet.kept.connect(self._keep)
        self.sheet.deleted.connect(self._delete)
        self.sheet.open()

    def _pitched(self, release_id: int) -> str:
        from mediadesk.jobs.pitching import already_pitched
        from mediadesk.wording import interactions

        assert self._contact is not None
        found = already_pitched(self._library, [self._contact.id], release_id)
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


def _short(headline: str) -> str:
    return headline if len(headline) <= _LONGEST else f"{headline[:_LONGEST].rstrip()}…"
