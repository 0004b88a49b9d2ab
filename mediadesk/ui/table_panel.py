"""What screens with a table share: a header, pills, the table, and a card that is edited in place."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.library.collection import Collection
from mediadesk.records.problems import Problem
from mediadesk.ui.commands import Command
from mediadesk.ui.desk import Desk
from mediadesk.ui.listing import AnyListing
from mediadesk.ui.panel import Panel
from mediadesk.ui.record_table import RecordTable
from mediadesk.ui.side_card import SideCard, upright
from mediadesk.ui.table_header import TableHeader
from mediadesk.ui.table_pane import TablePane


class TablePanel(Panel):
    """Subclasses make the parts and say how one record is shown, written and moved to the trash.

    `kinds` are the records that are shown; `shown_key` is the one in the card or in the form, 0 for none.
    """

    kinds: ClassVar[frozenset[str]]
    header: TableHeader
    table: RecordTable[Any]
    pane: TablePane
    side: SideCard

    def __init__(self, library: Library, desk: Desk, listing: AnyListing) -> None:
        super().__init__(library, desk)
        self._listing: Any = listing
        self._pill_row = QHBoxLayout()
        self._pill_row.setContentsMargins(14, 9, 14, 7)
        self._below_table = QVBoxLayout()
        listing.changed.connect(self._show_rows)

    @property
    @abstractmethod
    def shown_key(self) -> int:
        """The key of the record shown."""

    @abstractmethod
    def new(self) -> None:
        """Open the empty form."""

    @property
    @abstractmethod
    def _collection(self) -> Collection[Any]:
        """Where the records are kept."""

    @abstractmethod
    def _open_shown(self) -> None:
        """Open the form on the record shown."""

    @abstractmethod
    def _reopening(self) -> Callable[[], None]:
        """What opens the form again as it stands now."""

    @abstractmethod
    def _keep(self) -> int:
        """Write what the form says and return the key; raises a `Problem`."""

    @abstractmethod
    def _show(self, key: int) -> None:
        """Show the card of a record, 0 for none."""

    @abstractmethod
    def _show_rows(self) -> None:
        """Show what the listing found."""

    def edit(self) -> None:
        """Open the form on the record shown."""
        if self.shown_key and not self.side.is_editing:
            self._open_shown()

    def trash(self) -> None:
        """Move the record shown to the trash, with a note that offers Undo."""
        if self.shown_key and not self.side.is_editing:
            name = self._title()
            self._collection.move_to_trash(self.shown_key)
            self._move_to_trash(name)

    def leave(self) -> None:
        """Close the form without keeping what it says; a note offers to go on."""
        go_on, is_changed = self._reopening(), self.side.form.is_changed
        self._close_form()
        self._show(self.table.picked_key)
        if is_changed:
            words = self.tr("Changes were not kept")
            self.desk.say(words, icon="undo-2", action=self.tr("Go on editing"), then=go_on)

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & self.kinds:
            self._listing.load()
            if self.shown_key and not self.side.is_editing:
                self._show(self.shown_key)

    def show_record(self, key: int) -> None:
        """Bring a record before the eyes, whatever filter is on."""
        if self._leave_form():
            if not self.table.pick(key):
                self.clear_filter()
                self.table.pick(key)
            self._show(key)
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self) -> bool:
        """Keep what the form says; false when something in it is wrong."""
        if not self.side.form.check():
            return False
        try:
            key = self._keep()
        except Problem as problem:
            self.desk.say_problem(problem)
            return False
        self._close_form()
        self._listing.load()
        self.show_record(key)
        return True

    def clear_filter(self) -> None:
        """Show everything."""
        self.header.filter.clear()
        self._listing.filter("")

    def focus_filter(self) -> None:
        self.header.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.header.filter.selectAll()

    def focus_panes(self) -> Sequence[QWidget]:
        return (self.header.filter, self.pane.in_front, self.side)

    def settle(self) -> None:
        self._leave_form()

    def commands(self) -> list[Command]:
        group = self.tr("This screen")
        made = [Command(self.header.new.text().strip(), self.new, group, "plus", keys="Ctrl+N", is_action=True)]
        if self.shown_key and not self.side.is_editing:
            made += [
                Command(self.tr("Edit"), self.edit, group, "pen-line", self._title(), "Return", is_action=True),
                Command(self.tr("Move to Trash"), self.trash, group, "trash-2", self._title(), "Del", is_action=True),
            ]
        return made

    @abstractmethod
    def _title(self) -> str:
        """What the record shown is called."""

    def _assemble(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(self._pill_row)
        left.addWidget(self.pane, 1)
        left.addLayout(self._below_table)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(upright())
        row.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(row, 1)
        self._connect()

    def _connect(self) -> None:
        self.header.filtered.connect(self._listing.filter)
        self.header.filter_left.connect(self._enter_table)
        self.header.new_wanted.connect(self.new)
        self.pane.clear_wanted.connect(self.clear_filter)
        self.table.picked.connect(self._pick)
        self.table.opened.connect(lambda _key: self.edit())
        self.table.trash_wanted.connect(lambda _key: self.trash())
        self.side.form.save_wanted.connect(self.save)
        self.side.form.left.connect(self.leave)

    def _show_found(self, rows: Sequence[Any], not_found: str) -> None:
        """Show rows in the table."""
        self.table.show_rows(rows)
        self._settle_rows(bool(rows), not_found)

    def _settle_rows(self, is_any: bool, not_found: str) -> None:
        """Say so where the table shows nothing; when the row picked is gone, the first one is picked."""
        self.pane.show_state(is_empty=self._listing.is_empty, not_found="" if is_any else not_found)
        if not self.table.picked_key and not self.side.is_editing:
            self.table.step(0)
            if not is_any:
                self._show(0)

    def _move_to_trash(self, name: str) -> None:
        row = max(self.table.currentIndex().row(), 0)
        self._show(0)
        self._listing.load()
        self.table.go_to_row(row)
        self.desk.say_undoable(self.tr("{name} moved to Trash").format(name=name), icon="trash-2")

    def _pick(self, key: int) -> None:
        if key == self.shown_key:
            return
        if self._leave_form():
            self._show(key)
        else:
            self.table.pick(self.shown_key)

    def _open_form(self) -> None:
        self.header.new.setEnabled(False)
        self.side.show_form()
        self.side.form.begin()

    def _close_form(self) -> None:
        self.header.new.setEnabled(True)
        self.side.show_card()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_form(self) -> bool:
        """Keep what was typed before something else is shown; false when it cannot be kept as it is."""
        if not self.side.is_editing:
            return True
        if self.side.form.is_changed:
            return self.save()
        self._close_form()
        return True

    def _enter_table(self) -> None:
        if not self.table.picked_key:
            self.table.step(0)
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
