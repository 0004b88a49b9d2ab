"""Lines of words and small marks that are drawn again and again: each is made once and kept for the next time."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPixmap, QStaticText

from mediadesk.ui.look import look

_LINES, _MARKS = 2_048, 512  # kept
_UPRIGHT = 0.25  # pixels: where lines stand between two, those that are not kept are drawn at the lower
_LONG = 200  # characters: what is longer hardly ever fits, and is not worth shaping whole


def fitting(text: str, font: QFont, room: float) -> str:
    """`text` as one line, cut with an ellipsis where it is wider than `room` pixels."""
    return _fitting(text, font, room) if len(text) <= _LONG else _cut(text, font, room)


def width(line: str, font: QFont) -> float:
    """How wide a line of words is, in pixels."""
    return _shaped(line, font).size().width()


def draw(painter: QPainter, x: float, top: float, height: float, line: str, font: QFont) -> float:
    """Draw a line in the painter's colour in the middle of `height` pixels below `top`; returns its width."""
    shaped = _shaped(line, font)
    size = shaped.size()
    painter.setFont(font)
    painter.drawStaticText(QPointF(x, top + (height - size.height()) / 2 + _UPRIGHT), shaped)
    return size.width()


def stamp(
    painter: QPainter,
    x: float,
    y: float,
    size: tuple[float, float],
    name: Hashable,
    draw_it: Callable[[QPainter], None],
) -> None:
    """Draw a mark `size` pixels wide and high with its upper left corner at (x, y).

    `draw_it` draws it at (0, 0) where none called `name` was drawn yet in the colours of the look and this sharpness.
    """
    ratio = painter.device().devicePixelRatioF()
    key = name, size, ratio
    made = _marks.get(key)
    if made is None:
        made = _marks[key] = _made(size, ratio, draw_it)
        if len(_marks) > _MARKS:
            _marks.popitem(last=False)
    else:
        _marks.move_to_end(key)
    # On whole pixels of the screen: between two of them it would be blurred.
    painter.drawPixmap(QPointF(round(x * ratio) / ratio, round(y * ratio) / ratio), made)


_marks: OrderedDict[Hashable, QPixmap] = OrderedDict()
look.changed.connect(lambda: _marks.clear())


def _made(size: tuple[float, float], ratio: float, draw_it: Callable[[QPainter], None]) -> QPixmap:
    made = QPixmap(ceil(size[0] * ratio), ceil(size[1] * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_it(painter)
    painter.end()
    return made


@lru_cache(_LINES)
def _fitting(text: str, font: QFont, room: float) -> str:
    line = " ".join(text.split())
    return line if width(line, font) <= room else _cut(line, font, room)


def _cut(text: str, font: QFont, room: float) -> str:
    return QFontMetricsF(font).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, room)


@lru_cache(_LINES)
def _shaped(line: str, font: QFont) -> QStaticText:
    shaped = QStaticText(line)
    shaped.setTextFormat(Qt.TextFormat.PlainText)
    shaped.prepare(font=font)
    return shaped
