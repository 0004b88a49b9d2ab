"""A table of a great many records: their keys in order, and the rows of those in sight, fetched a page at a time."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from mediadesk.ui.record_table import Column, RecordTableModel, Row

Index = QModelIndex | QPersistentModelIndex
PAGE = 64  # rows
_PAGES_KEPT = 24
_TOP = QModelIndex()
R = TypeVar("R", bound=Row)


class PagedTableModel(RecordTableModel[R]):
    """One row per key. `order_wanted` carries the column somebody sorts by, and whether it descends.

    `page` gives the rows of some keys, without those that are there no more; `bare` what stands for such a one.
    """

    order_wanted = Signal(int, bool)

    def __init__(
        self,
        columns: Sequence[Column[R]],
        page: Callable[[Sequence[int]], Sequence[R]],
        bare: Callable[[int], R],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._page, self._bare = page, bare
        self._keys: Sequence[int] = []
        self._pages: OrderedDict[int, list[R]] = OrderedDict()

    def show_keys(self, keys: Sequence[int], first: Sequence[R] = ()) -> None:
        """Show the records with these keys; where they begin as those shown, views keep their places.

        `first` are the records of the first `PAGE` keys, where somebody has read them already.
        """
        before = len(self._keys)
        if before and len(keys) >= before and _begins_with(keys, self._keys):
            if len(keys) > before:
                self.beginInsertRows(_TOP, before, len(keys) - 1)
                self._take_keys(keys, first)
                self.endInsertRows()
            self._take_keys(keys, first)
            self.dataChanged.emit(self.index(0, 0), self.index(before - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._take_keys(keys, first)
        self.endResetModel()

    def _take_keys(self, keys: Sequence[int], first: Sequence[R]) -> None:
        """The pages go only now: views ask for rows while they are told that others are coming."""
        self._keys = keys
        self._pages.clear()
        if first:
            self._keep(0, first)

    def forget(self) -> None:
        """Read the rows in sight again."""
        self._pages.clear()
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, len(self.columns) - 1))

    def keys_in(self, runs: Iterable[range]) -> list[int]:
        """The keys of these runs of rows, from the top."""
        ordered = sorted(runs, key=lambda each: each.start)
        return [key for run in ordered for key in self._keys[run.start : run.stop]]

    @property
    def shown(self) -> tuple[R, ...]:
        """All records in the order they are shown; reads them."""
        return tuple(self._page(self._keys[:]))

    def record(self, index: Index) -> R | None:
        """The record at `index`."""
        if not index.isValid() or index.row() >= len(self._keys):
            return None
        number, at = divmod(index.row(), PAGE)
        return self._rows_of(number)[at]

    def key_at(self, row: int) -> int:
        """The key of the record in this row, without reading it; 0 where there is none."""
        return self._keys[row] if 0 <= row < len(self._keys) else 0

    def place_of(self, key: int) -> QModelIndex:
        """The index of the record with this key; invalid when it is not shown."""
        return self.index(self._keys.index(key), 0) if key in self._keys else QModelIndex()

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many records are shown."""
        return 0 if parent.isValid() else len(self._keys)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for another order: the keys come from the library."""
        self.sorted_by, self.order = column, order
        self.order_wanted.emit(column, order is Qt.SortOrder.DescendingOrder)

    def _rows_of(self, number: int) -> list[R]:
        kept = self._pages.get(number)
        if kept is None:
            kept = self._keep(number, self._page(self._keys[number * PAGE : (number + 1) * PAGE]))
        self._pages.move_to_end(number)
        return kept

    def _keep(self, number: int, rows: Sequence[R]) -> list[R]:
        found = {row.id: row for row in rows}
        keys = self._keys[number * PAGE : (number + 1) * PAGE]
        kept = self._pages[number] = [found.get(key) or self._bare(key) for key in keys]
        if len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        return kept


def _begins_with(keys: Sequence[int], first: Sequence[int]) -> bool:
    """Whether lists begin alike; of long ones the ends of what they share are looked at, and pieces between."""
    many = len(first)
    if many <= 1_000:
        return list(keys[:many]) == list(first[:many])
    step = many // 64
    return all(list(keys[at : at + 16]) == list(first[at : at + 16]) for at in (*range(0, many, step), many - 16))
