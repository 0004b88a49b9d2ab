"""What is said of the files of photos."""

from collections.abc import Iterable

from mediadesk.records.photo import Private
from mediadesk.wording.texts import load


def private_words(carries: Iterable[Private]) -> str:
    """What a file tells that must not leave the house, as a phrase: "where it was taken and who owns the camera"."""
    said = load("photo_files")["private"]
    first, *rest = [str(said[each.value]) for each in carries] or [""]
    return f"{', '.join((first, *rest[:-1]))} and {rest[-1]}" if rest else first
