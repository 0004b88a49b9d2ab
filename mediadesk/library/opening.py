"""Finds out what is in the place a library is opened from, makes a new one, brings an old one up to date."""

import os
import tempfile
from pathlib import Path

from peewee import Database, SqliteDatabase

from mediadesk.library import backups, derived_columns, engine, migrating
from mediadesk.library.trouble import explained, from_os_error
from mediadesk.records.problems import (
    FileUnreadable,
    LibraryDamaged,
    LibraryEmpty,
    LibraryMissing,
    LibraryReadOnly,
    LibraryTooNew,
)

_HEADER = b"SQLite format 3\x00"
_ALWAYS_CHECKED = 64 * 1024 * 1024  # bytes; a larger file is only checked when it was not closed properly


def open_file(path: Path, *, create: bool) -> Database:
    """The connected database in the file `path`, checked and brought to this program's schema.

    Nothing is written before the file was found to be a sound library no newer than this program. Raises
    `LibraryMissing`, `LibraryEmpty`, `LibraryDamaged`, `LibraryTooNew`, `LibraryBusy`, `LibraryReadOnly`,
    `FileUnreadable`, `NotWritable`, `DiskFull`, `DiskFails`.
    """
    with explained(path):
        if not path.exists():
            if not create:
                raise LibraryMissing(path)
            _make(path)
        found = _look_at(path)
        if found < migrating.head():
            backups.copy_before_migrating(path, found)
        database = engine.sqlite(path)
        _connect_and_climb(database)
        return database


def open_server(url: str) -> Database:
    """The connected database of a team's server; a database without our tables gets them.

    Raises `DeskUnreachable`, `LibraryTooNew`.
    """
    shown = engine.address(url)
    with explained(shown):
        database = engine.postgresql(url)
        database.connect()
        try:
            found = migrating.level(database)
            if found > migrating.head():
                raise LibraryTooNew(Path(shown), found, migrating.head())
            migrating.climb(database)
            derived_columns.make(database)
        except BaseException:
            database.close()
            raise
        return database


def _make(path: Path) -> None:
    """A new library appears whole or not at all: it is made under another name and moved."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise from_os_error(error, path) from error
    try:
        database = engine.sqlite(Path(part), journal="DELETE")
        _connect_and_climb(database)
        database.close()
        Path(part).replace(path)
    finally:
        Path(part).unlink(missing_ok=True)


def _connect_and_climb(database: SqliteDatabase) -> None:
    database.connect()
    try:
        migrating.climb(database)
        derived_columns.make(database)
    except BaseException:
        database.close()
        raise


def _look_at(path: Path) -> int:
    """The schema number of a sound library."""
    _check_file(path)
    probe = engine.bare_sqlite(path)
    probe.connect()
    try:
        found = migrating.level(probe)
        if found > migrating.head():
            raise LibraryTooNew(path, found, migrating.head())
        if _needs_check(path) and probe.execute_sql("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise LibraryDamaged(path)
        return found
    finally:
        probe.close()


def _check_file(path: Path) -> None:
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise FileUnreadable(path) from error
    if not header:
        raise LibraryEmpty(path)
    if not header.startswith(_HEADER) or header[68:72] != engine.APPLICATION_ID.to_bytes(4, "big"):
        raise LibraryDamaged(path)
    # A file marked read-only stays as it is even for somebody whom the system would let write.
    if not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise LibraryReadOnly(path)


def _needs_check(path: Path) -> bool:
    left_over = path.with_name(path.name + "-wal")
    return path.stat().st_size <= _ALWAYS_CHECKED or (left_over.exists() and left_over.stat().st_size > 0)
