"""The list of a review: every change to decide on, conflicts last, then what is to be put right by hand."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from mediadesk.comparison.three_way import Change
from mediadesk.jobs.bringing_back import BroughtBack
from mediadesk.records.review import ByHand
from mediadesk.ui import fonts, keyboard, look
from mediadesk.ui.drawn_rows import DrawnRows, Index
from mediadesk.ui.record_cells import ground, words
from mediadesk.ui.releases import review_sayings as sayings
from mediadesk.ui.releases.review_document import Decisions

ROW = Qt.ItemDataRole.UserRole + 1
WIDTH = 264
_ROW, _HEADING, _LEFT, _RIGHT, _DOT = 50, 32, 18, 16, 7


class ReviewRows(QAbstractListModel):
    """Headings, changes, and what was changed around the text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[str | Change | ByHand] = []
        self._back: BroughtBack | None = None
        self._decisions: Decisions = {}

    def show(self, back: BroughtBack, decisions: Decisions) -> None:
        """Show what is in a review."""
        self.beginResetModel()
        self._back, self._decisions = back, decisions
        plain = [each for each in back.found.open if each not in back.found.conflicts]
        self.rows = []
        for heading, rows in (
            (self.tr("Changes"), plain),
            (self.tr("Conflicts: you changed these too"), back.found.conflicts),
            (self.tr("Around the text: by hand"), back.by_hand),
        ):
            self.rows += [heading, *rows] if rows else []
        self.endResetModel()

    def decided(self, decisions: Decisions) -> None:
        """Show what was decided since."""
        self._decisions = decisions
        self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def decision(self, change: Change) -> bool | None:
        """How a change was decided, `None` for not yet."""
        return self._decisions.get(change.number)

    def where(self, change: Change) -> str:
        """Where a change is."""
        return sayings.place(change, self._back.found) if self._back is not None else ""

    def is_conflict(self, change: Change) -> bool:
        """Whether both sides changed the same words."""
        return self._back is not None and change in self._back.found.conflicts

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()] if index.isValid() else None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return _whole(row)
        if row is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if isinstance(row, str):
            return row
        if isinstance(row, ByHand):
            return f"{sayings.around(row.name)}: {row.theirs or self.tr('taken out')}"
        return f"{self.where(row)}, {sayings.what(row)}, {sayings.state(self.decision(row))}".rstrip(", ")

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def place_of(self, number: int) -> QModelIndex:
        """Where a change stands; an invalid index when it is not there."""
        for at, row in enumerate(self.rows):
            if isinstance(row, Change) and row.number == number:
                return self.index(at)
        return QModelIndex()


def _whole(row: str | Change | ByHand | None) -> str | None:
    """What did not fit into a row; people may have written anything, so it is shown as it is."""
    if isinstance(row, ByHand):
        return sayings.as_written(f"{row.now} → {row.theirs}" if row.theirs else row.now)
    return sayings.as_written(sayings.what(row)) if isinstance(row, Change) else None


class ReviewList(QListView):
    """`picked` carries the number of a change, `decided` whether the present one is accepted, `stepped` 1 or -1."""

    picked = Signal(int)
    stepped = Signal(int)
    decided = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Changes of the review"))
        self.records = ReviewRows(self)
        self.setModel(self.records)
        self.setItemDelegate(_Rows(self))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)
        look.look.changed.connect(self.viewport().update)

    def pick(self, number: int) -> None:
        """Make a change the present one."""
        place = self.records.place_of(number)
        if place.isValid() and place != self.currentIndex():
            self.setCurrentIndex(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step, answer = keyboard.letter_step(event), keyboard.letter_answer(event)
        if step:
            self.stepped.emit(step)
        elif answer is not None:
            self.decided.emit(answer)
        else:
            super().keyPressEvent(event)

    def _tell(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, Change):
            self.picked.emit(row.number)


class _Rows(DrawnRows):
    def __init__(self, view: ReviewList) -> None:
        super().__init__(view, _ROW)
        self._records = view.records

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _HEADING if isinstance(index.data(ROW), str) else _ROW)

    def draw(self, painter: QPainter, cell: QRect, state: QStyle.StateFlag, index: Index) -> None:
        row = index.data(ROW)
        room = cell.width() - _LEFT - _RIGHT
        if isinstance(row, str):
            font = fonts.interface(11, QFont.Weight.DemiBold)
            words(painter, cell.adjusted(_LEFT, 6, -_RIGHT, 0), row, token="text3", font=font)
            return
        ground(painter, QRectF(cell).adjusted(8, 1, -8, -1), state)
        title, detail, said, token = self._said(row)
        small = fonts.interface(12)
        wide = round(QFontMetricsF(small).horizontalAdvance(said)) + 2 if said else 0
        place = QRect(_LEFT, cell.y() + 7, room - wide - 8, 18)
        if isinstance(row, Change) and self._records.is_conflict(row):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("warn"))
            painter.drawEllipse(QRectF(_LEFT, cell.y() + 12.5, _DOT, _DOT))
            place.adjust(_DOT + 6, 0, 0, 0)
        words(painter, place, title, font=fonts.interface(13, QFont.Weight.Medium))
        if said:
            words(painter, QRect(_LEFT + room - wide, cell.y() + 7, wide, 18), said, token=token, font=small)
        words(painter, QRect(_LEFT, cell.y() + 26, room, 17), detail, token="text2", font=small)

    def _said(self, row: Any) -> tuple[str, str, str, str]:
        """Title, detail, and the state with its colour."""
        if isinstance(row, ByHand):
            return (
                sayings.around(row.name),
                row.theirs or QCoreApplication.translate("Review", "Taken out"),
                "",
                "text3",
            )
        decided = self._records.decision(row)
        token = "ok" if decided else "text3"
        return self._records.where(row), sayings.what(row), sayings.state(decided), token
