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
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QStyledItemDelegate, QStyleOptionViewItem

from mediadesk.records.languages import Language
from mediadesk.records.recognised import Element, LabelledLine
from mediadesk.ui import fonts, icons, look
from mediadesk.ui.record_cells import ground
from mediadesk.ui.releases import import_elements

LINE = Qt.ItemDataRole.UserRole + 1
_LEFT, _TAG, _LINE_HEIGHT, _BLANK, _BAR = 24, 150, 20, 10, 10
_LONGEST = 4_000  # characters of a line that are drawn: more would only make the window wait

Index = QModelIndex | QPersistentModelIndex


def _same_words(one: LabelledLine, other: LabelledLine) -> bool:
    return one.text == other.text


class SourceLines(QAbstractListModel):
    """The lines of the source as labelled now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: tuple[LabelledLine, ...] = ()

    def show(self, lines: Sequence[LabelledLine]) -> None:
        """Show the lines; selection and scroll position stay if only labels changed."""
        if len(lines) == len(self.lines) and all(map(_same_words, lines, self.lines)):
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
        self._language = Language.EN
        self._heights: dict[tuple[str, int, QFont.Weight], int] = {}

    def show_language(self, language: Language) -> None:
        """Draw the words in the face of this language."""
        self._language = language
        self._heights.clear()

    def _width(self) -> int:
        """What a line of words may take, whether there is a scroll bar or not: it must not break anew for one."""
        return max(120, self._view.width() - _BAR - _LEFT - _TAG - 8)

    def _font(self, weight: QFont.Weight) -> QFont:
        return fonts.font(self._language, 13, weight)

    def _broken(self, text: str, weight: QFont.Weight) -> list[str]:
        return _broken(text, self._width(), self._font(weight))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(LINE)
        if not isinstance(line, LabelledLine) or line.element is Element.BLANK:
            before = index.sibling(index.row() - 1, 0).data(LINE)
            opens_gap = isinstance(before, LabelledLine) and before.element is not Element.BLANK
            return QSize(100, _BLANK if opens_gap else 0)
        weight = _weight(line.element)
        key = (line.text, self._width(), weight)
        if key not in self._heights:
            self._heights[key] = len(self._broken(line.text, weight)) * _LINE_HEIGHT + 6
        return QSize(100, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE)
        if not isinstance(line, LabelledLine) or line.element is Element.BLANK:
            return
        rect, state = QRect(option.rect), option.state
        rect.setWidth(self._view.width() - _BAR)
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
        font = self._font(_weight(line.element))
        font.setStrikeOut(line.element is Element.DROPPED)
        painter.setFont(font)
        painter.setPen(look.colour("text3" if line.element is Element.DROPPED else "text"))
        y = rect.y() + 3
        for text in self._broken(line.text, _weight(line.element)):
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


def _broken(text: str, width: int, font: QFont) -> list[str]:
    text = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    layout = QTextLayout(text, font)
    wrap = QTextOption()
    wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(wrap)
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
        self._delegate = _Delegate(self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(200)
        self.setMouseTracking(True)

    def show_language(self, language: Language) -> None:
        """Show the words in the face of this language."""
        self._delegate.show_language(language)

    def picked(self) -> set[int]:
        """The numbers of the lines picked."""
        return {line.number for line in self._picked_lines()}

    def _picked_lines(self) -> list[LabelledLine]:
        lines = (index.data(LINE) for index in self.selectedIndexes())
        return [line for line in lines if isinstance(line, LabelledLine)]

    def menu(self) -> QMenu:
        """The menu that says what the lines picked are; what all of them are already is ticked."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        present = {line.element for line in self._picked_lines()}
        menu.setAccessibleName(self.tr("These lines are"))
        for number, group in enumerate(import_elements.GROUPS):
            if number:
                menu.addSeparator()
            for element in group:
                action = menu.addAction(import_elements.word(element))
                action.setCheckable(True)
                action.setChecked(present == {element})
                action.triggered.connect(lambda _checked=False, chosen=element: self._relabel(chosen))
        return menu

    def _relabel(self, element: Element) -> None:
        changed = {line.number for line in self._picked_lines() if line.element is not element}
        if changed:
            self.relabelled.emit(changed, element)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        rect = self.visualRect(index)
        on_tag = event.position().x() > self.width() - _BAR - _TAG and event.position().y() < rect.y() + 26
        plain = not event.modifiers() and event.button() is Qt.MouseButton.LeftButton
        if index.isValid() and on_tag and plain and not index.data(LINE).continues and self.picked():
            self.menu().popup(event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QEvent) -> None:
        if self.picked():
            self.menu().popup(self.cursor().pos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu) and self.picked():
            row = self.visualRect(self.currentIndex())
            at = QPoint(self.width() - _BAR - _TAG, min(row.bottom(), self.viewport().height()))
            self.menu().popup(self.viewport().mapToGlobal(at))
        else:
            super().keyPressEvent(event)
