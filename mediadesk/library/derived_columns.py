"""What is worked out from names and addresses, made once for libraries that were kept before it was.

Contacts are found by the keys of their addresses and put in order by those of their names, outlets are found by their
folded names. Whoever is saved gets them then; those saved earlier get them here, when their library is opened first.
"""

import json

from peewee import Database

from mediadesk.library.contact_columns import address_key
from mediadesk.library.folding import fold
from mediadesk.library.rows import Rows
from mediadesk.library.sort_keys import sort_keys
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage

_MADE = "derived_columns"
_EDITION = 1  # grows when keys come to be worked out in another way
_BATCH = 1_000
_CONTACTS = """
SELECT id, name_en, name_zh_hant, name_zh_hans, email, phone FROM media_contact WHERE id > ? ORDER BY id LIMIT ?
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
    """Work out what this library lacks, batch by batch; what was begun and not ended is done again."""
    rows = Rows(database)
    if rows.execute("SELECT 1 FROM setting WHERE name = ? AND value = ?", (_MADE, json.dumps(_EDITION))):
        return
    after = 0
    while found := rows.execute(_CONTACTS, (after, _BATCH)):
        with database.atomic():
            for key, en, hant, hans, email, phone in found:
                keys, chinese = sort_keys(ByLanguage(en, hant, hans)), fold(hant or hans)
                values = (keys.latin, keys.stroke, keys.pinyin, chinese, address_key(email), address_key(phone))
                rows.execute(_KEYS, (*values, key))
        after = found[-1][0]
    with database.atomic():
        for key, *names, aliases in rows.execute(_NAMELESS):
            for folded in dict.fromkeys(fold(name).strip() for name in (*names, *aliases.splitlines())):
                if folded:
                    rows.execute(_NAME, (new_key(), key, folded))
        rows.execute("DELETE FROM setting WHERE name = ?", (_MADE,))
        done = (new_key(), _MADE, json.dumps(_EDITION))
        rows.execute("INSERT INTO setting (id, name, value, version) VALUES (?, ?, ?, 1)", done)
