"""The grid of photos: moves with the keyboard, takes dropped files, gives copies to whoever they are dragged to."""

from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from mediadesk.library import Library
from mediadesk.records.photo import PhotoRow
from mediadesk.ui import keyboard, look
from mediadesk.ui.dropping import files_in
from mediadesk.ui.photos.photo_model import Index, PhotoListModel
from mediadesk.ui.photos.thumbnails import Thumbnails
from mediadesk.ui.photos.tile import SIZES, PhotoTile, TileSize
from mediadesk.ui.photos.tile_layout import TileLayout

_MOVES = {
    QAbstractItemView.CursorAction.MoveLeft: -1,
    QAbstractItemView.CursorAction.MovePrevious: -1,
    QAbstractItemView.CursorAction.MoveRight: 1,
    QAbstractItemView.CursorAction.MoveNext: 1,
}
_NOWHERE = QModelIndex()


class PhotoGridView(QListView):
    """Tiles from left to right. Files dropped on a caption that waits become its picture, others are added.

    Qt's own layout looks at every item; here places are worked out, so that 200,000 photos cost what a screen of them
    does.
    """

    opened = Signal(object)
    files_dropped = Signal(list)
    picture_dropped = Signal(object, Path)
    stack_clicked = Signal(object)
    drag_wanted = Signal()

    def __init__(
        self, model: PhotoListModel, library: Library, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._photos = model
        self._tile = PhotoTile(library, thumbnails, self)
        self._tiles, self._hovered = TileLayout(), -1
        self.setModel(model)
        self.setItemDelegate(self._tile)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setDragEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Photos"))
        self.activated.connect(lambda index: self.opened.emit(self._photos.key_at(index.row())))
        # What is not seen through can be moved when it is scrolled; else all of it would be drawn anew.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        look.look.changed.connect(self.viewport().update)
        thumbnails.ready.connect(self._repaint)
        self.choose_size(SIZES[1])

    @property
    def size_chosen(self) -> TileSize:
        """The size of the tiles."""
        return self._tile.size

    def choose_size(self, size: TileSize) -> None:
        """Show the pictures at this size; the one in the middle of attention stays in sight."""
        self._tile.size = size
        self.doItemsLayout()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def chosen_keys(self) -> list[int]:
        """The keys of the selected photos in the order shown."""
        return self._photos.keys_in(self._chosen_runs())

    def chosen(self) -> list[PhotoRow]:
        """The selected photos in the order shown."""
        rows = sorted(row for run in self._chosen_runs() for row in run)
        return [self._photos.row_at(self._photos.index(row, 0)) for row in rows]

    @property
    def many_chosen(self) -> int:
        """How many photos are selected."""
        return sum(map(len, self._chosen_runs()))

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        """Work out how many columns fit."""
        room = self._room()
        self._tiles = TileLayout(self._tile.fit(room), max(1, room // self._tile.cell.width()), self._photos.rowCount())
        self.updateGeometries()
        self.viewport().update()

    def reset(self) -> None:
        super().reset()
        self._hovered = -1
        self.doItemsLayout()

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """Let the scroll bar know how much there is."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(24)
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._tiles.height - height))

    def visualRect(self, index: Index) -> QRect:  # noqa: N802 - Qt's name
        """Where a photo stands in the viewport."""
        return self._tiles.place(index.row()).translated(0, -self.verticalOffset()) if index.isValid() else QRect()

    def indexAt(self, spot: QPoint) -> QModelIndex:  # noqa: N802 - Qt's name
        """The photo at a spot of the viewport."""
        number = self._tiles.at(spot + QPoint(0, self.verticalOffset()))
        return self._photos.index(number, 0) if number >= 0 else _NOWHERE

    def scrollTo(  # noqa: N802 - Qt's name
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a photo into sight, no further than is needed."""
        if not index.isValid():
            return
        place, bar, height = self._tiles.place(index.row()), self.verticalScrollBar(), self.viewport().height()
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(place.center().y() - height // 2)
        elif place.top() < bar.value():
            bar.setValue(place.top())
        elif place.bottom() > bar.value() + height:
            bar.setValue(min(place.top(), place.bottom() - height))

    def verticalOffset(self) -> int:  # noqa: N802 - Qt's name
        """How far the grid is scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:  # noqa: N802 - Qt's name
        """Never scrolled sideways."""
        return 0

    def isIndexHidden(self, _index: Index) -> bool:  # noqa: N802 - Qt's name
        """No photo of the list is hidden."""
        return False

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """One photo along or one row of them up and down, a screen, or to either end."""
        last = self._photos.rowCount() - 1
        if last < 0:
            return _NOWHERE
        return self._photos.index(max(0, min(last, self._moved(action, last))), 0)

    def _moved(self, action: QAbstractItemView.CursorAction, last: int) -> int:
        moves, here = QAbstractItemView.CursorAction, self.currentIndex().row()
        if here < 0 or action is moves.MoveHome:
            return 0
        if action is moves.MoveEnd:
            return last
        columns = self._tiles.columns
        screen = max(1, self.viewport().height() // self._tiles.cell.height()) * columns
        steps = {moves.MoveUp: -columns, moves.MoveDown: columns, moves.MovePageUp: -screen, moves.MovePageDown: screen}
        step = steps.get(action) or _MOVES.get(action, 0)
        # Up from the first row stays; down into a last row that is shorter goes to its end.
        return here if here + step < 0 else here + step

    def setSelection(self, box: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose what a box drawn with the mouse touches."""
        chosen, last = QItemSelection(), len(self._photos.columns) - 1
        for run in self._tiles.rows_in(box.normalized().translated(0, self.verticalOffset())):
            chosen.merge(
                QItemSelection(self._photos.index(run.start, 0), self._photos.index(run.stop - 1, last)),
                QItemSelectionModel.SelectionFlag.Select,
            )
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        """All that is in sight: drawing it anew is cheaper than finding out."""
        return QRegion(self.viewport().rect())

    def keyboardSearch(self, _letters: str) -> None:
        """Letters are commands here; searching for them would read every photo."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is drawn: only the rows that come into sight are drawn anew."""
        self.viewport().scroll(dx, dy)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tiles in the part that changed."""
        painter, option = QPainter(self.viewport()), QStyleOptionViewItem()
        painter.fillRect(event.rect(), look.colour("canvas"))
        self.initViewItemOption(option)
        self._tile.begin(event.rect())
        top, offset = event.rect(), self.verticalOffset()
        chosen, plain = self.selectionModel(), option.state
        for number in self._tiles.between(top.top() + offset, top.bottom() + offset):
            index = self._photos.index(number, 0)
            option.rect = self.visualRect(index)
            option.state = plain
            if chosen.isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if number == self._hovered:
                option.state |= QStyle.StateFlag.State_MouseOver
            if index == self.currentIndex() and self.hasFocus() and self.property("keyboardFocus"):
                option.state |= QStyle.StateFlag.State_HasFocus
            self._tile.paint(painter, option, index)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as fit, the room left over between them."""
        QAbstractItemView.resizeEvent(self, event)
        self.doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J and K go along, Escape chooses nothing; the rest moves about."""
        if step := keyboard.letter_step(event):
            self.setCurrentIndex(self._photos.index(max(0, self.currentIndex().row() + step), 0))
        elif event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the sign of a stack opens it."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._tile.is_on_stack(event.position().toPoint(), self.visualRect(index), index):
            self.stack_clicked.emit(self._photos.key_at(index.row()))
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        """Copies of the photos chosen go out."""
        self.drag_wanted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files from the file manager are welcome."""
        if event.source() is None and files_in(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows which caption would get the picture."""
        if event.source() is None and files_in(event.mimeData()):
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

    def _chosen_runs(self) -> list[range]:
        chosen = self.selectionModel().selection()
        runs = [chosen.at(number) for number in range(chosen.count())]
        return [range(run.top(), run.bottom() + 1) for run in runs if run.left() == 0]

    def _waiting_at(self, spot: QPoint) -> int:
        index = self.indexAt(spot)
        row = self._photos.row_at(index) if index.isValid() else None
        return row.id if row is not None and not row.sha256 else 0

    def _aim(self, photo_id: int) -> None:
        if self._tile.drop_target != photo_id:
            self._tile.drop_target = photo_id
            self.viewport().update()

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            self.viewport().update()

    def _room(self) -> int:
        # Room is kept for the scroll bar whether it is shown or not, so that columns stay when it comes.
        bar = self.verticalScrollBar().sizeHint().width()
        return self.maximumViewportSize().width() - bar - 4

    def _repaint(self, sha256: str) -> None:
        """Draw the photos in sight whose picture has become ready."""
        top = self.verticalOffset()
        for number in self._tiles.between(top, top + self.viewport().height()):
            index = self._photos.index(number, 0)
            if self._photos.row_at(index).sha256 == sha256:
                self.viewport().update(self.visualRect(index))
