"""Photos made ready to leave the house, kept on disk by the content of the file and what was made of it.

Only bytes encoded here reach a file: the originals carry GPS, serial numbers and thumbnails of what was cropped away.
"""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import NamedTuple

from mediadesk import paths
from mediadesk.press_kit.pixels import Order, develop_each
from mediadesk.records.framing import named
from mediadesk.records.problems import Cancelled, PictureMissing

_RECIPE = "3"  # part of each kept file's name: change it when the pictures would come out differently
_THREADS = 2
_MOST_KEPT = 2_000_000_000  # bytes: some 3000 photos as they print
_TRIM_EVERY = 20  # renditions, and once with the first
_newly_kept = count()


class Rendition(NamedTuple):
    """A JPEG of ours: RGB, sRGB, upright. `size` in pixels; `key` names its content."""

    jpeg: bytes
    size: tuple[int, int]
    key: str


def make_all(
    orders: Sequence[Order],
    folder: Path,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> dict[Order, Rendition]:
    """The renditions of all photos whose file exists, from `folder` where they are kept, else made and kept there.

    Raises `NotAPhoto` for a file that is no usable picture, `PictureMissing` for one that has gone meanwhile, and
    `Cancelled` when `cancelled()` says so between photos.
    """
    from concurrent.futures import ThreadPoolExecutor

    there = [order for order in dict.fromkeys(orders) if order.path.is_file()]
    by_file: dict[Path, list[Order]] = {}
    for order in there:
        by_file.setdefault(order.path, []).append(order)
    made: dict[Order, Rendition] = {}
    with ThreadPoolExecutor(_THREADS, "renditions") as pool:
        jobs = [pool.submit(make_each, wanted, folder) for wanted in by_file.values()]
        try:
            for wanted, job in zip(by_file.values(), jobs, strict=True):
                if cancelled is not None and cancelled():
                    raise Cancelled
                for order, rendition in zip(wanted, job.result(), strict=True):
                    made[order] = rendition
                    if progress is not None:
                        progress(len(made), len(there))
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise
    return made


def make(order: Order, folder: Path) -> Rendition:
    """The rendition of one photo. A folder that cannot be written to costs time, not the result."""
    (made,) = make_each((order,), folder)
    return made


def make_each(orders: Sequence[Order], folder: Path) -> list[Rendition]:
    """The renditions of one photo file in several sizes, which it is read and decoded for together."""
    path = orders[0].path
    try:
        digest = _digest_of(path)
    except FileNotFoundError:
        raise PictureMissing(path) from None
    kept = {order: _kept(folder / _name(digest, order)) for order in orders}
    lacking = [order for order, (jpeg, _) in kept.items() if not jpeg]
    for order, developed in zip(lacking, develop_each(lacking), strict=True):
        kept[order] = developed
        _keep(folder / _name(digest, order), developed[0])
    return [Rendition(*kept[order], f"{digest[:20]}x{_recipe(order)}") for order in orders]


def _name(digest: str, order: Order) -> str:
    return f"{digest}-{_recipe(order)}-{_RECIPE}.jpg"


def _recipe(order: Order) -> str:
    density = f"d{order.dpi}" if order.dpi else ""
    return f"{order.longest_edge}q{order.quality}e{order.enough}{density}{named(order.framing)}"


def _digest_of(path: Path) -> str:
    status = path.stat()
    return _digest(path, status.st_size, status.st_mtime_ns)


@lru_cache(4096)
def _digest(path: Path, _size: int, _changed: int) -> str:
    return sha256(path.read_bytes()).hexdigest()[:40]  # processors have instructions for it


def _kept(path: Path) -> tuple[bytes, tuple[int, int]]:
    """The bytes and pixel size of a kept rendition; empty when there is none or it is not whole."""
    try:
        jpeg = path.read_bytes()
    except OSError:
        return b"", (0, 0)
    with suppress(OSError):
        os.utime(path)  # so that what is used stays when the oldest go
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
    if next(_newly_kept) % _TRIM_EVERY == 0:
        trim(path.parent)


def trim(folder: Path, most_bytes: int = _MOST_KEPT) -> None:
    """Remove from `folder` what has not been used for longest, until the rest takes `most_bytes` or less."""
    with suppress(OSError):  # another program may be doing the same
        with os.scandir(folder) as entries:
            files = [(entry.stat().st_mtime_ns, entry.stat().st_size, entry.path) for entry in entries]
        total = 0
        for _, size, path in sorted(files, reverse=True):
            total += size
            if total > most_bytes:
                Path(path).unlink(missing_ok=True)
