"""The queue of contacts whose entries should be looked over: those never verified, then those verified longest ago."""

from datetime import date

from mediadesk.library.rows import Rows

_MAY = "deleted_at IS NULL AND merged_into_id IS NULL AND status NOT IN ('opted_out', 'left')"
_NEVER = f"SELECT id FROM media_contact WHERE {_MAY} AND verified_on IS NULL ORDER BY id LIMIT ?"
_LONG_AGO = f"""
SELECT id FROM media_contact WHERE {_MAY} AND verified_on IS NOT NULL AND verified_on < ?
ORDER BY verified_on, id LIMIT ?
"""
_EVER = "9999-12-31"


class VerifyQueue:
    """Who comes first. Those who opted out or left the trade are left alone."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def oldest(self, most: int = 20, before: date | None = None) -> list[int]:
        """The keys of the first `most`; with `before`, only of those never verified or before that day."""
        day = before.isoformat() if before else _EVER
        keys = [key for (key,) in self._rows.execute(_NEVER, (most,))]
        if len(keys) < most:
            keys += [key for (key,) in self._rows.execute(_LONG_AGO, (day, most - len(keys)))]
        return keys

    def count(self, before: date, most: int = 1_000) -> int:
        """How many were never verified, or before that day; counted no further than `most`."""
        return len(self.oldest(most, before))
