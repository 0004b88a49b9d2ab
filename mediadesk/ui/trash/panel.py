"""The screen of the trash: one list of all kinds of records, and the way back for each."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.records.problems import Problem
from mediadesk.records.trash import TrashKind, TrashRow
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.commands import Command
from mediadesk.ui.desk import Desk
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.filter_field import FilterField
from mediadesk.ui.panel import Panel
from mediadesk.ui.screen_header import ScreenHeader
from mediadesk.ui.segmented import Pills
from mediadesk.ui.trash import sayings
from mediadesk.ui.trash.table import TrashTable
from mediadesk.wording.titles import quoted


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


class TrashPanel(Panel):
    """Everything in the trash, filtered by words and by kind. `now` tells the aware local time."""

    def __init__(self, library: Library, desk: Desk, now: Callable[[], datetime] = _now) -> None:
        super().__init__(library, desk)
        self.table = TrashTable(now, self.tr("Trash"))
        self._everything: list[TrashRow] = []
        self._is_stale = True
        self._build()
        self._connect()
        self._load()

    def refresh(self, kinds: frozenset[str]) -> None:
        self._is_stale = True
        if self.isVisible():
            self._load()

    def restore(self) -> None:
        """Bring the rows chosen back to their lists, with a note that offers Undo."""
        rows = self.table.chosen
        if not rows:
            return
        try:
            self.library.trash.restore(rows)
        except Problem as problem:
            self.desk.say_problem(problem)
            return
        self._load()
        self.desk.say_undoable(self._restored(rows), icon="undo-2")

    def clear_filter(self) -> None:
        """Show everything again."""
        self._pills.pick(None)
        self.filter.clear()
        self._show_rows()

    def focus_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def focus_panes(self) -> Sequence[QWidget]:
        return (self.filter, self.table) if self._everything else ()

    def commands(self) -> list[Command]:
        rows = self.table.chosen
        if not rows:
            return []
        more = sayings.title(rows[0]) if len(rows) == 1 else self.tr("{count} records").format(count=len(rows))
        group = self.tr("This screen")
        return [Command(self.tr("Restore"), self.restore, group, "undo-2", more, "Return", is_action=True)]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._load()

    def _load(self) -> None:
        self._is_stale = False
        self._everything = self.library.trash.rows()
        self._show_rows()

    def _show_rows(self) -> None:
        match, kind = self.filter.text().strip(), self._pills.value
        found = self.library.trash.matching(self._everything, match)
        there = {row.kind for row in self._everything}
        for each in TrashKind:
            self._pills.button(each).setVisible(each in there or each is kind)
        self._pills.setVisible(len(there) > 1 or kind is not None)
        row = max(self.table.currentIndex().row(), 0)
        shown = [each for each in found if kind in (None, each.kind)]
        self.table.show_rows(shown)
        if shown and not self.table.picked_key:
            self.table.go_to_row(row)
        self._count.setText(f"{len(self._everything):,}" if self._everything else "")
        self._show_state(bool(shown), match)
        self._show_chosen()
        for part in (self.filter, self.restore_button):
            part.setVisible(bool(self._everything))

    def _show_state(self, any_shown: bool, match: str) -> None:
        if not self._everything:
            self._stack.setCurrentWidget(self._empty)
        elif any_shown:
            self._stack.setCurrentWidget(self.table)
        else:
            words = self.tr("Nothing in the Trash matches “{words}”").format(words=match) if match else ""
            self._nothing.say(words or self.tr("Nothing of this kind is in the Trash"), "")
            self._stack.setCurrentWidget(self._nothing)

    def _show_chosen(self) -> None:
        count = len(self.table.chosen)
        self.restore_button.setEnabled(count > 0)
        words = self.tr("Restore {count} records").format(count=f"{count:,}") if count > 1 else self.tr("Restore")
        self.restore_button.setText(f" {words}")

    def _restored(self, rows: Sequence[TrashRow]) -> str:
        if len(rows) > 1:
            return self.tr("{count} records restored").format(count=f"{len(rows):,}")
        name = quoted(rows[0].title) or sayings.kind_word(rows[0].kind)
        return self.tr("{name} restored").format(name=name)

    def _connect(self) -> None:
        self.filter.filtered.connect(lambda _match: self._show_rows())
        self.filter.left.connect(lambda: self.table.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._pills.chosen.connect(lambda _kind: self._show_rows())
        self.table.restore_wanted.connect(self.restore)
        self.table.turned.connect(self._show_chosen)

    def _build(self) -> None:
        kinds: list[tuple[TrashKind | None, str]] = [(None, self.tr("All"))]
        kinds += [(kind, sayings.kind_words(kind)) for kind in TrashKind]
        self._pills = Pills(kinds, self.tr("Kind"))
        self._empty = EmptyState(
            "trash-2",
            self.tr("The Trash is empty"),
            self.tr("Releases, photos, contacts and whatever else is moved to Trash waits here until it is restored."),
        )
        clear = text_button(self.tr("Clear filter"), self.clear_filter)
        self._nothing = EmptyState("search", "", "", [clear])
        self._stack = QStackedWidget()
        for page in (self.table, self._empty, self._nothing):
            self._stack.addWidget(page)
        strip = QHBoxLayout()
        strip.setContentsMargins(14, 9, 14, 7)
        strip.addWidget(self._pills)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        column.addLayout(strip)
        column.addWidget(self._stack, 1)

    def _header(self) -> QWidget:
        self._count = label("", "quiet")
        self.filter = FilterField(self.tr("Search the Trash…"))
        self.filter.setMaximumWidth(380)
        self.restore_button = text_button(
            self.tr("Restore"), self.restore, style="primary", icon="undo-2", shortcut="Return"
        )
        return ScreenHeader(self.tr("Trash"), self._count, wide=self.filter, right=(self.restore_button,))
