"""Reads a list of contacts: handed to a process in the sandbox, whose answers are believed only as far as they go."""

import base64
import json
import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from mediadesk.intake import sandbox
from mediadesk.intake.documents.refusal import REASONS
from mediadesk.intake.sandboxed import CPU_SECONDS, LENGTH, STREAM
from mediadesk.records.contact import ChannelKind, ContactStatus, LawfulBasis, OutletKind
from mediadesk.records.contact_import import Column, ContactField, ContactSheet, RejectedRow, RowFault, SheetKind
from mediadesk.records.contact_rows import AT, PlainRow, RowBatch, plain_rows
from mediadesk.records.document_problems import DocumentRefused, ReaderStopped
from mediadesk.records.problems import Cancelled, FileEmpty, FileMissing, FileTooLarge, FileUnreadable

LARGEST = 2_000_000_000  # bytes
_AT_LEAST, _PER_MEGABYTE = 60, 2  # seconds of CPU time
_LOOK = 0.05  # seconds between two looks at whether it is cancelled or takes too long


@dataclass(frozen=True, slots=True)
class Asked:
    """How a list is to be read: a key of `text_files.ENCODINGS`, what stands between cells, which sheet.

    All are empty where they are to be found out. `heading_row` is which filled row the headings are, 0 for none at all
    and `None` where that is to be found out. `region` is whose numbers those without a country code are.
    """

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    region: str = "HK"
    cancelled: Callable[[], bool] | None = None
    wall_seconds: float = sandbox.WALL_SECONDS
    heading_row: int | None = None


def look_at(source: Path | str, asked: Asked) -> ContactSheet:
    """What is in the file, or the pasted text, `source`.

    Raises `FileMissing`, `FileUnreadable`, `FileEmpty`, `FileTooLarge`, `DocumentRefused`, `ReaderStopped` and
    `Cancelled`.
    """
    parts = _parts(source, asked, {"what": "look"})
    try:
        return _sheet(next(parts))
    except (StopIteration, ValueError, TypeError, LookupError) as strange:
        raise ReaderStopped(_named(source), "crash") from strange
    finally:
        parts.close()


def batches(source: Path | str, columns: Sequence[Column], asked: Asked) -> Iterator[RowBatch]:
    """All rows of `source`, each once and in order; its columns are taken for what `columns` say. Raises as `look_at`.

    Without columns they are taken for what `look_at` finds.
    """
    told = [[column.heading, column.field] for column in columns]
    parts = _parts(source, asked, {"what": "read", "columns": told})
    try:
        for part in parts:
            yield batch(part)
    except (ValueError, TypeError, LookupError) as strange:
        raise ReaderStopped(_named(source), "crash") from strange
    finally:
        parts.close()


def pictures(source: Path | str, asked: Asked) -> Iterator[tuple[PlainRow, bytes]]:
    """The rows of vCards that have a picture, each with its bytes, which nobody has looked at. Raises as `look_at`."""
    parts = _parts(source, asked, {}, "contact_pictures")
    try:
        for part in parts:
            picture = base64.b64decode(part["picture"], validate=True)
            yield from ((row, picture) for row in batch(part).rows)
    except (ValueError, TypeError, LookupError) as strange:
        raise ReaderStopped(_named(source), "crash") from strange
    finally:
        parts.close()


def _parts(source: Path | str, asked: Asked, what: dict[str, Any], job: str = "contacts") -> "_Parts":
    given = {**what, "is_text": isinstance(source, str), "region": asked.region}
    given |= {"encoding": asked.encoding, "delimiter": asked.delimiter, "sheet": asked.sheet}
    given |= {"heading_row": asked.heading_row}
    return _Parts(source, asked, given, job)


