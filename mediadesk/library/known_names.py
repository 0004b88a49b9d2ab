"""What the desk knows by name, read again only when some of it changed: every look at a release asks for it."""

from mediadesk.library.facts import Facts
from mediadesk.library.organisations import Organisations
from mediadesk.library.people import Newsmakers
from mediadesk.library.rows import Rows
from mediadesk.library.terms import Terms
from mediadesk.records.register import Register

# Versions only grow and keys are never used again, so any change by anybody changes one of these.
_STATE = "SELECT COUNT(*), SUM(version), MAX(id), COUNT(deleted_at) FROM {table}"
_TABLES = ("newsmaker", "organisation", "term", "desk_fact")


class KnownNames:
    """The newsmakers, organisations, terms and facts outside the trash."""

    def __init__(
        self, rows: Rows, newsmakers: Newsmakers, organisations: Organisations, terms: Terms, facts: Facts
    ) -> None:
        self._rows, self._newsmakers, self._organisations = rows, newsmakers, organisations
        self._terms, self._facts = terms, facts
        self._read: tuple[object, Register] | None = None

    def register(self) -> Register:
        """All of them, by name. Any thread that may read the library."""
        state = [self._rows.execute(_STATE.format(table=table)) for table in _TABLES]
        read = self._read
        if read is None or read[0] != state:
            people, bodies, terms = self._newsmakers.all(), self._organisations.all(), self._terms.all()
            read = self._read = (
                state,
                Register(tuple(people), tuple(bodies), tuple(terms), facts=tuple(self._facts.all())),
            )
        return read[1]
