"""A page of a house style as small as a stamp: enough to tell one from another."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from mediadesk.records.colour import is_colour, readable
from mediadesk.records.house_style import HouseStyle, Masthead
from mediadesk.ui import look

_INK, _LINE, _PANEL = QColor("#33383F"), QColor("#C4C7CC"), QColor("#EEF0F3")


def paint_page(painter: QPainter, place: QRectF, style: HouseStyle, accent: str) -> None:
    """Draw the page into `place`; `accent` is the organisation's (#RRGGBB), for a style without one of its own."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("line_strong"), 1))
    painter.setBrush(Qt.GlobalColor.white)
    page = place.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(page, 2, 2)
    painter.setClipRect(page.adjusted(0.5, 0.5, -0.5, -0.5))
    colour = style.accent if is_colour(style.accent) else accent
    unit = place.width() / 40
    top = _masthead(painter, page, style.masthead, QColor(readable(colour)), unit)
    top = _headline(painter, page, top, unit, is_centred=style.is_centred)
    _text(painter, page, top, unit, has_panel=style.has_panels)
    painter.restore()


def _masthead(painter: QPainter, page: QRectF, masthead: Masthead, accent: QColor, unit: float) -> float:
    left, wide, top = page.left() + 5 * unit, page.width() - 10 * unit, page.top() + 5 * unit
    if masthead is Masthead.BAND:
        painter.fillRect(QRectF(page.left(), page.top(), page.width(), 9 * unit), accent)
        painter.fillRect(QRectF(left, page.top() + 4 * unit, 11 * unit, 1.8 * unit), Qt.GlobalColor.white)
        return page.top() + 12.5 * unit
    if masthead is Masthead.CENTRED:
        painter.fillRect(QRectF(page.center().x() - 8 * unit, top - unit, 16 * unit, 2 * unit), accent)
        painter.fillRect(QRectF(left, top + 3 * unit, wide, 1.1 * unit), accent)
        return top + 7.5 * unit
    is_plain = masthead is Masthead.PLAIN
    painter.fillRect(QRectF(left, top, 11 * unit, 1.8 * unit), _INK if is_plain else accent)
    painter.fillRect(QRectF(left + wide - 7 * unit, top + 0.4 * unit, 7 * unit, 1.1 * unit), _LINE)
    painter.fillRect(
        QRectF(left, top + 3.2 * unit, wide, (0.5 if is_plain else 1.2) * unit), _INK if is_plain else accent
    )
    return top + 7.5 * unit


def _headline(painter: QPainter, page: QRectF, top: float, unit: float, *, is_centred: bool) -> float:
    for wide in (27, 19):
        left = page.center().x() - wide * unit / 2 if is_centred else page.left() + 5 * unit
        painter.fillRect(QRectF(left, top, wide * unit, 1.9 * unit), _INK)
        top += 3.1 * unit
    return top + 1.4 * unit


def _text(painter: QPainter, page: QRectF, top: float, unit: float, *, has_panel: bool) -> None:
    foot = page.bottom() - (12 if has_panel else 4) * unit
    number = 0
    while top < foot:
        wide = page.width() - (10 if number % 4 != 3 else 19) * unit
        painter.fillRect(QRectF(page.left() + 5 * unit, top, wide, unit), _LINE)
        top += (2.4 if number % 4 != 3 else 3.6) * unit
        number += 1
    if has_panel:
        painter.fillRect(QRectF(page.left() + 5 * unit, foot + unit, page.width() - 10 * unit, 7 * unit), _PANEL)
