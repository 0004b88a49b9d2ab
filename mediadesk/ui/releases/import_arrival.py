"""A press text that came in from outside, read and recognised; what is here runs in a worker.

The recogniser is imported there too: the first text of the day must not hold up the window.
"""

from dataclasses import dataclass
from pathlib import Path

from mediadesk.intake import text_files
from mediadesk.intake.text_files import SourceText
from mediadesk.records.problems import TextTooLong
from mediadesk.records.recognised import RecognisedRelease
from mediadesk.ui.releases.paste import MOST_CHARACTERS


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where a text came from, its words and what was recognised in them.

    `data` is the file as it came, to be read in another encoding; a text that was pasted has none.
    """

    path: Path
    source: SourceText
    found: RecognisedRelease
    data: bytes = b""

    @property
    def name(self) -> str:
        """What the text is called on screen."""
        return self.path.name


def read_file(path: Path) -> Arrival:
    """Read and recognise a file. Raises what reading and recognising raise, or `TextTooLong`."""
    data = text_files.read_bytes(path)
    source = text_files.decode(data, path)
    return Arrival(path, source, _recognised(source, path), data)


def read_again(arrival: Arrival, encoding: str) -> Arrival:
    """The same file in another encoding, a key of `text_files.ENCODINGS`. Raises as `read_file`, or `NotInEncoding`."""
    source = text_files.decode(arrival.data, arrival.path, encoding)
    return Arrival(arrival.path, source, _recognised(source, arrival.path), arrival.data)


def read_words(text: str, name: str) -> Arrival:
    """Recognise a text that was pasted. Raises `NothingRecognised` or `TextTooLong`."""
    source = SourceText(text, "utf-8")
    return Arrival(Path(name), source, _recognised(source, Path(name)))


def _recognised(source: SourceText, path: Path) -> RecognisedRelease:
    from mediadesk.jobs import importing

    if len(source.text) > MOST_CHARACTERS:
        raise TextTooLong(path, len(source.text), MOST_CHARACTERS)
    return importing.recognise(source, path)
