"""Icons: Lucide outlines drawn in the colour and pixel ratio they are needed in."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mediadesk import paths
from mediadesk.ui.look import look


def icon(name: str, token: str = "text2", size: int = 17) -> QIcon:
    """The icon `name` in the colour of a design token, `size` logical pixels square."""
    return QIcon(pixmap(name, token, size))


def pixmap(name: str, token: str = "text2", size: int = 17) -> QPixmap:
    """The icon as a picture at the screen's pixel ratio."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _drawn(name, look().colour(token).name(QColor.NameFormat.HexRgb), size, ratio)


@lru_cache(maxsize=600)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    source = (paths.shipped("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    source = source.replace("currentColor", colour).replace('stroke-width="2"', 'stroke-width="1.8"')
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
