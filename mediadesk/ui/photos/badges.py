"""What a photo wears in lists: how its rights stand, whether it is starred, how many look alike."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath

from mediadesk.records.photo import PhotoRow
from mediadesk.records.photo_choice import EXPIRING
from mediadesk.ui import chips, fonts, icons
from mediadesk.ui.chips import Chip
from mediadesk.ui.photo_rights import of_last_day

_STAR = (  # Lucide's star has no filled form; corners of a unit star, clockwise from the top
    *((0.0, -1.0), (0.235, -0.324), (0.951, -0.309), (0.38, 0.124), (0.588, 0.809)),
    *((0.0, 0.4), (-0.588, 0.809), (-0.38, 0.124), (-0.951, -0.309), (-0.235, -0.324)),
)
_GROUND = QColor(20, 20, 22, 165)
STACK_HEIGHT = 20


def _tr(text: str) -> str:
    return QCoreApplication.translate("Badges", text)


def day_and_month(day: date) -> str:
    """A day as short as lists need it."""
    return f"{day.day} {day:%b %Y}"


def of_rights(row: PhotoRow, now: datetime) -> Chip | None:
    """What stands in the way of using a photo at the aware instant `now`: consent, rights that are over, its embargo,
    a last day of use that comes near.
    """
    if row.lacks_consent:
        return Chip(_tr("Not cleared"), "err")
    near = of_last_day(row.expires_on, now)
    if near is not None and near.tone == "err":
        return near
    if row.embargo_until is not None and row.embargo_until > now:
        until = row.embargo_until.astimezone(now.tzinfo)
        return Chip(_tr("Embargo {until}").format(until=f"{until.day} {until:%b, %H:%M}"), "violet")
    if row.expires_on is None or row.expires_on > now.date() + EXPIRING:
        return None
    return near or Chip(_tr("Expires {day}").format(day=f"{row.expires_on.day} {row.expires_on:%b}"), "warn")


def paint_rights(painter: QPainter, place: QRect, row: PhotoRow, now: datetime) -> None:
    """Draw how the rights stand into the lower left corner of a picture."""
    chip = of_rights(row, now)
    if chip is not None:
        chips.paint(painter, place.left() + 6, place.bottom() - chips.HEIGHT - 5, chip)


def paint_star(painter: QPainter, middle: QPointF, radius: float) -> None:
    """Draw the star of a starred photo, on a dark disc so that it is seen on any picture."""
    path = QPainterPath()
    for number, (x, y) in enumerate(_STAR):
        spot = middle + QPointF(x, y) * radius
        path.lineTo(spot) if number else path.moveTo(spot)
    path.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_GROUND)
    painter.drawEllipse(middle, radius * 1.7, radius * 1.7)
    painter.fillPath(path, QColor("white"))


def stack_place(place: QRect, many: int) -> QRect:
    """Where the sign of a stack of so many stands on a picture."""
    width = round(30 + QFontMetricsF(_font()).horizontalAdvance(str(many)))
    return QRect(place.right() - width - 5, place.top() + 6, width, STACK_HEIGHT)


def paint_stack(painter: QPainter, place: QRect, many: int) -> None:
    """Draw how many photos stand behind this one, in the upper right corner of its picture."""
    sign = stack_place(place, many)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_GROUND)
    painter.drawRoundedRect(QRectF(sign), 6, 6)
    white = icons.pixmap("copy", QColor("white"), 12, painter.device().devicePixelRatioF())
    painter.drawPixmap(QRect(sign.left() + 6, sign.top() + 4, 12, 12), white)
    painter.setPen(QColor("white"))
    painter.setFont(_font())
    painter.drawText(sign.adjusted(21, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(many))


def _font() -> QFont:
    return fonts.interface(11, QFont.Weight.DemiBold)
