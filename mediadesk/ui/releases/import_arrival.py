"""A press text that came in from outside, read and recognised; what is here runs in a worker.

The recogniser is imported there too: the first text of the day must not hold up the window.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mediadesk.intake import text_files
from mediadesk.intake.documents.kinds import HAS_ENCODING, DocumentKind
from mediadesk.intake.text_files import SourceText
from mediadesk.records.document_problems import DocumentRefused, ReaderStopped, StoppedBefore
from mediadesk.records.problems import FileEmpty, TextTooLong
from mediadesk.records.recognised import RecognisedRelease
from mediadesk.ui.releases.paste import MOST_CHARACTERS

Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where a text came from, its words and what was recognised in them.

    `data` is the file as it came, to be read in another encoding or for what is attached to it; a text that was pasted
    has none. `kind` says which document it is, `None` for plain text; `part` which attachment of a mail.
    """

    path: Path
    source: SourceText
    found: RecognisedRelease
    data: bytes = b""
    kind: DocumentKind | None = None
    part: int = 0

    @property
    def name(self) -> str:
        """What the text is called on screen."""
        return self.path.name

    @property
    def has_encoding(self) -> bool:
        """Whether its bytes can be read in another encoding."""
        return bool(self.data) and (self.kind is None or self.kind in HAS_ENCODING)

    @property
    def attachments(self) -> tuple[str, ...]:
        """The names of the documents that came with it."""
        return self.source.document.attachments if self.source.document else ()


def read_file(path: Path, *, again: bool = False, cancelled: Cancelled | None = None) -> Arrival:
    """Read and recognise a file. Raises what `importing.read_source` and recognising raise, or `TextTooLong`.

    `again` reads a document that stopped its reader before.
    """
    from mediadesk.intake.documents import reading

    return _arrived(reading.read_bytes(path), path, again=again, cancelled=cancelled)


def read_again(arrival: Arrival, encoding: str, *, cancelled: Cancelled | None = None) -> Arrival:
    """The same file in another encoding, a key of `text_files.ENCODINGS`. Raises as `read_file`, or `NotInEncoding`."""
    return _arrived(arrival.data, arrival.path, encoding=encoding, cancelled=cancelled)


def read_attachment(arrival: Arrival, part: int, *, cancelled: Cancelled | None = None) -> Arrival:
    """The document attached to a mail as number `part`, from 1. Raises as `read_file`."""
    return _arrived(arrival.data, arrival.path, part=part, cancelled=cancelled)


def read_words(text: str, name: str, html: str = "", *, cancelled: Cancelled | None = None) -> Arrival:
    """Recognise a text that was pasted: as `html` says it, or as plain words where there is none that can be read.

    Raises `NothingRecognised` or `TextTooLong`.
    """
    if html:
        try:
            return _arrived(
                html.encode("utf-8", "replace"), Path(name), kind=DocumentKind.WEB_PAGE, cancelled=cancelled
            )
        except (DocumentRefused, ReaderStopped, StoppedBefore, FileEmpty):
            return read_words(text, name)
    source = SourceText(text, "utf-8")
    return Arrival(Path(name), source, _recognised(source, Path(name)))


def _arrived(
    data: bytes,
    path: Path,
    *,
    encoding: str = "",
    part: int = 0,
    again: bool = False,
    kind: DocumentKind | None = None,
    cancelled: Cancelled | None = None,
) -> Arrival:
    from mediadesk.intake.documents import reading
    from mediadesk.jobs import importing

    asked = reading.Asked(encoding, part, again, importing.stopped_files(), cancelled)
    pasted = kind is not None
    kind = kind or reading.document_kind(data, path)
    read = text_files.decode(data, path, encoding) if kind is None else reading.read(data, path, kind, asked)
    return Arrival(path, read, _recognised(read, path), b"" if pasted else data, kind, part)


def _recognised(source: SourceText, path: Path) -> RecognisedRelease:
    from mediadesk.jobs import importing

    if len(source.text) > MOST_CHARACTERS:
        raise TextTooLong(path, len(source.text), MOST_CHARACTERS)
    return importing.recognise(source, path)
