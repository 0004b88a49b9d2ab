"""The screen of the lists."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QPainter, QShowEvent
from PySide6.QtWidgets import QFileDialog

from mediadesk.jobs import lists as jobs
from mediadesk.library import Library
from mediadesk.library.collection import Collection
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.media_list import ListUse, MediaList, RuleField
from mediadesk.records.problems import Problem
from mediadesk.records.recipient import SentBy
from mediadesk.ui import fonts
from mediadesk.ui.buttons import text_button
from mediadesk.ui.commands import Command
from mediadesk.ui.desk import Desk
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.listing import Listing
from mediadesk.ui.lists import sayings
from mediadesk.ui.lists.list_card import ListCard, ListView, look
from mediadesk.ui.lists.list_form import ListForm
from mediadesk.ui.lists.rule_editor import Known
from mediadesk.ui.lists.use_sheet import UseSheet
from mediadesk.ui.record_cells import words
from mediadesk.ui.record_table import Column, RecordTable
from mediadesk.ui.sent_menu import SentButton
from mediadesk.ui.side_card import SideCard
from mediadesk.ui.table_header import TableHeader
from mediadesk.ui.table_pane import TablePane
from mediadesk.ui.table_panel import TablePanel

_EXAMPLES = 10
_NONE = MediaList(0, "", version=0)
Counted = tuple[int, bool]
"""How many are on a list, and whether its rule asks for what is gone."""


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class ListRow:
    """A list as the table shows it; `members` is `None` until it was counted. What a broken one asks for is gone."""

    id: int
    name: str
    said: str
    is_smart: bool
    members: int | None = None
    is_broken: bool = False


class ListsPanel(TablePanel):
    """Lists of journalists. `clock` gives an aware instant."""

    kinds = frozenset({"media_list"})

    def __init__(self, library: Library, desk: Desk, *, clock: Callable[[], datetime] = _now) -> None:
        lists = library.media_lists
        super().__init__(library, desk, Listing(library, desk, lists.count, lists.all))
        self._clock, self._list, self._counts = clock, _NONE, dict[int, Counted]()
        self._names: dict[tuple[RuleField, str], str] = {}
        self.header = TableHeader(self.tr("Lists"), self.tr("New list"))
        self.table: RecordTable[ListRow] = RecordTable(self._columns(), self.tr("Lists"))
        self.pane = TablePane(self.table, self._empty_state())
        self.card, self.form = ListCard(), ListForm()
        self.side = SideCard(self.card, self.form, self.tr("Pick a list to see more."))
        self.card.edit_wanted.connect(self.edit)
        self.card.trash_wanted.connect(self.trash)
        self.card.duplicate_wanted.connect(self.duplicate)
        self.card.export_wanted.connect(self.export)
        self.card.contact_wanted.connect(lambda key: self.desk.go_to("contacts", key))
        self.card.list_wanted.connect(self.show_record)
        self.card.member_left.connect(self.take_off)
        self.card.use_wanted.connect(self.show_use)
        self.sent = SentButton(library, desk, self._sendable, self._record_sent)
        self.card.uses.beside_title(self.sent)
        self.use_sheet: UseSheet | None = None
        self.form.tried.connect(self._try)
        self._assemble()
        self.refresh(self.kinds)

    @property
    def shown_key(self) -> int:
        return self._list.id

    def refresh(self, kinds: frozenset[str]) -> None:
        super().refresh(kinds)
        if "contact" in kinds and not kinds & self.kinds and self.isVisible():
            self._look_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_again()

    def new(self) -> None:
        """Open the empty form."""
        if self._leave_form():
            self._edit(MediaList(new_key(), "", version=0))

    def duplicate(self) -> None:
        """Make a list of the same people under another name, and open its form."""
        try:
            made = jobs.duplicate(self.library, self._list.id, self.tr("{name} copy").format(name=self._list.name))
        except Problem as problem:
            self.desk.say_problem(problem)
            return
        self._listing.load()
        self.show_record(made.id)
        self.edit()

    def export(self) -> None:
        """Write who is on the list to a CSV file that is asked for."""
        chosen, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Export list"), f"{self._list.name}.csv", "CSV (*.csv)"
        )
        if chosen:
            self.desk.run(
                partial(jobs.export, self.library, self._list.id, Path(chosen), self._clock()),
                then=self._say_exported,
            )

    def show_use(self, use: ListUse) -> None:
        """Show who was on the list when it was used."""
        members = self.library.media_lists.used_members(use.id)
        texts = self.library.releases.texts(use.release_id) if use.release_id is not None else ()
        headline = next((text.headline for text in texts if text.headline), "")
        self.use_sheet = UseSheet(self.window(), use, members, headline)
        self.use_sheet.open()

    def _say_exported(self, done: jobs.ExportedList) -> None:
        words = self.tr("{count} exported to {name}").format(count=f"{done.count:,}", name=done.path.name)
        left = self.tr("{count} left out who are not to be written to").format(count=f"{done.left_out:,}")
        self.desk.say("; ".join([words, *([left] if done.left_out else [])]))

    def _sendable(self) -> list[int]:
        return jobs.sendable(self.library, self._list.id, self._clock())[0]

    def _record_sent(self, release_id: int, keys: Sequence[int], way: SentBy) -> int:
        return jobs.record_sent(self.library, self._list.id, release_id, keys, now=self._clock(), way=way)

    def take_off(self, contact_id: int) -> None:
        """Take somebody off the list; off one with a rule they are kept whatever it says. The note offers Undo."""
        try:
            jobs.take_off(self.library, self._list.id, [contact_id], on=self._clock().astimezone().date())
        except Problem as problem:
            self.desk.say_problem(problem)
            return
        self.desk.say_undoable(self.tr("Taken off {name}").format(name=self._list.name))

    def commands(self) -> list[Command]:
        made = super().commands()
        if self.shown_key and not self.side.is_editing:
            made.append(Command(self.tr("Duplicate list"), self.duplicate, made[0].group, "copy", self._title()))
            made.append(Command(self.tr("Record as sent…"), self.sent.open, made[0].group, "send", self._title()))
            made.append(Command(self.tr("Export list…"), self.export, made[0].group, "download", self._title()))
        return made

    @property
    def _collection(self) -> Collection[MediaList]:
        return self.library.media_lists

    def _open_shown(self) -> None:
        self._edit(self._list)

    def _reopening(self) -> Callable[[], None]:
        return partial(self._edit, self._list, self.form.media_list)

    def _title(self) -> str:
        return self._list.name

    def _empty_state(self) -> EmptyState:
        new = text_button(self.tr("New list"), self.new, style="primary", icon="plus", shortcut="Ctrl+N")
        sentence = self.tr(
            "Whom you write to about one thing: chosen by hand, or by a rule that is asked anew each time."
        )
        return EmptyState("list", self.tr("No lists yet"), sentence, (new,), keys="Ctrl+N")

    def _columns(self) -> tuple[Column[ListRow], ...]:
        def kind(row: ListRow) -> str:
            return self.tr("By rule") if row.is_smart else self.tr("By hand")

        def count(row: ListRow) -> str:
            return "…" if row.members is None else f"{row.members:,}"

        return (
            Column(self.tr("Name"), lambda row: row.name, 60, 260, lambda row: row.name.casefold(), _name),
            Column(self.tr("Who is on it"), kind, 16, 110, kind, hides_below=560),
            Column(self.tr("Members"), count, 10, 96, lambda row: row.members or 0),
        )

    def _show_rows(self) -> None:
        everything: Sequence[MediaList] = self._listing.everything
        placeholder = self.tr("Search {count} lists by name…").format(count=f"{len(everything):,}")
        self.header.show_count(len(everything), placeholder)
        self._names = self._all_names()
        self._fill()
        self._count()

    def _fill(self) -> None:
        not_found = self.tr("No lists match “{words}”.").format(words=self._listing.match)
        self._show_found([self._row(each) for each in self._listing.found], not_found)

    def _row(self, each: MediaList) -> ListRow:
        said = sayings.rule_line(each.rule, self._name_of) if each.rule is not None else each.notes
        members, is_broken = self._counts.get(each.id, (None, False))
        return ListRow(each.id, each.name, said, each.is_smart, members, is_broken)

    def _count(self) -> None:
        """Count who is on each list, in a worker: a rule may read all contacts."""
        lists = list(self._listing.everything)
        self.desk.run(partial(_counted, self.library, lists, self._clock()), then=self._show_counts)

    def _show_counts(self, counts: dict[int, Counted]) -> None:
        self._counts = counts
        self._fill()

    def _show(self, key: int) -> None:
        self._list = self.library.media_lists.get(key) if key else _NONE
        if not key:
            self.side.show_nothing()
            return
        self.card.show_list(self._list, self._name_of)
        self.side.show_card()
        self._look()

    def _look_again(self) -> None:
        """Contacts changed, or may have: rules may name others now."""
        self._count()
        if self.shown_key and not self.side.is_editing:
            self._look()

    def _look(self) -> None:
        job = partial(look, self.library, self._list.id, self._clock())
        self.desk.run(job, then=self._show_view, failed=lambda _problem: None)

    def _show_view(self, view: ListView) -> None:
        if view.media_list.id == self._list.id:
            self.card.show_view(view, self._name_of)
            self.sent.show_count(0 if view.broken else view.coverage.members - view.coverage.barred)

    def _edit(self, media_list: MediaList, typed: MediaList | None = None) -> None:
        self._list = media_list
        title = self.tr("Edit list") if media_list.version else self.tr("New list")
        self.form.show_list(title, media_list, typed or media_list, self._known())
        self._open_form()

    def _try(self, media_list: MediaList) -> None:
        """Say whom the rule that is being written finds; in a worker."""
        if self.side.is_editing and media_list.is_smart:
            job = partial(_tried, self.library, media_list, self._clock())
            self.desk.run(job, then=lambda found: self.form.show_found(*found), failed=lambda _problem: None)

    def _keep(self) -> int:
        typed = self.form.media_list
        lists = self.library.media_lists
        self._list = lists.save(typed) if self._list.version else lists.add(replace(typed, version=1))
        return self._list.id

    def _known(self) -> Known:
        contacts = self.library.contacts
        outlets = [(str(row.id), row.name) for row in self.library.outlets.rows()]
        others = [(str(each.id), each.name) for each in self.library.media_lists.all() if each.id != self._list.id]
        facets = contacts.pages.facets()
        return {
            RuleField.BEAT: [(name, name) for name, _count in facets.beats],
            RuleField.TAG: [(name, name) for name, _count in facets.tags],
            RuleField.ROLE: [(name, name) for name, _count in facets.roles],
            RuleField.OUTLET: outlets,
            RuleField.LIST: others,
        }

    def _all_names(self) -> dict[tuple[RuleField, str], str]:
        asked = {
            (ask.field, value)
            for each in self._listing.everything
            if each.rule is not None
            for ask in each.rule.asks()
            for value in ask.values
        }
        names = {(RuleField.LIST, str(each.id)): each.name for each in self._listing.everything}
        keys = [int(value) for field, value in asked if field is RuleField.OUTLET and value.isdigit()]
        outlets = {
            (RuleField.OUTLET, str(each.id)): each.name.best(Language.EN) for each in self.library.outlets.some(keys)
        }
        return {**names, **outlets}

    def _name_of(self, field: RuleField, value: str) -> str:
        return self._names.get((field, value), value)


def _counted(library: Library, lists: Sequence[MediaList], now: datetime) -> dict[int, Counted]:
    kept = library.media_lists
    with library.reading():
        return {
            each.id: (kept.count_members(each, now), each.rule is not None and bool(kept.broken(each.rule)))
            for each in lists
        }


def _tried(library: Library, media_list: MediaList, now: datetime) -> tuple[int, list[str]]:
    with library.reading():
        keys = library.media_lists.members(media_list, now, most=_EXAMPLES)
        names = [row.name for row in library.contacts.pages.rows(keys)]
        return library.media_lists.count_members(media_list, now), names


def _name(painter: QPainter, place: QRect, row: ListRow) -> None:
    upper = QRect(place.x(), place.y() + (5 if row.said else 14), place.width(), 18)
    words(painter, upper, row.name, font=fonts.font(Language.ZH_HANT, 13, QFont.Weight.DemiBold))
    if row.said:
        lower = QRect(place.x(), place.y() + 23, place.width(), 17)
        words(
            painter, lower, row.said, token="err" if row.is_broken else "text2", font=fonts.font(Language.ZH_HANT, 12)
        )
