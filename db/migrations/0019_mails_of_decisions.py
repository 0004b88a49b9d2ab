"""Brings the mail a decision came by, and the day somebody last made sure that a contact is right."""

_STATEMENTS = (
    "ALTER TABLE approval_decision ADD COLUMN mail_sha256 TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE approval_decision ADD COLUMN mail_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE media_contact ADD COLUMN verified_on {day}",
)


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    is_server = db.param == "%s"
    for statement in _STATEMENTS:
        db.execute_sql(statement.format(day="DATE" if is_server else "TEXT"))
    if not is_server:
        db.execute_sql("PRAGMA user_version = 19")
