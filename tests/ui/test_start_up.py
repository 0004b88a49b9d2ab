"""What happens until the window is on screen, seen in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mediadesk.app import loses_references

LATER = ("reportlab", "PIL", "pypdfium2", "docx", "opencc", "click", "charset_normalizer", "psycopg")
OPEN = """
import json, os, sys
from PySide6.QtCore import QTimer
from mediadesk import app
from mediadesk.ui.background import painted

is_painted = painted.set

def opened(window):
    def look():
        if not painted.is_set():
            print(json.dumps(sorted(name for name in sys.modules if "." not in name)), flush=True)
            is_painted()
            QTimer.singleShot(0, window.close)
    painted.set = look

sys.exit(app.run(None, opened))
"""

FAIL = """
from mediadesk import app

def opened(window):
    raise RuntimeError("while opening")

app.run(None, opened)
"""


def open_window(folder: Path, program: str = OPEN) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "MEDIADESK_DATA": str(folder), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_first_paint_does_without_what_is_needed_only_later(sample_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "mediadesk.db").write_bytes((sample_folder / "desk.db").read_bytes())
    done = open_window(tmp_path)
    assert done.returncode == 0, done.stderr
    assert set(LATER) & set(json.loads(done.stdout)) == set()


def test_first_run_opens_on_the_sample_desk(tmp_path: Path) -> None:
    from mediadesk.library import Library

    done = open_window(tmp_path / "fresh")
    assert done.returncode == 0, done.stderr
    library = Library.open(tmp_path / "fresh" / "mediadesk.db")
    assert library.releases.count() == 3
    library.close()


def test_damaged_library_is_refused_in_one_sentence_and_stays_as_it_is(tmp_path: Path) -> None:
    damaged = tmp_path / "mediadesk.db"
    damaged.write_bytes(b"this is no database at all, not even nearly" * 40)
    before = damaged.read_bytes()
    done = open_window(tmp_path)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr
    assert damaged.read_bytes() == before


def test_program_that_fails_while_opening_ends_and_logs_why(sample_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "mediadesk.db").write_bytes((sample_folder / "desk.db").read_bytes())
    assert open_window(tmp_path, FAIL).returncode != 0
    assert "while opening" in (tmp_path / "mediadesk.log").read_text(encoding="utf-8")


def test_present_qt_keeps_the_references_of_python() -> None:
    from PySide6.QtCore import QObject

    assert not loses_references(lambda: QObject().parent())


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be lost any more")
def test_qt_that_loses_references_is_noticed() -> None:
    import ctypes

    lost = 0

    def lose() -> None:
        nonlocal lost
        ctypes.pythonapi.Py_DecRef(ctypes.py_object(None))
        lost += 1

    try:
        assert loses_references(lose)
    finally:
        for _ in range(lost):
            ctypes.pythonapi.Py_IncRef(ctypes.py_object(None))


def test_first_window_stays_within_the_screen(sample_folder: Path) -> None:
    measure = OPEN.replace(
        'sorted(name for name in sys.modules if "." not in name)',
        "[window.height(), window.screen().availableSize().height()]",
    )
    program = [sys.executable, "-c", measure]
    environment = {**os.environ, "MEDIADESK_DATA": str(sample_folder), "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(program, env=environment, capture_output=True, text=True, check=True)
    window, screen = json.loads(ended.stdout)
    assert window < screen < 900
