"""The timeline on a card: what is to be done, then what happened, day by day, drawn by hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mediadesk.records.interaction import FollowUp
from mediadesk.records.timeline import TimelineEntry
from mediadesk.ui import fonts, icons, look
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.contacts import timeline_words as words
from mediadesk.ui.facts import Section
from mediadesk.ui.layouts import clear

_ICON, _INDENT, _GAP = 15, 24, 9
_LINE, _DETAIL, _HEAD, _MARK = 18, 16, 24, 17
_MOST_DETAILS = 2  # lines of what was said; the rest is in the sheet


@dataclass(frozen=True, slots=True)
class _Row:
    top: int
    height: int
    heading: str
    entry: TimelineEntry | None = None
    said: words.Said | None = None
    details: tuple[str, ...] = ()


class TimelineRows(QWidget):
    """The entries. `opened` carries the entry that was clicked, or that Return was pressed on."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[TimelineEntry] = ()
        self._today = date.min
        self._rows: list[_Row] = []
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Timeline"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def entries(self) -> Sequence[TimelineEntry]:
        """What is shown."""
        return self._entries

    def show_entries(self, entries: Sequence[TimelineEntry], today: date) -> None:
        """Show these, newest first."""
        self._entries, self._today = entries, today
        self._current = min(self._current, max(len(entries) - 1, 0))
        self.setAccessibleDescription(words.spoken(entries[:12], today))
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(200, self._rows[-1].top + self._rows[-1].height if self._rows else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def _lay_out(self) -> None:
        metrics, wide = QFontMetrics(fonts.mixed(12)), max(self.width() - _INDENT, 60)
        rows: list[_Row] = []
        top, day = 0, None
        for entry in self._entries:
            if entry.day() != day:
                day = entry.day()
                rows.append(_Row(top, _HEAD, words.day_word(day, self._today)))
                top += _HEAD
            spoken = words.said(entry)
            details = tuple(_wrapped(spoken.details, metrics, wide))
            height = _LINE + len(details) * _DETAIL + (_MARK if spoken.mark else 0) + _GAP
            rows.append(_Row(top, height, "", entry, spoken, details))
            top += height
        self._rows = rows
        self.setFixedHeight(top)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self._entries[self._current] if self.hasFocus() and self._entries else None
        for row in self._rows:
            if row.top <= event.rect().bottom() and row.top + row.height >= event.rect().top():
                self._draw(painter, row, row.entry is not None and row.entry is current)
        painter.end()

    def _draw(self, painter: QPainter, row: _Row, is_current: bool) -> None:
        if row.said is None:
            painter.setFont(fonts.interface(11, QFont.Weight.DemiBold))
            painter.setPen(look.colour("text3"))
            painter.drawText(QRect(0, row.top, self.width(), _HEAD), Qt.AlignmentFlag.AlignVCenter, row.heading)
            return
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_soft"))
            painter.drawRoundedRect(QRectF(-4, row.top - 4, self.width() + 8, row.height), 6, 6)
        said = row.said
        icons.paint(painter, QRect(0, row.top + 1, _ICON, _ICON), said.icon, "err" if said.is_off else "text2")
        top = row.top
        if said.mark:
            _draw_mark(painter, _INDENT, top, said)
            top += _MARK
        time = QFontMetrics(fonts.interface(11)).horizontalAdvance(said.when)
        self._text(painter, said.when, top, _LINE, fonts.interface(11), "text3", Qt.AlignmentFlag.AlignRight)
        self._text(painter, said.line, top, _LINE, fonts.mixed(13), "text", Qt.AlignmentFlag.AlignLeft, time + 8)
        for number, line in enumerate(row.details):
            place = top + _LINE + number * _DETAIL
            self._text(painter, line, place, _DETAIL, fonts.mixed(12), "text2", Qt.AlignmentFlag.AlignLeft)

    def _text(
        self,
        painter: QPainter,
        text: str,
        top: int,
        height: int,
        font: QFont,
        token: str,
        side: Qt.AlignmentFlag,
        less: int = 0,
    ) -> None:
        place = QRect(_INDENT, top, self.width() - _INDENT - less, height)
        painter.setFont(font)
        painter.setPen(look.colour(token))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side, shown)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        y = event.position().y()
        for row in self._rows:
            if row.entry is not None and row.top <= y < row.top + row.height:
                self._go(self._entries.index(row.entry))
                self.opened.emit(row.entry)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_J: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_K: -1}.get(Qt.Key(event.key()))
        if step is not None and self._entries:
            self._go(min(max(self._current + step, 0), len(self._entries) - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._entries:
            self.opened.emit(self._entries[self._current])
        else:
            super().keyPressEvent(event)

    def _go(self, number: int) -> None:
        self._current = number
        self.update()


class Timeline(Section):
    """The section of a card. `log_wanted` asks for the sheet, `done_wanted` carries the key of a follow-up that is."""

    log_wanted = Signal()
    more_wanted = Signal()
    opened = Signal(object)
    done_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Timeline"), parent)
        self.rows = TimelineRows()
        self.rows.opened.connect(self.opened)
        self.more = text_button(self.tr("Show more"), self.more_wanted.emit, style="link")
        self.more.setProperty("align", "left")
        self.log = text_button(self.tr("Log call"), self.log_wanted.emit, icon="phone", shortcut="L")
        self.nothing = label(self.tr("Nothing yet. Press L after a call."), "detail", wraps=True)
        self._tasks = QWidget()
        self._task_lines = QVBoxLayout(self._tasks)
        self._task_lines.setContentsMargins(0, 0, 0, 0)
        self._task_lines.setSpacing(2)
        self.show_widgets([self.log, self._tasks, self.nothing, self.rows, self.more])

    def show_page(
        self, tasks: Sequence[FollowUp], entries: Sequence[TimelineEntry], today: date, *, is_more: bool
    ) -> None:
        """Show what is to be done and what happened; `is_more` where older entries can be asked for."""
        lines = [_task_line(task, today, partial(self.done_wanted.emit, task.id)) for task in tasks]
        self._show_tasks(lines)
        self.rows.show_entries(entries, today)
        self.rows.setVisible(bool(entries))
        self.nothing.setVisible(not entries and not tasks)
        self.more.setVisible(is_more)

    def _show_tasks(self, lines: Sequence[QWidget]) -> None:
        clear(self._task_lines)
        for line in lines:
            self._task_lines.addWidget(line)
        self._tasks.setVisible(bool(lines))


def _task_line(task: FollowUp, today: date, done: Callable[[], object]) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    due = label(words.day_word(task.due_on, today), "error" if task.due_on < today else "meta")
    what = label(task.what, "words", wraps=True)
    what.setFont(fonts.mixed(13))
    row.addWidget(what, 1)
    row.addWidget(due)
    name = whole.tr("Mark “{what}” as done").format(what=task.what)
    row.addWidget(text_button(whole.tr("Done"), done, style="link", name=name))
    return whole


def _draw_mark(painter: QPainter, x: int, top: int, said: words.Said) -> None:
    font = fonts.interface(10, QFont.Weight.DemiBold)
    tone = "err" if said.is_off else "text2"
    wide = QFontMetrics(font).horizontalAdvance(said.mark) + 12
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("err_soft" if said.is_off else "fill"))
    place = QRectF(x, top, wide, 15)
    painter.drawRoundedRect(place, 7, 7)
    painter.setFont(font)
    painter.setPen(look.colour(tone))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, said.mark)


def _wrapped(text: str, metrics: QFontMetrics, wide: int) -> list[str]:
    """`text` on at most two lines; a line breaks at a blank, or anywhere in scripts without."""
    if not text:
        return []
    if metrics.horizontalAdvance(text) <= wide:
        return [text]
    lines: list[str] = []
    rest = text
    while rest and len(lines) < _MOST_DETAILS - 1:
        most = _fitting(rest, metrics, wide)
        at = rest.rfind(" ", 0, most + 1)
        at = at if at > most // 2 else most
        lines.append(rest[:at])
        rest = rest[at:].lstrip()
    return [*lines, rest] if rest else lines


def _fitting(text: str, metrics: QFontMetrics, wide: int) -> int:
    """How many characters of `text` fit."""
    low, high = 1, min(len(text), 400)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.horizontalAdvance(text[:middle]) <= wide:
            low = middle
        else:
            high = middle - 1
    return low
