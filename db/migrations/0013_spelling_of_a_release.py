"""Brings which English a release is spelt in; empty is the one most of its words are in."""

_COLUMN = "ALTER TABLE release ADD COLUMN variety TEXT NOT NULL DEFAULT ''"


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    db.execute_sql(_COLUMN)
    if db.param != "%s":
        db.execute_sql("PRAGMA user_version = 13")
