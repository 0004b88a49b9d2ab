"""What leaves the house with a photo and what stays behind: looked at before it does, and the copy itself."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path

from mediadesk.intake import carried_words
from mediadesk.jobs import exporting, moving, writing
from mediadesk.jobs.formats import AnySize
from mediadesk.library import Library
from mediadesk.press_kit.photo_copies import CopySize, PhotoWords, copies, words_in
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.leaving import Leaving, WordsOut
from mediadesk.records.photo_problems import PictureAwaited
from mediadesk.records.press_kit import PressKit
from mediadesk.records.problems import IsConfidential, PictureMissing
from mediadesk.records.readable_picture import ORIENTATION

_FIELDS = (
    *("title", "headline", "description", "alt_text", "creator", "credit", "source", "copyright", "usage_terms"),
    *("instructions", "job", "taken_at", "event", "location", "city", "country"),
)
"""The fields of `PhotoWords` that are told one by one, in this order; people and faces come last."""


def look(library: Library, photo_id: int, size: AnySize, now: datetime) -> Leaving:
    """The copy of a photo as it would leave now (aware), in the kit of the last release that carries it if any does.

    Raises `NoSuchRecord`, `PictureAwaited`, `PictureMissing`, `NotAPhoto`, `FileUnreadable`, and `IsConfidential`.
    """
    kit = _kit(library, photo_id, now)
    (shown,) = kit.photos
    if not shown.photo.has_picture:
        raise PictureAwaited
    if shown.path is None:
        raise PictureMissing(Path(shown.photo.file_name), shown.number)
    with exporting.renditions() as folder:
        (made,) = copies(kit, CopySize[size.upper()], renditions=folder)
    words = tuple(_words(words_in(kit, shown)))
    return Leaving(made.name, made.jpeg, _pixels(made.jpeg), words, carried_words.carried(shown.path))


def save(leaving: Leaving, path: Path) -> Path:
    """Write the copy to `path`. Raises `DiskFull`, `NameTooLong` or `NotWritable`."""
    return writing.write(path, leaving.jpeg)


def as_data(leaving: Leaving) -> dict[str, object]:
    """What leaves and what stays behind as plain values."""
    return {
        "file": leaving.file_name,
        "width": leaving.size[0],
        "height": leaving.size[1],
        "bytes": leaving.byte_count,
        "leaves": [
            {"field": each.field, "language": each.language.value if each.language else None, "words": each.words}
            for each in leaving.words
        ],
        "stays_behind": [
            {"block": each.block, "name": each.name, "value": each.value, "private": each.private}
            for each in leaving.stays
        ],
    }


def _kit(library: Library, photo_id: int, now: datetime) -> PressKit:
    """A kit of nothing but the photo."""
    with library.reading():
        releases = library.photos.release_ids(photo_id)
        alone = None if releases else library.press_kits.collect_photos([photo_id], now)
    kit = alone or moving.whole_kit(library, releases[0])
    if kit.is_confidential:
        raise IsConfidential(kit.title.best(kit.language) or kit.slug)
    return replace(kit, photos=tuple(each for each in kit.photos if each.photo.id == photo_id))


def _words(words: PhotoWords) -> Iterator[WordsOut]:
    for field in _FIELDS:
        said = getattr(words, field)
        if isinstance(said, ByLanguage):
            yield from (WordsOut(field, each, said.get(each)) for each in Language if said.get(each))
        elif isinstance(said, datetime):
            yield WordsOut(field, None, said.isoformat(" ", "minutes"))
        elif said:
            yield WordsOut(field, None, str(said))
    if words.people:
        yield WordsOut("people", None, "; ".join(name.best(words.language) for name in words.people))
    if words.faces:
        yield WordsOut("faces", None, str(len(words.faces)))


def _pixels(jpeg: bytes) -> tuple[int, int]:
    """Width and height of the copy as the viewer sees it."""
    from PIL import Image

    with Image.open(BytesIO(jpeg)) as image:
        return (image.height, image.width) if image.getexif().get(ORIENTATION, 1) >= 5 else image.size
