"""Turns what the database engine raises into problems the user can put right."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee

from mediadesk.records.problems import (
    DeskUnreachable,
    DiskFails,
    DiskFull,
    IssuedStays,
    LibraryBusy,
    LibraryDamaged,
    LibraryGone,
    LibraryReadOnly,
    NotWritable,
    Problem,
)

_REFUSED = "issued_stays"  # what the triggers say
_LOCK_NOT_AVAILABLE = "55P03"  # PostgreSQL, appendix A
_ROOM_BESIDE = 64 * 1024  # bytes; what readers share of a WAL begins with 32 KiB (sqlite.org/walformat.html)
_PROBLEMS: dict[str, type[Problem]] = {
    "SQLITE_FULL": DiskFull,
    "SQLITE_BUSY": LibraryBusy,
    "SQLITE_LOCKED": LibraryBusy,
    "SQLITE_READONLY": LibraryReadOnly,
    "SQLITE_IOERR": DiskFails,
    "SQLITE_CANTOPEN": NotWritable,
    "SQLITE_PERM": NotWritable,
    "SQLITE_CORRUPT": LibraryDamaged,
    "SQLITE_NOTADB": LibraryDamaged,
}


@contextmanager
def explained(desk: Path | str) -> Iterator[None]:
    """Raises the `Problem` that fits instead of the engine's error; what fits none passes through unchanged.

    `desk` is the file, or the server's address without its password.
    """
    try:
        yield
    except peewee.DatabaseError as error:
        problem = _problem(error, desk)
        if problem is None:
            raise
        raise problem from error
    except peewee.InterfaceError as error:
        if isinstance(desk, str):
            raise DeskUnreachable(desk) from error
        raise


def from_os_error(error: OSError, path: Path) -> Problem:
    """The problem behind a failed write to `path`: the disk is full, or the place may not be written to."""
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return DiskFull(path) if full else NotWritable(path)


def _problem(error: BaseException, desk: Path | str) -> Problem | None:
    """A full disk hides: Peewee's failing rollback is raised and the cause is in its context, so all are looked at."""
    cause: BaseException | None = error
    if _REFUSED in str(error):
        return IssuedStays()
    if isinstance(desk, str):
        states = {getattr(each, "sqlstate", None) for each in (error.__cause__, error.__context__)}
        if _LOCK_NOT_AVAILABLE in states:
            return LibraryBusy(Path(desk))
        return DeskUnreachable(desk) if isinstance(error, peewee.OperationalError) else None
    while cause is not None:
        name = getattr(cause, "sqlite_errorname", "") or ""
        for start, problem in _PROBLEMS.items():
            if name.startswith(start):
                return _closer(problem(desk), desk)
        cause = cause.__cause__ or cause.__context__
    return None


def _closer(problem: Problem, desk: Path) -> Problem:
    """What the engine has no word for: a file that has gone, and a disk too full for the files beside the library."""
    if isinstance(problem, NotWritable) and not desk.exists():
        return LibraryGone(desk)
    if isinstance(problem, DiskFails) and desk.exists() and shutil.disk_usage(desk).free < _ROOM_BESIDE:
        return DiskFull(desk)
    return problem
