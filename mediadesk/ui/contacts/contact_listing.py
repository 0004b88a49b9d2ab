"""Which contacts the screen shows: asked for at once while they are few, from a worker once they are many.

Of many, the first page is shown as soon as it is read along its index; all keys follow. What is being read when
somebody types on or chooses something else is stopped, and answers that come too late are dropped.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from mediadesk.library import Library
from mediadesk.library.contact_shelf import ContactShelf
from mediadesk.library.question import Question
from mediadesk.records.contact import ContactRow
from mediadesk.records.contact_choice import ContactChoice, ContactFacets, ContactOrder
from mediadesk.records.languages import Language
from mediadesk.ui.background import Task
from mediadesk.ui.desk import Desk
from mediadesk.ui.paged_table import PAGE

T = TypeVar("T")
_Found = tuple[Sequence[int], Sequence[ContactRow]]

_MANY = 2_000  # contacts; below that an answer takes less than a frame
_FIRST, _MATCHING = 200, 500


class ContactListing(QObject):
    """Holds a choice, the words looked for, and who was found, best match first where there are words.

    `rows` are those of the first of the keys found: who reads the keys in a worker reads them there as well.
    `changed` says that there is a newer list, `counted` that what it may be narrowed by is known anew.
    """

    changed = Signal()
    counted = Signal()

    def __init__(self, library: Library, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._desk = library, desk
        self._shelf: ContactShelf | None = None
        self._asked, self._is_long = 0, False
        self._question, self._task = Question(), Task(0)
        self.choice, self.match = ContactChoice(), ""
        self.keys: Sequence[int] = ()
        self.rows: Sequence[ContactRow] = ()
        self.total = 0
        self.is_whole = False
        self.facets = ContactFacets()
        self.languages: tuple[Language, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nobody at all."""
        return self.is_whole and not self.total

    @property
    def is_long(self) -> bool:
        """Whether answers come from a worker."""
        return self._is_long

    def load(self) -> None:
        """Read everybody again. Those shown stay until the new list is there."""
        pages = self._library.contacts.pages
        self._is_long = pages.count(ContactChoice(), _MANY + 1) > _MANY
        self._ask(fresh=True)

    def choose(self, choice: ContactChoice) -> None:
        """Show these contacts, in this order."""
        self.choice = choice
        self._ask(fresh=False)

    def filter(self, match: str) -> None:
        """Find who matches."""
        self.match = match
        self._ask(fresh=False)

    def _ask(self, *, fresh: bool) -> None:
        self._question.stop()
        self._task.cancel()
        self._asked += 1
        shelf = None if fresh else self._shelf
        if not self._is_long:
            shelf = shelf or self._library.contacts.pages.shelf()
            shelf.prepare(self.choice)
            found = _found(self._library, self.choice, self.match, shelf)
            self._take(self._asked, (shelf, _with_rows(self._library, found)))
            if fresh:
                self._take_facets(self._asked, self._library.contacts.pages.facets())
        elif not (fresh and self.is_whole) and (shelf is None or not (self.match or shelf.knows(self.choice))):
            self._run(partial(_first, self._library, self.choice, self.match), self._take_first)
        else:
            self._run(partial(_whole, self._library, self.choice, self.match, shelf), self._take)

    def _run(self, job: Callable[[Question], T], then: Callable[[int, T], None]) -> None:
        self._question = Question()
        self._task = self._desk.run(partial(job, self._question), then=partial(then, self._asked), failed=self._stopped)

    def _stopped(self, problem: Exception) -> None:
        """Somebody typed on: the newer question is answered."""

    def _take_first(self, asked: int, found: _Found) -> None:
        if asked != self._asked:
            return
        (self.keys, self.rows), self.is_whole = found, False
        self.total = max(self.total, len(self.keys))
        self.changed.emit()
        self._run(partial(_whole, self._library, self.choice, self.match, self._shelf), self._take)

    def _take(self, asked: int, answer: tuple[ContactShelf, _Found]) -> None:
        if asked != self._asked:
            return
        is_fresh = answer[0] is not self._shelf
        self._shelf, (self.keys, self.rows) = answer
        self.total, self.is_whole = self._shelf.total, True
        self.changed.emit()
        if is_fresh and self._is_long:
            self._run(partial(_facets, self._library, self._shelf, self.choice), self._take_facets)

    def _take_facets(self, asked: int, facets: ContactFacets) -> None:
        if asked == self._asked and self._shelf is not None:
            self.facets, self.languages = facets, self._shelf.languages()
            self.counted.emit()


def _first(library: Library, choice: ContactChoice, match: str, question: Question) -> _Found:
    """The first page, without waiting for everybody to be read."""
    with library.reading(question):
        if not match:
            return _with_rows(library, library.contacts.pages.page(choice, limit=_FIRST))
        is_any = not choice.is_narrowed
        return _with_rows(library, library.contacts.finder.find(match, _MATCHING) if is_any else ())


def _whole(
    library: Library, choice: ContactChoice, match: str, known: ContactShelf | None, question: Question
) -> tuple[ContactShelf, _Found]:
    with library.reading(question):
        shelf = known or library.contacts.pages.shelf()
        return shelf, _with_rows(library, _found(library, choice, match, shelf))


def _with_rows(library: Library, keys: Sequence[int]) -> _Found:
    return keys, library.contacts.pages.rows(keys[:PAGE])


def _found(library: Library, choice: ContactChoice, match: str, shelf: ContactShelf) -> Sequence[int]:
    if not match:
        return shelf.keys(choice)
    is_meant = shelf.has(choice) if choice.is_narrowed else None
    found = library.contacts.finder.find(match, _MATCHING, is_meant)
    if choice.order is ContactOrder.NAME and not choice.is_descending:
        return found
    everybody = shelf.keys(replace(ContactChoice(), order=choice.order, is_descending=choice.is_descending))
    return sorted((key for key in found if key in everybody), key=everybody.index)


def _facets(library: Library, shelf: ContactShelf, choice: ContactChoice, question: Question) -> ContactFacets:
    """What lists may be narrowed by; and the shelf is made ready for it."""
    with library.reading(question):
        shelf.prepare(choice)
        shelf.languages()
        return library.contacts.pages.facets()
