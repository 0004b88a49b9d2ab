"""Something asked of the library in a worker that is asked no more once somebody types on."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from peewee import DatabaseError

from mediadesk.records.problems import Cancelled

SMALL_CACHE = "PRAGMA cache_size = -8192"  # KiB: what is read once through and shown is not worth more memory


class Question:
    """Hand it to `Library.reading`; `stop` may be called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._stop: Any = None
        self._is_stopped = False

    def stop(self) -> None:
        """Let the statement that runs come to an end, and none begin."""
        with self._lock:
            self._is_stopped = True
            if self._stop is not None:
                self._stop()

    @property
    def is_stopped(self) -> bool:
        """Whether nobody waits for the answer any more."""
        return self._is_stopped

    @contextmanager
    def asked(self, connection: Any) -> Iterator[None]:
        """While the block lasts, `stop` ends what runs on `connection`; raises `Cancelled` then."""
        with self._lock:
            # SQLite's way and that of psycopg; both may be called from another thread.
            self._stop = getattr(connection, "interrupt", None) or connection.cancel_safe
        try:
            if self._is_stopped:
                raise Cancelled
            if hasattr(connection, "interrupt"):
                connection.execute(SMALL_CACHE)
            yield
        except DatabaseError as error:
            if self._is_stopped:
                raise Cancelled from error
            raise
        finally:
            with self._lock:
                self._stop = None
