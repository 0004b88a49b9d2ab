"""Brings the day a contact agreed to keep the embargoes of the desk."""


def up(migrator, db):
    """One column."""
    is_server = db.param == "%s"
    db.execute_sql(f"ALTER TABLE media_contact ADD COLUMN embargo_agreed_on {'DATE' if is_server else 'TEXT'}")
    if not is_server:
        db.execute_sql("PRAGMA user_version = 20")
