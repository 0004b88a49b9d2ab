"""Releases as they left the house, whole. What is kept here is never changed or deleted."""

import hashlib
import json
from datetime import datetime

from mediadesk.library.collection import Means
from mediadesk.library.fields import moment
from mediadesk.library.rows import Row
from mediadesk.library.sign_off_tables import IssuedVersionTable
from mediadesk.records.issued import IssuedContent, IssuedVersion
from mediadesk.records.keys import new_key
from mediadesk.records.stored import from_json, to_json

_LAST = "SELECT number, issued_at FROM issued_version WHERE release_id = ? ORDER BY number DESC LIMIT 1"


class IssuedVersions:
    """What left the house."""

    def __init__(self, means: Means) -> None:
        self._rows, self._history = means.rows, means.history

    def keep(self, content: IssuedContent, issued_at: datetime) -> IssuedVersion:
        """Keep a release as it leaves the house at an aware instant. Inside the step that lets it, which it seals."""
        release_id = content.release.id
        written = json.dumps(to_json(content), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        row = {
            "id": new_key(),
            "release_id": release_id,
            "number": len(self._numbered(release_id)) + 1,
            "issued_at": issued_at,
            "sha256": _sha256(written),
            "content": written,
        }
        self._history.keep(IssuedVersionTable, row)
        self._history.seal()
        return _version(row)

    def of(self, release_id: int) -> tuple[IssuedVersion, ...]:
        """What left the house of one release, the first time first."""
        return tuple(_version(row) for row in self._numbered(release_id))

    def newest(self, release_id: int) -> IssuedVersion | None:
        """What left the house last; `None` when nothing did, or before the library kept it."""
        found = self._numbered(release_id)
        return _version(found[-1]) if found else None

    def pictures(self) -> set[str]:
        """The SHA-256 of every picture that left the house, also of those since replaced."""
        written = self._rows.execute("SELECT content FROM issued_version")
        photos = [photo for (content,) in written for photo in json.loads(content)["photos"]]
        return {photo["sha256"] for photo in photos if photo["sha256"]}

    def last(self, release_id: int) -> tuple[int, datetime] | None:
        """The number of what left the house last, and when; its content is not read, which takes its time."""
        found = self._rows.execute(_LAST, [release_id])
        return (int(found[0][0]), moment(found[0][1])) if found else None

    def _numbered(self, release_id: int) -> list[Row]:
        table = IssuedVersionTable
        return self._rows.all(table, table.release_id == release_id, order=(table.number,))


def _sha256(written: str) -> str:
    return hashlib.sha256(written.encode("utf-8")).hexdigest()


def _version(row: Row) -> IssuedVersion:
    content = from_json(IssuedContent, json.loads(row["content"]))
    return IssuedVersion(row["id"], row["release_id"], row["number"], row["issued_at"], row["sha256"], content)
