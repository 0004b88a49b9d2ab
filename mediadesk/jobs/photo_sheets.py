"""Writes contact sheets and caption sheets of a release, of a press kit, or of any photos."""

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from mediadesk.jobs import clearing, exporting, writing
from mediadesk.jobs.clearing import Override
from mediadesk.jobs.formats import SHEET_FORMATS, SheetFormat, SheetKind
from mediadesk.library import Library
from mediadesk.press_kit import content, pdf, photo_workbook, word
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Photo
from mediadesk.records.photo_problems import NoPhotos
from mediadesk.records.press_kit import KitPhoto, PartKind, PressKit
from mediadesk.records.problems import IsConfidential
from mediadesk.wording import file_names
from mediadesk.wording.labels import label

COLUMNS = (2, 3, 4, 5)
"""How many photos may stand beside each other on a contact sheet: pages of 6, 12, 20 and 30."""
_PARTS: dict[SheetKind, PartKind] = {"contact": PartKind.CONTACT_SHEET, "caption": PartKind.CAPTION_SHEET}


@dataclass(frozen=True, slots=True)
class Chosen:
    """Photos to do something with: those of a release, those of a press kit, or any by their keys."""

    release_id: int = 0
    kit_id: int = 0
    photo_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """Which sheet is wanted, and in which form. Without `languages` it has all there are, the first one leading.

    `columns` are those of a contact sheet (one of `COLUMNS`), 0 for as many as suit its photos.
    """

    kind: SheetKind = "contact"
    format: SheetFormat = "pdf"
    languages: tuple[Language, ...] = ()
    columns: int = 0


def export_sheet(
    library: Library,
    chosen: Chosen,
    sheet: Sheet,
    output: Path,
    override: Override,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    missing: Callable[[Sequence[str]], None] | None = None,
    *,
    without: Collection[int] = (),
) -> Path:
    """Write a sheet to `output`, a file or an existing folder; returns the file, which appears whole or not at all.

    A sheet of a final release with errors goes out for a reason only, as its press kit does. `missing` is told the
    characters of a PDF that no font has; `without` are the numbers of photos that stay out. Raises `NoSuchRecord`,
    `NoPhotos`, `IsConfidential`, `ErrorsStand`, `NotAPhoto`, `NotWritable`, `DiskFull`, `Cancelled`.
    """
    kit, release_id = collected(library, chosen, override)
    wanted = _in_languages(kit, sheet.languages)
    wanted = replace(wanted, photos=tuple(photo for photo in wanted.photos if photo.number not in without))
    wanted = replace(content.sheet_alone(wanted, _PARTS[sheet.kind], wanted.language), sheet_columns=sheet.columns)
    about = f"{sheet.kind} sheet ({sheet.format})"
    with leaving(library, release_id, kit, about, override, without):
        made = _made(wanted, sheet, progress, cancelled, missing)
        target = output / f"{sheet_name(kit, sheet.kind)}.{sheet.format}" if output.is_dir() else output
        return writing.write(target, made)


def collected(library: Library, chosen: Chosen, override: Override) -> tuple[PressKit, int]:
    """The photos chosen as a kit that may leave the house, and the key of its release, 0 where there is none.

    Raises `NoSuchRecord`, `NoPhotos` and `IsConfidential`.
    """
    with library.reading():
        release_id = chosen.release_id
        if chosen.kit_id:
            release_id = library.press_kits.outline(chosen.kit_id).release_id
            kit = library.press_kits.collect(chosen.kit_id)
        elif chosen.release_id:
            languages = [text.language for text in library.releases.texts(chosen.release_id)]
            kit = library.press_kits.collect_release(chosen.release_id, languages)
        else:
            kit = library.press_kits.collect_photos(chosen.photo_ids, override.at)
            kit = replace(kit, title=ByLanguage(*(label("photographs", language) for language in Language)))
    if not kit.photos:
        raise NoPhotos
    if kit.is_confidential:
        raise IsConfidential(kit.title.best(kit.language) or kit.slug)
    return kit, release_id


def leaving(
    library: Library, release_id: int, kit: PressKit, about: str, override: Override, without: Collection[int] = ()
) -> AbstractContextManager[object]:
    """Write files of these photos in the block; those of a release as `clearing.cleared` lets them out."""
    return clearing.cleared(library, release_id, kit, about, override, without) if release_id else nullcontext()


def format_of(target: Path) -> SheetFormat:
    """The form the name of a file asks for; PDF for an ending that none of them has."""
    return next((each for each in SHEET_FORMATS if target.suffix.lower() == f".{each}"), "pdf")


def suggested_name(library: Library, chosen: Chosen, kind: SheetKind, override: Override) -> str:
    """What the file of a sheet of these photos is called, without its ending. Raises what `collected` raises."""
    return sheet_name(collected(library, chosen, override)[0], kind)


def sheet_name(kit: PressKit, kind: SheetKind) -> str:
    """What the file of a sheet is called, without its ending."""
    return file_names.joined_stem(f"{content.file_stem(kit, content.mark(kit))} {kind}-sheet", "photos")


def _in_languages(kit: PressKit, languages: tuple[Language, ...]) -> PressKit:
    """The kit with the texts, captions and alternative texts of these languages alone; all of them for none."""
    if not languages:
        return kit
    texts = tuple(each for each in kit.texts if each.text.language in languages)
    photos = tuple(_photo_in(each, languages) for each in kit.photos)
    return replace(kit, language=languages[0], texts=texts, photos=photos)


def _photo_in(photo: KitPhoto, languages: tuple[Language, ...]) -> KitPhoto:
    record: Photo = photo.photo
    caption, alternative = _kept(record.caption, languages), _kept(record.alt_text, languages)
    return replace(photo, photo=replace(record, caption=caption, alt_text=alternative))


def _kept(words: ByLanguage, languages: tuple[Language, ...]) -> ByLanguage:
    return ByLanguage(*(words.get(each) if each in languages else "" for each in Language))


def _made(
    kit: PressKit,
    sheet: Sheet,
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
    missing: Callable[[Sequence[str]], None] | None,
) -> bytes:
    with exporting.renditions() as folder:
        if sheet.format == "docx":
            return word.write(kit, renditions=folder, progress=progress, cancelled=cancelled)
        if sheet.format == "xlsx":
            kind = _PARTS[sheet.kind]
            return photo_workbook.write(kit, kind, renditions=folder, progress=progress, cancelled=cancelled)
        made = pdf.typeset(kit, renditions=folder, progress=progress, cancelled=cancelled)
    if made.missing and missing is not None:
        missing(made.missing)
    return made.pdf
