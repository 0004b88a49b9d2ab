"""A picture of the window without a screen, to see that it can be drawn here."""

import os
import sys
from pathlib import Path

from mediadesk.library import Library

_SIZE = (1440, 900)
_SETTLING_MS = 1500


def photograph(library: Library, target: Path) -> Path | None:
    """Draw the window on `library` off screen and save it as a PNG at `target`; `None` when Qt could not save it.

    Raises `ImportError` where Qt's system libraries are missing. Starts Qt, so it is for programs that have no window.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QTimer
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

    QTimer.singleShot(_SETTLING_MS, take)
    app.exec()
    return target if saved == [True] else None
