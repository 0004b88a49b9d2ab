"""Photos dragged out of the window: copies ready to leave the house, made when the drag begins, given as files."""

import tempfile
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QDrag

from mediadesk.library import Library
from mediadesk.records.problems import Problem

_FILES = "text/uri-list"
MOST = 50
"""More than that is an export: whoever drops them would wait too long."""


class Copies(QMimeData):
    """Says that it has files, and waits for them when somebody wants to know which."""

    def __init__(self, making: "Future[list[Path]]") -> None:
        super().__init__()
        self._making = making

    def formats(self) -> list[str]:
        """Files, and nothing else."""
        return [_FILES]

    def hasFormat(self, mime_type: str) -> bool:  # noqa: N802 - Qt's name
        """Files, and nothing else."""
        return mime_type == _FILES

    def retrieveData(self, mime_type: str, _type: Any) -> Any:  # noqa: N802 - Qt's name
        """The addresses of the files, once they are made; none where that failed, which is said elsewhere."""
        if mime_type != _FILES or self._making.exception() is not None:
            return None
        return [QUrl.fromLocalFile(str(path)) for path in self._making.result()]


class DragOut(QObject):
    """Keeps what was dragged out until the program ends: nobody says when the other program has read it."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._pool = ThreadPoolExecutor(1, "drag-out")

    def copies(self, keys: Sequence[int]) -> Copies:
        """The copies of these photos, being made."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="mediadesk-", ignore_cleanup_errors=True)
        target = Path(tempfile.mkdtemp(dir=self._folder.name))
        return Copies(self._pool.submit(partial(self._make, tuple(keys), target)))

    def drag(self, keys: Sequence[int], source: QObject) -> Problem | None:
        """Let these photos be dragged from `source`; returns what went wrong with them."""
        data = self.copies(keys)
        drag = QDrag(source)
        drag.setMimeData(data)
        making = data._making
        drag.exec(Qt.DropAction.CopyAction)
        failed = making.exception() if making.done() else None
        return failed if isinstance(failed, Problem) else None

    def close(self) -> None:
        """Wait for what is being made, and take all of it away."""
        self._pool.shutdown(wait=True, cancel_futures=True)
        if self._folder is not None:
            self._folder.cleanup()

    def _make(self, keys: tuple[int, ...], target: Path) -> list[Path]:
        from mediadesk.jobs.clearing import Override
        from mediadesk.jobs.photo_copying import export_copies
        from mediadesk.jobs.photo_sheets import Chosen

        with self._library.reading():
            return export_copies(
                self._library, Chosen(photo_ids=keys), "print", target, Override("", datetime.now().astimezone())
            )
