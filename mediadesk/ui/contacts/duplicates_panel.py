"""The screen of possible duplicates: pairs on the left, the two entries side by side on the right, a key for each."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.comparison.merged_records import Side
from mediadesk.jobs import duplicates
from mediadesk.jobs.duplicates import FoundPairs
from mediadesk.library import Library
from mediadesk.records.duplicate import PairRow, PossiblePair
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.problems import NoSuchRecord, Problem
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.commands import Command
from mediadesk.ui.contacts.duplicate_columns import duplicate_columns
from mediadesk.ui.contacts.merge_view import MergeView, Pair
from mediadesk.ui.desk import Desk
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.panel import Panel
from mediadesk.ui.record_table import RecordTable
from mediadesk.ui.screen_header import ScreenHeader
from mediadesk.ui.segmented import Segments
from mediadesk.ui.side_card import upright

_PEOPLE, _OUTLETS = "contact", "outlet"
_LIST = 400  # pixels
_NOTHING = FoundPairs((), (), 0)


class DuplicatesPanel(Panel):
    """Pairs that may be one. It looks for them when it is shown first, and when one asks it to."""

    def __init__(self, library: Library, desk: Desk) -> None:
        super().__init__(library, desk)
        self.found, self._later = _NOTHING, list[PossiblePair]()
        self._row: PairRow | None = None
        self._is_looking = self._has_looked = False
        self.table: RecordTable[PairRow] = RecordTable(duplicate_columns(), self.tr("Possible duplicates"))
        self.view = MergeView()
        self.kind = Segments(((_PEOPLE, self.tr("People")), (_OUTLETS, self.tr("Outlets"))), self.tr("Show"))
        self.again = text_button(self.tr("Look again"), self.look, icon="refresh-cw")
        self.back = text_button(self.tr("Contacts"), self._go_back, style="ghost", icon="chevron-left")
        self._count, self._stack = label("", "quiet"), QStackedWidget()
        self._build()
        self._connect()

    def look(self) -> None:
        """Go through all entries, in a worker."""
        if self._is_looking:
            return
        self._is_looking = self._has_looked = True
        self._show_state()
        if self.kind.value == _OUTLETS:
            job = partial(duplicates.outlets, self.library, later=tuple(self._later))
            self.desk.run(job, then=partial(self._show_found, _OUTLETS))
            return
        words = self.tr("Looking for duplicates")
        job = partial(duplicates.people, self.library, later=tuple(self._later))
        self.desk.run_shown(words, job, partial(self._show_found, _PEOPLE), failed=self._give_up)

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"contact", "outlet"} and self._has_looked and not self._is_looking and self.isVisible():
            self._show_again()

    def merge(self) -> None:
        """Make one entry of the two shown; the note offers Undo."""
        if self._row is None or self.view.pair is None:
            return
        one, other = self.view.pair
        wins, name = self.view.wins, one.name.best(Language.EN) or one.email
        if self._row.pair.kind == _OUTLETS:  # everybody who works there moves with it
            job = partial(duplicates.merge_outlets, self.library, one.id, other.id, wins)
            self.desk.run(job, then=partial(self._say_merged, name), failed=self._show_after)
            self._drop_row()
            return
        try:
            self.library.merging.merge(one.id, other.id, wins)
        except Problem as problem:
            self.desk.say_problem(problem)
            return
        self._go_on()
        self._say_merged(name)

    def tell_apart(self) -> None:
        """Remember that the two shown are two; the note offers Undo."""
        if self._row is None:
            return
        pair = self._row.pair
        self.library.duplicates.not_same(pair.kind, pair.one_id, pair.other_id)
        self._go_on()
        self.desk.say_undoable(self.tr("Not the same: remembered"))

    def put_off(self) -> None:
        """Go on to the next pair; this one comes last."""
        if self._row is not None:
            self._later.append(self._row.pair)
            self._go_on()

    def show_record(self, key: int) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_panes(self) -> Sequence[QWidget]:
        return (self.table, self.view)

    def commands(self) -> list[Command]:
        group = self.tr("This screen")
        made = [Command(self.tr("Look for duplicates again"), self.look, group, "refresh-cw", is_action=True)]
        if self._row is not None:
            names = self._row.name
            made += [
                Command(self.tr("Merge the two"), self.merge, group, "check", names, "Return", is_action=True),
                Command(self.tr("Not the same"), self.tell_apart, group, "x", names, "N", is_action=True),
            ]
        return made

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._has_looked or self._is_due():
            self._begin()
        elif not self._is_looking:
            self._show_again()

    def _show_after(self, problem: Problem) -> None:
        self.desk.say_problem(problem)
        self._show_again()

    def _say_merged(self, name: str, _kept: object = None) -> None:
        self.desk.say_undoable(self.tr("{name}: two entries are one").format(name=name))

    def _is_due(self) -> bool:
        return self.kind.value == _PEOPLE and self.library.duplicates.is_due(self.library.contacts.count())

    def _begin(self) -> None:
        """Show what was found before, or look."""
        found = self.library.duplicates
        if found.last is None or self._is_due() or self.kind.value == _OUTLETS:
            self.look()
        else:
            self._has_looked = True
            self._show_pairs(found.last)

    def _show_again(self) -> None:
        known = self.library.duplicates.last if self.kind.value == _PEOPLE else None
        self._show_pairs(self.found.pairs if known is None else known)

    def _show_pairs(self, pairs: Sequence[PossiblePair]) -> None:
        job = partial(duplicates.shown, self.library, pairs, tuple(self._later))
        self.desk.run(job, then=partial(self._show_found, self.kind.value))

    def _show_found(self, kind: str, found: FoundPairs) -> None:
        if kind != self.kind.value:  # somebody turned to the other kind meanwhile
            return
        self._is_looking = False
        before = self._row.pair if self._row is not None else None
        place = max(0, self.table.currentIndex().row())
        self.found = found
        if self.kind.value == _PEOPLE:
            self.library.duplicates.count = found.count
        self.table.show_rows(found.rows)
        self._show_state()
        same = next((row.id for row in found.rows if row.pair == before), 0)
        at = self.table.records.place_of(same).row() if same else min(place, len(found.rows) - 1)
        if found.rows:
            self.table.setCurrentIndex(self.table.records.index(max(0, at), 0))
            self._show_row(self.table.picked_key)

    def _give_up(self, problem: Problem) -> None:
        self._is_looking = False
        self._show_state()
        self.desk.say_problem(problem)

    def _go_on(self) -> None:
        """The next pair is shown at once, ready for its key; the list is put right behind it."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._drop_row()
        self._show_again()

    def _drop_row(self) -> None:
        gone = self._row
        rows = [row for row in self.table.records.shown if gone is None or row.id != gone.id]
        at = max(0, self.table.currentIndex().row())
        self._row = None
        self.table.show_rows(rows)
        if rows:
            self.table.setCurrentIndex(self.table.records.index(min(at, len(rows) - 1), 0))
            self._show_row(self.table.picked_key)

    def _show_row(self, key: int) -> None:
        row = next((each for each in self.table.records.shown if each.id == key), None)
        if row is None or (self._row is not None and row.pair == self._row.pair and self.view.pair):
            self._row = row or self._row
            return
        try:
            pair = self._entries(row.pair)
        except NoSuchRecord:
            return
        self._row = row
        held = [each for entry in pair for each in getattr(entry, "affiliations", ())]
        outlets = self.library.outlets.some(list({each.outlet_id for each in held}))
        names: dict[int, ByLanguage] = {outlet.id: outlet.name for outlet in outlets}
        self.view.show_pair(pair, row.likeness, names)

    def _entries(self, pair: PossiblePair) -> Pair:
        if pair.kind == _OUTLETS:
            outlets = self.library.outlets
            return duplicates.outlets_in_order(outlets.get(pair.one_id), outlets.get(pair.other_id))
        contacts = self.library.contacts
        return duplicates.in_order(contacts.get(pair.one_id), contacts.get(pair.other_id))

    def _show_state(self) -> None:
        count = self.found.count
        self._count.setText(f"{count:,}" if count and not self._is_looking else "")
        self.again.setEnabled(not self._is_looking)
        if self.found.rows:
            self._stack.setCurrentIndex(0)
        else:
            self._row = None
            self._stack.setCurrentIndex(2 if self._is_looking else 1)

    def _change_kind(self) -> None:
        self.found, self._row = _NOTHING, None
        self.table.show_rows(())
        self._is_looking = False
        words = self.tr("Outlets") if self.kind.value == _OUTLETS else self.tr("Contacts")
        self.back.setText(f" {words}")
        self.back.setAccessibleName(words)
        self._begin()

    def _go_back(self) -> None:
        self.desk.go_to("outlets" if self.kind.value == _OUTLETS else "contacts")

    def _connect(self) -> None:
        self.table.picked.connect(self._show_row)
        self.table.opened.connect(lambda _key: self.merge())
        self.kind.chosen.connect(lambda _kind: self._change_kind())
        self.view.merge_wanted.connect(self.merge)
        self.view.not_same_wanted.connect(self.tell_apart)
        self.view.later_wanted.connect(self.put_off)
        for key, then in (
            ("N", self.tell_apart),
            ("L", self.put_off),
            ("1", partial(self._take_all, Side.ONE)),
            ("2", partial(self._take_all, Side.OTHER)),
        ):
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(then)

    def _take_all(self, side: Side) -> None:
        if self._row is not None:
            self.view.take_all(side)

    def _build(self) -> None:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.table.setFixedWidth(_LIST)
        row.addWidget(self.table)
        row.addWidget(upright())
        row.addWidget(self.view, 1)
        none = EmptyState(
            "check",
            self.tr("No duplicates"),
            self.tr("Nobody seems to be kept twice. What you told apart stays two."),
        )
        looking = EmptyState("search", self.tr("Looking for duplicates…"), self.tr("Names, addresses and outlets."))
        for page in (both, none, looking):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        column.addWidget(self._stack, 1)

    def _header(self) -> QWidget:
        title, beside = self.tr("Possible duplicates"), (self.back, self.again)
        return ScreenHeader(title, self._count, left=(self.kind,), right=beside)
