"""Which warnings of preflight were let stand, and why."""

from collections.abc import Iterable

from mediadesk.library.activities import Activities
from mediadesk.library.collection import Means
from mediadesk.library.waiver_tables import WaiverTable
from mediadesk.records.activity import Act
from mediadesk.records.finding import Finding
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.waiver import Waiver, words_of


class Waivers:
    """The warnings let stand of all releases."""

    def __init__(self, means: Means) -> None:
        self._rows, self._history, self._activities = means.rows, means.history, Activities(means)

    def of(self, release_id: int) -> tuple[Waiver, ...]:
        """Those of one release, the oldest first."""
        table = WaiverTable
        return tuple(
            Waiver(
                *(row["id"], row["release_id"], row["rule"], Language(row["language"]) if row["language"] else None),
                *(row["block_id"], row["found"], row["reason"], row["who"], row["waived_at"]),
            )
            for row in self._rows.all(table, table.release_id == release_id, order=(table.id,))
        )

    def add(self, release_id: int, findings: Iterable[Finding], *, reason: str, who: str) -> None:
        """Let warnings stand; each goes into the log, which no undo changes."""
        with self._history.step("Tick off warnings"):
            for finding in findings:
                row = {
                    "id": new_key(),
                    "release_id": release_id,
                    "rule": finding.rule,
                    "language": finding.language.value if finding.language else "",
                    "block_id": finding.block_id,
                    "found": words_of(finding),
                    "reason": reason,
                    "who": who,
                    "waived_at": self._history.moment,
                }
                self._history.insert(WaiverTable, row)
                self._activities.add(release_id, Act.WAIVED, who=who, about=finding.rule, reason=reason)

    def remove(self, waiver: Waiver, *, who: str) -> None:
        """Let a warning be one again, which goes into the log. Raises `Conflict` where that was done already."""
        with self._history.step("Take back a tick"):
            self._history.delete(WaiverTable, waiver.id)
            self._activities.add(waiver.release_id, Act.WAIVER_TAKEN_BACK, who=who, about=waiver.rule)
