"""The picture while it is cropped: the box with its handles, a grid, and who would be cut away."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediadesk.records.photo import Photo
from mediadesk.ui import look
from mediadesk.ui.photos.cropping import Cropping
from mediadesk.ui.photos.thumbnails import Thumbnails
from mediadesk.ui.picture_files import Wanted

_MARGIN = 18.0
_REACH = 14.0  # pixels round a handle that take hold of it
_ARM, _THICK = 18.0, 3.0
_STEP, _STRIDE = 0.005, 0.05  # of the picture, for an arrow key, and with Shift
_SIZES_APART = 160  # device pixels between the sizes a picture is read in
_THIRDS, _FINE = 3, 9
_HANDLES = [(x, y) for y in (-1, 0, 1) for x in (-1, 0, 1) if (x, y) != (0, 0)]
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CURSORS = {
    (0, 0): Qt.CursorShape.SizeAllCursor,
    **dict.fromkeys([(-1, -1), (1, 1)], Qt.CursorShape.SizeFDiagCursor),
    **dict.fromkeys([(1, -1), (-1, 1)], Qt.CursorShape.SizeBDiagCursor),
    **dict.fromkeys([(-1, 0), (1, 0)], Qt.CursorShape.SizeHorCursor),
    **dict.fromkeys([(0, -1), (0, 1)], Qt.CursorShape.SizeVerCursor),
}
_SHADE, _LINE, _FAINT = QColor(0, 0, 0, 150), QColor(255, 255, 255), QColor(255, 255, 255, 110)


class FramingView(QWidget):
    """Shows a `Cropping` and changes it by mouse and arrow keys; `changed` says that it did."""

    changed = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._photo, self._original = Photo(0), Path()
        self.cropping = Cropping((3, 2), None)
        self.is_straightening = False
        self._held: tuple[int, int] | None = None
        self._from = QPointF()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Crop of the picture"))
        thumbnails.ready.connect(lambda _sha256: self.update())

    def show_photo(self, photo: Photo, original: Path, cropping: Cropping) -> None:
        """Show the picture of `photo`, which is the file `original`, as it is being cropped."""
        self._photo, self._original, self.cropping = photo, original, cropping
        self._held = None
        self.update()

    def sizeHint(self) -> QSize:
        """Large; the layout gives what there is."""
        return QSize(900, 600)

    @property
    def place(self) -> QRectF:
        """Where the whole straightened picture is on the widget, corners that are empty with it."""
        width, height = self.cropping.view.turned_size
        scale = min((self.width() - 2 * _MARGIN) / width, (self.height() - 2 * _MARGIN) / height)
        wide, tall = self.cropping.view.straightened_size
        found = QRectF(0, 0, wide * scale, tall * scale)
        found.moveCenter(QRectF(self.rect()).center())
        return found

    @property
    def crop_place(self) -> QRectF:
        """Where the crop is on the widget."""
        box = self.cropping.box
        return QRectF(self._point((box.left, box.top)), self._point((box.right, box.bottom)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture as it will be, what is cut away darkened."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), look.colour("desk"))
        self._draw_picture(painter)
        self._draw_shade(painter)
        self._draw_grid(painter)
        self._draw_people(painter)
        self._draw_handles(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of a corner, an edge or the whole crop."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held, self._from = self._handle_at(event.position()), event.position()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The crop follows; the pointer says what a press would take hold of."""
        if self._held is None:
            handle = self._handle_at(event.position())
            self.setCursor(Qt.CursorShape.ArrowCursor if handle is None else _CURSORS[handle])
            return
        place, moved = self.place, event.position() - self._from
        if self._held == (0, 0):
            self.cropping.move(moved.x() / place.width(), moved.y() / place.height())
            self._from = event.position()
        else:
            spot = event.position() - place.topLeft()
            self.cropping.drag(self._held, (spot.x() / place.width(), spot.y() / place.height()))
        self._tell()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go."""
        self._held = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the crop (with Shift further); with Alt they move its lower right corner."""
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        modifiers = event.modifiers()
        step = _STRIDE if modifiers & Qt.KeyboardModifier.ShiftModifier else _STEP
        if modifiers & Qt.KeyboardModifier.AltModifier:
            box = self.cropping.box
            self.cropping.drag((abs(way[0]), abs(way[1])), (box.right + way[0] * step, box.bottom + way[1] * step))
        else:
            self.cropping.move(way[0] * step, way[1] * step)
        self._tell()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()

    def _point(self, spot: Sequence[float]) -> QPointF:
        place = self.place
        return QPointF(place.left() + spot[0] * place.width(), place.top() + spot[1] * place.height())

    def _handle_at(self, point: QPointF) -> tuple[int, int] | None:
        """The handle at a point, (0, 0) for the inside of the crop."""
        crop = self.crop_place
        near = [handle for handle in _HANDLES if handle[0] and handle[1] and self._is_near(handle, point)]
        if near:
            return near[0]
        if not crop.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point):
            return None
        for edge, handle in ((crop.left(), (-1, 0)), (crop.right(), (1, 0))):
            if abs(point.x() - edge) <= _REACH / 2:
                return handle
        for edge, handle in ((crop.top(), (0, -1)), (crop.bottom(), (0, 1))):
            if abs(point.y() - edge) <= _REACH / 2:
                return handle
        return (0, 0) if crop.contains(point) else None

    def _is_near(self, handle: tuple[int, int], point: QPointF) -> bool:
        away = self._handle_point(handle) - point
        return max(abs(away.x()), abs(away.y())) <= _REACH

    def _handle_point(self, handle: tuple[int, int]) -> QPointF:
        crop = self.crop_place
        middle = crop.center()
        return QPointF(middle.x() + handle[0] * crop.width() / 2, middle.y() + handle[1] * crop.height() / 2)

    def _draw_picture(self, painter: QPainter) -> None:
        ratio, framing = self.devicePixelRatioF(), self.cropping.framing
        long = -(-round(max(self.width(), self.height()) * ratio) // _SIZES_APART) * _SIZES_APART
        picture = self._thumbnails.picture(Wanted(self._photo.sha256, long, long, fill=False), self._original, ratio)
        if picture is None:
            return
        width, height = self.cropping.size
        scale = self.place.width() / self.cropping.view.straightened_size[0]
        painter.save()
        painter.translate(self.place.center())  # the last of these is done to the picture first
        painter.rotate(framing.angle)
        painter.scale(-scale if framing.is_mirrored else scale, scale)
        painter.rotate(90 * framing.quarter_turns)
        painter.drawPixmap(QRectF(-width / 2, -height / 2, width, height), picture, QRectF(picture.rect()))
        painter.restore()

    def _draw_shade(self, painter: QPainter) -> None:
        outside = QPainterPath()
        outside.addRect(QRectF(self.rect()))
        inside = QPainterPath()
        inside.addRect(self.crop_place)
        painter.fillPath(outside.subtracted(inside), _SHADE)

    def _draw_grid(self, painter: QPainter) -> None:
        """Thirds while nothing moves; a fine grid to hold an edge of the picture against."""
        crop, parts = self.crop_place, _FINE if self.is_straightening else _THIRDS
        painter.setPen(QPen(_FAINT, 1))
        for number in range(1, parts):
            x, y = crop.left() + crop.width() * number / parts, crop.top() + crop.height() * number / parts
            painter.drawLine(QPointF(x, crop.top()), QPointF(x, crop.bottom()))
            painter.drawLine(QPointF(crop.left(), y), QPointF(crop.right(), y))

    def _draw_people(self, painter: QPainter) -> None:
        """A ring on each face that is cut away."""
        view = self.cropping.view
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for person in self._photo.people:
            if person.x is not None and person.y is not None and not view.shows(person):
                for colour, wide in ((QColor(0, 0, 0, 120), 4.5), (look.colour("squiggle"), 2.4)):
                    painter.setPen(QPen(colour, wide))
                    painter.drawEllipse(self._point(view.straightened((person.x, person.y))), 8, 8)

    def _draw_handles(self, painter: QPainter) -> None:
        crop = self.crop_place
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(_LINE, 1))
        painter.drawRect(crop)
        painter.setPen(QPen(look.colour("accent") if self._is_ringed() else _LINE, _THICK))
        arm = min(_ARM, crop.width() / 3, crop.height() / 3)
        for handle in _HANDLES:
            point, (x, y) = self._handle_point(handle), handle
            along, down = QPointF(arm * (x or 0.5), 0), QPointF(0, arm * (y or 0.5))
            if x:
                painter.drawLine(point if y else point - down, point - down if y else point + down)
            if y:
                painter.drawLine(point if x else point - along, point - along if x else point + along)

    def _is_ringed(self) -> bool:
        return self.hasFocus() and bool(self.property("keyboardFocus"))
