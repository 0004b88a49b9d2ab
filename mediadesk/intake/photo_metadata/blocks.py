"""Where in a picture file the blocks of words stand: EXIF, XMP with what goes on behind it, image resources, IIM."""

import re
from typing import TYPE_CHECKING, Any

from mediadesk.intake.photo_metadata import iim, xmp
from mediadesk.intake.photo_metadata.xmp import Value
from mediadesk.records.readable_picture import DAMAGE

if TYPE_CHECKING:
    from PIL.Image import Exif
    from PIL.ImageFile import ImageFile

_PHOTOSHOP = b"Photoshop 3.0\0"
_MORE_XMP = b"http://ns.adobe.com/xmp/extension/\0"
_MORE_HEADER = len(_MORE_XMP) + 32 + 8  # then the fingerprint of the whole, its length, and where this part belongs
_MOST_MORE = 8_000_000
_TIFF_IIM, _TIFF_RESOURCES, _TIFF_XMP = 33723, 34377, 700
_PNG_PROFILES = ("Raw profile type iptc", "Raw profile type 8bim")


def exif_of(picture: "ImageFile") -> "Exif":
    """The EXIF data, empty where it is broken; of a PNG what was read of it by now."""
    from PIL.Image import Exif

    try:
        if picture.format != "PNG":
            return picture.getexif()
        exif = Exif()
        exif.load(picture.info.get("exif", b""))
        return exif
    except DAMAGE:
        return Exif()


def xmp_of(picture: "ImageFile") -> dict[str, Value]:
    """The properties of the XMP packet, with those that did not fit one segment of a JPEG."""
    packet = picture.info.get("xmp") or _tag(picture, _TIFF_XMP)
    said = xmp.properties(_as_bytes(packet))
    name = xmp.text(said, "note:HasExtendedXMP")
    return xmp.properties(_extended(picture, name.encode("ascii", "replace"))) | said if name else said


def image_resources(picture: "ImageFile") -> dict[int, bytes]:
    """The image resources of a JPEG (its segments joined), a TIFF or a PNG; none in other formats."""
    parts = [part.removeprefix(_PHOTOSHOP) for part in _segments(picture, "APP13") if part.startswith(_PHOTOSHOP)]
    return iim.resources(b"".join(parts) or _as_bytes(_tag(picture, _TIFF_RESOURCES)) or _png_profile(picture))


def iim_of(picture: "ImageFile", resources: dict[int, bytes]) -> bytes:
    """The IIM datasets: a resource, or a tag of their own in a TIFF."""
    return resources.get(iim.TEXTS) or _as_bytes(_tag(picture, _TIFF_IIM)) or b""


def _extended(picture: "ImageFile", name: bytes) -> bytes:
    """Extended XMP (XMP specification, part 3, 1.1.3.1): its parts put where they belong."""
    whole = bytearray()
    for part in _segments(picture, "APP1"):
        header = part[:_MORE_HEADER]
        if not header.startswith(_MORE_XMP + name) or len(header) < _MORE_HEADER:
            continue
        size, at = int.from_bytes(header[-8:-4]), int.from_bytes(header[-4:])
        if size > _MOST_MORE or at > size:
            return b""
        whole.extend(bytes(max(0, size - len(whole))))
        whole[at : at + len(part) - _MORE_HEADER] = part[_MORE_HEADER:]
    return bytes(whole)


def _segments(picture: "ImageFile", name: str) -> list[bytes]:
    return [content for marker, content in getattr(picture, "applist", []) if marker == name]


def _tag(picture: "ImageFile", number: int) -> Any:
    tags = getattr(picture, "tag_v2", None)
    try:
        return tags.get(number) if tags is not None else None
    except DAMAGE:
        return None


def _as_bytes(value: Any) -> bytes:
    """The value of a tag as bytes; IIM was long written as numbers of four bytes, in the order of the machine."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace")
    if isinstance(value, tuple) and all(isinstance(each, int) and 0 <= each < 2**32 for each in value):
        ordered = [b"".join(each.to_bytes(4, order) for each in value) for order in ("little", "big")]
        return next((each for each in ordered if each.startswith(b"\x1c")), ordered[0])
    return value if isinstance(value, bytes) else b""


def _png_profile(picture: "ImageFile") -> bytes:
    """What ImageMagick leaves in a PNG: image resources as hexadecimal digits behind a name and a length."""
    for name in _PNG_PROFILES:
        found = picture.info.get(name)
        if isinstance(found, str):
            digits = re.sub(r"\s", "", found.strip().partition("\n")[2].partition("\n")[2] or "")
            return bytes.fromhex(digits) if re.fullmatch("(?:[0-9a-fA-F]{2})*", digits) else b""
    return b""
