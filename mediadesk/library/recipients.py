"""Who got which release that left the house."""

from collections.abc import Iterable, Sequence

from mediadesk.library.after_issue_tables import RecipientTable
from mediadesk.library.amendments import Amendments
from mediadesk.library.collection import Means
from mediadesk.library.fields import moment
from mediadesk.library.rows import Row
from mediadesk.records.contact import OutletKind
from mediadesk.records.recipient import Recipient, SentBy, calls_first, each_once, identity
from mediadesk.records.timeline import PitchedBefore

_GOT = """
SELECT contact_id, name, sent_at, way, number FROM recipient WHERE contact_id IN ({marks}) AND release_id = ?
ORDER BY sent_at, id
"""


class Recipients:
    """Everybody a release was sent to, as somebody wrote it down."""

    def __init__(self, means: Means, amendments: Amendments) -> None:
        self._rows, self._history, self._amendments = means.rows, means.history, amendments

    def of(self, release_id: int) -> tuple[Recipient, ...]:
        """Who got the release, everybody once, those to call first at the top."""
        return calls_first(each_once(self._all(release_id)))

    def count(self, release_id: int) -> int:
        """How many got the release."""
        return len(each_once(self._all(release_id)))

    def add(self, recipients: Sequence[Recipient]) -> int:
        """Write down who got a release; returns how many were not written down for that very version yet."""
        known = {(each.release_id, each.number, identity(each)) for each in self._known(recipients)}
        added = 0
        with self._history.step(f"Record {len(recipients)} recipients"):
            for each in recipients:
                mark = (each.release_id, each.number, identity(each))
                if mark not in known:
                    known.add(mark)
                    self._history.insert(RecipientTable, _row(each))
                    added += 1
        return added

    def remove(self, keys: Iterable[int]) -> None:
        """Take back what was written down wrongly. Raises `Conflict` where it is gone already."""
        with self._history.step("Remove recipients"):
            for key in keys:
                self._history.delete(RecipientTable, key)

    def before(self, release_id: int) -> tuple[Recipient, ...]:
        """Who got any version of any release that this one follows, everybody once, those to call first at the top."""
        chain = self._amendments.chain(release_id)
        return calls_first(each_once(each for key in chain for each in self._all(key)))

    def to_tell(self, release_id: int) -> tuple[Recipient, ...]:
        """Who got what this release follows, and not yet this one."""
        told = {identity(each) for each in self._all(release_id)}
        return tuple(each for each in self.before(release_id) if identity(each) not in told)

    def to_contacts(self, release_id: int, contact_ids: Sequence[int]) -> tuple[PitchedBefore, ...]:
        """When and how each of these contacts got the release, oldest first."""
        found = self._rows.within(_GOT, contact_ids, release_id)
        return tuple(PitchedBefore(key, name, moment(at), way, number) for key, name, at, way, number in found)

    def _all(self, release_id: int) -> list[Recipient]:
        table = RecipientTable
        return [_recipient(row) for row in self._rows.all(table, table.release_id == release_id, order=(table.id,))]

    def _known(self, recipients: Sequence[Recipient]) -> list[Recipient]:
        return [each for key in {each.release_id for each in recipients} for each in self._all(key)]


def _row(recipient: Recipient) -> Row:
    return {
        "id": recipient.id,
        "release_id": recipient.release_id,
        "number": recipient.number,
        "contact_id": recipient.contact_id,
        "name": recipient.name,
        "outlet": recipient.outlet,
        "outlet_kind": recipient.outlet_kind.value if recipient.outlet_kind else "",
        "address": recipient.address,
        "way": recipient.way.value,
        "sent_at": recipient.sent_at,
    }


def _recipient(row: Row) -> Recipient:
    return Recipient(
        *(row["id"], row["release_id"], row["number"], row["sent_at"], SentBy(row["way"]), row["contact_id"]),
        *(row["name"], row["outlet"], row["address"]),
        OutletKind(row["outlet_kind"]) if row["outlet_kind"] else None,
    )
