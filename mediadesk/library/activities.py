"""The log: what was done with releases that somebody may ask about later. Nothing in it is ever changed or deleted."""

from datetime import datetime

from mediadesk.library.collection import Means
from mediadesk.library.sign_off_tables import ActivityTable
from mediadesk.records.activity import Act, Activity
from mediadesk.records.keys import new_key


class Activities:
    """The log of all releases."""

    def __init__(self, means: Means) -> None:
        self._rows, self._history = means.rows, means.history

    def add(
        self, release_id: int, act: Act, *, who: str, at: datetime | None = None, about: str = "", reason: str = ""
    ) -> Activity:
        """Write down what `who` did `at` an aware instant, else at that of the step; no undo takes it back.

        Becomes part of the step it is called in, and is there only if that is.
        """
        with self._history.step("Write into the log"):
            entry = Activity(new_key(), release_id, act, who, at or self._history.moment, about, reason)
            row = {
                "id": entry.id,
                "release_id": release_id,
                "act": act.value,
                "who": who,
                "happened_at": entry.at,
                "about": about,
                "reason": reason,
            }
            self._history.keep(ActivityTable, row)
            return entry

    def of(self, release_id: int) -> tuple[Activity, ...]:
        """What was done with one release, in the order it was written down."""
        found = self._rows.all(ActivityTable, ActivityTable.release_id == release_id, order=(ActivityTable.id,))
        return tuple(
            Activity(
                *(row["id"], row["release_id"], Act(row["act"]), row["who"], row["happened_at"]),
                *(row["about"], row["reason"]),
            )
            for row in found
        )
