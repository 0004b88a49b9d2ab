"""The list of the versions of a text, by day: why each was kept, how many words came and went, who wrote."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QStyle, QStyleOptionViewItem, QWidget

from mediadesk.jobs.versions import ListedVersion
from mediadesk.ui import fonts, keyboard, look
from mediadesk.ui.drawn_rows import DrawnRows, Index
from mediadesk.ui.record_cells import ground, words
from mediadesk.ui.releases import versions_sayings as sayings

VERSION = Qt.ItemDataRole.UserRole + 1
WIDTH = 228
_ROW, _HEADING, _LEFT, _RIGHT = 50, 32, 18, 16
_LONGEST_NAME = 80  # characters


class VersionRows(QAbstractListModel):
    """Days and the versions of each. `named` carries the id of a version and the name it shall have."""

    named = Signal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[str | ListedVersion] = []

    def show(self, listed: Sequence[ListedVersion], today: date) -> None:
        """Show these versions, the newest first, as they are called on the day `today`."""
        self.beginResetModel()
        self.rows = []
        heading = ""
        for each in listed:
            day = sayings.day(each.revision.saved_at, today)
            if day != heading:
                heading = day
                self.rows.append(day)
            self.rows.append(each)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()] if index.isValid() else None
        if isinstance(row, str):
            return row if role == Qt.ItemDataRole.DisplayRole else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.EditRole:
            return row.revision.label
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            clock = f"{row.revision.saved_at.astimezone():%H:%M}"
            return f"{clock} {sayings.title(row.revision)}, +{row.words_added} −{row.words_removed} {row.revision.who}"
        return row if role == VERSION else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or isinstance(row, str):
            return False
        name = " ".join(str(value).split())
        if name != row.revision.label:
            self.named.emit(row.revision.id, name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def place_of(self, revision_id: int) -> QModelIndex:
        """Where a version stands; an invalid index when it is not there."""
        for number, row in enumerate(self.rows):
            if isinstance(row, ListedVersion) and row.revision.id == revision_id:
                return self.index(number)
        return QModelIndex()


class VersionList(QListView):
    """`picked` tells that one version or two are picked. F2 or a double click names one, where it stands."""

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Versions"))
        self.records = VersionRows(self)
        self.setModel(self.records)
        self.setItemDelegate(_Rows(self))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().selectionChanged.connect(self.picked)
        look.look.changed.connect(self.viewport().update)

    @property
    def chosen(self) -> list[ListedVersion]:
        """The versions picked, the newest first; of more than two the newest and the oldest."""
        found = [each for index in self.selectedIndexes() if isinstance(each := index.data(VERSION), ListedVersion)]
        found.sort(key=lambda each: each.number, reverse=True)
        return found if len(found) < 2 else [found[0], found[-1]]

    def pick(self, *revision_ids: int) -> None:
        """Pick these versions, one at least, and go to the first of them."""
        model, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        picked = QItemSelection()
        for place in map(self.records.place_of, revision_ids):
            picked.select(place, place)
        model.setCurrentIndex(self.records.place_of(revision_ids[0]), flags.NoUpdate)
        model.select(picked, flags.ClearAndSelect)

    def ask_name(self, revision_id: int) -> None:
        """Let the user name this version, where it stands."""
        place = self.records.place_of(revision_id)
        self.scrollTo(place)
        self.edit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = keyboard.letter_step(event)
        if not step:
            super().keyPressEvent(event)
            return
        actions = QAbstractItemView.CursorAction
        action = actions.MoveDown if step > 0 else actions.MoveUp
        self.setCurrentIndex(self.moveCursor(action, Qt.KeyboardModifier.NoModifier))


class _Rows(DrawnRows):
    def __init__(self, view: VersionList) -> None:
        super().__init__(view, _ROW)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _ROW if isinstance(index.data(VERSION), ListedVersion) else _HEADING)

    def draw(self, painter: QPainter, cell: QRect, state: QStyle.StateFlag, index: Index) -> None:
        listed = index.data(VERSION)
        room = cell.width() - _LEFT - _RIGHT
        if not isinstance(listed, ListedVersion):
            font = fonts.interface(11, QFont.Weight.DemiBold)
            words(painter, cell.adjusted(_LEFT, 6, -_RIGHT, 0), str(index.data()), token="text3", font=font)
            return
        ground(painter, QRectF(cell).adjusted(8, 1, -8, -1), state)
        revision, small = listed.revision, fonts.interface(12)
        clock = f"{revision.saved_at.astimezone():%H:%M}"
        wide = round(QFontMetricsF(small).horizontalAdvance(clock)) + 2
        weight = QFont.Weight.DemiBold if revision.is_for_good else QFont.Weight.Medium
        title = QRect(_LEFT, cell.y() + 7, room - wide - 8, 18)
        words(painter, title, sayings.title(revision), font=fonts.interface(13, weight))
        words(painter, QRect(_LEFT + room - wide, cell.y() + 7, wide, 18), clock, token="text3", font=small)
        x = _LEFT
        for sign, token in ((f"+{listed.words_added}", "ok"), (f"−{listed.words_removed}", "err")):
            wide = round(QFontMetricsF(small).horizontalAdvance(sign)) + 2
            words(painter, QRect(x, cell.y() + 26, wide, 16), sign, token=token, font=small)
            x += wide + 6
        words(painter, QRect(x + 2, cell.y() + 26, _LEFT + room - x - 2, 16), revision.who, token="text3", font=small)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setMaxLength(_LONGEST_NAME)
        field.setPlaceholderText(self.tr("Name of the version"))
        field.setAccessibleName(self.tr("Name of the version"))
        return field

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(10, 8, -10, -8))
