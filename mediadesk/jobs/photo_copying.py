"""Writes copies of photos that may leave the house into a folder: sized, named, with their words and nothing else."""

from collections.abc import Callable
from pathlib import Path

from mediadesk.jobs import exporting, writing
from mediadesk.jobs.clearing import Override
from mediadesk.jobs.formats import PhotoSize
from mediadesk.jobs.photo_sheets import Chosen, collected, leaving
from mediadesk.library import Library
from mediadesk.press_kit import content
from mediadesk.press_kit.photo_copies import CopySize, copies
from mediadesk.records.photo_problems import NoPictures


def export_copies(
    library: Library,
    chosen: Chosen,
    size: PhotoSize,
    folder: Path,
    override: Override,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Path]:
    """Write a copy of every photo that has its picture into `folder`, which is made; returns the files.

    They have the names they have in a press kit. Photos of a final release with errors go out for a reason only.
    Raises what `collected` raises, `NoPictures`, `PictureMissing`, `NotAPhoto`, `ErrorsStand`, `NotWritable`,
    `DiskFull` and `Cancelled`; files written before stay.
    """
    kit, release_id = collected(library, chosen, override)
    if all(photo.path is None for photo in kit.photos):
        raise NoPictures
    files = []
    with leaving(library, release_id, kit, "photo copies", override), exporting.renditions() as kept:
        writing.make_folder(folder)
        made = copies(
            kit,
            CopySize[size.upper()],
            renditions=kept,
            prefix=content.mark(kit),
            progress=progress,
            cancelled=cancelled,
        )
        for copy in made:
            files.append(writing.write(folder / copy.name, copy.jpeg))
    return files
