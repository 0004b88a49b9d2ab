"""Makes a JPEG of what a camera wrote before developing it: the camera's own picture, or one developed here.

Which way up it stands and what it says of itself goes along. Needs rawpy (LibRaw); happens inside the sandbox.
"""

import os
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mediadesk.records.problems import NotAPhoto
from mediadesk.records.readable_picture import DAMAGE, MOST_PIXELS, ORIENTATION

if TYPE_CHECKING:
    from PIL.Image import Exif

_QUALITY = 92
_ENOUGH = 0.9  # of the longer edge: so large must the camera's own picture be to be taken
_MOST_DEVELOPED = 70_000_000  # pixels: some 20 bytes are needed for each
_TURNED = {0: 1, 3: 3, 5: 8, 6: 6}  # as LibRaw says it, and as EXIF does
_CAMERA, _GPS, _INTEROPERABILITY, _MAKER_NOTE, _COLOUR_SPACE = 0x8769, 0x8825, 0xA005, 0x927C, 0xA001
_KEPT = (0x010E, 0x010F, 0x0110, 0x0131, 0x0132, 0x013B, 0x8298)  # what it shows, camera, when, whose
_XMP, _XMP_HEADER = 700, b"http://ns.adobe.com/xap/1.0/\0"
_MOST_SEGMENT, _LONGEST_VALUE = 65_533, 20_000  # bytes
_START, _APP1, _ICC, _ADOBE = b"\xff\xd8", 0xE1, b"ICC_PROFILE\0", b"Adobe"


def prepare() -> bool:
    """Load what reads raw files; returns whether it is installed."""
    os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"  # each takes memory of its own
    try:
        import_module("rawpy")
    except ImportError:
        return False
    import_module("PIL.JpegImagePlugin")
    import_module("PIL.TiffImagePlugin")  # reads the EXIF of raw files
    return True


def developed(data: bytes, path: Path) -> bytes:
    """The JPEG of the raw file `data`, which `path` only names, as the sensor lies, with EXIF that says how to turn it.

    Raises `NotAPhoto`.
    """
    rawpy: Any = import_module("rawpy")
    try:
        with rawpy.imread(BytesIO(data)) as raw:
            sizes = raw.sizes
            if sizes.width * sizes.height > MOST_PIXELS:
                raise NotAPhoto(path, "too_many_pixels")
            camera = _picture_of_camera(rawpy, raw)
            taken = camera if _is_enough(camera, (sizes.width, sizes.height)) else b""
            if not taken and sizes.width * sizes.height > _MOST_DEVELOPED:
                raise NotAPhoto(path, "memory")
            jpeg = _without_words(taken) or _developed_here(rawpy, raw)
            way = _TURNED.get(sizes.flip, 1)
    except rawpy.LibRawUnsufficientMemoryError as full:
        raise NotAPhoto(path, "memory") from full
    except (rawpy.LibRawError, *DAMAGE) as damage:
        raise NotAPhoto(path, "memory" if isinstance(damage, MemoryError) else "damaged") from damage
    exif = _exif(data, camera)
    return b"".join((_START, *_words(exif, way, is_ours=not taken), jpeg[len(_START) :]))


def _picture_of_camera(rawpy: Any, raw: Any) -> bytes:
    """The JPEG a camera put into its raw file, for its own screen or in full size; empty where there is none."""
    try:
        small = raw.extract_thumb()
    except rawpy.LibRawError:
        return b""
    return bytes(small.data) if small.format == rawpy.ThumbFormat.JPEG else b""


def _is_enough(jpeg: bytes, size: tuple[int, int]) -> bool:
    """Whether it is nearly as large as the whole, and lies the same way."""
    from PIL import Image

    if not jpeg:
        return False
    try:
        with Image.open(BytesIO(jpeg), formats=("JPEG",)) as picture:
            lies_as = (picture.width >= picture.height) == (size[0] >= size[1])
            return picture.mode == "RGB" and lies_as and max(picture.size) >= _ENOUGH * max(size)
    except DAMAGE:
        return False


def _developed_here(rawpy: Any, raw: Any) -> bytes:
    from PIL import Image

    pixels = raw.postprocess(
        user_flip=0, use_camera_wb=True, output_bps=8, demosaic_algorithm=rawpy.DemosaicAlgorithm.PPG
    )
    buffer = BytesIO()
    Image.frombuffer("RGB", (pixels.shape[1], pixels.shape[0]), pixels).save(buffer, "JPEG", quality=_QUALITY)
    return _without_words(buffer.getvalue())


def _without_words(jpeg: bytes) -> bytes:
    """A JPEG without the segments of programs, but for its colours; empty for what is not built like one."""
    if not jpeg.startswith(_START):
        return b""
    kept, at = [_START], len(_START)
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF and (0xE0 <= jpeg[at + 1] <= 0xEF or jpeg[at + 1] == 0xFE):
        end = at + 2 + int.from_bytes(jpeg[at + 2 : at + 4])
        if jpeg[at + 4 : at + 16].startswith((_ICC, _ADOBE)):
            kept.append(jpeg[at:end])
        at = end
    return b"".join((*kept, jpeg[at:])) if jpeg[at : at + 1] == b"\xff" else b""


def _exif(data: bytes, camera: bytes) -> "Exif":
    """What the raw file says: most are built like a TIFF, some with a number of their own in its place."""
    from PIL import Image

    exif = Image.Exif()
    try:
        if data[:2] in (b"II", b"MM"):
            exif.load(data[:2] + (b"*\0" if data[:2] == b"II" else b"\0*") + data[4:])
        elif camera:
            with Image.open(BytesIO(camera), formats=("JPEG",)) as picture:
                return picture.getexif()
    except DAMAGE:
        return Image.Exif()
    return exif


def _words(said: "Exif", way: int, *, is_ours: bool) -> Iterator[bytes]:
    """The segments with EXIF and XMP; what would not fit is left out, but never which way up it stands."""
    from PIL import Image

    exif = Image.Exif()
    exif.update({tag: value for tag, value in _values(said) if tag in _KEPT})
    for part in (_CAMERA, _GPS):
        found = {tag: value for tag, value in _values(_part(said, part)) if tag not in (_MAKER_NOTE, _INTEROPERABILITY)}
        exif.get_ifd(part).update(found)
    exif[ORIENTATION] = way
    if is_ours:
        exif.get_ifd(_CAMERA)[_COLOUR_SPACE] = 1
    bare = Image.Exif()
    bare[ORIENTATION] = way
    yield next(filter(None, map(_segment_of, (exif, bare))))
    packet = dict(_values(said)).get(_XMP)
    if isinstance(packet, bytes) and packet:
        yield _segment(_XMP_HEADER + packet)


def _segment_of(exif: "Exif") -> bytes:
    try:
        return _segment(exif.tobytes())
    except DAMAGE:
        return b""


def _segment(content: bytes) -> bytes:
    """An APP1 segment; empty where it would be too long."""
    length = len(content) + 2
    return bytes((0xFF, _APP1)) + length.to_bytes(2) + content if length <= _MOST_SEGMENT + 2 else b""


def _part(exif: "Exif", tag: int) -> Any:
    try:
        return exif.get_ifd(tag)
    except DAMAGE:
        return {}


def _values(tags: Any) -> Iterator[tuple[int, Any]]:
    for tag in list(tags):
        try:
            value = tags.get(tag)
        except DAMAGE:
            continue
        if not isinstance(value, str | bytes | tuple) or len(value) <= _LONGEST_VALUE or tag == _XMP:
            yield tag, value
