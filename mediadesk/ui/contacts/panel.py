"""The screen of the journalists."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial

from PySide6.QtGui import QGuiApplication

from mediadesk.library import Library
from mediadesk.library.collection import Collection
from mediadesk.records.contact import ContactRow, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.problems import Problem
from mediadesk.ui.buttons import text_button
from mediadesk.ui.commands import Command
from mediadesk.ui.contacts.columns import contact_columns
from mediadesk.ui.contacts.contact_card import ContactCard
from mediadesk.ui.contacts.contact_draft import ContactDraft, draft_of, new_outlet, written
from mediadesk.ui.contacts.contact_form import ContactForm
from mediadesk.ui.contacts.section_header import SectionHeader
from mediadesk.ui.contacts.sent_menu import SentButton
from mediadesk.ui.desk import Desk
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.language_marks import SIGNS
from mediadesk.ui.listing import Listing
from mediadesk.ui.record_table import RecordTable
from mediadesk.ui.segmented import Pills
from mediadesk.ui.side_card import SideCard
from mediadesk.ui.table_pane import TablePane
from mediadesk.ui.table_panel import TablePanel

_EVERYTHING = frozenset({"contact"})
_MOST_BEATS, _FEW_BEATS, _NARROW = 5, 3, 1180
_NOBODY = MediaContact(0, ByLanguage())


def _now() -> datetime:
    return datetime.now(UTC)


class ContactsPanel(TablePanel):
    """Contacts. `clock` says what day it is."""

    kinds = frozenset({"contact", "outlet"})

    def __init__(self, library: Library, desk: Desk, *, clock: Callable[[], datetime] = _now) -> None:
        super().__init__(library, desk, Listing(library, desk, library.contacts.count, library.contacts.rows))
        self._clock = clock
        self._contact, self._wanted_pill, self._beat_count = _NOBODY, "", _MOST_BEATS
        self._pill_choices: list[tuple[str, str]] = []
        self._pills: Pills | None = None
        self.header = SectionHeader("contacts", self.tr("Contacts"), self.tr("New contact"))
        self.table: RecordTable[ContactRow] = RecordTable(contact_columns(self._today), self.tr("Contacts"))
        self.pane = TablePane(self.table, self._empty_state())
        self.card, self.form = ContactCard(), ContactForm()
        self.side = SideCard(self.card, self.form, self.tr("Pick a contact to see more."))
        self.card.edit_wanted.connect(self.edit)
        self.card.copy_wanted.connect(self.copy_email)
        self.card.verify_wanted.connect(self.verify)
        self.card.embargo_wanted.connect(self.agree_to_embargoes)
        self.card.trash_wanted.connect(self.trash)
        self.header.other_wanted.connect(self.desk.go_to)
        self._assemble()
        self.table.setSelectionMode(RecordTable.SelectionMode.ExtendedSelection)
        self.sent = SentButton(library, desk, self.picked_keys)
        self._pill_row.addWidget(self.sent)
        self.table.selectionModel().selectionChanged.connect(lambda: self.sent.show_count(len(self.picked_keys())))
        self.refresh(_EVERYTHING)

    @property
    def shown_key(self) -> int:
        return self._contact.id

    def picked_keys(self) -> list[int]:
        """The keys of all journalists picked in the table, from the top."""
        records = self.table.records
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [records.shown[row].id for row in rows if row < len(records.shown)]

    def new(self) -> None:
        """Open the empty form."""
        if self._leave_form():
            self._edit(MediaContact(new_key(), ByLanguage(), version=0))

    @property
    def _collection(self) -> Collection[MediaContact]:
        return self.library.contacts

    def _open_shown(self) -> None:
        self._edit(self._contact)

    def _reopening(self) -> Callable[[], None]:
        return partial(self._edit, self._contact, self.form.draft)

    def copy_email(self) -> None:
        """Put the address on the clipboard."""
        if self._contact.email:
            QGuiApplication.clipboard().setText(self._contact.email)
            self.desk.say(self.tr("{address} copied").format(address=self._contact.email))

    def verify(self) -> None:
        """Write down that somebody made sure today of all journalists picked, or of the one shown."""
        contacts = self._picked()
        words = self.tr("Verify {count} contacts").format(count=len(contacts))
        step = words if len(contacts) > 1 else self.tr("Verify a contact")
        today = self._today()
        if self._note(step, contacts, lambda each: replace(each, verified_on=today)):
            self.desk.say_undoable(self.tr("{count} verified today").format(count=len(contacts)))

    def agree_to_embargoes(self) -> None:
        """Write down that all journalists picked, or the one shown, keep embargoes; or that they do so no more."""
        contacts = self._picked()
        if all(contact.embargo_agreed_on is not None for contact in contacts):
            if self._note(
                self.tr("Take an agreement to keep embargoes back"),
                contacts,
                lambda each: replace(each, embargo_agreed_on=None),
            ):
                self.desk.say_undoable(self.tr("{count} no longer keep embargoes").format(count=len(contacts)))
            return
        today = self._today()
        new = [contact for contact in contacts if contact.embargo_agreed_on is None]
        if self._note(self.tr("Note who keeps embargoes"), new, lambda each: replace(each, embargo_agreed_on=today)):
            self.desk.say_undoable(self.tr("{count} agreed to keep embargoes").format(count=len(new)))

    def _picked(self) -> list[MediaContact]:
        return self.library.contacts.some(self.picked_keys() or [self._contact.id])

    def _note(
        self, step: str, contacts: Sequence[MediaContact], change: Callable[[MediaContact], MediaContact]
    ) -> bool:
        """Keep the change of all contacts, in one step; returns whether it is kept."""
        try:
            with self.library.history.step(step):
                for contact in contacts:
                    self.library.contacts.save(change(contact))
        except Problem as problem:
            self.desk.say_problem(problem)
            return False
        return True

    def clear_filter(self) -> None:
        self._wanted_pill = ""
        super().clear_filter()

    def commands(self) -> list[Command]:
        made = super().commands()
        if self._contact.id and not self.side.is_editing:
            made.append(Command(self.tr("Record as sent…"), self.sent.open, made[0].group, "mail", self._title()))
            embargoes = self.tr("Mark as keeping embargoes")
            if self._contact.embargo_agreed_on is not None:
                embargoes = self.tr("Mark as no longer keeping embargoes")
            agree = Command(embargoes, self.agree_to_embargoes, made[0].group, "lock", self._title(), is_action=True)
            made.append(agree)
            words = self.tr("Mark as verified today")
            made.append(Command(words, self.verify, made[0].group, "check", self._title(), is_action=True))
        if self._contact.email and not self.side.is_editing:
            group, words = made[0].group, self.tr("Copy e-mail")
            made.append(Command(words, self.copy_email, group, "at-sign", self._title(), is_action=True))
        return made

    def fit(self, width: int) -> None:
        count = _MOST_BEATS if width >= _NARROW else _FEW_BEATS
        if count != self._beat_count:
            self._beat_count = count
            self._show_rows()

    def _empty_state(self) -> EmptyState:
        new = text_button(self.tr("New contact"), self.new, style="primary", icon="plus", shortcut="Ctrl+N")
        return EmptyState(
            "users-round",
            self.tr("No contacts yet"),
            self.tr("The journalists you write to stand here, with their outlet, beats and languages."),
            (new,),
            keys="Ctrl+N",
        )

    def _today(self) -> date:
        return self._clock().astimezone().date()

    def _title(self) -> str:
        return self._contact.name.best(Language.EN) or self._contact.email

    def _show_rows(self) -> None:
        everyone = self._listing.everything
        words = self.tr("Search {count} contacts by name, outlet, beat or note…")
        self.header.show_count(len(everyone), words.format(count=f"{len(everyone):,}"))
        self._show_pills(everyone)
        sought = self._listing.match or dict(self._pill_choices).get(self._wanted_pill, "")
        rows = [row for row in self._listing.found if self._passes(row)]
        self._show_found(rows, self.tr("No contacts match “{words}”.").format(words=sought))

    def _passes(self, row: ContactRow) -> bool:
        wanted = self._wanted_pill
        return not wanted or wanted in row.beats or any(language.value == wanted for language in row.languages)

    def _show_pills(self, everyone: Sequence[ContactRow]) -> None:
        counted = Counter(beat for row in everyone for beat in row.beats)
        beats = [(beat, beat[:1].upper() + beat[1:]) for beat, _count in counted.most_common(self._beat_count)]
        used = {language for row in everyone for language in row.languages}
        languages = [(language.value, SIGNS[language]) for language in Language if language in used]
        choices = [("", self.tr("All")), *beats, *languages]
        if self._wanted_pill not in dict(choices):
            self._wanted_pill = ""
        if choices != self._pill_choices:
            self._pill_choices = choices
            if self._pills is not None:
                self._pill_row.removeWidget(self._pills)
                self._pills.deleteLater()
            self._pills = Pills(choices, self.tr("Show"))
            self._pills.chosen.connect(self._choose_pill)
            self._pill_row.insertWidget(0, self._pills, 1)
        if self._pills is not None:
            self._pills.pick(self._wanted_pill)

    def _choose_pill(self, value: str) -> None:
        self._wanted_pill = value
        self._show_rows()

    def _show(self, key: int) -> None:
        self._contact = self.library.contacts.get(key) if key else _NOBODY
        if not key:
            self.side.show_nothing()
            return
        outlets = {held.outlet_id: self.library.outlets.get(held.outlet_id).name for held in self._contact.affiliations}
        self.card.show_contact(self._contact, outlets, self._today())
        self.side.show_card()

    def _edit(self, contact: MediaContact, typed: ContactDraft | None = None) -> None:
        rows = self._listing.everything
        beats = sorted({beat for row in rows for beat in row.beats})
        roles = sorted({row.role for row in rows if row.role})
        self.form.offer([row.name for row in self.library.outlets.rows()], beats, roles)
        self._contact = contact
        title = self.tr("Edit contact") if contact.version else self.tr("New contact")
        kept = self._draft(contact)
        self.form.show_draft(title, kept, typed or kept)
        self._open_form()

    def _draft(self, contact: MediaContact) -> ContactDraft:
        if not contact.version:
            return ContactDraft()
        present = contact.present
        outlet = self.library.outlets.get(present.outlet_id).name.best(Language.EN) if present else ""
        return draft_of(contact, outlet)

    def _keep(self) -> int:
        draft, contacts = self.form.draft, self.library.contacts
        name, is_new = draft.name.best(Language.EN).strip(), not self._contact.version
        words = self.tr("Add contact “{name}”") if is_new else self.tr("Edit contact “{name}”")
        with self.library.history.step(words.format(name=name)):
            record = written(draft, self._contact, self._outlet(draft), self._today())
            self._contact = contacts.add(record) if is_new else contacts.save(record)
        return self._contact.id

    def _outlet(self, draft: ContactDraft) -> Outlet | None:
        name = draft.outlet.strip()
        if not name:
            return None
        known = self.library.outlets.named(name)
        return known or self.library.outlets.add(new_outlet(name, draft.languages))
