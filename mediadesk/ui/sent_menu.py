"""Records journalists picked, or those on a list, as having got a release: a menu of what left the house last."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from mediadesk.library import Library
from mediadesk.records.problems import Problem
from mediadesk.records.recipient import SentBy
from mediadesk.records.release import OUT_OF_THE_HOUSE, ReleaseRow
from mediadesk.ui.buttons import text_button
from mediadesk.ui.desk import Desk

if TYPE_CHECKING:
    from mediadesk.ui.pitched_sheet import PitchedSheet

_MOST = 12  # releases in the menu
_LONGEST = 60  # characters of a headline


Record = Callable[[int, Sequence[int], SentBy], int]
"""Writes down that contacts got a release some way; returns how many had it not."""


class SentButton(QWidget):
    """A link; `picked` gives the keys of the contacts it is about, `record` writes it down where that is not all."""

    def __init__(
        self, library: Library, desk: Desk, picked: Callable[[], Sequence[int]], record: Record | None = None
    ) -> None:
        super().__init__()
        self._library, self._desk, self._picked = library, desk, picked
        self._write_down = record or self._record_contacts
        self.menu = QMenu(self)
        self.sheet: PitchedSheet | None = None
        self.menu.aboutToShow.connect(self._fill)
        self.button = text_button(self.tr("Record as sent…"), self.open, style="link")
        self.button.setParent(self)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Say how many are picked."""
        words = self.tr("Record {count} as sent…").format(count=count) if count > 1 else self.tr("Record as sent…")
        self.button.setText(words)
        self.button.setAccessibleName(words)
        self.button.setEnabled(count > 0)
        self.button.adjustSize()
        self.setFixedSize(self.button.size())

    def open(self) -> None:
        """Open the menu below the button."""
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def record(self, release: ReleaseRow, way: SentBy) -> None:
        """Record everybody picked as having got a release; where some had it already, that is said before."""
        from mediadesk.jobs.pitching import already_pitched

        try:
            keys = self._picked()
        except Problem as problem:
            self._desk.say_problem(problem)
            return
        before = already_pitched(self._library, keys, release.id)
        if not before:
            self._record(release.id, keys, way)
            return
        from mediadesk.ui.pitched_sheet import PitchedSheet

        last = self._library.issued_versions.last(release.id)
        newest = last[0] if last is not None else 1
        had = {each.contact_id for each in before}
        others = [key for key in keys if key not in had]
        again = sum(each.number < newest for each in before)
        self.sheet = PitchedSheet(
            self.window(),
            before,
            len(others),
            again,
            datetime.now().astimezone().date(),
            lambda: self._record(release.id, others, way),
            lambda: self._record(release.id, keys, way),
        )
        self.sheet.open()

    def _record(self, release_id: int, keys: Sequence[int], way: SentBy) -> None:
        try:
            added = self._write_down(release_id, keys, way)
        except Problem as problem:
            self._desk.say_problem(problem)
            return
        if added:
            self._desk.say_undoable(self.tr("{count} recorded as sent").format(count=added))
        else:
            self._desk.say(self.tr("They were recorded already"))

    def _record_contacts(self, release_id: int, keys: Sequence[int], way: SentBy) -> int:
        from mediadesk.jobs import recipient_lists

        return recipient_lists.record_contacts(self._library, release_id, keys, now=datetime.now(UTC), way=way)

    def _fill(self) -> None:
        self.menu.clear()
        releases = self._library.releases.rows("", *OUT_OF_THE_HOUSE)[:_MOST]
        if not releases:
            self.menu.addAction(self.tr("Nothing has left the house yet")).setEnabled(False)
            return
        self._offer(self.menu, releases, SentBy.EMAIL)
        self.menu.addSeparator()
        for way, words in self._other_ways():
            self._offer(self.menu.addMenu(words), releases, way)

    def _offer(self, menu: QMenu, releases: Sequence[ReleaseRow], way: SentBy) -> None:
        for release in releases:
            headline = release.headline or self.tr("Release without a headline")
            short = headline if len(headline) <= _LONGEST else f"{headline[:_LONGEST].rstrip()}…"
            then = partial(self.record, release, way)
            menu.addAction(short.replace("&", "&&")).triggered.connect(lambda _checked=False, then=then: then())

    def _other_ways(self) -> list[tuple[SentBy, str]]:
        return [
            (SentBy.PHONE, self.tr("Sent by telephone")),
            (SentBy.MESSAGE, self.tr("Sent by message")),
            (SentBy.IN_PERSON, self.tr("Handed over")),
            (SentBy.WIRE, self.tr("Sent over a wire")),
        ]
