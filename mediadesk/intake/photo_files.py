"""Looks at picture files before they are taken in: can they be read to their end, and what do they say.

All of it happens in the sandbox: what reads pictures is written in C, and the files come from anywhere.
"""

import os
from base64 import b64decode
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from mediadesk.intake.photo_metadata.as_json import from_json
from mediadesk.intake.sandbox import Stopped
from mediadesk.intake.sandbox_series import Series
from mediadesk.records.photo import RAW_ENDINGS, PhotoFile
from mediadesk.records.problems import (
    Cancelled,
    FileEmpty,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    NotAPhoto,
    Problem,
)

LARGEST = 600_000_000
"""Bytes of the largest file that is read: 250 megapixels as TIFF without compression have less with 8 bits a colour."""

_LARGEST_BESIDE = 8_000_000  # bytes
_REASONS = frozenset({"kind", "damaged", "too_many_pixels", "memory", "needs_heic", "needs_raw"})
_JPEG = b"\xff\xd8"
_LARGEST_DEVELOPED = 96_000_000  # bytes of a JPEG made of a raw file, as text
_AT_ONCE, _AHEAD = max(1, min(2, os.cpu_count() or 1)), 2


def look_at(path: Path) -> PhotoFile:
    """What is in the picture file at `path`: its size as the viewer sees it (pixels), and everything it says.

    Raises `FileMissing`, `FileUnreadable`, `FileEmpty`, `FileTooLarge` or `NotAPhoto`. Many files are looked at faster
    by `look_at_each`.
    """
    with _Looker() as looker:
        return _looked_at(path, looker)


def look_at_each(
    paths: Iterable[Path], cancelled: Callable[[], bool] | None = None
) -> Iterator[tuple[Path, PhotoFile | Problem]]:
    """Each file with what is in it, or with the problem `look_at` would raise, in their order, two at work at a time.

    Raises `Cancelled` within a moment of `cancelled()` saying so.
    """
    with _lookers() as look:
        todo = iter(paths)
        waiting: deque[tuple[Path, Future[PhotoFile | Problem]]] = deque()
        while True:
            waiting.extend((path, look(path)) for path in islice(todo, _AT_ONCE + _AHEAD - len(waiting)))
            if not waiting:
                return
            path, future = waiting.popleft()
            yield path, _result(future, cancelled)


class _Looker:
    """The processes that look at files for one thread: one at pictures, one at raw files, begun when needed."""

    def __init__(self) -> None:
        self.pictures, self.raw = Series("photo", {}), Series("raw", {}, _LARGEST_DEVELOPED)

    def __enter__(self) -> "_Looker":
        return self

    def __exit__(self, *error: object) -> None:
        with self.pictures, self.raw:
            self.stop()

    def stop(self) -> None:
        """End what is being done; may be called from any thread."""
        self.pictures.stop()
        self.raw.stop()


@contextmanager
def _lookers() -> Iterator[Callable[[Path], "Future[PhotoFile | Problem]"]]:
    """Threads that look at files, each with a looker of its own; all is gone afterwards, done or not."""
    with ExitStack() as stack:
        every = [_Looker() for _ in range(_AT_ONCE)]
        free: SimpleQueue[_Looker] = SimpleQueue()
        for looker in every:
            stack.enter_context(looker)
            free.put(looker)
        pool = ThreadPoolExecutor(_AT_ONCE, "photos-in")
        stack.callback(pool.shutdown, wait=True, cancel_futures=True)
        for looker in every:
            stack.callback(looker.stop)
        yield lambda path: pool.submit(_tried, path, free)


def _result(future: "Future[PhotoFile | Problem]", cancelled: Callable[[], bool] | None) -> PhotoFile | Problem:
    while cancelled is not None:
        if cancelled():
            raise Cancelled
        try:
            return future.result(0.05)
        except TimeoutError:
            continue
    return future.result()


def _tried(path: Path, free: "SimpleQueue[_Looker]") -> PhotoFile | Problem:
    looker = free.get()
    try:
        return _looked_at(path, looker)
    except Problem as problem:
        return problem
    finally:
        free.put(looker)


def _looked_at(path: Path, looker: _Looker) -> PhotoFile:
    data = contents(path)
    series = looker.raw if path.suffix.lower() in RAW_ENDINGS else looker.pictures
    try:
        return _believed(series.run(data, _beside(path)), path)
    except Stopped as stopped:
        raise NotAPhoto(path, stopped.reason) from stopped


def contents(path: Path) -> bytes:
    """The bytes of a picture file. Raises `FileMissing`, `FileUnreadable`, `FileEmpty` or `FileTooLarge`."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise FileTooLarge(path, size, LARGEST)
        data = path.read_bytes()
    except FileNotFoundError as missing:
        raise FileMissing(path) from missing
    except OSError as refused:
        raise FileUnreadable(path) from refused
    if not data:
        raise FileEmpty(path)
    return data


def _beside(path: Path) -> bytes:
    """The XMP file that photo programs leave beside a picture they do not write into; empty where there is none."""
    for name in (f"{path.name}.xmp", f"{path.stem}.xmp"):
        beside = path.with_name(name)
        try:
            if beside.stat().st_size <= _LARGEST_BESIDE:
                return beside.read_bytes()
        except OSError:
            continue
    return b""


def _believed(made: Any, path: Path) -> PhotoFile:
    """What the sandbox says, as far as it is a picture; a reason only if it is one of ours."""
    try:
        if (reason := made.get("refused")) in _REASONS:
            raise NotAPhoto(path, reason)
        developed = b64decode(made.get("developed", ""), validate=True)
        if developed and not developed.startswith(_JPEG):
            raise ValueError("developed")
        return replace(from_json(made["photo"], path), developed=developed)
    except (ValueError, TypeError, LookupError, AttributeError) as strange:
        raise Stopped("crash") from strange
