"""The photos of the grid and of the list: keys in order, and the rows of those in sight, fetched a page at a time."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import PhotoRow
from mediadesk.records.photo_choice import PhotoKeys, PhotoOrder
from mediadesk.ui.record_table import RECORD, Column, RecordTableModel

Index = QModelIndex | QPersistentModelIndex
_PAGE, _PAGES_KEPT = 32, 50


class PhotoListModel(RecordTableModel[PhotoRow]):
    """One row per photo; the grid shows the first column. `order_wanted` carries an order and whether it descends.

    `page` gives the rows of some keys, in their order, without those that are there no more.
    """

    ROW = RECORD
    order_wanted = Signal(object, bool)

    def __init__(
        self,
        columns: Sequence[Column[PhotoRow]],
        orders: Sequence[PhotoOrder],
        page: Callable[[Sequence[int]], list[PhotoRow]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._orders, self._page = orders, page
        self._keys: Sequence[int] = []
        self._stacks: Mapping[int, tuple[int, ...]] = {}
        self._members: frozenset[int] = frozenset()
        self._pages: OrderedDict[int, list[PhotoRow]] = OrderedDict()

    def show_keys(self, found: PhotoKeys, opened: frozenset[int] = frozenset()) -> None:
        """Show these photos, the stacks of `opened` spread out; with the same ones in order views keep their places."""
        keys = found.opened(opened)
        is_same = keys == self._keys
        if not is_same:
            self.beginResetModel()
        self._keys, self._stacks = keys, found.stacks
        self._members = frozenset(key for head in opened for key in found.stacks.get(head, ()))
        self._pages.clear()
        if not is_same:
            self.endResetModel()
        elif keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(keys) - 1, len(self.columns) - 1))

    def row_at(self, index: Index) -> PhotoRow:
        """The photo at a valid `index`; a bare row while it is there no more."""
        number, at = divmod(index.row(), _PAGE)
        return self._rows_of(number)[at]

    def key_at(self, row: int) -> int:
        """The key of the photo in this row."""
        return self._keys[row]

    def keys_in(self, rows: Iterable[range]) -> list[int]:
        """The keys of these runs of rows, in order."""
        return [key for run in sorted(rows, key=lambda each: each.start) for key in self._keys[run.start : run.stop]]

    def rows_of(self, keys: Iterable[int]) -> list[int]:
        """The rows in which these photos are shown, in order."""
        wanted = set(keys)
        return [row for row, key in enumerate(self._keys) if key in wanted] if wanted else []

    def stack_at(self, index: Index) -> int:
        """How many photos the one at `index` stands for: 1 where none looks like it, or its stack is spread out."""
        return self.stack_of(self._keys[index.row()])

    def stack_of(self, key: int) -> int:
        """How many photos the one with this key stands for."""
        return 1 if key in self._members else len(self._stacks.get(key, (key,)))

    def head_of(self, key: int) -> int:
        """The photo that stands for the stack this one is in, 0 where it is in none."""
        if key in self._stacks:
            return key
        return next((head for head, members in self._stacks.items() if key in members), 0)

    @property
    def shown(self) -> tuple[PhotoRow, ...]:
        """All photos in the order they are shown; reads them."""
        return tuple(self._page(self._keys))

    def record(self, index: Index) -> PhotoRow | None:
        """The photo at `index`."""
        return self.row_at(index) if index.isValid() and index.row() < len(self._keys) else None

    def place_of(self, key: int) -> QModelIndex:
        """The index of the photo with this key; invalid when it is not shown."""
        return self.index(self._keys.index(key), 0) if key in self._keys else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - never changed
        """How many photos are shown."""
        return 0 if parent.isValid() else len(self._keys)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every photo can be chosen and dragged out; one that waits for its picture takes a dropped file."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usual | (Qt.ItemFlag.ItemIsDragEnabled if self.row_at(index).sha256 else Qt.ItemFlag.ItemIsDropEnabled)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The photo for the delegate; for screen readers and tips what it is in words."""
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole) and index.column() == 0:
            row = self.record(index)
            return None if row is None else self._in_words(row, index)
        return super().data(index, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for another order: the keys come from the library."""
        self.sorted_by, self.order = column, order
        wanted = self._orders[column]
        # At rest the arrow points up and the newest stand first.
        descends = (order is Qt.SortOrder.DescendingOrder) != (wanted is PhotoOrder.EDITED)
        self.order_wanted.emit(wanted, descends)

    def _in_words(self, row: PhotoRow, index: Index) -> str:
        name = row.file_name or self.tr("Waiting for its picture")
        many = self.stack_at(index)
        said = [name, row.caption.best(Language.EN), self.tr("Starred") if row.is_starred else ""]
        said.append(self.tr("{count} look alike").format(count=many) if many > 1 else "")
        return "\n".join(filter(None, said))

    def _rows_of(self, number: int) -> list[PhotoRow]:
        kept = self._pages.get(number)
        if kept is None:
            keys = self._keys[number * _PAGE : (number + 1) * _PAGE]
            found = {row.id: row for row in self._page(keys)}
            kept = self._pages[number] = [found.get(key) or _bare(key) for key in keys]
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return kept


def _bare(key: int) -> PhotoRow:
    return PhotoRow(key, "", "", ByLanguage(), ByLanguage(), 0)
