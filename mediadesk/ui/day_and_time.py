"""Fields for a day and for a time of day. Turning the wheel over them scrolls the pane and changes nothing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit, QTimeEdit


class DayField(QDateEdit):
    """A day, with a calendar."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMMM yyyy")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TimeField(QTimeEdit):
    """A time of day."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setDisplayFormat("HH:mm")
        self.lineEdit().setTextMargins(8, 0, 0, 0)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
