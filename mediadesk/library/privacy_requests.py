"""What people asked the desk to do with what it holds on them, and by when it must have answered."""

from datetime import date

from mediadesk.library.collection import Means
from mediadesk.library.contact_desk_tables import PrivacyRequestTable
from mediadesk.library.rows import Row
from mediadesk.records.keys import new_key
from mediadesk.records.privacy import PrivacyRequest, RequestKind
from mediadesk.records.problems import NoSuchRecord


class PrivacyRequests:
    """Requests, kept after they are answered: the law asks to show that they were."""

    def __init__(self, means: Means) -> None:
        self._rows, self._history = means.rows, means.history

    def all(self) -> tuple[PrivacyRequest, ...]:
        """The open ones, the first due first, then the answered ones, the newest first."""
        found = [_request(row) for row in self._rows.all(PrivacyRequestTable)]
        still_open = sorted((each for each in found if each.closed_on is None), key=lambda each: (each.due_on, each.id))
        closed = [each for each in found if each.closed_on is not None]
        return (*still_open, *sorted(closed, key=lambda each: (each.closed_on or date.min, each.id), reverse=True))

    def get(self, key: int) -> PrivacyRequest:
        """One request; raises `NoSuchRecord`."""
        row = self._rows.get(PrivacyRequestTable, key)
        if row is None:
            raise NoSuchRecord("privacy request", str(key))
        return _request(row)

    def add(
        self,
        kind: RequestKind,
        *,
        contact_id: int | None,
        name: str,
        received_on: date,
        due_on: date,
        who: str,
        notes: str = "",
    ) -> PrivacyRequest:
        """Write down that somebody asked."""
        request = PrivacyRequest(
            new_key(), kind, received_on, due_on, contact_id, name.strip(), notes=notes.strip(), who=who
        )
        with self._history.step(f"Record a request of {name}"):
            self._history.insert(PrivacyRequestTable, _row(request))
        return request

    def close(self, key: int, outcome: str, *, on: date) -> PrivacyRequest:
        """Write down what was done about it. Raises `NoSuchRecord`."""
        request = self.get(key)
        with self._history.step(f"Close the request of {request.name}"):
            changes = {"outcome": outcome.strip(), "closed_on": on}
            self._history.update(PrivacyRequestTable, key, changes, request.version)
        return self.get(key)


def _row(request: PrivacyRequest) -> Row:
    return {
        "id": request.id,
        "contact_id": request.contact_id,
        "kind": request.kind.value,
        "name": request.name,
        "received_on": request.received_on,
        "due_on": request.due_on,
        "closed_on": request.closed_on,
        "outcome": request.outcome,
        "notes": request.notes,
        "who": request.who,
    }


def _request(row: Row) -> PrivacyRequest:
    return PrivacyRequest(
        *(row["id"], RequestKind(row["kind"]), row["received_on"], row["due_on"], row["contact_id"], row["name"]),
        *(row["closed_on"], row["outcome"], row["notes"], row["who"], row["version"]),
    )
