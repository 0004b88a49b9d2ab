"""Brings names, occasions and writers of revisions, and keeps each paragraph of older ones once."""

_TYPES = {
    "sqlite": {"id": "INTEGER PRIMARY KEY", "key": "INTEGER", "int": "INTEGER", "strict": " STRICT"},
    "postgresql": {"id": "BIGINT PRIMARY KEY", "key": "BIGINT", "int": "INTEGER", "strict": ""},
}

_STATEMENTS = (
    "ALTER TABLE revision ADD COLUMN occasion TEXT NOT NULL DEFAULT 'edit'",
    "ALTER TABLE revision ADD COLUMN label TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE revision ADD COLUMN who TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE revision ADD COLUMN form {int} NOT NULL DEFAULT 1",
    """
    CREATE TABLE revision_passage (
        id {id},
        text_id {key} NOT NULL,
        digest TEXT NOT NULL,
        content TEXT NOT NULL,
        version {int} NOT NULL
    ){strict}
    """,
    "CREATE UNIQUE INDEX revision_passage_text_id_digest ON revision_passage (text_id, digest)",
)


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    engine = "postgresql" if db.param == "%s" else "sqlite"
    for statement in _STATEMENTS:
        db.execute_sql(statement.format(**_TYPES[engine]))
    if engine == "sqlite":
        db.execute_sql("PRAGMA user_version = 8")
