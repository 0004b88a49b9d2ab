"""Draws the people offered while one types a name."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from mediadesk.ui import fonts, icons
from mediadesk.ui.record_cells import ground, words

ID = int(Qt.ItemDataRole.UserRole)
POST = ID + 1
NEW, LEFT_UNNAMED, SEATS = 0, -1, -2  # in place of an id: what else is offered


class FoundPeopleCells(QStyledItemDelegate):
    """Name above post; the offer to make somebody or seats new has a plus."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground(painter, QRectF(cell), option.state, radius=6)
        name = cell.adjusted(9, 0, -9, 0)
        strong = fonts.interface(13, QFont.Weight.DemiBold)
        if index.data(ID) == LEFT_UNNAMED:
            words(painter, name, str(index.data()), token="text2", font=fonts.interface(13))
        elif index.data(ID) in (NEW, SEATS):
            icons.paint(painter, QRect(name.left(), name.center().y() - 7, 15, 15), "plus", "accent_text")
            words(painter, name.adjusted(23, 0, 0, 0), str(index.data()), token="accent_text", font=strong)
        elif index.data(POST):
            half = cell.height() // 2
            words(painter, name.adjusted(0, 2, 0, -half), str(index.data()), font=strong)
            post = fonts.interface(12)
            words(painter, name.adjusted(0, half - 1, 0, -2), str(index.data(POST)), token="text2", font=post)
        else:
            words(painter, name, str(index.data()), font=strong)
        painter.restore()
