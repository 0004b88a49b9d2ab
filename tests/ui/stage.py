"""A window with nothing but one screen in it, wired to a library as the real one is."""

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.ui.background import Background
from mediadesk.ui.desk import Desk
from mediadesk.ui.panel import Panel
from mediadesk.ui.remembered import Remembered
from mediadesk.ui.toast import Toast, Toasts


def close_after_windows(library: Library) -> None:
    """Close a library once the windows on it are gone: pytest-qt has only asked for that, and a timer may yet fire."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    library.close()


class Stage(QWidget):
    """`went_to` collects where the screen asked to go."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.background, self.toasts = Background(), Toasts(self)
        self.desk = Desk(library, self.toasts, self.background, Remembered())
        self.went_to: list[tuple[str, int]] = []
        self.desk.going.connect(lambda section, key: self.went_to.append((section, key)))
        self._panel: Panel | None = None
        self._unsubscribe = library.subscribe(lambda kinds: QTimer.singleShot(0, self, lambda: self._refresh(kinds)))
        QVBoxLayout(self).setContentsMargins(0, 0, 0, 0)
        self.resize(1228, 800)

    def show_panel(self, panel: Panel) -> None:
        """Put a screen on."""
        self._panel = panel
        layout = self.layout()
        assert layout is not None
        layout.addWidget(panel)
        panel.fit(1440)
        self.show()

    @property
    def last_toast(self) -> Toast:
        """The newest note."""
        return self.toasts.shown[-1]

    @property
    def said(self) -> list[str]:
        """What all notes say."""
        return [toast.words.text() for toast in self.toasts.shown]

    def strike(self) -> None:
        """Take the screen down before the library closes."""
        self._unsubscribe()
        self.background.drain()
        self.hide()

    def _refresh(self, kinds: frozenset[str]) -> None:
        if self._panel is not None:
            self._panel.refresh(kinds)
