"""Puts on paper what preflight found in a release: the certificate that is filed with it."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from mediadesk.jobs import checking, writing
from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.review import ReviewCopy


def save_certificate(
    library: Library, release_id: int, output: Path, now: datetime, languages: Sequence[Language] = ()
) -> Path:
    """Write the preflight certificate of a release as the PDF `output`; `now` is aware, in the zone to print in.

    Without `languages`, of every text there is. The release is looked through anew, and nothing of it is changed.
    Raises `NoSuchRecord`, `NotWritable`, `DiskFull` or `NameTooLong`.
    """
    from mediadesk.press_kit.certificate.writer import Certified, write_certificate

    with library.reading():
        wanted = languages or [text.language for text in library.releases.texts(release_id)]
        kit = library.press_kits.collect_release(release_id, wanted)
        log = library.activity.of(release_id)
    checked = checking.check_collected(kit, now, wanted)
    copy = ReviewCopy(release_id, 0, 0, kit.language, "", now)
    certified = Certified(kit, copy, checked.findings, checked.ticked_off, tuple(log), checked.switched_off)
    return writing.write(output, write_certificate(certified))
