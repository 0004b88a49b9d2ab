"""The photos of a release in a row below the picture, numbered as their captions are."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mediadesk.library import Library
from mediadesk.records.photo import Photo, PhotoRow
from mediadesk.ui import fonts, icons, look
from mediadesk.ui.photos.grid_model import PhotoGridModel
from mediadesk.ui.photos.thumbnails import Thumbnails, rounded
from mediadesk.ui.picture_files import Wanted

_SIZE = QSize(98, 65)
_INSET = 4
HEIGHT = _SIZE.height() + 2 * _INSET


class _FrameCells(QStyledItemDelegate):
    """Draws one small picture with its number."""

    def __init__(self, library: Library, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._thumbnails = library, thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(_SIZE.width() + 2 * _INSET + 4, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: PhotoRow = index.data(PhotoGridModel.ROW)
        cell: QRect = option.rect
        state: QStyle.StateFlag = option.state
        place = QRect(cell.topLeft() + QPoint(_INSET, _INSET), _SIZE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._draw_picture(painter, place, row)
        self._draw_number(painter, QRect(place.left() + 5, place.top() + 5, 18, 18), index.row() + 1)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(place).adjusted(-2.5, -2.5, 2.5, 2.5), 8, 8)
        painter.restore()

    def _draw_number(self, painter: QPainter, place: QRect, number: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(20, 20, 22, 150))
        painter.drawRoundedRect(QRectF(place), 5, 5)
        painter.setFont(fonts.interface(11, QFont.Weight.DemiBold))
        painter.setPen(QColor("white"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number))

    def _draw_picture(self, painter: QPainter, place: QRect, row: PhotoRow) -> None:
        if not row.sha256:
            rounded(painter, place, 6, None)
            icons.paint(painter, QRect(place.center().x() - 9, place.center().y() - 9, 18, 18), "image", "text3")
            return
        ratio = painter.device().devicePixelRatioF()
        width, height = round(place.width() * ratio), round(place.height() * ratio)
        wanted = Wanted(row.sha256, width, height, framing=row.framing)
        rounded(painter, place, 6, self._thumbnails.picture(wanted, self._library.media.path(row.sha256), ratio))


class Filmstrip(QListView):
    """`chosen` carries the id of the photo that was clicked or moved to."""

    chosen = Signal(object)

    def __init__(self, library: Library, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos = PhotoGridModel(self)
        self.setModel(self._photos)
        self.setItemDelegate(_FrameCells(library, thumbnails, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Photos of this release"))
        self.selectionModel().currentChanged.connect(self._tell)
        thumbnails.ready.connect(self._repaint)

    def show_photos(self, photos: Sequence[Photo], current: int) -> None:
        """Show these photos, the one with the id `current` framed."""
        rows = [
            PhotoRow(each.id, each.sha256, each.file_name, each.caption, each.credit, 1, framing=each.framing)
            for each in photos
        ]
        self.selectionModel().blockSignals(True)
        self._photos.show(rows)
        self.setCurrentIndex(self._photos.place_of(current))
        self.scrollTo(self.currentIndex())
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    @property
    def count(self) -> int:
        """How many photos are shown."""
        return self._photos.rowCount()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that turns up and down moves the strip sideways."""
        bar, turned = self.horizontalScrollBar(), event.angleDelta()
        bar.setValue(bar.value() - (turned.x() or turned.y()))

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._photos.row_at(current).id)

    def _repaint(self) -> None:
        self.viewport().update()
