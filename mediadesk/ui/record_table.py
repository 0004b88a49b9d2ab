"""Records as a table: a model that shows what it is handed and never asks, and its view with rows of 46 pixels."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from mediadesk.ui import keyboard
from mediadesk.ui.buttons import hairline
from mediadesk.ui.look import look
from mediadesk.ui.record_cells import HeaderCells, RowCells

ROW_HEIGHT, HEADER_HEIGHT = 46, 34
RECORD = int(Qt.ItemDataRole.UserRole)
_TOP = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class Row(Protocol):
    """A record that a list shows."""

    @property
    def id(self) -> int:
        """The key."""


R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column. `text` is what it says (to screen readers too), `paint` draws it in another way, `key` sorts it.

    `share` is its part of the width, never less than `least` pixels; the column goes when the table is narrower than
    `hides_below` pixels. Without `key` the order is the one the rows came in.
    """

    title: str
    text: Callable[[R], str]
    share: int
    least: int
    key: Callable[[R], Any] | None = None
    paint: Callable[[QPainter, QRect, R], None] | None = None
    hides_below: int = 0


class RecordTableModel(QAbstractTableModel, Generic[R]):
    """One row per record. `RECORD` gives the delegate the whole record."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._given: list[R] = []
        self._rows: list[R] = []
        self._places: dict[int, int] = {}
        self.sorted_by, self.order = 0, Qt.SortOrder.AscendingOrder

    def show(self, rows: Sequence[R]) -> None:
        """Show these rows in the present order; with the same records in the same places views keep theirs."""
        self._given = list(rows)
        fresh = self._in_order()
        if [row.id for row in fresh] != [row.id for row in self._rows]:
            self.beginResetModel()
            self._take(fresh)
            self.endResetModel()
            return
        changed = [at for at, (old, new) in enumerate(zip(self._rows, fresh, strict=True)) if old != new]
        self._take(fresh)
        for at in changed:
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.columns) - 1))

    @property
    def shown(self) -> tuple[R, ...]:
        """The records in the order they are shown."""
        return tuple(self._rows)

    def record(self, index: Index) -> R | None:
        """The record at `index`."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def place_of(self, key: int) -> QModelIndex:
        """The index of the record with this key; invalid when it is not shown."""
        return self.index(self._places[key], 0) if key in self._places else QModelIndex()

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many records are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """What the cell says, or the record."""
        record = self.record(index)
        if record is None:
            return None
        if role == RECORD:
            return record
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.columns[index.column()].text(record)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """The title of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.columns[section].title if 0 <= section < len(self.columns) else None
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; indexes that others hold stay with their records."""
        self.layoutAboutToBeChanged.emit()
        self.sorted_by, self.order = column, order
        held = self.persistentIndexList()
        keys = [self._rows[index.row()].id for index in held]
        self._take(self._in_order())
        moved = [self.index(self._places[key], index.column()) for key, index in zip(keys, held, strict=True)]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _in_order(self) -> list[R]:
        key = self.columns[self.sorted_by].key
        ordered = sorted(self._given, key=key) if key else list(self._given)
        return ordered if self.order is Qt.SortOrder.AscendingOrder else ordered[::-1]

    def _take(self, rows: list[R]) -> None:
        self._rows = rows
        self._places = {row.id: at for at, row in enumerate(rows)}


class RecordTable(QTableView, Generic[R]):
    """The table. `picked` carries the key of the row the user is on (0 for none), `opened` the one to edit."""

    picked = Signal(object)
    opened = Signal(object)
    trash_wanted = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[R]],
        name: str,
        parent: QWidget | None = None,
        *,
        records: RecordTableModel[R] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.records: RecordTableModel[R] = records or RecordTableModel(columns, self)
        self.hovered_row = -1
        self._stood_on = 0
        self._dress()
        self.setModel(self.records)
        self._cells = RowCells(self.records.columns, self)
        self._dress_header()
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.records.modelAboutToBeReset.connect(self._remember)
        self.records.modelReset.connect(self._stay)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._key(index)))
        look.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these records; the row picked stays picked as long as it is among them."""
        self.records.show(rows)

    def pick(self, key: int) -> bool:
        """Go to the record with this key; false when it is not shown."""
        place = self.records.place_of(key)
        if place.isValid():
            self.setCurrentIndex(place)
            self.scrollTo(place)
        else:
            self.setCurrentIndex(QModelIndex())
        return place.isValid()

    @property
    def picked_key(self) -> int:
        """The key of the row the user is on, 0 for none."""
        return self._key(self.currentIndex())

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setObjectName("belowHeader")
        self._line = hairline()
        self._line.setParent(self)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)

    def _dress_header(self) -> None:
        header = HeaderCells(self)
        self.setHorizontalHeader(header)
        header.setFixedHeight(HEADER_HEIGHT)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(0)
        header.setSectionsClickable(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _share_width(self) -> None:
        room = self.viewport().width()
        columns = list(enumerate(self.records.columns))
        shown = [(at, each) for at, each in columns if room >= each.hides_below]
        spare = max(0, room - sum(each.least for _, each in shown))
        shares = sum(each.share for _, each in shown) or 1
        for at, each in columns:
            self.setColumnHidden(at, room < each.hides_below)
        for at, each in shown:
            self.setColumnWidth(at, each.least + spare * each.share // shares)

    def _key(self, index: Index) -> int:
        record = self.records.record(index)
        return record.id if record is not None else 0

    def _tell(self, index: QModelIndex) -> None:
        self.picked.emit(self._key(index))

    def _remember(self) -> None:
        self._stood_on = self.picked_key

    def _stay(self) -> None:
        if self._stood_on:
            self.pick(self._stood_on)
            if not self.picked_key:
                self.picked.emit(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._cells.paint(painter, event.region())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()
        self._line.setGeometry(0, HEADER_HEIGHT - 1, self.width(), 1)
        self._line.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.picked_key
        if key and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(key)
        elif key and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.trash_wanted.emit(key)
        elif step := keyboard.letter_step(event):
            self.step(step)
        else:
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """Go `by` rows down, or up where negative."""
        self.go_to_row(max(self.currentIndex().row() + by, 0))

    def go_to_row(self, row: int) -> None:
        """Go to the row with this number, or the last one where there are fewer."""
        last = self.records.rowCount() - 1
        self.setCurrentIndex(self.records.index(min(row, last), 0) if last >= 0 else QModelIndex())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            left, self.hovered_row = self.hovered_row, row
            for each in (left, row):
                self._draw_again(each)

    def _draw_again(self, row: int) -> None:
        if row >= 0:
            place = QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
            self.viewport().update(place)
