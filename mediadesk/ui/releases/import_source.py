"""The left side of the import review: every line of the source, with a coloured edge and what it was taken for."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QStyledItemDelegate, QStyleOptionViewItem

from mediadesk.records.recognised import Element, LabelledLine
from mediadesk.ui import fonts, icons, look
from mediadesk.ui.record_cells import ground
from mediadesk.ui.releases import import_elements

LINE = Qt.ItemDataRole.UserRole + 1
_LEFT, _TAG, _LINE_HEIGHT, _BLANK = 24, 150, 20, 10

Index = QModelIndex | QPersistentModelIndex


class SourceLines(QAbstractListModel):
    """The lines of the source as labelled now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: tuple[LabelledLine, ...] = ()

    def show(self, lines: Sequence[LabelledLine]) -> None:
        """Show the lines; selection and scroll position stay if only labels changed."""
        same_text = len(lines) == len(self.lines)
        if same_text:
            self.lines = tuple(lines)
            self.dataChanged.emit(self.index(0), self.index(max(len(lines) - 1, 0)))
            return
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()] if index.isValid() else None
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{import_elements.word(line.element)}: {line.text}"
        return line if role == LINE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.lines[index.row()].element is not Element.BLANK:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[str, int, QFont.Weight], int] = {}

    def _width(self) -> int:
        return max(120, self._view.viewport().width() - _LEFT - _TAG - 8)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(LINE)
        if not isinstance(line, LabelledLine) or line.element is Element.BLANK:
            return QSize(100, _BLANK)
        key = (line.text, self._width(), _weight(line.element))
        if key not in self._heights:
            self._heights[key] = len(_broken(*key)) * _LINE_HEIGHT + 6
        return QSize(100, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE)
        if not isinstance(line, LabelledLine) or line.element is Element.BLANK:
            return
        rect, state = QRect(option.rect), option.state
        tone = import_elements.tone(line.element)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground(painter, QRectF(rect).adjusted(6, 0.5, -6, -0.5), state, radius=7)
        painter.setBrush(look.colour(tone if tone != "neutral" else "line_control"))
        painter.drawRoundedRect(QRectF(rect.x() + 12, rect.y() + 2, 3, rect.height() - 4), 1.5, 1.5)
        self._paint_words(painter, rect, line)
        if not line.continues:
            self._paint_tag(painter, rect, line.element, tone)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, line: LabelledLine) -> None:
        font = fonts.interface(13, _weight(line.element))
        font.setStrikeOut(line.element is Element.DROPPED)
        painter.setFont(font)
        painter.setPen(look.colour("text3" if line.element is Element.DROPPED else "text"))
        y = rect.y() + 3
        for text in _broken(line.text, self._width(), _weight(line.element)):
            painter.drawText(
                QRect(rect.x() + _LEFT, y, self._width() + 6, _LINE_HEIGHT), Qt.AlignmentFlag.AlignVCenter, text
            )
            y += _LINE_HEIGHT

    def _paint_tag(self, painter: QPainter, rect: QRect, element: Element, tone: str) -> None:
        painter.setFont(fonts.interface(11, QFont.Weight.DemiBold))
        words = import_elements.word(element)
        wide = painter.fontMetrics().horizontalAdvance(words)
        place = QRect(rect.right() - 14 - wide - 26, rect.y() + 4, wide + 28, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"{tone}_soft"))
        painter.drawRoundedRect(place, 9, 9)
        painter.setPen(look.colour(tone))
        painter.drawText(place.adjusted(8, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        icons.paint(painter, QRect(place.right() - 15, place.y() + 4, 10, 10), "chevron-down", tone)


def _weight(element: Element) -> QFont.Weight:
    strong = (Element.HEADLINE, Element.HEADING, Element.BOILERPLATE_HEADING)
    return QFont.Weight.DemiBold if element in strong else QFont.Weight.Normal


def _broken(text: str, width: int, weight: QFont.Weight) -> list[str]:
    layout = QTextLayout(text, fonts.interface(13, weight))
    layout.beginLayout()
    parts: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        parts.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return parts or [""]


class SourceView(QListView):
    """`relabelled` carries the numbers of the lines picked and the element they shall be."""

    relabelled = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Lines of the source"))
        self.rows = SourceLines(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(200)
        self.setMouseTracking(True)

    def picked(self) -> set[int]:
        """The numbers of the lines picked."""
        lines = (index.data(LINE) for index in self.selectedIndexes())
        return {line.number for line in lines if isinstance(line, LabelledLine)}

    def menu(self) -> QMenu:
        """The menu that says what the lines picked are."""
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("These lines are"))
        for number, group in enumerate(import_elements.GROUPS):
            if number:
                menu.addSeparator()
            for element in group:
                action = menu.addAction(import_elements.word(element))
                action.triggered.connect(lambda _checked=False, chosen=element: self._relabel(chosen))
        return menu

    def _relabel(self, element: Element) -> None:
        if numbers := self.picked():
            self.relabelled.emit(numbers, element)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        rect = self.visualRect(index)
        on_tag = event.position().x() > rect.right() - _TAG and event.position().y() < rect.y() + 26
        plain = not event.modifiers() and event.button() is Qt.MouseButton.LeftButton
        if index.isValid() and on_tag and plain and not index.data(LINE).continues and self.picked():
            self.menu().popup(event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QEvent) -> None:
        if self.picked():
            self.menu().popup(self.cursor().pos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu) and self.picked():
            at = self.visualRect(self.currentIndex()).center()
            self.menu().popup(self.viewport().mapToGlobal(QPoint(at)))
        else:
            super().keyPressEvent(event)
