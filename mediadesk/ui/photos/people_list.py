"""The list of people beside the picture: reads from left to right, and works without the mouse."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mediadesk.records.languages import Language
from mediadesk.ui import fonts, icons, look
from mediadesk.ui.photos import numbered_discs
from mediadesk.ui.photos.numbered_discs import Disc
from mediadesk.ui.photos.people_model import PeopleModel, SeatRow
from mediadesk.ui.record_cells import ground
from mediadesk.ui.set_lines import SetLines

ROW_HEIGHT = 50
_EDGE = 8
_MenuLine = tuple[str, str, SignalInstance, tuple[int, ...]]


class _SeatCells(QStyledItemDelegate):
    """Draws a line: the number in a disc, name above post, the position words at the right."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.language = Language.EN
        self._lines = SetLines()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: SeatRow = index.data(PeopleModel.ROW)
        state: QStyle.StateFlag = option.state
        cell: QRect = option.rect
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground(painter, QRectF(cell).adjusted(_EDGE, 1, -_EDGE, -1), state)
        inner = cell.adjusted(_EDGE + 10, 0, -_EDGE - 10, 0)
        self._draw_disc(painter, QRect(inner.left(), cell.center().y() - 11, 22, 22), row, is_selected)
        self._draw_words(painter, inner.adjusted(34, 0, 0, 0), row)
        painter.restore()

    def _draw_disc(self, painter: QPainter, place: QRect, row: SeatRow, is_selected: bool) -> None:
        ink = look.colour("on_accent" if is_selected and row.is_placed else "text").rgba()
        if row.is_placed:
            fill = look.colour("accent" if is_selected else "fill_press").rgba()
            disc = Disc(str(row.number), place.width(), fill, ink)
        else:  # an empty ring: this face has no number in the picture yet
            edge = look.colour("accent" if is_selected else "line_control").rgba()
            disc = Disc(str(row.number), place.width(), 0, ink, edge, 1.2, is_dashed=True)
        numbered_discs.draw(painter, QRectF(place).center(), disc)

    def _draw_words(self, painter: QPainter, place: QRect, row: SeatRow) -> None:
        upper = QRect(place.left(), place.center().y() - 19, place.width(), 19)
        lower = upper.translated(0, 19)
        small, strong = fonts.font(self.language, 11), fonts.font(self.language, 13, QFont.Weight.DemiBold)
        draw, width = self._lines.draw, self._lines.width
        wide = width(row.position, small) + 10 if row.position else 0
        fits = width(row.name, strong) + wide <= place.width()
        post = row.post if fits else " · ".join(filter(None, (row.position, row.post)))
        if not post and not row.warning:
            upper = upper.translated(0, 9)  # in the middle, with nothing below
        font, token = (fonts.font(self.language, 13), "text2") if row.is_unnamed else (strong, "text")
        if fits:
            draw(painter, upper, row.position, small, look.colour("text2"), to_right=True)
        draw(painter, upper, row.name, font, look.colour(token))
        if row.warning:
            icons.paint(painter, QRect(lower.left(), lower.center().y() - 6, 14, 14), "triangle-alert", "warn")
            draw(painter, lower.adjusted(19, 0, 0, 0), row.warning, fonts.interface(12), look.colour("warn"))
        else:
            draw(painter, lower, post, fonts.font(self.language, 12), look.colour("text2"))


class PeopleList(QListView):
    """Signals carry the person's place in the order of naming."""

    person_chosen = Signal(int)
    shown = Signal(object)
    naming_moved = Signal(int, int)
    seat_moved = Signal(int, int)
    removal_wanted = Signal(int)
    edit_wanted = Signal(int)
    replacement_wanted = Signal(int)

    def __init__(self, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = model
        self._cells = _SeatCells(self)
        self.setModel(model)
        self.setItemDelegate(self._cells)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("People in the picture"))
        self.selectionModel().currentChanged.connect(self._tell)
        self.customContextMenuRequested.connect(self._show_menu)
        self.doubleClicked.connect(lambda index: self.edit_wanted.emit(self._people.row_at(index).index))

    @property
    def person(self) -> int | None:
        """The person chosen, as the place in the order of naming."""
        index = self.currentIndex()
        return self._people.row_at(index).index if index.isValid() else None

    def choose(self, person: int | None) -> None:
        """Show this person as chosen, telling only who shows the same (`shown`)."""
        self.selectionModel().blockSignals(True)
        index = self._people.line_of(person) if person is not None else QModelIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.selectionModel().clear()
        self.selectionModel().blockSignals(False)
        self.viewport().update()
        self.shown.emit(person)

    def speak(self, language: Language) -> None:
        """Set the words in the face of this language."""
        self._cells.language = language
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with up and down changes the order of naming, with left and right the seat; Del takes out."""
        key, person = Qt.Key(event.key()), self.person
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if person is None:
            super().keyPressEvent(event)
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.naming_moved.emit(person, 1 if key == Qt.Key.Key_Up else -1)
        elif alt and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.seat_moved.emit(person, -1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_wanted.emit(person)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_wanted.emit(person)
        else:
            super().keyPressEvent(event)

    def menu_for(self, person: int) -> QMenu:
        """The context menu of one person: what the keys do, in words."""
        menu = QMenu(self)
        line = self._people.line_of(person)
        is_unnamed = line.isValid() and self._people.row_at(line).is_unnamed
        who: tuple[_MenuLine, ...] = ((self.tr("Say who this is…"), "F2", self.edit_wanted, (person,)),)
        if not is_unnamed:
            who = (
                (self.tr("Edit name and post…"), "F2", self.edit_wanted, (person,)),
                (self.tr("Choose somebody else…"), "", self.replacement_wanted, (person,)),
            )
        for words, keys, signal, values in (
            *who,
            (self.tr("Name earlier"), "Alt+Up", self.naming_moved, (person, 1)),
            (self.tr("Name later"), "Alt+Down", self.naming_moved, (person, -1)),
            (self.tr("Move one place left"), "Alt+Left", self.seat_moved, (person, -1)),
            (self.tr("Move one place right"), "Alt+Right", self.seat_moved, (person, 1)),
            (self.tr("Take out of the picture"), "Del", self.removal_wanted, (person,)),
        ):
            action = menu.addAction(f"{words}\t{keys}" if keys else words)
            action.triggered.connect(lambda _checked=False, signal=signal, values=values: signal.emit(*values))
        return menu

    def show_menu(self, person: int, at: QPoint) -> None:
        """Show the context menu of one person at a point of the screen."""
        menu = self.menu_for(person)
        menu.exec(at)
        menu.deleteLater()

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.shown.emit(self._people.row_at(current).index)
            self.person_chosen.emit(self._people.row_at(current).index)

    def _show_menu(self, spot: QPoint) -> None:
        index = self.indexAt(spot)
        if index.isValid():
            self.show_menu(self._people.row_at(index).index, self.viewport().mapToGlobal(spot))
