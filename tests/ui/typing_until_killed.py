"""Run as a program: opens the real window, types into its first release and says on stdout what was typed when.

It also says how long each write that is under way has waited for the disk: `writing SECONDS`.
"""

import sys
import threading
import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from mediadesk import app
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.releases.editor_saving import TextSaver

_EVERY_MS = 40
_WORTH_SAYING = 0.1  # seconds; a write takes a few milliseconds where the disk does not stand still


class Typist:
    """Types one numbered word after the other, letter by letter."""

    def __init__(self, window: MainWindow, first: int) -> None:
        page = window.releases().editor.page
        assert page is not None
        self._field, self._number = page.field, first
        threading.Thread(target=watch_writes, args=(page.saver,), daemon=True).start()
        self._field.setFocus()
        QTest.keyClick(self._field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        self._timer = QTimer(window, interval=_EVERY_MS)
        self._timer.timeout.connect(self._type)
        self._timer.start()

    def _type(self) -> None:
        QTest.keyClicks(self._field, f" w{self._number:06d}")
        print(f"{time.monotonic()} w{self._number:06d}\n", end="", flush=True)  # noqa: T201 - read by the test
        self._number += 1


def watch_writes(saver: TextSaver) -> None:
    """Looks from beside, since the window stands still while it writes."""
    began = time.monotonic()
    while True:
        time.sleep(0.02)
        now = time.monotonic()
        if not saver.is_writing:
            began = now
        elif now - began > _WORTH_SAYING:
            print(f"writing {now - began}\n", end="", flush=True)  # noqa: T201 - read by the test


if __name__ == "__main__":
    typists: list[Typist] = []

    def begin(window: MainWindow) -> None:
        QTimer.singleShot(0, window, lambda: typists.append(Typist(window, int(sys.argv[1]))))

    sys.exit(app.run(None, begin))
