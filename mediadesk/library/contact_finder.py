"""Finds journalists as somebody types: names first, then whatever else is known of them, best match first.

Names that begin with what was typed come from an index in order; what holds the words, at most some hundred, from the
search index. They are scored here: ranking all matches of a short word would look at every one of a million.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from mediadesk.library import folding
from mediadesk.library.rows import Rows
from mediadesk.library.search import SearchIndex

_HOLDING, _NARROWED = 300, 5_000  # how many that hold the words are looked at, in all and of a narrowed list
_NUMBERED = 60
_FEWEST_DIGITS, _FEWEST_LETTERS, _LONG = 4, 4, 7
_HAN = "\u3005"  # the first of all Han characters: what is folded and Latin stands before it
_COUNTRIES = ("", "852", "853", "86", "886")  # numbers are typed without what the neighbours' begin with
_BY = "SELECT id FROM media_contact WHERE deleted_at IS NULL AND {column} >= ? AND {column} < ? {more} LIMIT {most}"
_BY_CHANNEL = "SELECT contact_id FROM contact_channel WHERE folded >= ? AND folded < ? LIMIT {most}"
_SEEN = """
SELECT c.id, c.sort_key, c.zh_key, c.aliases, o.name_en, o.name_zh_hant, last_contact_at IS NOT NULL
FROM media_contact c LEFT JOIN outlet o ON o.id = present_outlet_id WHERE c.deleted_at IS NULL AND c.id IN ({marks})
"""


class ContactFinder:
    """Asks one library. Each thread that asks needs its own open connection."""

    def __init__(self, rows: Rows, index: SearchIndex) -> None:
        self._rows, self._index = rows, index

    def find(self, wanted: str, limit: int = 200, is_meant: Callable[[int], bool] | None = None) -> list[int]:
        """The keys of those who answer `wanted`, best first, as far as `is_meant`.

        Words of one Latin letter are only looked for where names begin. Where nobody is found, words a letter or two
        away count too.
        """
        pieces = list(folding.pieces(wanted))
        if not pieces:
            return []
        looked_for = [pieces]
        found = dict.fromkeys(self._as_typed(wanted, pieces, _NARROWED if is_meant else limit))
        if not found:
            near = self._near_words(pieces)
            if near:
                found |= dict.fromkeys(self._index.any_of("contact", near, _HOLDING))
                looked_for += [[words[at] for words in near if at < len(words)] for at in range(max(map(len, near)))]
        keys = [key for key in found if is_meant is None or is_meant(key)]
        return self._ranked(keys, folding.fold(wanted).strip(), looked_for, limit)

    def _as_typed(self, wanted: str, pieces: Sequence[str], most: int) -> list[int]:
        begun = folding.fold(wanted).strip()
        found = self._between("sort_key", begun, "ORDER BY sort_key, id", most)
        if folding.is_han(pieces[0]):
            found += self._between("zh_key", begun, "AND zh_key <> '' ORDER BY zh_key", most)
        digits = "".join(each for each in wanted if each.isdecimal())
        if len(digits) >= _FEWEST_DIGITS and len(digits) * 2 > len(begun):
            found += self._with_number(digits)
        if len(pieces) == 1 and len(pieces[0]) == 1 and not folding.is_han(pieces[0]):
            return found
        if len(found) < most:
            found += self._index.newest("contact", wanted, max(most, _HOLDING))
        return found

    def _between(self, column: str, begun: str, more: str, most: int) -> list[int]:
        statement = _BY.format(column=column, more=more, most=most)
        return [key for (key,) in self._rows.execute(statement, (begun, f"{begun}\U0010ffff"))]

    def _with_number(self, digits: str) -> list[int]:
        found = []
        for country in _COUNTRIES:
            ends = (country + digits, f"{country}{digits}:")  # ":" comes behind "9"
            own = _BY.format(column="phone_key", more="AND phone_key <> ''", most=_NUMBERED)
            for statement in (own, _BY_CHANNEL.format(most=_NUMBERED)):
                found += [key for (key,) in self._rows.execute(statement, ends)]
        return found

    def _near_words(self, pieces: Sequence[str]) -> list[list[str]]:
        """For each word what it may have been meant as, itself among it; nothing where no other word is near."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        near = []
        for piece in pieces:
            words = [piece]
            if len(piece) >= _FEWEST_LETTERS and piece.isalpha() and not folding.is_han(piece):
                begun = {piece[:2], piece[0] + piece[2]}  # the second letter may be one too many, or the third
                known = {word for each in begun for word in self._index.shapes("contact", each, len(piece))}
                most = 2 if len(piece) >= _LONG else 1
                hits = process.extract(piece, known, scorer=OSA.distance, score_cutoff=most, limit=6)
                words += [word for word, _distance, _at in hits if word != piece]
            near.append(words)
        return near if any(len(words) > 1 for words in near) else []

    def _ranked(self, keys: Sequence[int], begun: str, looked_for: Sequence[Sequence[str]], limit: int) -> list[int]:
        scored = []
        ways = [(begun if not at else "", pieces) for at, pieces in enumerate(looked_for)]
        for at in range(0, len(keys), _HOLDING):
            some = keys[at : at + _HOLDING]
            for row in self._rows.execute(_SEEN.format(marks=", ".join("?" * len(some))), some):
                best = max(_score(row, *way) for way in ways)
                scored.append((-best, row[1], row[0]))
        scored.sort()
        return [key for _score_, _name, key in scored[:limit]]


def _score(row: tuple[Any, ...], begun: str, pieces: Sequence[str]) -> int:
    """How well a contact answers: a whole name before a name begun, a name before an alias, that before an outlet."""
    _key, name, chinese, aliases, outlet_en, outlet_zh, was_told = row
    score = 1 if was_told else 0
    if begun and begun in (name, chinese):
        score += 200
    elif begun and (name.startswith(begun) or chinese.startswith(begun)):
        score += 150
    words = f" {name.replace('-', ' ')} "
    for piece in pieces:
        if f" {piece}" in words:
            score += 14 if f" {piece} " in words else 10
        elif piece in chinese:
            score += 12
        elif aliases and f" {piece}" in _indexed(aliases):
            score += 8
        elif (outlet_en and _is_in(piece, outlet_en)) or (outlet_zh and _is_in(piece, outlet_zh)):
            score += 5
    return score


def _is_in(piece: str, outlet: str) -> bool:
    """A word of an outlet begins so; a run of Han characters stands anywhere in its name."""
    return (piece if piece >= _HAN else f" {piece}") in _folded(outlet)


@lru_cache(maxsize=4_096)
def _folded(outlet: str) -> str:
    return f" {folding.fold(outlet)}"


@lru_cache(maxsize=1_024)
def _indexed(aliases: str) -> str:
    return f" {folding.shadow(aliases)}"
