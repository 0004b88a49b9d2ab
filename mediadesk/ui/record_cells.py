"""How the rows and the header of a table of records are drawn."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QRegion
from PySide6.QtWidgets import QHeaderView, QStyle

from mediadesk.library import folding
from mediadesk.records.languages import Language
from mediadesk.ui import drawn_words, fonts, icons, look
from mediadesk.ui.language_marks import SIGNS

if TYPE_CHECKING:
    from mediadesk.ui.record_table import Column, RecordTable

EDGE = 20  # from the pane's edge to the words of the first column
_INSET, _RADIUS, _GAP = 8, 8, 10
_TAG = 20  # pixels high


def words(painter: QPainter, place: QRect, text: str, *, token: str = "text", font: QFont | None = None) -> None:
    """Draw one line of words, cut with an ellipsis where the room ends."""
    used = font or _usual()
    painter.setPen(look.colour(token))
    line = drawn_words.fitting(text, used, place.width())
    drawn_words.draw(painter, place.x(), place.y(), place.height(), line, used)


@cache
def _usual() -> QFont:
    return fonts.interface(13)


def found_words(painter: QPainter, place: QRect, text: str, wanted: str, font: QFont, token: str = "text") -> None:
    """Draw one line of words with what answers `wanted` in the accent colour, the rest in that of `token`."""
    line = drawn_words.fitting(text, font, place.width())
    painter.setFont(font)
    draw_found(painter, QRectF(place), line, found_in(wanted, line) if wanted else (), token)


def draw_found(painter: QPainter, place: QRectF, line: str, spans: Sequence[tuple[int, int]], token: str) -> float:
    """Draw a line that fits with the painter's font, `spans` of it in the accent colour; returns where it ends."""
    font, at, x = painter.font(), 0, place.x()
    for start, end in (*spans, (len(line), len(line))):
        for part, colour in ((line[at:start], token), (line[start:end], "accent_text")):
            if part:
                painter.setPen(look.colour(colour))
                x += drawn_words.draw(painter, x, place.y(), place.height(), part, font)
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
        wide = _tag_width(language)
        draw_it = partial(_draw_tag, language=language, wide=wide)
        drawn_words.stamp(painter, x, place.center().y() - 9.5, (wide, _TAG), ("language", language), draw_it)
        x += wide + 4


@cache
def _tag_width(language: Language) -> float:
    return QFontMetricsF(_tag_font(language)).horizontalAdvance(SIGNS[language]) + 12


@cache
def _tag_font(language: Language) -> QFont:
    return fonts.font(language, 11, QFont.Weight.DemiBold)


def _draw_tag(painter: QPainter, language: Language, wide: float) -> None:
    tag = QRectF(0, 0, wide, _TAG)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("fill"))
    painter.drawRoundedRect(tag, 5, 5)
    painter.setPen(look.colour("text2"))
    painter.setFont(_tag_font(language))
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, SIGNS[language])


class RowCells:
    """Draws the rows of a table; the ground of a row is one rounded piece under all its cells.

    All rows in one go, not through a delegate that is called for each cell: on its way into Python each such call may
    have to wait for what a worker does there.
    """

    def __init__(self, columns: "Sequence[Column[Any]]", table: "RecordTable[Any]") -> None:
        self._columns, self._table = columns, table

    def paint(self, painter: QPainter, wanted: QRegion) -> None:
        """Draw the rows that reach into `wanted`, in the coordinates of the table's viewport."""
        rows = list(self._rows_in(wanted))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row, top, high, record in rows:
            if record is not None:
                self._background(painter, row, top, high)
        for number, column in enumerate(self._columns):
            wide = self._table.columnWidth(number)
            if wide and not self._table.isColumnHidden(number):
                self._paint_column(painter, column, rows, self._table.columnViewportPosition(number), wide, not number)
        painter.setClipping(False)

    def _rows_in(self, wanted: QRegion) -> Iterator[tuple[int, int, int, Any]]:
        """Number, top, height and record of the rows that reach into a part of the viewport."""
        table, area = self._table, wanted.boundingRect()
        first = table.rowAt(area.top())
        for row in range(first, table.records.rowCount()) if first >= 0 else ():
            top, high = table.rowViewportPosition(row), table.rowHeight(row)
            if top > area.bottom():
                return
            if wanted.intersects(QRect(0, top, area.right() + 1, high)):
                yield row, top, high, table.records.record(table.records.index(row, 0))

    def _paint_column(
        self,
        painter: QPainter,
        column: "Column[Any]",
        rows: Sequence[tuple[int, int, int, Any]],
        x: int,
        wide: int,
        is_first: bool,
    ) -> None:
        painter.setClipRect(x, 0, wide, self._table.viewport().height())
        edge = EDGE if is_first else 0
        for _row, top, high, record in rows:
            place = QRect(x + edge, top, wide - edge - _GAP, high)
            if record is not None and column.paint is not None:
                column.paint(painter, place, record)
            elif record is not None:
                words(painter, place, column.text(record))

    def _background(self, painter: QPainter, row: int, top: int, high: int) -> None:
        table = self._table
        is_picked = table.selectionModel().isRowSelected(row)
        if not is_picked and row != table.hovered_row:
            return
        place = QRectF(_INSET, top + 1, table.viewport().width() - 2 * _INSET, high - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent_soft" if is_picked else "surface"))
        painter.drawRoundedRect(place, _RADIUS, _RADIUS)
        if is_picked and table.hasFocus() and table.property("keyboardFocus"):
            painter.setPen(look.colour("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


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
