"""The columns of the trash: what it is and its title, what it belongs to, when it was moved."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QPainter

from mediadesk.records.trash import TrashRow
from mediadesk.ui import fonts, icons, look
from mediadesk.ui.record_cells import words
from mediadesk.ui.record_table import Column
from mediadesk.ui.trash import sayings

MOVED = 2
_DISC, _BESIDE, _ICON = 28, 38, 15
Now = Callable[[], datetime]


def trash_columns(now: Now) -> tuple[Column[TrashRow], ...]:
    """Title with its kind, belonging, moved. `now` says which day is today."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Trash", text)

    def moved(row: TrashRow) -> str:
        return sayings.moved(row.moved_at, now())

    return (
        Column(tr("Title"), _said, 60, 300, lambda row: sayings.title(row).casefold(), _title),
        Column(
            tr("Belongs to"),
            sayings.belonging,
            40,
            160,
            lambda row: (not sayings.belonging(row), sayings.belonging(row).casefold()),
            _quietly(sayings.belonging),
            hides_below=620,
        ),
        Column(tr("Moved to Trash"), moved, 8, 150, lambda row: (row.moved_at, row.id), _quietly(moved)),
    )


def _said(row: TrashRow) -> str:
    return f"{sayings.title(row)}, {sayings.kind_word(row.kind)}"


def _title(painter: QPainter, place: QRect, row: TrashRow) -> None:
    middle = QPointF(place.x() + _DISC / 2, place.center().y() + 1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("fill"))
    painter.drawEllipse(middle, _DISC / 2, _DISC / 2)
    spot = QRect(0, 0, _ICON, _ICON)
    spot.moveCenter(middle.toPoint())
    icons.paint(painter, spot, sayings.ICONS[row.kind], "text2")
    beside = place.adjusted(_BESIDE, 0, 0, 0)
    bold = fonts.font(row.language, 13, QFont.Weight.DemiBold)
    upper = QRect(beside.x(), beside.y() + 5, beside.width(), 18)
    words(painter, upper, sayings.title(row), font=bold, token="text" if row.title else "text3")
    lower = QRect(beside.x(), beside.y() + 23, beside.width(), 17)
    words(painter, lower, sayings.kind_word(row.kind), token="text2", font=fonts.interface(12))


def _quietly(text: Callable[[TrashRow], str]) -> Callable[[QPainter, QRect, TrashRow], None]:
    def paint(painter: QPainter, place: QRect, row: TrashRow) -> None:
        words(painter, place, text(row) or "—", token="text2" if text(row) else "text3")

    return paint
