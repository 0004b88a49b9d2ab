"""What the language versions state, beside each other: ticks and gaps, and the way to each place."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
)

from mediadesk.comparison.parity_rows import Parity, Presence, Row
from mediadesk.comparison.statement_kinds import Kind
from mediadesk.records.languages import Language
from mediadesk.ui import icons, keyboard, language_marks, look
from mediadesk.ui.buttons import icon_button, label
from mediadesk.ui.chips import Chip, ChipLabel
from mediadesk.ui.pane_head import HEIGHT, PaneHead

_ROW, _HEADER, _KIND_WIDE, _CELL_WIDE, _BEFORE, _ICON = 26, 30, 124, 64, 14, 15
_SIGNS = {
    Presence.THERE: ("circle-check", "ok"),
    Presence.MISSING: ("circle-x", "err"),
    Presence.OPEN: ("minus", "text3"),
}


class ParityModel(QAbstractTableModel):
    """A row for each thing stated, those some version lacks first; a column for each version behind what it is."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self.languages: tuple[Language, ...] = ()

    def show_parity(self, parity: Parity) -> None:
        """Show other rows, where they are others."""
        rows = tuple(sorted(parity.rows, key=lambda row: row.is_even))
        if (rows, parity.languages) == (self._rows, self.languages):
            return
        self.beginResetModel()
        self._rows, self.languages = rows, parity.languages
        self.endResetModel()

    def row_at(self, index: QModelIndex | QPersistentModelIndex) -> Row:
        """The row an index is in."""
        return self._rows[index.row()]

    def language_at(self, column: int) -> Language | None:
        """The version of a column; none for the first two."""
        return self.languages[column - 2] if 2 <= column < 2 + len(self.languages) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2 + len(self.languages)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        language = self.language_at(section)
        if role == Qt.ItemDataRole.TextAlignmentRole and language is not None:
            return Qt.AlignmentFlag.AlignCenter
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return language_marks.SIGNS[language] if language is not None else ""

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, language = self._rows[index.row()], self.language_at(index.column())
        if language is None:
            return self._words(row, index.column(), role)
        presence = row.cell(language).presence
        if role == Qt.ItemDataRole.UserRole:
            return presence
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{language_marks.name(language)}: {presence_word(presence)}"
        return None

    def _words(self, row: Row, column: int, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return said(row) if column else kind_word(row.kind)
        if role == Qt.ItemDataRole.ForegroundRole:
            return look.colour("text" if column else "text3")
        if role == Qt.ItemDataRole.ToolTipRole and column:
            return said(row)
        return None


class ParityPane(QFrame):
    """The table, below two versions on screen. `chosen` carries a language and the place to go to."""

    chosen = Signal(object, object)
    folded = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ParityModel()
        self.table = _Table()
        self.table.setModel(self.model)
        self.table.picked.connect(self._go)
        self.chip = ChipLabel(Chip("", "ok"))
        fold = icon_button("chevron-down", self.tr("Fold parity"), self.toggle_fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PaneHead([label(self.tr("Parity"), "strong"), self.chip], [fold], line_above=True))
        column.addWidget(self.table, 1)
        self.setMinimumHeight(HEIGHT)

    @property
    def is_folded(self) -> bool:
        """Whether only the head is shown."""
        return self.table.isHidden()

    def toggle_fold(self) -> None:
        """Show only the head, or all of it again."""
        self.table.setHidden(not self.is_folded)
        self.folded.emit(self.is_folded)

    def show_parity(self, parity: Parity) -> None:
        """Show what the versions state."""
        self.model.show_parity(parity)
        count = len(parity.gaps)
        if len(parity.languages) < 2:
            self.chip.show_chip(Chip(self.tr("Nothing to compare yet"), "neutral"))
        elif count:
            self.chip.show_chip(Chip(self.tr("{count} differ").format(count=count), "err"))
        else:
            self.chip.show_chip(Chip(self.tr("All {count} agree").format(count=len(parity.rows)), "ok"))
        self.table.fit_columns(len(parity.languages))

    def _go(self, index: QModelIndex) -> None:
        row, language = self.model.row_at(index), self.model.language_at(index.column())
        cells = [cell for cell in row.cells if cell.places and language in (None, cell.language)]
        if cells:
            self.chosen.emit(cells[0].language, cells[0].places[0])


class _Cells(QStyledItemDelegate):
    """Draws the words with room before them, and the signs in the middle of their columns."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        view: Any = option
        if index.column() == 0:
            view.rect = view.rect.adjusted(_BEFORE, 0, 0, 0)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        presence = index.data(Qt.ItemDataRole.UserRole)
        if presence is not None:
            place = QRect(0, 0, _ICON, _ICON)
            view: Any = option
            place.moveCenter(view.rect.center())
            icons.paint(painter, place, *_SIGNS[Presence(presence)])


class _Table(QTableView):
    """The rows; `picked` carries the cell somebody clicked or pressed Return on."""

    picked = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("records")
        self.setAccessibleName(self.tr("What the versions state"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_Cells(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setMinimumSectionSize(40)
        self.horizontalHeader().setFixedHeight(_HEADER)
        look.look.changed.connect(self.viewport().update)
        self.clicked.connect(self.picked)

    def fit_columns(self, languages: int) -> None:
        """Kind and versions as wide as they need; what is stated has the rest."""
        header = self.horizontalHeader()
        for column in range(2 + languages):
            is_said = column == 1
            mode = QHeaderView.ResizeMode.Stretch if is_said else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(column, mode)
            if not is_said:
                header.resizeSection(column, _CELL_WIDE if column else _KIND_WIDE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step, index = keyboard.letter_step(event), self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.picked.emit(index)
        elif step and index.isValid():
            below = index.siblingAtRow(index.row() + step)
            if below.isValid():
                self.setCurrentIndex(below)
        else:
            super().keyPressEvent(event)


def kind_word(kind: Kind) -> str:
    """What sort of thing a row is about, as said on screen."""
    words = {
        Kind.NUMBER: QCoreApplication.translate("Parity", "Number"),
        Kind.DATE: QCoreApplication.translate("Parity", "Date"),
        Kind.MONTH: QCoreApplication.translate("Parity", "Month"),
        Kind.TIME: QCoreApplication.translate("Parity", "Time"),
        Kind.PERSON: QCoreApplication.translate("Parity", "Person"),
        Kind.POST: QCoreApplication.translate("Parity", "Post"),
        Kind.QUOTE: QCoreApplication.translate("Parity", "Quote"),
        Kind.PHOTO: QCoreApplication.translate("Parity", "Caption"),
        Kind.LINK: QCoreApplication.translate("Parity", "Link"),
        Kind.EMAIL: QCoreApplication.translate("Parity", "E-mail"),
        Kind.PHONE: QCoreApplication.translate("Parity", "Telephone"),
        Kind.CONTACT: QCoreApplication.translate("Parity", "Contact"),
    }
    return words[kind]


def presence_word(presence: Presence) -> str:
    """Whether a version has it, as said on screen."""
    words = {
        Presence.THERE: QCoreApplication.translate("Parity", "there"),
        Presence.MISSING: QCoreApplication.translate("Parity", "missing"),
        Presence.OPEN: QCoreApplication.translate("Parity", "cannot be told"),
    }
    return words[presence]


def said(row: Row) -> str:
    """What a row is about, in a line."""
    if row.kind is Kind.PHOTO:
        return QCoreApplication.translate("Parity", "Photo {number}").format(number=row.said)
    return row.said
