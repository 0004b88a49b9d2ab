"""Where the parts of the editor stand: head and text on the left, the right pane beside them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.ui.releases.blank_editor import SIDE


def lay_out(editor: QWidget, head: QWidget, room: QStackedWidget, side: QWidget) -> QSplitter:
    """Put head and room into `editor`, with `side` beside them; returns what divides the two."""
    left = QWidget()
    left.setObjectName("canvas")
    left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    left.setMinimumWidth(430)
    _stack_up(left, (head, room), grows=room)
    split = QSplitter(Qt.Orientation.Horizontal)
    split.setHandleWidth(1)
    split.setChildrenCollapsible(False)
    split.addWidget(left)
    split.addWidget(side)
    split.setStretchFactor(0, 1)
    split.setStretchFactor(1, 0)
    split.setSizes([550, SIDE])
    whole = QVBoxLayout(editor)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(split)
    return split


def writing_room(parts: Sequence[QWidget], text: QWidget) -> QWidget:
    """The parts of the room one writes in, from the top, `text` with all the height there is."""
    room = QWidget()
    _stack_up(room, parts, grows=text)
    return room


def _stack_up(widget: QWidget, parts: Sequence[QWidget], grows: QWidget) -> None:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, 1 if part is grows else 0)
