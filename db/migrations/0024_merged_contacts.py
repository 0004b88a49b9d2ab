"""Brings an index of the contacts that became a part of others: a merge and an erasure look for them."""


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    db.execute_sql(
        "CREATE INDEX media_contact_merged ON media_contact (merged_into_id) WHERE merged_into_id IS NOT NULL"
    )
    if db.param != "%s":
        db.execute_sql("PRAGMA user_version = 24")
