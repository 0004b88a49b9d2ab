"""Search entries of contacts by the thousand: the same words as one by one, read with a few statements."""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from mediadesk.library import folding
from mediadesk.library.rows import Rows

_OWN = (
    "SELECT id, name_en, name_zh_hant, name_zh_hans, aliases, email, phone, tags, notes, beats "
    "FROM media_contact WHERE id IN ({marks})"
)
_WAYS = "SELECT contact_id, value, label FROM contact_channel WHERE contact_id IN ({marks})"
_POSTS = (
    "SELECT a.contact_id, a.role, a.desk, n.name_en, n.name_zh_hant, n.name_zh_hans FROM affiliation a "
    "JOIN outlet n ON n.id = a.outlet_id WHERE a.contact_id IN ({marks})"
)


def shadows(rows: Rows, keys: Sequence[int]) -> list[tuple[int, str]]:
    """What each of these contacts is found by, as it is indexed; those that are not there are left out."""
    more: dict[int, list[str]] = defaultdict(list)
    for sql in (_WAYS, _POSTS):
        for key, *words in rows.within(sql, keys):
            more[key] += [_often(word) for word in words if word]
    return [(key, _joined(words, more.get(key, []))) for key, *words in rows.within(_OWN, keys)]


def _joined(words: Sequence[Any], more: Sequence[str]) -> str:
    """Names, addresses and notes are one person's; tags and beats many people's."""
    *own, notes, beats = words
    *own, tags = own
    shadow = [folding.shadow(word) for word in (*own, notes) if word]
    return " ".join([*shadow, *(_often(word) for word in (tags, beats) if word), *more])


@lru_cache(maxsize=65536)
def _often(words: str) -> str:
    return folding.shadow(words)
