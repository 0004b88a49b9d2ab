"""The keyboard of the window: sequences after G, letters that work while nobody types, and the focus ring."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_TYPING = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def shortcut(window: QWidget, sequence: str, then: Callable[[], Any]) -> QShortcut:
    """Run `then` when `sequence` is pressed anywhere in `window`."""
    made = QShortcut(QKeySequence(sequence), window)
    made.setContext(Qt.ShortcutContext.WindowShortcut)
    made.activated.connect(lambda: then())
    return made


def is_typing() -> bool:
    """Whether the widget with the focus takes text, so that single letters belong to it."""
    focus = QApplication.focusWidget()
    return isinstance(focus, _TYPING) and not getattr(focus, "isReadOnly", lambda: False)()


class Letters(QObject):
    """Single keys of the window while nobody types: "G" then a letter of `places`, and the keys of `alone`."""

    def __init__(
        self, window: QWidget, places: Mapping[str, Callable[[], Any]], alone: Mapping[str, Callable[[], Any]]
    ) -> None:
        super().__init__(window)
        self._window, self._places, self._alone = window, places, alone
        self._after_g = False
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self._window or is_typing():
            return False
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        return self._press(event.text().upper())

    def _press(self, letter: str) -> bool:
        if self._after_g and letter in self._places:
            self._after_g = False
            self._places[letter]()
            return True
        self._after_g = letter == "G"
        if letter in self._alone:
            self._alone[letter]()
            return True
        return self._after_g


class FocusRing(QObject):
    """Marks the widget that got the focus by the keyboard, because Qt's style sheets cannot ask for that."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut) and isinstance(watched, QWidget):
            by_keyboard = isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in _BY_KEYBOARD
            if not isinstance(watched, _TYPING) and bool(watched.property("keyboardFocus")) != by_keyboard:
                watched.setProperty("keyboardFocus", by_keyboard)
                watched.style().unpolish(watched)
                watched.style().polish(watched)
                watched.update()
        return False


def next_pane(panes: list[QWidget], back: bool = False) -> None:
    """Give the focus to the pane after the one that has it."""
    focus = QApplication.focusWidget()
    here = next((n for n, pane in enumerate(panes) if focus is not None and _holds(pane, focus)), -1)
    if panes:
        target = panes[(here + (-1 if back else 1)) % len(panes)]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _holds(pane: QWidget, focus: QWidget) -> bool:
    return pane is focus or pane.isAncestorOf(focus)
