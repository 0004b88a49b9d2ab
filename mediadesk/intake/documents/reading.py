"""Reads a document: looked at here, taken apart in the sandbox, believed only as far as it goes."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from mediadesk.intake import sandbox, text_files
from mediadesk.intake.documents.as_json import from_json
from mediadesk.intake.documents.kinds import HAS_ENCODING, DocumentKind, kind_of
from mediadesk.intake.documents.refusal import ENCODING, REASONS, Refused
from mediadesk.intake.documents.source_text import text_of
from mediadesk.intake.documents.stopped_files import StoppedFiles
from mediadesk.intake.text_files import ENCODINGS, SourceText
from mediadesk.records.document_problems import DocumentRefused, ReaderStopped, StoppedBefore
from mediadesk.records.problems import FileEmpty, NotInEncoding, TextTooLong
from mediadesk.records.source_document import SourceDocument

LARGEST = 50 * 1024 * 1024  # bytes
MOST_CHARACTERS = 300_000
_TEXT_ENDINGS = (".txt", ".text")


@dataclass(frozen=True, slots=True)
class Asked:
    """How a document is to be read.

    `encoding` is a key of `text_files.ENCODINGS`; `part` the number, from 1, of the attachment of a mail; `stopped`
    remembers what stopped its reader, and with `again` such a file is tried all the same. `cancelled` is asked often.
    """

    encoding: str = ""
    part: int = 0
    again: bool = False
    stopped: StoppedFiles = field(default_factory=StoppedFiles)
    cancelled: Callable[[], bool] | None = None
    wall_seconds: float = sandbox.WALL_SECONDS


def read_bytes(path: Path) -> bytes:
    """What is in a file that may be a document; one that calls itself a text may be no larger than a text.

    Raises what `text_files.read_bytes` raises.
    """
    is_text = path.suffix.lower() in _TEXT_ENDINGS
    return text_files.read_bytes(path, text_files.LARGEST if is_text else LARGEST)


def document_kind(data: bytes, path: Path) -> DocumentKind | None:
    """What kind of document `data` is, `None` for plain text and what is no document. Raises `DocumentRefused`."""
    try:
        return kind_of(data, path.name)
    except Refused as refused:
        raise DocumentRefused(path, refused.reason) from refused


def read(data: bytes, path: Path, kind: DocumentKind, asked: Asked) -> SourceText:
    """The document `data` as text, with the document itself; `path` only names it.

    Of a mail without words, the first document attached to it is read.
    Raises `DocumentRefused`, `ReaderStopped`, `StoppedBefore`, `FileEmpty`, `TextTooLong` or `Cancelled`.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    if asked.again:
        asked.stopped.forget(sha256)
    elif asked.stopped.holds(sha256):
        raise StoppedBefore(path)
    try:
        made = sandbox.run("document", _given(kind, asked), data, asked.cancelled, asked.wall_seconds)
        document = _believed(made, path, asked)
    except sandbox.Stopped as stopped:
        if stopped.by_file:
            asked.stopped.add(sha256)
        raise ReaderStopped(path, stopped.reason) from stopped
    text = text_of(document)
    if len(text) > MOST_CHARACTERS:
        raise TextTooLong(path, len(text), MOST_CHARACTERS)
    if not text.strip() and document.attachments and not asked.part:
        return read(data, path, kind, replace(asked, part=1))
    if not text.strip():
        raise DocumentRefused(path, "no_words") if kind is DocumentKind.PDF else FileEmpty(path)
    return SourceText(text, document.encoding, document)


def _given(kind: DocumentKind, asked: Asked) -> dict[str, Any]:
    given: dict[str, Any] = {"kind": kind.value}
    if kind in HAS_ENCODING:
        given["encoding"] = asked.encoding
    if kind is DocumentKind.MAIL:
        given["part"] = asked.part
    return given


def _believed(made: Any, path: Path, asked: Asked) -> SourceDocument:
    """What the sandbox says, as far as it is a document; a reason only if it is one of ours."""
    try:
        reason = made.get("refused")
        if reason == ENCODING:
            raise NotInEncoding(path, ENCODINGS[asked.encoding])
        if reason in REASONS:
            raise DocumentRefused(path, reason)
        return from_json(made["document"])
    except (ValueError, TypeError, LookupError, AttributeError) as strange:
        raise sandbox.Stopped("crash") from strange
