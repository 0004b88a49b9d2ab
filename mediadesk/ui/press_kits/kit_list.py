"""The list of press kits: title, release, how many parts, and the embargo while there is one."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QWidget

from mediadesk.records.press_kit import KitRow
from mediadesk.ui import chips, fonts, keyboard, look
from mediadesk.ui.drawn_rows import DrawnRows, Index
from mediadesk.ui.press_kits import sayings
from mediadesk.ui.record_cells import words
from mediadesk.ui.record_table import RECORD, Column, RecordTableModel

_ROW, _LEFT, _RIGHT, _INSET = 82, 20, 20, 8


class KitList(QListView):
    """`picked` carries the id of a kit. Return leaves for its contents, Del moves it to the trash."""

    picked = Signal(object)
    entered_kit = Signal()
    trash_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Press kits"))
        column: Column[KitRow] = Column(self.tr("Kit"), _in_words, 1, 100)
        self.records: RecordTableModel[KitRow] = RecordTableModel((column,), self)
        self._drawn = _KitRows(self)
        self.setModel(self.records)
        self.setItemDelegate(self._drawn)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)
        look.look.changed.connect(self.viewport().update)

    def show_kits(self, rows: Sequence[KitRow], now: datetime) -> None:
        """Show these kits as they stand at the aware instant `now`; the one picked stays picked."""
        self._drawn.now = now
        before = self.picked_key
        self.records.show(rows)
        if before and self.picked_key != before:
            self.pick(before)

    def pick(self, key: int) -> bool:
        """Go to the kit with this id; false when it is not there."""
        place = self.records.place_of(key)
        self.setCurrentIndex(place)
        return place.isValid()

    def pick_row(self, row: int) -> None:
        """Go to the kit in this row, or the last one."""
        last = self.records.rowCount() - 1
        self.setCurrentIndex(self.records.index(min(row, last), 0) if last >= 0 else QModelIndex())

    @property
    def picked_key(self) -> int:
        """The id of the kit picked, 0 for none."""
        row = self.records.record(self.currentIndex())
        return row.id if row is not None else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.picked_key:
            self.entered_kit.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.picked_key:
            self.trash_wanted.emit()
        elif step := keyboard.letter_step(event):
            self.pick_row(max(self.currentIndex().row() + step, 0))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.viewport().update()

    def _tell(self, index: QModelIndex) -> None:
        self.picked.emit(self.picked_key if index.isValid() else 0)


class _KitRows(DrawnRows):
    def __init__(self, view: KitList) -> None:
        super().__init__(view, _ROW)
        self._view = view
        self.now: datetime | None = None

    def draw(self, painter: QPainter, cell: QRect, state: QStyle.StateFlag, index: Index) -> None:
        row: KitRow = index.data(RECORD)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        self._background(painter, cell, is_selected, index.row())
        room = cell.width() - _LEFT - _RIGHT
        bold = fonts.interface(13, QFont.Weight.DemiBold)
        words(painter, QRect(_LEFT, cell.y() + 10, room, 20), row.title, font=bold)
        small = fonts.interface(12)
        about = row.release_headline if row.release_headline != row.title else self.tr("Titled like its release")
        words(painter, QRect(_LEFT, cell.y() + 30, room, 18), about, token="text2", font=small)
        parts = sayings.parts_word(row.part_count)
        words(painter, QRect(_LEFT, cell.y() + 51, room, 18), parts, token="text3", font=small)
        chip = chips.of_embargo(row.embargo, self.now) if self.now is not None else None
        if chip is not None:
            chips.paint(painter, cell.right() - _RIGHT - chips.width(chip), cell.y() + 51, chip)

    def _background(self, painter: QPainter, cell: QRect, is_selected: bool, row: int) -> None:
        if is_selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_soft"))
            painter.drawRoundedRect(QRectF(cell).adjusted(_INSET, 1, -_INSET, -1), 8, 8)
        elif row + 1 != self._view.currentIndex().row() and row + 1 < self._view.records.rowCount():
            painter.fillRect(QRectF(_LEFT, cell.bottom(), cell.width() - _LEFT - _RIGHT, 1), look.colour("line"))


def _in_words(row: KitRow) -> str:
    return ", ".join(filter(None, (row.title, row.release_headline, sayings.parts_word(row.part_count))))
