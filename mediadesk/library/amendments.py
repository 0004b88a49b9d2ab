"""Which release follows which: corrections, updates and withdrawals of what left the house."""

from collections.abc import Sequence

from mediadesk.library.after_issue_tables import AmendmentTable
from mediadesk.library.collection import Means
from mediadesk.library.issued_versions import IssuedVersions
from mediadesk.records.amendment import Amendment, Amends, Way
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language

_OF = "SELECT release_id, supersedes_id, way FROM amendment WHERE release_id = ?"
_LIVING = """
SELECT a.release_id FROM amendment a JOIN release r ON r.id = a.release_id
WHERE a.supersedes_id = ? AND r.deleted_at IS NULL ORDER BY a.id DESC
"""


class Amendments:
    """The chains of releases that follow each other."""

    def __init__(self, means: Means) -> None:
        self._rows, self._history = means.rows, means.history
        self._issued = IssuedVersions(means)

    def add(self, amendment: Amendment) -> None:
        """Keep that a release follows another one."""
        with self._history.step("Follow a release"):
            row = {
                "id": new_key(),
                "release_id": amendment.release_id,
                "supersedes_id": amendment.supersedes_id,
                "way": amendment.way.value,
            }
            self._history.insert(AmendmentTable, row)

    def of(self, release_id: int) -> Amendment | None:
        """What the release follows; `None` where it says something for the first time."""
        found = self._rows.execute(_OF, [release_id])
        return Amendment(found[0][0], found[0][1], Way(found[0][2])) if found else None

    def following(self, release_id: int) -> Amendment | None:
        """What follows the release and is not in the trash, the newest of several."""
        found = self._rows.execute(_LIVING, [release_id])
        return self.of(found[0][0]) if found else None

    def amends(self, release_id: int, *, is_out: bool) -> Amends | None:
        """What a kit of the release says of those before it; `None` where there are none."""
        found = self.of(release_id)
        if found is None:
            return None
        before = self._issued.last(found.supersedes_id)
        now = self._issued.last(release_id) if is_out else None
        chain = self.chain(release_id)
        moments = before[1] if before else None, now[1] if now else None
        return Amends(found.way, *moments, chain[-1], self._versions(chain))

    def _versions(self, chain: Sequence[int]) -> tuple[tuple[Language, int], ...]:
        marks = ", ".join("?" * len(chain))
        sql = f"SELECT language, SUM(version) FROM release_text WHERE release_id IN ({marks}) GROUP BY language"
        return tuple(sorted((Language(language), int(total)) for language, total in self._rows.execute(sql, chain)))

    def chain(self, release_id: int) -> Sequence[int]:
        """The keys of all releases before this one that it follows, the one right before it first."""
        before: list[int] = []
        found = self.of(release_id)
        while found is not None and found.supersedes_id not in (release_id, *before):
            before.append(found.supersedes_id)
            found = self.of(found.supersedes_id)
        return before
