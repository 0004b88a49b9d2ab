"""The photos as a list with columns; shares its model and what is selected with the grid."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QWidget

from mediadesk.records.photo import PhotoRow
from mediadesk.ui.photos.photo_model import PhotoListModel
from mediadesk.ui.photos.thumbnails import Thumbnails
from mediadesk.ui.record_table import RecordTable


class PhotoListView(RecordTable[PhotoRow]):
    """A row of 46 pixels for each photo; a click on a column's title orders by it."""

    drag_wanted = Signal()

    def __init__(
        self,
        model: PhotoListModel,
        selection: QItemSelectionModel,
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model.columns, "", parent, records=model)
        self.setAccessibleName(self.tr("Photos"))
        for corner in self.findChildren(QAbstractButton):  # Qt leaves the one it makes itself without a name
            corner.setAccessibleName(self.tr("Select all photos"))
        self.setSelectionModel(selection)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        thumbnails.ready.connect(lambda _sha256: self.viewport().update())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape chooses nothing."""
        if event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def _stay(self) -> None:
        """Who shows other photos chooses among them again: for the grid as well."""

    def keyboardSearch(self, _letters: str) -> None:
        """Letters are commands here; searching for them would read every photo."""

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        """Copies of the photos chosen go out."""
        self.drag_wanted.emit()
