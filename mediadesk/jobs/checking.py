"""Preflight of a release in the library."""

from collections.abc import Sequence
from datetime import datetime

from mediadesk import preflight
from mediadesk.library import Library
from mediadesk.records.finding import Finding
from mediadesk.records.languages import Language


def check_release(
    library: Library, release_id: int, now: datetime, languages: Sequence[Language] = ()
) -> tuple[Finding, ...]:
    """What is to be put right in a release before it goes out; without `languages`, in those that were started.

    Raises `NoSuchRecord`.
    """
    with library.reading():
        wanted = languages or [text.language for text in library.releases.texts(release_id)]
        kit = library.press_kits.collect_release(release_id, wanted)
    return preflight.check(kit, wanted, now)
