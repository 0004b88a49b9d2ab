"""Where rows of people stand, table by table: what goes with a person who is erased, and what stays without a name.

The same statements erase somebody from the library and from the copies of it that lie beside it, which may be older.
"""

from collections.abc import Iterator, Sequence

from mediadesk.library.contact_columns import address_key
from mediadesk.library.rows import Rows

DELETED: tuple[tuple[str, str], ...] = (
    ("contact_beat", "contact_id"),
    ("contact_tag", "contact_id"),
    ("contact_channel", "contact_id"),
    ("affiliation", "contact_id"),
    ("interaction", "contact_id"),
    ("follow_up", "contact_id"),
    ("media_list_member", "contact_id"),
    ("media_list_use_member", "contact_id"),
    ("contact_change", "contact_id"),
    ("contact_import_row", "record_id"),
    ("do_not_contact", "contact_id"),
    ("media_contact", "id"),
)
"""Tables and the columns that name the person, those that refer to others first."""

EMPTIED = ("recipient", "privacy_request")
"""Tables whose rows stay, without anything that would say whose they were."""

KEPT = ("desk_log",)
"""Tables that name a person by a key alone, which leads nowhere once the person is erased."""

_INDEXED = (("contact", "media_contact", "id"), ("interaction", "interaction", "contact_id"))
_AT_ONCE = 500


def tables_of(rows: Rows, *, is_server: bool) -> frozenset[str]:
    """The tables that are there."""
    catalogue = (
        "SELECT tablename FROM pg_tables" if is_server else "SELECT name FROM sqlite_master WHERE type = 'table'"
    )
    return frozenset(name for (name,) in rows.execute(catalogue))


def all_keys(rows: Rows, keys: Sequence[int]) -> list[int]:
    """The keys of these people and of all entries that were merged into theirs."""
    found, new = list(keys), list(keys)
    while new:
        marks = ", ".join("?" * len(new))
        merged = rows.execute(f"SELECT id FROM media_contact WHERE merged_into_id IN ({marks})", new)
        new = [key for (key,) in merged if key not in found]
        found += new
    return found


def addresses_of(rows: Rows, keys: Sequence[int]) -> list[str]:
    """Every address and number that stands with these people."""
    marks = ", ".join("?" * len(keys))
    own = rows.execute(f"SELECT email, phone FROM media_contact WHERE id IN ({marks})", keys)
    others = rows.execute(f"SELECT value FROM contact_channel WHERE contact_id IN ({marks})", keys)
    return list(dict.fromkeys(each for row in (*own, *others) for each in row if each))


def erase(rows: Rows, tables: frozenset[str], keys: Sequence[int], addresses: Sequence[str], mark: str) -> None:
    """Delete and empty the rows of the people with these `keys`; `mark` stands for their name in what stays.

    Inside a transaction of the caller's.
    """
    for at in range(0, len(keys), _AT_ONCE):
        _erase_some(rows, tables, keys[at : at + _AT_ONCE])
    if "recipient" in tables:
        _empty_recipients(rows, keys, addresses, mark)
    if "do_not_contact" in tables:
        _lift_addresses(rows, addresses)


def _erase_some(rows: Rows, tables: frozenset[str], keys: Sequence[int]) -> None:
    marks = ", ".join("?" * len(keys))
    for sql in (*_index_statements(tables, marks), *_row_statements(tables, marks)):
        rows.execute(sql, keys)


def _index_statements(tables: frozenset[str], marks: str) -> Iterator[str]:
    """The index first: it is found by the rows."""
    for kind, table, column in _INDEXED:
        if f"search_{kind}" in tables and table in tables:
            key = "rowid" if f"search_{kind}_config" in tables else "id"
            yield f"DELETE FROM search_{kind} WHERE {key} IN (SELECT id FROM {table} WHERE {column} IN ({marks}))"
    if "search_due" in tables:
        yield f"DELETE FROM search_due WHERE kind = 'contact' AND record_id IN ({marks})"


def _row_statements(tables: frozenset[str], marks: str) -> Iterator[str]:
    if "contact_import_row" in tables:
        yield f"DELETE FROM contact_import_row WHERE kind = 'contact' AND record_id IN ({marks})"
    if "not_duplicate" in tables:
        yield f"DELETE FROM not_duplicate WHERE kind = 'contact' AND one_id IN ({marks})"
        yield f"DELETE FROM not_duplicate WHERE kind = 'contact' AND other_id IN ({marks})"
    if "privacy_request" in tables:
        yield (
            "UPDATE privacy_request SET contact_id = NULL, name = '', notes = '', outcome = '', version = version + 1 "
            f"WHERE contact_id IN ({marks})"
        )
    for table, column in DELETED:
        if table in tables:
            yield f"DELETE FROM {table} WHERE {column} IN ({marks})"


def _empty_recipients(rows: Rows, keys: Sequence[int], addresses: Sequence[str], mark: str) -> None:
    emptied = "UPDATE recipient SET contact_id = NULL, name = ?, outlet = '', address = '', version = version + 1 WHERE"
    for key in keys:
        rows.execute(f"{emptied} contact_id = ?", (mark, key))
    for address in addresses:
        rows.execute(f"{emptied} LOWER(address) = ?", (mark, address.lower()))


def _lift_addresses(rows: Rows, addresses: Sequence[str]) -> None:
    """What barred an address of theirs would say it; the digests bar it from now on."""
    wanted = {address_key(each) for each in addresses}
    for key, said in rows.execute("SELECT id, said FROM do_not_contact WHERE scope = 'address'"):
        if address_key(said) in wanted:
            rows.execute("DELETE FROM do_not_contact WHERE id = ?", (key,))
