"""A sheet over the window: it keeps the keyboard to itself, Return does what it is for, Esc closes it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from mediadesk.ui import keyboard
from mediadesk.ui.scrim import Scrim

_TOP, _EDGE = 84, 12


class Sheet(Scrim):
    """What it shows is in `card`. `accept` and `close_now` are what its keys do."""

    def open_with(self, focus: QWidget) -> None:
        """Show it, the focus on `focus`."""
        self.cover()
        self.place()
        self.watch()
        with keyboard.moving():
            focus.setFocus(Qt.FocusReason.PopupFocusReason)

    def accept(self) -> None:
        """Do what the sheet is for."""

    def place(self) -> None:
        """Put the card a little above the middle; it grows downwards."""
        layout = self.card.layout()
        if layout is not None:
            wide = self.card.width()
            has_lines = layout.hasHeightForWidth()
            self.card.setFixedHeight(layout.totalHeightForWidth(wide) if has_lines else layout.totalSizeHint().height())
        y = min(_TOP, max(_EDGE, self.height() - self.card.height() - _EDGE))
        self.card.move((self.width() - self.card.width()) // 2, y)

    def watch(self) -> None:
        """Hear the keys of every widget in it first: systems differ in what Return does to a button."""
        for widget in self.findChildren(QWidget):
            widget.removeEventFilter(self)
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.card and event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.place()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is not self._over:
            return self._press(watched, Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round in the sheet."""
        stops = self._stops()
        focus = QApplication.focusWidget()
        if stops:
            here = stops.index(focus) if focus in stops else -1
            with keyboard.moving():
                stops[(here + (1 if next else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _press(self, watched: QObject, key: Qt.Key) -> bool:
        acts: dict[Qt.Key, Callable[[], Any]] = {
            Qt.Key.Key_Return: self.accept,
            Qt.Key.Key_Enter: self.accept,
            Qt.Key.Key_Escape: self.close_now,
        }
        if key not in acts:
            return False
        if isinstance(watched, QPushButton) and not watched.isCheckable() and key != Qt.Key.Key_Escape:
            watched.click()
        else:
            acts[key]()
        return True

    def _stops(self) -> list[QWidget]:
        found: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if takes_tab and self.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
                found.append(widget)
            widget = widget.nextInFocusChain()
        return found
