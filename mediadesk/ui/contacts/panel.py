"""The screen of the journalists."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial

from PySide6.QtCore import QItemSelection, Qt
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QPushButton

from mediadesk.jobs.named_outlet import named_outlet
from mediadesk.library import Library
from mediadesk.library.collection import Collection
from mediadesk.records.contact import TURNED_AWAY, ContactRow, ContactStatus, MediaContact
from mediadesk.records.contact_choice import ContactChoice
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.problems import Problem
from mediadesk.ui.buttons import text_button
from mediadesk.ui.commands import Command
from mediadesk.ui.contacts.card_pause import CardPause
from mediadesk.ui.contacts.chosen_bar import ChosenContacts
from mediadesk.ui.contacts.columns import CONTACT_ORDERS, contact_columns
from mediadesk.ui.contacts.contact_card import ContactCard
from mediadesk.ui.contacts.contact_draft import ContactDraft, draft_of, written
from mediadesk.ui.contacts.contact_filters import ContactFilters
from mediadesk.ui.contacts.contact_form import ContactForm
from mediadesk.ui.contacts.contact_listing import ContactListing
from mediadesk.ui.contacts.deeds import KEYS, Deeds
from mediadesk.ui.contacts.duplicates_link import DuplicatesLink
from mediadesk.ui.contacts.export_menu import ExportMenu
from mediadesk.ui.contacts.list_menu import ListMenu
from mediadesk.ui.contacts.relation import Relation
from mediadesk.ui.contacts.search_behind import SearchBehind
from mediadesk.ui.contacts.section_header import SectionHeader
from mediadesk.ui.desk import Desk
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.paged_table import PagedTableModel
from mediadesk.ui.record_table import RecordTable
from mediadesk.ui.sent_menu import SentButton
from mediadesk.ui.side_card import SideCard
from mediadesk.ui.table_pane import TablePane
from mediadesk.ui.table_panel import TablePanel

_EVERYTHING = frozenset({"contact"})
_MOST_BEATS, _FEW_BEATS, _NARROW = 3, 1, 1180
_MOST_AT_ONCE = 1_000  # contacts changed in one step: each is looked up in the search anew
_NOBODY = MediaContact(0, ByLanguage())


def _now() -> datetime:
    return datetime.now(UTC)


class ContactsPanel(TablePanel):
    """Contacts. `clock` says what day it is."""

    kinds = frozenset({"contact", "outlet"})

    def __init__(self, library: Library, desk: Desk, *, clock: Callable[[], datetime] = _now) -> None:
        self._contacts = ContactListing(library, desk)
        super().__init__(library, desk, self._contacts)
        self._clock = clock
        self._contact, self._awaited, self._beat_count = _NOBODY, 0, _MOST_BEATS
        self.header = SectionHeader("contacts", self.tr("Contacts"), self.tr("New contact"))
        columns = contact_columns(self._today, lambda: self._contacts.match)
        self.model: PagedTableModel[ContactRow] = PagedTableModel(columns, library.contacts.pages.rows, _bare)
        self.table: RecordTable[ContactRow] = RecordTable(columns, self.tr("Contacts"), records=self.model)
        self.pane = TablePane(self.table, self._empty_state())
        self.card, self.form = ContactCard(picture=library.media.path), ContactForm()
        self.side = SideCard(self.card, self.form, self.tr("Pick a contact to see more."))
        self.relation = Relation(library, desk, self, self.card.timeline, lambda: self.side.is_editing)
        self.card.edit_wanted.connect(self.edit)
        self.card.copy_wanted.connect(self.copy_email)
        self.card.verify_wanted.connect(self.verify)
        self.card.embargo_wanted.connect(self.agree_to_embargoes)
        self.card.privacy_wanted.connect(lambda: self.desk.go_to("privacy", self._contact.id))
        self._connect_deeds()
        self.card.trash_wanted.connect(self.trash)
        self.header.other_wanted.connect(self.desk.go_to)
        self.lists = ListMenu(library, desk, lambda: self.picked_keys() or [self._contact.id], self._today, self)
        self.exports = ExportMenu(library, desk, self._wanted_keys, self)
        self.header.beside_new.addWidget(self.exports.small_button())
        self.filters, self.chosen = ContactFilters(), ChosenContacts(self.lists.button(), self.exports.button())
        self._card_pause = CardPause(self.header.filter, self._show_picked)
        self._assemble()
        self._connect_choosing()
        self.refresh(_EVERYTHING)

    def _connect_deeds(self) -> None:
        shown, facets = lambda: self._contact, lambda: self._contacts.facets
        self.deeds = Deeds(self.library, self.desk, self, shown, facets, self._today)
        self.card.move_wanted.connect(self.deeds.move)
        self.card.star_wanted.connect(self.star)
        self.form.picture_given.connect(partial(self.deeds.take_picture, self.form))
        self.likely = self.deeds.offer_likely(self.form)
        self.deeds.added.connect(self.show_record)
        words = self.tr("Quick add…")
        self.header.beside_new.addWidget(text_button(words, self.deeds.add_quickly, shortcut=KEYS))
        self.header.beside_new.addWidget(self._import_button())

    def _connect_choosing(self) -> None:
        self.table.setSelectionMode(RecordTable.SelectionMode.ExtendedSelection)
        self.sent = SentButton(self.library, self.desk, self.picked_keys)
        self._pill_row.addWidget(self.filters, 1)
        self._pill_row.addWidget(SearchBehind(self.library, self.desk))
        self._pill_row.addWidget(DuplicatesLink(self.library, self.desk))
        self._pill_row.addWidget(self.sent)
        self._below_table.addWidget(self.chosen)
        self.table.selectionModel().selectionChanged.connect(self._count_picked)
        self.model.order_wanted.connect(self._order_by_column)
        self.filters.chosen.connect(self._choose)
        self._contacts.counted.connect(self._show_facets)
        self.chosen.star_wanted.connect(self.star)
        self.chosen.verify_wanted.connect(self.verify)
        self.chosen.tags_wanted.connect(lambda: self.deeds.change_several(self._picked_keys()))
        self.chosen.copy_wanted.connect(self.copy_emails)
        self.chosen.trash_wanted.connect(self.trash_picked)
        self.chosen.clear_wanted.connect(lambda: self.table.pick(self.shown_key))

    @property
    def shown_key(self) -> int:
        return self._contact.id

    def picked_keys(self) -> list[int]:
        """The keys of all journalists picked in the table, from the top."""
        return self.model.keys_in(_runs(self.table.selectionModel().selection()))

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
        if self._contact.email and self._contact.status not in TURNED_AWAY:
            QGuiApplication.clipboard().setText(self._contact.email)
            self.desk.say(self.tr("{address} copied").format(address=self._contact.email))

    def copy_emails(self) -> None:
        """Put the addresses of all journalists picked on the clipboard; of those turned away, none."""
        self.deeds.copy_emails(self._picked())

    def star(self) -> None:
        """Star all journalists picked; where all are starred, take the stars away."""
        contacts = self._picked()
        is_starred = not all(contact.is_starred for contact in contacts)
        step = self.tr("Star contacts") if is_starred else self.tr("Take stars away")
        changed = [contact for contact in contacts if contact.is_starred != is_starred]
        if self._note(step, changed, lambda each: replace(each, is_starred=is_starred)):
            words = self.tr("{count} starred") if is_starred else self.tr("{count} starred no more")
            self.desk.say_undoable(words.format(count=len(changed)))

    def trash_picked(self) -> None:
        """Move all journalists picked to the trash, in one step."""
        contacts = self._picked()
        with self.library.history.step(self.tr("Move {count} contacts to Trash").format(count=len(contacts))):
            for contact in contacts:
                self.library.contacts.move_to_trash(contact.id)
        self._move_to_trash(self.tr("{count} contacts").format(count=len(contacts)))

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
        return self.library.contacts.some(self._picked_keys())

    def _picked_keys(self) -> list[int]:
        keys = self.picked_keys() or [self._contact.id]
        if len(keys) > _MOST_AT_ONCE:
            self.desk.say(self.tr("The first {count} of those chosen").format(count=f"{_MOST_AT_ONCE:,}"))
        return keys[:_MOST_AT_ONCE]

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
        choice = self._contacts.choice
        self._contacts.choice = ContactChoice(order=choice.order, is_descending=choice.is_descending)
        super().clear_filter()

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & self.kinds:
            self.model.forget()
        super().refresh(kinds)
        self.relation.refresh(kinds)

    def show_record(self, key: int) -> None:
        key = self.library.merging.whole(key)
        super().show_record(key)
        # Of a long list the new one comes from a worker: whoever is shown is picked as soon as it is there.
        self._awaited = key if self.table.picked_key != key else 0

    def commands(self) -> list[Command]:
        made = super().commands()
        quick = self.tr("Add a contact in one line")
        made.append(Command(self.tr("Export contacts…"), self.exports.open_here, made[0].group, "download"))
        made.append(Command(quick, self.deeds.add_quickly, made[0].group, "plus", keys=KEYS, is_action=True))
        if self._contact.id and not self.side.is_editing:
            made.append(Command(self.tr("Record as sent…"), self.sent.open, made[0].group, "mail", self._title()))
            embargoes = self.tr("Mark as keeping embargoes")
            if self._contact.embargo_agreed_on is not None:
                embargoes = self.tr("Mark as no longer keeping embargoes")
            words, several = self.tr("Tags and beats…"), partial(self.deeds.change_several, self._picked_keys())
            made.append(Command(words, several, made[0].group, "list", self._title()))
            moved = Command(self.tr("Moved to…"), self.deeds.move, made[0].group, "building-2", self._title())
            made += [moved, self.deeds.trade_command(made[0].group)]
            to_list = partial(self.lists.popup, QCursor.pos())
            made.append(Command(self.tr("Add to list…"), to_list, made[0].group, "list", self._title()))
            agree = Command(embargoes, self.agree_to_embargoes, made[0].group, "lock", self._title(), is_action=True)
            made.append(agree)
            words, log = self.tr("Log call"), self.relation.log
            made.append(Command(words, log, made[0].group, "phone", self._title(), "L", is_action=True))
            words = self.tr("Mark as verified today")
            made.append(Command(words, self.verify, made[0].group, "check", self._title(), is_action=True))
        if self._contact.email and self._contact.status not in TURNED_AWAY and not self.side.is_editing:
            group, words = made[0].group, self.tr("Copy e-mail")
            made.append(Command(words, self.copy_email, group, "at-sign", self._title(), is_action=True))
        return made

    def fit(self, width: int) -> None:
        count = _MOST_BEATS if width >= _NARROW else _FEW_BEATS
        if count != self._beat_count:
            self._beat_count = count
            self._show_facets()

    def _empty_state(self) -> EmptyState:
        new = text_button(self.tr("New contact"), self.new, style="primary", icon="plus", shortcut="Ctrl+N")
        return EmptyState(
            "users-round",
            self.tr("No contacts yet"),
            self.tr("The journalists you write to stand here, with their outlet, beats and languages."),
            (new, self._import_button()),
            keys="Ctrl+N",
        )

    def _import_button(self) -> QPushButton:
        go = partial(self.desk.go_to, "contact_import")
        return text_button(self.tr("Import…"), go, icon="upload", shortcut="G, I", name=self.tr("Import contacts"))

    def _wanted_keys(self) -> Sequence[int] | None:
        """Those picked where there are several, else all that are shown; `None` while they are being read."""
        picked = self.picked_keys()
        return picked if len(picked) > 1 else self._contacts.keys if self._contacts.is_whole else None

    def _today(self) -> date:
        return self._clock().astimezone().date()

    def _title(self) -> str:
        return self._contact.name.best(Language.EN) or self._contact.email

    def _show_rows(self) -> None:
        listing = self._contacts
        words = self.tr("Search {count} contacts by name, outlet, beat or note…")
        self.header.show_count(listing.total, words.format(count=f"{listing.total:,}"))
        self.filters.show_choice(listing.choice, self._today())
        self.model.show_keys(listing.keys, listing.rows)
        if self._awaited and self.table.pick(self._awaited):
            self._awaited = 0
        sought = listing.match or self.filters.words()
        not_found = self.tr("No contacts match “{words}”.").format(words=sought)
        if not self._awaited or listing.is_whole:
            self._settle_rows(bool(listing.keys) or not listing.is_whole, not_found)

    def _show_facets(self) -> None:
        listing = self._contacts
        self.filters.show_facets(listing.facets, listing.languages, self._beat_count)

    def _pick(self, key: int) -> None:
        if self._contacts.is_long and self.header.filter.hasFocus() and not self.side.is_editing:
            self._card_pause.start()
        else:
            super()._pick(key)

    def _show_picked(self) -> None:
        super()._pick(self.table.picked_key)

    def _choose(self, choice: ContactChoice) -> None:
        column = CONTACT_ORDERS.index(choice.order) if choice.order in CONTACT_ORDERS else 0
        header, way = self.table.horizontalHeader(), Qt.SortOrder.AscendingOrder
        if choice.is_descending and choice.order in CONTACT_ORDERS:
            way = Qt.SortOrder.DescendingOrder
        header.blockSignals(True)
        header.setSortIndicator(column, way)
        header.blockSignals(False)
        header.viewport().update()
        self._contacts.choose(choice)

    def _order_by_column(self, column: int, descends: bool) -> None:
        order = CONTACT_ORDERS[column]
        if order is None:
            self._choose(self._contacts.choice)
        else:
            self._contacts.choose(replace(self._contacts.choice, order=order, is_descending=descends))

    def _count_picked(self) -> None:
        many = sum(map(len, _runs(self.table.selectionModel().selection())))
        self.sent.show_count(many)
        self.chosen.show_count(many)

    def _show(self, key: int) -> None:
        self._contact = self.library.contacts.get(key) if key else _NOBODY
        if self._contact.merged_into_id is not None:  # it was shown while it went into another
            self.show_record(key)
            return
        self.relation.show_contact(self._contact if key else None, self._today())
        if not key:
            self.side.show_nothing()
            return
        outlets = self.library.outlets.names([held.outlet_id for held in self._contact.affiliations])
        self.card.show_contact(self._contact, outlets, self._today(), self.library.contacts.changes(key))
        present = self._contact.present
        at_hand = (present.outlet_id, outlets[present.outlet_id].best(Language.EN)) if present else (0, "")
        self.filters.show_outlet(*at_hand)
        self.side.show_card()

    def _edit(self, contact: MediaContact, typed: ContactDraft | None = None) -> None:
        facets = self._contacts.facets
        beats, roles, tags = (sorted(name for name, _ in each) for each in (facets.beats, facets.roles, facets.tags))
        self.form.offer(self.library.outlets.all_names(), beats, roles, tags)
        self._contact = contact
        title = self.tr("Edit contact") if contact.version else self.tr("New contact")
        kept = self._draft(contact)
        picture = self.library.media.path(draft.picture_sha256) if (draft := typed or kept).picture_sha256 else None
        self.form.show_draft(title, kept, draft, picture)
        self._open_form()

    def _draft(self, contact: MediaContact) -> ContactDraft:
        if not contact.version:
            return ContactDraft()
        names = self.library.outlets.names([held.outlet_id for held in contact.affiliations])
        return draft_of(contact, {key: name.best(Language.EN) for key, name in names.items()})

    def _keep(self) -> int:
        draft, contacts = self.form.draft, self.library.contacts
        name, is_new = draft.name.best(Language.EN).strip(), not self._contact.version
        words = self.tr("Add contact “{name}”") if is_new else self.tr("Edit contact “{name}”")
        with self.library.history.step(words.format(name=name)):
            find = partial(named_outlet, self.library, languages=draft.languages)
            record = written(draft, self._contact, find, self._today())
            self._contact = contacts.add(record) if is_new else contacts.save(record)
        return self._contact.id


def _runs(selection: QItemSelection) -> list[range]:
    ranges = [selection.at(number) for number in range(selection.count())]
    return [range(each.top(), each.bottom() + 1) for each in ranges if each.left() == 0]


def _bare(key: int) -> ContactRow:
    return ContactRow(key, "", "", "", (), (), ContactStatus.ACTIVE, None)
