"""Copies of the photos of a kit: in the size they are wanted, with their words and nothing else of the originals."""

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from mediadesk import paths
from mediadesk.press_kit.particulars import file_names_of, file_stem, numbered
from mediadesk.press_kit.photo_copies.embedding import embed
from mediadesk.press_kit.photo_copies.photo_words import PhotoWords, words_of
from mediadesk.press_kit.pixels import LONGEST_EDGE, Order, lying
from mediadesk.press_kit.renditions import make_each
from mediadesk.records.framing import is_plain
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.records.problems import Cancelled, FileUnreadable, NotAPhoto, PictureMissing

_THREADS = 2
_LONGEST_TITLE = 64  # bytes: IPTC IIM 4.2, dataset 2:05
_SHA256 = 64  # hexadecimal digits
_JPEG = b"\xff\xd8"


class CopySize(Enum):
    """How large copies are: (longest edge in pixels, quality as JPEG, longest edge that is enough, pixels per inch).

    Nothing is enlarged. ORIGINAL is the picture as it was taken in, in its own colours; one that is no JPEG, or is
    framed, becomes a JPEG of full size.
    """

    PRINT = (3600, 92, 3000, 300)
    WEB = (1600, 85, 1350, 0)
    THUMBNAIL = (400, 82, 0, 0)
    ORIGINAL = (LONGEST_EDGE, 95, 0, 0)


@dataclass(frozen=True, slots=True)
class PhotoCopy:
    """A finished copy of photo `number`: a JPEG and the name it is to be kept under."""

    number: int
    name: str
    jpeg: bytes


class _Job(NamedTuple):
    kit: PressKit
    photo: KitPhoto
    path: Path
    size: CopySize
    name: str
    beside: tuple[Order, ...]


def copies(
    kit: PressKit,
    size: CopySize,
    *,
    renditions: Path,
    prefix: str = "",
    beside: Collection[Order] = (),
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[PhotoCopy]:
    """The copies of all photos of `kit` that have a picture, one after the other, two at work at a time.

    `renditions` is the folder where pictures made smaller are kept between runs; `prefix` stands before every name;
    each is framed as its record says. `beside` are further renditions of these photos somebody will
    ask for: they are made in the same go and kept. `progress(done, total)` counts copies. The same kit and photos give
    the same bytes. Raises `PictureMissing` or `NotAPhoto` with the number of the photo, `FileUnreadable`, and
    `Cancelled` when `cancelled()` says so between two.
    """
    names, others = file_names_of(kit, prefix), _by_file(beside)
    jobs = [
        _Job(kit, photo, path, size, names[photo.number], others.get(path, ()))
        for photo in kit.photos
        if (path := photo.path) is not None
    ]
    with ThreadPoolExecutor(_THREADS, "photo-copies") as pool:
        waiting: deque[Future[PhotoCopy]] = deque()
        todo = iter(jobs)
        try:
            for done in range(len(jobs)):
                more = islice(todo, _THREADS - len(waiting))
                waiting.extend(pool.submit(_copy, job, renditions) for job in more)
                if cancelled is not None and cancelled():
                    raise Cancelled
                yield waiting.popleft().result()
                if progress is not None:
                    progress(done + 1, len(jobs))
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _by_file(orders: Iterable[Order]) -> dict[Path, tuple[Order, ...]]:
    found: dict[Path, tuple[Order, ...]] = {}
    for order in dict.fromkeys(orders):
        found[order.path] = (*found.get(order.path, ()), order)
    return found


def words_in(kit: PressKit, photo: KitPhoto) -> PhotoWords:
    """What is written into the copy of a photo of `kit`."""
    return words_of(kit, photo, _title(kit, photo))


def _title(kit: PressKit, photo: KitPhoto) -> str:
    """The name of a photo without the mark of this sending, as long as IIM takes one, its number whole."""
    number = f"_{numbered(kit, photo)}"
    room = _LONGEST_TITLE - len(number)
    return file_stem(kit).encode()[:room].decode(errors="ignore").rstrip("-") + number


def _copy(job: _Job, folder: Path) -> PhotoCopy:
    number = job.photo.number
    try:
        return PhotoCopy(number, job.name, _made(job, folder))
    except (FileNotFoundError, PictureMissing):
        raise PictureMissing(job.path, number) from None
    except OSError as refused:
        raise FileUnreadable(job.path) from refused
    except NotAPhoto as refused:
        raise NotAPhoto(refused.path, refused.reason, number) from refused


def _made(job: _Job, folder: Path) -> bytes:
    """The bytes of one copy."""
    words = words_in(job.kit, job.photo)
    edge, quality, enough, dpi = job.size.value
    framing = job.photo.photo.framing
    order = Order(job.path, edge, quality, framing, enough, dpi)
    if job.size is CopySize.ORIGINAL and is_plain(framing):
        data = job.path.read_bytes()
        is_known = _is_as_taken_in(job, data)
        if data.startswith(_JPEG):
            way, profile = lying(job.path, data, is_known_whole=is_known)
            if job.beside:
                make_each(job.beside, folder)
            with suppress(ValueError):  # its segments are in disorder, yet Pillow reads it: encode it anew
                return embed(data, words, profile=profile, orientation=way)
    copy, *_ = make_each((order, *job.beside), folder)
    return embed(copy.jpeg, words, profile=_srgb())


def _is_as_taken_in(job: _Job, original: bytes) -> bool:
    """Whether it is the file that was looked at when it was taken in. Raises `NotAPhoto` where it is another by now."""
    known = job.photo.photo.sha256
    if len(known) != _SHA256:
        return False
    if sha256(original).hexdigest() != known:
        raise NotAPhoto(job.path, "damaged")
    return True


@lru_cache(1)
def _srgb() -> bytes:
    return (paths.shipped("resources") / "press_kit" / "sRGB.icc").read_bytes()
