"""Photos: the picture, what it may be used for, its captions, and who is in it and where."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from mediadesk.records.languages import ByLanguage
from mediadesk.records.release import Embargo

PICTURE_ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".gif", ".avif", ".heic", ".heif"})
RAW_ENDINGS = frozenset({".dng", ".cr2", ".cr3", ".nef", ".arw", ".orf", ".rw2", ".raf"})
"""What cameras write before it is developed."""
STRANGE_ENDINGS = frozenset({".bmp", ".jp2", ".jxl", ".svg", ".eps", ".psd", *RAW_ENDINGS})
"""Pictures this program does not read, or not without an addition, and no press texts either: what is said about them
is about a photo.
"""


class Consent(StrEnum):
    """What somebody in a picture said to its being published; empty while nobody asked.

    The states are those of the PLUS model release status, in the words of a press desk.
    """

    UNKNOWN = ""
    GIVEN = "given"
    NOT_NEEDED = "not_needed"
    REFUSED = "refused"


class Private(StrEnum):
    """What a picture file carries that must not leave the house."""

    GPS = "gps"
    SERIAL = "serial"
    OWNER = "owner"
    MAKER_NOTE = "maker_note"
    THUMBNAIL = "thumbnail"


UNNAMED = 0
"""The `newsmaker_id` of somebody who is in the picture and has no name."""


@dataclass(frozen=True, slots=True)
class PersonInPicture:
    """Somebody in a picture. `row` counts from the front (1), `place` from the left (1) as the viewer sees it;
    place 0 says that it is not known where they stand.

    `x` and `y` mark the middle of the face as fractions of width and height, `width` and `height` its box (IPTC image
    region, rectangle); all `None` when nobody clicked it. `newsmaker_id` is `UNNAMED` for somebody without a name.
    The order of the people in `Photo.people` is the order of naming (by rank), not of standing.
    """

    newsmaker_id: int
    row: int = 1
    place: int = 1
    x: float | None = None
    y: float | None = None
    width: float | None = None
    height: float | None = None
    consent: Consent = Consent.UNKNOWN
    is_minor: bool = False


@dataclass(frozen=True, slots=True)
class Framing:
    """How a picture is cut and turned for use; the original stays as it is.

    First turned clockwise by `quarter_turns` (0 to 3), then mirrored, then straightened by `angle` (degrees clockwise,
    -45 to 45, the corners that become empty cut away by the crop), then cropped to the box of `left`, `top`, `right`,
    `bottom`, fractions of width and height of the picture as it is then.
    """

    left: float = 0.0
    top: float = 0.0
    right: float = 1.0
    bottom: float = 1.0
    quarter_turns: int = 0
    angle: float = 0.0
    is_mirrored: bool = False


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture with what is printed beside it. `sha256` is empty while a caption still waits for its picture.

    Field names follow the IPTC photo metadata standard where it has one (creator, credit, copyright, usage terms).
    `size` is (width, height) in pixels as the viewer sees it, EXIF orientation applied.

    `event` and `location` are what was held and where the picture was taken; `action` is what the people do, in the
    words of a caption ("attended the opening"); `pattern` names how the caption is made of all this, and `generated` is
    what it last made of it: where `caption` says something else, somebody wrote it. `nobody_identifiable` says that
    nobody in it can be recognised. `expires_on` is the last day of use, `embargo_until` a moment of its own,
    said in the IANA zone `embargo_zone`.
    `likeness` (64 bits) tells pictures that look alike; `embedded_caption`, `carries` and `colour` are what the file
    itself says: its description, what of it is private, and its colours ("sRGB", "CMYK", a profile's name).
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
    event: ByLanguage = ByLanguage()
    location: ByLanguage = ByLanguage()
    action: ByLanguage = ByLanguage()
    generated: ByLanguage = ByLanguage()
    pattern: str = ""
    nobody_identifiable: bool = False
    is_starred: bool = False
    expires_on: date | None = None
    embargo_until: datetime | None = None
    embargo_zone: str = ""
    framing: Framing | None = None
    likeness: int | None = None
    embedded_caption: str = ""
    carries: tuple[Private, ...] = ()
    colour: str = ""
    version: int = 1

    @property
    def has_picture(self) -> bool:
        """Whether the picture itself is in the media store."""
        return bool(self.sha256)

    @property
    def embargo(self) -> Embargo | None:
        """Until when it may not be used, whatever is said of the releases that carry it."""
        if self.embargo_until is None:
            return None
        return Embargo(self.embargo_until, self.embargo_zone) if self.embargo_zone else Embargo(self.embargo_until)

    def with_embargo(self, embargo: Embargo | None) -> "Photo":
        """The photo under this embargo; `None` lifts it."""
        until, zone = (embargo.until, embargo.zone) if embargo is not None else (None, "")
        return replace(self, embargo_until=until, embargo_zone=zone)


@dataclass(frozen=True, slots=True)
class FaceInFile:
    """A face box that a file carries (IPTC image region, MWG region): of whom, "" for nobody; as `PersonInPicture`."""

    name: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """A picture file that was looked at and found good, with the words it carries; nothing stored yet.

    `captions`, `alt_text`, `event` and `location` are what it says in a named language; `caption` and the other plain
    words are in whatever language they were written. `people` are the names of those it says are shown. `developed` is
    the JPEG made of a raw file of a camera: that is the picture then, and not what is at `path`.
    """

    path: Path
    size: tuple[int, int]
    media_type: str
    taken_at: datetime | None = None
    caption: str = ""
    creator: str = ""
    credit: str = ""
    copyright: str = ""
    usage_terms: str = ""
    captions: ByLanguage = ByLanguage()
    alt_text: ByLanguage = ByLanguage()
    event: ByLanguage = ByLanguage()
    location: ByLanguage = ByLanguage()
    people: tuple[str, ...] = ()
    faces: tuple[FaceInFile, ...] = ()
    likeness: int | None = None
    carries: tuple[Private, ...] = ()
    colour: str = ""
    developed: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """What lists of photos show of one. `used_in` counts the releases that carry it; `event` is its name in the first
    language it has one in, `people` are the names of those with a name, in the order of naming. `lacks_consent` says
    that somebody in it said no to being shown, or is a minor nobody asked.
    """

    id: int
    sha256: str
    file_name: str
    caption: ByLanguage
    credit: ByLanguage
    used_in: int
    taken_at: datetime | None = None
    event: str = ""
    people: tuple[ByLanguage, ...] = ()
    is_starred: bool = False
    expires_on: date | None = None
    embargo_until: datetime | None = None
    usage_terms: str = ""
    framing: Framing | None = None
    lacks_consent: bool = False
