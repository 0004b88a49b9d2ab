"""The keyboard of the window: shortcuts, the way through the panes, and the ring round what was reached by key."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QDialog,
    QLineEdit,
    QWidget,
)

_RINGED = (QAbstractButton, QAbstractItemView)
_ONE_LINE = (QLineEdit, QAbstractSpinBox)


def shortcut(window: QWidget, sequence: str, then: Callable[[], Any]) -> QShortcut:
    """Run `then` when `sequence` is pressed anywhere in the window of `window`, while that is on screen and enabled.

    "G, R" is one key after the other. Single letters reach it only while nobody types: fields take them first.
    """
    made = QShortcut(QKeySequence(sequence), window)
    made.setContext(Qt.ShortcutContext.WindowShortcut)
    made.activated.connect(lambda: then())
    return made


def letter_step(event: QKeyEvent) -> int:
    """How many rows a list is to go for J (1, down) or K (-1, up); 0 for any other key."""
    if event.modifiers():
        return 0
    return {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}.get(Qt.Key(event.key()), 0)


def letter_answer(event: QKeyEvent) -> bool | None:
    """What A (accept, `True`) or R (reject, `False`) answers to a proposal; `None` for any other key."""
    if event.modifiers():
        return None
    return {Qt.Key.Key_A: True, Qt.Key.Key_R: False}.get(Qt.Key(event.key()))


class FieldKeys(QObject):
    """Keeps Ctrl+E for the window while a field of one line has the focus.

    Qt moves to the end of a line with it, on X11 only and in such fields only; End does the same everywhere.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._move)

    def _move(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, _ONE_LINE):
            old.removeEventFilter(self)
        if isinstance(new, _ONE_LINE):
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        is_ours = event.key() == Qt.Key.Key_E and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if is_ours:
            event.ignore()
        return is_ours


class FocusRing(QObject):
    """Marks the widget that got the focus by the keyboard, because Qt's style sheets cannot ask for that.

    A filter of all events would see their reasons too, but costs time at every key and every move of the mouse.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusChanged.connect(self._move)

    def _move(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, _RINGED) and old.property("keyboardFocus"):
            _mark(old, False)
        if isinstance(new, _RINGED) and (_is_moving or _in_dialog(new)):
            _mark(new, True)


_is_moving = False


@contextmanager
def moving() -> Iterator[None]:
    """While it lasts, the focus moves because of a key."""
    global _is_moving
    _is_moving = True
    try:
        yield
    finally:
        _is_moving = False


def _in_dialog(widget: QWidget) -> bool:
    return isinstance(widget.window(), QDialog) and QGuiApplication.mouseButtons() is Qt.MouseButton.NoButton


def _mark(widget: QWidget, is_marked: bool) -> None:
    widget.setProperty("keyboardFocus", is_marked)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def next_pane(panes: list[QWidget], back: bool = False) -> None:
    """Give the focus to the pane after the one that has it."""
    focus = QApplication.focusWidget()
    here = next((n for n, pane in enumerate(panes) if focus is not None and _holds(pane, focus)), -1)
    if panes:
        target = panes[(here + (-1 if back else 1)) % len(panes)]
        with moving():
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _holds(pane: QWidget, focus: QWidget) -> bool:
    return pane is focus or pane.isAncestorOf(focus)
