"""Run as a program: opens the real window, types into its first release and says on stdout what was typed when."""

import sys
import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from mediadesk import app
from mediadesk.ui.main_window import MainWindow

_EVERY_MS = 40


class Typist:
    """Types one numbered word after the other, letter by letter."""

    def __init__(self, window: MainWindow, first: int) -> None:
        page = window.releases().editor.page
        assert page is not None
        self._field, self._number = page.field, first
        self._field.setFocus()
        QTest.keyClick(self._field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        self._timer = QTimer(window, interval=_EVERY_MS)
        self._timer.timeout.connect(self._type)
        self._timer.start()

    def _type(self) -> None:
        QTest.keyClicks(self._field, f" w{self._number:06d}")
        print(f"{time.monotonic()} w{self._number:06d}", flush=True)  # noqa: T201 - read by the test
        self._number += 1


if __name__ == "__main__":
    typists: list[Typist] = []

    def begin(window: MainWindow) -> None:
        QTimer.singleShot(0, window, lambda: typists.append(Typist(window, int(sys.argv[1]))))

    sys.exit(app.run(None, begin))
