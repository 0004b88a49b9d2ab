"""Copies of the library that can be put back."""

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from mediadesk import paths
from mediadesk.jobs import writing
from mediadesk.library import Library
from mediadesk.records.problems import FileMissing, FileUnreadable, LibraryDamaged, Problem

_SIDE_FILES = ("-wal", "-shm", "-journal")


def back_up(library: Library, output: Path | None, now: datetime) -> Path:
    """Copy the library whole and verified to `output`, or into the user's folder of backups; returns the copy.

    The photos go into the folder `media` beside it. Raises `DiskFull`, `NotWritable`,
    `LibraryDamaged`, `BackUpOnServer`.
    """
    if output is None:
        output = writing.make_folder(paths.user_data() / "backups") / f"mediadesk-{now:%Y%m%d-%H%M%S}.db"
    return library.back_up(output)


def restore(backup: Path, desk: Path, now: datetime) -> Path | None:
    """Put the copy `backup` in the place of the library `desk`; returns where the library that was there is kept.

    The copy is checked before anything is touched, and the present library is never deleted. No program may have the
    library open. Raises `FileMissing`, `FileUnreadable`, what opening a library raises, `DiskFull`, `NotWritable`.
    """
    writing.make_folder(desk.parent)
    with _checked_copy(backup, desk.parent) as copy:
        _bring_photos(backup.parent / "media", desk.parent / "media")
        kept = _put_aside(desk, now)
        try:
            copy.replace(desk)
        except OSError as trouble:
            raise writing.explained(trouble, desk) from trouble
    return kept


@contextmanager
def _checked_copy(backup: Path, folder: Path) -> Iterator[Path]:
    """A copy of the backup in a folder of its own on the disk of the library, opened once and found sound."""
    if not backup.exists():
        raise FileMissing(backup)
    try:
        place = Path(tempfile.mkdtemp(prefix=".restoring-", dir=folder))
    except OSError as trouble:
        raise writing.explained(trouble, folder) from trouble
    try:
        copy = place / "mediadesk.db"
        _copy(backup, copy)
        try:
            _open_once(copy)
        except Problem as problem:
            # It is the backup that is damaged, not the copy the user has never heard of.
            raise _about(problem, backup) from problem
        yield copy
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _copy(source: Path, target: Path) -> None:
    try:
        with source.open("rb"):
            pass
    except OSError as trouble:
        raise FileUnreadable(source) from trouble
    try:
        shutil.copyfile(source, target)
    except OSError as trouble:
        raise writing.explained(trouble, target.parent.parent) from trouble


def _open_once(path: Path) -> None:
    library = Library.open(path)
    try:
        if any(finding.startswith("The database") for finding in library.check()):
            raise LibraryDamaged(path)
    finally:
        library.close()


def _about(problem: Problem, path: Path) -> Problem:
    if hasattr(problem, "path"):
        problem.path = path
    return problem


def _bring_photos(source: Path, target: Path) -> None:
    """Copy the pictures of the backup that the photo store does not have; a picture is never overwritten."""
    for picture in source.rglob("*") if source.is_dir() and source.resolve() != target.resolve() else ():
        place = target / picture.relative_to(source)
        if picture.is_file() and not place.exists():
            writing.make_folder(place.parent)
            writing.write(place, picture.read_bytes())


def _put_aside(desk: Path, now: datetime) -> Path | None:
    """Move the present library and its side files into the folder of backups; `None` when there is none."""
    if not desk.exists():
        return None
    _fold_in(desk)
    folder = writing.make_folder(desk.parent / "backups")
    kept = folder / f"{desk.stem}-before-restore-{now:%Y%m%d-%H%M%S}.db"
    try:
        for ending in (*_SIDE_FILES, ""):
            side = desk.with_name(desk.name + ending)
            if side.exists():
                side.replace(kept.with_name(kept.name + ending))
    except OSError as trouble:
        raise writing.explained(trouble, desk) from trouble
    return kept


def _fold_in(desk: Path) -> None:
    """Opening and closing writes what is still in the side files into the library, so that it moves as one file."""
    with contextlib.suppress(Problem):
        Library.open(desk).close()
