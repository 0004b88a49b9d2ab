"""Marks laid over the words of a field: what was found, what is misspelt. One owner, so that none wipes out another's.

Only what is in sight is drawn: a letter found five thousand times costs no more than one found fifty times.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QTextBlock, QTextCharFormat, QTextCursor, QTextLine
from PySide6.QtWidgets import QTextEdit

from mediadesk.ui import look

Span = tuple[int, int]
"""Start and end in the document, as Qt counts positions."""


class Layer(IntEnum):
    """What marks are about. Waves stand under the words, the ground of what was found lies below them."""

    SPELLING = 1
    FIND = 2


class TextMarks(QObject):
    """Holds the marks of one field, layer by layer, and moves them along with the words.

    A mark whose words are edited goes, and `lost` tells that some went: who made them looks again.
    """

    lost = Signal()

    def __init__(self, field: QTextEdit) -> None:
        super().__init__(field)
        self._field = field
        self._rows = {layer: _Row() for layer in Layer}
        self._laid: Span | None = None
        self._after_edit = QTimer(self, singleShot=True, interval=0)
        self._after_edit.timeout.connect(self._tell_lost)
        field.document().contentsChange.connect(self._move)
        for changed in (field.verticalScrollBar().valueChanged, field.verticalScrollBar().rangeChanged):
            changed.connect(self._follow)
        look.look.changed.connect(self._lay)

    def show(self, layer: Layer, spans: Collection[Span]) -> None:
        """Mark these and no others on `layer`; they do not overlap."""
        if self._rows[layer].take(spans):
            if layer is Layer.SPELLING:
                self._lay()
            self._field.viewport().update()

    def clear(self, layer: Layer) -> None:
        """Take all marks of `layer` away."""
        self.show(layer, ())

    def spans(self, layer: Layer) -> tuple[Span, ...]:
        """The marks of `layer`, from the first, where they are now."""
        row = self._rows[layer]
        return tuple(zip(row.starts, row.ends, strict=True))

    def at(self, layer: Layer, position: int) -> Span | None:
        """The mark of `layer` that `position` is in or at the edge of."""
        row = self._rows[layer]
        number = bisect_right(row.starts, position) - 1
        return (row.starts[number], row.ends[number]) if number >= 0 and position <= row.ends[number] else None

    def in_sight(self) -> Span:
        """From where to where the field shows its text."""
        return self._between(self._field.viewport().rect())

    def paint(self, exposed: QRect) -> None:
        """Draw the ground of what was found on the viewport, below the words. A selection of Qt's takes far longer."""
        row = self._rows[Layer.FIND]
        if not row.starts:
            return
        painter = QPainter(self._field.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self._field.verticalScrollBar().value())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("warn_soft"))
        sight = self._between(exposed)
        block = self._field.document().findBlock(sight[0])
        while block.isValid() and block.position() <= sight[1]:
            for start, end in row.within(block.position(), block.position() + block.length()):
                for area in _areas(block, start - block.position(), end - block.position()):
                    painter.drawRoundedRect(area, 3, 3)
            block = block.next()
        painter.end()

    def _follow(self) -> None:
        """Something else came into sight."""
        if self._laid is not None:
            first, last = self.in_sight()
            if first < self._laid[0] or last > self._laid[1]:
                self._lay()

    def _lay(self) -> None:
        """Put waves under what is in sight, and as much above and below: not every step of scrolling asks then."""
        row = self._rows[Layer.SPELLING]
        if not row.starts:
            if self._laid is not None:
                self._laid = None
                self._field.setExtraSelections([])
            return
        area = self._field.viewport().rect()
        self._laid = self._between(area.adjusted(0, -area.height() // 2, 0, area.height() // 2))
        self._field.setExtraSelections([self._wave(*span) for span in row.within(*self._laid)])

    def _wave(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._field.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        format = QTextCharFormat()
        format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        format.setUnderlineColor(look.colour("squiggle"))
        made.cursor, made.format = cursor, format
        return made

    def _between(self, area: QRect) -> Span:
        """From where to where the text goes that stands in an area of the viewport."""
        first = self._field.cursorForPosition(QPoint(0, area.top())).position()
        return first, self._field.cursorForPosition(area.bottomRight()).position()

    def _move(self, at: int, removed: int, added: int) -> None:
        """Words were edited: marks behind them move, marks they were in go. Qt moves waves on the field by itself."""
        lost = [row.move(at, removed, added) for row in self._rows.values()]
        if any(lost):
            self._after_edit.start()
        if self._laid is not None:
            self._laid = (self._laid[0], self._laid[1] + max(added - removed, 0))

    def _tell_lost(self) -> None:
        self._lay()
        self._field.viewport().update()
        self.lost.emit()


class _Row:
    """Where the marks of one layer begin and where they end: two rows of numbers move faster than one of pairs."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []

    def take(self, spans: Collection[Span]) -> bool:
        """Hold these; returns whether they are others than before."""
        before = self.starts, self.ends
        self.starts, self.ends = map(list, zip(*sorted(spans), strict=True)) if spans else ([], [])
        return before != (self.starts, self.ends)

    def within(self, start: int, end: int) -> Iterator[Span]:
        """Those that reach into a stretch."""
        numbers = range(bisect_left(self.ends, start), bisect_right(self.starts, end))
        return ((self.starts[number], self.ends[number]) for number in numbers)

    def move(self, at: int, removed: int, added: int) -> bool:
        """Follow an edit; returns whether a mark was lost to it."""
        first = bisect_left(self.ends, at)
        behind = max(bisect_right(self.starts, at + removed), first)
        by = added - removed
        if by or behind > first:
            self.starts[first:] = [start + by for start in self.starts[behind:]]
            self.ends[first:] = [end + by for end in self.ends[behind:]]
        return behind > first


def _areas(block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    """Where a stretch of a block stands in the document, line by line."""
    layout = block.layout()
    line, last = layout.lineForTextPosition(start), layout.lineForTextPosition(end).lineNumber()
    while line.isValid() and line.lineNumber() <= last:
        left, right = (_across(line, at) for at in (start, end))
        if right > left:
            area = QRectF(left - 1, line.y() + 1, right - left + 2, line.height() - 2)
            yield area.translated(layout.position())
        line = layout.lineAt(line.lineNumber() + 1)


def _across(line: QTextLine, at: int) -> float:
    """How far from the left a place of the block is, or the edge of the line that lies towards it."""
    found: Any = line.cursorToX(at)  # Qt gives back the place as well
    return float(found[0])
