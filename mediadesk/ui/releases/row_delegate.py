"""How a release is drawn in the list: headline, meta line, chip on the left, languages on the right."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mediadesk.records.languages import Language
from mediadesk.records.release import ReleaseKind, ReleaseRow
from mediadesk.ui import chips, fonts, language_marks, look
from mediadesk.ui.releases.row_model import HEADING, ROW, Index
from mediadesk.wording import labels

_HEADING, _LINE, _LEFT, _RIGHT = 34, 18, 20, 22
_AROUND = 60  # everything of a row that is no headline


class ReleaseDelegate(QStyledItemDelegate):
    """Rows of 78 or 96 pixels (one or two lines of headline), headings of 34."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        if not isinstance(row, ReleaseRow):
            return QSize(100, _HEADING)
        lines = len(_headline_lines(_shown(row), self._view.viewport().width() - _LEFT - _RIGHT))
        return QSize(100, _AROUND + _LINE * lines)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, state = QRect(option.rect), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = index.data(ROW)
        if index.data(HEADING):
            painter.setFont(fonts.interface(11, QFont.Weight.DemiBold))
            painter.setPen(look.colour("text3"))
            painter.drawText(rect.adjusted(_LEFT, 6, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        elif isinstance(row, ReleaseRow):
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            self._paint_ground(painter, rect, index, chosen, bool(state & QStyle.StateFlag.State_MouseOver))
            _paint_row(painter, rect.adjusted(_LEFT, 0, -_RIGHT, 0), row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index, chosen: bool, hovered: bool) -> None:
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_soft" if chosen else "fill"))
            if chosen and self._view.property("keyboardFocus"):
                painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(8, 1, -10, -2), 9, 9)
        following = index.sibling(index.row() + 1, 0)
        beside = chosen or self._view.selectionModel().isSelected(following)
        if not beside and isinstance(following.data(ROW), ReleaseRow):
            painter.fillRect(
                QRectF(rect.x() + _LEFT, rect.bottom(), rect.width() - _LEFT - _RIGHT, 1), look.colour("line")
            )


def _paint_row(painter: QPainter, rect: QRect, row: ReleaseRow) -> None:
    y = rect.y() + 9.0
    painter.setFont(fonts.interface(13, QFont.Weight.DemiBold))
    painter.setPen(look.colour("text" if row.headline else "text3"))
    for line in _headline_lines(_shown(row), rect.width()):
        painter.drawText(QRectF(rect.x(), y, rect.width(), _LINE), Qt.AlignmentFlag.AlignVCenter, line)
        y += _LINE
    painter.setFont(fonts.interface(12))
    painter.setPen(look.colour("text2"))
    painter.drawText(QRectF(rect.x(), y, rect.width(), 17), Qt.AlignmentFlag.AlignVCenter, meta(row))
    y += 21
    chips.paint(painter, rect.x(), y, chips.of_status(row.status, row.embargo, datetime.now(UTC)))
    language_marks.paint(painter, rect.right() + 1, y - 1, dict(row.languages))


def meta(row: ReleaseRow) -> str:
    """The line under the headline: words, and photos or else what kind of text it is; that it stays in the house."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Releases", text)

    if row.is_confidential:
        return tr("Confidential: stays in the house")
    words = tr("1 word") if row.word_count == 1 else tr("{count} words").format(count=f"{row.word_count:,}")
    if row.kind is not ReleaseKind.PRESS_RELEASE:
        return f"{words} · {labels.kind_label(row.kind, Language.EN).lower()}"
    if row.photo_count == 0:
        return f"{words} · {tr('no photos')}"
    photos = tr("1 photo") if row.photo_count == 1 else tr("{count} photos").format(count=row.photo_count)
    return f"{words} · {photos}"


def _shown(row: ReleaseRow) -> str:
    return row.headline or QCoreApplication.translate("Releases", "Untitled")


def _headline_lines(text: str, width: int) -> list[str]:
    layout = QTextLayout(text, fonts.interface(13, QFont.Weight.DemiBold))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < 3 and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) < 2:
        return [text]
    first, rest = text[: starts[1]].rstrip(), text[starts[1] :]
    if len(starts) == 3:
        rest = QFontMetricsF(layout.font()).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return [first, rest]
