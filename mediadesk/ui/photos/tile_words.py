"""The words of tiles: cut to their room and set once, then drawn as often as the grid moves."""

from collections import OrderedDict
from typing import Any

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStaticText, QTextLayout, QTransform

from mediadesk.ui import fonts

_MOST = 1_000  # lines kept: some ten screens of them
_LONGEST = 120  # characters looked at for each line


class TileWords:
    """Sets words in the face of the tool, large for captions and small for what stands below them."""

    def __init__(self) -> None:
        self._fonts = {True: fonts.interface(13, QFont.Weight.Medium), False: fonts.interface(11)}
        self._metrics = {is_large: QFontMetrics(font) for is_large, font in self._fonts.items()}
        self._set: OrderedDict[tuple[str, int, bool], QStaticText] = OrderedDict()
        self._broken: OrderedDict[tuple[str, int, int], list[str]] = OrderedDict()

    def lines(self, words: str, width: int, most: int) -> list[str]:
        """A caption in at most so many lines of `width` pixels; the last takes all that is left (cut when drawn)."""
        known = words, width, most
        if known not in self._broken:
            _make_room(self._broken)
            self._broken[known] = self._broken_up(" ".join(words.split())[: most * _LONGEST], width, most)
        return self._broken[known]

    def draw(
        self, painter: QPainter, place: QRect, words: str, colour: QColor, *, is_large: bool, to_right: bool = False
    ) -> int:
        """One line in the middle of the height of `place`; returns how many pixels of it are taken."""
        text = self._text(words, place.width(), is_large)
        size = text.size()
        left = place.right() + 1 - size.width() if to_right else place.left()
        painter.setFont(self._fonts[is_large])
        painter.setPen(colour)
        painter.drawStaticText(QPointF(left, place.top() + (place.height() - size.height()) // 2), text)
        return round(size.width())

    def _text(self, words: str, width: int, is_large: bool) -> QStaticText:
        known = words, width, is_large
        text = self._set.get(known)
        if text is None:
            shown = " ".join(words[: 2 * _LONGEST].split())
            text = QStaticText(self._metrics[is_large].elidedText(shown, Qt.TextElideMode.ElideRight, width))
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(QTransform(), self._fonts[is_large])
            _make_room(self._set)
            self._set[known] = text
        return text

    def _broken_up(self, text: str, width: int, most: int) -> list[str]:
        layout = QTextLayout(text, self._fonts[True])
        layout.beginLayout()
        lines: list[str] = []
        while len(lines) < most and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            end = line.textStart() + line.textLength() if len(lines) < most - 1 else len(text)
            lines.append(text[line.textStart() : end])
        layout.endLayout()
        return lines


def _make_room(kept: OrderedDict[Any, Any]) -> None:
    if len(kept) >= _MOST:
        kept.popitem(last=False)
