"""What is done with a journalist beside the form: moved to another outlet, added in a line, given a picture."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mediadesk.jobs import contact_moving, contact_pictures, contact_ways, quick_contacts
from mediadesk.jobs.contact_moving import Move
from mediadesk.library import Library
from mediadesk.records.contact import MediaContact
from mediadesk.records.contact_choice import ContactFacets
from mediadesk.records.languages import Language
from mediadesk.records.problems import Problem
from mediadesk.ui import keyboard
from mediadesk.ui.contacts.contact_form import ContactForm
from mediadesk.ui.contacts.move_sheet import MoveSheet
from mediadesk.ui.contacts.quick_sheet import QuickSheet
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
        keyboard.shortcut(screen, KEYS, self.add_quickly)

    def move(self) -> None:
        """Open the sheet for the journalist shown."""
        contact = self._contact()
        if not contact.id:
            return
        held = [each for each in contact.affiliations if each.until is None]
        names = self._library.outlets.names([each.outlet_id for each in held])
        posts = [(each.outlet_id, names[each.outlet_id].best(Language.EN)) for each in held]
        lists = self._library.media_lists.memberships(contact.id, datetime.now(UTC))
        sheet = MoveSheet(self._screen.window(), contact, posts, lists, self._today())
        sheet.offer(self._library.outlets.all_names(), sorted(name for name, _count in self._facets().roles))
        sheet.moved.connect(partial(self._move, contact.id))
        self.move_sheet = sheet
        sheet.open()

    def add_quickly(self) -> None:
        """Open the sheet for somebody new."""
        read = partial(quick_contacts.read, self._library, region=contact_ways.REGION)
        sheet = QuickSheet(self._screen.window(), read, partial(quick_contacts.known, self._library))
        sheet.added.connect(self._add)
        self.quick_sheet = sheet
        sheet.open()

    def take_picture(self, form: ContactForm, path: Path) -> None:
        """Put the picture in a file into the store, in a worker, and show it in the form."""

        def show(sha256: str) -> None:
            form.show_picture(sha256, self._library.media.path(sha256))

        self._desk.run(partial(contact_pictures.put, self._library, path), then=show)

    def _move(self, key: int, wanted: Move) -> None:
        try:
            moved = contact_moving.move(self._library, key, wanted)
        except Problem as problem:
            self._desk.say_problem(problem)
            return
        name = moved.name.best(Language.EN) or moved.email
        self._desk.say_undoable(self.tr("{name} moved to {outlet}").format(name=name, outlet=wanted.outlet))

    def _add(self, said: quick_contacts.QuickContact) -> None:
        try:
            contact = quick_contacts.add(self._library, said, self._today())
        except Problem as problem:
            self._desk.say_problem(problem)
            return
        self._desk.say_undoable(self.tr("{name} added").format(name=contact.name.best(Language.EN)))
        self.added.emit(contact.id)
