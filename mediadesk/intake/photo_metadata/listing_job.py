"""The job in the sandbox: bytes of a picture file in, everything it says out."""

from collections.abc import Mapping
from typing import Any

from mediadesk.intake.photo_metadata import reading
from mediadesk.intake.photo_metadata.listing import listed
from mediadesk.records.readable_picture import DAMAGE

_able = {"heic": False}


def prepare(_given: Mapping[str, Any]) -> None:
    """Read in everything that reads pictures, as long as that is allowed."""
    from PIL import ExifTags

    _able["heic"] = reading.prepare()
    assert ExifTags.TAGS


def run(data: bytes, _given: Mapping[str, Any]) -> list[list[str]] | None:
    """Block, name, value and why it is private ("" for not) of everything; `None` for what is no picture."""
    try:
        found = listed(data, _able["heic"])
    except DAMAGE:
        return None
    return [[each.block, each.name, each.value, each.private or ""] for each in found]
