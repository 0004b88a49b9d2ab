"""Takes press texts and photos in: first looks, then keeps what was accepted."""

from collections.abc import Callable, Sequence
from pathlib import Path

from mediadesk import paths
from mediadesk.intake import press_text, text_files
from mediadesk.intake.documents import reading
from mediadesk.intake.documents.dressing import dressed
from mediadesk.intake.documents.reading import Asked
from mediadesk.intake.documents.stopped_files import StoppedFiles
from mediadesk.intake.text_files import SourceText
from mediadesk.jobs.linking import link_with_first
from mediadesk.jobs.taking_in import give_picture, take_in
from mediadesk.library import Library
from mediadesk.records.photo import Photo, PhotoFile
from mediadesk.records.problems import NothingRecognised
from mediadesk.records.recognised import RecognisedRelease
from mediadesk.records.release import Release


def read_source(
    path: Path,
    encoding: str = "",
    *,
    part: int = 0,
    again: bool = False,
    cancelled: Callable[[], bool] | None = None,
) -> SourceText:
    """The press text in the file `path`: a plain text read here, a document taken apart in the sandbox.

    `part` is the number, from 1, of the attachment of a mail that is meant; `again` reads what stopped its reader
    before; `encoding` is a key of `text_files.ENCODINGS`.

    Raises `FileMissing`, `FileUnreadable`, `FileEmpty`, `FileTooLarge`, `NotText`, `NotInEncoding`, and for a document
    what `reading.read` raises.
    """
    asked = Asked(encoding, part, again, stopped_files(), cancelled)
    return decoded(reading.read_bytes(path), path, asked)


def decoded(data: bytes, path: Path, asked: Asked) -> SourceText:
    """The press text in `data`, the content of the file `path`. Raises as `read_source`."""
    kind = reading.document_kind(data, path)
    return text_files.decode(data, path, asked.encoding) if kind is None else reading.read(data, path, kind, asked)


def stopped_files() -> StoppedFiles:
    """What stopped its reader on this computer."""
    return StoppedFiles(paths.user_data() / "stopped_readers.txt")


def read(path: Path) -> RecognisedRelease:
    """The press text in the file `path`, taken apart; nothing is kept yet.

    Raises what `read_source` raises, or `NothingRecognised`.
    """
    return recognise(read_source(path), path)


def recognise(source: SourceText, path: Path) -> RecognisedRelease:
    """The press text `source` taken apart; `path` only names it. Raises `NothingRecognised`."""
    recognised = dressed(press_text.recognise(source), source.document)
    if not recognised.headline and not recognised.blocks:
        raise NothingRecognised(path)
    return recognised


def accept(library: Library, recognised: RecognisedRelease, raw: str = "", into: int | None = None) -> Release:
    """Keep what was recognised, in one step that can be undone; `raw` is the source as it came.

    `into` is the release of which this is another language version: it is linked with the one started first.
    """
    source = raw or "\n".join(line.text for line in recognised.lines)
    if into is None:
        return library.releases.accept(recognised, raw=source)
    with library.history.step(f"Import “{recognised.headline or recognised.kind.value}”"):
        release = library.releases.accept(recognised, raw=source, into=into)
        link_with_first(library, into, recognised.language)
    return release


def import_file(library: Library, path: Path, into: int | None = None) -> Release:
    """Read a press text and keep it. Raises what `read` raises; then nothing was kept."""
    source = read_source(path)
    return accept(library, recognise(source, path), source.text, into)


def add_photos(library: Library, files: Sequence[PhotoFile], into: int | None = None) -> list[Photo]:
    """Keep pictures that were looked at, in one step: all of them or none.

    With `into`, the pictures go to the captions of that release that wait for one, in order, the rest behind them.
    """
    name = files[0].path.name if len(files) == 1 else f"{len(files)} photos"
    with library.history.step(f"Add {name}"):
        if into is None:
            return [take_in(library, file) for file in files]
        present = library.releases.photos(into)
        waiting = [photo for photo in present if not photo.has_picture]
        given = [give_picture(library, photo.id, file) for photo, file in zip(waiting, files, strict=False)]
        added = [take_in(library, file) for file in files[len(given) :]]
        if added:
            library.releases.set_photos(into, [photo.id for photo in (*present, *added)])
        return [*given, *added]
