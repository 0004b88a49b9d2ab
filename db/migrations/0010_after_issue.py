"""Brings who got a release that left the house, and what followed it: corrections, updates, withdrawals."""

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
    CREATE TABLE recipient (
        id {id},
        release_id {key} NOT NULL,
        number {int} NOT NULL,
        contact_id {key},
        name TEXT NOT NULL,
        outlet TEXT NOT NULL,
        outlet_kind TEXT NOT NULL,
        address TEXT NOT NULL,
        way TEXT NOT NULL,
        sent_at {moment} NOT NULL,
        version {int} NOT NULL
    ){strict}
    """,
    "CREATE INDEX recipient_release_id ON recipient (release_id)",
    """
    CREATE TABLE amendment (
        id {id},
        release_id {key} NOT NULL,
        supersedes_id {key} NOT NULL,
        way TEXT NOT NULL CHECK (way IN ('correction','update','withdrawal')),
        version {int} NOT NULL
    ){strict}
    """,
    "CREATE UNIQUE INDEX amendment_release_id ON amendment (release_id)",
    "CREATE INDEX amendment_supersedes_id ON amendment (supersedes_id)",
)

# What a release that is out follows stays, as all of it does.
_OUT = "('embargoed','issued','corrected','withdrawn')"
_CONDITION = f"(SELECT status FROM release WHERE id = OLD.release_id) IN {_OUT}"


def _sqlite(event):
    yield (
        f"CREATE TRIGGER amendment_{event.lower()}_refused BEFORE {event} ON amendment\n    WHEN {_CONDITION}\n"
        "    BEGIN\n        SELECT RAISE(ABORT, 'issued_stays');\n    END"
    )


def _postgresql(event):
    name, row = f"amendment_{event.lower()}_refused", "OLD" if event == "DELETE" else "NEW"
    yield (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {_CONDITION} THEN RAISE EXCEPTION 'issued_stays'; END IF; RETURN {row}; END $$"
    )
    yield f"CREATE TRIGGER {name} BEFORE {event} ON amendment FOR EACH ROW EXECUTE FUNCTION {name}()"


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    engine = "postgresql" if db.param == "%s" else "sqlite"
    for statement in _STATEMENTS:
        db.execute_sql(statement.format(**_TYPES[engine]))
    for event in ("UPDATE", "DELETE"):
        for statement in _postgresql(event) if engine == "postgresql" else _sqlite(event):
            db.execute_sql(statement)
    if engine == "sqlite":
        db.execute_sql("PRAGMA user_version = 10")
