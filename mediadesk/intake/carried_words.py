"""What a picture file carries beside its picture, read in the sandbox, for people to look through."""

from pathlib import Path

from mediadesk.intake import sandbox
from mediadesk.intake.photo_files import contents
from mediadesk.records.leaving import Carried
from mediadesk.records.photo import Private
from mediadesk.records.problems import NotAPhoto

_MOST = 400


def carried(path: Path) -> tuple[Carried, ...]:
    """Everything the picture file at `path` says, what is private first.

    Raises what `contents` raises, and `NotAPhoto` for one that cannot be looked through.
    """
    data = contents(path)
    try:
        found = sandbox.run("photo_words", {}, data)
        return tuple(
            Carried(str(block), str(name), str(value), Private(why) if why else None)
            for block, name, value, why in found[:_MOST]
        )
    except (sandbox.Stopped, ValueError, TypeError) as stopped:
        raise NotAPhoto(path, "damaged") from stopped
