"""Brings what the timeline of a contact and the queue of those never verified are read along."""

_STATEMENTS = (
    "CREATE INDEX recipient_contact ON recipient (contact_id, sent_at) WHERE contact_id IS NOT NULL",
    "CREATE INDEX media_contact_unverified ON media_contact (id) WHERE deleted_at IS NULL AND verified_on IS NULL",
)


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    for statement in _STATEMENTS:
        db.execute_sql(statement)
    if db.param != "%s":
        db.execute_sql("PRAGMA user_version = 23")
