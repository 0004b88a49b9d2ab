"""The pause of the hand that types, before the card of whoever stands first is shown."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit

_PAUSE_MS = 150


class CardPause(QTimer):
    """Calls `then` once nothing was typed into `field` for a moment after it was started."""

    def __init__(self, field: QLineEdit, then: Callable[[], None]) -> None:
        super().__init__(field, singleShot=True, interval=_PAUSE_MS)
        self.timeout.connect(then)
        field.textChanged.connect(self._begin_anew)

    def _begin_anew(self) -> None:
        if self.isActive():
            self.start()
