"""Inserting by typing measured: the list of people after @ and after each letter, in a desk that knows thousands.

`python -m tests.bench.insertion_bench`; milliseconds of the window's thread, the key and everything drawn included.
"""

import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from tests.bench.figures import Figure, report

_PEOPLE, _ROUNDS = 2_000, 9
_LONGEST_READING = 20  # seconds


def main() -> int:
    """Prints the table; returns 1 when a figure is over its limit."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["MEDIADESK_DATA"] = folder
        library = Library.open(Path(folder) / "desk.db", create=True)
        _fill(library)
        opened, typed = _measure(library)
        library.close()
    return report(
        [
            Figure(f"@ to the list of {_PEOPLE:,} people", median(opened), 40, "ms"),
            Figure("a letter more of a name in it", median(typed), 40, "ms"),
        ]
    )


def _fill(library: Library) -> None:
    from mediadesk.jobs import sample_desk

    sample_desk.load(library)
    post, honorific = ByLanguage("Keeper of the Kite", "風箏主管", "风筝主管"), ByLanguage("Dr", "博士", "博士")
    with library.history.step("Add people"):
        for number in range(_PEOPLE):
            name = ByLanguage(f"Lai {['Sum', 'Wai', 'Tai', 'Yuk'][number % 4]}-yi {number}", f"黎心怡{number}")
            library.newsmakers.add(Newsmaker(new_key(), name, honorific, (post,)))


def _measure(library: Library) -> tuple[list[float], list[float]]:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QTextCursor
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from mediadesk.ui import fonts, look
    from mediadesk.ui.releases.editor import ReleaseEditor

    app = QApplication([])
    app.setFont(fonts.interface())
    look.start(app, look.Theme.LIGHT)
    editor = ReleaseEditor(library)
    editor.resize(1200, 860)
    editor.show()
    editor.show_release(library.releases.rows()[0].id, Language.EN)
    assert editor.page is not None
    field, opened, typed = editor.page.field, list[float](), list[float]()
    field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(field, Qt.Key.Key_Return)
    for _ in range(_ROUNDS):
        opened.append(_key(app, field, "@"))
        _until_open(app, editor)
        typed += [_key(app, field, letter) for letter in "lai"]
        for _letter in "@lai":
            QTest.keyClick(field, Qt.Key.Key_Backspace)
    editor.close_release()
    editor.drain()
    return opened[1:], typed


def _key(app: Any, field: Any, letter: str) -> float:
    from PySide6.QtTest import QTest

    began = time.thread_time()
    QTest.keyClicks(field, letter)
    app.processEvents()
    return (time.thread_time() - began) * 1000


def _until_open(app: Any, editor: Any) -> None:
    """The first time, the names are still being read."""
    until = time.monotonic() + _LONGEST_READING
    while not editor.writing.insertion.is_open and time.monotonic() < until:
        app.processEvents()
        time.sleep(0.01)
    assert editor.writing.insertion.is_open


if __name__ == "__main__":
    sys.exit(main())
