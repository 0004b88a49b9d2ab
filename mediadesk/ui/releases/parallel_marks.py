"""Amber marks in the margin of a translation: beside each passage whose source changed since it was made."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QToolTip, QWidget

from mediadesk.comparison.source_changes import SourceChange
from mediadesk.library import Library
from mediadesk.records.release import ReleaseText
from mediadesk.ui import fonts, language_marks, look
from mediadesk.ui.releases.document import blocks_of
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.parallel_editing import named_blocks
from mediadesk.ui.releases.parallel_gutter import words_rect
from mediadesk.ui.releases.parallel_times import changed_at
from mediadesk.ui.releases.versions_sayings import moment_words

_BAR, _GAP, _LINE = 4, 8, 16  # pixels
_ROOM_FOR_WORDS = 96


@dataclass(frozen=True, slots=True)
class Mark:
    """One change to be told; `at` is the aware instant since when the source says something else."""

    change: SourceChange
    at: datetime | None


class SourceMarks(QWidget):
    """Lies in the left margin of a field. `wanted` carries the name of the passage clicked, what to say and where."""

    wanted = Signal(str, str, QPoint)

    def __init__(self, field: TextField) -> None:
        super().__init__(field)
        self._field = field
        self._marks: dict[int, Mark] = {}
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Source changed"))
        field.viewport().installEventFilter(self)
        field.verticalScrollBar().valueChanged.connect(self.update)
        field.cursorPositionChanged.connect(self.update)
        field.document().documentLayout().documentSizeChanged.connect(self.update)
        self._fit()

    def show_changes(self, library: Library, sources: Sequence[ReleaseText], changes: Sequence[SourceChange]) -> None:
        """Mark the passages these changes of the `sources` are about."""
        blocks = named_blocks(self._field) if changes else {}
        since = {
            (source.language, passage): moment
            for source in sources
            for passage, moment in changed_at(library, source, changes).items()
        }
        self._marks = {
            blocks[each.passage].blockNumber(): Mark(each, since.get((each.language, each.origin.passage)))
            for each in changes
            if each.passage in blocks
        }
        self.setVisible(bool(self._marks))
        self.raise_()
        self._fit()
        self.update()

    def ask_near(self, block: QTextBlock) -> None:
        """`ask` about the change of this block, or else of the first one that has any."""
        number = block.blockNumber() if block.blockNumber() in self._marks else min(self._marks, default=-1)
        near = self._field.document().findBlockByNumber(number)
        if near.isValid():
            self._field.show_place(near, 0, 0)
            self.ask(near)

    def words(self, mark: Mark) -> str:
        """What a mark says: "EN changed 14:02"."""
        when = moment_words(mark.at, date.today()) if mark.at is not None else ""
        return (
            self.tr("{language} changed {when}")
            .format(language=language_marks.SIGNS[mark.change.language], when=when)
            .strip()
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._fit()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            block = self._block_at(QPointF(event.pos()))
            if block is not None:
                said = self.words(self._marks[block.blockNumber()])
                QToolTip.showText(event.globalPos(), self.tr("{what}. Click to see what.").format(what=said), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_over = self._block_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        block = self._block_at(event.position())
        if block is not None and event.button() is Qt.MouseButton.LeftButton:
            self.ask(block)

    def ask(self, block: QTextBlock) -> None:
        """Tell that somebody wants to see what changed in the source of a block."""
        rect = self._rect(block)
        place = QPoint(self.width(), round(max(rect.top(), 0)))
        mark = self._marks[block.blockNumber()]
        self.wanted.emit(mark.change.passage, self.words(mark), self.mapToGlobal(place))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block in blocks_of(self._field.document()):
            mark = self._marks.get(block.blockNumber())
            rect = self._rect(block) if mark is not None else QRectF()
            if mark is not None and rect.bottom() > 0 and rect.top() < self.height():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("warn"))
                painter.drawRoundedRect(
                    QRectF(self.width() - _GAP - _BAR, rect.top() + 3, _BAR, rect.height() - 6), 2, 2
                )
                if self.width() >= _ROOM_FOR_WORDS:
                    self._paint_words(painter, mark, block, rect)
        painter.end()

    def _paint_words(self, painter: QPainter, mark: Mark, block: QTextBlock, rect: QRectF) -> None:
        """In the wide margin: what changed and when, below the name of the role where that stands."""
        is_here = self._field.hasFocus() and self._field.textCursor().block() == block
        top = rect.top() + 5 + (24 if is_here else 0)
        wide = self.width() - _GAP - _BAR - 8
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        when = moment_words(mark.at, date.today()) if mark.at is not None else ""
        changed = self.tr("{language} changed").format(language=language_marks.SIGNS[mark.change.language])
        for number, (words, token) in enumerate(
            ((changed, "warn"), (when, "text3"), (self.tr("Show change"), "accent_text"))
        ):
            painter.setFont(fonts.interface(11, QFont.Weight.Medium if token != "text3" else QFont.Weight.Normal))
            painter.setPen(look.colour(token))
            painter.drawText(QRectF(4, top + number * _LINE, wide - 4, _LINE), right, words)

    def _rect(self, block: QTextBlock) -> QRectF:
        rect = words_rect(self._field, block)
        return rect.translated(0, self._field.viewport().y())

    def _block_at(self, place: QPointF) -> QTextBlock | None:
        for number in self._marks:
            block = self._field.document().findBlockByNumber(number)
            rect = self._rect(block)
            if rect.top() <= place.y() <= max(rect.bottom(), rect.top() + 3 * _LINE + 8):
                return block
        return None

    def _fit(self) -> None:
        self.setGeometry(0, 0, max(self._field.viewport().x(), _GAP + _BAR), self._field.height())
