"""Which photos the screen shows: asked for at once while they are few, from a worker once they are many."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from mediadesk.library import Library
from mediadesk.library.photo_shelf import PhotoShelf
from mediadesk.records.photo_choice import PhotoChoice, PhotoCounts, PhotoKeys, PhotoOrder
from mediadesk.ui.desk import Desk

T = TypeVar("T")
_MANY = 2_000  # photos; below that an answer takes less than a frame
_DRAWN_MS = 50  # ms until what was found is drawn: counting many before that would hold it up


class PhotoListing(QObject):
    """Holds a choice and what was found for it. `changed` says that there is something newer, `counted` that all is
    counted too; late answers are dropped.
    """

    changed = Signal()
    counted = Signal()

    def __init__(self, library: Library, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._desk = library, desk
        self._shelf: PhotoShelf | None = None
        self._asked, self._is_long = 0, False
        self.choice = PhotoChoice(is_stacked=True)
        self.found: PhotoKeys | None = None
        self.counts = PhotoCounts(0, {})
        self.total = 0
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.timeout.connect(self._count)

    def load(self) -> None:
        """Read all photos again."""
        self._ask(fresh=True)

    def choose(self, choice: PhotoChoice) -> None:
        """Show the photos of this choice."""
        before, self.choice = self.choice, choice
        self._ask(fresh=(before.order, before.is_descending) != (choice.order, choice.is_descending))

    def order_by(self, order: PhotoOrder, descends: bool) -> None:
        """Show the same photos in another order."""
        self.choose(replace(self.choice, order=order, is_descending=descends))

    def _ask(self, *, fresh: bool) -> None:
        self._asked += 1
        self._counting.stop()
        shelf = None if fresh else self._shelf
        if fresh:
            self._is_long = self._library.photos.are_more_than(_MANY)
        read = partial(self._read, self.choice, shelf)
        self._answer(read, partial(self._take, self._asked))

    def _answer(self, job: Callable[[], T], then: Callable[[T], None]) -> None:
        if not self._is_long:
            then(job())
        else:
            self._desk.run(job, then=then)

    def _read(self, choice: PhotoChoice, known: PhotoShelf | None) -> tuple[PhotoShelf, PhotoKeys]:
        with self._library.reading():
            now = datetime.now().astimezone()
            pages = self._library.photos.pages
            shelf = known or pages.shelf(choice.order, now, is_descending=choice.is_descending)
            return shelf, shelf.narrowed(choice)

    def _take(self, asked: int, answer: tuple[PhotoShelf, PhotoKeys]) -> None:
        if asked == self._asked:
            self._shelf, self.found = answer
            self.total = len(self._shelf.keys)
            self.changed.emit()
            if self._is_long:
                self._counting.start(_DRAWN_MS)
            else:
                self._count()

    def _count(self) -> None:
        if self._shelf is not None:
            job = partial(self._counts_of, self._shelf, self.choice.match)
            self._answer(job, partial(self._take_counts, self._asked))

    def _counts_of(self, shelf: PhotoShelf, match: str) -> PhotoCounts:
        with self._library.reading():
            return shelf.counts(match)

    def _take_counts(self, asked: int, counts: PhotoCounts) -> None:
        if asked == self._asked:
            self.counts = counts
            self.counted.emit()
