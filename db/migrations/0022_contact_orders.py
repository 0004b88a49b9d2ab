"""Brings what long lists of contacts are read along, one index an order, and the search for what was talked about."""

_LIVE = "WHERE deleted_at IS NULL"
_STATEMENTS = (
    "DROP INDEX media_contact_present_outlet_id",
    "CREATE INDEX media_contact_outlet ON media_contact (present_outlet_id, sort_key, id)",
    f"CREATE INDEX media_contact_edited ON media_contact (updated_at, id) {_LIVE}",
    f"CREATE INDEX media_contact_told ON media_contact (last_contact_at, id) {_LIVE} AND last_contact_at IS NOT NULL",
    f"CREATE INDEX media_contact_verified ON media_contact (verified_on, id) {_LIVE} AND verified_on IS NOT NULL",
    f"CREATE INDEX media_contact_stroke ON media_contact (stroke_key, id) {_LIVE} AND stroke_key <> ''",
    f"CREATE INDEX media_contact_pinyin ON media_contact (pinyin_key, id) {_LIVE} AND pinyin_key <> ''",
)
_SEARCH = {
    "sqlite": (
        "CREATE VIRTUAL TABLE search_interaction USING fts5"
        "(words, content='', contentless_delete=1, prefix='3', tokenize='ascii')",
        "PRAGMA user_version = 22",
    ),
    "postgresql": (
        "CREATE TABLE search_interaction (id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL, shadow TEXT NOT NULL)",
        "CREATE INDEX search_interaction_words ON search_interaction USING GIN (words)",
    ),
}


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    engine = "postgresql" if db.param == "%s" else "sqlite"
    for statement in (*_STATEMENTS, *_SEARCH[engine]):
        db.execute_sql(statement)
