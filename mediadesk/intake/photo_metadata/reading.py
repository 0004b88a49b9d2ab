"""Reads a picture file to its end and everything it says: what happens inside the sandbox."""

from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from mediadesk.intake.photo_metadata import blocks, exif, faces, iim, xmp
from mediadesk.intake.photo_metadata.colour import colour
from mediadesk.intake.photo_metadata.likeness import likeness
from mediadesk.intake.photo_metadata.words import Carried
from mediadesk.records.photo import PhotoFile, Private
from mediadesk.records.problems import NotAPhoto
from mediadesk.records.readable_picture import DAMAGE, FORMATS, HEIC, MOST_PIXELS

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

_MODULES = {"WEBP": "WebP"}
_MEDIA_TYPES = {"MPO": "image/jpeg", HEIC: "image/heic"}
_SIGNATURES = (b"\xff\xd8\xff", b"\x89PNG", b"II*\0", b"MM\0*", b"GIF8", b"RIFF")
_AVIF = (b"ftypavif", b"ftypavis")  # the brands of ISO 23000-22; others (HEIC, MP4) share the "ftyp"
_OF_PHONES = (b"ftypheic", b"ftypheix", b"ftyphevc", b"ftypheim", b"ftypheis", b"ftypmif1", b"ftypmsf1")
_DRAFT = 96  # pixels of the long side that are enough to tell its likeness
_MOST_UNPACKED = 50_000_000  # pixels of a PNG, which can only be read whole, above which it is but checked


def prepare() -> bool:
    """Load what reads pictures; returns whether HEIC can be read, which needs a package of its own."""
    from PIL import Image

    for name in (*FORMATS, "MPO"):
        import_module(f"PIL.{_MODULES.get(name, name.title())}ImagePlugin")
    # Each thread of the AVIF decoder takes its share of the memory this process may have, on machines with many cores.
    import_module("PIL.AvifImagePlugin").DEFAULT_MAX_THREADS = 2  # type: ignore[attr-defined]
    Image.MAX_IMAGE_PIXELS = None  # our own limit takes its place: Pillow's prints a warning at a third of it
    try:
        import_module("pillow_heif").register_heif_opener()
    except ImportError:
        return False
    return True


def read(data: bytes, path: Path, *, beside: bytes = b"", has_heic: bool = False) -> PhotoFile:
    """What is in the picture file `data`, which `path` only names: its size as the viewer sees it, and all it says.

    What the XMP file `beside` it says counts more: somebody wrote it later, and left the picture alone.
    Reads the header first, so that a picture of more than `MOST_PIXELS` is refused before any memory is used for it,
    and then the whole file, so that one that is cut off is noticed. Raises `NotAPhoto`.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data), formats=(*FORMATS, HEIC) if has_heic else FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise NotAPhoto(path, "too_many_pixels")
            return _described(picture, path, beside)
    except UnidentifiedImageError as unknown:
        raise NotAPhoto(path, _why_unknown(data[:16], has_heic)) from unknown
    except MemoryError as full:
        raise NotAPhoto(path, "memory") from full
    except DAMAGE as damage:
        raise NotAPhoto(path, "damaged") from damage


def _why_unknown(start: bytes, has_heic: bool) -> str:
    if start[4:12] in _OF_PHONES:
        return "damaged" if has_heic else "needs_heic"
    return "damaged" if start.startswith(_SIGNATURES) or start[4:12] in _AVIF else "kind"


def _described(picture: "ImageFile", path: Path, beside: bytes) -> PhotoFile:
    first, mode, format_ = picture.size, picture.mode, picture.format or ""
    is_png = format_ == "PNG"
    seen = _unpacked(picture) if is_png else None  # of a PNG, words may stand behind the pixels
    said = exif.Said(blocks.exif_of(picture))
    carried, private = _carried(picture, said, beside)
    swapped = (first[1], first[0]) if said.orientation >= 5 else first
    # Pillow turns a TIFF itself while reading it, and gives its size as it is seen.
    size, stored, way = (first, swapped, 1) if format_ == "TIFF" else (swapped, first, said.orientation)
    boxes = faces.faces(carried.properties, stored, said.orientation)
    profile = picture.info.get("icc_profile") or b""
    seen = seen if is_png else _unpacked(picture)
    return PhotoFile(
        path=path,
        size=size,
        media_type=_MEDIA_TYPES.get(format_) or f"image/{format_.lower()}",
        taken_at=carried.taken,
        caption=carried.caption,
        creator=carried.creator,
        credit=carried.credit,
        copyright=carried.copyright,
        usage_terms=carried.usage_terms,
        captions=carried.captions,
        alt_text=carried.alt_text,
        event=carried.event,
        location=carried.location,
        people=faces.people(carried.properties, boxes),
        faces=boxes,
        likeness=_likeness(seen, way) if seen is not None else None,
        carries=tuple(each for each in Private if each in private),
        colour=colour(mode, profile if isinstance(profile, bytes) else b"", said.colour_space),
    )


def _carried(picture: "ImageFile", said: exif.Said, beside: bytes) -> tuple[Carried, set[Private]]:
    found = blocks.image_resources(picture)
    texts = blocks.iim_of(picture, found)
    written_beside = xmp.properties(beside) if beside else {}
    carried = Carried(
        blocks.xmp_of(picture) | written_beside,
        iim.datasets(texts),
        said,
        not written_beside and iim.is_newer_than_xmp(texts, found.get(iim.DIGEST)),
    )
    private = carried.private()
    if any(number in found for number in iim.THUMBNAILS):
        private.add(Private.THUMBNAIL)
    return carried, private


def _unpacked(picture: "ImageFile") -> "Image | None":
    """The picture read to its end, a JPEG at a fraction of its size; `None` for what would take too much to unpack.

    Raises one of `DAMAGE` where the file is cut off.
    """
    if picture.format == "PNG" and picture.width * picture.height > _MOST_UNPACKED:
        picture.verify()  # checks every chunk without unpacking the pixels
        return None
    if picture.format in ("JPEG", "MPO"):
        picture.draft("RGB", (_fraction(picture.width, picture), _fraction(picture.height, picture)))
    picture.load()
    return picture


def _fraction(edge: int, picture: "Image") -> int:
    """An edge at a size that is enough for a likeness, never less than an eighth."""
    return max(edge * _DRAFT // max(picture.size), edge // 8, 1)


def _likeness(picture: "Image", orientation: int) -> int:
    from PIL.Image import Transpose

    ways = (
        *(Transpose.FLIP_LEFT_RIGHT, Transpose.ROTATE_180, Transpose.FLIP_TOP_BOTTOM, Transpose.TRANSPOSE),
        *(Transpose.ROTATE_270, Transpose.TRANSVERSE, Transpose.ROTATE_90),
    )
    small = picture.reduce(max(1, min(picture.size) // _DRAFT)) if picture.mode in ("RGB", "L", "CMYK") else picture
    return likeness(small if orientation == 1 else small.transpose(ways[orientation - 2]))
