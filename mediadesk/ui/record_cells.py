"""How the rows and the header of a table of records are drawn."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mediadesk.library import folding
from mediadesk.records.languages import Language
from mediadesk.ui import fonts, icons, look
from mediadesk.ui.language_marks import SIGNS

if TYPE_CHECKING:
    from mediadesk.ui.record_table import Column, RecordTable

EDGE = 20  # from the pane's edge to the words of the first column
_INSET, _RADIUS, _GAP = 8, 8, 10


def words(
    painter: QPainter, place: QRect, text: str, *, token: str = "text", font: QFont | None = None, middle: bool = True
) -> None:
    """Draw one line of words, cut with an ellipsis where the room ends."""
    used = font or fonts.interface(13)
    painter.setFont(used)
    painter.setPen(look.colour(token))
    line = QFontMetricsF(used).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, place.width())
    upright = Qt.AlignmentFlag.AlignVCenter if middle else Qt.AlignmentFlag.AlignTop
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | upright | Qt.TextFlag.TextSingleLine, line)


def found_words(painter: QPainter, place: QRect, text: str, wanted: str, font: QFont, token: str = "text") -> None:
    """Draw one line of words with what answers `wanted` in the accent colour, the rest in that of `token`."""
    line = QFontMetricsF(font).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, place.width())
    painter.setFont(font)
    draw_found(painter, QRectF(place), line, found_in(wanted, line) if wanted else (), token)


def draw_found(painter: QPainter, place: QRectF, line: str, spans: Sequence[tuple[int, int]], token: str) -> float:
    """Draw a line that fits with the painter's font, `spans` of it in the accent colour; returns where it ends."""
    metrics, at, x = QFontMetricsF(painter.font()), 0, place.x()
    for start, end in (*spans, (len(line), len(line))):
        for part, colour in ((line[at:start], token), (line[start:end], "accent_text")):
            if part:
                painter.setPen(look.colour(colour))
                room = QRectF(x, place.y(), place.right() - x + 2, place.height())
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, part)
                x += metrics.horizontalAdvance(part)
        at = end
    return x


@lru_cache(maxsize=512)
def found_in(wanted: str, line: str) -> tuple[tuple[int, int], ...]:
    """Where a line has what is wanted."""
    return tuple(folding.spans(wanted, line))


def ground(painter: QPainter, place: QRectF, state: QStyle.StateFlag, radius: float = 8) -> None:
    """Fill the rounded ground of a row that is picked or under the mouse; of another draw nothing."""
    is_picked = bool(state & QStyle.StateFlag.State_Selected)
    if is_picked or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent_soft" if is_picked else "fill"))
        painter.drawRoundedRect(place, radius, radius)


def language_tags(painter: QPainter, place: QRect, languages: Sequence[Language]) -> None:
    """Draw EN 繁 简 as small tags, one beside the other."""
    x = float(place.x())
    for language in languages:
        font = fonts.font(language, 11, QFont.Weight.DemiBold)
        tag = QRectF(x, place.center().y() - 9.5, QFontMetricsF(font).horizontalAdvance(SIGNS[language]) + 12, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("fill"))
        painter.drawRoundedRect(tag, 5, 5)
        painter.setPen(look.colour("text2"))
        painter.setFont(font)
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, SIGNS[language])
        x = tag.right() + 4


class RowCells(QStyledItemDelegate):
    """Draws cells; the background of a row is one rounded piece that every cell draws its own part of."""

    def __init__(self, columns: "Sequence[Column[Any]]", table: "RecordTable[Any]") -> None:
        super().__init__(table)
        self._columns, self._table = columns, table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: QRect = option.rect
        state: QStyle.StateFlag = option.state
        record = self._table.records.record(index)
        if record is None:
            return
        column = self._columns[index.column()]
        painter.save()
        painter.setClipRect(cell)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._background(painter, cell, bool(state & QStyle.StateFlag.State_Selected), index.row())
        place = cell.adjusted(EDGE if index.column() == 0 else 0, 0, -_GAP, 0)
        if column.paint is not None:
            column.paint(painter, place, record)
        else:
            words(painter, place, column.text(record))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(40, 46)

    def _background(self, painter: QPainter, cell: QRect, selected: bool, row: int) -> None:
        if not selected and row != self._table.hovered_row:
            return
        width = self._table.viewport().width()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent_soft" if selected else "surface"))
        painter.drawRoundedRect(QRectF(_INSET, cell.y() + 1, width - 2 * _INSET, cell.height() - 2), _RADIUS, _RADIUS)
        if selected and self._table.hasFocus() and self._table.property("keyboardFocus"):
            painter.setPen(look.colour("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(_INSET + 0.5, cell.y() + 1.5, width - 2 * _INSET - 1, cell.height() - 3)
            painter.drawRoundedRect(ring, _RADIUS, _RADIUS)


class HeaderCells(QHeaderView):
    """The titles of the columns; the one that sorts shows a small arrow."""

    def __init__(self, table: "RecordTable[Any]") -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setAccessibleName(self.tr("Columns"))

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:  # noqa: N802 - Qt's name
        painter.save()
        font = fonts.interface(11, QFont.Weight.DemiBold)
        place = rect.adjusted(EDGE if logical_index == 0 else 0, 0, -_GAP, 0)
        title = self._table.records.columns[logical_index].title
        is_sorted = self.sortIndicatorSection() == logical_index and not self._is_at_rest()
        words(painter, place, title, token="text" if is_sorted else "text2", font=font)
        if is_sorted:
            x = place.x() + round(QFontMetricsF(font).horizontalAdvance(title)) + 4
            self._arrow(painter, QRect(x, rect.center().y() - 5, 12, 12))
        painter.restore()

    def _is_at_rest(self) -> bool:
        """Whether the order is the one the table opened with; then no arrow is needed."""
        return self.sortIndicatorSection() == 0 and self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder

    def _arrow(self, painter: QPainter, place: QRect) -> None:
        if self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder:
            painter.translate(place.center().x() + 0.5, place.center().y() + 0.5)
            painter.rotate(180)
            painter.translate(-place.center().x() - 0.5, -place.center().y() - 0.5)
        icons.paint(painter, place, "chevron-down", "text2")
