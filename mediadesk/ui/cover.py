"""What lies over another widget for a while: as large as that is, and nothing behind it answers."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class Cover(QWidget):
    """Hidden until it is to lie over `over`."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.hide()
        over.installEventFilter(self)

    def cover(self) -> None:
        """Lie over the widget, on top."""
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()

    def place(self) -> None:
        """Put what is on it where it belongs now that it has another size."""

    def event(self, event: QEvent) -> bool:
        """What lies behind rests: keys that nobody here wants are no shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
            self.place()
        return False
