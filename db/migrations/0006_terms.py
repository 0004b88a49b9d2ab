"""Brings the house's term base."""

_TYPES = {
    "sqlite": {"id": "INTEGER PRIMARY KEY", "int": "INTEGER", "bool": "INTEGER", "moment": "TEXT", "strict": " STRICT"},
    "postgresql": {
        "id": "BIGINT PRIMARY KEY",
        "int": "INTEGER",
        "bool": "BOOLEAN",
        "moment": "TIMESTAMPTZ",
        "strict": "",
    },
}

_STATEMENTS = (
    """
    CREATE TABLE term (
        id {id},
        name_en TEXT NOT NULL,
        name_zh_hant TEXT NOT NULL,
        name_zh_hans TEXT NOT NULL,
        kind TEXT NOT NULL,
        avoid TEXT NOT NULL,
        is_protected {bool} NOT NULL,
        note TEXT NOT NULL,
        updated_at {moment} NOT NULL,
        deleted_at {moment},
        version {int} NOT NULL
    ){strict}
    """,
)


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    engine = "postgresql" if db.param == "%s" else "sqlite"
    for statement in _STATEMENTS:
        db.execute_sql(statement.format(**_TYPES[engine]))
    if engine == "sqlite":
        db.execute_sql("PRAGMA user_version = 6")
