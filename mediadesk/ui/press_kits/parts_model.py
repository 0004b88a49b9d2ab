"""The parts of one kit as Qt wants to see them."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from mediadesk.records.press_kit import PartChoice
from mediadesk.ui.press_kits import sayings
from mediadesk.ui.press_kits.outlines import Material, Parts

PART = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class PartsModel(QAbstractListModel):
    """One item per part. `ticked` asks to include a part or leave it out; the model shows what it is handed."""

    ticked = Signal(int, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.parts: Parts = ()
        self.material = Material()

    def show(self, parts: Parts, material: Material) -> None:
        """Show these parts."""
        if len(parts) != len(self.parts):
            self.beginResetModel()
            self.parts, self.material = parts, material
            self.endResetModel()
        elif (parts, material) != (self.parts, self.material):
            self.parts, self.material = parts, material
            self.dataChanged.emit(self.index(0), self.index(max(len(parts) - 1, 0)))

    def part(self, index: Index) -> PartChoice:
        """The part at `index`."""
        return self.parts[index.row()]

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many parts the kit has."""
        return 0 if parent.isValid() else len(self.parts)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The part for the delegate, its words for readers, whether it is ticked."""
        if not index.isValid() or index.row() >= len(self.parts):
            return None
        part = self.part(index)
        if role == PART:
            return part
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if part.included else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return sayings.part_in_words(part, self.material)
        return None

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        """A tick is asked for; the library answers with new parts."""
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            self.ticked.emit(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
            return True
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Parts can be ticked and dragged; they are dropped between others."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        usual = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return usual | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Parts are moved, never copied."""
        return Qt.DropAction.MoveAction
