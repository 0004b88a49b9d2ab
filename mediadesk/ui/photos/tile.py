"""Draws one photo of the grid: the picture, its caption, what it wears and what is missing."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.photo import PhotoRow
from mediadesk.ui import fonts, icons, look
from mediadesk.ui.photos import badges
from mediadesk.ui.photos.photo_model import PhotoListModel
from mediadesk.ui.photos.thumbnails import Thumbnails, rounded
from mediadesk.ui.photos.tile_words import TileWords
from mediadesk.ui.picture_files import Wanted

RADIUS = 8
_INSET = 4  # the selection frame stands around the picture
_GAP = 14
_STEP = 12  # a picture grows in steps to fill the row, so that resizing a window does not make a hundred sizes of it
_LINE = 18


@dataclass(frozen=True, slots=True)
class TileSize:
    """How large the pictures of the grid are at least, in logical pixels, and how many lines of caption stand below."""

    name: str
    width: int
    lines: int = 2


SIZES = (TileSize("S", 144, lines=1), TileSize("M", 213), TileSize("L", 318))


class PhotoTile(QStyledItemDelegate):
    """Paints the tiles of the grid. `drop_target` is the id of the photo a dragged file is above, or 0."""

    def __init__(self, library: Library, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._thumbnails = library, thumbnails
        self.size = SIZES[1]
        self.drop_target = 0
        self._words = TileWords()
        self.begin(QRect())
        self.picture = QSize()
        self.cell = QSize()
        self.fit(0)

    def fit(self, room: int) -> QSize:
        """Find the size of cells, so that as many as possible fill `room` pixels; returns it."""
        around = 2 * _INSET + _GAP
        columns = max(1, room // (self.size.width + around))
        across = max(self.size.width + around, room // columns)
        width = min(self.size.width + (across - around - self.size.width) // _STEP * _STEP, self.size.width * 3 // 2)
        self.picture = QSize(width, width * 2 // 3)
        words = 10 + _LINE * (self.size.lines + 1)
        self.cell = QSize(across, self.picture.height() + 2 * _INSET + words + _GAP)
        return self.cell

    def begin(self, exposed: QRect) -> None:
        """What is painted from now on is seen in `exposed` of the viewport, at this moment."""
        self._exposed, self._now = exposed, datetime.now().astimezone()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The same for every photo, so the view need not ask each one."""
        return self.cell

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws the picture or its frame, then the words below."""
        row: PhotoRow = index.data(PhotoListModel.ROW)
        cell: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self._picture_place(cell)
        if self._is_exposed(QRect(cell.topLeft(), QPoint(cell.right(), place.bottom() + _INSET))):
            self._draw_top(painter, place, row, state, _photos(index).stack_of(row.id))
        if self._is_exposed(QRect(QPoint(cell.left(), place.bottom()), cell.bottomRight())):
            self._draw_words(painter, place, row)
        painter.restore()

    def _is_exposed(self, part: QRect) -> bool:
        return self._exposed.isNull() or self._exposed.intersects(part)

    def _draw_top(self, painter: QPainter, place: QRect, row: PhotoRow, state: QStyle.StateFlag, many: int) -> None:
        if many > 1:
            self._draw_edges(painter, place)
        if row.sha256:
            self._draw_picture(painter, place, row)
        else:
            self._draw_frame(painter, place, row.id == self.drop_target)
        badges.paint_rights(painter, place, row, self._now)
        if row.is_starred:
            badges.paint_star(painter, QPointF(place.left() + 17, place.top() + 17), 6.5)
        if many > 1:
            badges.paint_stack(painter, place, many)
        if state & QStyle.StateFlag.State_Selected:
            self._draw_ring(painter, place, "accent")
        elif state & QStyle.StateFlag.State_HasFocus:
            self._draw_ring(painter, place, "focus")
        elif state & QStyle.StateFlag.State_MouseOver:
            self._draw_ring(painter, place, "line_strong")

    def is_on_stack(self, spot: QPoint, cell: QRect, index: QModelIndex) -> bool:
        """Whether a spot is on the sign of the stack of the photo drawn in `cell`."""
        many = _photos(index).stack_at(index)
        return many > 1 and badges.stack_place(self._picture_place(cell), many).contains(spot)

    def _picture_place(self, cell: QRect) -> QRect:
        return QRect(cell.topLeft() + QPoint(_INSET, _INSET), self.picture)

    def _draw_edges(self, painter: QPainter, place: QRect) -> None:
        """The edges of what lies below the first photo of a stack."""
        painter.setPen(QPen(look.colour("line_strong"), 1))
        painter.setBrush(look.colour("fill"))
        painter.drawRoundedRect(QRectF(place).adjusted(6.5, -3.5, -6.5, -8.5), RADIUS, RADIUS)

    def _draw_picture(self, painter: QPainter, place: QRect, row: PhotoRow) -> None:
        ratio = painter.device().devicePixelRatioF()
        width, height = round(place.width() * ratio), round(place.height() * ratio)
        wanted = Wanted(row.sha256, width, height, framing=row.framing)
        picture = self._thumbnails.picture(wanted, None, ratio)
        if picture is None:
            picture = self._thumbnails.picture(wanted, self._library.media.path(row.sha256), ratio)
        picture = picture or self._thumbnails.stand_in(row.sha256)
        rounded(painter, place, RADIUS, picture, look.colour("canvas"))
        if picture is None and self._thumbnails.is_unreadable(wanted):
            self._draw_note(painter, place, "triangle-alert", self.tr("Picture file is missing"))

    def _draw_frame(self, painter: QPainter, place: QRect, is_target: bool) -> None:
        pen = QPen(look.colour("accent" if is_target else "line_control"), 2 if is_target else 1.2)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(look.colour("accent_soft" if is_target else "surface"))
        painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        words = self.tr("Drop to put it here") if is_target else self.tr("Waiting for its picture")
        self._draw_note(painter, place, "upload" if is_target else "image", words)

    def _draw_note(self, painter: QPainter, place: QRect, icon: str, words: str) -> None:
        middle = place.center()
        icons.paint(painter, QRect(middle.x() - 10, middle.y() - 22, 20, 20), icon, "text3")
        painter.setFont(fonts.interface(12))
        painter.setPen(look.colour("text2"))
        painter.drawText(
            QRect(place.left() + 6, middle.y() + 4, place.width() - 12, 34),
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap,
            words,
        )

    def _draw_ring(self, painter: QPainter, place: QRect, token: str) -> None:
        painter.setPen(QPen(look.colour(token), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(place).adjusted(-3, -3, 3, 3), RADIUS + 3, RADIUS + 3)

    def _draw_words(self, painter: QPainter, place: QRect, row: PhotoRow) -> None:
        caption = row.caption.best(Language.EN)
        first = QRect(place.left() + 1, place.bottom() + 8, place.width() - 2, _LINE)
        words, token = (caption, "text") if caption else (self.tr("No caption yet"), "text3")
        lines = self._words.lines(words, first.width(), self.size.lines)
        for number, line in enumerate(lines):
            self._words.draw(painter, first.translated(0, number * _LINE), line, look.colour(token), is_large=True)
        last = first.translated(0, len(lines) * _LINE)
        colour = look.colour("text3" if row.used_in else "warn")
        width = self._words.draw(painter, last, self._used(row), colour, is_large=False)
        if self.size.lines > 1:
            rest = last.adjusted(width + 8, 0, 0, 0)
            self._words.draw(painter, rest, row.file_name, look.colour("text3"), is_large=False, to_right=True)

    def _used(self, row: PhotoRow) -> str:
        if not row.used_in:
            return self.tr("Unused")
        return self.tr("In 1 release") if row.used_in == 1 else self.tr("In {count} releases").format(count=row.used_in)


def _photos(index: QModelIndex | QPersistentModelIndex) -> PhotoListModel:
    model = index.model()
    assert isinstance(model, PhotoListModel)
    return model
