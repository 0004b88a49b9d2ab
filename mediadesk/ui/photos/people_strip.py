"""The seats at a glance: one calm row of numbered dots for each row of people, as they are seen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from mediadesk.records.photo import PersonInPicture
from mediadesk.ui import look
from mediadesk.ui.photos import numbered_discs, seating
from mediadesk.ui.photos.numbered_discs import Disc
from mediadesk.ui.photos.people_model import SeatRow
from mediadesk.wording import positions

_DOT, _PITCH, _LINE = 20.0, 24.0, 26.0
_EDGE = 16


@dataclass(frozen=True, slots=True)
class Dot:
    """A seat of the strip; `line` is what the list says of who has it, `None` for a seat nobody has."""

    line: SeatRow | None = None


def dots(people: Sequence[PersonInPicture], lines: Sequence[SeatRow]) -> list[list[Dot]]:
    """The seats row by row, the back row first, each from left to right; those nobody has stand where they are missed.

    People whose seat is not known come last, in a row of their own.
    """
    by_index = {line.index: line for line in lines}
    empty = set(positions.gaps(people))
    rows: list[list[Dot]] = []
    for row in range(seating.row_count(people), 0, -1):
        seats = sorted((each.place, index) for index, each in enumerate(people) if each.row == row and each.place)
        found = [(place, Dot(by_index[index])) for place, index in seats if index in by_index]
        found += [(place, Dot()) for where, place in empty if where == row]
        rows.append([dot for _, dot in sorted(found, key=lambda each: each[0])])
    rows.append([Dot(by_index[index]) for index, each in enumerate(people) if not each.place and index in by_index])
    return [row for row in rows if row]


class SeatStrip(QWidget):
    """Dots wrap where there is no room. `person_chosen` carries the index of the person whose dot was clicked."""

    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[list[Dot]] = []
        self._selected: int | None = None
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Seats"))

    def show_seats(self, people: Sequence[PersonInPicture], lines: Sequence[SeatRow]) -> None:
        """Show these people; `lines` are those of the list."""
        self._rows = dots(people, lines)
        self.setVisible(len(people) > 1)
        self.setAccessibleDescription(self.said())
        self._fit()
        self.update()

    def select(self, person: int | None) -> None:
        """Mark the dot of the person that is worked on."""
        if person != self._selected:
            self._selected = person
            self.update()

    def said(self) -> str:
        """How many seats there are, and what is wrong with them."""
        seats = [dot.line for row in self._rows for dot in row]
        empty, doubtful = seats.count(None), sum(1 for each in seats if each is not None and each.warning)
        unnamed = sum(1 for each in seats if each is not None and each.is_unnamed)
        parts = [self.tr("{count} seats").format(count=len(seats))]
        for count, words in (
            (unnamed, self.tr("{count} unnamed")),
            (empty, self.tr("{count} empty")),
            (doubtful, self.tr("{count} to check")),
        ):
            parts += [words.format(count=count)] if count else []
        return ", ".join(parts)

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Dots wrap anew."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, dot in self._places():
            self._draw(painter, place, dot)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose whose dot it is."""
        line = self._line_at(event.position())
        if line is not None:
            self.person_chosen.emit(line.index)

    def event(self, event: QEvent) -> bool:
        """A dot says who it is and where."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            line = self._line_at(event.pos().toPointF())
            words = "\n".join(filter(None, (line.name, line.position, line.warning))) if line else self.said()
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _draw(self, painter: QPainter, place: QRectF, dot: Dot) -> None:
        line = dot.line
        if line is None:
            disc = Disc("", _DOT, 0, 0, look.colour("warn").rgba(), 1.4, is_dashed=True)
        else:
            ring, fill, ink = (look.colour(each).rgba() if each else 0 for each in self._colours_of(line))
            disc = Disc(str(line.number), _DOT, fill, ink, ring, 1.2, pixels=10)
        numbered_discs.draw(painter, place.center(), disc)

    def _colours_of(self, line: SeatRow) -> tuple[str, str, str]:
        return _colours(line, line.index == self._selected)

    def _line_at(self, point: QPointF) -> SeatRow | None:
        return next((dot.line for place, dot in self._places() if place.contains(point)), None)

    def _places(self) -> list[tuple[QRectF, Dot]]:
        in_line = max(1, int((self.width() - 2 * _EDGE + _PITCH - _DOT) // _PITCH))
        found, top = [], 2.0
        for row in self._rows:
            for number, dot in enumerate(row):
                line, column = divmod(number, in_line)
                found.append((QRectF(_EDGE + column * _PITCH, top + line * _LINE, _DOT, _DOT), dot))
            top += (1 + (len(row) - 1) // in_line) * _LINE
        return found

    def _fit(self) -> None:
        places = self._places()
        self.setFixedHeight(round(places[-1][0].bottom()) + 8 if places else 0)


def _colours(line: SeatRow, is_selected: bool) -> tuple[str, str, str]:
    """Ring, ground and figure of a dot; an empty name is no colour."""
    if is_selected:
        return "", "accent", "on_accent"
    if line.warning:
        return "warn", "warn_soft", "warn"
    if line.is_unnamed:
        return "line_control", "", "text2"
    return "", "fill_press", "text"
