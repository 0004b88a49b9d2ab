"""Brings a credit line in each language: it moves from the photo to its captions."""

_STATEMENTS = (
    "ALTER TABLE caption ADD COLUMN credit TEXT NOT NULL DEFAULT ''",
    "UPDATE caption SET credit = (SELECT photo.credit FROM photo WHERE photo.id = caption.photo_id)",
    # A photo without a caption gets a row for its credit; keys are unique over all tables, so the photo's serves.
    "INSERT INTO caption (id, photo_id, language, text, alt_text, credit, version) "
    "SELECT id, id, 'en', '', '', credit, 1 FROM photo "
    "WHERE credit <> '' AND NOT EXISTS (SELECT 1 FROM caption WHERE caption.photo_id = photo.id)",
    "ALTER TABLE photo DROP COLUMN credit",
)


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    for statement in _STATEMENTS:
        db.execute_sql(statement)
    if db.param != "%s":
        db.execute_sql("PRAGMA user_version = 3")
