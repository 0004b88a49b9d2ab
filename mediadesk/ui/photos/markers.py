"""Draws the numbered markers over a picture, and knows which one is under the pointer."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from mediadesk.records.photo import PersonInPicture
from mediadesk.ui import look
from mediadesk.ui.photos import numbered_discs, seating
from mediadesk.ui.photos.numbered_discs import Disc

_RADIUS = 11.0
_CORNER = 11.0  # pixels around a corner, right plus down, where it can be taken hold of
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
        """The box around the face of a placed person: their own, or one as large as heads seem to be."""
        person, picture = self._people[index], self._picture
        middle = QPointF(
            picture.left() + float(person.x or 0) * picture.width(),
            picture.top() + float(person.y or 0) * picture.height(),
        )
        if person.width is None or person.height is None:
            return self.around(middle)
        wide, high = person.width * picture.width(), person.height * picture.height()
        return QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)

    def around(self, middle: QPointF) -> QRectF:
        """A box as large as heads seem to be around a point."""
        half = self._face * 0.6
        return QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)

    def opposite_of_corner(self, spot: QPointF, index: int | None) -> QPointF | None:
        """The corner that stays when the one at `spot` of this person's box is dragged; `None` for no corner."""
        if index is None or not seating.is_placed(self._people[index]):
            return None
        face = self.face(index)
        corners = (face.topLeft(), face.topRight(), face.bottomRight(), face.bottomLeft())
        for number, corner in enumerate(corners):
            if (corner - spot).manhattanLength() <= _CORNER:
                return corners[(number + 2) % 4]
        return None

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

    def draw(self, painter: QPainter, selected: int | None, hovered: int | None, clashing: set[int]) -> None:
        """Paint all markers, the selected one last so that nothing covers it."""
        numbers = seating.numbers(self._people)
        for index in sorted(range(len(self._people)), key=lambda each: each == selected):
            person = self._people[index]
            if not seating.is_placed(person):
                continue
            if index in (selected, hovered):
                self._draw_frame(painter, self.face(index), index == selected)
            fill, ink = (_LIGHT, _DARK) if seating.is_unnamed(person) else (_DARK, _LIGHT)
            if index == selected:
                fill, ink = look.colour("accent"), look.colour("on_accent")
            self._draw_badge(painter, self.badge(index), str(numbers[index]), (fill, ink), index in clashing)

    def draw_pending(self, painter: QPainter, face: QRectF) -> None:
        """Paint the frame of the face that is asked for."""
        self._draw_frame(painter, face, True)
        middle = QPointF(face.center().x(), min(self._picture.bottom() - _RADIUS - 3, face.bottom() + _RADIUS + 1))
        self._draw_badge(painter, middle, "?", (look.colour("accent"), look.colour("on_accent")), False)

    def _draw_frame(self, painter: QPainter, face: QRectF, strong: bool) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(0, 0, 0, 70), 4 if strong else 2.4))
        painter.drawRoundedRect(face, 8, 8)
        painter.setPen(QPen(_LIGHT, 2.4 if strong else 1.2))
        painter.drawRoundedRect(face, 8, 8)

    def _draw_badge(
        self, painter: QPainter, middle: QPointF, words: str, colours: tuple[QColor, QColor], clashes: bool
    ) -> None:
        edge, width = (look.colour("squiggle"), 2.4) if clashes else (_LIGHT, 1.6)
        fill, ink = colours
        disc = Disc(words, 2 * _RADIUS, fill.rgba(), ink.rgba(), edge.rgba(), width, weight=QFont.Weight.Bold)
        numbered_discs.draw(painter, middle, disc)
