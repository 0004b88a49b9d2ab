"""What stands in place of a picture that is not there."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mediadesk.ui import fonts, icons, look

RADIUS = 10.0


def draw_frame(painter: QPainter, place: QRectF, is_target: bool) -> None:
    """The dashed frame a file can be dropped into; `is_target` while one is over it."""
    pen = QPen(look.colour("accent" if is_target else "line_control"), 1.4)
    pen.setDashPattern([5, 4])
    painter.setPen(pen)
    painter.setBrush(look.colour("accent_soft" if is_target else "surface"))
    painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), RADIUS, RADIUS)


def draw_words(painter: QPainter, place: QRectF, icon: str, title: str, more: str) -> None:
    """An icon, a line, and a weaker one below, in the middle of `place`."""
    middle = place.center().toPoint()
    icons.paint(painter, QRect(middle.x() - 18, middle.y() - 58, 36, 36), icon, "text3")
    line = QRectF(place.left(), middle.y() - 10, place.width(), 24)
    painter.setPen(look.colour("text"))
    painter.setFont(fonts.interface(15))
    painter.drawText(line, Qt.AlignmentFlag.AlignCenter, title)
    painter.setPen(look.colour("text2"))
    painter.setFont(fonts.interface(13))
    painter.drawText(line.translated(0, 24), Qt.AlignmentFlag.AlignCenter, more)
