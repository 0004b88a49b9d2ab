"""Whole, verified copies of a library file. SQLite makes them: a file copied by hand while it is used is broken."""

import os
from datetime import UTC, datetime
from pathlib import Path

from mediadesk.library import engine
from mediadesk.library.media import MediaStore, fsync_folder
from mediadesk.library.trouble import explained, from_os_error
from mediadesk.records.problems import FileMissing, LibraryDamaged, LibraryGone


def copy_library(source: Path, target: Path) -> Path:
    """Copy the library file `source` to `target`, which appears whole and checked or not at all; returns `target`.

    Opens a connection of its own, so it may run on any thread while the library is written to.
    Raises `DiskFull`, `NotWritable`, `LibraryDamaged`, `LibraryGone`.
    """
    if not source.exists():
        raise LibraryGone(source)
    part = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with explained(target):
            _vacuum_into(source, part)
            _verify(part, source)
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.replace(target)
        fsync_folder(target.parent)
    except OSError as error:
        raise from_os_error(error, target) from error
    finally:
        part.unlink(missing_ok=True)
    return target


def copy_before_migrating(path: Path, level: int) -> Path:
    """Keep the library as it is, in the folder `backups` beside it, before its schema changes."""
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    return copy_library(path, path.parent / "backups" / f"{path.stem}-{level:04}-{moment}.db")


def copy_media(store: MediaStore, names: list[str], folder: Path) -> None:
    """Put the pictures `names` (sha256) into a media store in `folder`; those already there stay.

    Raises `DiskFull`, `NotWritable`.
    """
    target = MediaStore(folder)
    for name in names:
        if target.path(name).exists():
            continue
        try:
            target.put(store.path(name))
        except FileMissing:
            continue  # `check` reports it; a backup of everything else is better than none


def _vacuum_into(source: Path, part: Path) -> None:
    database = engine.bare_sqlite(source)
    database.connect()
    try:
        database.execute_sql("VACUUM INTO ?", (str(part),))
    finally:
        database.close()


def _verify(part: Path, source: Path) -> None:
    copy = engine.bare_sqlite(part)
    copy.connect()
    try:
        if copy.execute_sql("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise LibraryDamaged(source)
    finally:
        copy.close()
