"""Marks laid over the words of a field: what was found, what is misspelt. One owner, so that none wipes out another's.

Only what is in sight is laid on the field: a letter found five thousand times costs no more than one found fifty times.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from enum import IntEnum

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from mediadesk.ui import look

Span = tuple[int, int]
"""Start and end in the document, as Qt counts positions."""


class Layer(IntEnum):
    """What marks are about; a later one lies over an earlier."""

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
        self._spans: dict[Layer, list[Span]] = {}
        self._laid: Span | None = None
        self._after_edit = QTimer(self, singleShot=True, interval=0)
        self._after_edit.timeout.connect(self._tell_lost)
        field.document().contentsChange.connect(self._move)
        for changed in (field.verticalScrollBar().valueChanged, field.verticalScrollBar().rangeChanged):
            changed.connect(self._follow)
        look.look.changed.connect(self._lay)

    def show(self, layer: Layer, spans: Iterable[Span]) -> None:
        """Mark these and no others on `layer`; they do not overlap."""
        wanted = sorted(spans)
        if wanted != self._spans.get(layer, []):
            self._spans[layer] = wanted
            self._lay()

    def clear(self, layer: Layer) -> None:
        """Take all marks of `layer` away."""
        self.show(layer, ())

    def spans(self, layer: Layer) -> tuple[Span, ...]:
        """The marks of `layer`, from the first, where they are now."""
        return tuple(self._spans.get(layer, ()))

    def at(self, layer: Layer, position: int) -> Span | None:
        """The mark of `layer` that `position` is in or at the edge of."""
        spans = self._spans.get(layer, [])
        number = bisect_right(spans, position, key=lambda span: span[0]) - 1
        return spans[number] if number >= 0 and position <= spans[number][1] else None

    def in_sight(self) -> Span:
        """From where to where the field shows its text."""
        area = self._field.viewport().rect()
        first = self._field.cursorForPosition(area.topLeft()).position()
        return first, self._field.cursorForPosition(area.bottomRight()).position()

    def _follow(self) -> None:
        """Something else came into sight."""
        if not any(self._spans.values()) or self._laid is None:
            return
        first, last = self.in_sight()
        if first < self._laid[0] or last > self._laid[1]:
            self._lay()

    def _lay(self) -> None:
        """Put what is in sight on the field, and as much above and below, so that not every step of scrolling asks."""
        if not any(self._spans.values()):
            if self._laid is not None:
                self._laid = None
                self._field.setExtraSelections([])
            return
        self._laid = self._about_sight()
        document, laid = self._field.document(), []
        for layer in Layer:
            format = _FORMATS[layer]()
            for start, end in _within(self._spans.get(layer, []), self._laid):
                mark = QTextEdit.ExtraSelection()
                cursor = QTextCursor(document)
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                mark.cursor, mark.format = cursor, format
                laid.append(mark)
        self._field.setExtraSelections(laid)

    def _about_sight(self) -> Span:
        half = QPoint(0, self._field.viewport().height() // 2)
        area = self._field.viewport().rect()
        first = self._field.cursorForPosition(area.topLeft() - half).position()
        return first, self._field.cursorForPosition(area.bottomRight() + half).position()

    def _move(self, at: int, removed: int, added: int) -> None:
        """Words were edited: marks behind them move, marks they were in go. Qt moves those on the field by itself."""
        end, by = at + removed, added - removed
        for layer, spans in self._spans.items():
            if spans and spans[-1][1] > at:
                before = bisect_left(spans, at, key=lambda span: span[1])
                behind = max(bisect_right(spans, end, key=lambda span: span[0]), before)
                moved = [(start + by, stop + by) for start, stop in spans[behind:]] if by else spans[behind:]
                self._spans[layer] = spans[:before] + moved
                if behind > before:
                    self._after_edit.start()
        if self._laid is not None:
            self._laid = (self._laid[0], self._laid[1] + max(by, 0))

    def _tell_lost(self) -> None:
        self._lay()
        self.lost.emit()


def _within(spans: list[Span], sight: Span) -> list[Span]:
    first = bisect_left(spans, sight[0], key=lambda span: span[1])
    return spans[first : bisect_right(spans, sight[1], key=lambda span: span[0])]


def _misspelt() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
    made.setUnderlineColor(look.colour("squiggle"))
    return made


def _found() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(look.colour("warn_soft"))
    return made


_FORMATS: dict[Layer, Callable[[], QTextCharFormat]] = {
    Layer.SPELLING: _misspelt,
    Layer.FIND: _found,
}
