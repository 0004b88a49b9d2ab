"""The head of a screen: its title, what is said beside it, and what the screen has besides."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mediadesk.ui.buttons import label

HEADER_HEIGHT = 56  # pixels, of every screen


class ScreenHeader(QWidget):
    """`said` stands behind the title, `wide` takes the room between what is at the `left` and at the `right`."""

    def __init__(
        self,
        title: str,
        said: QLabel | None = None,
        *,
        left: Sequence[QWidget] = (),
        wide: QWidget | None = None,
        right: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEADER_HEIGHT)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(20, 0, 16, 0)
        self.row.setSpacing(10)
        self.row.addWidget(label(title, "title"))
        if said is not None:
            self.row.addWidget(said)
        self.row.addSpacing(6)
        for widget in left:
            self.row.addWidget(widget)
        if wide is not None:
            self.row.addWidget(wide, 1)
        self.row.addStretch(1)
        for widget in right:
            self.row.addWidget(widget)
