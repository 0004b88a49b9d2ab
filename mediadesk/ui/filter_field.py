"""The field above a list that filters as one types."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from mediadesk.ui import icons

_PAUSE_MS = 120


class FilterField(QLineEdit):
    """A search field: `filtered` carries the text once typing paused for 120 ms. Esc empties it, Down leaves."""

    filtered = Signal(str)
    left = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        glass = QAction(icons.icon("search", "text3"), "", self)
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._name_buttons()
        self.setAcceptDrops(False)  # files dropped here are meant for the window, not as words
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._changed)

    def setClearButtonEnabled(self, enable: bool) -> None:  # noqa: N802 - Qt's own name
        """Offer a button that empties the field."""
        super().setClearButtonEnabled(enable)
        self._name_buttons()

    def _name_buttons(self) -> None:
        """Qt leaves the buttons it makes itself without a name."""
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.placeholderText())
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def flush(self) -> None:
        """Tell the text now."""
        self._pause.stop()
        self._tell()

    def _changed(self, text: str) -> None:
        if text:
            self._pause.start()
        else:
            self.flush()

    def _tell(self) -> None:
        self.filtered.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.flush()
            self.left.emit()
        else:
            super().keyPressEvent(event)
