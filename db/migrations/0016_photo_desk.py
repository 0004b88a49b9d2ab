"""Brings the photo desk: faces and consent, unnamed people, what captions are made of, rights, framing."""

_TYPES = {
    "sqlite": {
        "yes_no": "INTEGER NOT NULL DEFAULT 0",
        "day": "TEXT",
        "moment": "TEXT",
        "long": "INTEGER",
        "real": "REAL",
    },
    "postgresql": {
        "yes_no": "BOOLEAN NOT NULL DEFAULT FALSE",
        "day": "DATE",
        "moment": "TIMESTAMPTZ",
        "long": "BIGINT",
        "real": "DOUBLE PRECISION",
    },
}

_COLUMNS = (
    ("photo", "pattern", "TEXT NOT NULL DEFAULT ''"),
    ("photo", "nobody_identifiable", "{yes_no}"),
    ("photo", "is_starred", "{yes_no}"),
    ("photo", "expires_on", "{day}"),
    ("photo", "embargo_until", "{moment}"),
    ("photo", "framing", "TEXT"),
    ("photo", "likeness", "{long}"),
    ("photo", "embedded_caption", "TEXT NOT NULL DEFAULT ''"),
    ("photo", "carries", "TEXT NOT NULL DEFAULT ''"),
    ("photo", "colour", "TEXT NOT NULL DEFAULT ''"),
    ("caption", "event", "TEXT NOT NULL DEFAULT ''"),
    ("caption", "location", "TEXT NOT NULL DEFAULT ''"),
    ("caption", "action", "TEXT NOT NULL DEFAULT ''"),
    ("caption", "generated", "TEXT NOT NULL DEFAULT ''"),
)

_PEOPLE_COLUMNS = (
    ("person_in_picture", "width", "{real}"),
    ("person_in_picture", "height", "{real}"),
    ("person_in_picture", "consent", "TEXT NOT NULL DEFAULT ''"),
    ("person_in_picture", "is_minor", "{yes_no}"),
)

# SQLite cannot take a NOT NULL away: the table is made anew.
_UNNAMED_SQLITE = (
    """
    CREATE TABLE person_in_picture_now (
        id INTEGER PRIMARY KEY,
        photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL,
        newsmaker_id INTEGER REFERENCES newsmaker (id) ON DELETE RESTRICT,
        row_number INTEGER NOT NULL,
        place INTEGER NOT NULL,
        x REAL,
        y REAL,
        version INTEGER NOT NULL
    ) STRICT
    """,
    "INSERT INTO person_in_picture_now (id, photo_id, number, newsmaker_id, row_number, place, x, y, version) "
    "SELECT id, photo_id, number, newsmaker_id, row_number, place, x, y, version FROM person_in_picture",
    "DROP TABLE person_in_picture",
    "ALTER TABLE person_in_picture_now RENAME TO person_in_picture",
    "CREATE INDEX person_in_picture_photo_id ON person_in_picture (photo_id)",
    "CREATE INDEX person_in_picture_newsmaker_id ON person_in_picture (newsmaker_id)",
)
_UNNAMED_POSTGRESQL = ("ALTER TABLE person_in_picture ALTER COLUMN newsmaker_id DROP NOT NULL",)


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    engine = "postgresql" if db.param == "%s" else "sqlite"
    for statement in _UNNAMED_SQLITE if engine == "sqlite" else _UNNAMED_POSTGRESQL:
        db.execute_sql(statement)
    for table, column, kind in (*_COLUMNS, *_PEOPLE_COLUMNS):
        db.execute_sql(f"ALTER TABLE {table} ADD COLUMN {column} {kind.format(**_TYPES[engine])}")
    if engine == "sqlite":
        db.execute_sql("PRAGMA user_version = 16")
