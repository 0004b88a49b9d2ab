"""Draws the numbered markers over a picture, and knows which one is under the pointer."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from mediadesk.records.photo import PersonInPicture
from mediadesk.ui import fonts, look
from mediadesk.ui.photos import seating

_RADIUS = 11.0
_LEAST_FACE, _MOST_FACE = 26.0, 150.0
_DARK, _LIGHT = QColor(20, 20, 22, 205), QColor(255, 255, 255)


class Markers:
    """The markers of one picture at one size on screen.

    A marker is a number below the face; the face of the selected person is framed.
    """

    def __init__(self, people: Sequence[PersonInPicture], picture: QRectF) -> None:
        self._people, self._picture = people, picture
        aspect = picture.width() / picture.height() if picture.height() else 1.0
        head = seating.head_height(people, aspect) * picture.height()
        self._face = min(_MOST_FACE, max(_LEAST_FACE, head))

    def face(self, index: int) -> QRectF:
        """The square around the face of a placed person."""
        person = self._people[index]
        middle = QPointF(
            self._picture.left() + float(person.x or 0) * self._picture.width(),
            self._picture.top() + float(person.y or 0) * self._picture.height(),
        )
        half = self._face * 0.6
        return QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)

    def badge(self, index: int) -> QPointF:
        """The middle of the number of a placed person: below the face, but inside the picture."""
        face = self.face(index)
        lowest = self._picture.bottom() - _RADIUS - 3
        return QPointF(face.center().x(), min(lowest, face.bottom() + _RADIUS + 1))

    def at(self, spot: QPointF) -> int | None:
        """The person whose number or face is at `spot`; the nearest where several are."""
        near = []
        for index, person in enumerate(self._people):
            if seating.is_placed(person):
                number = (self.badge(index) - spot).manhattanLength()
                if number <= 2 * _RADIUS or self.face(index).contains(spot):
                    near.append((min(number, (self.face(index).center() - spot).manhattanLength()), index))
        return min(near)[1] if near else None

    def draw(self, painter: QPainter, selected: int | None, clashing: set[int]) -> None:
        """Paint all markers, the selected one last so that nothing covers it."""
        numbers = seating.numbers(self._people)
        for index in sorted(range(len(self._people)), key=lambda each: each == selected):
            if seating.is_placed(self._people[index]):
                if index == selected:
                    self._draw_frame(painter, self.face(index))
                fill = look.colour("accent") if index == selected else _DARK
                self._draw_badge(painter, self.badge(index), numbers[index], fill, index in clashing)

    def _draw_frame(self, painter: QPainter, face: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(0, 0, 0, 70), 4))
        painter.drawRoundedRect(face, 8, 8)
        painter.setPen(QPen(_LIGHT, 2.4))
        painter.drawRoundedRect(face, 8, 8)

    def _draw_badge(self, painter: QPainter, middle: QPointF, number: int, fill: QColor, clashes: bool) -> None:
        painter.setBrush(fill)
        painter.setPen(QPen(look.colour("squiggle") if clashes else _LIGHT, 2.4 if clashes else 1.6))
        painter.drawEllipse(middle, _RADIUS, _RADIUS)
        painter.setPen(_LIGHT)
        painter.setFont(fonts.interface(11, QFont.Weight.Bold))
        around = QRectF(middle.x() - _RADIUS, middle.y() - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
        painter.drawText(around, Qt.AlignmentFlag.AlignCenter, str(number))
