"""A small list with a filter above it, floating below a button."""

from abc import abstractmethod

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from mediadesk.ui.buttons import label
from mediadesk.ui.filter_field import FilterField

_WIDTH, _HEIGHT = 400, 320


class FilteredList(QFrame):
    """A popup over the window. `_fill` puts into `rows` what matches the words typed; a click, Return or, in the list,
    Space picks one. `none` is what is said where nothing matches.
    """

    def __init__(self, placeholder: str, name: str, none: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("floating")
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.filter = FilterField(placeholder)
        self.list = QListView()
        self.list.setAccessibleName(name)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows = QStandardItemModel(self)
        self.list.setModel(self.rows)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = label(none, "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        for part in (self.filter, self._none, self.list):
            column.addWidget(part)
        self.filter.filtered.connect(self._find)
        self.filter.left.connect(self._enter_list)
        self.list.clicked.connect(self._pick)
        self.list.activated.connect(self._pick)

    def stand_below(self, button: QWidget) -> None:
        """Show everything below a button, inside the screen."""
        self.filter.clear()
        self._find("")
        corner = button.mapToGlobal(QPoint(button.width() - _WIDTH, button.height() + 6))
        screen = button.screen().availableGeometry()
        corner.setX(max(screen.left() + 8, min(corner.x(), screen.right() - _WIDTH - 8)))
        corner.setY(max(screen.top() + 8, min(corner.y(), screen.bottom() - _HEIGHT - 8)))
        self.move(corner)
        self.show()
        self.filter.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.list.hasFocus() and self.list.currentIndex().isValid():
            self._pick(self.list.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    @abstractmethod
    def _fill(self, match: str) -> None:
        """Put what matches into the empty `rows`."""

    @abstractmethod
    def _pick(self, index: QModelIndex) -> None:
        """Somebody chose this row."""

    def _find(self, match: str) -> None:
        self.rows.clear()
        self._fill(match)
        self._none.setVisible(self.rows.rowCount() == 0)
        self.list.setVisible(self.rows.rowCount() > 0)

    def _enter_list(self) -> None:
        if self.rows.rowCount():
            self.list.setCurrentIndex(self.rows.index(0, 0))
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
