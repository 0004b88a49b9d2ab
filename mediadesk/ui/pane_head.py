"""The head of a pane: what it shows at the left, what can be done with it at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

HEIGHT = 44  # pixels, of a head of one line


class PaneHead(QWidget):
    """Widgets in a row; `wide` takes the room left between those of `left` and `right`, `below` stands under all."""

    def __init__(
        self,
        left: Sequence[QWidget],
        right: Sequence[QWidget],
        *,
        wide: QWidget | None = None,
        below: QWidget | None = None,
        high: int = HEIGHT,
        line_above: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("topLine" if line_above else "toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(high)
        row = QHBoxLayout()
        row.setSpacing(6)
        _add(row, left)
        if wide is None:
            row.addStretch(1)
        else:
            row.addWidget(wide, 1)
        _add(row, right)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 0, 10, 0)
        whole.setSpacing(2)
        whole.addStretch(1)
        whole.addLayout(row)
        if below is not None:
            whole.addWidget(below)
        whole.addStretch(1)


def _add(row: QBoxLayout, widgets: Sequence[QWidget]) -> None:
    for widget in widgets:
        row.addWidget(widget)
