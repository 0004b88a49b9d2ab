"""A desk that lasts as long as one job: for texts that are checked or exported straight from a file."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mediadesk.library import Library


@contextmanager
def passing_desk() -> Iterator[Library]:
    """An empty library that is gone afterwards; the user's own is not touched."""
    with tempfile.TemporaryDirectory(prefix="mediadesk-", ignore_cleanup_errors=True) as folder:
        library = Library.open(Path(folder) / "mediadesk.db", create=True)
        try:
            yield library
        finally:
            library.close()
