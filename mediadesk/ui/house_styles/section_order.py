"""The order in which a release is printed: drag, or Alt with the arrows; Space says that a section is required."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mediadesk.records.house_style import HouseStyle, Section
from mediadesk.ui import fonts, icons, look
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


class _Rows(QStyledItemDelegate):
    def __init__(self, view: SectionOrder) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_focused = self._view.hasFocus() and index.row() == self._view.currentRow()
        ground(painter, QRectF(cell).adjusted(0, 1, 0, -1), state if is_focused else state & ~_selected(), 6)
        is_on = self._view.isEnabled()
        icons.paint(painter, QRect(cell.x() + 6, cell.center().y() - 7, 15, 15), "grip-vertical", "text3")
        room = QRect(cell.x() + 30, cell.y(), cell.width() - 30 - _TICK_ROOM, cell.height())
        words(painter, room, index.data(), token="text" if is_on else "text2")
        is_required = index.data(Qt.ItemDataRole.CheckStateRole) in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)
        box = QRectF(cell.right() - _TICK_ROOM + 8, cell.center().y() - 7, 15, 15)
        _paint_tick(painter, box, is_required, is_on=is_on)
        told = QRect(round(box.right()) + 7, cell.y(), _TICK_ROOM - 28, cell.height())
        words(painter, told, self._view.tr("Required"), token="text2", font=fonts.interface(12))
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: object, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """A click on the right, or Space, requires a section or lets it be left out."""
        if event.type() is QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            cell: QRect = option.rect
            if event.position().x() < cell.right() - _TICK_ROOM or event.button() is not Qt.MouseButton.LeftButton:
                return False
        elif not (isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)):
            return event.type() is QEvent.Type.MouseButtonDblClick
        elif event.type() is not QEvent.Type.KeyPress:
            return False
        item = self._view.item(index.row())
        is_on = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)
        return True


def _selected() -> QStyle.StateFlag:
    return QStyle.StateFlag.State_Selected


def _paint_tick(painter: QPainter, place: QRectF, is_ticked: bool, *, is_on: bool) -> None:
    painter.setPen(QPen(look.colour("accent" if is_ticked and is_on else "line_control"), 1))
    painter.setBrush(look.colour(("accent" if is_on else "line_control") if is_ticked else "raised"))
    painter.drawRoundedRect(place, 4, 4)
    if is_ticked:
        icons.paint(painter, place.toRect().adjusted(2, 2, -1, -1), "check", "on_accent")
