"""What a pane shows when there is nothing in it: an icon, a title, a plain sentence, what to do."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediadesk.ui import icons
from mediadesk.ui.buttons import KeyCaps, label


class Picture(QWidget):
    """An icon as a picture, in the colours of the look."""

    def __init__(self, icon: str, size: int = 40, token: str = "text2", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._token = icon, token
        self.setFixedSize(QSize(size, size))

    def show_icon(self, icon: str, token: str) -> None:
        """Show another icon."""
        self._icon, self._token = icon, token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, QRect(0, 0, self.width(), self.height()), self._icon, self._token)
        painter.end()


class EmptyState(QWidget):
    """The empty state of a pane, centred a little above the middle. `keys` is the shortcut of the first action."""

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str,
        actions: Sequence[QPushButton] = (),
        *,
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._sentence = label(title, "title"), label(sentence, "quiet", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(Picture(icon), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setMaximumWidth(480)
        column.addWidget(self._title)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._sentence, 6)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addSpacing(8)
        column.addLayout(_row(actions))
        if keys:
            column.addLayout(_shortcut(self.tr("or press"), keys))
        column.addStretch(3)

    def say(self, title: str, sentence: str) -> None:
        """Say something else in the same place."""
        self._title.setText(title)
        self._sentence.setText(sentence)


def _row(actions: Sequence[QPushButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch(1)
    for action in actions:
        row.addWidget(action)
    row.addStretch(1)
    return row


def _shortcut(words: str, keys: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 8, 0, 0)
    row.setSpacing(8)
    row.addStretch(1)
    row.addWidget(label(words, "detail"))
    row.addWidget(KeyCaps(keys))
    row.addStretch(1)
    return row
