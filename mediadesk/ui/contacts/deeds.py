"""What is done with a journalist beside the form: moved to another outlet, added in a line, given a picture."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from mediadesk.jobs import contact_moving, contact_pictures, contact_tagging, contact_ways, quick_contacts
from mediadesk.jobs.contact_moving import Leaving, Move
from mediadesk.jobs.likely_contacts import TypedPerson
from mediadesk.library import Library
from mediadesk.records.contact import ContactStatus, MediaContact
from mediadesk.records.contact_choice import ContactFacets
from mediadesk.records.languages import Language
from mediadesk.records.problems import Problem
from mediadesk.ui import keyboard
from mediadesk.ui.commands import Command
from mediadesk.ui.contacts.contact_form import ContactForm
from mediadesk.ui.contacts.likely_note import LikelyNote
from mediadesk.ui.contacts.move_sheet import MoveSheet
from mediadesk.ui.contacts.moving import move_sheet
from mediadesk.ui.contacts.quick_sheet import QuickSheet
from mediadesk.ui.contacts.several_sheet import SeveralSheet
from mediadesk.ui.desk import Desk

KEYS = "Ctrl+Shift+N"


class Deeds(QObject):
    """`added` carries the key of somebody new. `contact` gives the journalist shown, `facets` what lists complete."""

    added = Signal(object)

    def __init__(
        self,
        library: Library,
        desk: Desk,
        screen: QWidget,
        contact: Callable[[], MediaContact],
        facets: Callable[[], ContactFacets],
        today: Callable[[], date],
    ) -> None:
        super().__init__(screen)
        self._library, self._desk, self._screen = library, desk, screen
        self._contact, self._facets, self._today = contact, facets, today
        self.move_sheet: MoveSheet | None = None
        self.quick_sheet: QuickSheet | None = None
        self.several_sheet: SeveralSheet | None = None
        keyboard.shortcut(screen, KEYS, self.add_quickly)

    def move(self) -> None:
        """Open the sheet for the journalist shown."""
        if (sheet := self._sheet()) is not None:
            sheet.open()

    def leave_trade(self) -> None:
        """The same, for a journalist who is one no more."""
        if (sheet := self._sheet()) is not None:
            sheet.begin_leaving()

    def come_back(self) -> None:
        """Write down that the journalist shown is one again."""
        try:
            kept = contact_moving.come_back(self._library, self._contact().id)
        except Problem as problem:
            self._desk.say_problem(problem)
            return
        self._desk.say_undoable(self.tr("{name} is back in the trade").format(name=_name(kept)))

    def trade_command(self, group: str) -> Command:
        """What the palette offers: leaving the trade, or coming back to it."""
        name = _name(self._contact())
        if self._contact().status is ContactStatus.LEFT:
            return Command(self.tr("Back in the trade"), self.come_back, group, "undo-2", name, is_action=True)
        return Command(self.tr("Left the trade…"), self.leave_trade, group, "user-round", name)

    def copy_emails(self, contacts: Sequence[MediaContact]) -> None:
        """Put their addresses on the clipboard, and say how many are not to be written to; theirs stay out."""
        barred = self._library.do_not_contact.among([each.id for each in contacts])
        found = [each.email for each in contacts if each.email and each.id not in barred]
        if found:
            QGuiApplication.clipboard().setText("; ".join(found))
        words = self.tr("1 address copied") if len(found) == 1 else self.tr("{count} addresses copied")
        words = words.format(count=f"{len(found):,}")
        left = self.tr("{count} left out who are not to be written to").format(count=f"{len(barred):,}")
        self._desk.say("; ".join([words, *([left] if barred else [])]))

    def change_several(self, keys: Sequence[int]) -> None:
        """Open the sheet for tags, beats and the officer of all these."""
        facets = self._facets()
        tags, beats = ([name for name, _count in each] for each in (facets.tags, facets.beats))
        self.several_sheet = SeveralSheet(self._screen.window(), len(keys), tags, beats)
        self.several_sheet.changed.connect(partial(self._change_several, keys))
        self.several_sheet.open()

    def _change_several(self, keys: Sequence[int], wanted: contact_tagging.Changes) -> None:
        try:
            count = contact_tagging.change(self._library, keys, wanted)
        except Problem as problem:
            self._desk.say_problem(problem)
            return
        say = self._desk.say_undoable if count else self._desk.say
        say(self.tr("{count} changed").format(count=count) if count else self.tr("All of them say so already"))

    def add_quickly(self) -> None:
        """Open the sheet for somebody new."""
        read = partial(quick_contacts.read, self._library, region=contact_ways.REGION)
        note = LikelyNote(self._library, self._desk, lambda: sheet.typed)
        sheet = QuickSheet(self._screen.window(), read, partial(quick_contacts.known, self._library), note)
        sheet.added.connect(self._add)
        note.show_wanted.connect(partial(self._leave_for, sheet))
        self.quick_sheet = sheet
        sheet.open()

    def offer_likely(self, form: ContactForm) -> LikelyNote:
        """Say above the fields of `form` who of those kept may be the one who is typed there."""

        def typed() -> TypedPerson | None:
            return replace(form.typed, id=self._contact().id) if form.is_changed else None

        note = LikelyNote(self._library, self._desk, typed)
        note.show_wanted.connect(partial(self._desk.go_to, "contacts"))
        form.put_above(note)
        for line in (*form.name.lines.values(), form.email, form.phone, form.outlet):
            line.textChanged.connect(note.look_soon)
        return note

    def take_picture(self, form: ContactForm, path: Path) -> None:
        """Put the picture in a file into the store, in a worker, and show it in the form."""

        def show(sha256: str) -> None:
            form.show_picture(sha256, self._library.media.path(sha256))

        self._desk.run(partial(contact_pictures.put, self._library, path), then=show)

    def _sheet(self) -> MoveSheet | None:
        contact = self._contact()
        if contact.id:
            self.move_sheet = move_sheet(self._library, self._screen, contact, self._today())
            self.move_sheet.role.offer(sorted(name for name, _count in self._facets().roles))
            self.move_sheet.moved.connect(partial(self._move, contact.id))
        return self.move_sheet if contact.id else None

    def _move(self, key: int, wanted: Move | Leaving) -> None:
        try:
            moved = contact_moving.write_down(self._library, key, wanted)
        except Problem as problem:
            self._desk.say_problem(problem)
            return
        words = self.tr("{name} moved to {outlet}") if isinstance(wanted, Move) else self.tr("{name} left the trade")
        self._desk.say_undoable(words.format(name=_name(moved), outlet=getattr(wanted, "outlet", "")))

    def _leave_for(self, sheet: QuickSheet, key: int) -> None:
        sheet.close_now()
        self._desk.go_to("contacts", key)

    def _add(self, said: quick_contacts.QuickContact) -> None:
        try:
            contact = quick_contacts.add(self._library, said, self._today())
        except Problem as problem:
            self._desk.say_problem(problem)
            return
        self._desk.say_undoable(self.tr("{name} added").format(name=contact.name.best(Language.EN)))
        self.added.emit(contact.id)


def _name(contact: MediaContact) -> str:
    return contact.name.best(Language.EN) or contact.email
