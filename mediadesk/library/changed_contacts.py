"""Whom others have added, changed or brought back while a list comes in: told by versions, stretch by stretch of keys.

Every step leaves a person with a version that is larger, one that takes another back too. To add the versions up takes
about half a microsecond for each person, where reading what they are recognised by takes about seventeen.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from mediadesk.library.known_contacts import Card, KnownContacts
from mediadesk.library.rows import Rows

_STRETCH = 1_000  # people
_ENDS = "SELECT id FROM media_contact WHERE id > ? ORDER BY id LIMIT 1 OFFSET ?"
_LAST = "SELECT MAX(id) FROM media_contact"
_LOW = (1 << 24) - 1  # of a key go into the sum too: one who goes and another who comes make a difference
_ADDED_UP = (
    f"SELECT COUNT(*), COALESCE(SUM(version * {_LOW + 1} + (id & {_LOW})), 0) "
    "FROM media_contact WHERE id > ? AND id <= ?"
)
_OTHERS = (
    "SELECT id FROM media_contact WHERE id > ? AND id <= ? AND deleted_at IS NULL "
    "AND NOT (version = 1 AND COALESCE(import_id, 0) = ?) ORDER BY id"
)


class ChangedContacts:
    """Remembers how everybody is for one import, whose own writing it is told of.

    People in the trash count too. What goes for good is noticed as well, though nobody is to be read then.
    """

    def __init__(self, rows: Rows, known: KnownContacts, import_id: int) -> None:
        self._rows, self._known, self._import_id = rows, known, import_id
        self._ends: list[int] = []
        self._sums: list[tuple[int, int]] = []

    def begin(self) -> None:
        """Remember how everybody is now; to be called before they are read."""
        self._ends, self._sums = [], []
        self._add_stretches()

    def cards(self) -> Iterator[list[Card]]:
        """People whom others have changed since they were looked at last, and some beside them."""
        for at, end in enumerate(self._ends):
            start = self._ends[at - 1] if at else 0
            (now,) = self._rows.execute(_ADDED_UP, (start, end))
            if now != self._sums[at]:
                self._sums[at] = now
                yield self._between(start, end)
        first = len(self._ends)
        self._add_stretches()
        for at in range(first, len(self._ends)):
            yield self._between(self._ends[at - 1] if at else 0, self._ends[at])

    def wrote(self, added: Sequence[int], changed: Sequence[int]) -> None:
        """Take in what the import itself has written: whom it added, by growing keys, and whom it changed."""
        if added and (not self._ends or added[0] > self._ends[-1]):
            own = sum(_LOW + 1 + (key & _LOW) for key in added)
            count, before = self._sums[-1] if self._ends else (0, 0)
            if self._ends and count + len(added) <= _STRETCH:
                self._ends[-1], self._sums[-1] = added[-1], (count + len(added), before + own)
            else:
                self._ends.append(added[-1])
                self._sums.append((len(added), own))
        for key in changed:
            if (at := bisect_left(self._ends, key)) < len(self._ends):
                count, before = self._sums[at]
                self._sums[at] = (count, before + _LOW + 1)

    def _between(self, start: int, end: int) -> list[Card]:
        return self._known.cards([key for (key,) in self._rows.execute(_OTHERS, (start, end, self._import_id))])

    def _add_stretches(self) -> None:
        """Stretches of all who come after those that are known."""
        start = self._ends[-1] if self._ends else 0
        ((newest,),) = self._rows.execute(_LAST)
        while newest is not None and start < newest:
            found = self._rows.execute(_ENDS, (start, _STRETCH - 1))
            end = min(found[0][0] if found else newest, newest)
            self._ends.append(end)
            self._sums.append(self._rows.execute(_ADDED_UP, (start, end))[0])
            start = end
