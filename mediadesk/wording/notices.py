"""What is said of a document that came in: what of it was resolved, left out or turned into something else."""

from collections.abc import Iterable

from mediadesk.records.source_document import Notice
from mediadesk.wording.texts import load


def line(notices: Iterable[Notice]) -> str:
    """All of it in one line: "3 tracked insertions kept, 2 comments left out"; empty where there is nothing."""
    return ", ".join(map(counted, notices))


def counted(notice: Notice) -> str:
    """How many of what, and what became of them."""
    said = load("notices")[notice.kind.value]
    return str(said["one"] if notice.count == 1 else said["many"].format(count=f"{notice.count:,}"))
