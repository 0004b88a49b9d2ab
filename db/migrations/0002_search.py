"""Brings the search index: derived data, one table for each kind of record that is searched.

SQLite: contentless FTS5 over folded words with Han characters one by one; the `ascii` tokeniser splits at blanks and
takes every other character as it is, however new it is in Unicode. PostgreSQL: a vector of words and Han pairs.
"""

_KINDS = ("release", "photo", "contact", "outlet")


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    for kind in _KINDS:
        if db.param == "%s":
            db.execute_sql(
                f"CREATE TABLE search_{kind} (id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL, shadow TEXT NOT NULL)"
            )
            db.execute_sql(f"CREATE INDEX search_{kind}_words ON search_{kind} USING GIN (words)")
        else:
            db.execute_sql(
                f"CREATE VIRTUAL TABLE search_{kind} USING fts5"
                "(words, content='', contentless_delete=1, prefix='1 2 3', tokenize='ascii')"
            )
    if db.param != "%s":
        db.execute_sql("PRAGMA user_version = 2")
