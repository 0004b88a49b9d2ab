"""Brings the list of records whose search entry waits: a text being written is indexed when the writing pauses."""


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    if db.param == "%s":
        db.execute_sql(
            "CREATE TABLE search_due (kind TEXT NOT NULL, record_id BIGINT NOT NULL, PRIMARY KEY (kind, record_id))"
        )
        return
    db.execute_sql(
        """CREATE TABLE search_due (
        kind TEXT NOT NULL,
        record_id INTEGER NOT NULL,
        PRIMARY KEY (kind, record_id)
    ) STRICT"""
    )
    db.execute_sql("PRAGMA user_version = 4")
