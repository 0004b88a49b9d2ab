"""The versions of a text, in place of the text: a list by day, and what changed between two of them."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.comparison.texts import TextDifference
from mediadesk.jobs import versions
from mediadesk.jobs.versions import ListedVersion
from mediadesk.library import Library
from mediadesk.records.release import ReleaseText
from mediadesk.records.revision import Revision
from mediadesk.ui.background import Background, Task
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.releases import versions_sayings as sayings
from mediadesk.ui.releases.versions_bar import VersionsBar
from mediadesk.ui.releases.versions_list import WIDTH, VersionList
from mediadesk.ui.releases.versions_page import DifferencePage


class VersionsView(QWidget):
    """`restore_wanted` carries the version to go back to, and the passage to restore, or `None` for all of it.

    `save_wanted` asks to keep the text as it is now; `named` carries a version and its name.
    """

    restore_wanted = Signal(object, object)
    save_wanted = Signal()
    named = Signal(object, str)
    closed = Signal()
    problem = Signal(object)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.worker = Background(threads=1)
        self._now: ReleaseText | None = None
        self._may_restore = self._from_newest = False
        self._listing: Task | None = None
        self._comparing: Task | None = None
        self._to_name = 0
        self.list, self.page, self.bar = VersionList(), DifferencePage(), VersionsBar()
        self._empty = EmptyState("history", self.tr("No other version yet"), self._why_empty(), [])
        self._stack = QStackedWidget()
        self._arrange()
        self._wire()
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.worker.drain)

    def show_text(self, now: ReleaseText, *, may_restore: bool, from_newest: bool = False) -> None:
        """Show the versions of a text, which says `now`; the pick stays while it is the same text.

        It is first compared with the version before the newest, which says the same, or with the newest.
        """
        is_other = self._now is None or self._now.id != now.id or from_newest is not self._from_newest
        self._now, self._may_restore, self._from_newest = now, may_restore, from_newest
        if is_other:
            self.list.records.show((), date.today())
            self._show_nothing()
        if not now.id:
            self._take_list(())
            return
        if self._listing is not None:
            self._listing.cancel()
        job = partial(versions.list_versions, self._library, now.id)
        self._listing = self.worker.run(job, then=self._take_list, failed=self.problem.emit)

    def name_newest(self) -> None:
        """Let the user name the newest version as soon as it is listed."""
        self._to_name = -1

    def drain(self) -> None:
        """Let the worker come to an end before the library closes."""
        self.worker.drain()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _take_list(self, listed: tuple[ListedVersion, ...]) -> None:
        before = [each.revision.id for each in self.list.chosen]
        self.list.blockSignals(True)
        self.list.records.show(listed, date.today())
        known = [each.revision.id for each in listed]
        first = known[:1] if self._from_newest else known[1:2] or known[:1]
        picks = [key for key in before if key in known] or first
        if picks:
            self.list.pick(*picks)
        self.list.blockSignals(False)
        self._stack.setCurrentWidget(self.page if known else self._empty)
        self._compare()
        if self._to_name and known:
            self._to_name = 0
            self.list.ask_name(known[0])

    def _compare(self) -> None:
        chosen = self.list.chosen
        if not chosen or self._now is None:
            self._show_nothing()
            return
        if self._comparing is not None:
            self._comparing.cancel()
        after = chosen[0].revision.id if len(chosen) > 1 else self._now
        job = partial(versions.compare_versions, self._library, chosen[-1].revision.id, after)
        self._comparing = self.worker.run(job, then=self._take_difference, failed=self.problem.emit)

    def _take_difference(self, difference: TextDifference) -> None:
        if self._now is None:
            return
        self.page.show_difference(difference, self._now.language)
        self.bar.show_words(self._title(self.list.chosen), difference)
        self._show_place()

    def _show_nothing(self) -> None:
        self.page.show_nothing()
        self.bar.show_words("", TextDifference(()))
        self._show_place()

    def _show_place(self) -> None:
        is_with_now = len(self.list.chosen) == 1
        self.bar.show_place(self.page.at, self.page.count, may_restore=self._may_restore and is_with_now)

    def _title(self, chosen: list[ListedVersion]) -> str:
        names = [self._called(each.revision) for each in reversed(chosen)]
        return " → ".join(names if len(names) == 2 else [*names, self.tr("now")])

    def _called(self, revision: Revision) -> str:
        when = sayings.moment_words(revision.saved_at, date.today())
        return f"“{revision.label}”, {when}" if revision.label else when

    def _restore(self, *, whole: bool) -> None:
        chosen = self.list.chosen
        if len(chosen) == 1 and self._may_restore and (whole or self.page.present is not None):
            self.restore_wanted.emit(chosen[0].revision, None if whole else self.page.present)

    def _why_empty(self) -> str:
        return self.tr("Versions are kept while you write, when you save one, and when the status changes.")

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(18, 6, 10, 6)
        head.addWidget(label(self.tr("Versions"), "strong"))
        head.addStretch(1)
        head.addWidget(text_button(self.tr("Save version…"), self.save_wanted.emit, style="link", shortcut="Ctrl+S"))
        hint = label(self.tr("F2 names a version. Ctrl and a click on another compares the two."), "meta", wraps=True)
        hint.setContentsMargins(18, 8, 14, 10)
        left = QWidget()
        left.setObjectName("listPane")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left.setFixedWidth(WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(hint)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.bar)
        right.addWidget(self._stack, 1)
        for widget in (self.page, self._empty):
            self._stack.addWidget(widget)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(left)
        whole.addLayout(right, 1)

    def _wire(self) -> None:
        self.list.picked.connect(self._compare)
        self.list.records.named.connect(self.named)
        self.page.walked.connect(self._show_place)
        self.bar.stepped.connect(self.page.step)
        self.bar.beside_chosen.connect(self.page.set_beside)
        self.bar.closed.connect(self.closed)
        self.bar.passage_wanted.connect(partial(self._restore, whole=False))
        self.bar.all_wanted.connect(partial(self._restore, whole=True))
