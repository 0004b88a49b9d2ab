"""Makes what goes to reviewers, and puts the history of approvals on paper."""

import zipfile
from collections.abc import Callable, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path

from mediadesk.comparison.texts import compare_texts
from mediadesk.jobs import exporting, writing
from mediadesk.jobs.moving import whole_kit
from mediadesk.library import Library
from mediadesk.press_kit.review_pack.approval_history import Approvals, write_approval_history
from mediadesk.press_kit.review_pack.pack import PackFile, Version, pack_files, pack_name
from mediadesk.records import content
from mediadesk.records.activity import Act
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.problems import IsConfidential, NothingToExport
from mediadesk.records.release import ReleaseText
from mediadesk.records.review import Earlier, ReviewCopy
from mediadesk.records.revision import Occasion

_KNOWN = (Occasion.APPROVED, Occasion.ISSUED), (Occasion.IN_REVIEW,)
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # a ZIP knows no earlier one


def save_pack(
    library: Library,
    release_id: int,
    output: Path,
    *,
    now: datetime,
    who: str,
    languages: Sequence[Language] = (),
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Path]:
    """Write the review pack of a release into a folder of its own in `output`, or as the ZIP `output` names.

    `now` is aware, in the zone times are printed in. The texts that go out are kept as revisions, which what comes
    back is held against. Returns what was written. Raises `NoSuchRecord`, `IsConfidential`, `NothingToExport`,
    `NotWritable`, `DiskFull`, `NameTooLong`, `NotAPhoto` or `Cancelled`; then no file was written.
    """
    kit, texts = _wanted(library, release_id, languages)
    with library.reading():
        versions = [_version(library, kit, text, now) for text in texts]
    with exporting.renditions() as folder:
        files = list(pack_files(kit, versions, renditions=folder, progress=progress, cancelled=cancelled))
    written = _write(files, output, pack_name(kit), now)
    with library.reading(), library.history.step("Send for review"):
        library.activity.add(release_id, Act.EXPORTED, who=who, at=now, about="review pack")
    return written


def save_history(library: Library, release_id: int, output: Path, now: datetime) -> Path:
    """Write the history of the approvals of a release as the PDF `output`; `now` is aware, in the zone to print in.

    Raises `NoSuchRecord`, `NotWritable`, `DiskFull` or `NameTooLong`.
    """
    with library.reading():
        kit = whole_kit(library, release_id)
        log = library.activity.of(release_id)
    copy = ReviewCopy(release_id, 0, 0, kit.language, "", now)
    return writing.write(output, write_approval_history(Approvals(kit, copy, tuple(log))))


def _wanted(library: Library, release_id: int, languages: Sequence[Language]) -> tuple[PressKit, list[ReleaseText]]:
    """The kit in the languages that have a text, and these texts."""
    with library.reading():
        texts = [text for text in library.releases.texts(release_id) if text.language in (languages or Language)]
        kit = library.press_kits.collect_release(release_id, [text.language for text in texts])
    if kit.is_confidential:
        raise IsConfidential(kit.title.best(kit.language) or kit.slug)
    if not texts:
        raise NothingToExport(tuple(language.value for language in languages))
    return kit, texts


def _version(library: Library, kit: PressKit, text: ReleaseText, now: datetime) -> Version:
    earlier = _known(library, text, now)
    kept = library.revisions.keep(text, Occasion.IN_REVIEW)
    sha256 = content.text_hash(kit, text.language)
    due = _due(kit, text.language, sha256, now)
    due_at = due.astimezone(now.tzinfo) if due else None
    return Version(ReviewCopy(text.release_id, text.id, kept.id, text.language, sha256, now, due_at), earlier)


def _known(library: Library, text: ReleaseText, now: datetime) -> Earlier | None:
    """What reviewers know and what said something else: what was approved last, else what was sent to them, else what
    has a name.
    """
    revisions = library.revisions.of(text.id)
    told = [each for occasions in _KNOWN for each in revisions if each.occasion in occasions]
    for revision in (*told, *(each for each in revisions if each.label)):
        before = library.revisions.text(revision.id)
        if not compare_texts(before, text).is_empty:
            return Earlier(before, revision.saved_at.astimezone(now.tzinfo))
    return None


def _due(kit: PressKit, language: Language, sha256: str, now: datetime) -> datetime | None:
    """Until when the next approval that is missing is wanted; a time that has passed helps nobody."""
    missing = kit.sign_off.missing({language: sha256}) if kit.sign_off else iter(())
    return next((step.due_at for step, _, _ in missing if step.due_at is not None and step.due_at > now), None)


def _write(files: Sequence[PackFile], output: Path, name: str, now: datetime) -> list[Path]:
    if output.suffix.lower() == ".zip":
        return [writing.write(output, _zipped(files, now))]
    folder = writing.make_folder(output / name)
    return [writing.write(folder / each.name, each.content) for each in files]


def _zipped(files: Sequence[PackFile], now: datetime) -> bytes:
    packed = BytesIO()
    dated = max(now.timetuple()[:6], _FIRST_DAY)
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for each in files:
            entry = zipfile.ZipInfo(each.name, (dated[0], dated[1], dated[2], dated[3], dated[4], dated[5]))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, each.content)
    return packed.getvalue()
