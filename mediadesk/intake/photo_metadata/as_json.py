"""A picture on its way out of the sandbox: as JSON values, and back, believing nothing that was not looked at."""

import math
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import FaceInFile, PhotoFile, Private
from mediadesk.records.readable_picture import MOST_PIXELS

_WORDS = ("media_type", "caption", "creator", "credit", "copyright", "usage_terms", "colour")
_IN_LANGUAGES = ("captions", "alt_text", "event", "location")
_LONGEST, _MOST_PEOPLE = 20_000, 500


def as_json(file: PhotoFile) -> dict[str, Any]:
    """What was found as plain values; `from_json` reads them. A moment without a zone stays without one."""
    return {
        **{name: getattr(file, name) for name in _WORDS},
        **{name: [getattr(file, name).get(language) for language in Language] for name in _IN_LANGUAGES},
        "size": list(file.size),
        "taken_at": file.taken_at.isoformat() if file.taken_at else "",
        "people": list(file.people),
        "faces": [[face.name, face.x, face.y, face.width, face.height] for face in file.faces],
        "likeness": file.likeness,
        "carries": [each.value for each in file.carries],
    }


def from_json(stored: Any, path: Path) -> PhotoFile:
    """The picture at `path` as `as_json` wrote it; a moment without a zone is taken to be in this computer's.

    Raises `ValueError`, `TypeError` or `LookupError` for anything else.
    """
    words: dict[str, Any] = {name: _words(stored[name]) for name in _WORDS}
    words |= {name: ByLanguage(*map(_words, stored[name])) for name in _IN_LANGUAGES}
    return PhotoFile(
        path=path,
        size=_size(*stored["size"]),
        taken_at=_moment(_words(stored["taken_at"])),
        people=tuple(map(_words, stored["people"][:_MOST_PEOPLE])),
        faces=tuple(_face(*each) for each in stored["faces"][:_MOST_PEOPLE]),
        likeness=_likeness(stored["likeness"]),
        carries=tuple(map(Private, stored["carries"])),
        **words,
    )


def _size(width: Any, height: Any) -> tuple[int, int]:
    if not (type(width) is type(height) is int and 0 < width * height <= MOST_PIXELS and width > 0):
        raise ValueError("size")
    return width, height


def _moment(text: str) -> datetime | None:
    moment = datetime.fromisoformat(text) if text else None
    try:
        return moment.astimezone(UTC) if moment and (moment.tzinfo or moment.year > 1970) else None
    except (OverflowError, OSError):
        return None


def _face(name: Any, *box: Any) -> FaceInFile:
    x, y, width, height = map(float, box)
    if not all(math.isfinite(each) and 0 <= each <= 1 for each in (x, y, width, height)):
        raise ValueError("face")
    return FaceInFile(_words(name), x, y, width, height)


def _likeness(value: Any) -> int | None:
    if value is not None and not (type(value) is int and 0 <= value < 2**63):
        raise ValueError("likeness")
    return value


def _words(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(type(value).__name__)
    return value[:_LONGEST]
