"""Where the shipped folders (resources, db) and the user's own data are."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent
_LONGEST_PREFIX = 40  # characters; a name that just fits its disk must not get too long on the way there


def shipped(folder: str) -> Path:
    """The shipped folder `folder` ("resources" or "db"): beside the package in a checkout, inside it once installed."""
    in_checkout = (_CHECKOUT / "pyproject.toml").is_file()
    return (_CHECKOUT if in_checkout else _PACKAGE) / folder


def user_data() -> Path:
    """The folder of the user's library, not created here; `MEDIADESK_DATA` names another (tests, portable use)."""
    chosen = os.environ.get("MEDIADESK_DATA")
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("mediadesk", appauthor=False)


def default_library() -> Path:
    """The SQLite file that opens when no other desk is named."""
    return user_data() / "mediadesk.db"


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that is there under `path` whole or not at all; an older file stays until then.

    A pipe or a device (/dev/stdout) is written to as it is: a file must never take its place. Raises `OSError` (no
    space, no permission, no folder); then, and when the block raises, nothing is left behind.
    """
    import tempfile

    if _is_special(path):
        with path.open("wb") as device:
            yield device
        return
    path = path.resolve()  # a link stays one, and what it points to is replaced
    handle, part = tempfile.mkstemp(prefix=f".{path.name[:_LONGEST_PREFIX]}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(part).chmod(0o644)
        Path(part).replace(path)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise


def _is_special(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` to `path`, whole or not at all, as `whole_file` does."""
    with whole_file(path) as file:
        file.write(content)
