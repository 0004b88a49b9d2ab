"""The database handle of one library: SQLite from the pysqlite3 wheel, or PostgreSQL through psycopg 3."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from peewee import Database, OperationalError, PostgresqlDatabase, SqliteDatabase

APPLICATION_ID = 0x4D444B31  # "MDK1"
_SAFE_FOR_WAL = (3, 51, 3)  # older ones can damage a WAL file that two connections write at once (sqlite.org/wal.html)
CACHE = 65_536  # KiB of pages a connection keeps
_BUSY_SECONDS = 5


def is_server(desk: Path | str) -> bool:
    """Whether `desk` names a PostgreSQL server and not a file."""
    return isinstance(desk, str) and desk.startswith(("postgresql://", "postgres://"))


def address(url: str) -> str:
    """`url` as it may be shown: without user and password."""
    parts = urlsplit(url)
    port = f":{parts.port}" if parts.port else ""
    return f"postgresql://{parts.hostname or 'localhost'}{port}{parts.path}"


def journal_mode() -> str:
    """WAL where this SQLite is safe with it, else DELETE."""
    return "WAL" if SqliteDatabase.server_version >= _SAFE_FOR_WAL else "DELETE"


def version() -> str:
    """Which SQLite the libraries in files are kept with, and how: "3.53.1, journal mode WAL"."""
    return f"{'.'.join(map(str, SqliteDatabase.server_version))}, journal mode {journal_mode()}"


def bare_sqlite(path: Path) -> SqliteDatabase:
    """A handle that changes nothing about the file by connecting, and makes none."""
    return SqliteDatabase(_existing(path), uri=True, timeout=_BUSY_SECONDS, autoconnect=False)


def sqlite(path: Path, *, journal: str | None = None) -> SqliteDatabase:
    """The handle that writes to a file that is there.

    Durable at every commit, foreign keys on, the write lock taken when a step begins. Each thread gets a connection of
    its own and must open it (`autoconnect` is off), so none is left behind.
    """
    pragmas = [
        ("journal_mode", journal or journal_mode()),
        ("synchronous", "FULL"),
        ("foreign_keys", "ON"),
        ("busy_timeout", _BUSY_SECONDS * 1000),
        ("cache_size", -CACHE),
        ("mmap_size", 268435456),
        ("temp_store", "MEMORY"),
        ("journal_size_limit", 67108864),
        ("trusted_schema", "OFF"),
    ]
    return SqliteDatabase(
        _existing(path),
        uri=True,
        pragmas=pragmas,
        timeout=_BUSY_SECONDS,
        lock_type="IMMEDIATE",
        autoconnect=False,
    )


def _existing(path: Path) -> str:
    """The file as SQLite's address of one that is there: it would make an empty library where one has gone."""
    address = path.absolute().as_uri()
    on_share = not address.startswith("file:///")  # //server/share: SQLite wants an empty authority before it
    return ("file://" + address.removeprefix("file:") if on_share else address) + "?mode=rw"


def postgresql(url: str) -> PostgresqlDatabase:
    """The handle for a team's server; `url` may end in libpq's options (as in `?sslmode=require`)."""
    conninfo = "postgresql://" + url.split("://", 1)[1]
    return PostgresqlDatabase(conninfo, prefer_psycopg3=True, autoconnect=False, connect_timeout=_BUSY_SECONDS)


@contextmanager
def transaction(database: Database, most_ms: int | None = None) -> Iterator[None]:
    """A transaction that waits at most so many milliseconds for others who write, by default as long as usual."""
    if most_ms is None:
        with database.atomic():
            yield
    elif is_postgresql(database):
        with database.atomic():
            database.execute_sql(f"SET LOCAL lock_timeout = {most_ms}")
            yield
    else:
        database.execute_sql(f"PRAGMA busy_timeout = {most_ms}")
        try:
            with database.atomic():
                yield
        finally:
            database.execute_sql(f"PRAGMA busy_timeout = {_BUSY_SECONDS * 1000}")


def is_alone(database: Database) -> bool:
    """Whether nobody else has the file open, here or in another program; of a server nobody can say that.

    SQLite leaves WAL only for the last who has the file open (sqlite.org/wal.html), and comes back to it at once.
    """
    if is_postgresql(database) or journal_mode() != "WAL":
        return False
    try:
        database.execute_sql("PRAGMA busy_timeout = 0")
        database.execute_sql("PRAGMA journal_mode = DELETE")
        return True
    except OperationalError:
        return False
    finally:
        database.execute_sql(f"PRAGMA busy_timeout = {_BUSY_SECONDS * 1000}")
        database.execute_sql("PRAGMA journal_mode = WAL")


def is_postgresql(database: Database) -> bool:
    """Which of the two engines `database` is."""
    return isinstance(database, PostgresqlDatabase)
