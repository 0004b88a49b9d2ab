"""The window measured: first paint, ready to type, idle memory, a key in a long text, the preview after an edit.

`python -m tests.bench.window_bench`; CPU seconds of the whole process, every start in a process of its own that finds
its bytecode ready, as every start but the first does.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
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
_STARTS, _KEYS, _SAVES, _FINDS, _LONG_TEXT = 9, 200, 20, 20, 10_000
_IDLE_MS = 6_000


def main() -> int:
    """Prints the table; returns 1 when a figure is over its limit."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["MEDIADESK_DATA"] = folder
        desk, long_desk = Path(folder) / "mediadesk.db", Path(folder) / "long.db"
        _fill(desk)
        _fill(long_desk, with_long_text=True)
        bare, starts = _starts(desk)
        typing, preview = _child("type", long_desk), _child("preview", desk)
    print(f"raw limit beside first paint: a bare QMainWindow, {_spread(bare, 'cpu')}")
    print(f"first paint {_spread(starts, 'cpu')}; ready to type {_spread(starts, 'ready')}")
    print(f"imported by first paint of {', '.join(_LAZY)}: {starts[0]['lazy'] or 'none'}")
    print(f"a key in {_LONG_TEXT:,} words, median {typing['median']:.1f} ms, slowest {typing['slowest']:.1f} ms")
    print(f"of the preview: typesetting {preview['typeset']:.1f} ms, drawing the page {preview['draw']:.1f} ms")
    return report(
        [
            Figure("first paint on the sample desk, CPU", median(each["cpu"] for each in starts) * 1000, 600, "ms"),
            Figure("ready to type, CPU", median(each["ready"] for each in starts) * 1000, 900, "ms"),
            Figure("memory when idle, preview drawn", median(each["idle"] for each in starts), 150, "MB"),
            Figure(f"a key in {_LONG_TEXT:,} words, 95 of 100", typing["p95"], 8, "ms"),
            Figure(f"a key in the find field, {_LONG_TEXT:,} words, 95 of 100", typing["find"], 20, "ms"),
            Figure(f"an autosave of {_LONG_TEXT:,} words", typing["save"], 20, "ms"),
            Figure("edit to visible page, text of the sample desk", preview["typeset"] + preview["draw"], 60, "ms"),
        ]
    )


def _starts(desk: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What bare windows and ours answer, by turns, so that a busy machine slows both; one of each to warm up."""
    bare, starts = zip(*((_child("bare", desk), _child("start", desk)) for _ in range(1 + _STARTS)), strict=True)
    return list(bare[1:]), list(starts[1:])


def _spread(answers: list[dict[str, Any]], figure: str) -> str:
    times = sorted(each[figure] * 1000 for each in answers)
    return f"{median(times):.0f} ms ({times[0]:.0f} to {times[-1]:.0f})"


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
    bytecode = str(desk.parent / "bytecode")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": bytecode}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.window_bench", what, str(desk)],
        env=environment,
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

    app.run(desk, _watch_paints)


def _watch_paints(window: Any) -> None:
    from PySide6.QtCore import QTimer

    figures: dict[str, Any] = {}

    def note_first() -> None:
        figures["cpu"] = time.process_time()
        figures["lazy"] = [name for name in _LAZY if name in sys.modules]
        QTimer.singleShot(0, lambda: _after_paint(window.releases().editor.page.field.viewport(), note_ready))

    def note_ready() -> None:
        figures["ready"] = time.process_time()

    window.resize(1440, 900)  # the screen that is none is smaller, and would hide the preview
    _after_paint(window, note_first)
    QTimer.singleShot(_IDLE_MS, lambda: _answer(**figures, idle=_resident_mb()))


def _after_paint(widget: Any, then: Callable[[], None]) -> None:
    """Call `then` once, after `widget` and what is in it was painted first."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, then)
            return False

    widget.installEventFilter(Watch(widget))


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
    finds = _finding_keys(app, editor)
    p95, find = (quantiles(each, n=20)[-1] for each in (times, finds))
    _answer(median=median(times), p95=p95, slowest=max(times), save=median(saves), find=find)


def _finding_keys(app: Any, editor: Any) -> list[float]:
    """Milliseconds of this thread's CPU for each key of what stands in the text some 1,900 times, then a hundred."""
    from PySide6.QtTest import QTest

    finding, times = editor.writing.finding, []
    finding.open()
    _settle(app, 3)  # what was typed before is saved, spelt and checked by then
    for number in range(_FINDS):
        finding.bar.words.clear()
        app.processEvents()
        for key in f"{number + 11}":
            began = time.thread_time()
            QTest.keyClicks(finding.bar.words, key)
            app.processEvents()
            times.append((time.thread_time() - began) * 1000)
    return times


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
