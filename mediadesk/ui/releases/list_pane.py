"""The list of releases: filter, pills, rows, New, and what can be done with a row."""

from datetime import UTC, datetime

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QMenu, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.records.release import OUT_OF_THE_HOUSE, ReleaseRow, Status
from mediadesk.ui import icons
from mediadesk.ui.buttons import MenuButton, label, text_button
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.filter_field import FilterField
from mediadesk.ui.releases.new_menu import NewMenu
from mediadesk.ui.releases.row_delegate import ReleaseDelegate
from mediadesk.ui.releases.row_model import ROW, ReleaseRows
from mediadesk.ui.segmented import Pills

WIDTH, NARROW = 304, 296
_SHOWN: dict[Status | None, tuple[Status, ...]] = {
    None: (),
    Status.DRAFT: (Status.DRAFT,),
    Status.IN_REVIEW: (Status.IN_REVIEW,),
    Status.APPROVED: (Status.APPROVED, Status.SCHEDULED),
    Status.ISSUED: OUT_OF_THE_HOUSE,
}


class _View(QListView):
    """The rows. Up and down move, Return leaves for the editor, Del moves to the trash."""

    entered_row = Signal()
    deleted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif event.text().lower() in ("j", "k"):
            step = QAbstractItemView.CursorAction.MoveDown
            if event.text().lower() == "k":
                step = QAbstractItemView.CursorAction.MoveUp
            self.setCurrentIndex(self.moveCursor(step, Qt.KeyboardModifier.NoModifier))
        else:
            super().keyPressEvent(event)


class ListPane(QWidget):
    """`chosen` and `trashed` carry the id of a release, `menu_wanted` a row and its menu."""

    chosen = Signal(object)
    opened = Signal()
    trashed = Signal(object)
    menu_wanted = Signal(object, QMenu)

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self.setObjectName("listPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._picked, self._place = 0, 0
        self._count = label("", "meta")
        self.filter = FilterField(self.tr("Filter by words or person…"))
        self.filter.filtered.connect(lambda _text: self.fill())
        self._pills = Pills(self._statuses(), self.tr("Status"))
        self._pills.chosen.connect(lambda _status: self.fill())
        self._rows = ReleaseRows(self)
        self.view = self._make_view()
        self.filter.left.connect(lambda: self.view.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._lay_out()

    def _statuses(self) -> list[tuple[Status | None, str]]:
        return [
            (None, self.tr("All")),
            (Status.DRAFT, self.tr("Drafts")),
            (Status.IN_REVIEW, self.tr("Review")),
            (Status.APPROVED, self.tr("Approved")),
            (Status.ISSUED, self.tr("Issued")),
        ]

    def _make_view(self) -> _View:
        view = _View()
        view.setAccessibleName(self.tr("Releases"))
        view.setModel(self._rows)
        view.setItemDelegate(ReleaseDelegate(view))
        view.setMouseTracking(True)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)
        view.selectionModel().currentChanged.connect(self._tell)
        view.entered_row.connect(self.opened)
        view.deleted.connect(lambda: self.trashed.emit(self.current))
        return view

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(20, 12, 12, 12)
        header.setSpacing(9)
        header.addWidget(label(self.tr("Releases"), "title"))
        header.addWidget(self._count)
        header.addStretch(1)
        self.new_button = MenuButton(f"{self.tr('New')}     ", self.tr("New release"))
        self.new_button.setProperty("align", "centre")
        self.new_button.setIcon(icons.icon("plus", "text"))
        self.new_menu = NewMenu(self._library, self)
        self.new_button.setMenu(self.new_menu)
        header.addWidget(self.new_button)
        field = QHBoxLayout()
        field.setContentsMargins(12, 0, 12, 8)
        field.addWidget(self.filter)
        pills = QHBoxLayout()
        pills.setContentsMargins(12, 0, 4, 4)
        pills.addWidget(self._pills)
        self._empty = self._make_empty()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        for layout in (header, field, pills):
            column.addLayout(layout)
        column.addWidget(self._stack, 1)

    def _make_empty(self) -> EmptyState:
        self._clear = text_button(self.tr("Clear filter"), self._clear_filter)
        return EmptyState("newspaper", "", "", [self._clear])

    @property
    def current(self) -> int:
        """The id of the release picked, 0 when none is."""
        row = self.view.currentIndex().data(ROW)
        return row.id if isinstance(row, ReleaseRow) else 0

    def fill(self) -> None:
        """Ask the library again, and keep what is picked where it is still shown."""
        rows = self._library.releases.rows(self.filter.text().strip(), *_SHOWN[self._pills.value])
        self._rows.show(rows, datetime.now(UTC).astimezone())
        self._count.setText(f"{self._library.releases.count():,}")
        self._say_empty(bool(rows))
        if self._picked:
            self.pick(self._picked)

    def pick(self, release_id: int) -> bool:
        """Pick a release; returns whether it is in the list as filtered."""
        index = self._rows.index_of(release_id)
        if index.isValid() and self.view.currentIndex() != index:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(index, flags)
            self.view.scrollTo(index)
        return index.isValid()

    def pick_first(self) -> None:
        """Pick the release edited last."""
        first = next((entry for entry in self._rows.entries if isinstance(entry, ReleaseRow)), None)
        if first is not None:
            self.pick(first.id)

    def pick_near(self) -> None:
        """Pick the release that stands where the last one picked stood, or nearest to there."""
        rows = [(row, entry.id) for row, entry in enumerate(self._rows.entries) if isinstance(entry, ReleaseRow)]
        if rows:
            self.pick(min(rows, key=lambda row: abs(row[0] - self._place))[1])

    def show_all(self, picked: int = 0) -> None:
        """Drop filter and pill, so that any release is in the list, and pick the one named."""
        self._picked = picked or self._picked
        self._pills.pick(None)
        self.filter.clear()
        self.fill()

    def _clear_filter(self) -> None:
        self.show_all()

    def _say_empty(self, any_rows: bool) -> None:
        self._stack.setCurrentIndex(0 if any_rows else 1)
        text = self.filter.text().strip()
        filtered = bool(text) or self._pills.value is not None
        self._clear.setVisible(filtered)
        if filtered:
            sentence = self.tr("No release matches “{text}”.").format(text=text) if text else self.tr("Nothing here.")
            self._empty.say(self.tr("No match"), sentence)
        else:
            self._empty.say(self.tr("No releases yet"), self.tr("Begin one with New, or drop a press text here."))

    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._picked, self._place = self.current, current.row()
            self.chosen.emit(self._picked)

    def _open_menu(self, place: QPoint) -> None:
        row = self.view.indexAt(place).data(ROW)
        if isinstance(row, ReleaseRow):
            menu = QMenu(self)
            self.menu_wanted.emit(row, menu)
            menu.popup(self.view.viewport().mapToGlobal(place))
