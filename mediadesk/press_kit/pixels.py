"""Pixels of a picture file, developed anew: upright, sRGB, no larger than wanted, and nothing else of the file."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, lru_cache
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mediadesk.press_kit.matrix_profile import adobe_rgb
from mediadesk.records.framing import PLAIN, View, is_plain, needed
from mediadesk.records.photo import Framing
from mediadesk.records.problems import NotAPhoto
from mediadesk.records.readable_picture import DAMAGE, FORMATS, HEIC, MOST_PIXELS, ORIENTATION

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

LONGEST_EDGE = 65_500  # pixels: what a JPEG can hold
_CAMERA, _INTEROPERABILITY = 0x8769, 0xA005  # parts of EXIF
_COLOUR_SPACE, _ADOBE, _UNCALIBRATED = 0xA001, 2, 0xFFFF
_FINEST = 95  # from this quality on colours are kept for every pixel, not for every four


class Order(NamedTuple):
    """A photo file, the longest edge in pixels it is wanted in, the quality as JPEG (1 to 95) and how it is framed.

    `dpi` is how dense it says its pixels are (per inch), 0 for nothing. `enough` is a smaller longest edge that will do
    where a JPEG can be decoded at once to between the two: that takes half the time of decoding it larger and shrinking
    it.
    """

    path: Path
    longest_edge: int
    quality: int = 86
    framing: Framing | None = None
    enough: int = 0
    dpi: int = 0


def develop(order: Order) -> tuple[bytes, tuple[int, int]]:
    """The picture of `order` as a JPEG in RGB without any metadata, and its size in pixels; never enlarged.

    Raises `NotAPhoto` for a file that is no usable picture and `ValueError` for a framing outside the picture.
    """
    (made,) = develop_each((order,))
    return made


def develop_each(orders: Sequence[Order]) -> list[tuple[bytes, tuple[int, int]]]:
    """What `develop` makes of each order, all of one file: decoded once for those that want it at the same scale.

    A finer scale would serve the coarser one too, but not with the same pixels as when that is made alone.
    """
    for order in orders:
        if order.framing is not None:
            needed(order.framing)
    made: dict[Order, tuple[bytes, tuple[int, int]]] = {}
    while rest := [order for order in orders if order not in made]:
        with _opened(rest[0].path, rest[0].path) as image:
            ready = _prepared(image, rest)
        made |= {order: (_encoded(picture, order), picture.size) for order, picture in ready.items()}
    return [made[order] for order in orders]


def _encoded(picture: "Image", order: Order) -> bytes:
    buffer = BytesIO()
    colours = "4:4:4" if order.quality >= _FINEST else "4:2:0"
    picture.save(buffer, "JPEG", quality=order.quality, subsampling=colours, dpi=(order.dpi, order.dpi))
    return buffer.getvalue()


def lying(path: Path, data: bytes, *, is_known_whole: bool) -> tuple[int, bytes]:
    """How the picture in `data`, read from `path`, is to be turned (EXIF, 1 to 8), and the profile of its colours.

    Unless it is known to be whole, it is decoded to its end at the least cost. Raises `NotAPhoto`.
    """
    with _opened(path, BytesIO(data)) as image:
        way, profile = _orientation(image), profile_of(image)
        if not is_known_whole:
            image.draft(image.mode, (image.width // 8, image.height // 8))
            image.load()
        return way, profile


@cache
def formats() -> tuple[str, ...]:
    """The formats a picture may be in, as Pillow calls them: HEIC too, where the package that reads it is installed."""
    try:
        import_module("pillow_heif").register_heif_opener()
    except ImportError:
        return FORMATS
    return (*FORMATS, HEIC)


@contextmanager
def _opened(path: Path, source: Path | BytesIO) -> "Iterator[ImageFile]":
    """The picture in `source`, refused before it is unpacked if it is too large; what goes wrong is a `NotAPhoto`."""
    from PIL import Image, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        with Image.open(source, formats=formats()) as image:
            if image.width * image.height > MOST_PIXELS:
                raise NotAPhoto(path, "too_many_pixels")
            yield image
    except UnidentifiedImageError:
        raise NotAPhoto(path, "kind") from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise NotAPhoto(path, "too_many_pixels") from None
    except DAMAGE as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise NotAPhoto(path, "damaged") from error


def _orientation(image: "Image") -> int:
    """How the file says the picture is to be turned; 1, upright, where it says nothing one can read."""
    try:
        value = image.getexif().get(ORIENTATION)
    except DAMAGE:
        return 1  # broken EXIF does not make the picture unusable
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def profile_of(image: "Image") -> bytes:
    """The colour profile, or that of the colours EXIF names: cameras set to Adobe RGB write none (DCF 2.0, 3.2.2)."""
    profile = image.info.get("icc_profile")
    if isinstance(profile, bytes) and profile:
        return profile
    try:
        exif = image.getexif()
        space, letter = exif.get_ifd(_CAMERA).get(_COLOUR_SPACE), exif.get_ifd(_INTEROPERABILITY).get(1)
    except DAMAGE:
        return b""
    is_adobe = space == _ADOBE or (space == _UNCALIBRATED and letter == "R03")
    return adobe_rgb() if is_adobe and image.mode == "RGB" else b""


def _prepared(image: "ImageFile", orders: Sequence[Order]) -> "dict[Order, Image]":
    """The picture small, upright and in sRGB, with nothing but its pixels: for the first order and all it serves."""
    profile = profile_of(image)
    way = 1 if image.format == "TIFF" else _orientation(image)  # Pillow turns a TIFF itself while reading it
    plans = {order: _planned(image, way, order) for order in orders}
    shrunk, _ = plans[orders[0]]
    # A box with the picture's own shape: libjpeg then decodes at 1/2, 1/4 or 1/8, which a square box would spoil.
    image.draft(image.mode, (max(1, image.width // shrunk), max(1, image.height // shrunk)))
    image.load()
    picture: Image = image if image.mode in ("RGB", "L", "CMYK") else _plain(image)
    ready = {}
    for order, (scale, wanted) in plans.items():
        if scale == shrunk:
            ready[order] = in_srgb(framed(_upright(_resized(picture, wanted), way), order.framing), profile)
            ready[order].info.clear()
    return ready


def _planned(image: "ImageFile", way: int, order: Order) -> tuple[int, tuple[int, int]]:
    """How many times smaller it is decoded (1, and for a JPEG 2, 4, 8), and the size the whole is to have, as it lies.

    At that size the part that is kept is as large as wanted; a JPEG is decoded no larger than necessary.
    """
    longest, is_jpeg = _longest_edge(image, way, order.framing), image.format in ("JPEG", "MPO")
    if order.enough and is_jpeg:
        for shrunk in (8, 4, 2):
            if order.enough <= longest / shrunk <= order.longest_edge:
                return shrunk, (-(-image.width // shrunk), -(-image.height // shrunk))
    scale = min(1.0, min(order.longest_edge, LONGEST_EDGE) / longest)
    wanted = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    most = min(image.width // wanted[0], image.height // wanted[1]) if is_jpeg else 1
    return next(shrunk for shrunk in (8, 4, 2, 1) if shrunk <= most), wanted


def _resized(picture: "Image", wanted: tuple[int, int]) -> "Image":
    from PIL.Image import Resampling

    if picture.size == wanted:
        return picture
    return picture.resize(wanted, Resampling.BICUBIC, reducing_gap=2.0)


def _longest_edge(image: "ImageFile", way: int, framing: Framing | None) -> float:
    """The longer edge of the part that is kept, in pixels of the file."""
    width, height = reversed(image.size) if way >= 5 else image.size
    return max(*View((width, height), framing or PLAIN).kept, 1.0)


def _upright(image: "Image", way: int) -> "Image":
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return image.transpose(turns[way]) if way in turns else image


def framed(image: "Image", framing: Framing | None) -> "Image":
    """The upright picture turned, mirrored, straightened and cropped, its pixels no larger than they were."""
    from PIL.Image import Transpose

    if framing is None or is_plain(framing):
        return image
    view = View(image.size, framing)
    turns = (None, Transpose.ROTATE_270, Transpose.ROTATE_180, Transpose.ROTATE_90)  # Pillow turns to the left
    turn = turns[framing.quarter_turns % 4]
    turned = image if turn is None else image.transpose(turn)
    seen = turned.transpose(Transpose.FLIP_LEFT_RIGHT) if framing.is_mirrored else turned
    return _straightened(seen, view) if framing.angle else seen.crop(view.edges)


def _straightened(image: "Image", view: View) -> "Image":
    """The part of the turned picture that `view` keeps, straightened."""
    from PIL.Image import Resampling, Transform

    width, height = (max(1, round(side)) for side in view.kept)
    unturned = View(image.size, replace(view.framing, quarter_turns=0, is_mirrored=False))
    (x, y), (right, top), (left, bottom) = (
        (spot[0] * image.width, spot[1] * image.height) for spot in map(unturned.lies, ((0, 0), (1, 0), (0, 1)))
    )
    across, down = ((right - x) / width, (top - y) / width), ((left - x) / height, (bottom - y) / height)
    matrix = (across[0], down[0], x, across[1], down[1], y)
    return image.transform((width, height), Transform.AFFINE, matrix, Resampling.BICUBIC)


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


def in_srgb(image: "Image", profile: bytes) -> "Image":
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
