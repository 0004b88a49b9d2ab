"""Puts the files of a bundle on disk as a ZIP or a folder, with their manifest: all of it or nothing."""

import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from mediadesk import paths
from mediadesk.press_kit import content
from mediadesk.press_kit.bundle.files import BundleFile, bundle_name, file_count
from mediadesk.press_kit.bundle.read_me import MANIFEST
from mediadesk.records.press_kit import PressKit

Progress = Callable[[int, int], None]
_PACKED = ("text/", "application/json")  # what gets smaller; pictures, PDF and Word are packed already
_FIRST_YEAR = 1980  # of the dates in a ZIP (APPNOTE 4.4.6)
_REGULAR = 0o100644 << 16  # what Unix systems make of an entry


def write_zip(kit: PressKit, made: Iterator[BundleFile], target: Path, progress: Progress | None = None) -> None:
    """Write `made` (see `files`) to the ZIP `target`, in a folder of the bundle's name, entry by entry.

    `progress(done, total)` counts files. The same files give the same bytes. An older file stays until everything is
    there. Raises `OSError`, and what making the files raises; then nothing is left behind.
    """
    folder, when = bundle_name(kit), content.moment(kit)
    date = (max(when.year, _FIRST_YEAR), *when.timetuple()[1:6])
    with paths.whole_file(target) as file, zipfile.ZipFile(file, "w") as archive:
        for each in _with_manifest(kit, made, progress):
            entry = zipfile.ZipInfo(f"{folder}/{each.name}", date)
            entry.create_system, entry.external_attr = 3, _REGULAR
            packed = each.media_type.startswith(_PACKED)
            entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
            archive.writestr(entry, each.data)


def write_folder(kit: PressKit, made: Iterator[BundleFile], parent: Path, progress: Progress | None = None) -> Path:
    """Write `made` to a folder of the bundle's name in `parent`; an older one of that name stays until all is there.

    Returns the folder. Counts and raises as `write_zip`.
    """
    target = parent / bundle_name(kit)
    passing = Path(tempfile.mkdtemp(prefix=".bundle-", suffix=".part", dir=parent))
    try:
        for each in _with_manifest(kit, made, progress):
            path = passing / each.name
            path.parent.mkdir(exist_ok=True)
            paths.write_whole(path, each.data)
        passing.chmod(0o755)
        _put_in_place(passing, target)
    except BaseException:
        shutil.rmtree(passing, ignore_errors=True)
        raise
    return target


def _put_in_place(passing: Path, target: Path) -> None:
    if not target.exists():
        passing.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=".bundle-", suffix=".old", dir=target.parent)) / "old"
    target.rename(old)
    try:
        passing.rename(target)
    except OSError:
        os.rename(old, target)
        raise
    finally:
        shutil.rmtree(old.parent, ignore_errors=True)


def _with_manifest(kit: PressKit, made: Iterator[BundleFile], progress: Progress | None) -> Iterator[BundleFile]:
    """`made`, counted, and at its end the manifest that names them all."""
    entries: list[dict[str, Any]] = []
    total = file_count(kit) + 1
    for each in made:
        yield each
        digest = sha256(each.data).hexdigest()
        entries.append({"name": each.name, "bytes": len(each.data), "type": each.media_type, "sha256": digest})
        if progress is not None:
            progress(len(entries), total)
    yield BundleFile(MANIFEST, _manifest(kit, entries), "application/json")
    if progress is not None:
        progress(total, total)


def _manifest(kit: PressKit, entries: list[dict[str, Any]]) -> bytes:
    until = kit.embargo.until.astimezone(UTC) if kit.embargo else None
    said = {
        "title": content.title(kit),
        "organisation": content.issuer(kit, kit.language),
        "kind": kit.kind.value,
        "draft": kit.is_draft,
        "embargo_until": _instant(until),
        "dated": _instant(content.moment(kit)),
        "files": sorted(entries, key=lambda each: str(each["name"])),
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _instant(when: datetime | None) -> str | None:
    return when.strftime("%Y-%m-%dT%H:%M:%SZ") if when else None
