"""Makes the files that leave the house: a press kit or a release in any format, or everything in one bundle."""

import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from mediadesk import paths
from mediadesk.jobs import attaching, clearing, newsroom, writing
from mediadesk.jobs.clearing import Clearance, Override
from mediadesk.jobs.formats import Format, PhotoSize, ending
from mediadesk.library import Library
from mediadesk.press_kit import bundle, content, data, pdf, plain_text, web_page, word
from mediadesk.press_kit.pdf import Resolution, TypesetKit
from mediadesk.press_kit.photo_copies import CopySize
from mediadesk.records.finding import Finding
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.problems import Cancelled, IsConfidential, NothingToExport, Problem
from mediadesk.wording import file_names

Progress = Callable[[int, int], None]
Asked = Callable[[], bool]
Told = Callable[[Sequence[str]], None]
Found = Callable[[Sequence[Finding]], None]


class _Watch(NamedTuple):
    """Who is told of an export while it goes on, and who may stop it."""

    clearance: Clearance
    progress: Progress | None
    cancelled: Asked | None
    missing: Told | None


def export_release(
    library: Library,
    release_id: int,
    format: Format,
    output: Path,
    override: Override,
    languages: Sequence[Language] = (),
    progress: Progress | None = None,
    cancelled: Asked | None = None,
    missing: Told | None = None,
    found: Found | None = None,
) -> list[Path]:
    """Write a release to `output`, a file or an existing folder; returns the files written.

    What is final is checked first, and goes out with errors only where `override` has a reason; `found` is told them,
    and what is worth knowing of a PDF. Without `languages` every text there is goes out. PDF, JSON, ZIP and the sheet
    for wires hold all languages in one file; the others are one file per language, so several of them go into the
    folder `output`. Each file appears whole or not at all, and none before all of them are ready. `missing` is told the
    characters of a PDF that no font has, where there are any. Raises `NoSuchRecord`, `IsConfidential`,
    `NothingToExport`, `ErrorsStand`, `NotWritable`, `DiskFull`, `Cancelled`.
    """
    with library.reading():
        release = library.releases.get(release_id)
        wanted = languages or [text.language for text in library.releases.texts(release_id)]
        kit = _allowed(library.press_kits.collect_release(release_id, wanted))
    if not kit.texts:
        raise NothingToExport(tuple(language.value for language in wanted))
    name = file_names.of_release(release, f"release-{release.id}")
    with clearing.cleared(library, release_id, kit, format, override) as clearance:
        files = _export(kit, format, output, name, "print", _Watch(clearance, progress, cancelled, missing))
        _weigh(files, clearance)
    _tell(found, clearance)
    return files


def export_kit(
    library: Library,
    kit_id: int,
    output: Path,
    override: Override,
    progress: Progress | None = None,
    cancelled: Asked | None = None,
    missing: Told | None = None,
    found: Found | None = None,
    *,
    format: Format = "pdf",
    photo_size: PhotoSize = "print",
    carries_photos: bool = False,
    without: Collection[int] = (),
) -> list[Path]:
    """Write a press kit to `output` as `export_release` does; photos of a ZIP are copies of `photo_size`.

    A PDF that `carries_photos` has such copies inside (PDF/A-3). `without` are the numbers of photos that stay out;
    the others keep theirs.
    """
    with _kit_cleared(library, kit_id, format, override, without) as (kit, clearance):
        watch = _Watch(clearance, progress, cancelled, missing)
        if format == "pdf" and carries_photos:
            files = [_with_photos_inside(kit, output, photo_size, watch)]
        else:
            files = _export(kit, format, output, bundle.bundle_name(kit), photo_size, watch)
        _weigh(files, clearance)
    _tell(found, clearance)
    return files


@contextmanager
def _kit_cleared(
    library: Library, kit_id: int, about: str, override: Override, without: Collection[int]
) -> Iterator[tuple[PressKit, Clearance]]:
    """The kit as it may leave in the block."""
    with library.reading():
        release_id = library.press_kits.outline(kit_id).release_id
        whole = _allowed(library.press_kits.collect(kit_id))
    kit = replace(whole, photos=tuple(photo for photo in whole.photos if photo.number not in without))
    with clearing.cleared(library, release_id, whole, about, override, without) as clearance:
        yield kit, clearance


def _weigh(files: Sequence[Path], clearance: Clearance) -> None:
    """Look whether the finished files can be sent by mail."""
    from mediadesk import preflight

    clearance.take(preflight.check_sent([(path.name, path.stat().st_size) for path in files]))


def _tell(found: Found | None, clearance: Clearance) -> None:
    if clearance.findings and found is not None:
        found(clearance.findings)


def _allowed(kit: PressKit) -> PressKit:
    """The kit, if it may leave the house at all: every file that does is made of a kit that came through here."""
    if kit.is_confidential:
        raise IsConfidential(kit.title.best(kit.language) or kit.slug)
    return kit


def _export(
    kit: PressKit,
    format: Format,
    output: Path,
    name: str,
    photo_size: PhotoSize,
    watch: _Watch,
) -> list[Path]:
    if format == "zip":
        return [_bundled(kit, output, photo_size, watch)]
    ready = _documents(kit, format, watch)
    if watch.cancelled is not None and watch.cancelled():
        raise Cancelled
    return [writing.write(path, made) for path, made in _placed(ready, format, output, name)]


