"""What lies over the whole window for a while: a darkened ground and a floating card; nothing behind it answers."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QWidget
from shiboken6 import isValid

from mediadesk.ui import look
from mediadesk.ui.cover import Cover


class Scrim(Cover):
    """Covers `window`; what it shows is in `card`, `wide` pixels wide. A click beside the card closes it."""

    def __init__(self, window: QWidget, wide: int) -> None:
        super().__init__(window)
        self._before: QWidget | None = None
        self.card = QFrame(self)
        self.card.setObjectName("floating")
        self.card.setFixedWidth(wide)
        shade = QGraphicsDropShadowEffect(self.card)
        shade.setBlurRadius(48)
        shade.setOffset(0, 12)
        shade.setColor(QColor(0, 0, 0, 70))
        self.card.setGraphicsEffect(shade)

    def cover(self) -> None:
        """Lie over the window, on top, and remember what had the focus."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        super().cover()

    def close_now(self) -> None:
        """Leave everything as it was; the focus goes back where it came from."""
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self._over.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_now()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("scrim"))
        painter.end()
