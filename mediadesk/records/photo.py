"""Photos: the picture, what it may be used for, its captions, and who is in it and where."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mediadesk.records.languages import ByLanguage

PICTURE_ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".gif", ".avif"})
STRANGE_ENDINGS = frozenset({".bmp", ".heic", ".heif", ".jp2", ".jxl", ".svg", ".eps", ".psd", ".dng", ".cr2", ".nef"})
"""Pictures this program does not read, and no press texts either: what is said about them is about a photo."""


@dataclass(frozen=True, slots=True)
class PersonInPicture:
    """Somebody in a picture. `row` counts from the front (1), `place` from the left (1) as the viewer sees it;
    place 0 says that it is not known where they stand.

    `x` and `y` mark the face as fractions of width and height; both `None` when nobody clicked it.
    The order of the people in `Photo.people` is the order of naming (by rank), not of standing.
    """

    newsmaker_id: int
    row: int = 1
    place: int = 1
    x: float | None = None
    y: float | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture with what is printed beside it. `sha256` is empty while a caption still waits for its picture.

    Field names follow the IPTC photo metadata standard where it has one (creator, credit, copyright, usage terms).
    `size` is (width, height) in pixels as the viewer sees it, EXIF orientation applied.
    """

    id: int
    sha256: str = ""
    file_name: str = ""
    size: tuple[int, int] = (0, 0)
    byte_count: int = 0
    taken_at: datetime | None = None
    caption: ByLanguage = ByLanguage()
    alt_text: ByLanguage = ByLanguage()
    creator: str = ""
    credit: ByLanguage = ByLanguage()
    copyright: str = ""
    usage_terms: str = ""
    people: tuple[PersonInPicture, ...] = ()
    version: int = 1

    @property
    def has_picture(self) -> bool:
        """Whether the picture itself is in the media store."""
        return bool(self.sha256)


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """A picture file that was looked at and found good, with the words it carries (IPTC, EXIF); nothing stored yet."""

    path: Path
    size: tuple[int, int]
    media_type: str
    taken_at: datetime | None = None
    caption: str = ""
    creator: str = ""
    credit: str = ""
    copyright: str = ""


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """What the photo grid shows of one photo. `used_in` counts the releases that carry it."""

    id: int
    sha256: str
    file_name: str
    caption: ByLanguage
    credit: ByLanguage
    used_in: int
