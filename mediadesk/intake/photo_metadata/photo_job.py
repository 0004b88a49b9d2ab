"""The job in the sandbox: bytes of a picture file in, what it is and says, or the reason against it, out."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mediadesk.intake.photo_metadata import reading
from mediadesk.intake.photo_metadata.as_json import as_json
from mediadesk.records.problems import NotAPhoto

_able = {"heic": False}


def prepare(_given: Mapping[str, Any]) -> None:
    """Read in everything that reads pictures, as long as that is allowed."""
    _able["heic"] = reading.prepare()


def run(data: bytes, _given: Mapping[str, Any]) -> dict[str, Any]:
    """`{"photo": …}` or `{"refused": reason}`, a reason of `NotAPhoto`."""
    try:
        return {"photo": as_json(reading.read(data, Path("photo"), _able["heic"]))}
    except NotAPhoto as refused:
        return {"refused": refused.reason}
