"""Pictures that many tests start with: what the program finds in a content is found once per process.

Each look is a process of its own, a quarter of a second long.
"""

from dataclasses import replace
from pathlib import Path

from mediadesk.intake import photo_files
from mediadesk.records.photo import PhotoFile

_found: dict[bytes, PhotoFile] = {}


def look_at(path: Path) -> PhotoFile:
    """What `photo_files.look_at` says of the picture at `path`, which has nothing lying beside it."""
    data = path.read_bytes()
    if data not in _found:
        _found[data] = photo_files.look_at(path)
    return replace(_found[data], path=path)
