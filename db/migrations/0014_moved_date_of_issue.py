"""Brings the day of issue a text was written for, where the day was moved since: "today" in it means another day."""


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    is_server = db.param == "%s"
    db.execute_sql(f"ALTER TABLE release ADD COLUMN moved_from {'DATE' if is_server else 'TEXT'}")
    if not is_server:
        db.execute_sql("PRAGMA user_version = 14")
