"""The lists that came in before: what came of each, and taking it back or going on with it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediadesk.library.contact_imports import UNDOABLE_DAYS
from mediadesk.records.contact_import import ImportCounts
from mediadesk.records.import_choices import ContactImport, ImportState
from mediadesk.ui import layouts
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.side_card import scrolling

_MOST = 50


class EarlierImports(QWidget):
    """`undo_wanted` carries the key of an import; `go_on_wanted` is about the one that can be gone on with."""

    undo_wanted = Signal(object)
    go_on_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[int, QPushButton] = {}
        self._none = label(self.tr("No list has come in yet."), "quiet")
        inside = QWidget()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(14)
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Earlier imports"), "section"))
        column.addWidget(self._none)
        column.addLayout(self._rows)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))

    def show_imports(self, found: Sequence[ContactImport], now: datetime, running: int, may_go_on: int) -> None:
        """Show them, newest first; `running` is the key of the one under way, `may_go_on` of one that broke off."""
        layouts.clear(self._rows)
        self.buttons = {}
        self._none.setVisible(not found)
        for each in found[:_MOST]:
            self._rows.addWidget(self._row(each, now, is_running=each.id == running, may_go_on=each.id == may_go_on))

    def _row(self, each: ContactImport, now: datetime, *, is_running: bool, may_go_on: bool) -> QWidget:
        name = ElidedLabel("strong", Qt.TextElideMode.ElideMiddle)
        name.say(each.file_name or self.tr("Pasted text"))
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(name)
        lines.addWidget(label(self._state(each, is_running=is_running), "detail", wraps=True))
        lines.addWidget(label(f"{each.began_at.astimezone():%Y-%m-%d %H:%M}", "meta"))
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(lines, 1)
        if may_go_on and not is_running:
            row.addWidget(text_button(self.tr("Go on"), self.go_on_wanted.emit), 0, Qt.AlignmentFlag.AlignTop)
        if may_be_undone(each, now) and not is_running:
            words = self.tr("Undo the import of {name}").format(name=name.words)
            button = text_button(self.tr("Undo"), partial(self.undo_wanted.emit, each.id), style="link", name=words)
            self.buttons[each.id] = button
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return whole

    def _state(self, each: ContactImport, *, is_running: bool) -> str:
        numbers = {"done": f"{each.done_rows:,}", "of": f"{each.row_count:,}"}
        if is_running:
            return self.tr("Coming in now")
        if each.state is ImportState.RUNNING:
            return self.tr("Broken off after {done} of {of} rows; the same file goes on there").format(**numbers)
        if each.state is ImportState.CANCELLED:
            words = self.tr("Stopped after {done} of {of} rows").format(**numbers)
            return f"{words} · {counted(each.counts)}"
        return self.tr("Undone") if each.state is ImportState.UNDONE else counted(each.counts)


def may_be_undone(each: ContactImport, now: datetime) -> bool:
    """Whether an import can still be taken back, and there is anything to take back."""
    is_late = each.began_at < now - timedelta(days=UNDOABLE_DAYS)
    return each.state is not ImportState.UNDONE and not is_late and bool(each.counts.added + each.counts.updated)


def counted(counts: ImportCounts) -> str:
    """What became of the rows, in one line."""
    words = QCoreApplication.translate("ContactImport", "{added} added, {updated} updated, {skipped} skipped")
    if counts.merged:
        words = QCoreApplication.translate(
            "ContactImport", "{added} added, {updated} updated, {merged} known already, {skipped} skipped"
        )
    numbers = {"added": counts.added, "updated": counts.updated, "merged": counts.merged, "skipped": counts.rejected}
    return words.format(**{name: f"{number:,}" for name, number in numbers.items()})
