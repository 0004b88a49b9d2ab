"""Reads pictures at the size they are shown; keeps the small ones on disk by content hash. For workers: no widgets."""

import io
import os
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from mediadesk import paths
from mediadesk.records.framing import PLAIN, View, named
from mediadesk.records.photo import Framing
from mediadesk.records.readable_picture import ORIENTATION

if TYPE_CHECKING:
    from PIL.Image import Image

_QUALITY = 88
_FOLDERS = 256  # by the first two digits of the hash: each is trimmed by itself
_MOST_KEPT = 2_000_000_000  # bytes: some 150,000 thumbnails; a database would be read no faster
_TRIM_EVERY = 20  # thumbnails, and once with the first
_newly_kept = count()
_CUT_FROM_TOP = 0.35  # of what must go; faces are in the upper part


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture at a size in device pixels: filling it whole (`fill`, cut to its shape) or fitting inside.

    `framing` says how it is turned and cropped before.
    """

    sha256: str
    width: int
    height: int
    fill: bool = True
    framing: Framing | None = None

    @property
    def kept_at(self) -> Path:
        """Where the small picture is kept on disk."""
        shape = "fill" if self.fill else "fit"
        name = f"{self.sha256}_{self.width}x{self.height}_{shape}{named(self.framing)}.jpg"
        return paths.user_data() / "thumbnails" / self.sha256[:2] / name


def small_picture(wanted: Wanted, original: Path) -> QImage:
    """The picture as wanted, from the thumbnails on disk or else from `original`; a null image where it cannot be read.

    A thumbnail that cannot be kept (full disk, no permission) is made again next time.
    """
    kept = QImage(str(wanted.kept_at)) if wanted.kept_at.is_file() else QImage()
    if not kept.isNull():
        with suppress(OSError):
            os.utime(wanted.kept_at)  # so that what is looked at stays when the oldest go
        return kept
    made = _reduced(wanted, original)
    if not made:
        return QImage()
    try:
        wanted.kept_at.parent.mkdir(parents=True, exist_ok=True)
        paths.write_whole(wanted.kept_at, made)
    except OSError:
        return QImage.fromData(made)
    if next(_newly_kept) % _TRIM_EVERY == 0:
        from mediadesk.press_kit import renditions

        renditions.trim(wanted.kept_at.parent, _MOST_KEPT // _FOLDERS)
    return QImage.fromData(made)


def _reduced(wanted: Wanted, original: Path) -> bytes:
    """The picture as wanted, as JPEG; empty where the file is missing or damaged."""
    from PIL import Image, ImageOps

    from mediadesk.press_kit.pixels import formats, framed, in_srgb, profile_of

    try:
        with Image.open(original, formats=formats()) as picture:
            profile = profile_of(picture)
            _read_smaller(picture, wanted)
            upright = framed(_on_white(ImageOps.exif_transpose(picture)), wanted.framing)
    except (OSError, SyntaxError, ValueError):
        return b""
    size = (wanted.width, wanted.height)
    if wanted.fill:
        small = ImageOps.fit(upright, size, Image.Resampling.LANCZOS, centering=(0.5, _CUT_FROM_TOP))
    else:
        upright.thumbnail(size, Image.Resampling.LANCZOS, reducing_gap=3)
        small = upright
    written = io.BytesIO()
    in_srgb(small, profile).save(written, "JPEG", quality=_QUALITY, icc_profile=None)
    return written.getvalue()


def _read_smaller(picture: "Image", wanted: Wanted) -> None:
    """A JPEG can be read at an eighth of its size: most of the work of a 24-megapixel picture saved."""
    width, height = picture.size
    is_lying = picture.getexif().get(ORIENTATION, 1) in range(5, 9)
    kept = View((height, width) if is_lying else (width, height), wanted.framing or PLAIN).kept
    longest = max(wanted.width, wanted.height)
    shape = int(min(kept) if wanted.fill else max(kept))
    if shape > 2 * longest:
        picture.draft("RGB", (2 * longest * width // shape, 2 * longest * height // shape))


def _on_white(picture: "Image") -> "Image":
    if picture.mode not in ("RGBA", "LA", "PA") and "transparency" not in picture.info:
        return picture.convert("RGB")
    from PIL import Image

    seen = picture.convert("RGBA")
    paper = Image.new("RGBA", seen.size, "white")
    paper.alpha_composite(seen)
    return paper.convert("RGB")
