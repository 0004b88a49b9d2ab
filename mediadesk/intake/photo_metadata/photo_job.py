"""The job in the sandbox: a picture file in, with the XMP file beside it; what it is and says, or a reason, out."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mediadesk.intake.photo_metadata import reading
from mediadesk.intake.photo_metadata.as_json import as_json
from mediadesk.records.problems import NotAPhoto

_LENGTH = 8  # bytes
_able = {"heic": False}


def prepare(_given: Mapping[str, Any]) -> None:
    """Read in everything that reads pictures, as long as that is allowed."""
    _able["heic"] = reading.prepare()


def together(picture: bytes, beside: bytes) -> bytes:
    """What the job is given: the content of the picture file and of the XMP file beside it, empty where none is."""
    return len(beside).to_bytes(_LENGTH) + beside + picture


def run(data: bytes, _given: Mapping[str, Any]) -> dict[str, Any]:
    """`{"photo": …}` or `{"refused": reason}`, a reason of `NotAPhoto`; `data` is made by `together`."""
    start = _LENGTH + int.from_bytes(data[:_LENGTH])
    try:
        found = reading.read(data[start:], Path("photo"), beside=data[_LENGTH:start], has_heic=_able["heic"])
        return {"photo": as_json(found)}
    except NotAPhoto as refused:
        return {"refused": refused.reason}
