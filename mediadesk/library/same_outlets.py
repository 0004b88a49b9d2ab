"""Which outlets are one and the same under several entries: SCMP is the South China Morning Post."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from mediadesk.library.rows import Rows

_NAMES = """
SELECT n.outlet_id, n.folded FROM outlet_name n JOIN outlet o ON o.id = n.outlet_id
WHERE o.deleted_at IS NULL ORDER BY n.outlet_id
"""
_LIVE = "FROM outlet_name n JOIN outlet o ON o.id = n.outlet_id WHERE o.deleted_at IS NULL AND"
_OF = f"SELECT n.folded {_LIVE} n.outlet_id IN ({{marks}})"
_CALLED = f"SELECT DISTINCT n.outlet_id {_LIVE} n.folded IN ({{marks}})"
_BEGINNING = f"SELECT n.outlet_id, n.folded {_LIVE} n.folded >= ? AND n.folded < ?"
_SHORTEST_ACRONYM = 3  # letters
_LEFT_OUT = frozenset({"the", "of", "and", "for", "in", "on", "a"})


def same_outlets(rows: Rows) -> dict[int, int]:
    """The first of several entries of one outlet, by the key of each of the others.

    Two entries are one outlet when a name or alias of one is a name or alias of the other, or its initials where
    nobody else has these.
    """
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    by_acronym: defaultdict[str, set[int]] = defaultdict(set)
    for key, folded in rows.execute(_NAMES):
        by_name[folded].append(key)
        if short := acronym(folded):
            by_acronym[short].add(key)
    for short, keys in by_acronym.items():
        if len(keys) == 1 and short in by_name:
            by_name[short].extend(keys)
    return _joined(keys for keys in by_name.values() if len(keys) > 1)


def same_as(rows: Rows, keys: Iterable[int]) -> dict[int, int]:
    """What `same_outlets` says of these outlets alone, asked of the indexes; the first of each stands for itself."""
    same: dict[int, int] = {}
    for key in dict.fromkeys(keys):
        if key not in same:
            group, new = {key}, {key}
            while new:
                new = _as_well(rows, new) - group
                group |= new
            same |= dict.fromkeys(group, min(group))
    return same


def _as_well(rows: Rows, keys: Collection[int]) -> set[int]:
    """Who shares a name with one of these outlets, or goes by its initials, or has the initials it goes by."""
    names = {folded for (folded,) in rows.within(_OF, list(keys))}
    found = {key for (key,) in rows.within(_CALLED, list(names))} if names else set()
    for short in {short for folded in names if (short := acronym(folded))} | {
        name for name in names if _is_short(name)
    }:
        called = {key for (key,) in rows.within(_CALLED, [short])}
        if called and len(having := _with_initials(rows, short)) == 1:
            found |= called | having
    return found


def _with_initials(rows: Rows, short: str) -> set[int]:
    starts = [short[0], *(f"{word} " for word in _LEFT_OUT)]
    said = (
        each for start in starts for each in rows.execute(_BEGINNING, (start, start[:-1] + chr(ord(start[-1]) + 1)))
    )
    return {key for key, folded in said if acronym(folded) == short}


def _is_short(folded: str) -> bool:
    return len(folded) >= _SHORTEST_ACRONYM and folded.isascii() and folded.isalpha()


def acronym(folded: str) -> str:
    """The initials of a folded name of three words or more: "scmp"; else empty."""
    if folded.count(" ") < _SHORTEST_ACRONYM - 1:
        return ""
    words = [word for word in folded.split() if word not in _LEFT_OUT]
    letters = "".join(word[0] for word in words)
    return letters if len(words) >= _SHORTEST_ACRONYM and letters.isascii() and letters.isalpha() else ""


def _joined(groups: Iterable[list[int]]) -> dict[int, int]:
    first: dict[int, int] = {}
    for group in groups:
        roots = sorted({_root(first, key) for key in group})
        for root in roots[1:]:
            first[root] = roots[0]
    return {key: _root(first, key) for key in list(first)}


def _root(first: dict[int, int], key: int) -> int:
    while key in first:
        key = first[key]
    return key
