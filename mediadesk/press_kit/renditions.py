"""Photos made ready for print: upright, sRGB, small enough, without a word of metadata; kept on disk by content.

Only bytes encoded here reach a file: the originals carry GPS, serial numbers and thumbnails of what was cropped away.
"""

import struct
from collections.abc import Callable, Sequence
from functools import lru_cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mediadesk import paths
from mediadesk.records.problems import Cancelled, NotAPhoto

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 250_000_000
QUALITY = 86
_RECIPE = "1"  # part of each kept file's name: change it when the pictures would come out differently
_FORMATS = ("JPEG", "PNG", "TIFF", "WEBP")
_THREADS = 2
# What Pillow is known to raise on damaged files besides OSError.
_DAMAGED = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    RuntimeError,
    MemoryError,
    OverflowError,
    struct.error,
    EOFError,
)


class Rendition(NamedTuple):
    """A JPEG of ours: RGB, sRGB, upright. `size` in pixels; `key` names its content."""

    jpeg: bytes
    size: tuple[int, int]
    key: str


class Order(NamedTuple):
    """A photo file and the longest edge, in pixels, it is wanted in."""

    path: Path
    longest_edge: int


def make_all(
    orders: Sequence[Order],
    folder: Path,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> dict[Order, Rendition]:
    """The renditions of all photos whose file exists, from `folder` where they are kept, else made and kept there.

    Raises `NotAPhoto` for a file that is no usable picture and `Cancelled` when `cancelled()` says so between photos.
    """
    from concurrent.futures import ThreadPoolExecutor

    there = [order for order in dict.fromkeys(orders) if order.path.is_file()]
    made: dict[Order, Rendition] = {}
    with ThreadPoolExecutor(_THREADS, "renditions") as pool:
        jobs = [pool.submit(make, order, folder) for order in there]
        try:
            for order, job in zip(there, jobs, strict=True):
                if cancelled is not None and cancelled():
                    raise Cancelled
                made[order] = job.result()
                if progress is not None:
                    progress(len(made), len(there))
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise
    return made


def make(order: Order, folder: Path) -> Rendition:
    """The rendition of one photo. A folder that cannot be written to costs time, not the result."""
    digest = _digest_of(order.path)
    kept = folder / f"{digest}-{order.longest_edge}-{_RECIPE}.jpg"
    jpeg, size = _kept(kept)
    if not jpeg:
        jpeg, size = _encode(order)
        _keep(kept, jpeg)
    return Rendition(jpeg, size, f"{digest[:20]}x{order.longest_edge}")


def _digest_of(path: Path) -> str:
    status = path.stat()
    return _digest(path, status.st_size, status.st_mtime_ns)


@lru_cache(4096)
def _digest(path: Path, _size: int, _changed: int) -> str:
    return blake2b(path.read_bytes(), digest_size=20).hexdigest()


def _kept(path: Path) -> tuple[bytes, tuple[int, int]]:
    """The bytes and pixel size of a kept rendition; empty when there is none or it is not whole."""
    try:
        jpeg = path.read_bytes()
    except OSError:
        return b"", (0, 0)
    return (jpeg, _jpeg_size(jpeg)) if jpeg.endswith(b"\xff\xd9") else (b"", (0, 0))


def _jpeg_size(jpeg: bytes) -> tuple[int, int]:
    """Width and height from the frame header of a baseline JPEG of ours (ITU-T T.81, B.2.2)."""
    position = 2
    while jpeg[position + 1] != 0xC0:
        position += 2 + int.from_bytes(jpeg[position + 2 : position + 4])
    return int.from_bytes(jpeg[position + 7 : position + 9]), int.from_bytes(jpeg[position + 5 : position + 7])


def _keep(path: Path, jpeg: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        paths.write_whole(path, jpeg)
    except OSError:
        return  # a full or read-only disk: the picture is made again next time


def _encode(order: Order) -> tuple[bytes, tuple[int, int]]:
    from PIL import Image, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        with Image.open(order.path, formats=_FORMATS) as image:
            _refuse_giants(order.path, image.size)
            small = _prepared(image, order.longest_edge)
    except UnidentifiedImageError:
        raise NotAPhoto(order.path, "kind") from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise NotAPhoto(order.path, "too_many_pixels") from None
    except _DAMAGED as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise NotAPhoto(order.path, "damaged") from error
    buffer = BytesIO()
    small.save(buffer, "JPEG", quality=QUALITY, subsampling="4:2:0")
    return buffer.getvalue(), small.size


def _refuse_giants(path: Path, size: tuple[int, int]) -> None:
    if size[0] * size[1] > MOST_PIXELS:
        raise NotAPhoto(path, "too_many_pixels")


def _prepared(image: "Image", longest_edge: int) -> "Image":
    """The picture small, upright and in sRGB, carrying nothing but its pixels."""
    from PIL import Image, ImageOps

    profile = image.info.get("icc_profile")
    exif = image.getexif()
    width, height = image.size
    scale = min(1.0, longest_edge / max(width, height))
    wanted = max(1, round(width * scale)), max(1, round(height * scale))
    # A box with the picture's own shape: libjpeg then decodes at 1/2, 1/4 or 1/8, which a square box would spoil.
    image.draft(image.mode, wanted)
    if image.mode not in ("RGB", "L", "CMYK"):
        image = _plain(image)
    if image.size != wanted:
        image = image.resize(wanted, Image.Resampling.BICUBIC, reducing_gap=2.0)
    image.getexif().update(exif)
    ImageOps.exif_transpose(image, in_place=True)
    image = _in_srgb(image, profile)
    image.info.clear()
    return image


def _plain(image: "Image") -> "Image":
    """Palette, transparency, 16-bit and odd colour spaces to RGB or grey; transparent is white, as paper is."""
    from PIL import Image

    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode == "F":
        return image.point(lambda value: value * 255).convert("L")
    if image.has_transparency_data:
        layered = image.convert("RGBA")
        paper = Image.new("RGB", image.size, "white")
        paper.paste(layered, mask=layered.getchannel("A"))
        return paper
    return image.convert("L" if image.mode in ("1", "LA") else "RGB")


def _in_srgb(image: "Image", profile: bytes | None) -> "Image":
    """Through the picture's own colour profile where it has one that is not sRGB and fits its colours."""
    converted = _through_profile(image, profile) if profile else image
    return converted if converted.mode == "RGB" else converted.convert("RGB")


def _through_profile(image: "Image", profile: bytes) -> "Image":
    from PIL import ImageCms

    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        if image.mode == "RGB" and "srgb" in ImageCms.getProfileDescription(own).lower():
            return image
        return ImageCms.profileToProfile(image, own, _srgb(), outputMode="RGB") or image
    except (ImageCms.PyCMSError, OSError):
        return image  # a damaged profile, or one for another kind of picture: take the plain numbers


@lru_cache(1)
def _srgb() -> Any:
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
