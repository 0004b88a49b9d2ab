"""What preflight found about a photo of a release put right in the photo itself."""

import re
from dataclasses import replace

from mediadesk.library import Library
from mediadesk.records.finding import Finding
from mediadesk.records.languages import Language
from mediadesk.records.photo import Photo

_NO_ALT_TEXT = "PHO-08"


def mend(library: Library, release_id: int, finding: Finding) -> bool:
    """Put what is right in the caption of the photo `finding` is about, or into its alternative text, as one step.

    Returns whether there was something to do: the photo is there, and what was found still stands in it.
    """
    photo = _photo_of(library, release_id, finding)
    if photo is None or finding.language is None or not finding.fix:
        return False
    mended = _mended(photo, finding, finding.language)
    if mended == photo:
        return False
    with library.history.step("Put right in photo"):
        library.photos.save(mended)
    return True


def _photo_of(library: Library, release_id: int, finding: Finding) -> Photo | None:
    number = re.fullmatch(r"photo-(\d+)", finding.block_id)
    photos = library.releases.photos(release_id) if number else ()
    return photos[int(number[1]) - 1] if number and 0 < int(number[1]) <= len(photos) else None


def _mended(photo: Photo, finding: Finding, language: Language) -> Photo:
    if finding.rule == _NO_ALT_TEXT:
        return replace(photo, alt_text=photo.alt_text.with_text(language, finding.fix))
    caption, end = photo.caption.get(language), finding.start + finding.length
    if not finding.length or caption[finding.start : end] != finding.found:
        return photo
    fresh = caption[: finding.start] + finding.fix + caption[end:]
    return replace(photo, caption=photo.caption.with_text(language, fresh))
