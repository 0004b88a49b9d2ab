"""Everything a picture file says beside its picture, name by name, for people to look through."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from mediadesk.intake.photo_metadata import blocks, iim, xmp
from mediadesk.intake.photo_metadata.colour import profile_name
from mediadesk.intake.photo_metadata.xmp import Value
from mediadesk.records.leaving import Carried
from mediadesk.records.photo import Private
from mediadesk.records.readable_picture import DAMAGE, FORMATS, MOST_PIXELS

if TYPE_CHECKING:
    from PIL.Image import Exif
    from PIL.ImageFile import ImageFile

_MOST, _LONGEST = 400, 200
_CAMERA, _GPS, _INTEROPERABILITY, _THUMBNAIL = 0x8769, 0x8825, 0xA005, 1
_POINTERS = (_CAMERA, _GPS, _INTEROPERABILITY, 0x014A, 0x02BC, 0x83BB, 0x8649, 0x8773, 0x0201, 0x0202)
_PRIVATE_TAGS = {
    **dict.fromkeys((0xA431, 0xA435, 0xC62F), Private.SERIAL),
    0xA430: Private.OWNER,
    **dict.fromkeys((0x927C, 0xC634), Private.MAKER_NOTE),
}
_PRIVATE_PARTS = {"GPS": Private.GPS, "Serial": Private.SERIAL, "OwnerName": Private.OWNER, "Maker": Private.MAKER_NOTE}
_DATASETS = {
    **{5: "Title", 25: "Keywords", 40: "Instructions", 55: "Date created", 60: "Time created", 65: "Program"},
    **{80: "Creator", 85: "Creator's job title", 90: "City", 92: "Sublocation", 95: "Province", 101: "Country"},
    **{103: "Job", 105: "Headline", 110: "Credit line", 115: "Source", 116: "Copyright", 120: "Description"},
    122: "Description writer",
}
"""Names of datasets of record 2 (IIM 4.2, chapter 6)."""
_IGNORED = frozenset({"exif", "xmp", "icc_profile", "photoshop", "jfif", "adobe", "dpi", "transparency", "progression"})


def listed(data: bytes, has_heic: bool = False) -> list[Carried]:
    """What the picture file `data` says, private things first; what is broken in it counts as not said.

    Raises one of `DAMAGE` for what is no picture.
    """
    from PIL import Image

    with Image.open(BytesIO(data), formats=(*FORMATS, "HEIF") if has_heic else FORMATS) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            return []
        exif, resources = blocks.exif_of(picture), blocks.image_resources(picture)
        found = [*_of_exif(exif), *_of_iim(blocks.iim_of(picture, resources))]
        found += [*_of_xmp(blocks.xmp_of(picture)), *_of_file(picture, resources)]
    found.sort(key=lambda each: each.private is None)
    return found[:_MOST]


def _of_exif(exif: "Exif") -> Iterator[Carried]:
    from PIL import ExifTags

    names: Mapping[int, str] = ExifTags.TAGS
    for tags in (exif, _directory(exif, _CAMERA), _directory(exif, _INTEROPERABILITY)):
        for tag, value in _values(tags):
            if tag not in _POINTERS:
                yield Carried("EXIF", names.get(tag, f"0x{tag:04X}"), _shown(value), _PRIVATE_TAGS.get(tag))
    for tag, value in _values(_directory(exif, _GPS)):
        yield Carried("EXIF", ExifTags.GPSTAGS.get(tag, f"GPS 0x{tag:04X}"), _shown(value), Private.GPS)
    small = _directory(exif, _THUMBNAIL)
    if 0x0201 in small or 0x0111 in small:
        yield Carried("EXIF", "Thumbnail", _bytes(int(small.get(0x0202) or 0)), Private.THUMBNAIL)


def _directory(exif: "Exif", tag: int) -> Mapping[int, Any]:
    try:
        return dict(exif.get_ifd(tag))
    except DAMAGE:
        return {}


def _values(tags: Any) -> Iterator[tuple[int, Any]]:
    for tag in list(tags)[:_MOST]:
        try:
            yield tag, tags.get(tag)
        except DAMAGE:
            continue


def _of_iim(data: bytes) -> Iterator[Carried]:
    said = iim.datasets(data)
    for record, number in said:
        if record == 2 and number:
            yield Carried("IPTC", _DATASETS.get(number, f"2:{number}"), _short(iim.text(said, (record, number))))


def _of_xmp(said: Mapping[str, Value]) -> Iterator[Carried]:
    for name, value in said.items():
        local = name.rpartition("}")[2].rpartition(":")[2]
        private = next((why for part, why in _PRIVATE_PARTS.items() if part in local), None)
        parts = len(list(xmp.structures(value)))
        yield Carried("XMP", local, _short(xmp.plain(value)) or (f"× {parts}" if parts else "…"), private)


def _of_file(picture: "ImageFile", resources: Mapping[int, bytes]) -> Iterator[Carried]:
    if any(number in resources for number in iim.THUMBNAILS):
        size = sum(len(resources.get(number, b"")) for number in iim.THUMBNAILS)
        yield Carried("Photoshop", "Thumbnail", _bytes(size), Private.THUMBNAIL)
    profile = picture.info.get("icc_profile")
    if isinstance(profile, bytes) and profile:
        yield Carried("File", "Colour profile", profile_name(profile))
    for name, value in picture.info.items():
        if isinstance(name, str) and isinstance(value, str | bytes) and name.lower() not in _IGNORED:
            yield Carried("File", _short(name.capitalize()), _shown(value))
    if (further := getattr(picture, "n_frames", 1) - 1) > 0:
        yield Carried("File", "Further pictures", str(further))


def _shown(value: Any) -> str:
    """A value in a line: numbers as people write them, bytes that are no text as how many they are."""
    if isinstance(value, str):
        return _short(iim.readable(value.encode("latin-1", "replace")))
    if isinstance(value, bytes):
        text = iim.readable(value[:_LONGEST]) if b"\0" not in value.rstrip(b"\0") else ""
        return _short(text) if text.isprintable() and text else _bytes(len(value))
    if isinstance(value, tuple | list):
        return _short(", ".join(_shown(each) for each in value[:16]))
    return _short(f"{float(value):g}" if hasattr(value, "denominator") and not isinstance(value, int) else str(value))


def _bytes(count: int) -> str:
    return f"{count:,} bytes"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
