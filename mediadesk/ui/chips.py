"""Status chips: a dot and a word in a pill. The word is always there; colour is never the only sign."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mediadesk.records.release import Embargo, Status
from mediadesk.ui import drawn_words, fonts, look

HEIGHT = 18
_MARGIN, _DOT, _GAP = 7.0, 5.0, 5.0


@dataclass(frozen=True, slots=True)
class Chip:
    """What a chip says and its tone: a token that has a `_soft` twin (neutral, ok, warn, err, info, violet)."""

    text: str
    tone: str
    struck: bool = False


def of_status(status: Status, embargo: Embargo | None = None, now: datetime | None = None) -> Chip:
    """The chip of a release at the aware instant `now`: one under embargo says until when, whatever its status."""
    is_past = status in (Status.CORRECTED, Status.WITHDRAWN)
    held = of_embargo(embargo, now) if now is not None and not is_past else None
    return held or Chip(status_word(status), _TONES[status], struck=status is Status.WITHDRAWN)


def of_embargo(embargo: Embargo | None, now: datetime) -> Chip | None:
    """The chip of what may not be used yet at the aware instant `now`; `None` for anything else."""
    if embargo is None or not embargo.holds(now):
        return None
    until = embargo.until.astimezone(ZoneInfo(embargo.zone))
    words = QCoreApplication.translate("Chip", "Embargo {until}")
    return Chip(words.format(until=f"{until.day} {until:%b, %H:%M}"), "violet")


def status_word(status: Status) -> str:
    """The status as said on screen."""
    words = {
        Status.DRAFT: QCoreApplication.translate("Chip", "Draft"),
        Status.IN_REVIEW: QCoreApplication.translate("Chip", "In review"),
        Status.APPROVED: QCoreApplication.translate("Chip", "Approved"),
        Status.SCHEDULED: QCoreApplication.translate("Chip", "Scheduled"),
        Status.EMBARGOED: QCoreApplication.translate("Chip", "Under embargo"),
        Status.ISSUED: QCoreApplication.translate("Chip", "Issued"),
        Status.CORRECTED: QCoreApplication.translate("Chip", "Corrected"),
        Status.WITHDRAWN: QCoreApplication.translate("Chip", "Withdrawn"),
    }
    return words[status]


_TONES = {
    Status.DRAFT: "neutral",
    Status.IN_REVIEW: "warn",
    Status.APPROVED: "ok",
    Status.SCHEDULED: "info",
    Status.EMBARGOED: "violet",
    Status.ISSUED: "ok",
    Status.CORRECTED: "warn",
    Status.WITHDRAWN: "neutral",
}


def _font(chip: Chip) -> QFont:
    font = fonts.interface(11, QFont.Weight.DemiBold)
    font.setStrikeOut(chip.struck)
    return font


@lru_cache(256)
def width(chip: Chip) -> float:
    """How wide the chip is, in pixels."""
    return 2 * _MARGIN + _DOT + _GAP + QFontMetricsF(_font(chip)).horizontalAdvance(chip.text)


def paint(painter: QPainter, x: float, y: float, chip: Chip) -> None:
    """Draw the chip with its upper left corner at (x, y)."""
    drawn_words.stamp(painter, x, y, (width(chip), HEIGHT), chip, partial(_draw, chip=chip))


def _draw(painter: QPainter, chip: Chip) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(f"{chip.tone}_soft"))
    pill = QRectF(0, 0, width(chip), HEIGHT)
    painter.drawRoundedRect(pill, HEIGHT / 2, HEIGHT / 2)
    painter.setBrush(look.colour(chip.tone))
    painter.drawEllipse(QRectF(_MARGIN, (HEIGHT - _DOT) / 2, _DOT, _DOT))
    painter.setPen(look.colour(chip.tone))
    painter.setFont(_font(chip))
    words = pill.adjusted(_MARGIN + _DOT + _GAP, 0, 0, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, chip.text)


class ChipLabel(QWidget):
    """A chip as a widget of its own."""

    def __init__(self, chip: Chip | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = chip or Chip("", "neutral")
        self.show_chip(self._chip)

    def show_chip(self, chip: Chip) -> None:
        """Show another chip."""
        self._chip = chip
        self.setAccessibleName(chip.text)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(width(self._chip) + 0.5), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, 0, 0, self._chip)
        painter.end()
