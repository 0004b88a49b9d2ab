"""Puts the contacts chosen on a list."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.media_list import MediaList
from mediadesk.records.problems import Problem
from mediadesk.ui.buttons import text_button
from mediadesk.ui.desk import Desk


class ListMenu(QMenu):
    """The lists of the desk, and a new one; what is picked gets the contacts with the keys `picked()` gives."""

    def __init__(
        self,
        library: Library,
        desk: Desk,
        picked: Callable[[], list[int]],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library, self._desk, self._picked, self._today = library, desk, picked, today
        self.aboutToShow.connect(self.fill)

    def button(self) -> QPushButton:
        """A button that opens the menu."""
        made = text_button(self.tr("Add to list"), style="ghost", icon="list")
        made.setMenu(self)
        return made

    def fill(self) -> None:
        """Offer the lists there are now."""
        self.clear()
        for each in self._library.media_lists.all():
            self.addAction(each.name, partial(self.put_on, each))
        if not self.isEmpty():
            self.addSeparator()
        self.addAction(self.tr("New list"), self.begin)

    def put_on(self, media_list: MediaList) -> None:
        """Put them on a list, with a note that offers Undo."""
        keys = self._picked()
        try:
            count = self._library.media_lists.put_on(media_list.id, keys, on=self._today())
        except Problem as problem:
            self._desk.say_problem(problem)
            return
        words = self.tr("{count} added to {name}") if count else self.tr("All of them are on {name} already")
        say = self._desk.say_undoable if count else self._desk.say
        say(words.format(count=f"{count:,}", name=media_list.name))

    def begin(self) -> None:
        """Make a list of them, and show it."""
        keys = self._picked()
        lists = self._library.media_lists
        with self._library.history.step(self.tr("Make a list of {count} contacts").format(count=len(keys))):
            made = lists.add(MediaList(new_key(), self.tr("New list")))
            lists.put_on(made.id, keys, on=self._today())
        self._desk.go_to("lists", made.id)
