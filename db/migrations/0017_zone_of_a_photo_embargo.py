"""Brings the zone the embargo of a photo was said in; empty is the desk's own."""

_COLUMN = "ALTER TABLE photo ADD COLUMN embargo_zone TEXT NOT NULL DEFAULT ''"


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    db.execute_sql(_COLUMN)
    if db.param != "%s":
        db.execute_sql("PRAGMA user_version = 17")
