"""Lucide icons in the colours of the look, drawn sharp at every scale."""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mediadesk import paths
from mediadesk.ui import look

_STROKE = "1.8"


@cache
def _drawing(name: str) -> str:
    text = (paths.shipped("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', f'stroke-width="{_STROKE}"')


@cache
def _rendered(name: str, colour: str, pixels: int) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return pixmap


def pixmap(name: str, colour: QColor, size: int = 16, ratio: float = 1.0) -> QPixmap:
    """The icon `name` in `colour`, `size` logical pixels wide on a screen of `ratio` device pixels a logical one."""
    made = QPixmap(_rendered(name, colour.name(), round(size * ratio)))
    made.setDevicePixelRatio(ratio)
    return made


def paint(painter: QPainter, rect: QRect, name: str, token: str) -> None:
    """Draw the icon `name` in the colour `token` into the square `rect`."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(rect, pixmap(name, look.colour(token), rect.width(), ratio))


class _Lucide(QIconEngine):
    """Asks for its colour when it paints, so a change of theme needs nothing but a repaint."""

    def __init__(self, name: str, token: str, checked: str) -> None:
        super().__init__()
        self._name, self._token, self._checked = name, token, checked

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        colour = QColor(look.colour(self._checked if state is QIcon.State.On else self._token))
        if mode is QIcon.Mode.Disabled:
            colour = QColor(look.colour("line_control"))
        return colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        side = min(rect.width(), rect.height())
        place = QRect(0, 0, side, side)
        place.moveCenter(rect.center())
        painter.drawPixmap(place, pixmap(self._name, self._colour(mode, state), side, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return QPixmap(_rendered(self._name, self._colour(mode, state).name(), min(size.width(), size.height())))

    def clone(self) -> QIconEngine:
        return _Lucide(self._name, self._token, self._checked)


_engines: list[QIconEngine] = []


@cache
def icon(name: str, token: str = "text2", checked: str | None = None) -> QIcon:
    """The icon `name` in the colour `token`, in `checked` while its button is on."""
    engine = _Lucide(name, token, checked or token)
    _engines.append(engine)
    return QIcon(engine)
