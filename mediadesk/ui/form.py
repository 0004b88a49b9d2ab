"""The pieces a form is made of: a titled section, a field under its name, combo boxes that stay quiet."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from mediadesk.ui.buttons import label


class Section(QWidget):
    """A small title and what belongs below it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 16, 14, 4)
        self.column.setSpacing(10)
        self.head = QHBoxLayout()
        if title:
            self.head.addWidget(label(title, "strong"))
        self.head.addStretch(1)
        self.column.addLayout(self.head)

    def beside(self, *fields: QWidget) -> None:
        """Fields in one row, equally wide."""
        row = QHBoxLayout()
        row.setSpacing(10)
        for field in fields:
            field.setMinimumWidth(0)
            row.addWidget(field, 1)
        self.column.addLayout(row)


class Choice(QComboBox):
    """A drop-down list of values. Turning the wheel over it scrolls the pane and changes nothing."""

    def __init__(self, choices: Sequence[tuple[Hashable, str]], name: str, then: Callable[[Any], None]) -> None:
        super().__init__()
        self._values: list[Any] = [value for value, _words in choices]
        self.addItems([words for _value, words in choices])
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(lambda number: then(self._values[number]))

    @property
    def value(self) -> Any:
        """The value picked."""
        return self._values[self.currentIndex()]

    def pick(self, value: Hashable) -> None:
        """Show `value` as picked, without telling anybody; a value that was not offered joins the list."""
        if value not in self._values:
            self._values.append(value)
            self.addItem(str(value))
        self.setCurrentIndex(self._values.index(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NoteField(QPlainTextEdit):
    """A few lines of text that tell `then` when they were left with other words in them. Tab goes on."""

    _LINES = 4

    def __init__(self, then: Callable[[str], None]) -> None:
        super().__init__()
        self._then = then
        self.setTabChangesFocus(True)
        self.setFixedHeight(QFontMetrics(self.font()).lineSpacing() * self._LINES + 26)

    def show_words(self, words: str) -> None:
        """Show `words` as they are kept, unless the field is being written in."""
        if not (self.hasFocus() and self.document().isModified()) and self.toPlainText() != words:
            self.setPlainText(words)

    def settle(self) -> None:
        """Tell what was written, if anything was."""
        if self.document().isModified():
            self.document().setModified(False)
            self._then(self.toPlainText().strip())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settle()


def under(name: str, field: QWidget) -> QWidget:
    """`field` with its name above it."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    words = label(name, "meta")
    words.setBuddy(field)
    column.addWidget(words)
    column.addWidget(field)
    return whole


def line(name: str, then: Callable[[str], None], hint: str = "") -> QLineEdit:
    """A line of text that tells `then` when it was left with other words in it."""
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(hint)
    field.editingFinished.connect(lambda: _tell_if_new(field, then))
    return field


def show(field: QLineEdit, words: str) -> None:
    """Show `words` as they are kept, unless the field is being written in."""
    if not (field.hasFocus() and field.isModified()):
        field.setText(words)
        field.setCursorPosition(0)
        field.setModified(False)


def _tell_if_new(field: QLineEdit, then: Callable[[str], None]) -> None:
    if field.isModified():
        field.setModified(False)
        then(field.text().strip())
