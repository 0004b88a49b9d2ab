"""The screen of the outlets."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from mediadesk.library import Library
from mediadesk.library.collection import Collection
from mediadesk.records.contact import Outlet, OutletRow
from mediadesk.records.contact_choice import ContactChoice
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.ui.buttons import text_button
from mediadesk.ui.commands import Command
from mediadesk.ui.contacts.columns import outlet_columns
from mediadesk.ui.contacts.outlet_card import OutletCard
from mediadesk.ui.contacts.outlet_form import OutletForm
from mediadesk.ui.contacts.relation import Relation
from mediadesk.ui.contacts.section_header import SectionHeader
from mediadesk.ui.desk import Desk
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.listing import Listing
from mediadesk.ui.record_table import RecordTable
from mediadesk.ui.side_card import SideCard
from mediadesk.ui.table_pane import TablePane
from mediadesk.ui.table_panel import TablePanel

_EVERYTHING = frozenset({"outlet"})
_MANY = 5_000
_MOST_SHOWN = 100  # who work at an outlet, on its card
_NONE = Outlet(0, ByLanguage())


def _now() -> datetime:
    return datetime.now(UTC)


class OutletsPanel(TablePanel):
    """Outlets, with the journalists who work there. `clock` says what day it is."""

    kinds = frozenset({"contact", "outlet"})

    def __init__(self, library: Library, desk: Desk, *, clock: Callable[[], datetime] = _now) -> None:
        self._clock = clock
        self._outlets = Listing(library, desk, self._weight, library.outlets.rows)
        super().__init__(library, desk, self._outlets)
        self._outlet = _NONE
        self.header = SectionHeader("outlets", self.tr("Outlets"), self.tr("New outlet"))
        self.table: RecordTable[OutletRow] = RecordTable(outlet_columns(), self.tr("Outlets"))
        self.pane = TablePane(self.table, self._empty_state())
        self.card, self.form = OutletCard(), OutletForm()
        self.side = SideCard(self.card, self.form, self.tr("Pick an outlet to see more."))
        self.relation = Relation(library, desk, self, self.card.timeline, lambda: self.side.is_editing)
        self.card.edit_wanted.connect(self.edit)
        self.card.trash_wanted.connect(self.trash)
        self.card.contact_wanted.connect(lambda key: self.desk.go_to("contacts", key))
        self.header.other_wanted.connect(self.desk.go_to)
        self._assemble()
        self.refresh(_EVERYTHING)

    def refresh(self, kinds: frozenset[str]) -> None:
        super().refresh(kinds)
        self.relation.refresh(kinds)

    def show_record(self, key: int) -> None:
        super().show_record(self.library.merging.whole_outlet(key))

    def commands(self) -> list[Command]:
        made = super().commands()
        if self._outlet.id and not self.side.is_editing:
            words, log = self.tr("Log call"), self.relation.log
            made.append(Command(words, log, made[0].group, "phone", self._title(), "L", is_action=True))
        return made

    def _weight(self) -> int:
        """How much there is to read: the list says how many work at each outlet."""
        return self.library.outlets.count() + self.library.contacts.pages.count(ContactChoice(), _MANY)

    @property
    def shown_key(self) -> int:
        return self._outlet.id

    def new(self) -> None:
        """Open the empty form."""
        if self._leave_form():
            self._edit(Outlet(new_key(), ByLanguage(), version=0))

    @property
    def _collection(self) -> Collection[Outlet]:
        return self.library.outlets

    def _open_shown(self) -> None:
        self._edit(self._outlet)

    def _reopening(self) -> Callable[[], None]:
        return partial(self._edit, self._outlet, self.form.outlet)

    def _empty_state(self) -> EmptyState:
        new = text_button(self.tr("New outlet"), self.new, style="primary", icon="plus", shortcut="Ctrl+N")
        return EmptyState(
            "building-2",
            self.tr("No outlets yet"),
            self.tr("Newspapers, stations, wires and sites stand here. Naming one in a contact adds it too."),
            (new,),
            keys="Ctrl+N",
        )

    def _title(self) -> str:
        return self._outlet.name.best(Language.EN)

    def _show_rows(self) -> None:
        count = f"{len(self._outlets.everything):,}"
        words = self.tr("Search {count} outlets by name, site or city…")
        self.header.show_count(len(self._outlets.everything), words.format(count=count))
        not_found = self.tr("No outlets match “{words}”.").format(words=self._outlets.match)
        self._show_found(self._outlets.found, not_found)

    def _show(self, key: int) -> None:
        self._outlet = self.library.outlets.get(key) if key else _NONE
        if self._outlet.merged_into_id is not None:  # it was shown while it went into another
            self.show_record(key)
            return
        self.relation.show_outlet(self._outlet if key else None, self._clock().astimezone().date())
        if not key:
            self.side.show_nothing()
            return
        pages = self.library.contacts.pages
        people = pages.rows(pages.page(ContactChoice(outlet_id=key), limit=_MOST_SHOWN))
        left = self.library.outlets.former(key, _MOST_SHOWN)
        rows = {row.id: row for row in pages.rows([who for who, _role, _until in left])}
        former = [(rows[who], role, until) for who, role, until in left if who in rows]
        self.card.show_outlet(self._outlet, people, former)
        self.side.show_card()

    def _edit(self, outlet: Outlet, typed: Outlet | None = None) -> None:
        self.form.offer(sorted({row.city for row in self._outlets.everything if row.city}))
        self._outlet = outlet
        title = self.tr("Edit outlet") if outlet.version else self.tr("New outlet")
        self.form.show_outlet(title, outlet, typed or outlet)
        self._open_form()

    def _keep(self) -> int:
        outlets = self.library.outlets
        self._outlet = outlets.save(self.form.outlet) if self._outlet.version else outlets.add(self.form.outlet)
        return self._outlet.id
