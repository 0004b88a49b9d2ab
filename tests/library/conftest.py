"""A library to test with: in a SQLite file, and on PostgreSQL when MEDIADESK_TEST_POSTGRES names a server."""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from mediadesk.library import Library


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path | str]:
    """Where a library can be opened; on the server, a schema of its own that is dropped afterwards."""
    if request.param == "sqlite":
        yield tmp_path / "desk.db"
        return
    import psycopg

    server = os.environ["MEDIADESK_TEST_POSTGRES"]
    schema = f"test_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {schema}")
        joint = "&" if "?" in server else "?"
        yield f"{server}{joint}options=-csearch_path%3D{schema}"
        connection.execute(f"DROP SCHEMA {schema} CASCADE")


@pytest.fixture
def library(desk: Path | str) -> Iterator[Library]:
    """A new open library."""
    opened = Library.open(desk, create=True)
    yield opened
    opened.close()
