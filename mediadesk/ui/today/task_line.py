"""One line of the agenda: an icon, what it is about, when; and for a follow-up, done and later."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from mediadesk.ui import fonts, icons, look
from mediadesk.ui.buttons import icon_button

_HEIGHT, _ICON, _LEFT, _TEXT = 52, 17, 16, 46


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says. `section` and `key` are where it leads; `task` is the key of a follow-up, 0 for none."""

    icon: str
    words: str
    details: str
    when: str
    section: str
    key: int = 0
    task: int = 0
    is_late: bool = False


class TaskLine(QWidget):
    """Drawn by hand; `opened`, `done` and `put_off` carry the line, `stepped` how many lines to go on."""

    opened = Signal(object)
    done = Signal(object)
    put_off = Signal(object, int)
    stepped = Signal(int)

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(filter(None, (line.words, line.details, line.when))))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.menu = QMenu(self)
        self._under = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(2)
        row.addStretch(1)
        self.buttons: list[QWidget] = []
        if line.task:
            self._add_buttons(row)

    def _add_buttons(self, row: QHBoxLayout) -> None:
        days: tuple[tuple[str, int], ...] = (
            (self.tr("&Tomorrow"), 1),
            (self.tr("In t&hree days"), 3),
            (self.tr("In a &week"), 7),
            (self.tr("In a &month"), 30),
        )
        for words, count in days:
            self.menu.addAction(words).triggered.connect(self._later(count))
        self.buttons = [
            icon_button("check", self.tr("Done"), lambda: self.done.emit(self.line), shortcut="D"),
            icon_button("clock", self.tr("Later…"), self.ask_later, shortcut="S"),
        ]
        for button in self.buttons:
            row.addWidget(button)

    def ask_later(self) -> None:
        """Open the menu of days."""
        place = self.mapToGlobal(self.rect().bottomRight())
        place.setX(place.x() - self.menu.sizeHint().width() - 12)
        self.menu.popup(place)

    def _later(self, days: int) -> Callable[[bool], None]:
        return lambda _checked: self.put_off.emit(self.line, days)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_J: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_K: -1}.get(key)
        if step is not None:
            self.stepped.emit(step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.line)
        elif key == Qt.Key.Key_D and self.line.task and not event.modifiers():
            self.done.emit(self.line)
        elif key == Qt.Key.Key_S and self.line.task and not event.modifiers():
            self.ask_later()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.line)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._under = True
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._under = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self._under:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_soft" if self.hasFocus() else "fill_hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 2, -4, -2), 8, 8)
        icon = QRect(_LEFT, (_HEIGHT - _ICON) // 2, _ICON, _ICON)
        icons.paint(painter, icon, self.line.icon, "err" if self.line.is_late else "text2")
        self._write(painter)
        painter.end()

    def _write(self, painter: QPainter) -> None:
        right = self.width() - 16 - (72 if self.buttons else 0)
        small, strong = fonts.mixed(12), fonts.mixed(13, QFont.Weight.DemiBold)
        wide = QFontMetrics(small).horizontalAdvance(self.line.when)
        painter.setFont(small)
        painter.setPen(look.colour("err" if self.line.is_late else "text2"))
        painter.drawText(QRect(right - wide, 0, wide + 1, _HEIGHT), Qt.AlignmentFlag.AlignVCenter, self.line.when)
        room = right - wide - 16 - _TEXT
        top = 8 if self.line.details else (_HEIGHT - 18) // 2
        for text, font, token, at in (
            (self.line.words, strong, "text", top),
            (self.line.details, small, "text2", 27),
        ):
            painter.setFont(font)
            painter.setPen(look.colour(token))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(_TEXT, at, room, 18), Qt.AlignmentFlag.AlignVCenter, shown)
