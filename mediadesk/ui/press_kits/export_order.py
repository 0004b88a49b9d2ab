"""One export as it is carried out in a worker: from an order to files on disk, and what is told of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mediadesk.library import Library
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.press_kit import PressKit
from mediadesk.records.problems import NotAPhoto, PictureMissing
from mediadesk.ui import pdf_pages
from mediadesk.ui.press_kits.export_choice import ExportChoice
from mediadesk.ui.press_kits.format_sayings import FOLDER


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """Which kit, in which form, to which file (or, where there will be several, into which folder).

    `without` are the numbers of photos that stay out; `reason` is why a final kit goes out with errors.
    """

    kit_id: int
    choice: ExportChoice
    target: Path
    without: frozenset[int] = frozenset()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: a file, or the folder of `files`; their size in bytes, the pages of a PDF (0 for others).

    `missing` are characters that no font has, `notes` what is worth knowing of the file.
    """

    path: Path
    files: int
    size: int
    pages: int = 0
    missing: tuple[str, ...] = ()
    notes: tuple[Finding, ...] = ()


def export(
    library: Library,
    order: ExportOrder,
    *,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Exported:
    """Write the kit, a final one with errors for the reason given, which goes into the log.

    Raises `PictureMissing` or `NotAPhoto` with the number of the photo, `ErrorsStand`, and what exporting raises.
    """
    with library.reading():
        kit = library.press_kits.collect(order.kit_id)
    _refuse_lost(kit, order)
    return _written(library, kit, order, progress, cancelled)


def _written(
    library: Library,
    kit: PressKit,
    order: ExportOrder,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Exported:
    from mediadesk.jobs import clearing, exporting, officer, photo_sheets

    missing, found = list[str](), list[Finding]()
    override = clearing.Override(officer.signed_in(), datetime.now(UTC), order.reason)
    choice, without = order.choice, order.without
    told = (progress, cancelled, missing.extend, found.extend)
    try:
        if choice.form == FOLDER:
            made = exporting.export_folder(
                library, order.kit_id, order.target, override, choice.photo_size, *told, without=without
            )
            return _told([path for path in made.rglob("*") if path.is_file()], made, missing, found)
        if choice.form == "contact" or choice.form == "caption":
            sheet, photos = photo_sheets.Sheet(choice.form), photo_sheets.Chosen(kit_id=order.kit_id)
            file = photo_sheets.export_sheet(
                library, photos, sheet, order.target, override, progress, cancelled, missing.extend, without=without
            )
            return _told([file], file, missing, found)
        files = exporting.export_kit(
            library,
            order.kit_id,
            order.target,
            override,
            *told,
            format=choice.form,
            photo_size=choice.photo_size,
            carries_photos=choice.carries_photos,
            without=without,
        )
    except (NotAPhoto, PictureMissing) as refused:
        raise _numbered(refused, kit) from refused
    return _told(files, files[0], missing, found)


def _refuse_lost(kit: PressKit, order: ExportOrder) -> None:
    """A picture that has gone from the disk is left out only when that was asked for."""
    for photo in kit.photos:
        if photo.photo.has_picture and photo.path is None and photo.number not in order.without:
            raise PictureMissing(Path(photo.photo.file_name), photo.number)


def _numbered(refused: NotAPhoto | PictureMissing, kit: PressKit) -> NotAPhoto | PictureMissing:
    """The problem with the number of the photo, so that it can be given another picture or left out."""
    number = refused.number or next((each.number for each in kit.photos if each.path == refused.path), 0)
    if isinstance(refused, PictureMissing):
        return PictureMissing(refused.path, number)
    return NotAPhoto(refused.path, refused.reason, number)


def _told(files: list[Path], shown: Path, missing: list[str], found: list[Finding]) -> Exported:
    pages = 0
    if len(files) == 1 and shown.suffix == ".pdf":
        pages = len(pdf_pages.look_at(shown.read_bytes(), lambda _widest: 1.0, ()).sizes)
    size = sum(path.stat().st_size for path in files)
    notes = tuple(each for each in found if each.severity is not Severity.ERROR)
    return Exported(shown, len(files), size, pages, tuple(dict.fromkeys(missing)), notes)
