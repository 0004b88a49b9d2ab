"""Pictures of journalists: looked at like every picture that comes in, then put into the media store."""

from pathlib import Path

from mediadesk.library import Library


def put(library: Library, path: Path) -> str:
    """The picture in a file, in the store; returns its SHA-256. Raises `NotAPhoto` and what the store raises."""
    from mediadesk.intake import photo_files

    file = photo_files.look_at(path)
    return library.media.put(file.path, file.developed)
