"""Which outlets are one and the same under several entries: SCMP is the South China Morning Post."""

from collections import defaultdict
from collections.abc import Iterable

from mediadesk.library.rows import Rows

_NAMES = """
SELECT n.outlet_id, n.folded FROM outlet_name n JOIN outlet o ON o.id = n.outlet_id
WHERE o.deleted_at IS NULL ORDER BY n.outlet_id
"""
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
    return _joined(by_name.values())


def acronym(folded: str) -> str:
    """The initials of a folded name of three words or more: "scmp"; else empty."""
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
