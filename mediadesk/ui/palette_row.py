"""How a line of the palette is drawn: icon, title with the letters found, grey words, shortcut caps."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mediadesk.ui import fonts, icons, look
from mediadesk.ui.commands import Command, match_span
from mediadesk.ui.record_cells import draw_found, found_in, ground

COMMAND = Qt.ItemDataRole.UserRole + 1
HEADING = Qt.ItemDataRole.UserRole + 2
_ROW, _HEADING = 38, 28
_LEFT = 20

Index = QModelIndex | QPersistentModelIndex


class PaletteDelegate(QStyledItemDelegate):
    """Draws headings and commands; `wanted()` gives the letters to show in the accent colour."""

    def __init__(self, wanted: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._wanted = wanted

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, _HEADING if index.data(HEADING) else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, state = QRect(option.rect), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        command = index.data(COMMAND)
        if isinstance(command, Command):
            selected = state & QStyle.StateFlag.State_Selected
            ground(painter, QRectF(rect).adjusted(7, 0, -7, 0), selected)
            self._paint_command(painter, rect, command, bool(selected))
        else:
            painter.setFont(fonts.interface(11, QFont.Weight.DemiBold))
            painter.setPen(look.colour("text3"))
            place = rect.adjusted(_LEFT, 6, 0, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.restore()

    def _paint_command(self, painter: QPainter, rect: QRect, command: Command, chosen: bool) -> None:
        spot = QRect(rect.x() + _LEFT, rect.center().y() - 7, 16, 16)
        icons.paint(painter, spot, command.icon, "accent_text" if chosen else "text2")
        right = self._paint_keys(painter, rect, command.keys)
        x = self._paint_title(painter, rect, command, right)
        painter.setFont(fonts.interface(12))
        room = QRectF(x + 10, rect.y(), max(0.0, right - x - 10), rect.height())
        more = QFontMetricsF(painter.font()).elidedText(command.more, Qt.TextElideMode.ElideRight, room.width())
        draw_found(painter, room, more, found_in(self._wanted(), more) if command.is_found else (), "text2")

    def _paint_title(self, painter: QPainter, rect: QRect, command: Command, right: float) -> float:
        painter.setFont(fonts.interface(13, QFont.Weight.Medium))
        x = float(rect.x() + _LEFT + 28)
        title = QFontMetricsF(painter.font()).elidedText(command.title, Qt.TextElideMode.ElideRight, right - x)
        room = QRectF(x, rect.y(), right, rect.height())
        return draw_found(painter, room, title, self._spans(title, command), "text")

    def _spans(self, title: str, command: Command) -> Sequence[tuple[int, int]]:
        """Where a title has what was typed: its words where it was found by them, else its letters."""
        if command.is_found:
            return found_in(self._wanted(), title)
        start, length = match_span(title, self._wanted()) or (0, 0)
        return ((start, start + length),) if length else ()

    def _paint_keys(self, painter: QPainter, rect: QRect, keys: str) -> float:
        right = float(rect.right() - 16)
        painter.setFont(fonts.interface(11, QFont.Weight.Medium))
        metrics = QFontMetricsF(painter.font())
        for key in reversed(keys.split("+") if keys else []):
            wide = max(18.0, metrics.horizontalAdvance(key) + 10)
            cap = QRectF(right - wide, rect.center().y() - 8, wide, 18)
            painter.setPen(look.colour("line_strong"))
            painter.setBrush(look.colour("fill"))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(look.colour("text2"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            right -= wide + 4
        return right - 8
