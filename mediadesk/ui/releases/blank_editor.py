"""The place of the editor while it is being made: its grounds and lines, still without words."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mediadesk.ui import look

HEAD, SIDE, SIDE_FROM = 56, 374, 1180  # px: the head, the right pane, and the window that has room for it
SIDE_BESIDE_TWO = 1900  # px: the window that has room for it beside two language versions


class BlankEditor(QWidget):
    """Making the editor takes as long as all the rest: `seen` says that this was painted and there is time for it."""

    seen = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        width, height = self.width(), self.height()
        painter = QPainter(self)
        if self.window().width() >= SIDE_FROM:
            painter.fillRect(width - SIDE, 0, SIDE, height, look.colour("surface"))
            painter.fillRect(width - SIDE - 1, 0, 1, height, look.colour("line"))
        painter.fillRect(0, HEAD - 1, width, 1, look.colour("line"))
        painter.end()
        QTimer.singleShot(0, self.seen.emit)
