"""The window measured: first paint, idle memory, a key in a long text, and the preview after an edit.

`python -m tests.bench.window_bench`; CPU seconds of the whole process, every start in a process of its own.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING, Any

from tests.bench.figures import Figure, cpu_ms, report

# mediadesk is imported inside the functions: what a start imports is part of what is measured.
if TYPE_CHECKING:
    from mediadesk.library import Library
    from mediadesk.records.release import ReleaseText

_LAZY = ("reportlab", "PIL", "docx", "opencc", "pypdfium2", "click")
_STARTS, _KEYS, _SAVES, _LONG_TEXT = 5, 200, 20, 10_000
_IDLE_MS = 6_000


def main() -> int:
    """Prints the table; returns 1 when a figure is over its limit."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["MEDIADESK_DATA"] = folder
        desk, long_desk = Path(folder) / "mediadesk.db", Path(folder) / "long.db"
        _fill(desk)
        _fill(long_desk, with_long_text=True)
        bare = median(float(_child("bare", desk)["cpu"]) for _ in range(_STARTS))
        starts = [_child("start", desk) for _ in range(_STARTS)]
        typing, preview = _child("type", long_desk), _child("preview", desk)
    print(f"raw limit beside first paint: a bare QMainWindow, {bare * 1000:.0f} ms CPU")
    print(f"imported by first paint of {', '.join(_LAZY)}: {starts[0]['lazy'] or 'none'}")
    print(f"a key in {_LONG_TEXT:,} words, median {typing['median']:.1f} ms, slowest {typing['slowest']:.1f} ms")
    print(f"of the preview: typesetting {preview['typeset']:.1f} ms, drawing the page {preview['draw']:.1f} ms")
    return report(
        [
            Figure("first paint on the sample desk, CPU", median(each["cpu"] for each in starts) * 1000, 600, "ms"),
            Figure("memory when idle, preview drawn", median(each["idle"] for each in starts), 150, "MB"),
            Figure(f"a key in {_LONG_TEXT:,} words, 95 of 100", typing["p95"], 8, "ms"),
            Figure(f"an autosave of {_LONG_TEXT:,} words", typing["save"], 20, "ms"),
            Figure("edit to visible page, text of the sample desk", preview["typeset"] + preview["draw"], 60, "ms"),
        ]
    )


def _fill(desk: Path, *, with_long_text: bool = False) -> None:
    from mediadesk.jobs import sample_desk
    from mediadesk.library import Library

    library = Library.open(desk, create=True)
    sample_desk.load(library)
    if with_long_text:
        _add_long_text(library)
    library.close()


def _add_long_text(library: "Library") -> None:
    from mediadesk.records.block import plain
    from mediadesk.records.keys import new_key
    from mediadesk.records.languages import Language
    from mediadesk.records.release import Release

    release = library.releases.add(Release(new_key(), slug="long-text"))
    words = " ".join(f"word{number % 97}" for number in range(100))
    blocks = tuple(plain(words) for _ in range(_LONG_TEXT // 100))
    library.releases.save_text(
        replace(library.releases.start_text(release.id, Language.EN), headline="A long text", blocks=blocks)
    )


def _child(what: str, desk: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.window_bench", what, str(desk)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        check=True,
    )
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def _answer(**figures: Any) -> None:
    print(json.dumps(figures), flush=True)
    os._exit(0)


def _bare(_desk: Path) -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.show()
    app.processEvents()
    _answer(cpu=time.process_time())


def _start(desk: Path) -> None:
    from mediadesk import app

    app.run(desk, _watch_first_paint)


def _watch_first_paint(window: Any) -> None:
    from PySide6.QtCore import QEvent, QObject, QTimer

    painted: dict[str, Any] = {}

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not painted:
                painted.update(cpu=-1.0)
                QTimer.singleShot(0, self.note)
            return False

        def note(self) -> None:
            painted["cpu"] = time.process_time()
            painted["lazy"] = [name for name in _LAZY if name in sys.modules]

    window.resize(1440, 900)  # the screen that is none is smaller, and would hide the preview
    window.installEventFilter(FirstPaint(window))
    QTimer.singleShot(_IDLE_MS, lambda: _answer(**painted, idle=_resident_mb()))


def _resident_mb() -> float:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _type(desk: Path) -> None:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from mediadesk.library import Library
    from mediadesk.ui import fonts, look
    from mediadesk.ui.releases.editor import ReleaseEditor

    app = QApplication([])
    app.setFont(fonts.interface())
    look.start(app, look.Theme.LIGHT)
    library = Library.open(desk)
    editor = ReleaseEditor(library)
    editor.resize(1200, 860)
    editor.show()
    editor.show_release(library.releases.find("long-text").id)
    _settle(app, 3)
    assert editor.page is not None
    field, times = editor.page.field, []
    for number in range(_KEYS):
        began = time.thread_time()
        QTest.keyClick(field, "x" if number % 6 else " ")
        app.processEvents()
        times.append((time.thread_time() - began) * 1000)
    saves = [_save_after_a_key(editor, field) for _ in range(_SAVES)]
    _answer(median=median(times), p95=quantiles(times, n=20)[-1], slowest=max(times), save=median(saves))


def _save_after_a_key(editor: Any, field: Any) -> float:
    """How long the window stands still for an autosave, in milliseconds of this thread's CPU."""
    from PySide6.QtTest import QTest

    QTest.keyClick(field, "x")
    began = time.thread_time()
    editor.flush()
    return (time.thread_time() - began) * 1000


def _settle(app: Any, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.01)


def _preview(desk: Path) -> None:
    from PySide6.QtGui import QGuiApplication

    from mediadesk import paths
    from mediadesk.library import Library
    from mediadesk.press_kit.pdf import Resolution, typeset
    from mediadesk.records.languages import Language
    from mediadesk.ui import pdf_pages
    from mediadesk.ui.releases.preview import with_words

    _app = QGuiApplication([])
    library = Library.open(desk)
    release = library.releases.find("harbour-research-pier-opens")
    kit = library.press_kits.collect_release(release.id, [Language.EN])
    text = library.releases.text(release.id, Language.EN)
    assert text is not None
    pdf, count = b"", 0

    def set_after_an_edit() -> None:
        nonlocal pdf, count
        count += 1
        pdf = typeset(
            with_words(kit, _edited(text, count), alone=True),
            renditions=paths.user_data() / "renditions",
            resolution=Resolution.PREVIEW,
        ).pdf

    set_ms = cpu_ms(set_after_an_edit, 15)
    draw_ms = cpu_ms(lambda: pdf_pages.look_at(pdf, lambda _width: 300 / 595, [0]), 15)
    _answer(typeset=set_ms, draw=draw_ms)


def _edited(text: "ReleaseText", count: int) -> "ReleaseText":
    from mediadesk.records.block import plain

    first, *rest = text.blocks
    return replace(text, blocks=(plain(f"{first.text} {count}"), *rest), updated_at=datetime.now(UTC))


if __name__ == "__main__":
    if len(sys.argv) == 3:
        {"bare": _bare, "start": _start, "type": _type, "preview": _preview}[sys.argv[1]](Path(sys.argv[2]))
    sys.exit(main())
