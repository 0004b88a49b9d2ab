"""The screen of the desk's facts: figures that stand in many texts, kept in one place."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtGui import QShowEvent

from mediadesk.jobs import facts
from mediadesk.jobs.facts import Saying
from mediadesk.library import Library
from mediadesk.library.collection import Collection
from mediadesk.records.fact import DeskFact
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.problems import Problem
from mediadesk.ui.buttons import text_button
from mediadesk.ui.commands import Command
from mediadesk.ui.desk import Desk
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.listing import Listing
from mediadesk.ui.record_table import RecordTable
from mediadesk.ui.side_card import SideCard
from mediadesk.ui.table_header import TableHeader
from mediadesk.ui.table_pane import TablePane
from mediadesk.ui.table_panel import TablePanel
from mediadesk.ui.terms import sayings
from mediadesk.ui.terms.fact_card import FactCard
from mediadesk.ui.terms.fact_columns import fact_columns, name_of
from mediadesk.ui.terms.fact_form import FactForm
from mediadesk.ui.terms.views import views

_EVERYTHING = frozenset({"fact"})
_NONE = DeskFact(0, ByLanguage(), "", version=0)


class FactsPanel(TablePanel):
    """Figures, and where releases say them."""

    kinds = _EVERYTHING

    def __init__(self, library: Library, desk: Desk) -> None:
        super().__init__(library, desk, Listing(library, desk, library.facts.count, library.facts.all))
        self._fact = _NONE
        self._news = 0  # the version of the fact that was just kept here
        self.header = TableHeader(self.tr("Facts"), self.tr("New fact"))
        self.header.beside_title.addWidget(views(desk, "facts"))
        self.table: RecordTable[DeskFact] = RecordTable(fact_columns(), self.tr("Facts"))
        self.pane = TablePane(self.table, self._empty_state())
        self.card, self.form = FactCard(), FactForm()
        self.side = SideCard(self.card, self.form, self.tr("Pick a fact to see more."))
        self.card.edit_wanted.connect(self.edit)
        self.card.trash_wanted.connect(self.trash)
        self.card.change_wanted.connect(self.change)
        self.card.correction_wanted.connect(self.correct)
        self.card.release_wanted.connect(lambda key: self.desk.go_to("releases", key))
        self._assemble()
        self.refresh(_EVERYTHING)

    @property
    def shown_key(self) -> int:
        return self._fact.id

    def refresh(self, kinds: frozenset[str]) -> None:
        super().refresh(kinds)
        if "release" in kinds and not kinds & self.kinds and self.isVisible():
            self._look_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_again()

    def new(self) -> None:
        """Open the empty form."""
        if self._leave_form():
            self._edit(DeskFact(new_key(), ByLanguage(), "", version=0))

    def change(self) -> None:
        """Say the fact as it is now wherever texts of the house say it as it was; the note offers Undo."""
        try:
            count = facts.change(self.library, self._fact.id)
        except Problem as problem:
            self.desk.say_problem(problem)
            return
        if count:
            self.desk.say_undoable(sayings.changed_in(count), icon="check")

    def correct(self, release_id: int) -> None:
        """Begin the correction of a release that left the house, with the fact as it is now, and open it."""
        try:
            begun = facts.correct(self.library, self._fact.id, release_id, now=datetime.now(UTC))
        except Problem as problem:
            self.desk.say_problem(problem)
            return
        self.desk.go_to("releases", begun.id)

    def commands(self) -> list[Command]:
        made = super().commands()
        if not self.card.change.isHidden() and not self.side.is_editing:
            words = self.card.change.text()
            made.append(Command(words, self.change, made[0].group, "refresh-cw", self._title(), is_action=True))
        return made

    @property
    def _collection(self) -> Collection[DeskFact]:
        return self.library.facts

    def _open_shown(self) -> None:
        self._edit(self._fact)

    def _reopening(self) -> Callable[[], None]:
        return partial(self._edit, self._fact, self.form.fact)

    def _empty_state(self) -> EmptyState:
        new = text_button(self.tr("New fact"), self.new, style="primary", icon="plus", shortcut="Ctrl+N")
        sentence = self.tr(
            "A figure that stands in many texts. Put it in with # while you write: changed here once, it changes there."
        )
        return EmptyState("chart-no-axes-column", self.tr("No facts yet"), sentence, (new,), keys="Ctrl+N")

    def _title(self) -> str:
        return name_of(self._fact)

    def _show_rows(self) -> None:
        everything = self._listing.everything
        words = self.tr("Search {count} facts by name, figure or source…").format(count=f"{len(everything):,}")
        self.header.show_count(len(everything), words)
        not_found = self.tr("No facts match “{words}”.").format(words=self._listing.match)
        self._show_found(self._listing.found, not_found)

    def _show(self, key: int) -> None:
        self._fact = self.library.facts.get(key) if key else _NONE
        if not key:
            self.side.show_nothing()
            return
        self.card.show_fact(self._fact)
        self.side.show_card()
        self._look_again()

    def _look_again(self) -> None:
        """Find out where releases say the fact shown; in a worker, which reads all their texts."""
        if self._fact.version and not self.side.is_editing:
            self.desk.run(partial(_look, self.library, self._fact.id), then=self._show_places, failed=self._go_without)

    def _show_places(self, found: tuple[DeskFact, Sequence[Saying]]) -> None:
        fact, places = found
        if fact.id != self._fact.id:
            return
        self.card.show_places(places)
        stale = sum(each.can_be_changed for each in places)
        if not self._news or fact.version < self._news:
            return
        self._news = 0
        if stale:
            words = self.tr("{fact} is kept; texts say it as it was").format(fact=self._title())
            self.desk.say(words, action=sayings.change_in(stale), then=self.change)

    def _go_without(self, _problem: Problem) -> None:
        """The fact was taken back meanwhile, or the library cannot be read just now: nothing is said of its places."""
        self.card.show_places(())

    def _edit(self, fact: DeskFact, typed: DeskFact | None = None) -> None:
        self._fact = fact
        title = self.tr("Edit fact") if fact.version else self.tr("New fact")
        self.form.show_fact(title, fact, typed or fact)
        self._open_form()

    def _keep(self) -> int:
        self._fact, _count = facts.keep(self.library, self.form.fact, everywhere=False)
        self._news = self._fact.version
        return self._fact.id


def _look(library: Library, key: int) -> tuple[DeskFact, Sequence[Saying]]:
    with library.reading():
        return library.facts.get(key), facts.sayings(library, key)
