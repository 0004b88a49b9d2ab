"""The screen of the contacts over a large desk, in a process of its own: how it opens, and how typing goes."""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mediadesk.ui.contacts.panel import ContactsPanel

_TYPED = ("ada wong", "harbour", "陳美玲", "holloxham")
_PAUSE = 0.09  # seconds between two keys of a quick hand


class _Stage:
    """A window with nothing but the contacts in it, and what the window has already when somebody goes there."""

    def __init__(self, desk: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from mediadesk.library import Library
        from mediadesk.ui import desk as _desk  # noqa: F401
        from mediadesk.ui import fonts, look, table_panel  # noqa: F401

        self.app = QApplication([])
        self.app.setFont(fonts.interface())
        look.start(self.app, look.Theme.LIGHT)
        self.library: Library = Library.open(desk)
        self.library.remember_little()

    def open(self) -> "ContactsPanel":
        from PySide6.QtWidgets import QVBoxLayout, QWidget

        from mediadesk.ui.background import Background
        from mediadesk.ui.contacts.panel import ContactsPanel
        from mediadesk.ui.desk import Desk
        from mediadesk.ui.remembered import Remembered
        from mediadesk.ui.toast import Toasts

        self.window = QWidget()
        self.background = Background()
        self.desk = Desk(self.library, Toasts(self.window), self.background, Remembered())
        self.panel = ContactsPanel(self.library, self.desk)
        QVBoxLayout(self.window).addWidget(self.panel)
        self.window.resize(1440, 900)
        self.window.show()
        return self.panel

    def until(self, is_so: Callable[[], bool]) -> None:
        while not is_so():
            self.app.processEvents()
            time.sleep(0.001)


def _memory_mb() -> float:
    """What the process holds in memory, without what the system maps of the file and can drop at any time."""
    held, is_desk = 0, False
    for line in Path("/proc/self/smaps").read_text(encoding="utf-8").splitlines():
        if "-" in line.partition(" ")[0] and ":" not in line.partition(" ")[0]:
            is_desk = line.endswith(".db")
        elif line.startswith("Rss:") and not is_desk:
            held += int(line.split()[1])
    return held / 1024


def _answer(**figures: Any) -> None:
    print(json.dumps(figures), flush=True)
    os._exit(0)


def _open(desk: Path) -> None:
    stage = _Stage(desk)
    began = time.process_time()
    panel = stage.open()
    stage.until(lambda: panel.model.rowCount() > 0)
    stage.app.processEvents()
    first = time.process_time() - began
    stage.until(lambda: panel._contacts.is_whole)
    stage.app.processEvents()
    whole = time.process_time() - began
    stage.until(lambda: stage.background.is_idle)
    ready = time.process_time() - began
    cards = []
    for row in range(5, 40):
        key = panel.model.key_at(row)
        cpu = time.thread_time()
        panel._show(key)
        cards.append((time.thread_time() - cpu) * 1000)
    bar = panel.table.verticalScrollBar()
    for at in range(0, bar.maximum(), bar.maximum() // 40):
        bar.setValue(at)
        stage.app.processEvents()
    _answer(first=first * 1000, whole=whole * 1000, ready=ready * 1000, card=median(cards), memory=_memory_mb())


def _type(desk: Path) -> None:
    """Keys at the pace of a quick hand; the window's own thread is looked at every millisecond meanwhile.

    `bare` is what drawing as many words without anything else takes on the machine as it is just now.
    """
    stage = _Stage(desk)
    panel = stage.open()
    stage.until(lambda: panel._contacts.is_whole and stage.background.is_idle)
    longest, late, bare = [], 0.0, [_bare_drawing() for _round in range(9)]
    for words in _TYPED:
        for end in range(1, len(words) + 1):
            busy = _cpu(lambda: _key(panel, words[:end]))  # noqa: B023 - called at once
            last, until = time.monotonic(), time.monotonic() + _PAUSE
            while time.monotonic() < until or not stage.background.is_idle:
                busy = max(busy, _cpu(stage.app.processEvents))
                now = time.monotonic()
                late, last = max(late, (now - last) * 1000 - 1), now
                time.sleep(0.001)
            longest.append(busy)
            bare.append(_bare_drawing())
    _answer(busy=max(longest), usual=median(longest), late=late, bare=median(bare))


def _key(panel: "ContactsPanel", typed: str) -> None:
    panel.header.filter.setText(typed)
    panel.header.filter.flush()


def _cpu(job: Callable[[], object]) -> float:
    """The CPU milliseconds this thread takes for a job."""
    began = time.thread_time()
    job()
    return (time.thread_time() - began) * 1000


def _bare_drawing() -> float:
    """The CPU milliseconds of 17 rows of seven words each, never seen before, drawn into a picture."""
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QPainter, QPixmap

    paper = QPixmap(1_080, 800)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)

    def draw() -> None:
        for row in range(17):
            for column in range(7):
                place = QRect(column * 150, row * 46, 150, 46)
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, f"Harbour Daily {row}")

    took = _cpu(draw)
    painter.end()
    return took


if __name__ == "__main__":
    {"open": _open, "type": _type}[sys.argv[1]](Path(sys.argv[2]))
