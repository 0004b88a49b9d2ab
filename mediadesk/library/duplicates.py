"""Possible duplicates: who among all journalists may be kept twice, who may be somebody just typed, who is not."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import Any

from mediadesk.comparison.same_people import Sketch, likeness, score
from mediadesk.library.collection import Means
from mediadesk.library.contact_desk_tables import NotDuplicateTable
from mediadesk.library.duplicate_blocks import MOST_SHARING, pairs_by_name
from mediadesk.library.duplicate_sketches import Sketches
from mediadesk.library.like_outlets import like_outlets
from mediadesk.library.likely_people import LikelyPeople
from mediadesk.library.same_outlets import same_as, same_outlets
from mediadesk.records.contact import MediaContact
from mediadesk.records.duplicate import POSSIBLE, Likeness, PossiblePair
from mediadesk.records.keys import new_key
from mediadesk.records.problems import Cancelled

Progress = Callable[[int, int], Any]
_CONTACT, _OUTLET = "contact", "outlet"
_AT_ONCE = 5_000  # pairs read together
_SOON_DONE = 50_000  # journalists: gone through in a second or two, so nobody needs to ask
_OFTEN = 50  # outlets between two looks at whether somebody cancelled

# SQLite counts from the end with a negative start, PostgreSQL does not.
_TAIL = "SUBSTR({0}, CASE WHEN LENGTH({0}) > 8 THEN LENGTH({0}) - 7 ELSE 1 END)"
# Asked for in the order of the index: without it SQLite reads all of every row.
_ADDRESSES = """
SELECT STRING_AGG(CAST(id AS TEXT), ','), address FROM (
SELECT {own} AS address, id FROM (
    SELECT {key}, id FROM media_contact WHERE deleted_at IS NULL AND {key} <> '' ORDER BY {key}
) AS kept {long_enough}
UNION ALL
SELECT {further}, contact_id FROM contact_channel JOIN media_contact ON media_contact.id = contact_id
WHERE deleted_at IS NULL AND contact_channel.kind IN ({kinds}) {further_long_enough}
) AS known GROUP BY address HAVING COUNT(*) > 1
"""
_EMAILS = _ADDRESSES.format(
    own="email_key", key="email_key", further="folded", kinds="'email'", long_enough="", further_long_enough=""
)
_PHONES = _ADDRESSES.format(
    own=_TAIL.format("phone_key"),
    key="phone_key",
    further=_TAIL.format("folded"),
    kinds="'phone', 'mobile', 'whatsapp', 'signal'",
    long_enough="WHERE LENGTH(phone_key) >= 8",
    further_long_enough="AND LENGTH(folded) >= 8",
)
_EDITION = "SELECT COUNT(*), SUM(version), MAX(updated_at) FROM outlet"
_NOT_SAME = "SELECT one_id, other_id FROM not_duplicate WHERE kind = ?"


class Duplicates:
    """Finds entries that may be one and the same, and remembers which are not.

    `last` is what was found when all journalists were gone through last, `None` before; `count` how many of these are
    still to be decided.
    """

    def __init__(self, means: Means) -> None:
        self._rows, self._history = means.rows, means.history
        self.last: list[PossiblePair] | None = None
        self.count = 0
        self._newest = 0
        self._edition: tuple[object, ...] = ()
        self._same: dict[int, int] = {}

    def people(
        self, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
    ) -> list[PossiblePair]:
        """All pairs of journalists who may be one, the likeliest first; those found not to be are left out.

        `progress` is told how much of a hundred is done. Raises `Cancelled` when `cancelled` says so. Any thread: it
        reads with one connection for as long as it takes, inside `Library.reading()`.
        """
        scan = _Scan(self._sketches(), progress or (lambda _done, _of: None), cancelled or (lambda: False))
        scan.step(0)
        newest = self._newest_key()
        pairs = [*self._sharing(_EMAILS, scan), *self._sharing(_PHONES, scan)]
        scan.step(25)
        scan.hold_together(pairs)
        scan.step(35)
        scan.go_through_outlets(self._rows.execute("SELECT COUNT(*) FROM outlet")[0][0])
        for pair in self.told_apart(_CONTACT):
            scan.found.pop(pair, None)
        scan.step(100)
        found = [PossiblePair(one, other, points) for (one, other), points in scan.found.items()]
        self.last = sorted(found, key=lambda pair: (-pair.score, pair.one_id, pair.other_id))
        self.count, self._newest = len(self.last), newest
        return self.last

    def is_due(self, count: int) -> bool:
        """Whether to look without being asked on a desk of so many: people were added since, and it takes a moment."""
        is_fresh = self.last is not None and self._newest == self._newest_key()
        return not is_fresh and count <= _SOON_DONE

    def likely(self, contact: MediaContact) -> list[tuple[int, Likeness]]:
        """Who among those kept may be `contact`, which need not be kept yet: their keys, the likeliest first."""
        same = same_as(self._rows, (held.outlet_id for held in contact.affiliations))
        return LikelyPeople(self._rows, Sketches(self._rows, same), same).of(contact)

    def likenesses(self, pairs: Sequence[PossiblePair]) -> list[tuple[PossiblePair, Likeness]]:
        """Those of `pairs` of journalists that are two entries still, with reasons: none is gone or told apart."""
        keys = sorted({key for pair in pairs for key in (pair.one_id, pair.other_id)})
        sketches = self._sketches()
        people = sketches.some(keys)
        shared = LikelyPeople(self._rows, sketches, self._same).shared(people.values())
        apart = self.told_apart(_CONTACT)
        return [
            (pair, likeness(people[pair.one_id], people[pair.other_id], shared))
            for pair in pairs
            if pair.one_id in people and pair.other_id in people and (pair.one_id, pair.other_id) not in apart
        ]

    def outlets(self) -> list[PossiblePair]:
        """All pairs of outlets that may be one, the likeliest first; those found not to be are left out."""
        apart = self.told_apart(_OUTLET)
        found = like_outlets(self._rows)
        return [pair for pair, _ in found if (pair.one_id, pair.other_id) not in apart]

    def outlet_likenesses(self, pairs: Sequence[PossiblePair]) -> list[tuple[PossiblePair, Likeness]]:
        """Those of `pairs` of outlets that are two entries still, with reasons."""
        apart, known = self.told_apart(_OUTLET), dict(like_outlets(self._rows))
        return [(pair, known[pair]) for pair in pairs if pair in known and (pair.one_id, pair.other_id) not in apart]

    def told_apart(self, kind: str) -> set[tuple[int, int]]:
        """The pairs of a kind that somebody found to be two."""
        return {(one, other) for one, other in self._rows.execute(_NOT_SAME, (kind,))}

    def not_same(self, kind: str, one_id: int, other_id: int) -> None:
        """Remember that two records of a kind ("contact", "outlet") are two; undone as every step."""
        one_id, other_id = sorted((one_id, other_id))
        known = "SELECT 1 FROM not_duplicate WHERE kind = ? AND one_id = ? AND other_id = ?"
        if not self._rows.execute(known, (kind, one_id, other_id)):
            with self._history.step("Tell two entries apart"):
                row = {"id": new_key(), "kind": kind, "one_id": one_id, "other_id": other_id}
                self._history.insert(NotDuplicateTable, row)

    def _newest_key(self) -> int:
        return int(self._rows.execute("SELECT COALESCE(MAX(id), 0) FROM media_contact")[0][0])

    def _sketches(self) -> Sketches:
        """Which outlets are one is worked out anew when an outlet has changed."""
        edition = self._rows.execute(_EDITION)[0]
        if edition != self._edition:
            self._edition, self._same = edition, same_outlets(self._rows)
        return Sketches(self._rows, self._same)

    def _sharing(self, sql: str, scan: "_Scan") -> Iterator[tuple[int, int]]:
        """The pairs who share an address few have; those many have are noted."""
        for joined, address in self._rows.stream(sql):
            keys = sorted({int(key) for key in joined.split(",")})
            if len(keys) > MOST_SHARING:
                scan.shared.add(address)
            else:
                yield from combinations(keys, 2)


class _Scan:
    """One search through all journalists, and what it has found so far."""

    def __init__(self, sketches: Sketches, progress: Progress, cancelled: Callable[[], bool]) -> None:
        self.found: dict[tuple[int, int], int] = {}
        self.shared: set[str] = set()
        self._sketches, self._progress, self._cancelled = sketches, progress, cancelled

    def step(self, done: int) -> None:
        """Say that so much of a hundred is done; raises `Cancelled`."""
        if self._cancelled():
            raise Cancelled
        self._progress(done, 100)

    def hold_together(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Compare pairs of keys."""
        shared = frozenset(self.shared)
        for at in range(0, len(pairs), _AT_ONCE):
            self.step(25 + 10 * at // len(pairs))
            part = pairs[at : at + _AT_ONCE]
            people = self._sketches.some(sorted({key for pair in part for key in pair}))
            for one, other in part:
                if one in people and other in people:
                    self._note(people[one], people[other], shared)

    def go_through_outlets(self, count: int) -> None:
        """Compare those whose names have something in common, outlet by outlet."""
        shared = frozenset(self.shared)
        for number, colleagues in enumerate(self._sketches.at_outlets()):
            if number % _OFTEN == 0:
                self.step(min(99, 35 + 65 * number // max(1, count)))
            for one, other in pairs_by_name(colleagues.people):
                self._note(colleagues.sketch(one), colleagues.sketch(other), shared)

    def _note(self, one: Sketch, other: Sketch, shared: frozenset[str]) -> None:
        points = score(one, other, shared)
        if points >= POSSIBLE:
            pair = (min(one.id, other.id), max(one.id, other.id))
            self.found[pair] = max(points, self.found.get(pair, 0))
