"""Looks at a picture file before it is taken in: can it be read to its end, and what words does it carry."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mediadesk.intake import embedded_words
from mediadesk.records.photo import PhotoFile
from mediadesk.records.problems import FileEmpty, FileMissing, FileUnreadable, NotAPhoto
from mediadesk.records.readable_picture import DAMAGE, FORMATS, MOST_PIXELS, ORIENTATION

if TYPE_CHECKING:
    from PIL.Image import Exif, Image

_MEDIA_TYPES = {"MPO": "image/jpeg"}
_AVIF = (b"ftypavif", b"ftypavis")  # the brands of ISO 23000-22; others (HEIC, MP4) share the "ftyp"
_SIGNATURES = (b"\xff\xd8\xff", b"\x89PNG", b"II*\0", b"MM\0*", b"GIF8", b"RIFF")
_EXIF_PART, _TAKEN, _TAKEN_OFFSET = 0x8769, 0x9003, 0x9011
_TURNED = (5, 6, 7, 8)


def look_at(path: Path) -> PhotoFile:
    """What is in the picture file at `path`: its size as the viewer sees it (pixels), when it was taken, its words.

    Reads the header first, so that a picture of more than `MOST_PIXELS` is refused before any memory is used for it,
    and then the whole file, so that one that is cut off is noticed. Raises `FileMissing`, `FileUnreadable`, `FileEmpty`
    or `NotAPhoto`.
    """
    start = _start_of(path)
    from PIL import Image, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = None  # our own limit below takes its place: Pillow's prints a warning at a third of it
    try:
        with Image.open(path, formats=FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise NotAPhoto(path, "too_many_pixels")
            found = _described(path, picture)
            _read_to_the_end(picture)
    except UnidentifiedImageError as unknown:
        known = start.startswith(_SIGNATURES) or start[4:12] in _AVIF
        raise NotAPhoto(path, "damaged" if known else "kind") from unknown
    except DAMAGE as damage:
        raise NotAPhoto(path, "damaged") from damage
    return found


def _start_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            start = file.read(16)
    except FileNotFoundError as missing:
        raise FileMissing(path) from missing
    except OSError as refused:
        raise FileUnreadable(path) from refused
    if not start:
        raise FileEmpty(path)
    return start


def _described(path: Path, picture: "Image") -> PhotoFile:
    exif = _exif(picture)
    width, height = picture.size
    size = (height, width) if exif.get(ORIENTATION) in _TURNED else (width, height)
    return PhotoFile(
        path=path,
        size=size,
        media_type=_MEDIA_TYPES.get(picture.format or "") or f"image/{(picture.format or '').lower()}",
        taken_at=_taken_at(exif.get_ifd(_EXIF_PART)),
        **embedded_words.read(picture, exif),
    )


def _exif(picture: "Image") -> "Exif":
    """The EXIF data; of a PNG only what stands before the pixels: Pillow would unpack them all to look behind."""
    if picture.format != "PNG":
        return picture.getexif()
    from PIL.Image import Exif

    exif = Exif()
    exif.load(picture.info.get("exif", b""))
    return exif


def _taken_at(exif: dict[int, object]) -> datetime | None:
    """The moment of exposure in UTC; a camera that does not say its zone is taken to be in this computer's."""
    try:
        moment = datetime.strptime(str(exif.get(_TAKEN, "")).strip("\0 "), "%Y:%m:%d %H:%M:%S")
    except ValueError:
        return None
    try:
        offset = datetime.strptime(str(exif.get(_TAKEN_OFFSET, "")).strip("\0 "), "%z").tzinfo
        return (moment.replace(tzinfo=offset) if offset else moment).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return moment.astimezone(UTC) if moment.year > 1970 else None


def _read_to_the_end(picture: "Image") -> None:
    """Raises one of `DAMAGE` where the file is cut off, at the least cost the format allows."""
    if picture.format == "PNG":
        picture.verify()  # checks every chunk without unpacking the pixels
        return
    if picture.format in ("JPEG", "MPO"):
        picture.draft("RGB", (picture.width // 8, picture.height // 8))
    picture.load()
