"""A popup that asks for something that is then noted of all photos chosen."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.ui.buttons import label, text_button

_WIDTH = 380


class ForAll(QFrame):
    """Stands above a button. `applied` says that Return or its own button was pressed; Esc thinks better of it."""

    applied = Signal()

    def __init__(self, hint: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("floating")
        self.setFixedWidth(_WIDTH)
        self._corner = QPoint()
        self._title = label("", "strong")
        self.apply = text_button(self.tr("Apply"), self.applied.emit, style="primary", shortcut="Return")
        self.fields = QVBoxLayout()
        self.fields.setSpacing(10)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(label(hint, "quiet", wraps=True))
        column.addLayout(self.fields)
        column.addLayout(foot)

    def stand_above(self, button: QWidget, title: str) -> None:
        """Show the popup above a button."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self._corner = button.mapToGlobal(QPoint(0, -6))
        self.place()
        self.show()

    def place(self) -> None:
        """As high as its fields need; its foot stays where it is."""
        self.adjustSize()
        corner = self._corner - QPoint(0, self.height())
        screen = self.screen().availableGeometry()
        corner.setX(max(screen.left() + 8, min(corner.x(), screen.right() - _WIDTH - 8)))
        corner.setY(max(screen.top() + 8, corner.y()))
        self.move(corner)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.applied.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
