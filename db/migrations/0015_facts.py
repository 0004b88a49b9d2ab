"""Brings the desk's facts: figures that stand in many texts and are kept in one place."""

_TYPES = {
    "sqlite": {
        "id": "INTEGER PRIMARY KEY",
        "int": "INTEGER",
        "day": "TEXT",
        "moment": "TEXT",
        "strict": " STRICT",
    },
    "postgresql": {
        "id": "BIGINT PRIMARY KEY",
        "int": "INTEGER",
        "day": "DATE",
        "moment": "TIMESTAMPTZ",
        "strict": "",
    },
}

_TABLE = """
    CREATE TABLE desk_fact (
        id {id},
        name_en TEXT NOT NULL,
        name_zh_hant TEXT NOT NULL,
        name_zh_hans TEXT NOT NULL,
        value TEXT NOT NULL,
        qualifier_en TEXT NOT NULL,
        qualifier_zh_hant TEXT NOT NULL,
        qualifier_zh_hans TEXT NOT NULL,
        unit_en TEXT NOT NULL,
        unit_zh_hant TEXT NOT NULL,
        unit_zh_hans TEXT NOT NULL,
        as_of {day},
        source TEXT NOT NULL,
        owner TEXT NOT NULL,
        earlier TEXT NOT NULL,
        updated_at {moment} NOT NULL,
        deleted_at {moment},
        version {int} NOT NULL
    ){strict}
    """


def up(migrator, db):
    """One statement: the table."""
    engine = "postgresql" if db.param == "%s" else "sqlite"
    db.execute_sql(_TABLE.format(**_TYPES[engine]))
    if engine == "sqlite":
        db.execute_sql("PRAGMA user_version = 15")
