"""Brings an index of the few contacts in the trash: what is counted of all others leaves them out at once."""


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    db.execute_sql("CREATE INDEX media_contact_trash ON media_contact (deleted_at, id) WHERE deleted_at IS NOT NULL")
    if db.param != "%s":
        db.execute_sql("PRAGMA user_version = 25")
