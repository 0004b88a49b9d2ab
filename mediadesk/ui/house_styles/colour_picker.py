"""Picks a colour: a plane of saturation and brightness above a strip of hues. Arrow keys move in both."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QLinearGradient, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mediadesk.ui import look

_STEP = 0.02
_MOVES = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class _Ground(QWidget):
    """Something with a spot on it, which mouse and arrow keys move. `spot` is a share (0 to 1) of width and height."""

    moved = Signal()

    def __init__(self, name: str, size: QSize) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFixedSize(size)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.spot = QPointF(0, 0)

    def move_to(self, x: float, y: float) -> None:
        """Put the spot at a share of width and height."""
        self.spot = QPointF(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))
        self.update()
        self.moved.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        self.move_to(place.x() / self.width(), place.y() / self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _MOVES.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.move_to(self.spot.x() + step[0] * _STEP, self.spot.y() + step[1] * _STEP)

    def _paint_spot(self, painter: QPainter) -> None:
        centre = QPointF(self.spot.x() * self.width(), self.spot.y() * self.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, wide in ((QColor(0, 0, 0, 150), 4), (QColor("white"), 2)):
            painter.setPen(QPen(colour, wide))
            painter.drawEllipse(centre, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))


class _Plane(_Ground):
    hue = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        across, down = QLinearGradient(0, 0, self.width(), 0), QLinearGradient(0, 0, 0, self.height())
        across.setColorAt(0, QColor("white"))
        across.setColorAt(1, QColor.fromHsvF(self.hue, 1, 1))
        down.setColorAt(0, QColor(0, 0, 0, 0))
        down.setColorAt(1, QColor("black"))
        painter.fillRect(self.rect(), across)
        painter.fillRect(self.rect(), down)
        self._paint_spot(painter)
        painter.end()


class _Strip(_Ground):
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        hues = QLinearGradient(0, 0, self.width(), 0)
        for number in range(7):
            hues.setColorAt(number / 6, QColor.fromHsvF(number / 6 % 1, 1, 1))
        painter.fillRect(self.rect(), hues)
        self._paint_spot(painter)
        painter.end()


class ColourPicker(QFrame):
    """A small window below the field; `picked` carries #RRGGBB while the spot is moved."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("floating")
        self._plane = _Plane(self.tr("Saturation and brightness"), QSize(228, 140))
        self._strip = _Strip(self.tr("Hue"), QSize(228, 20))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(self._plane)
        column.addWidget(self._strip)
        self._plane.moved.connect(self._tell)
        self._strip.moved.connect(self._turn)

    def show_colour(self, colour: str) -> None:
        """Put the spots where `colour` (#RRGGBB) is, without telling anybody."""
        shown = QColor(colour)
        for ground in (self._plane, self._strip):
            ground.blockSignals(True)
        if shown.hsvHueF() >= 0:
            self._strip.move_to(shown.hsvHueF(), 0.5)
        self._plane.hue = self._strip.spot.x() % 1
        self._plane.move_to(shown.hsvSaturationF(), 1 - shown.valueF())
        for ground in (self._plane, self._strip):
            ground.blockSignals(False)
        self._plane.setFocus()

    def _turn(self) -> None:
        self._strip.spot.setY(0.5)
        self._plane.hue = self._strip.spot.x() % 1
        self._plane.update()
        self._tell()

    def _tell(self) -> None:
        spot = self._plane.spot
        self.picked.emit(QColor.fromHsvF(self._plane.hue, spot.x(), 1 - spot.y()).name().upper())
