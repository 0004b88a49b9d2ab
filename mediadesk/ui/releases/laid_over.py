"""What is laid over the text in the editor and taken away again: the versions, a review that came back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from mediadesk.ui.releases.editor_page import TextPage


class LaidOver(QObject):
    """Lays a view over `room`, whose first page is the text. `page` gives the language version on screen.

    `turned` tells that it was laid over the text or taken away, `said` what was done.
    """

    turned = Signal()
    said = Signal(str)
    problem = Signal(object)

    def __init__(self, room: QStackedWidget, page: Callable[[], TextPage | None], parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._page = room, page
        self.is_open = False

    def lay(self, view: QWidget) -> None:
        """Show `view` in place of the text; who calls tells that it turned when the view is filled."""
        self.is_open = True
        self._room.setCurrentWidget(view)

    def close(self) -> None:
        """Show the text again."""
        if self.is_open:
            self.is_open = False
            self._room.setCurrentIndex(0)
            page = self._page()
            if page is not None:
                page.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.turned.emit()
