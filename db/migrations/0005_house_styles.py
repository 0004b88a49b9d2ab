"""Brings house styles the desk makes itself, who uses which, and the editors' note of a correction or withdrawal."""

_TYPES = {
    "sqlite": {"id": "INTEGER PRIMARY KEY", "int": "INTEGER", "moment": "TEXT", "strict": " STRICT"},
    "postgresql": {"id": "BIGINT PRIMARY KEY", "int": "INTEGER", "moment": "TIMESTAMPTZ", "strict": ""},
}

_STATEMENTS = (
    """
    CREATE TABLE house_style (
        id {id},
        name_en TEXT NOT NULL,
        name_zh_hant TEXT NOT NULL,
        name_zh_hans TEXT NOT NULL,
        base TEXT NOT NULL,
        look TEXT NOT NULL,
        updated_at {moment} NOT NULL,
        deleted_at {moment},
        version {int} NOT NULL
    ){strict}
    """,
    "ALTER TABLE press_kit ADD COLUMN house_style TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE organisation ADD COLUMN house_style TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE release_text ADD COLUMN editors_note TEXT NOT NULL DEFAULT ''",
)


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    engine = "postgresql" if db.param == "%s" else "sqlite"
    for statement in _STATEMENTS:
        db.execute_sql(statement.format(**_TYPES[engine]))
    if engine == "sqlite":
        db.execute_sql("PRAGMA user_version = 5")
