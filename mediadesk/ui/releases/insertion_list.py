"""The list that floats below the cursor while something is asked for. Words and focus stay in the text field."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from mediadesk.records.block import Run
from mediadesk.records.languages import Language
from mediadesk.ui import fonts, icons
from mediadesk.ui.buttons import KeyCaps, hairline, label
from mediadesk.ui.drawn_rows import DrawnRows
from mediadesk.ui.record_cells import ground, words

_WIDTH, _ROW, _SHORT_ROW, _MOST_ROWS, _GAP = 400, 44, 32, 6, 6
_OFFER = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Offer:
    """One row. `words` gives what is put in for it, or with `True` its other form; or `act` does something else.

    `tail` are quiet words at the right end: a shortcut, or what is put in where that is not the title.
    """

    title: str
    detail: str = ""
    icon: str = ""
    tail: str = ""
    words: Callable[[bool], tuple[Run, ...]] | None = None
    act: Callable[[], object] | None = None


class _Offers(QAbstractListModel):
    """The rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Offer] = ()

    def show(self, rows: Sequence[Offer], *, is_same: bool) -> None:
        if is_same:
            self.rows = rows
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        offer = self.rows[index.row()] if index.isValid() else None
        if role == _OFFER:
            return offer
        if offer is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return offer.title if role == Qt.ItemDataRole.DisplayRole else _said(offer)


class OfferList(QFrame):
    """Shows offers below a place of the window `host`. `taken` carries the offer clicked."""

    taken = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setObjectName("floating")
        self.setAccessibleName(self.tr("Suggestions"))
        self._rows = _Offers(self)
        self._view = QListView(self)
        self._cells = _Cells(self._view)
        self._view.setModel(self._rows)
        self._view.setItemDelegate(self._cells)
        self._view.setAccessibleName(self.tr("Suggestions"))
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setMouseTracking(True)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setUniformItemSizes(True)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.clicked.connect(lambda index: self.taken.emit(index.data(_OFFER)))
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(13, 7, 13, 8)
        foot.setSpacing(6)
        self._other_keys, self._other = KeyCaps("Shift+↵"), label("", "detail")
        for widget in (KeyCaps("↵"), label(self.tr("insert"), "detail"), self._other_keys, self._other):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(KeyCaps("Esc"))
        foot.addWidget(label(self.tr("leave as typed"), "detail"))
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 5, 5, 0)
        column.setSpacing(0)
        column.addWidget(self._view)
        column.addWidget(hairline())
        column.addWidget(self._foot)
        self.hide()

    @property
    def offers(self) -> Sequence[Offer]:
        """What is offered."""
        return self._rows.rows

    @property
    def current(self) -> Offer | None:
        """The offer that Enter takes."""
        offer = self._view.currentIndex().data(_OFFER)
        return offer if isinstance(offer, Offer) else None

    def show_offers(self, offers: Sequence[Offer], place: QRect, language: Language, other: str = "") -> None:
        """Offer these below or above `place` of the host, the first chosen; `other` says what Shift+Enter does."""
        is_same = self.isVisible() and [*map(_said, offers)] == [*map(_said, self.offers)]
        self._cells.dress(language, is_tall=any(each.detail for each in offers))
        self._rows.show(offers, is_same=is_same)
        self._other.setText(other)
        for widget in (self._other, self._other_keys):
            widget.setVisible(bool(other))
        self._view.setFixedHeight(min(len(offers) * self._cells.height, _MOST_ROWS * _ROW) + 6)
        self.put_below(place)
        self.show()
        self.raise_()
        if not is_same:
            self.step_to(0)

    def step(self, rows: int) -> None:
        """Go so many rows down, or up; from the last one round to the first."""
        count = len(self._rows.rows)
        if count:
            at = self._view.currentIndex().row() + rows
            self.step_to(at % count if abs(rows) == 1 else max(0, min(at, count - 1)))

    def step_to(self, row: int) -> None:
        """Choose a row, and tell a screen reader."""
        self._view.setCurrentIndex(self._rows.index(row))
        if self.current is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, _said(self.current)))

    def put_below(self, place: QRect) -> None:
        """Stand below a place of the host, or above it where there is no room."""
        host = self._host
        self.setFixedWidth(min(_WIDTH, host.width() - 2 * _GAP))
        self.setFixedHeight(self._view.height() + self._foot.sizeHint().height() + 6)
        x = max(_GAP, min(place.left() - 12, host.width() - self.width() - _GAP))
        y = place.bottom() + _GAP
        if y + self.height() > host.height() - _GAP:
            y = max(_GAP, place.top() - self.height() - _GAP)
        self.move(QPoint(x, y))


class _Cells(DrawnRows):
    """Title above detail, or the title alone in a lower row."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view, _ROW)
        self._language = Language.EN

    @property
    def height(self) -> int:
        """Of a row, in pixels."""
        return self._height

    def dress(self, language: Language, *, is_tall: bool) -> None:
        self._language, self._height = language, _ROW if is_tall else _SHORT_ROW

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self._height)

    def draw(self, painter: QPainter, cell: QRect, state: QStyle.StateFlag, index: Index) -> None:
        offer = index.data(_OFFER)
        if not isinstance(offer, Offer):
            return
        ground(painter, QRectF(cell), state)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if offer.icon:
            spot = QRect(cell.x() + 11, cell.center().y() - 7, 16, 16)
            icons.paint(painter, spot, offer.icon, "accent_text" if is_chosen else "text2")
        inside = cell.adjusted(38 if offer.icon else 12, 0, -12, 0)
        small = fonts.font(self._language, 12)
        if offer.tail:
            wide = min(round(QFontMetricsF(small).horizontalAdvance(offer.tail)) + 2, inside.width() // 2)
            words(
                painter,
                QRect(inside.right() - wide, inside.y(), wide, inside.height()),
                offer.tail,
                token="text2",
                font=small,
            )
            inside.setRight(inside.right() - wide - 10)
        strong = fonts.font(self._language, 13, QFont.Weight.DemiBold if offer.detail else QFont.Weight.Medium)
        if not offer.detail:
            words(painter, inside, offer.title, font=strong)
            return
        half = cell.height() // 2
        words(painter, inside.adjusted(0, 3, 0, -half + 1), offer.title, font=strong)
        words(painter, inside.adjusted(0, half - 1, 0, -4), offer.detail, token="text2", font=small)


def _said(offer: Offer) -> str:
    return ", ".join(filter(None, (offer.title, offer.detail, offer.tail)))
