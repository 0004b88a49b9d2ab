"""The rows of a list: asked for at once while they are few, from a worker once they are many."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from mediadesk.library import Library
from mediadesk.ui.desk import Desk

_MANY = 2_000  # records; below that an answer takes less than a frame


class AnyListing(Protocol):
    """What a screen with a table asks of its list."""

    match: str

    @property
    def changed(self) -> Any:
        """The signal that there is a newer list."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all to list."""

    def load(self) -> None:
        """Ask for everything again."""

    def filter(self, match: str) -> None:
        """Find what matches."""


class Listing(QObject):
    """Holds all rows and those found. `changed` says that there are newer ones; late answers are dropped."""

    changed = Signal()

    def __init__(
        self, library: Library, desk: Desk, count: Callable[[], int], rows: Callable[[str], Sequence[Any]]
    ) -> None:
        super().__init__()
        self._library, self._desk, self._count, self._rows = library, desk, count, rows
        self.match = ""
        self.everything: Sequence[Any] = ()
        self.found: Sequence[Any] = ()
        self._asked = 0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all."""
        return not self.everything

    def load(self) -> None:
        """Ask for everything again."""
        self._ask(everything=True)

    def filter(self, match: str) -> None:
        """Find what matches."""
        self.match = match
        self._ask(everything=False)

    def _ask(self, *, everything: bool) -> None:
        self._asked += 1
        match, known = self.match, None if everything else self.everything
        if self._count() <= _MANY:
            self._take(self._asked, self._read(match, known))
        else:
            self._desk.run(partial(self._read, match, known), then=partial(self._take, self._asked))

    def _read(self, match: str, known: Sequence[Any] | None) -> tuple[Sequence[Any], Sequence[Any]]:
        with self._library.reading():
            everything = self._rows("") if known is None else known
            return everything, self._rows(match) if match else everything

    def _take(self, asked: int, rows: tuple[Sequence[Any], Sequence[Any]]) -> None:
        if asked == self._asked:
            self.everything, self.found = rows
            self.changed.emit()
