"""Finds an event or a person among all there are, where a menu has room for the most frequent only."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem
from PySide6.QtWidgets import QStyle, QWidget

from mediadesk.records.photo_choice import Facet
from mediadesk.ui import fonts, look
from mediadesk.ui.drawn_rows import DrawnRows
from mediadesk.ui.photos.filtered_list import FilteredList
from mediadesk.ui.record_cells import ground, words

_FACET = int(Qt.ItemDataRole.UserRole)
_ROW, _ROOM = 32, 64  # pixels: a row, and what its count may take


class _FacetRows(DrawnRows):
    """Draws a name, and how many photos there are at the right."""

    def draw(
        self, painter: QPainter, cell: QRect, state: QStyle.StateFlag, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        facet: Facet = index.data(_FACET)
        ground(painter, QRectF(cell), state, radius=6)
        words(painter, cell.adjusted(10, 0, -_ROOM, 0), facet.name)
        painter.setFont(fonts.interface(12))
        painter.setPen(look.colour("text3"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(cell.adjusted(0, 0, -10, 0), right, f"{facet.count:,}")


class FacetPicker(FilteredList):
    """`find` gives the facets whose name has the words typed; `chosen` carries the one picked."""

    chosen = Signal(object)

    def __init__(self, title: str, find: Callable[[str], Sequence[Facet]], parent: QWidget) -> None:
        super().__init__(title, title, self.tr("Nothing matches."), parent)
        self._of = find
        self.list.setItemDelegate(_FacetRows(self.list, _ROW))

    def _fill(self, match: str) -> None:
        for facet in self._of(match):
            item = QStandardItem(facet.name)
            item.setData(facet, _FACET)
            item.setData(f"{facet.name}, {facet.count:,}", int(Qt.ItemDataRole.AccessibleTextRole))
            self.rows.appendRow(item)

    def _pick(self, index: QModelIndex) -> None:
        self.close()
        self.chosen.emit(index.data(_FACET))
