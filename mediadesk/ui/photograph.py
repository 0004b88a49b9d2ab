"""A picture of the window without a screen, to see that it can be drawn here."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from mediadesk.library import Library

if TYPE_CHECKING:
    from mediadesk.ui.main_window import MainWindow

_SIZE = (1440, 900)
_STILL, _LONGEST = 1.5, 30.0  # seconds: without work in the background until the picture is taken; until it is anyway
_EVERY_MS = 50


def photograph(library: Library, target: Path) -> Path | None:
    """Draw the window on `library` off screen and save it as a PNG at `target`; `None` when Qt could not save it.

    Raises `ImportError` where Qt's system libraries are missing. Starts Qt, so it is for programs that have no window.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from mediadesk.ui import fonts, look
    from mediadesk.ui.main_window import MainWindow
    from mediadesk.ui.remembered import Remembered

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setFont(fonts.interface())
    look.start(app, look.Theme.LIGHT)
    window = MainWindow(library, Remembered())
    window.resize(*_SIZE)
    window.show()
    saved: list[bool] = []

    def take() -> None:
        saved.append(window.grab().save(str(target)))
        window.close()
        app.quit()

    _when_still(window, take)
    app.exec()
    return target if saved == [True] else None


def _when_still(window: "MainWindow", then: Callable[[], None]) -> None:
    """Call `then` when nothing has worked in the background for a moment, at the latest after the longest wait."""
    from PySide6.QtCore import QTimer

    from mediadesk.ui.page_view import PageView

    began = busy = time.monotonic()

    def look_again() -> None:
        nonlocal busy
        now = time.monotonic()
        workers = (window.background, *(view.worker for view in window.findChildren(PageView)))
        if not all(each.is_idle for each in workers):
            busy = now
        if now - busy >= _STILL or now - began >= _LONGEST:
            watch.stop()
            then()

    watch = QTimer(window, interval=_EVERY_MS)
    watch.timeout.connect(look_again)
    watch.start()
