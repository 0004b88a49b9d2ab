"""The list of possible duplicates: two names and what they have in common, and how likely it is."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from mediadesk.records.duplicate import PairRow
from mediadesk.ui import fonts, look
from mediadesk.ui.record_cells import words
from mediadesk.ui.record_table import Column
from mediadesk.wording.same_people import line

_SURE = 90
_CHIP = 34


def duplicate_columns() -> Sequence[Column[PairRow]]:
    """The columns."""
    who = QCoreApplication.translate("Duplicates", "Two entries")
    sure = QCoreApplication.translate("Duplicates", "Score")
    return (
        Column(who, _names, 10, 220, None, _paint_names),
        Column(sure, lambda row: str(row.likeness.score), 1, 56, lambda row: -row.likeness.score, _paint_score),
    )


def _names(row: PairRow) -> str:
    return row.name if row.name == row.other_name else f"{row.name} – {row.other_name}"


def _paint_names(painter: QPainter, place: QRect, row: PairRow) -> None:
    text = _names(row)
    font = fonts.mixed(13, QFont.Weight.DemiBold)
    words(painter, place.adjusted(0, 5, 0, -22), text, font=font)
    about = ", ".join(filter(None, (line(row.likeness.reasons), row.about)))
    small = fonts.mixed(12)
    words(painter, place.adjusted(0, 23, 0, -4), about, token="text2", font=small)


def _paint_score(painter: QPainter, place: QRect, row: PairRow) -> None:
    tone = "ok" if row.likeness.score >= _SURE else "neutral"
    chip = QRectF(place.x(), place.center().y() - 9.5, _CHIP, 20)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(f"{tone}_soft"))
    painter.drawRoundedRect(chip, 10, 10)
    font = fonts.interface(12, QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(look.colour(tone))
    painter.drawText(
        chip,
        Qt.AlignmentFlag.AlignCenter,
        QFontMetricsF(font).elidedText(str(row.likeness.score), Qt.TextElideMode.ElideNone, _CHIP),
    )
