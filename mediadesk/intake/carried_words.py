"""What a picture file carries beside its picture, read in the sandbox, for people to look through."""

from pathlib import Path

from mediadesk.intake import sandbox
from mediadesk.intake.photo_files import LARGEST
from mediadesk.records.leaving import Carried
from mediadesk.records.photo import Private
from mediadesk.records.problems import FileMissing, FileTooLarge, FileUnreadable, NotAPhoto

_MOST = 400


def carried(path: Path) -> tuple[Carried, ...]:
    """Everything the picture file at `path` says, what is private first; nothing for what is no picture.

    Raises `FileMissing`, `FileUnreadable`, `FileTooLarge`, and `NotAPhoto` for one that cannot be looked through.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise FileTooLarge(path, size, LARGEST)
        data = path.read_bytes()
    except FileNotFoundError as missing:
        raise FileMissing(path) from missing
    except OSError as refused:
        raise FileUnreadable(path) from refused
    try:
        found = sandbox.run("photo_words", {}, data)
        return tuple(
            Carried(str(block), str(name), str(value), Private(why) if why else None)
            for block, name, value, why in found[:_MOST]
        )
    except (sandbox.Stopped, ValueError, TypeError) as stopped:
        raise NotAPhoto(path, "damaged") from stopped
