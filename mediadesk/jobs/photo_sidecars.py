"""Writes what is said of photos into XMP files, which photo programs read beside originals of any format."""

from pathlib import Path, PurePath

from mediadesk.jobs import writing
from mediadesk.jobs.clearing import Override
from mediadesk.jobs.photo_sheets import Chosen, collected, leaving
from mediadesk.library import Library
from mediadesk.press_kit.photo_copies import sidecar
from mediadesk.records.photo_problems import NoPictures
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.records.problems import FileUnreadable, PictureMissing


def export_sidecars(library: Library, chosen: Chosen, folder: Path, override: Override) -> list[Path]:
    """Write an XMP file for every photo that has its picture into `folder`, which is made; returns the files.

    Each has the name of the original with the ending ".xmp", a number behind it where two would be called the same.
    Raises what `collected` raises, `NoPictures`, `PictureMissing`, `FileUnreadable`, `NotAPhoto`, `ErrorsStand`,
    `NotWritable` and `DiskFull`; files written before stay.
    """
    kit, release_id = collected(library, chosen, override)
    shown = [photo for photo in kit.photos if photo.path is not None]
    if not shown:
        raise NoPictures
    with leaving(library, release_id, kit, "photo sidecars", override):
        writing.make_folder(folder)
        names = _names(shown)
        return [
            writing.write(folder / f"{name}.xmp", _made(kit, photo)) for name, photo in zip(names, shown, strict=True)
        ]


def _made(kit: PressKit, photo: KitPhoto) -> bytes:
    path = photo.path or Path()
    try:
        return sidecar(kit, photo)
    except FileNotFoundError:
        raise PictureMissing(path, photo.number) from None
    except OSError as refused:
        raise FileUnreadable(path) from refused


def _names(shown: list[KitPhoto]) -> list[str]:
    names: list[str] = []
    for photo in shown:
        stem = PurePath(photo.photo.file_name).stem or f"photo{photo.number}"
        again = sum(name.rpartition("-")[0] == stem or name == stem for name in names)
        names.append(f"{stem}-{again + 1}" if again else stem)
    return names
