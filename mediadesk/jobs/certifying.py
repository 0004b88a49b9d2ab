"""Puts on paper what preflight found in a release: the certificate that is filed with it."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from mediadesk.jobs import checking, exporting, writing
from mediadesk.library import Library
from mediadesk.records.finding import Finding, importance
from mediadesk.records.house_style import HouseStyle
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.problems import NotAPhoto, PictureMissing
from mediadesk.records.review import ReviewCopy


def save_certificate(
    library: Library,
    release_id: int,
    output: Path,
    now: datetime,
    languages: Sequence[Language] = (),
    style: HouseStyle | None = None,
) -> Path:
    """Write the preflight certificate of a release as the PDF `output`; `now` is aware, in the zone to print in.

    Without `languages`, of every text there is; without `style`, in the release's own house style. The release is
    looked through anew, and so is the PDF it would leave as, unless a picture of it cannot be read; nothing of it is
    changed.
    Raises `NoSuchRecord`, `NotWritable`, `DiskFull` or `NameTooLong`.
    """
    from mediadesk.press_kit.certificate.writer import Certified, write_certificate

    with library.reading():
        kit = checking.collected(library, release_id, languages, style)
        log = library.activity.of(release_id)
    checked, of_file = checking.check_collected(kit, now, languages), _of_file(kit)
    certified = Certified(
        kit=kit,
        copy=ReviewCopy(release_id, 0, 0, kit.language, "", now),
        findings=tuple(sorted((*checked.findings, *(of_file or ())), key=importance)),
        ticked_off=checked.ticked_off,
        log=tuple(log),
        off=checked.switched_off,
        has_file=of_file is not None,
    )
    return writing.write(output, write_certificate(certified))


def _of_file(kit: PressKit) -> tuple[Finding, ...] | None:
    """What is to be said of the finished PDF; `None` where a picture cannot be read, which a rule of its own says."""
    from mediadesk import preflight

    try:
        return preflight.check_file(kit, exporting.typeset(kit).looked_back)
    except (NotAPhoto, PictureMissing):
        return None
