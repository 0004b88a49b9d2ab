"""What is worked out from names and addresses, made once for libraries that were kept before it was.

Contacts are found by the keys of their addresses and put in order by those of their names, outlets are found by their
folded names. Whoever is saved gets them then; those saved earlier get them here, when their library is opened first.

That goes in large parts, as each writes most pages of the indexes once, however many rows it has; what was done is
noted with it, so that a library closed in between goes on from there. Rows that are right already are left alone.
"""

import json

from peewee import Database

from mediadesk.library import engine
from mediadesk.library.contact_columns import address_key
from mediadesk.library.folding import fold
from mediadesk.library.rows import Rows
from mediadesk.library.sort_keys import sort_keys
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage

_MADE = "derived_columns"
_EDITION = 1  # grows when keys come to be worked out in another way
_PART, _BATCH = 200_000, 5_000  # contacts written at once, and read at once
_LARGE_CACHE = 262_144  # KiB: pages of indexes wait there until a part is written
_CONTACTS = """
SELECT id, name_en, name_zh_hant, name_zh_hans, email, phone,
    sort_key, stroke_key, pinyin_key, zh_key, email_key, phone_key
FROM media_contact WHERE id > ? ORDER BY id LIMIT ?
"""
_KEYS = """
UPDATE media_contact SET sort_key = ?, stroke_key = ?, pinyin_key = ?, zh_key = ?, email_key = ?, phone_key = ?
WHERE id = ?
"""
_NAMELESS = """
SELECT id, name_en, name_zh_hant, name_zh_hans, aliases FROM outlet
WHERE id NOT IN (SELECT outlet_id FROM outlet_name)
"""
_NAME = "INSERT INTO outlet_name (id, outlet_id, folded, version) VALUES (?, ?, ?, 1)"


def make(database: Database) -> None:
    """Work out what this library lacks; what was begun and not ended goes on where it ended."""
    rows = Rows(database)
    found = rows.execute("SELECT value FROM setting WHERE name = ?", (_MADE,))
    made = json.loads(found[0][0]) if found else None
    if made == _EDITION:
        return
    after = made["after"] if isinstance(made, dict) and made["edition"] == _EDITION else 0
    if not rows.is_postgresql and rows.execute("SELECT 1 FROM media_contact LIMIT 1"):
        rows.execute(f"PRAGMA cache_size = -{_LARGE_CACHE}")
    while after is not None:
        with database.atomic():
            after = _make_part(rows, after)
            _note(rows, {"edition": _EDITION, "after": after})
    with database.atomic():
        _name_outlets(rows)
        _note(rows, _EDITION)
    if not rows.is_postgresql:
        rows.execute(f"PRAGMA cache_size = -{engine.CACHE}")


def _make_part(rows: Rows, after: int) -> int | None:
    """Work out the keys of the next contacts; returns the last of them, `None` when there are no more."""
    for _ in range(_PART // _BATCH):
        found = rows.execute(_CONTACTS, (after, _BATCH))
        if not found:
            return None
        worked_out = [(*_keys(*said), key) for key, *said in (each[:6] for each in found)]
        rows.many(_KEYS, [new for new, old in zip(worked_out, found, strict=True) if new[:6] != old[6:]])
        after = found[-1][0]
    return after


def _keys(en: str, hant: str, hans: str, email: str, phone: str) -> tuple[str, ...]:
    keys, chinese = sort_keys(ByLanguage(en, hant, hans)), fold(hant or hans)
    return keys.latin, keys.stroke, keys.pinyin, chinese, address_key(email), address_key(phone)


def _name_outlets(rows: Rows) -> None:
    for key, *names, aliases in rows.execute(_NAMELESS):
        for folded in dict.fromkeys(fold(name).strip() for name in (*names, *aliases.splitlines())):
            if folded:
                rows.execute(_NAME, (new_key(), key, folded))


def _note(rows: Rows, made: object) -> None:
    rows.execute("DELETE FROM setting WHERE name = ?", (_MADE,))
    done = (new_key(), _MADE, json.dumps(made))
    rows.execute("INSERT INTO setting (id, name, value, version) VALUES (?, ?, ?, 1)", done)
