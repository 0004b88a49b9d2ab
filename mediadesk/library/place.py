"""Where the file of an open library lies, and whether it still does."""

import os
from pathlib import Path

from mediadesk.records.problems import LibraryGone


class Place:
    """The file of a library that was opened. A server keeps its own in order: there is nothing to check then.

    SQLite goes on writing to a file that nobody can find any more, and all of it is lost with the last connection.
    """

    def __init__(self, desk: Path | str) -> None:
        self._path = desk if isinstance(desk, Path) else None
        self._file = self._present()

    def check(self) -> None:
        """Raise `LibraryGone` unless the file that was opened is in its place."""
        if self._path is not None and self._present() != self._file:
            raise LibraryGone(self._path)

    def _present(self) -> tuple[int, int] | None:
        try:
            found = os.stat(self._path) if self._path is not None else None
        except OSError:
            return None
        return (found.st_dev, found.st_ino) if found else None
