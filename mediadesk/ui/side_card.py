"""The card beside a table: what is known of one record, or the form it is changed in."""

from abc import abstractmethod

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.ui.buttons import hairline, label, text_button
from mediadesk.ui.facts import CARD_WIDTH, EDGE


class Form(QWidget):
    """Fields below each other with Save and Cancel at the foot. Return saves, Esc leaves."""

    save_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", "title")
        self._title.setContentsMargins(EDGE, 18, EDGE, 4)
        self.fields = QVBoxLayout()
        self.fields.setContentsMargins(EDGE, 8, EDGE - 6, 16)
        self.fields.setSpacing(12)
        inside = QWidget()
        inside.setLayout(self.fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.above = QVBoxLayout()
        column.addWidget(self._title)
        column.addLayout(self.above)
        column.addWidget(scrolling(inside), 1)
        column.addWidget(hairline())
        column.addLayout(self._foot())

    @property
    @abstractmethod
    def is_changed(self) -> bool:
        """Whether anything differs from what is kept."""

    @abstractmethod
    def check(self) -> bool:
        """Say what is wrong; true when nothing is."""

    @abstractmethod
    def begin(self) -> None:
        """Put the cursor where one starts."""

    def say_title(self, title: str) -> None:
        """What the form is about."""
        self._title.setText(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(EDGE, 12, EDGE, 12)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(text_button(self.tr("Cancel"), self.left.emit, shortcut="Esc"))
        row.addWidget(text_button(self.tr("Save"), self.save_wanted.emit, style="primary", shortcut="Ctrl+Return"))
        return row


class SideCard(QStackedWidget):
    """Shows nothing, a card or a form."""

    def __init__(self, card: QWidget, form: Form, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(CARD_WIDTH)
        hint = label(nothing, "quiet", wraps=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint.setContentsMargins(EDGE, 0, EDGE, 80)
        self._card, self.form = scrolling(card), form
        for page in (hint, self._card, form):
            self.addWidget(page)

    @property
    def is_editing(self) -> bool:
        """Whether the form is open."""
        return self.currentWidget() is self.form

    def show_nothing(self) -> None:
        """No record is picked."""
        self.setCurrentIndex(0)

    def show_card(self) -> None:
        """Show what is known."""
        self.setCurrentWidget(self._card)

    def show_form(self) -> None:
        """Show the form."""
        self.setCurrentWidget(self.form)


def scrolling(inside: QWidget) -> QScrollArea:
    """A pane that scrolls when its content is higher than it."""
    area = QScrollArea()
    area.setObjectName("plain")
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


def headed_lines(pane: QWidget, head: QLayout) -> QVBoxLayout:
    """Lay `head` into a pane, and below it lines that scroll; returns where those go."""
    inside = QWidget()
    lines = QVBoxLayout(inside)
    lines.setContentsMargins(4, 4, 8, 12)
    lines.setSpacing(0)
    lines.setAlignment(Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(head)
    column.addWidget(hairline())
    column.addWidget(scrolling(inside), 1)
    return lines


def upright() -> QFrame:
    """A line of one pixel between two panes."""
    line = QFrame()
    line.setObjectName("hairline")
    line.setFixedWidth(1)
    return line
