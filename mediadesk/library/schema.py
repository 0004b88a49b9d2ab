"""The schema for reading, db/schema.sql: `python -m mediadesk.library.schema > db/schema.sql`; a test keeps it true."""

import re
import sys
import tempfile
from pathlib import Path

from mediadesk.library import engine, opening

_HEAD = "-- The tables of a library file as the migrations leave them. For reading: made by mediadesk.library.schema.\n"


def schema_sql(path: Path) -> str:
    """The statements that would make the tables and indexes of the library file `path`, without derived ones."""
    database = engine.bare_sqlite(path)
    database.connect()
    try:
        found = database.execute_sql(
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL "
            "AND name NOT GLOB 'search_*_*' AND name NOT GLOB 'sqlite_*' ORDER BY rowid"
        ).fetchall()
    finally:
        database.close()
    return _HEAD + "".join(f"\n{_evenly(sql)};\n" for (sql,) in found if "schema_migration" not in sql)


def _evenly(sql: str) -> str:
    even = "\n".join(line.removeprefix("    ") for line in sql.strip().splitlines())
    # SQLite writes columns that came later behind the others' closing line, and a table's new name in quotes.
    even = re.sub(r'^CREATE TABLE "(\w+)"', r"CREATE TABLE \1", even)
    return re.sub(r"\n, (.+)\) STRICT$", lambda late: ",\n    " + late[1].replace(", ", ",\n    ") + "\n) STRICT", even)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "desk.db"
        opening.open_file(made, create=True).close()
        sys.stdout.write(schema_sql(made))
