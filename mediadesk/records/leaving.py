"""What leaves the house with a photo, and what of its file stays behind."""

from dataclasses import dataclass

from mediadesk.records.languages import Language
from mediadesk.records.photo import Private


@dataclass(frozen=True, slots=True)
class Carried:
    """Something a picture file says beside its picture: in which block ("EXIF", "IPTC", "XMP", "File"), under which
    name, and what; `private` says why it must not leave the house, `None` where it is nobody's secret.
    """

    block: str
    name: str
    value: str
    private: Private | None = None


@dataclass(frozen=True, slots=True)
class WordsOut:
    """A field that is written into a copy: its name in `PhotoWords`, of which language (`None`: of none), and what."""

    field: str
    language: Language | None
    words: str


@dataclass(frozen=True, slots=True)
class Leaving:
    """A copy of a photo as it would leave: the file, its size in pixels, the words in it, and what stays behind."""

    file_name: str
    jpeg: bytes
    size: tuple[int, int]
    words: tuple[WordsOut, ...]
    stays: tuple[Carried, ...]

    @property
    def byte_count(self) -> int:
        """Bytes of the copy."""
        return len(self.jpeg)
