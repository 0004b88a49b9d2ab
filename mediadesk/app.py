"""Starts the window: the one place where all parts meet."""

import gc
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from mediadesk import paths
from mediadesk.records.problems import Problem

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication

    from mediadesk.library import Library
    from mediadesk.ui.main_window import MainWindow

_log = logging.getLogger("mediadesk")
_LOST_REFERENCES = 100
_FRAME, _FIRST_PICTURE_MS = 16, 120  # px, ms


def run(desk: Path | str | None = None, opened: "Callable[[MainWindow], None] | None" = None) -> int:
    """Open the window on `desk` (a SQLite file or "postgresql://…"; `None`: the user's own) until it is closed.

    `opened` is called with the window once it is on screen. Returns the exit code: 2 when the desk cannot be opened.
    """
    gc.disable()  # what a start makes stays: some hundred collections, 33 ms of CPU, would find nothing to throw away
    _keep_log()
    try:
        library = _open(desk)  # before Qt, which reads the source of every module that is imported after it
    except Problem as problem:
        return _refuse(_application(), problem)
    app = _application()
    from mediadesk.ui import background

    try:
        window = _window(app, library)
        if opened is not None:
            opened(window)
        code = app.exec()
    finally:
        background.painted.set()  # a worker that still waited would keep the process from ending
        library.close()
    return int(code)


def _application() -> "QApplication":
    # The wheel's only input-method plugin besides compose speaks the ibus protocol, which fcitx5 understands too.
    if os.environ.get("QT_IM_MODULE", "") in ("fcitx", "fcitx5"):
        os.environ["QT_IM_MODULE"] = "ibus"
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication

    from mediadesk.ui import fonts, keyboard

    if loses_references(lambda: QObject().parent()):
        raise SystemExit("mediadesk: this PySide6 damages Python; install the version named in pyproject.toml.")
    paths.user_data().mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("mediadesk")
    app.setFont(fonts.interface())
    keyboard.FocusRing(app)
    return app


def _open(desk: Path | str | None) -> "Library":
    """Open the library; Peewee loads the server's driver (0.1 s) with itself, so a file does without it."""
    is_server = isinstance(desk, str) and desk.startswith("postgres")
    if not is_server and "psycopg" not in sys.modules:
        sys.modules["psycopg"] = None  # type: ignore[assignment]  # what makes `import psycopg` fail quickly
    try:
        from mediadesk.library import Library
    finally:
        if sys.modules.get("psycopg") is None:
            sys.modules.pop("psycopg", None)
    return Library.open(desk or paths.default_library(), create=desk is None)


def _window(app: "QApplication", library: "Library") -> "MainWindow":
    from PySide6.QtCore import QTimer

    from mediadesk.ui import background, first_run, look
    from mediadesk.ui.main_window import MainWindow
    from mediadesk.ui.remembered import Remembered

    remembered = Remembered()
    background.painted.clear()
    first_run.fill(library)
    library.remember_little()
    window = MainWindow(library, remembered)
    sys.excepthook = _told(window, sys.excepthook)
    first_run.show_bar(window)
    window.resize(_size_at_first(app))
    if remembered.geometry is not None:
        window.restoreGeometry(remembered.geometry)
    look.start(app, remembered.theme)  # after all is built: every widget is dressed once
    window.show()
    QTimer.singleShot(_FIRST_PICTURE_MS, window, _after_first_picture)
    return window


def _after_first_picture() -> None:
    from mediadesk.ui import background

    gc.freeze()  # nor need later collections look through it again: that would hold a hand up for 50 ms
    gc.enable()
    background.painted.set()


def _size_at_first(app: "QApplication") -> "QSize":
    """The size designed for, or less where the screen has no room for it and the frame round it."""
    from PySide6.QtCore import QSize

    room = app.primaryScreen().availableSize() - QSize(_FRAME, 3 * _FRAME)
    return QSize(1440, 900).boundedTo(room)


def loses_references(call: Callable[[], object]) -> bool:
    """Whether `call`, a Qt call that returns nothing, takes references to None away (PySide6 6.12.0)."""
    before = sys.getrefcount(None)
    for _ in range(2 * _LOST_REFERENCES):
        call()
    return before - sys.getrefcount(None) > _LOST_REFERENCES


def _refuse(app: "QApplication", problem: Problem) -> int:
    from PySide6.QtWidgets import QMessageBox

    from mediadesk.ui import look
    from mediadesk.ui.remembered import Remembered
    from mediadesk.wording.problems import sentence

    print(sentence(problem, whole_path=True), file=sys.stderr)  # noqa: T201 - the one line a terminal needs when no window opens
    if os.environ.get("QT_QPA_PLATFORM") != "offscreen":
        look.start(app, Remembered().theme)
        QMessageBox.warning(None, "mediadesk", sentence(problem))
    return 2


def _keep_log() -> None:
    paths.user_data().mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        filename=paths.user_data() / "mediadesk.log", level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s"
    )


Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def _told(window: "MainWindow", before: Hook) -> Hook:
    """What happens to an error nobody expected: the log gets all of it, the user one sentence."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            before(kind, error, trace)
            return
        if isinstance(error, Problem):
            window.desk.say_problem(error)
            return
        _log.error("unexpected", exc_info=(kind, error, trace))
        words = window.tr("Something went wrong in mediadesk. Your text is kept; details are in mediadesk.log.")
        window.desk.say(words, icon="triangle-alert")

    return hook
