"""Brings what a translated text was made from."""


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    db.execute_sql("ALTER TABLE release_text ADD COLUMN source TEXT")
    if db.param != "%s":
        db.execute_sql("PRAGMA user_version = 9")
