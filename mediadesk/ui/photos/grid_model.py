"""The rows of the photo grid, as Qt wants to see them: it shows what it is given and asks nobody."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mediadesk.records.languages import Language
from mediadesk.records.photo import PhotoRow

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class Pill(StrEnum):
    """What part of the photos is shown."""

    ALL = "all"
    NO_CAPTION = "no_caption"
    UNUSED = "unused"
    WAITING = "waiting"


_BELONGS: dict[Pill, Callable[[PhotoRow], bool]] = {
    Pill.ALL: lambda row: True,
    Pill.NO_CAPTION: lambda row: not row.caption,
    Pill.UNUSED: lambda row: row.used_in == 0,
    Pill.WAITING: lambda row: not row.sha256,
}


def belonging(rows: Sequence[PhotoRow], pill: Pill) -> list[PhotoRow]:
    """The rows that `pill` lets through."""
    return [row for row in rows if _BELONGS[pill](row)]


class PhotoGridModel(QAbstractListModel):
    """One item per photo. `ROW` gives the delegate the whole record."""

    ROW = int(Qt.ItemDataRole.UserRole)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PhotoRow] = []

    def show(self, rows: Sequence[PhotoRow]) -> None:
        """Show these rows; when they are the same photos in the same order, views keep their place."""
        fresh = list(rows)
        if [row.id for row in fresh] != [row.id for row in self._rows]:
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()
            return
        changed = [number for number, (old, new) in enumerate(zip(self._rows, fresh, strict=True)) if old != new]
        self._rows = fresh
        for number in changed:
            self.dataChanged.emit(self.index(number), self.index(number))

    def photo(self, index: Index) -> PhotoRow:
        """The row at `index`."""
        return self._rows[index.row()]

    def place_of(self, photo_id: int) -> QModelIndex:
        """The index of the photo with this id; invalid when it is not shown."""
        found = next((number for number, row in enumerate(self._rows) if row.id == photo_id), -1)
        return self.index(found) if found >= 0 else QModelIndex()

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many photos are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The record for the delegate; for screen readers and tips what it is in words."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == self.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.file_name or row.caption.best(Language.EN)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._said(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every photo can be chosen; one that waits for its picture takes a dropped file."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usual if self.photo(index).sha256 else usual | Qt.ItemFlag.ItemIsDropEnabled

    def _said(self, row: PhotoRow) -> str:
        parts = [row.file_name or self.tr("Waiting for its picture"), row.caption.best(Language.EN)]
        return "\n".join(part for part in parts if part)
