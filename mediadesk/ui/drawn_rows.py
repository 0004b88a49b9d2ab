"""Rows of a list that are drawn by hand, all of one height; some have a tick to be clicked."""

from abc import abstractmethod

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mediadesk.ui import icons, look

Index = QModelIndex | QPersistentModelIndex
_TICK = Qt.ItemDataRole.CheckStateRole


class DrawnRows(QStyledItemDelegate):
    """Rows of `view`, `height` pixels high."""

    def __init__(self, view: QAbstractItemView, height: int) -> None:
        super().__init__(view)
        self._height = height

    @abstractmethod
    def draw(self, painter: QPainter, cell: QRect, state: QStyle.StateFlag, index: Index) -> None:
        """Draw one row into `cell`; what is set on the painter is put back afterwards."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, option.rect, option.state, index)
        painter.restore()


class TickedRows(DrawnRows):
    """Rows with a tick, which the model keeps."""

    @abstractmethod
    def is_tick(self, x: float, cell: QRect) -> bool:
        """Whether a click at `x` (pixels, in the view) is meant for the tick."""

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click on the tick, or Space, changes it."""
        if event.type() is QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            is_left = event.button() is Qt.MouseButton.LeftButton
            if not is_left or not self.is_tick(event.position().x(), option.rect):
                return False
        elif not (isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress):
            return event.type() is QEvent.Type.MouseButtonDblClick
        elif event.key() not in (Qt.Key.Key_Space, Qt.Key.Key_Select):
            return False
        state = Qt.CheckState.Unchecked if is_ticked(index) else Qt.CheckState.Checked
        return model.setData(index, state.value, _TICK)


def is_ticked(index: Index) -> bool:
    """Whether the row has its tick; a model of Qt's says so with a number."""
    return index.data(_TICK) in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)


def paint_tick(painter: QPainter, place: QRectF, is_on: bool, *, is_enabled: bool = True) -> None:
    """Draw the box with its tick; grey where it cannot be changed."""
    accent = "accent" if is_enabled else "line_control"
    painter.setPen(QPen(look.colour(accent if is_on else "line_control"), 1))
    painter.setBrush(look.colour(accent if is_on else "raised"))
    painter.drawRoundedRect(place, 4, 4)
    if is_on:
        icons.paint(painter, place.toRect().adjusted(2, 2, -1, -1), "check", "on_accent")
