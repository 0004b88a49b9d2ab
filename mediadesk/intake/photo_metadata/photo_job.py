"""The job in the sandbox: a picture file in, with the XMP file beside it; what it is and says, or a reason, out."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mediadesk.intake.photo_metadata import reading
from mediadesk.intake.photo_metadata.as_json import as_json
from mediadesk.intake.sandboxed import BESIDE
from mediadesk.records.problems import NotAPhoto

_able = {"heic": False}


def prepare(_given: Mapping[str, Any]) -> None:
    """Read in everything that reads pictures, as long as that is allowed."""
    _able["heic"] = reading.prepare()


def run(data: bytes, given: Mapping[str, Any]) -> dict[str, Any]:
    """`{"photo": …}` or `{"refused": reason}`, a reason of `NotAPhoto`; beside the picture may lie its XMP file."""
    try:
        found = reading.read(data, Path("photo"), beside=given.get(BESIDE, b""), has_heic=_able["heic"])
        return {"photo": as_json(found)}
    except NotAPhoto as refused:
        return {"refused": refused.reason}
