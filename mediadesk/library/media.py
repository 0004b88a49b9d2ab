"""The media store: original files named by their SHA-256, beside the database. What is in it is never changed."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from mediadesk.library.trouble import from_os_error
from mediadesk.records.problems import FileMissing, FileUnreadable

_CHUNK = 1024 * 1024


class MediaStore:
    """Files in `root/ab/cd/<sha256>`; the same picture twice is one file."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, sha256: str) -> Path:
        """Where the file with this hash is, or would be."""
        return self.root / sha256[:2] / sha256[2:4] / sha256

    def put(self, source: Path, made: bytes = b"") -> str:
        """Copy the file `source`, or what was `made` of it, into the store; return its SHA-256 (64 hexadecimal digits).

        The copy is on the disk, under its name, when this returns: a row that names it never names nothing.
        Raises `FileMissing`, `FileUnreadable`, `DiskFull`, `NotWritable`.
        """
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".tmp-", dir=self.root)
        except OSError as error:
            raise from_os_error(error, self.root) from error
        part = Path(name)
        try:
            sha256 = _copy(source, iter((made,)) if made else _chunks(source), handle)
            self._settle(part, self.path(sha256))
            return sha256
        finally:
            part.unlink(missing_ok=True)

    def remove(self, sha256: str) -> None:
        """Delete the file with this hash, where it is. Raises `NotWritable`."""
        try:
            self.path(sha256).unlink(missing_ok=True)
        except OSError as error:
            raise from_os_error(error, self.root) from error

    def _settle(self, part: Path, target: Path) -> None:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            if not target.exists():
                part.chmod(0o444)
                part.replace(target)
                fsync_folder(target.parent)
        except OSError as error:
            raise from_os_error(error, self.root) from error


def fsync_folder(folder: Path) -> None:
    """Make a rename inside `folder` last through a power cut, where the system can (Windows does it by itself)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _copy(source: Path, chunks: Iterator[bytes], handle: int) -> str:
    digest = hashlib.sha256()
    with os.fdopen(handle, "wb") as target:
        for chunk in chunks:
            digest.update(chunk)
            try:
                target.write(chunk)
            except OSError as error:
                raise from_os_error(error, source) from error
        target.flush()
        os.fsync(target.fileno())
    return digest.hexdigest()


def _chunks(source: Path) -> Iterator[bytes]:
    try:
        with source.open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk
    except FileNotFoundError as error:
        raise FileMissing(source) from error
    except OSError as error:
        raise FileUnreadable(source) from error