def _bundled(kit: PressKit, output: Path, photo_size: PhotoSize, watch: _Watch) -> Path:
    """The bundle as the ZIP `output`, or in the folder `output` as a ZIP of its own name."""
    target = output / f"{bundle.bundle_name(kit)}.zip" if output.is_dir() else output
    with _bundle_files(kit, photo_size, target, watch) as made:
        bundle.write_zip(kit, made, target, watch.progress)
    return target


@contextmanager
def _bundle_files(
    kit: PressKit, photo_size: PhotoSize, place: Path, watch: _Watch
) -> Iterator[Iterator[bundle.BundleFile]]:
    """The files of the bundle, to be written to `place` while the block lasts."""
    with renditions() as folder:
        size = CopySize[photo_size.upper()]
        try:
            typeset = partial(_looked_through, kit, watch=watch)
            yield bundle.files(kit, renditions=folder, size=size, cancelled=watch.cancelled, typeset=typeset)
        except OSError as trouble:
            raise writing.explained(trouble, place) from trouble


def _with_photos_inside(kit: PressKit, output: Path, photo_size: PhotoSize, watch: _Watch) -> Path:
    target = output / f"{bundle.bundle_name(kit)}.pdf" if output.is_dir() else output
    with renditions() as folder:
        photos = attaching.photo_attachments(kit, photo_size, folder, watch.cancelled)
        made = pdf.typeset(
            kit, renditions=folder, progress=watch.progress, cancelled=watch.cancelled, attachments=photos
        )
    return writing.write(target, _looked_through(kit, made, watch))


def export_folder(
    library: Library,
    kit_id: int,
    parent: Path,
    override: Override,
    photo_size: PhotoSize = "print",
    progress: Progress | None = None,
    cancelled: Asked | None = None,
    missing: Told | None = None,
    found: Found | None = None,
    *,
    without: Collection[int] = (),
) -> Path:
    """Write a press kit as a folder of its own name in `parent`, what the ZIP holds; returns the folder.

    Tells and raises as `export_release`; an older folder of that name stays until everything is there. `without` as
    for `export_kit`.
    """
    with _kit_cleared(library, kit_id, "folder", override, without) as (kit, clearance):
        writing.make_folder(parent)
        with _bundle_files(kit, photo_size, parent, _Watch(clearance, progress, cancelled, missing)) as made:
            folder = bundle.write_folder(kit, made, parent, progress)
    _tell(found, clearance)
    return folder


def typeset(
    kit: PressKit,
    resolution: Resolution = Resolution.PRINT,
    progress: Progress | None = None,
    cancelled: Asked | None = None,
) -> TypesetKit:
    """Set a finished kit, as the preview and the export do; pictures made ready once are kept in the user's data."""
    with renditions() as folder:
        return pdf.typeset(kit, renditions=folder, resolution=resolution, progress=progress, cancelled=cancelled)


@contextmanager
def renditions() -> Iterator[Path]:
    """The folder of photos made ready for print; a passing one where the user's data cannot be written."""
    try:
        folder = writing.make_folder(paths.user_data() / "renditions")
    except Problem:
        with tempfile.TemporaryDirectory(prefix="mediadesk-") as passing:
            yield Path(passing)
    else:
        yield folder


def _documents(kit: PressKit, format: Format, watch: _Watch) -> list[tuple[Language | None, bytes]]:
    """The finished files: one without a language, or one for each."""
    if format == "pdf":
        made = typeset(kit, progress=watch.progress, cancelled=watch.cancelled)
        return [(None, _looked_through(kit, made, watch))]
    if format == "wire":
        return [(None, newsroom.sheet(kit))]
    if format == "json":
        return [(None, data.write(kit))]
    languages = [each.text.language for each in kit.texts]
    return [(language, _in_language(kit, language, format, watch)) for language in languages]


def _in_language(kit: PressKit, language: Language, format: Format, watch: _Watch) -> bytes:
    """The file for readers of one language; photos made ready for the first one serve all of them."""
    if format == "txt":
        return plain_text.write(kit, language).encode("utf-8")
    if format not in ("docx", "html"):
        return newsroom.made(kit, language, format)
    write = word.write if format == "docx" else web_page.write
    with renditions() as folder:
        only = content.only_in(kit, language)
        return write(only, renditions=folder, progress=watch.progress, cancelled=watch.cancelled)


def _looked_through(kit: PressKit, finished: TypesetKit, watch: _Watch) -> bytes:
    """The PDF, once it was checked too. Raises `ErrorsStand`."""
    from mediadesk import preflight

    watch.clearance.take(preflight.check_file(kit, finished.looked_back))
    if finished.missing and watch.missing is not None:
        watch.missing(finished.missing)
    return finished.pdf


def _placed(
    ready: list[tuple[Language | None, bytes]], format: Format, output: Path, name: str
) -> list[tuple[Path, bytes]]:
    if len(ready) == 1 and not output.is_dir():
        return [(output, ready[0][1])]
    folder = writing.make_folder(output)
    return [
        (folder / ".".join(part for part in (name, language and language.value, ending(format)) if part), made)
        for language, made in ready
    ]
