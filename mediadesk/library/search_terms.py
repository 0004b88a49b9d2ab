"""The words SQLite's search index is made of.

Asked for all that begins with some letters, FTS5 first gathers everything with any such word, unless it keeps an index
of beginnings of just that length. Asked for the few words that begin so, it hands over the first that are found.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from mediadesk.library import folding
from mediadesk.library.rows import Rows

_KEPT = 3  # letters of a beginning, as long as the longest in an index of its own
_FEW = 48  # words asked for instead of their beginning
_STEPS = 160  # words looked for one behind the other, before it takes less time to go along all
_BEHIND = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class _Met:
    """Words met; behind which the next are to be looked for, "" at the end; whether some with figures were passed."""

    words: list[str]
    rest_from: str
    has_figures: bool


@dataclass(frozen=True, slots=True)
class _Named:
    """A query that names words, "" where one has none; whether these are all without figures, or all there are."""

    query: str
    is_whole: bool
    is_sure: bool


class SearchTerms:
    """Asks one library in SQLite. Each thread that asks needs its own open connection."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def newest(self, kind: str, pieces: Sequence[str], most: int, shortest: int) -> list[int]:
        """The keys of what has all `pieces`, at most so many: first what has them whole, the newest of it first.

        Then what has words that begin so; Latin words of fewer letters than `shortest` are only looked for whole.
        Beginnings of words with figures, which are parts of addresses, count where nothing else is found.
        """
        whole = " AND ".join(f'"{" ".join(piece)}"' if folding.is_han(piece) else f'"{piece}"' for piece in pieces)
        found = dict.fromkeys(self._asked(kind, whole, most))
        if len(found) < most:
            named = self._named(kind, [[piece] for piece in pieces], shortest)
            if named.query not in ("", whole):
                found |= dict.fromkeys(self._asked(kind, named.query, most))
            if not named.is_sure and (not found or (len(found) < most and not named.is_whole)):
                every = " AND ".join(query_term(piece, shortest) for piece in pieces)
                found |= dict.fromkeys(self._asked(kind, every, most))
        return list(found)[:most]

    def any_of(self, kind: str, choices: Sequence[Sequence[str]], most: int) -> list[int]:
        """The keys of what has a word beginning with one of each of `choices`, the newest first."""
        query = self._named(kind, choices, 1).query
        return self._asked(kind, query, most) if query else []

    def shapes(self, kind: str, beginning: str, letters: int) -> list[str]:
        """How the words without figures that begin with some letters begin, so many letters long."""
        met = self._met(kind, beginning, _STEPS, letters)
        found = [word[:letters] for word in met.words]
        if not met.rest_from:
            return found
        self._rows.execute(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_of_{kind} USING fts5vocab(main, search_{kind}, row)"
        )
        sql = (
            f"SELECT DISTINCT SUBSTR(term, 1, ?) FROM temp.words_of_{kind} "
            "WHERE term >= ? AND term < ? AND term NOT GLOB '*[0-9]*'"
        )
        return [*found, *(word for (word,) in self._rows.execute(sql, (letters, met.rest_from, beginning + _BEHIND)))]

    def _asked(self, kind: str, query: str, most: int) -> list[int]:
        sql = f"SELECT rowid FROM search_{kind} WHERE search_{kind} MATCH ? ORDER BY rowid DESC LIMIT {most}"
        return [key for (key,) in self._rows.execute(sql, (query,))]

    def _named(self, kind: str, choices: Sequence[Sequence[str]], shortest: int) -> _Named:
        said, is_whole, is_sure = [], True, True
        for pieces in choices:
            terms: list[str] = []
            for piece in pieces:
                if folding.is_han(piece) or len(piece) < shortest or len(piece) <= _KEPT:
                    terms.append(query_term(piece, shortest))
                    continue
                met = self._met(kind, piece, _FEW - len(terms))
                is_whole = is_whole and not met.rest_from
                is_sure = is_sure and not met.rest_from and not met.has_figures
                terms += [f'"{word}"' for word in met.words]
            said.append(f"({' OR '.join(terms)})" if len(terms) > 1 else "".join(terms))
        return _Named(" AND ".join(said) if all(said) else "", is_whole, is_sure)

    def _met(self, kind: str, beginning: str, most: int, letters: int = 999) -> _Met:
        """The words that begin so, without those that go on with figures, one of each shape of so many letters.

        Each is looked for behind the one before: going along them would read where each of them stands.
        """
        self._rows.execute(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.places_of_{kind} USING fts5vocab(main, search_{kind}, instance)"
        )
        sql = f"SELECT term FROM temp.places_of_{kind} WHERE term >= ? LIMIT 1"
        words: list[str] = []
        at, has_figures = beginning, False
        for _ in range(_STEPS):
            found = self._rows.execute(sql, (at,))
            if not found or not found[0][0].startswith(beginning):
                return _Met(words, "", has_figures)
            word: str = found[0][0]
            if len(words) == most:
                break
            figure = next((place for place in range(len(beginning), len(word)) if word[place] in "0123456789"), -1)
            if figure >= 0:
                at, has_figures = f"{word[:figure]}:", True  # which comes behind 9
            else:
                words.append(word)
                at = word[:letters] + (_BEHIND if len(word) >= letters else "\x01")
        return _Met(words, at, has_figures)


def query_term(piece: str, shortest: int = 1) -> str:
    """A run of Han characters as it stands, a Latin word as the beginning of one if it is not too short for that."""
    if folding.is_han(piece):
        return f'"{" ".join(piece)}"'
    return f'"{piece}"*' if len(piece) >= shortest else f'"{piece}"'