class _Parts:
    """The answers of the process, one after the other; `close` ends it."""

    def __init__(self, source: Path | str, asked: Asked, given: dict[str, Any], job: str) -> None:
        self._path, self._asked, self._job = _named(source), asked, job
        self._waits_since: float | None = None
        self._is_late = self._is_cancelled = False
        self._over = threading.Event()
        self._folder = tempfile.TemporaryDirectory(prefix="mediadesk-")
        try:
            self._process = self._started(source, given)
        except BaseException:
            self._folder.cleanup()
            raise
        self._watch = threading.Thread(target=self._look_after, daemon=True)
        self._watch.start()

    def _started(self, source: Path | str, given: dict[str, Any]) -> "subprocess.Popen[bytes]":
        with _opened(source, self._folder.name) as file:
            seconds = _AT_LEAST + os.fstat(file.fileno()).st_size * _PER_MEGABYTE // 1_000_000
            told = {**given, CPU_SECONDS: seconds}
            try:
                return sandbox.start(self._job, told, self._folder.name, file, subprocess.PIPE, STREAM)
            except OSError as refused:
                raise ReaderStopped(self._path, "crash") from refused

    def __iter__(self) -> "_Parts":
        return self

    def __next__(self) -> dict[str, Any]:
        self._waits_since = time.monotonic()
        try:
            answer = self._answer()
        finally:
            self._waits_since = None
        if answer is None:
            self._explain()
            raise StopIteration
        part = json.loads(answer)
        if (reason := part.get("refused")) is not None:
            raise DocumentRefused(self._path, reason if reason in REASONS else "damaged")
        return dict(part)

    def _answer(self) -> bytes | None:
        """The next answer as bytes, `None` when there is none any more."""
        result = self._process.stdout
        head = result.read(LENGTH) if result is not None else b""
        length = int.from_bytes(head)
        if result is None or not 0 < length <= sandbox.MOST_RESULT:
            return None
        answer = result.read(length)
        return answer if len(answer) == length else None

    def _explain(self) -> None:
        """Raise what ended the process, if it was not that everything is said."""
        if self._is_cancelled:
            raise Cancelled
        if self._is_late:
            raise ReaderStopped(self._path, "time")
        if self._process.poll() is None:
            try:
                self._process.wait(1)
            except subprocess.TimeoutExpired:
                self._process.kill()
        if code := self._process.wait():
            raise ReaderStopped(self._path, sandbox.stopped(code).reason)

    def _look_after(self) -> None:
        """End the process when it is cancelled or lets one wait too long for its next answer."""
        while not self._over.wait(_LOOK):
            if self._asked.cancelled is not None and self._asked.cancelled():
                self._is_cancelled = True
            waits = self._waits_since
            if waits is not None and time.monotonic() - waits > self._asked.wall_seconds:
                self._is_late = True
            if self._is_cancelled or self._is_late:
                self._process.kill()
                return

    def close(self) -> None:
        """End the process, whatever it does, and leave nothing behind."""
        self._over.set()
        self._watch.join()
        self._process.kill()
        self._process.communicate()
        self._folder.cleanup()


def _named(source: Path | str) -> Path:
    return source if isinstance(source, Path) else Path("pasted text")


def _opened(source: Path | str, folder: str) -> BinaryIO:
    if isinstance(source, str):
        if not source.strip():
            raise FileEmpty(_named(source))
        pasted = Path(folder) / "pasted"
        pasted.write_bytes(source.encode("utf-8", "replace"))
        return pasted.open("rb")
    try:
        if source.is_dir():
            raise FileUnreadable(source)
        size = source.stat().st_size
        if size == 0:
            raise FileEmpty(source)
        if size > LARGEST:
            raise FileTooLarge(source, size, LARGEST)
        return source.open("rb")
    except FileNotFoundError:
        raise FileMissing(source) from None
    except OSError as trouble:
        raise FileUnreadable(source) from trouble


def _sheet(part: dict[str, Any]) -> ContactSheet:
    columns = tuple(
        Column(str(heading), ContactField(field) if field else None, bool(is_guessed))
        for heading, field, is_guessed in part["columns"]
    )
    return ContactSheet(
        kind=SheetKind(part["kind"]),
        columns=columns,
        sample=tuple(tuple(map(str, row)) for row in part["sample"]),
        row_count=int(part["row_count"]),
        encoding=str(part["encoding"]),
        delimiter=str(part["delimiter"]),
        sheet=str(part["sheet"]),
        sheets=tuple(map(str, part["sheets"])),
        has_headings=bool(part["has_headings"]),
        heading_row=int(part["heading_row"]),
        hidden_rows=int(part["hidden_rows"]),
        hidden_columns=int(part["hidden_columns"]),
    )


def batch(part: dict[str, Any]) -> RowBatch:
    """A batch as far as it is one: columns of one length and of the right kinds, every word one of ours."""
    columns = part["columns"]
    for name, column in columns.items():
        if name not in AT or not set(map(type, column)) <= _TYPES.get(name, _TEXT):
            raise ValueError("no column")
    for name, known in _KNOWN:
        if not known.issuperset(columns.get(name, ())):
            raise ValueError("no word")
    for way in chain.from_iterable(columns["channels"]):
        if tuple(map(type, way)) != _CHANNEL or way[0] not in _CHANNEL_KINDS:
            raise ValueError("no channel")
    rejected = [
        RejectedRow(int(row), RowFault(fault), tuple(map(str, cells)), str(said))
        for row, fault, said, cells in part["rejected"]
    ]
    return RowBatch(plain_rows(columns), rejected, int(part["done"]))


_TEXT = frozenset((str,))
_TRUTH: frozenset[type] = frozenset((bool, type(None)))
_TYPES: dict[str, frozenset[type]] = {
    "row": frozenset((int,)),
    "channels": frozenset((list,)),
    "do_not_phone": _TRUTH,
    "is_starred": _TRUTH,
}
_CHANNEL = (str, str, str, bool)
_CHANNEL_KINDS = frozenset(kind.value for kind in ChannelKind)
_KNOWN = tuple(
    (name, frozenset(("", *(each.value for each in kinds))))
    for name, kinds in (
        ("outlet_kind", OutletKind),
        ("prefers", ChannelKind),
        ("status", ContactStatus),
        ("lawful_basis", LawfulBasis),
    )
)
