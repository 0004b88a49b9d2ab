"""The keys that do something with the photos chosen, the same in the grid and in the list."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView


class PhotoKeys(QObject):
    """Listens to views: Delete, Return, Space, S or *, and L for the stack of the photo one is on."""

    trash_wanted = Signal()
    open_wanted = Signal()
    look_wanted = Signal()
    star_wanted = Signal()
    stack_wanted = Signal()

    def listen_to(self, view: QAbstractItemView) -> None:
        """Answer the keys pressed in `view`."""
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        assert isinstance(event, QKeyEvent)
        wanted = self._signal_of(event)
        if wanted is None or not isinstance(watched, QAbstractItemView) or not watched.currentIndex().isValid():
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # a letter that begins a shortcut of the window is meant for the photo here
        else:
            wanted.emit()
        return True

    def _signal_of(self, event: QKeyEvent) -> SignalInstance | None:
        key, plain = Qt.Key(event.key()), not event.modifiers() & ~_HARMLESS
        if not plain:
            return None
        return {
            Qt.Key.Key_Delete: self.trash_wanted,
            Qt.Key.Key_Backspace: self.trash_wanted,
            Qt.Key.Key_Return: self.open_wanted,
            Qt.Key.Key_Enter: self.open_wanted,
            Qt.Key.Key_Space: self.look_wanted,
            Qt.Key.Key_S: self.star_wanted,
            Qt.Key.Key_Asterisk: self.star_wanted,
            Qt.Key.Key_L: self.stack_wanted,
        }.get(key)


_HARMLESS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
