"""The third step: what would become of the rows, what is wrong with some, and who is perhaps known already."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.records.import_choices import OnDuplicate
from mediadesk.ui.buttons import label
from mediadesk.ui.contact_import.changes_view import ChangesView
from mediadesk.ui.contact_import.draft import Checked, Draft
from mediadesk.ui.contact_import.problem_form import ProblemForm
from mediadesk.ui.contact_import.seen_rows import SeenRow, View, counts, rows_of, seen_columns
from mediadesk.ui.contact_import.sides_view import SidesView
from mediadesk.ui.contact_import.winners import Winners
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.record_table import RecordTable
from mediadesk.ui.segmented import Pills
from mediadesk.ui.side_card import upright

_SIDE = 460  # pixels
_FIRST_LOOKED_AT = (View.DUPLICATES, View.ERRORS, View.UPDATES, View.NEW, View.KNOWN)


class CheckPage(QWidget):
    """`put_right` carries a row and its cells, `decided` what becomes of rows by number and of all of a
    `Likeness`, `chosen` other `Choices`.
    """

    put_right = Signal(int, object)
    decided = Signal(object, object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self.checked: Checked | None = None
        self._words = {
            View.NEW: self.tr("New"),
            View.UPDATES: self.tr("Updates"),
            View.KNOWN: self.tr("Known already"),
            View.DUPLICATES: self.tr("Possible duplicates"),
            View.ERRORS: self.tr("Errors"),
        }
        self.views = Pills(tuple(self._words.items()), self.tr("Rows"))
        self.note = label("", "caution", wraps=True)
        self.winners = Winners()
        self.table: RecordTable[SeenRow] = RecordTable(seen_columns(), self.tr("Rows of the list"))
        self.problem, self.sides, self.changes = ProblemForm(), SidesView(), ChangesView()
        self._side, self._stack, self._left = QStackedWidget(), QStackedWidget(), QStackedWidget()
        self._nothing = EmptyState("check", "", "")
        self.looking = EmptyState("search", self.tr("Looking through the list…"), "")
        self._lay_out()
        self._connect()

    def show_looking(self) -> None:
        """Say that the rows are being looked at; what was seen before stays in sight."""
        if self.checked is None:
            self._stack.setCurrentIndex(1)

    def show_progress(self, done: int, of: int) -> None:
        """Say how many rows were looked at, where that takes its time."""
        words = self.tr("{done} of {of} rows").format(done=f"{done:,}", of=f"{of:,}")
        self.looking.say(self.tr("Looking through the list…"), words if done < of else "")

    def forget(self) -> None:
        """Another list is looked at."""
        self.checked, self.problem.row = None, None

    def show_draft(self, draft: Draft) -> None:
        """Show what was decided of rows that were looked at before."""
        self._draft = draft
        self._show_view()

    def show_checked(self, draft: Draft, checked: Checked) -> None:
        """Show what would become of a list."""
        is_first = self.checked is None
        self._draft, self.checked = draft, checked
        self._stack.setCurrentIndex(0)
        found = counts(checked.preview)
        for view, words in self._words.items():
            self.views.button(view).setText(f"{words}  {found[view]:,}")
            self.views.button(view).setAccessibleName(f"{words}: {found[view]:,}")
        if is_first:
            self.views.pick(next((view for view in _FIRST_LOOKED_AT if found[view]), View.NEW))
        self._show_view()

    def complain(self, sentence: str) -> None:
        """Say why the rows cannot be looked at."""
        self.looking.say(sentence, "")
        self._stack.setCurrentIndex(1)

    @property
    def view(self) -> View:
        """Which rows are in sight."""
        return View(self.views.value)

    @property
    def undecided(self) -> int:
        """How many possible duplicates nobody decided about."""
        if self.checked is None or self._draft is None:
            return 0
        seen, choices = self.checked.preview, self._draft.choices
        unseen = 0 if choices.likenesses else seen.probable_count - len(seen.probable)
        return unseen + len(seen.probable) - len(self._decided)

    @property
    def coming(self) -> int:
        """How many rows would come in; 0 while that is found out, and of a list too long to be looked at whole."""
        if self.checked is None or not self.checked.preview.is_whole:
            return 0
        rows = self._draft.choices.rows if self._draft is not None else {}
        skipped = sum(1 for what in rows.values() if what is OnDuplicate.SKIP)
        return self.checked.preview.counts.rows - self.checked.preview.counts.rejected - skipped

    @property
    def in_front(self) -> QWidget:
        """What takes the keys."""
        return self.table if self.table.records.shown else self.views.button(self.view)

    @property
    def _decided(self) -> frozenset[int]:
        rows = self._draft.choices.rows if self._draft is not None else {}
        seen = self.checked.preview.probable if self.checked is not None else ()
        return frozenset(each.row for each in seen if each.row in rows)

    def leave_form(self) -> bool:
        """Go from the cells of a row back to the table; returns whether one was in them."""
        is_inside = any(field.hasFocus() for field in self.problem.fields.values())
        if is_inside:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return is_inside

    def _show_view(self) -> None:
        if self.checked is None or self._draft is None:
            return
        view = self.view
        self.note.setText(self._noted(self.checked))
        self.note.setVisible(bool(self.note.text()))
        rows = rows_of(self.checked.preview, view, self._draft.choices.rows, self._draft.columns)
        self.winners.setVisible(view in (View.UPDATES, View.DUPLICATES))
        self.winners.fields_row.setVisible(view is View.UPDATES)
        self.winners.show_choices(self._draft.choices, self._draft.columns)
        self._nothing.say(self._none(view), "")
        self._left.setCurrentIndex(0 if rows else 1)
        self._side.setVisible(bool(rows) and view in (View.UPDATES, View.DUPLICATES, View.ERRORS))
        at = max(self.table.currentIndex().row(), 0)
        self.table.show_rows(rows)
        if rows:
            if not self.table.picked_key:
                self.table.go_to_row(at)
            self._show_row(self.table.picked_key)

    def _turn_to_view(self) -> None:
        """Begin at the top of other rows."""
        self.table.show_rows(())
        self._show_view()

    def _show_row(self, key: int) -> None:
        if self.checked is None or self._draft is None or not key:
            return
        seen = self.checked.preview
        if self.view is View.ERRORS:
            self._side.setCurrentWidget(self.problem)
            row = next((each for each in seen.problems if each.row == key), None)
            if row is not None and row != self.problem.row:
                self.problem.show_row(row, self._draft.columns)
        elif self.view is View.DUPLICATES:
            self._side.setCurrentWidget(self.sides)
            duplicate = next((each for each in seen.probable if each.row == key), None)
            if duplicate is not None:
                decision, alike = self._draft.choices.rows.get(key), len(self._alike(key)) - 1
                self.sides.show_duplicate(duplicate, seen.sides.get(key), alike, decision)
        elif self.view is View.UPDATES:
            self._side.setCurrentWidget(self.changes)
            example = next((each for each in seen.examples if each.row == key), None)
            if example is not None:
                self.changes.show_example(example)

    def _alike(self, key: int) -> list[int]:
        """This row and those not decided yet that are alike for the same reason."""
        seen = self.checked.preview.probable if self.checked is not None else ()
        likeness = next((each.likeness for each in seen if each.row == key), None)
        decided = self._decided
        others = [each.row for each in seen if each.likeness is likeness and each.row not in decided]
        return [key, *(row for row in others if row != key)]

    def _decide(self, what: OnDuplicate, is_for_all: bool) -> None:
        if self.view is not View.DUPLICATES or not self.table.picked_key or self.sides.duplicate is None:
            return
        key = self.table.picked_key
        rows = self._alike(key) if is_for_all else [key]
        self.sides.all_alike.setChecked(False)
        self.decided.emit(dict.fromkeys(rows, what), {self.sides.duplicate.likeness: what} if is_for_all else {})
        self.go_on()

    def go_on(self) -> None:
        """To the next row that is still to be decided."""
        shown = self.table.records.shown
        at = max(self.table.currentIndex().row(), 0)
        after, decided = [*range(at + 1, len(shown)), *range(at)], self._decided
        still = next((number for number in after if shown[number].id not in decided), None)
        if still is not None:
            self.table.go_to_row(still)

    def _open(self) -> None:
        if self.view is View.ERRORS:
            self.problem.begin()
        elif self.view is View.DUPLICATES:
            self.sides.decide(OnDuplicate.MERGE)

    def _noted(self, checked: Checked) -> str:
        if checked.resumes is not None:
            words = self.tr("This import was broken off after {done} rows. It goes on where it stopped.")
            return words.format(done=f"{checked.resumes.done_rows:,}")
        if not checked.preview.is_whole:
            words = self.tr("The first {count} rows were looked at; all of them come in.")
            return words.format(count=f"{checked.preview.counts.rows:,}")
        seen = checked.preview
        shown = {View.DUPLICATES: len(seen.probable), View.ERRORS: len(seen.problems)}.get(self.view)
        if shown is not None and shown < counts(seen)[self.view]:
            return self.tr("The first {count} of them are shown.").format(count=f"{shown:,}")
        return ""

    def _none(self, view: View) -> str:
        return {
            View.NEW: self.tr("Nobody in this list is new"),
            View.UPDATES: self.tr("Nothing changes of anybody known"),
            View.KNOWN: self.tr("Nobody in this list is known already as they stand"),
            View.DUPLICATES: self.tr("Nobody seems to be known under another name or address"),
            View.ERRORS: self.tr("Every row can be taken in"),
        }[view]

    def _connect(self) -> None:
        self.views.chosen.connect(lambda _view: self._turn_to_view())
        self.table.picked.connect(self._show_row)
        self.table.opened.connect(lambda _key: self._open())
        self.problem.put_right.connect(self.put_right)
        self.sides.decided.connect(self._decide)
        self.winners.chosen.connect(self.chosen)

    def _lay_out(self) -> None:
        for page in (self.problem, self.sides, self.changes):
            self._side.addWidget(page)
        self._side.setFixedWidth(_SIDE)
        self._left.addWidget(self.table)
        self._left.addWidget(self._nothing)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left, 1)
        row.addWidget(upright())
        row.addWidget(self._side)
        self._stack.addWidget(both)
        self._stack.addWidget(self.looking)
        head = QVBoxLayout()
        head.setContentsMargins(14, 10, 16, 8)
        head.setSpacing(8)
        for widget in (self.views, self.note, self.winners):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
