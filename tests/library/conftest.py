"""A library to test with: in a SQLite file, and on PostgreSQL when MEDIADESK_TEST_POSTGRES names a server."""

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
import pytest

from mediadesk.library import Library


@pytest.fixture(scope="session")
def server() -> str:
    """The PostgreSQL that MEDIADESK_TEST_POSTGRES names; its user may create databases."""
    return os.environ["MEDIADESK_TEST_POSTGRES"]


@pytest.fixture(scope="session")
def new_on_server(server: str) -> Iterator[str]:
    """The name of a database on the server that holds a new library; nothing but copies of it is used."""
    name = f"test_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        Library.open(_address(server, name), create=True).close()
        yield name
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path | str]:
    """Where a library can be opened; on the server, a database of its own that is dropped afterwards."""
    if request.param == "sqlite":
        yield tmp_path / "desk.db"
        return
    server, new = request.getfixturevalue("server"), request.getfixturevalue("new_on_server")
    name = f"test_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {new}")
        yield _address(server, name)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _address(server: str, database: str) -> str:
    return urlsplit(server)._replace(path=f"/{database}").geturl()


@pytest.fixture
def library(desk: Path | str) -> Iterator[Library]:
    """A new open library."""
    opened = Library.open(desk, create=True)
    yield opened
    opened.close()
