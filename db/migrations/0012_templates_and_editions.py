"""Brings templates the desk makes itself, and the editions of boilerplates: validity, approval, length."""

_TYPES = {
    "sqlite": {
        "id": "INTEGER PRIMARY KEY",
        "key": "INTEGER",
        "int": "INTEGER",
        "day": "TEXT",
        "moment": "TEXT",
        "strict": " STRICT",
    },
    "postgresql": {
        "id": "BIGINT PRIMARY KEY",
        "key": "BIGINT",
        "int": "INTEGER",
        "day": "DATE",
        "moment": "TIMESTAMPTZ",
        "strict": "",
    },
}

_STATEMENTS = (
    """
    CREATE TABLE template (
        id {id},
        name_en TEXT NOT NULL,
        name_zh_hant TEXT NOT NULL,
        name_zh_hans TEXT NOT NULL,
        kind TEXT NOT NULL,
        content TEXT NOT NULL,
        updated_at {moment} NOT NULL,
        deleted_at {moment},
        version {int} NOT NULL
    ){strict}
    """,
    "ALTER TABLE boilerplate ADD COLUMN length TEXT NOT NULL DEFAULT 'standard'",
    "ALTER TABLE boilerplate ADD COLUMN valid_from {day}",
    "ALTER TABLE boilerplate ADD COLUMN valid_until {day}",
    "ALTER TABLE boilerplate ADD COLUMN approved_by TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE boilerplate ADD COLUMN approved_at {moment}",
    "ALTER TABLE boilerplate ADD COLUMN edition {int} NOT NULL DEFAULT 1",
    "ALTER TABLE boilerplate ADD COLUMN first_id {key} REFERENCES boilerplate (id) ON DELETE RESTRICT",
    "CREATE INDEX boilerplate_first_id ON boilerplate (first_id)",
)


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    engine = "postgresql" if db.param == "%s" else "sqlite"
    for statement in _STATEMENTS:
        db.execute_sql(statement.format(**_TYPES[engine]))
    if engine == "sqlite":
        db.execute_sql("PRAGMA user_version = 12")
