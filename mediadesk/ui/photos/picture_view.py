"""The picture of the caption builder: click a face to name it, drag a number, nudge it with the arrow keys."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from mediadesk.records.framing import PLAIN, View, is_plain, size_of, view_of
from mediadesk.records.photo import PersonInPicture, Photo
from mediadesk.ui import look
from mediadesk.ui.dropping import files_in
from mediadesk.ui.photos import face_boxes, picture_words, seating
from mediadesk.ui.photos.markers import Markers
from mediadesk.ui.photos.thumbnails import Thumbnails
from mediadesk.ui.picture_files import Wanted

_STEP = 0.004  # of the picture's width, for one press of an arrow key
_STRIDE = 0.03
_SIZES_APART = 160  # device pixels between the sizes a picture is made in, so that resizing does not make hundreds
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_SCALES = {Qt.Key.Key_Plus: 1.1, Qt.Key.Key_Equal: 1.1, Qt.Key.Key_Minus: 1 / 1.1}


class PictureView(QWidget):
    """One picture, as it is framed, with the people in it. Spots are fractions of width and height of the original.

    `spot_chosen` asks who is there, `marker_moved` says where somebody was put (`True` when it is one of a series),
    `box_drawn` the box (`face_boxes.Drawn`) somebody's face got, as one of a series or not; `selection_changed`,
    `name_wanted` and `removal_wanted` carry the index of the person in the order of naming (-1 for nobody).
    """

    spot_chosen = Signal(float, float)
    marker_moved = Signal(int, float, float, bool)
    marker_dropped = Signal()
    selection_changed = Signal(int)
    removal_wanted = Signal(int)
    name_wanted = Signal(int)
    box_drawn = Signal(int, object, bool)
    menu_wanted = Signal(int, QPoint)
    picture_dropped = Signal(Path)
    picture_wanted = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._photo: Photo | None = None
        self._people: tuple[PersonInPicture, ...] = ()
        self._original: Path | None = None
        self._selected: int | None = None
        self._hovered: int | None = None
        self._dragged: int | None = None
        self._pressed, self._grip = QPointF(), QPointF()
        self._fixed: QPointF | None = None
        self._moved = False
        self._pending: tuple[float, float] | None = None
        self._is_target = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 180)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Picture with the people in it"))
        thumbnails.ready.connect(self._repaint)

    def sizeHint(self) -> QSize:
        """Large; the layout gives what there is."""
        return QSize(786, 480)

    def show_photo(self, photo: Photo, original: Path | None) -> None:
        """Show this photo; `original` is its file in the media store."""
        is_other = self._photo is None or self._photo.id != photo.id
        self._photo, self._original = photo, original
        self._people = _seen(photo)
        if is_other or (self._selected is not None and self._selected >= len(photo.people)):
            self._selected = None
        self._pending = None
        self.setAccessibleDescription(photo.alt_text.en or photo.file_name)
        self.update()

    def select(self, index: int | None) -> None:
        """Mark the person with this index as the one that is worked on."""
        if self._photo is not None and index != self._selected:
            self._selected = index if index is not None and index < len(self._photo.people) else None
            self.update()

    @property
    def selected(self) -> int | None:
        """The person that is worked on."""
        return self._selected

    def ask_at(self, spot: tuple[float, float] | None) -> None:
        """Show where the person that is asked for will be put; `None` for nowhere."""
        self._pending = spot
        self.update()

    @property
    def picture_place(self) -> QRectF:
        """Where the picture is on the widget: as large as fits, its shape kept, in the middle."""
        room = QRectF(self.rect())
        width, height = size_of(self._photo) if self._photo is not None else (0, 0)
        aspect = width / height if width and height else 1.5
        fitting = min(room.width(), room.height() * aspect)
        place = QRectF(0, 0, fitting, fitting / aspect)
        place.moveCenter(room.center())
        return place

    def point_of(self, spot: tuple[float, float]) -> QPointF:
        """Where a spot of the picture is on the widget."""
        place = self.picture_place
        x, y = self._view.seen(spot)
        return QPointF(place.left() + x * place.width(), place.top() + y * place.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture with its markers, or the frame of a caption that waits."""
        if self._photo is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._photo.has_picture:
            self._draw_waiting(painter)
            self._draw_focus(painter)
            return
        self._draw_picture(painter)
        clashing = {each for clash in self._clashes() for each in (clash.first, clash.second)}
        markers = self._markers()
        markers.draw(painter, self._selected, self._hovered, clashing)
        if self._pending is not None:
            markers.draw_pending(painter, self.face_at(self._pending))
        self._draw_focus(painter)

    def face_at(self, spot: tuple[float, float]) -> QRectF:
        """Where on the widget the face at a spot is about."""
        return self._markers().around(self.point_of(spot))

    def faces(self) -> list[QRectF]:
        """Where on the widget the faces are that have a marker."""
        markers = self._markers()
        return [markers.face(index) for index, each in enumerate(self._people) if seating.is_placed(each)]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A number, a face or the corner of its box is taken hold of; anywhere else asks who is there."""
        if event.button() != Qt.MouseButton.LeftButton or self._photo is None:
            return
        if not self._photo.has_picture:
            self.picture_wanted.emit()
            return
        at, markers = event.position(), self._markers()
        self._pressed, self._moved = at, False
        self._fixed = markers.opposite_of_corner(at, self._selected)
        found = self._selected if self._fixed is not None else markers.at(at)
        self._dragged = found
        if found is not None:
            self._grip = markers.face(found).center() - at
            self._choose(found)
        elif self.picture_place.contains(at):
            self._choose(None)
            self.spot_chosen.emit(*self._spot(at))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The marker or the corner follows; the pointer says what a press would do."""
        at = event.position()
        if self._photo is None or not self._photo.has_picture:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        elif self._dragged is None:
            self._hover(at)
        elif self._moved or (at - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._drag(self._dragged, at)
            self._moved = True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The marker stays where it is; somebody unnamed who was only clicked is asked for."""
        dragged, self._dragged, self._fixed = self._dragged, None, None
        if dragged is None or self._photo is None:
            return
        if self._moved:
            self.marker_dropped.emit()
        elif dragged < len(self._photo.people) and seating.is_unnamed(self._photo.people[dragged]):
            self.name_wanted.emit(dragged)

    def leaveEvent(self, event: QEvent) -> None:
        """No face is pointed at any more."""
        self._hovered = None
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Asks for the menu of the person below the pointer, or of the one selected when a key asked for it."""
        if self._photo is None or not self._photo.has_picture:
            return
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        found = self._selected if by_key else self._markers().at(QPointF(event.pos()))
        if found is not None:
            self._choose(found)
            self.menu_wanted.emit(found, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys nudge (with Shift further), + and - change the box, Del takes out, Return asks, Escape lets go."""
        key = Qt.Key(event.key())
        if key in _ARROWS and self._selected is not None:
            self._nudge(_ARROWS[key], bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier), event.isAutoRepeat())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._selected is not None:
            self.removal_wanted.emit(self._selected)
        elif key in _SCALES and self._selected is not None:
            self._scale(self._selected, _SCALES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._photo is not None:
            self._ask(self._photo)
        elif key == Qt.Key.Key_Escape and self._selected is not None:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from marker to marker as people stand, and on to the next field after the last."""
        people = self._people
        placed = [each for each in seating.left_to_right(people) if seating.is_placed(people[each])]
        at = placed.index(self._selected) if self._selected in placed else (-1 if forward else len(placed))
        target = at + (1 if forward else -1)
        if 0 <= target < len(placed):
            self._choose(placed[target])
            return True
        self._choose(None)
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file can become the picture of a caption that waits."""
        waits = self._photo is not None and not self._photo.has_picture
        if waits and len(files_in(event.mimeData())) == 1:
            self._is_target = True
            event.acceptProposedAction()
            self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing is aimed at any more."""
        self._is_target = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """The file is the picture."""
        self._is_target = False
        event.acceptProposedAction()
        self.picture_dropped.emit(files_in(event.mimeData())[0])

    def _nudge(self, direction: tuple[int, int], far: bool, series: bool) -> None:
        assert self._photo is not None
        assert self._selected is not None
        person = self._people[self._selected]
        if not seating.is_placed(person):
            return
        place, step = self.picture_place, _STRIDE if far else _STEP
        x = float(person.x or 0) + direction[0] * step
        y = float(person.y or 0) + direction[1] * step * place.width() / place.height()
        self.marker_moved.emit(self._selected, *self._view.lies((x, y)), True)

    def _hover(self, at: QPointF) -> None:
        markers = self._markers()
        found = markers.at(at)
        if markers.opposite_of_corner(at, self._selected) is not None:
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        elif found is not None:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            inside = self.picture_place.contains(at)
            self.setCursor(Qt.CursorShape.CrossCursor if inside else Qt.CursorShape.ArrowCursor)
        if found != self._hovered:
            self._hovered = found
            self.update()

    def _drag(self, index: int, at: QPointF) -> None:
        if self._fixed is None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.marker_moved.emit(index, *self._spot(at + self._grip), self._moved)
            return
        box, place = QRectF(self._fixed, at).normalized() & self.picture_place, self.picture_place
        middle = box.center() - place.topLeft()
        x, y = middle.x() / place.width(), middle.y() / place.height()
        self._draw_box(index, (x, y, box.width() / place.width(), box.height() / place.height()), self._moved)

    def _scale(self, index: int, factor: float) -> None:
        box = face_boxes.scaled(self._people[index], factor)
        if box is not None:
            self._draw_box(index, box, in_series=True)

    def _draw_box(self, index: int, seen: face_boxes.Drawn, in_series: bool) -> None:
        x, y, width, height = seen
        box = replace(self._people[index], x=x, y=y, width=width, height=height)
        lies = self._view.person_lying(box)
        self.box_drawn.emit(index, (lies.x, lies.y, lies.width, lies.height), in_series)

    def _ask(self, photo: Photo) -> None:
        if not photo.has_picture:
            self.picture_wanted.emit()
        elif self._selected is not None and seating.is_unnamed(photo.people[self._selected]):
            self.name_wanted.emit(self._selected)
        else:
            self.spot_chosen.emit(*self._view.lies(seating.free_spot(self._people)))

    def _choose(self, index: int | None) -> None:
        if index != self._selected:
            self._selected = index
            self.update()
            self.selection_changed.emit(-1 if index is None else index)

    def _spot(self, point: QPointF) -> tuple[float, float]:
        place = self.picture_place
        seen = (point.x() - place.left()) / place.width(), (point.y() - place.top()) / place.height()
        return self._view.lies(seen)

    @property
    def _view(self) -> View:
        return view_of(self._photo) if self._photo is not None else View((1, 1), PLAIN)

    def _markers(self) -> Markers:
        return Markers(self._people, self.picture_place)

    def _clashes(self) -> tuple[seating.Clash, ...]:
        assert self._photo is not None
        place = self.picture_place
        return seating.clashes(self._people, place.width() / max(1.0, place.height()))

    def _draw_picture(self, painter: QPainter) -> None:
        assert self._photo is not None
        place, ratio = self.picture_place, self.devicePixelRatioF()
        width, height = (
            -(-round(side * ratio) // _SIZES_APART) * _SIZES_APART for side in (place.width(), place.height())
        )
        wanted = Wanted(self._photo.sha256, width, height, fill=False, framing=self._photo.framing)
        picture = self._thumbnails.picture(wanted, self._original, ratio)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), picture_words.RADIUS, picture_words.RADIUS)
        painter.fillPath(shape, look.colour("desk"))
        if picture is not None:
            painter.save()
            painter.setClipPath(shape)
            painter.drawPixmap(place, picture, QRectF(picture.rect()))
            painter.restore()
        elif self._original is None or self._thumbnails.is_unreadable(wanted):
            missing = self.tr("The picture file is missing")
            picture_words.draw_words(painter, self.picture_place, "triangle-alert", missing, "")

    def _draw_waiting(self, painter: QPainter) -> None:
        picture_words.draw_frame(painter, QRectF(self.rect()), self._is_target)
        title, more = self.tr("Waiting for its picture"), self.tr("Drop a file here, or click to choose one")
        picture_words.draw_words(painter, self.picture_place, "image", title, more)

    def _draw_focus(self, painter: QPainter) -> None:
        if self.hasFocus() and self.property("keyboardFocus"):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(1, 1, -1, -1), picture_words.RADIUS, picture_words.RADIUS
            )

    def _repaint(self) -> None:
        self.update()


def _seen(photo: Photo) -> tuple[PersonInPicture, ...]:
    """The people with their marks where they are seen, without a mark those who are outside the crop."""
    if is_plain(photo.framing):
        return photo.people
    view = view_of(photo)
    return tuple(view.person_seen(each) if view.shows(each) else replace(each, x=None, y=None) for each in photo.people)
