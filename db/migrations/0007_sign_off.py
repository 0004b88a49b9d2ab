"""Brings sign-off: more statuses, approvals, the log, and what left the house; that stays as it was from now on."""

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

_STATUSES = "'draft','in_review','approved','scheduled','embargoed','issued','corrected','withdrawn'"
_OUT = "('embargoed','issued','corrected','withdrawn')"

# A check cannot be changed in SQLite, and the table has too many that refer to it to be made anew: the column is.
_STATUS = {
    "sqlite": (
        f"ALTER TABLE release ADD COLUMN stands TEXT NOT NULL DEFAULT 'draft' CHECK (stands IN ({_STATUSES}))",
        "UPDATE release SET stands = status",
        "ALTER TABLE release DROP COLUMN status",
        "ALTER TABLE release RENAME COLUMN stands TO status",
        "ALTER TABLE release ADD COLUMN is_confidential INTEGER NOT NULL DEFAULT 0",
    ),
    "postgresql": (
        "ALTER TABLE release DROP CONSTRAINT release_status_check",
        f"ALTER TABLE release ADD CONSTRAINT release_status_check CHECK (status IN ({_STATUSES}))",
        "ALTER TABLE release ADD COLUMN is_confidential BOOLEAN NOT NULL DEFAULT FALSE",
    ),
}

_TABLES = (
    "ALTER TABLE release ADD COLUMN scheduled_at {moment}",
    """
    CREATE TABLE approval_step (
        id {id},
        release_id {key} NOT NULL REFERENCES release (id) ON DELETE RESTRICT,
        number {int} NOT NULL,
        role TEXT NOT NULL,
        person TEXT NOT NULL,
        due_at {moment},
        version {int} NOT NULL
    ){strict}
    """,
    "CREATE INDEX approval_step_release_id ON approval_step (release_id)",
    """
    CREATE TABLE approval_decision (
        id {id},
        release_id {key} NOT NULL,
        step_id {key},
        language TEXT NOT NULL,
        block_id TEXT NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('approved','changes_asked','withdrawn')),
        who TEXT NOT NULL,
        decided_at {moment} NOT NULL,
        way TEXT NOT NULL,
        note TEXT NOT NULL,
        content_sha256 TEXT NOT NULL,
        version {int} NOT NULL
    ){strict}
    """,
    "CREATE INDEX approval_decision_release_id ON approval_decision (release_id)",
    """
    CREATE TABLE activity (
        id {id},
        release_id {key} NOT NULL,
        act TEXT NOT NULL,
        who TEXT NOT NULL,
        happened_at {moment} NOT NULL,
        about TEXT NOT NULL,
        reason TEXT NOT NULL,
        version {int} NOT NULL
    ){strict}
    """,
    "CREATE INDEX activity_release_id ON activity (release_id)",
    """
    CREATE TABLE issued_version (
        id {id},
        release_id {key} NOT NULL,
        number {int} NOT NULL,
        issued_at {moment} NOT NULL,
        sha256 TEXT NOT NULL,
        content TEXT NOT NULL,
        version {int} NOT NULL
    ){strict}
    """,
    "CREATE UNIQUE INDEX issued_version_number ON issued_version (release_id, number)",
)

_FOR_GOOD = ("approval_decision", "activity", "issued_version")
_OF_TEXT = "(SELECT status FROM release WHERE id = {row}.release_id)"
_OF_QUOTE = "(SELECT r.status FROM release r JOIN release_text t ON t.release_id = r.id WHERE t.id = {row}.text_id)"
_WENT = "EXISTS (SELECT 1 FROM issued_version v WHERE v.release_id = {release})"
_QUOTED = "(SELECT release_id FROM release_text t WHERE t.id = NEW.text_id)"

# Of a release that is out: where its status may go, and what is printed of it. Coming out of an embargo ends that.
_LEGAL = (
    "NEW.status = OLD.status "
    "OR (OLD.status = 'embargoed' AND NEW.status IN ('issued','corrected','withdrawn')) "
    "OR (OLD.status = 'issued' AND NEW.status IN ('corrected','withdrawn')) "
    "OR (OLD.status = 'corrected' AND NEW.status = 'withdrawn')"
)
_PRINTED = ("kind", "issue_date", "assets_url", "organisation_id")
_CONDITION = ("release_line", "embargo_until", "embargo_zone")


def _differ(columns, operator):
    return " OR ".join(f"NEW.{column} {operator} OLD.{column}" for column in columns)


def _changed(operator):
    kept = f"NOT (OLD.status = 'embargoed' AND NEW.status = 'issued') AND ({_differ(_CONDITION, operator)})"
    return f"OLD.status IN {_OUT} AND (NOT ({_LEGAL}) OR {_differ(_PRINTED, operator)} OR ({kept}))"


def _refusals(operator):
    """What is refused: (name, table, when, on which condition)."""
    for row, event in (("OLD", "UPDATE"), ("OLD", "DELETE")):
        yield f"release_text_{event.lower()}", "release_text", event, f"{_OF_TEXT.format(row=row)} IN {_OUT}"
        yield f"quote_{event.lower()}", "quote", event, f"{_OF_QUOTE.format(row=row)} IN {_OUT}"
    text, quote = _WENT.format(release="NEW.release_id"), _WENT.format(release=_QUOTED)
    yield "release_text_insert", "release_text", "INSERT", f"{_OF_TEXT.format(row='NEW')} IN {_OUT} AND {text}"
    yield "quote_insert", "quote", "INSERT", f"{_OF_QUOTE.format(row='NEW')} IN {_OUT} AND {quote}"
    yield "release_update", "release", "UPDATE", _changed(operator)
    yield "release_delete", "release", "DELETE", f"OLD.status IN {_OUT} AND {_WENT.format(release='OLD.id')}"
    for table in _FOR_GOOD:
        for event in ("UPDATE", "DELETE"):
            yield f"{table}_{event.lower()}", table, event, "1 = 1"


def _sqlite():
    for name, table, event, condition in _refusals("IS NOT"):
        yield (
            f"CREATE TRIGGER {name}_refused BEFORE {event} ON {table}\n    WHEN {condition}\n"
            "    BEGIN\n        SELECT RAISE(ABORT, 'issued_stays');\n    END"
        )


def _postgresql():
    for name, table, event, condition in _refusals("IS DISTINCT FROM"):
        row = "OLD" if event == "DELETE" else "NEW"
        yield (
            f"CREATE FUNCTION {name}_refused() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF {condition} THEN RAISE EXCEPTION 'issued_stays'; END IF; RETURN {row}; END $$"
        )
        yield (
            f"CREATE TRIGGER {name}_refused BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}_refused()"
        )


def up(migrator, db):
    """One statement a call: a script of several would commit behind the back of the transaction."""
    engine = "postgresql" if db.param == "%s" else "sqlite"
    for statement in _STATUS[engine]:
        db.execute_sql(statement)
    for statement in _TABLES:
        db.execute_sql(statement.format(**_TYPES[engine]))
    for statement in _postgresql() if engine == "postgresql" else _sqlite():
        db.execute_sql(statement)
    if engine == "sqlite":
        db.execute_sql("PRAGMA user_version = 7")
