"""Puts finished files where the user wants them."""

import errno
from pathlib import Path

from mediadesk import paths
from mediadesk.records.problems import DiskFull, NameTooLong, NotWritable, Problem

_NO_SPACE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write(path: Path, content: bytes) -> Path:
    """Write `content` to `path`, whole or not at all; an older file stays until then. Returns `path`.

    Raises `DiskFull`, `NameTooLong` or `NotWritable`.
    """
    try:
        paths.write_whole(path, content)
    except OSError as trouble:
        raise explained(trouble, path) from trouble
    return path


def make_folder(path: Path) -> Path:
    """Make the folder `path` with those above it, if it is not there.

    Raises `DiskFull`, `NameTooLong` or `NotWritable`.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise explained(trouble, path) from trouble
    return path


def explained(trouble: OSError, path: Path) -> Problem:
    """What the system refused, as a problem: the disk is full, `path` is too long a name or cannot be written."""
    if trouble.errno == errno.ENAMETOOLONG:
        return NameTooLong(path)
    return DiskFull(path) if trouble.errno in _NO_SPACE else NotWritable(path)
