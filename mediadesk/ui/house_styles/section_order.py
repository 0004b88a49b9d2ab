"""The order in which a release is printed: drag, or Alt with the arrows; Space says that a section is required."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QWidget,
)

from mediadesk.records.house_style import HouseStyle, Section
from mediadesk.ui import fonts, icons, look
from mediadesk.ui.drawn_rows import Index, TickedRows, is_ticked, paint_tick
from mediadesk.ui.house_styles import sayings
from mediadesk.ui.record_cells import ground, words

_ROW, _TICK_ROOM = 36, 92
_SECTION = Qt.ItemDataRole.UserRole


class SectionOrder(QListWidget):
    """`ordered` and `required` carry the sections as they are now."""

    ordered = Signal(object)
    required = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Order on the page"))
        self.setAccessibleDescription(self.tr("Alt with the arrows moves a section, Space requires it"))
        self.setItemDelegate(_Rows(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_ROW * len(Section) + 2)
        for section in Section:
            item = QListWidgetItem(sayings.section_word(section))
            item.setData(_SECTION, section.value)
            item.setFlags(_flags())
            item.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(item)
        self.itemChanged.connect(self._tell_required)
        look.look.changed.connect(self.viewport().update)

    def show_style(self, style: HouseStyle) -> None:
        """Show the order and the ticks of a style."""
        self.blockSignals(True)
        for row, section in enumerate(style.printed_sections):
            place = self.sections().index(section)
            if place != row:
                self._move(place, row)
            state = Qt.CheckState.Checked if section in style.required else Qt.CheckState.Unchecked
            self.item(row).setCheckState(state)
        self.blockSignals(False)
        self.viewport().update()

    def sections(self) -> tuple[Section, ...]:
        """The sections in the order shown."""
        return tuple(Section(self.item(row).data(_SECTION)) for row in range(self.count()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, alt = self.currentRow(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if row >= 0 and alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            to = row + (-1 if event.key() == Qt.Key.Key_Up else 1)
            if 0 <= to < self.count():
                self._move(row, to)
                self.ordered.emit(self.sections())
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        before = self.sections()
        super().dropEvent(event)
        if self.sections() != before:
            self.ordered.emit(self.sections())

    def _move(self, row: int, to: int) -> None:
        was_current = self.currentRow() == row
        self.insertItem(to, self.takeItem(row))
        if was_current:
            self.setCurrentRow(to)

    def _tell_required(self) -> None:
        ticked = [row for row in range(self.count()) if self.item(row).checkState() is Qt.CheckState.Checked]
        found = {Section(self.item(row).data(_SECTION)) for row in ticked}
        self.required.emit(tuple(section for section in Section if section in found))


def _flags() -> Qt.ItemFlag:
    flag = Qt.ItemFlag
    return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled | flag.ItemIsUserCheckable


class _Rows(TickedRows):
    def __init__(self, view: SectionOrder) -> None:
        super().__init__(view, _ROW)
        self._view = view

    def draw(self, painter: QPainter, cell: QRect, state: QStyle.StateFlag, index: Index) -> None:
        is_focused = self._view.hasFocus() and index.row() == self._view.currentRow()
        ground(painter, QRectF(cell).adjusted(0, 1, 0, -1), state if is_focused else state & ~_selected(), 6)
        is_on = self._view.isEnabled()
        icons.paint(painter, QRect(cell.x() + 6, cell.center().y() - 7, 15, 15), "grip-vertical", "text3")
        room = QRect(cell.x() + 30, cell.y(), cell.width() - 30 - _TICK_ROOM, cell.height())
        words(painter, room, index.data(), token="text" if is_on else "text2")
        box = QRectF(cell.right() - _TICK_ROOM + 8, cell.center().y() - 7, 15, 15)
        paint_tick(painter, box, is_ticked(index), is_enabled=is_on)
        told = QRect(round(box.right()) + 7, cell.y(), _TICK_ROOM - 28, cell.height())
        words(painter, told, self._view.tr("Required"), token="text2", font=fonts.interface(12))

    def is_tick(self, x: float, cell: QRect) -> bool:
        return x >= cell.right() - _TICK_ROOM


def _selected() -> QStyle.StateFlag:
    return QStyle.StateFlag.State_Selected
