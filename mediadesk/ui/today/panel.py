"""The screen of what is to be done: follow-ups, embargoes that lift, approvals waited for, entries to look over."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.records.problems import Problem
from mediadesk.ui.buttons import label
from mediadesk.ui.desk import Desk
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.layouts import clear
from mediadesk.ui.panel import Panel
from mediadesk.ui.screen_header import ScreenHeader
from mediadesk.ui.side_card import scrolling
from mediadesk.ui.today.agenda_lines import Group, groups, next_midnight
from mediadesk.ui.today.task_line import Line, TaskLine

KINDS = frozenset({"interaction", "contact", "outlet", "release", "sign_off"})
_WIDEST = 860


def _now() -> datetime:
    return datetime.now().astimezone()


class TodayPanel(Panel):
    """Every line leads to its record. `clock` gives the aware instant in local time."""

    def __init__(self, library: Library, desk: Desk, *, clock: Callable[[], datetime] = _now) -> None:
        super().__init__(library, desk)
        self._clock = clock
        self.lines: list[TaskLine] = []
        self._day = label("", "quiet")
        self._pages, self._column = QStackedWidget(), QVBoxLayout()
        self._nothing = EmptyState(
            "sun",
            self.tr("Nothing to do today"),
            self.tr("Follow-ups, embargoes that lift, and approvals you wait for stand here when there are any."),
        )
        self._lay_out()
        self._midnight = QTimer(self)
        self._midnight.setSingleShot(True)
        self._midnight.timeout.connect(self._show)
        self._show()

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & KINDS:
            self._show()

    def focus_panes(self) -> Sequence[QWidget]:
        return (self.lines[0],) if self.lines else (self._pages,)

    def _show(self) -> None:
        from mediadesk.jobs.agenda import agenda

        now = self._clock()
        self._midnight.start(int((next_midnight(now) - now) / timedelta(milliseconds=1)) + 1000)
        self._day.setText(f"{now:%A} {now.day} {now:%B}")
        found = agenda(self.library, now)
        at = next((number for number, each in enumerate(self.lines) if each.hasFocus()), None)
        self._fill(groups(found, now))
        self._pages.setCurrentIndex(1 if found.is_clear else 0)
        if at is not None and self.lines:
            self._focus(at)

    def _fill(self, found: Sequence[Group]) -> None:
        clear(self._column)
        self.lines = []
        for title, lines in found:
            head = label(f"{title}  {len(lines)}" if len(lines) > 1 else title, "section")
            head.setContentsMargins(16, 18, 0, 4)
            self._column.addWidget(head)
            for line in lines:
                self._column.addWidget(self._line(line))

    def _line(self, line: Line) -> TaskLine:
        made = TaskLine(line)
        made.opened.connect(self._open)
        made.done.connect(self._finish)
        made.put_off.connect(self._put_off)
        made.stepped.connect(lambda step: self._focus(self.lines.index(made) + step))
        self.lines.append(made)
        return made

    def _focus(self, number: int) -> None:
        self.lines[min(max(number, 0), len(self.lines) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self, line: Line) -> None:
        if line.section:
            self.desk.go_to(line.section, line.key)

    def _finish(self, line: Line) -> None:
        try:
            self.library.follow_ups.finish(line.task, datetime.now(UTC))
        except Problem as problem:
            self.desk.say_problem(problem)
            return
        self.desk.say_undoable(self.tr("Done: {what}").format(what=line.words))

    def _put_off(self, line: Line, days: int) -> None:
        until = self._clock().date() + timedelta(days=days)
        try:
            self.library.follow_ups.put_off(line.task, until)
        except Problem as problem:
            self.desk.say_problem(problem)
            return
        words = self.tr("Due {day}: {what}").format(day=f"{until:%A} {until.day} {until:%B}", what=line.words)
        self.desk.say_undoable(words, icon="clock")

    def _lay_out(self) -> None:
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(8, 0, 8, 24)
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        middle.setLayout(self._column)
        row.addWidget(middle, 1)
        row.addStretch(0)
        self._pages.addWidget(scrolling(inside))
        self._pages.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._pages, 1)

    def _head(self) -> QWidget:
        keys = label(self.tr("Enter opens · D done · S later"), "meta")
        return ScreenHeader(self.tr("Today"), self._day, right=(keys,))
