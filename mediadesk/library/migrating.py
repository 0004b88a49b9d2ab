"""Brings a database to the schema of this program: the stairs in db/migrations, climbed in order."""

from peewee import Database

from mediadesk import paths
from mediadesk.library.engine import is_postgresql

_ADVISORY_LOCK = 0x4D444B31


def head() -> int:
    """The number of the newest migration this program knows."""
    return max(int(path.name[:4]) for path in (paths.shipped("db") / "migrations").glob("[0-9]*.py"))


def level(database: Database) -> int:
    """The number of the last migration `database` went through, 0 when it has none of our tables."""
    if not is_postgresql(database):
        return int(database.execute_sql("PRAGMA user_version").fetchone()[0])
    if "schema_migration" not in database.get_tables():
        return 0
    names = database.execute_sql("SELECT name FROM schema_migration").fetchall()
    return max((int(name[:4]) for (name,) in names), default=0)


def climb(database: Database) -> None:
    """Run the migrations still to come, each in a transaction of its own. The connection must be open."""
    if level(database) == head():
        return
    from playhouse.migrations import Runner  # 0.1 s that a library that is up to date does without

    runner = Runner(database, directory=str(paths.shipped("db") / "migrations"))
    if not is_postgresql(database):
        runner.up()
        return
    database.execute_sql("SELECT pg_advisory_lock(%s)", (_ADVISORY_LOCK,))
    try:
        runner.up()
    finally:
        database.execute_sql("SELECT pg_advisory_unlock(%s)", (_ADVISORY_LOCK,))
