"""Choices in a row: the segmented control for two to four views, and pill filters above lists."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget


class _Choices(QWidget):
    """Exclusive buttons in a row; `chosen` carries the value that was picked by the user."""

    chosen = Signal(object)
    style_name = "segment"

    def __init__(self, choices: Sequence[tuple[Hashable, str]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values: list[Any] = [value for value, _text in choices]
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        for number, (_value, text) in enumerate(choices):
            button = self._button(text, name)
            self._group.addButton(button, number)
            self._row.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._tell)

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(self.style_name)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setAccessibleName(f"{name}: {text}")
        button.setToolTip(text)
        return button

    @property
    def value(self) -> Any:
        """The value picked."""
        return self._values[self._group.checkedId()]

    def pick(self, value: Hashable) -> None:
        """Show `value` as picked, without telling anybody."""
        self._group.blockSignals(True)
        self._group.button(self._values.index(value)).setChecked(True)
        self._group.blockSignals(False)

    def unpick(self) -> None:
        """Show none as picked, so that each may be picked again."""
        picked = self._group.checkedButton()
        if picked is not None:
            self._group.blockSignals(True)
            self._group.setExclusive(False)
            picked.setChecked(False)
            self._group.setExclusive(True)
            self._group.blockSignals(False)

    def button(self, value: Hashable) -> QPushButton:
        """The button of one value, to dress it."""
        button = self._group.button(self._values.index(value))
        assert isinstance(button, QPushButton)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        button = self._group.button((self._group.checkedId() + step) % len(self._values))
        button.setChecked(True)
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self, number: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(self._values[number])


class Segments(_Choices):
    """Two to four views of one thing in a tray of 32 pixels."""

    def __init__(self, choices: Sequence[tuple[Hashable, str]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(choices, name, parent)
        self.setObjectName("segments")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(32)
        self._row.setContentsMargins(3, 3, 3, 3)
        self._row.setSpacing(2)


class Pills(_Choices):
    """Filters above a list."""

    style_name = "pill"

    def __init__(self, choices: Sequence[tuple[Hashable, str]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(choices, name, parent)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(1)
        self._row.addStretch(1)
