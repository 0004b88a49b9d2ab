"""The band between two language versions: it joins what belongs together, in amber where the source changed since."""

from collections.abc import Callable, Collection, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, SignalInstance
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QTextBlock
from PySide6.QtWidgets import QWidget

from mediadesk.ui import look
from mediadesk.ui.releases.editor_text import TextField

WIDTH = 40  # pixels
_LEAST = 6  # pixels a band is high at least


class ParallelGutter(QWidget):
    """Draws a band for each pair of passages. A click on one calls `then` with the numbers of its two blocks."""

    def __init__(self, left: TextField, right: TextField, then: Callable[[int, int], None]) -> None:
        super().__init__()
        self._fields, self._then = (left, right), then
        self._pairs: list[tuple[int, int]] = []
        self._changed: frozenset[int] = frozenset()
        self._changed_side = 1
        self.setFixedWidth(WIDTH)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Which paragraphs belong together"))
        for signal in self._signals():
            signal.connect(self.update)

    def stop(self) -> None:
        """Follow the texts no more."""
        for signal in self._signals():
            signal.disconnect(self.update)

    def _signals(self) -> Iterator[SignalInstance]:
        for field in self._fields:
            yield field.verticalScrollBar().valueChanged
            yield field.cursorPositionChanged
            yield field.document().documentLayout().documentSizeChanged

    def show_pairs(self, pairs: Sequence[tuple[int, int]], changed: Collection[int], side: int) -> None:
        """Join these blocks; `changed` are the numbers of those on `side` (0 left, 1 right) to be looked at again."""
        self._pairs, self._changed, self._changed_side = list(pairs), frozenset(changed), side
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.colour("surface"))
        here = [field.textCursor().blockNumber() for field in self._fields]
        leading = 1 if self._fields[1].hasFocus() else 0
        for pair in self._pairs:
            band = self._band(pair)
            if band is not None:
                is_changed = pair[self._changed_side] in self._changed
                self._paint_band(painter, band, is_changed=is_changed, is_here=pair[leading] == here[leading])
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pair = self._pair_at(event.position())
        if pair is not None and event.button() is Qt.MouseButton.LeftButton:
            self._then(*pair)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_over = self._pair_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)

    def _paint_band(self, painter: QPainter, band: QPainterPath, *, is_changed: bool, is_here: bool) -> None:
        tone = "warn" if is_changed else "accent" if is_here else ""
        fill = QColor(look.colour(f"{tone}_soft" if tone else "fill"))
        edge = QColor(look.colour(tone or "line_strong"))
        painter.setBrush(fill)
        painter.setPen(QPen(edge, 1.2 if tone else 0.8))
        painter.drawPath(band)

    def _pair_at(self, place: QPointF) -> tuple[int, int] | None:
        for pair in self._pairs:
            band = self._band(pair)
            if band is not None and band.contains(place):
                return pair
        return None

    def _band(self, pair: tuple[int, int]) -> QPainterPath | None:
        """The outline between the lines of two passages; `None` where neither is in sight."""
        spans = [self._span(field, number) for field, number in zip(self._fields, pair, strict=True)]
        if all(bottom < 0 or top > self.height() for top, bottom in spans):
            return None
        (top, bottom), (far_top, far_bottom) = spans
        wide, middle = float(self.width()), self.width() / 2
        path = QPainterPath(QPointF(0, top))
        path.cubicTo(QPointF(middle, top), QPointF(middle, far_top), QPointF(wide, far_top))
        path.lineTo(wide, far_bottom)
        path.cubicTo(QPointF(middle, far_bottom), QPointF(middle, bottom), QPointF(0, bottom))
        path.closeSubpath()
        return path

    def _span(self, field: TextField, number: int) -> tuple[float, float]:
        lines = words_rect(field, field.document().findBlockByNumber(number))
        y = self.mapFromGlobal(field.viewport().mapToGlobal(QPointF(0, lines.top()))).y()
        return y, y + max(lines.height(), _LEAST)


def words_rect(field: TextField, block: QTextBlock) -> QRectF:
    """Where the lines of a block stand in the field's viewport."""
    layout = block.layout()
    rect = field.document().documentLayout().blockBoundingRect(block)
    if layout.lineCount():
        first, last = layout.lineAt(0).rect(), layout.lineAt(layout.lineCount() - 1).rect()
        rect = QRectF(rect.left(), layout.position().y() + first.top(), rect.width(), last.bottom() - first.top())
    return rect.translated(0, -field.verticalScrollBar().value())
