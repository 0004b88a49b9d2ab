"""The contents of a kit: tick, drag, Alt with the arrows, and the language of each part."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QWidget,
)

from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PartChoice, PartKind
from mediadesk.ui import fonts, icons, look
from mediadesk.ui.drawn_rows import Index, TickedRows, paint_tick
from mediadesk.ui.language_marks import SIGNS
from mediadesk.ui.language_marks import name as language_name
from mediadesk.ui.press_kits import sayings
from mediadesk.ui.press_kits.outlines import brings_pages
from mediadesk.ui.press_kits.parts_model import PART, PartsModel
from mediadesk.ui.record_cells import ground, words

ROW = 52
_TICK, _ICON, _TEXT, _RIGHT = 20, 46, 72, 20
_BY_KEY = {Qt.Key.Key_1: Language.EN, Qt.Key.Key_2: Language.ZH_HANT, Qt.Key.Key_3: Language.ZH_HANS}


class PartsView(QListView):
    """What is asked for goes out as signals with the number of the part."""

    move_wanted = Signal(int, int)
    language_wanted = Signal(int, object)
    removal_wanted = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Contents of the kit"))
        self.parts = PartsModel(self)
        self.setModel(self.parts)
        self.setItemDelegate(_PartRows(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._gap = -1
        look.look.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        return QSize(200, self.parts.rowCount() * ROW + 2)

    def open_menu(self, number: int, place: QPoint) -> None:
        """What can be done with a part, at a place on the screen."""
        part = self.parts.parts[number]
        menu = QMenu(self)
        if part.kind is not PartKind.RELEASE:
            for language in Language:
                action = menu.addAction(language_name(language))
                action.setCheckable(True)
                action.setChecked(part.language is language)
                action.triggered.connect(lambda _on=False, each=language: self.language_wanted.emit(number, each))
            menu.addSeparator()
        up = menu.addAction(self.tr("Move up\tAlt+Up"))
        up.setEnabled(number > 0)
        up.triggered.connect(lambda: self.move_wanted.emit(number, number - 1))
        down = menu.addAction(self.tr("Move down\tAlt+Down"))
        down.setEnabled(number + 1 < self.parts.rowCount())
        down.triggered.connect(lambda: self.move_wanted.emit(number, number + 1))
        menu.addSeparator()
        menu.addAction(self.tr("Remove from the kit\tDel")).triggered.connect(lambda: self.removal_wanted.emit(number))
        menu.popup(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, alt = self.currentIndex().row(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if row >= 0 and alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            to = row + (-1 if event.key() == Qt.Key.Key_Up else 1)
            if 0 <= to < self.parts.rowCount():
                self.move_wanted.emit(row, to)
        elif row >= 0 and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_wanted.emit(row)
        elif row >= 0 and not event.modifiers() and Qt.Key(event.key()) in _BY_KEY:
            if self.parts.parts[row].kind is not PartKind.RELEASE:
                self.language_wanted.emit(row, _BY_KEY[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos()) if event.reason() != event.Reason.Keyboard else self.currentIndex()
        if index.isValid():
            spot = event.globalPos() if event.reason() != event.Reason.Keyboard else self._below(index)
            self.open_menu(index.row(), spot)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        if event.button() is Qt.MouseButton.LeftButton and index.isValid() and self._on_tag(index, spot):
            self.setCurrentIndex(index)
            self.open_menu(index.row(), self._below(index))
            return
        super().mousePressEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if event.source() is self:
            self._gap = self._gap_at(event.position().toPoint())
            self.viewport().update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QEvent) -> None:
        self._gap = -1
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        row, gap = self.currentIndex().row(), self._gap_at(event.position().toPoint())
        self._gap = -1
        self.viewport().update()
        if event.source() is self and row >= 0:
            event.setDropAction(Qt.DropAction.IgnoreAction)  # nothing is taken out of the model: the library moves it
            event.accept()
            to = gap - 1 if gap > row else gap
            if to != row:
                self.move_wanted.emit(row, to)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap >= 0:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(look.colour("accent"), 2))
            y = self._gap * ROW - self.verticalScrollBar().value()
            painter.drawLine(_TICK - 4, max(y, 1), self.viewport().width() - _RIGHT + 4, max(y, 1))
            painter.end()

    def _gap_at(self, spot: QPoint) -> int:
        """Between which rows `spot` is: 0 above the first."""
        y = spot.y() + self.verticalScrollBar().value()
        return min(max(round(y / ROW), 0), self.parts.rowCount())

    def _below(self, index: QModelIndex) -> QPoint:
        place = self.visualRect(index)
        return self.viewport().mapToGlobal(QPoint(place.right() - 150, place.bottom() - 8))

    def _on_tag(self, index: QModelIndex, spot: QPoint) -> bool:
        can_change = self.parts.part(index).kind is not PartKind.RELEASE
        return can_change and spot.x() > self.viewport().width() - _RIGHT - 48


class _PartRows(TickedRows):
    def __init__(self, view: PartsView) -> None:
        super().__init__(view, ROW)
        self._view = view

    def draw(self, painter: QPainter, cell: QRect, state: QStyle.StateFlag, index: Index) -> None:
        part: PartChoice = index.data(PART)
        ground(painter, QRectF(cell).adjusted(8, 1, -8, -1), state & QStyle.StateFlag.State_Selected)
        paint_tick(painter, QRectF(cell.x() + _TICK, cell.center().y() - 7, 15, 15), part.included)
        token = "text2" if part.included else "line_control"
        icons.paint(painter, QRect(cell.x() + _ICON, cell.center().y() - 7, 16, 16), sayings.ICONS[part.kind], token)
        self._words(painter, cell, part)
        _paint_tag(painter, cell, part)

    def _words(self, painter: QPainter, cell: QRect, part: PartChoice) -> None:
        material = self._view.parts.material
        left_out = not brings_pages(replace(part, included=True), material)
        room = cell.width() - _TEXT - _RIGHT - 52
        title = QRect(cell.x() + _TEXT, cell.y() + 7, room, 19)
        token = "text" if part.included and not left_out else "text3"
        words(
            painter, title, sayings.part_word(part.kind), token=token, font=fonts.interface(13, QFont.Weight.DemiBold)
        )
        detail = title.translated(0, 19)
        is_headline = part.kind is PartKind.RELEASE and bool(material.headlines.get(part.language)) and not left_out
        small = fonts.font(part.language if is_headline else Language.EN, 12)
        text = sayings.part_detail(part, material)
        words(painter, detail, text, token="warn" if left_out and part.included else "text3", font=small)

    def is_tick(self, x: float, cell: QRect) -> bool:
        return x <= _ICON - 4


def _paint_tag(painter: QPainter, cell: QRect, part: PartChoice) -> None:
    font = fonts.font(part.language, 11, QFont.Weight.DemiBold)
    wide = QFontMetricsF(font).horizontalAdvance(SIGNS[part.language]) + 12
    arrow = 0 if part.kind is PartKind.RELEASE else 16
    tag = QRectF(cell.right() - _RIGHT - wide - arrow, cell.center().y() - 10, wide + arrow, 21)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("fill"))
    painter.drawRoundedRect(tag, 5, 5)
    painter.setPen(look.colour("text2" if part.included else "text3"))
    painter.setFont(font)
    painter.drawText(tag.adjusted(0, 0, -arrow, 0), Qt.AlignmentFlag.AlignCenter, SIGNS[part.language])
    if arrow:
        icons.paint(
            painter, QRect(round(tag.right()) - 18, round(tag.center().y()) - 6, 12, 12), "chevron-down", "text2"
        )
