"""Brings an index of what imports changed by whom it is about: what is held on somebody is told at once."""


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    db.execute_sql("CREATE INDEX contact_import_row_record_id ON contact_import_row (record_id)")
    if db.param != "%s":
        db.execute_sql("PRAGMA user_version = 27")
