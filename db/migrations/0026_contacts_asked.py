"""Brings what rules and filters ask of contacts into indexes, so that a list is counted without reading contacts.

SQLite reads narrowed lists along them alone. PostgreSQL, which limits the length of what an index holds, gets what it
reads along: it puts several indexes together by itself.
"""

_LIVE = "WHERE deleted_at IS NULL"
_STATEMENTS = (
    "DROP INDEX contact_beat_beat_id",
    "CREATE INDEX contact_beat_held ON contact_beat (beat_id, contact_id)",
    "DROP INDEX contact_tag_tag_id",
    "CREATE INDEX contact_tag_held ON contact_tag (tag_id, contact_id)",
    "DROP INDEX affiliation_outlet_id",
    "CREATE INDEX affiliation_outlet ON affiliation (outlet_id, until, contact_id)",
    "CREATE INDEX affiliation_further ON affiliation (outlet_id, contact_id) WHERE until IS NULL AND number > 1",
    f"CREATE INDEX media_contact_marked ON media_contact (is_starred, do_not_phone, id) {_LIVE} "
    "AND (is_starred OR do_not_phone)",
)
_ASKED = {
    "sqlite": (
        "DROP INDEX media_contact_list",
        "CREATE INDEX media_contact_list ON media_contact "
        f"(sort_key, id, status, languages, is_starred, do_not_phone, verified_on, deleted_at) {_LIVE}",
        "CREATE INDEX media_contact_asked ON media_contact (id, status, languages, is_starred, do_not_phone, "
        "verified_on, last_contact_at, present_outlet_id, present_role, owner, source, embargo_agreed_on, "
        f"LENGTH(email), LENGTH(phone), deleted_at) {_LIVE}",
        "PRAGMA user_version = 26",
    ),
    "postgresql": (f"CREATE INDEX media_contact_asked ON media_contact (status, id) {_LIVE}",),
}


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    engine = "postgresql" if db.param == "%s" else "sqlite"
    for statement in (*_STATEMENTS, *_ASKED[engine]):
        db.execute_sql(statement)
