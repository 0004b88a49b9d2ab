"""Rows in one column, as Qt wants to see them: the model shows what it is given and asks nobody."""

from abc import abstractmethod
from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
R = TypeVar("R")
_TOP = QModelIndex()


class ListedRows(QAbstractListModel, Generic[R]):
    """One item per row. `ROW` gives the delegate the whole row."""

    ROW = int(Qt.ItemDataRole.UserRole)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[R] = []

    def show(self, rows: Sequence[R]) -> None:
        """Show these rows; with the same items in the same places views keep selection and scroll position."""
        shown, is_same = self._rows, [self._key(row) for row in rows] == [self._key(row) for row in self._rows]
        if not is_same:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        self._rows = list(rows)
        for number, (old, new) in enumerate(zip(shown, self._rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))

    def row_at(self, index: Index) -> R:
        """The row at `index`."""
        return self._rows[index.row()]

    def place_where(self, is_it: Callable[[R], bool]) -> QModelIndex:
        """The index of the first row that is meant; invalid when it is not shown."""
        found = next((number for number, row in enumerate(self._rows) if is_it(row)), -1)
        return self.index(found) if found >= 0 else QModelIndex()

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The row for the delegate; for screen readers and tips what it is in words."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self.row_at(index)
        return row if role == self.ROW else self._said(row, role)

    @abstractmethod
    def _key(self, row: R) -> Hashable:
        """What stays the same while only the inside of a row changes."""

    @abstractmethod
    def _said(self, row: R, role: int) -> str | None:
        """The words of a row for a role of Qt; `None` where it has none."""
