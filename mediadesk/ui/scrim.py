"""What lies over the whole window for a while: a darkened ground and a floating card; nothing behind it answers."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QWidget
from shiboken6 import isValid

from mediadesk.ui import look


class Scrim(QWidget):
    """Covers `window`; what it shows is in `card`, `wide` pixels wide. A click beside the card closes it."""

    def __init__(self, window: QWidget, wide: int) -> None:
        super().__init__(window)
        self._over = window
        self._before: QWidget | None = None
        self.hide()
        self.card = QFrame(self)
        self.card.setObjectName("floating")
        self.card.setFixedWidth(wide)
        shade = QGraphicsDropShadowEffect(self.card)
        shade.setBlurRadius(48)
        shade.setOffset(0, 12)
        shade.setColor(QColor(0, 0, 0, 70))
        self.card.setGraphicsEffect(shade)
        window.installEventFilter(self)

    def cover(self) -> None:
        """Lie over the window, on top, and remember what had the focus."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()

    def close_now(self) -> None:
        """Leave everything as it was; the focus goes back where it came from."""
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self._over.setFocus()

    def place(self) -> None:
        """Put the card where it belongs in the window as large as it is now."""

    def event(self, event: QEvent) -> bool:
        """What lies behind rests while it is open: keys that nobody in it wants are no shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
            self.place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_now()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("scrim"))
        painter.end()
