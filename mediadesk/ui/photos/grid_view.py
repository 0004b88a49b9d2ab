"""The grid of photos: moves with the keyboard, takes dropped files."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from mediadesk.library import Library
from mediadesk.records.photo import PhotoRow
from mediadesk.ui.dropping import files_in
from mediadesk.ui.photos.grid_model import PhotoGridModel
from mediadesk.ui.photos.thumbnails import Thumbnails
from mediadesk.ui.photos.tile import SIZES, PhotoTile, TileSize


class PhotoGridView(QListView):
    """Tiles from left to right. Files dropped on a caption that waits become its picture, others are added."""

    opened = Signal(object)
    trash_wanted = Signal()
    files_dropped = Signal(list)
    picture_dropped = Signal(object, Path)

    def __init__(
        self, model: PhotoGridModel, library: Library, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._photos = model
        self._tile = PhotoTile(library, thumbnails, self)
        self.setModel(model)
        self.setItemDelegate(self._tile)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Photos"))
        self.verticalScrollBar().setSingleStep(24)
        self.activated.connect(lambda index: self.opened.emit(self._photos.row_at(index).id))
        thumbnails.ready.connect(self._repaint)
        self.choose_size(SIZES[1])

    @property
    def size_chosen(self) -> TileSize:
        """The size of the tiles."""
        return self._tile.size

    def choose_size(self, size: TileSize) -> None:
        """Show the pictures at this size; the one in the middle of attention stays in sight."""
        self._tile.size = size
        self._lay_out()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def chosen(self) -> list[PhotoRow]:
        """The selected photos in the order shown."""
        return [self._photos.row_at(index) for index in sorted(self.selectedIndexes())]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as fit, the room left over between them."""
        super().resizeEvent(event)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete moves to the trash, Return opens; the rest moves about."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen():
            self.trash_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self._photos.row_at(self.currentIndex()).id)
        elif event.key() == Qt.Key.Key_Escape and self.chosen():
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files from the file manager are welcome."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows which caption would get the picture."""
        if files_in(event.mimeData()):
            self._aim(self._waiting_at(event.position().toPoint()))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing is aimed at any more."""
        self._aim(0)

    def dropEvent(self, event: QDropEvent) -> None:
        """One file on a waiting caption is its picture; anything else is added to the library."""
        files = files_in(event.mimeData())
        target = self._waiting_at(event.position().toPoint())
        self._aim(0)
        if not files:
            return
        event.acceptProposedAction()
        if target and len(files) == 1 and not files[0].is_dir():
            self.picture_dropped.emit(target, files[0])
        else:
            self.files_dropped.emit(files)

    def _waiting_at(self, spot: QPoint) -> int:
        index = self.indexAt(spot)
        row = self._photos.row_at(index) if index.isValid() else None
        return row.id if row is not None and not row.sha256 else 0

    def _aim(self, photo_id: int) -> None:
        if self._tile.drop_target != photo_id:
            self._tile.drop_target = photo_id
            self.viewport().update()

    def _lay_out(self) -> None:
        # Qt keeps room for the scroll bar whether it is shown or not.
        bar = self.verticalScrollBar().sizeHint().width()
        self.setGridSize(self._tile.fit(self.maximumViewportSize().width() - bar - 4))

    def _repaint(self) -> None:
        self.viewport().update()
