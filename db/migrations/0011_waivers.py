"""Brings the warnings of preflight that somebody let stand, with the reason."""

_TYPES = {
    "sqlite": {"id": "INTEGER PRIMARY KEY", "key": "INTEGER", "int": "INTEGER", "moment": "TEXT", "strict": " STRICT"},
    "postgresql": {
        "id": "BIGINT PRIMARY KEY",
        "key": "BIGINT",
        "int": "INTEGER",
        "moment": "TIMESTAMPTZ",
        "strict": "",
    },
}

_STATEMENTS = (
    """
    CREATE TABLE waiver (
        id {id},
        release_id {key} NOT NULL,
        rule TEXT NOT NULL,
        language TEXT NOT NULL,
        block_id TEXT NOT NULL,
        found TEXT NOT NULL,
        reason TEXT NOT NULL,
        who TEXT NOT NULL,
        waived_at {moment} NOT NULL,
        version {int} NOT NULL
    ){strict}
    """,
    "CREATE INDEX waiver_release_id ON waiver (release_id)",
)


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    engine = "postgresql" if db.param == "%s" else "sqlite"
    for statement in _STATEMENTS:
        db.execute_sql(statement.format(**_TYPES[engine]))
    if engine == "sqlite":
        db.execute_sql("PRAGMA user_version = 11")
