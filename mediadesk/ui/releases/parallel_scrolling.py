"""Two texts that scroll together, so that what belongs together is side by side."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QObject

from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.parallel_links import rising

_READING = 0.3  # of the height: where the eye is; there the two are brought level


class LinkedScrolling(QObject):
    """Lets `right` follow `left`, and the other way round, by pairs of the numbers of their blocks."""

    def __init__(self, left: TextField, right: TextField, parent: QObject) -> None:
        super().__init__(parent)
        self._fields = (left, right)
        self._pairs: list[tuple[int, int]] = []
        self._is_following = False
        left.verticalScrollBar().valueChanged.connect(self._follow_left)
        right.verticalScrollBar().valueChanged.connect(self._follow_right)

    def link(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Go by these pairs from now on."""
        self._pairs = rising(pairs)

    def stop(self) -> None:
        """Scroll each for itself again."""
        left, right = self._fields
        left.verticalScrollBar().valueChanged.disconnect(self._follow_left)
        right.verticalScrollBar().valueChanged.disconnect(self._follow_right)

    def level(self, leader: TextField) -> None:
        """Bring the other text to the height of `leader`."""
        self._follow(0 if leader is self._fields[0] else 1)

    def _follow_left(self) -> None:
        self._follow(0)

    def _follow_right(self) -> None:
        self._follow(1)

    def _follow(self, leading: int) -> None:
        if self._is_following or not all(field.isVisible() for field in self._fields):
            return
        leader, follower = self._fields[leading], self._fields[1 - leading]
        bar = leader.verticalScrollBar()
        self._is_following = True
        if bar.value() in (bar.minimum(), bar.maximum()):
            other = follower.verticalScrollBar()
            other.setValue(other.minimum() if bar.value() == bar.minimum() else other.maximum())
        else:
            probe = leader.viewport().height() * _READING
            follower.verticalScrollBar().setValue(round(self._across(leading, bar.value() + probe) - probe))
        self._is_following = False

    def _across(self, leading: int, height: float) -> float:
        """The height in the other document that belongs to a height in the leading one, in pixels from its top."""
        ends = [field.document().size().height() for field in self._fields]
        marks = [(0.0, 0.0)]
        for pair in self._pairs:
            tops = [_top(field, number) for field, number in zip(self._fields, pair, strict=True)]
            marks.append((tops[leading], tops[1 - leading]))
        marks.append((ends[leading], ends[1 - leading]))
        at = min(max(bisect_right(marks, height, key=lambda mark: mark[0]), 1), len(marks) - 1)
        (before, there), (after, beyond) = marks[at - 1], marks[at]
        share = (height - before) / (after - before) if after > before else 0
        return there + share * (beyond - there)


def _top(field: TextField, number: int) -> float:
    block = field.document().findBlockByNumber(number)
    return field.document().documentLayout().blockBoundingRect(block).top()
