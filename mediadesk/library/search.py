"""The search index: which records contain what was typed, in any of the three languages.

SQLite keeps the shadow text in FTS5, where Han characters are single terms and a run of them is a phrase. PostgreSQL
keeps a vector of words, Han characters and Han pairs, and looks at the shadow text to be sure of longer runs.

An entry is made of all words of its record, which for a long text takes longer than the saving itself. While somebody
is writing, the entry is taken out and the record noted in `search_due`; a search reads the few records noted there
themselves, so it never misses what was saved. `catch_up` makes the entries.
"""

from collections.abc import Iterable, Sequence

from peewee import Database

from mediadesk.library import folding
from mediadesk.library.engine import is_postgresql
from mediadesk.library.history import Change
from mediadesk.library.rows import Rows
from mediadesk.library.search_terms import SearchTerms, query_term
from mediadesk.library.searched_words import DEPENDENTS, Document, words_of

_LONG = "release"  # the kind whose entries are worth putting off; the others are short
_WHOLE = 999  # letters of a word that is looked for as the beginning of another
_LONGEST_VECTOR = 900_000  # bytes of terms; PostgreSQL refuses a vector above 1 MB


class SearchIndex:
    """Keeps the index in the same transaction as the rows it is made of, and answers with conditions for statements."""

    def __init__(self, database: Database, rows: Rows) -> None:
        self._rows = rows
        self._is_postgresql = is_postgresql(database)
        self._terms = SearchTerms(rows)

    def take_in(self, changes: Sequence[Change], *, later: bool = False) -> None:
        """Index again every record whose words the changes touch; with `later`, put releases off."""
        documents: dict[Document, None] = {}
        for change in changes:
            for documents_of in DEPENDENTS.get(change.table, ()):
                for row in (change.before, change.after):
                    if row is not None:
                        documents.update(dict.fromkeys(documents_of(self._rows, row)))
        put_off = [document for document in documents if later and document[0] == _LONG]
        self._put_off(put_off)
        self._write(document for document in documents if document not in put_off)

    def catch_up(self) -> None:
        """Make the entries put off. Inside a transaction."""
        self._write((kind, key) for kind, key in self._rows.execute("SELECT kind, record_id FROM search_due"))

    def put_in(self, kind: str, entries: Sequence[tuple[int, str]]) -> None:
        """Make the entries of many records at once, from their shadow texts. Inside a transaction."""
        if self._is_postgresql:
            sql = (
                f"INSERT INTO search_{kind} (id, words, shadow) VALUES (?, array_to_tsvector(CAST(? AS text[])), ?) "
                "ON CONFLICT (id) DO UPDATE SET words = EXCLUDED.words, shadow = EXCLUDED.shadow"
            )
            self._rows.many(sql, [(key, _vector(shadow), shadow) for key, shadow in entries])
        else:
            self._rows.many(f"INSERT OR REPLACE INTO search_{kind} (rowid, words) VALUES (?, ?)", entries)

    def take_out(self, kind: str, keys: Sequence[int]) -> None:
        """Remove the entries of many records at once. Inside a transaction."""
        column = "id" if self._is_postgresql else "rowid"
        self._rows.many(f"DELETE FROM search_{kind} WHERE {column} = ?", [(key,) for key in keys])

    def is_behind(self) -> bool:
        """Whether entries were put off."""
        return bool(self._rows.execute("SELECT 1 FROM search_due LIMIT 1"))

    def condition(self, kind: str, wanted: str) -> tuple[str, list[str]]:
        """An SQL condition on `id` and its parameters; empty for a search without a letter or character."""
        pieces = list(folding.pieces(wanted))
        if not pieces:
            return "", []
        condition, parameters = self._indexed(kind, pieces)
        due = self._due(kind, wanted)
        return (f"({condition} OR id IN ({', '.join(map(str, due))}))" if due else condition), parameters

    def found(self, kind: str, wanted: str) -> tuple[str, list[str]]:
        """A statement for the keys of what matches and its parameters; empty for a search without a letter.

        For kinds whose entries are never put off. What is in the trash is found too.
        """
        pieces = list(folding.pieces(wanted))
        return self._statement(kind, pieces) if pieces else ("", [])

    def newest(self, kind: str, wanted: str, most: int, *, shortest: int = 1) -> list[int]:
        """The keys of what has the words whole, then of what has words that begin so, the newest first.

        At most so many of each; what is in the trash is found too. A Latin word of fewer letters than `shortest` is
        looked for whole.
        """
        pieces = list(folding.pieces(wanted))
        if not pieces:
            return []
        found = (self._newest_by_vector if self._is_postgresql else self._terms.newest)(kind, pieces, most, shortest)
        return list(dict.fromkeys([*self._due(kind, wanted), *found]))

    def any_of(self, kind: str, choices: Sequence[Sequence[str]], most: int) -> list[int]:
        """The keys of what has a word beginning with one of each of `choices` (all folded), the newest first.

        Nothing on PostgreSQL, which is not asked for near words.
        """
        return [] if self._is_postgresql else self._terms.any_of(kind, choices, most)

    def shapes(self, kind: str, beginning: str, letters: int) -> list[str]:
        """How the words of the index that begin with some folded letters begin, so many letters long.

        Words with figures are left out. None on PostgreSQL.
        """
        return [] if self._is_postgresql else self._terms.shapes(kind, beginning, letters)

    def _newest_by_vector(self, kind: str, pieces: Sequence[str], most: int, shortest: int) -> list[int]:
        found: dict[int, None] = {}
        for letters in (_WHOLE, shortest):
            if len(found) < most:
                statement, parameters = self._statement(kind, pieces, letters)
                rows = self._rows.execute(f"{statement} ORDER BY id DESC LIMIT {most}", parameters)
                found |= dict.fromkeys(key for (key,) in rows)
        return list(found)[:most]

    def _due(self, kind: str, wanted: str) -> list[int]:
        """The records put off that have what is wanted."""
        waiting = self._rows.execute("SELECT record_id FROM search_due WHERE kind = ?", (kind,))
        return [key for (key,) in waiting if folding.matches(wanted, words_of(self._rows, kind, key) or "")]

    def _indexed(self, kind: str, pieces: Sequence[str]) -> tuple[str, list[str]]:
        statement, parameters = self._statement(kind, pieces)
        return f"id IN ({statement})", parameters

    def _statement(self, kind: str, pieces: Sequence[str], shortest: int = 1) -> tuple[str, list[str]]:
        if not self._is_postgresql:
            query = " ".join(query_term(piece, shortest) for piece in pieces)
            return f"SELECT rowid FROM search_{kind} WHERE search_{kind} MATCH ?", [query]
        terms = " & ".join(each for piece in pieces for each in _vector_query(piece, shortest))
        runs = [piece for piece in pieces if folding.is_han(piece) and len(piece) > 2]
        sure = " AND shadow LIKE ?" * len(runs)
        statement = f"SELECT id FROM search_{kind} WHERE words @@ CAST(? AS tsquery){sure}"
        return statement, [terms, *(f"%{' '.join(run)}%" for run in runs)]

    def _put_off(self, documents: Iterable[Document]) -> None:
        for document in documents:
            if not self._rows.execute("SELECT 1 FROM search_due WHERE kind = ? AND record_id = ?", document):
                self._rows.execute(
                    "INSERT INTO search_due (kind, record_id) VALUES (?, ?) ON CONFLICT DO NOTHING", document
                )
                self.take_out(document[0], [document[1]])

    def _write(self, documents: Iterable[Document]) -> None:
        for kind, key in documents:
            self._rows.execute("DELETE FROM search_due WHERE kind = ? AND record_id = ?", (kind, key))
            self.take_out(kind, [key])
            words = words_of(self._rows, kind, key)
            if words is not None:
                self.put_in(kind, [(key, folding.shadow(words))])


def _vector_query(piece: str, shortest: int = 1) -> list[str]:
    if not folding.is_han(piece):
        return [f"'{piece}':*" if len(piece) >= shortest else f"'{piece}'"]
    pairs = [piece[at : at + 2] for at in range(len(piece) - 1)]
    return [f"'{term}'" for term in pairs or [piece]]


def _vector(shadow: str) -> list[str]:
    terms: dict[str, None] = {}
    before = ""
    for term in shadow.split():
        terms[term] = None
        if before and folding.is_han(before) and folding.is_han(term):
            terms[before + term] = None
        before = term
    return _cut(terms)


def _cut(terms: Iterable[str]) -> list[str]:
    kept, size = [], 0
    for term in terms:
        size += len(term.encode()) + 1
        if size > _LONGEST_VECTOR:
            break
        kept.append(term)
    return kept
