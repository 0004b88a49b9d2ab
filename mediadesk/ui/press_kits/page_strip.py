"""Small pictures of all pages, one below the other."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from mediadesk.ui import fonts, look

WIDTH = 112
PICTURE = 72  # logical pixels of width
_TOP, _GAP, _NUMBER = 18, 12, 18


class PageStrip(QAbstractScrollArea):
    """`picked` carries the number of a page, from 0."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self.setAccessibleName(self.tr("All pages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pictures: list[QImage | None] = []
        self._current = 0
        self._is_dimmed = False
        look.look.changed.connect(self.viewport().update)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pictures)

    @property
    def drawn_count(self) -> int:
        """How many of them have their picture."""
        return sum(picture is not None for picture in self._pictures)

    def expect(self, count: int) -> None:
        """There are `count` pages now; the old pictures stay until the new ones come."""
        self._pictures = [*self._pictures[:count], *([None] * (count - len(self._pictures)))]
        self._current = min(self._current, max(count - 1, 0))
        self._measure()

    def put(self, number: int, picture: QImage) -> None:
        """The picture of a page."""
        if number < len(self._pictures):
            self._pictures[number] = picture
            self.viewport().update()

    def set_working(self, is_working: bool) -> None:
        """Dim the pictures while newer ones are on their way."""
        self._is_dimmed = is_working
        self.viewport().update()

    def show_current(self, number: int) -> None:
        """Mark the page before the eyes and bring it into sight."""
        if number != self._current and number < len(self._pictures):
            self._current = number
            place, bar = self._place(number), self.verticalScrollBar()
            if place.top() < bar.value() or place.bottom() + _NUMBER > bar.value() + self.viewport().height():
                bar.setValue(place.center().y() - self.viewport().height() // 2)
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), look.colour("desk"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(0, -self.verticalScrollBar().value())
        for number, picture in enumerate(self._pictures):
            self._paint_page(painter, number, picture)
        painter.end()

    def _paint_page(self, painter: QPainter, number: int, picture: QImage | None) -> None:
        place = self._place(number)
        painter.setOpacity(0.45 if self._is_dimmed else 0.92 if look.look.is_dark else 1.0)
        painter.fillRect(place, Qt.GlobalColor.white)
        if picture is not None:
            painter.drawImage(place, picture)
        painter.setOpacity(1.0)
        is_current = number == self._current
        painter.setPen(QPen(look.colour("accent" if is_current else "line_strong"), 2 if is_current else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        grow = 2.0 if is_current else 0.0
        painter.drawRoundedRect(QRectF(place).adjusted(-grow, -grow, grow, grow), grow, grow)
        painter.setPen(look.colour("text" if is_current else "text2"))
        painter.setFont(fonts.interface(11))
        number_place = QRect(place.x(), place.bottom() + 3, place.width(), _NUMBER)
        painter.drawText(number_place, Qt.AlignmentFlag.AlignCenter, str(number + 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        y = round(event.position().y()) + self.verticalScrollBar().value()
        number = (y - _TOP) // self._step()
        if 0 <= number < len(self._pictures):
            self.picked.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_J: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_K: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif 0 <= self._current + step < len(self._pictures):
            self.picked.emit(self._current + step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def _height(self) -> int:
        return round(PICTURE * 297 / 210)

    def _step(self) -> int:
        return self._height() + _NUMBER + _GAP

    def _place(self, number: int) -> QRect:
        size = QSize(PICTURE, self._height())
        return QRect((self.viewport().width() - size.width()) // 2, _TOP + number * self._step(), *size.toTuple())

    def _measure(self) -> None:
        high = _TOP + len(self._pictures) * self._step()
        self.verticalScrollBar().setRange(0, max(0, high - self.viewport().height()))
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setSingleStep(32)
        self.viewport().update()
