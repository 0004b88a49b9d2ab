"""Lines of words cut to their room and set once, then drawn as often as what shows them is painted."""

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStaticText, QTransform

_MOST = 1_000  # lines kept: some ten screens of them
_LONGEST = 240  # characters looked at


class SetLines:
    """Keeps the lines drawn last; setting words takes far longer than painting them."""

    def __init__(self) -> None:
        self._set: OrderedDict[tuple[str, int, str], QStaticText] = OrderedDict()
        self._wide: OrderedDict[tuple[str, str], int] = OrderedDict()

    def draw(
        self, painter: QPainter, place: QRect, words: str, font: QFont, colour: QColor, *, to_right: bool = False
    ) -> int:
        """One line in the middle of the height of `place`; returns how many pixels of it are taken."""
        text = self._text(words, place.width(), font)
        size = text.size()
        left = place.right() + 1 - size.width() if to_right else place.left()
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawStaticText(QPointF(left, place.top() + (place.height() - size.height()) // 2), text)
        return round(size.width())

    def width(self, words: str, font: QFont) -> int:
        """How many pixels all of `words` take in one line."""
        known = words, font.key()
        if known not in self._wide:
            if len(self._wide) >= _MOST:
                self._wide.popitem(last=False)
            self._wide[known] = QFontMetrics(font).horizontalAdvance(words)
        return self._wide[known]

    def _text(self, words: str, width: int, font: QFont) -> QStaticText:
        known = words, width, font.key()
        text = self._set.get(known)
        if text is None:
            shown = " ".join(words[:_LONGEST].split())
            text = QStaticText(QFontMetrics(font).elidedText(shown, Qt.TextElideMode.ElideRight, width))
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(QTransform(), font)
            if len(self._set) >= _MOST:
                self._set.popitem(last=False)
            self._set[known] = text
        return text
