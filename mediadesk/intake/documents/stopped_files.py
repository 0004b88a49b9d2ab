"""Remembers, by their content, files that stopped the program that reads them."""

import re
from pathlib import Path

from mediadesk import paths

_MOST = 500
_LINE = re.compile(r"[0-9a-f]{64}")


class StoppedFiles:
    """Kept in the text file `place`, one SHA-256 a line; without a place for as long as this lives.

    A place that cannot be read or written costs only the memory: the files are read again.
    """

    def __init__(self, place: Path | None = None) -> None:
        self._place = place
        self._known: list[str] = []

    def holds(self, sha256: str) -> bool:
        """Whether a file with this content stopped its reader before."""
        return sha256 in self._read()

    def add(self, sha256: str) -> None:
        """Remember this content."""
        self._write([*(each for each in self._read() if each != sha256), sha256])

    def forget(self, sha256: str) -> None:
        """Somebody wants this content to be read again."""
        known = self._read()
        if sha256 in known:
            self._write([each for each in known if each != sha256])

    def _read(self) -> list[str]:
        if self._place is None:
            return self._known
        try:
            lines = self._place.read_text(encoding="ascii", errors="replace").split()
        except OSError:
            return self._known
        return [line for line in lines if _LINE.fullmatch(line)]

    def _write(self, known: list[str]) -> None:
        self._known = known[-_MOST:]
        if self._place is None:
            return
        try:
            self._place.parent.mkdir(parents=True, exist_ok=True)
            paths.write_whole(self._place, "".join(f"{each}\n" for each in self._known).encode())
        except OSError:
            return
