"""The rows of the trash: several may be chosen, and Return or the menu brings them back."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from mediadesk.records.trash import TrashRow
from mediadesk.ui.record_table import RecordTable
from mediadesk.ui.trash.columns import MOVED, Now, trash_columns


class TrashTable(RecordTable[TrashRow]):
    """`restore_wanted` asks for the rows chosen back, `turned` says that others are chosen now."""

    restore_wanted = Signal()
    turned = Signal()

    def __init__(self, now: Now, name: str, parent: QWidget | None = None) -> None:
        super().__init__(trash_columns(now), name, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.sortByColumn(MOVED, Qt.SortOrder.DescendingOrder)
        self.opened.connect(lambda _key: self.restore_wanted.emit())
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self.turned.emit())
        self.records.modelReset.connect(self.turned)

    @property
    def chosen(self) -> list[TrashRow]:
        """The rows chosen, from top to bottom."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        shown = self.records.shown
        return [shown[row] for row in places]

    def menu(self) -> QMenu:
        """What can be done with the rows chosen."""
        menu = QMenu(self)
        menu.addAction(self.tr("Restore\tReturn")).triggered.connect(lambda: self.restore_wanted.emit())
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return restores all that is chosen, wherever the current row stands."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.restore_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _open_menu(self, place: QPoint) -> None:
        if self.chosen:
            menu = self.menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(place))
